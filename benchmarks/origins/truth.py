"""What is true of a world: for each claim who supports and denies it, and from how many independent origins.

A claim is one measure of one incident. Two origins are independent unless they answer to one command or, behind a
source without a name, are the same; a document has the origins of those from whom it truly took the count, said or
not. ``knowable`` is false where the texts cannot tell: a source without a name, witnesses of whom two outlets say
nothing that tells them apart.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.origins.cast import Cast
from benchmarks.origins.world import UNTOLD, Incident, Move, Origin, OriginKind, Plan


def truth(name: str, wording: str, cast: Cast, plans: Sequence[Plan]) -> dict[str, Any]:
    """Return the truth of a world as plain values, as ``truth.json`` holds it."""
    claims = [_claim(incident, measure, plans) for incident in cast.incidents for measure in incident.counts]
    documents = {plan.id: _document(plan) for plan in plans}
    return {
        "name": name,
        "wording": wording,
        "claims": [one for one in claims if one["supports"]],
        "documents": documents,
    }


def _claim(incident: Incident, measure: str, plans: Sequence[Plan]) -> dict[str, Any]:
    about = [plan for plan in plans if plan.incident == incident and _count(plan, measure) is not None]
    supports = [plan for plan in about if plan.move != Move.DENY]
    origins = {_true(origin): origin for plan in supports for origin in plan.origins}
    independent = len({origin.command for origin in origins.values()})
    return {
        "id": f"{incident.id}-{measure}",
        "measure": measure,
        "place": {"en": incident.city.en, "fa": incident.city.fa},
        "day": incident.day.isoformat(),
        "numbers": sorted({count for plan in supports if (count := _count(plan, measure)) is not None}),
        "supports": [plan.id for plan in supports],
        "denies": [plan.id for plan in about if plan.move == Move.DENY],
        "independent": {"min": independent, "max": independent},
        "knowable": _knowable(supports),
        "origins": [_origin(name, origin, supports) for name, origin in sorted(origins.items())],
    }


def _count(plan: Plan, measure: str) -> int | None:
    return next((count.number for count in plan.counts if count.measure == measure), None)


def _true(origin: Origin) -> str:
    """Return the id of who an origin really is."""
    return origin.secret or origin.id


def _origin(name: str, origin: Origin, plans: Sequence[Plan]) -> dict[str, Any]:
    """Return one true origin with the documents that have it."""
    words = origin.forms.get("en", ())[:1]
    return {
        "id": name,
        "name": words[0].strip(", ") if words else name,
        "kind": origin.kind.value,
        "command": origin.command,
        "documents": [plan.id for plan in plans if name in {_true(one) for one in plan.origins}],
    }


def _knowable(supports: Sequence[Plan]) -> bool:
    origins = {origin.id: origin for plan in supports for origin in plan.origins}.values()
    witnesses = [origin for origin in origins if origin.kind == OriginKind.WITNESS]
    unnamed = any(origin.kind == OriginKind.UNNAMED for origin in origins)
    alike = len(witnesses) > 1 and any(not origin.described for origin in witnesses)
    return not unnamed and not alike


def _document(plan: Plan) -> Mapping[str, Any]:
    return {
        "move": plan.move.value,
        "from": [parent.id for parent in plan.parents],
        "origins": sorted({_true(origin) for origin in plan.origins}),
        "told": told(plan),
    }


def told(plan: Plan) -> bool:
    """Return whether a text, with those that it leads to, says where its count came from."""
    if plan.move in UNTOLD:
        return False
    return plan.move == Move.QUOTES or all(told(parent) for parent in plan.parents)
