"""An invented incident with all that bears on it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from count.tolls import DAY, claim, document, figure, member, origin
from nightglass.records.claim import MemberStance
from nightglass.records.event import Event, EventType, Status
from nightglass.records.place import Place
from nightglass.records.span import Span
from nightglass.weigh.bearing import Bearing


def place(name: str, gazetteer: str) -> Place:
    """Return a place."""
    return Place(f"plc-{name}", name, None, None, None, "VB", None, gazetteer, (), "tests 1", ())


def act(name: str = "1", **changed: Any) -> Event:
    """Return an assault by police in Orsava on the day of the invented tolls."""
    values: dict[str, Any] = {
        "id": f"evt-{name}", "document_id": "doc-a", "type": EventType.ASSAULT, "mode": None, "acled_type": None,
        "actors": ("police",), "targets": (), "place_id": "plc-orsava", "place": "Orsava", "happened_from": DAY,
        "happened_to": DAY + timedelta(days=1), "status": Status.ASSERTED, "sourcing": None, "statement_id": None,
        "trigger": "shot", "start": 0, "end": 1, "sentence": Span(0, 1), "made_by": "tests 1", "made_from": (),
    }  # fmt: skip
    return Event(**{**values, **changed})


def bearing(proven: int = 2, counts: tuple[int, ...] = (9, 9), denied: bool = False, **changed: Any) -> Bearing:
    """Return an incident with a report for each count, an origin for each report, and an act near it."""
    names = [f"{at}" for at in range(len(counts))]
    figures = {f"fig-{name}": figure(name, count, count) for name, count in zip(names, counts, strict=True)}
    members = [member(one) for one in figures.values()]
    if denied:
        none = figure("none", 0, 0)
        figures[none.id] = none
        members.append(member(none, stance=MemberStance.DENIES))
    values: dict[str, Any] = {
        "claim": claim(proven=proven, at_most=len(counts)),
        "members": members,
        "origins": [origin(f"the {name} clinic", f"doc-{name}") for name in names],
        "figures": figures,
        "documents": {one.document_id: document(one.document_id[4:]) for one in figures.values()},
        "places": {one.id: one for one in (place("orsava", "geonames"), place("vasmera", "countries"))},
        "events": [act()],
    }
    return replace(Bearing(values["claim"]), **{**values, **changed})
