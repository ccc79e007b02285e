"""What bears on one claim: the rows that a suggestion may rest on, and which lie near it in time and place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from nightglass.records.activity import Activity
from nightglass.records.caveat import Caveat
from nightglass.records.claim import Claim, Member, MemberStance
from nightglass.records.document import Document
from nightglass.records.event import Event, EventType, Status
from nightglass.records.figure import Figure
from nightglass.records.origin import Independence, Origin
from nightglass.records.place import Place
from nightglass.records.source import Source
from nightglass.text.fold import key

DEADLY = frozenset({EventType.ASSAULT, EventType.COERCE})
"""PLOVER's types under which people are harmed by somebody."""

NEAR = timedelta(days=1)
"""How far from a claim's period an act may lie: a night has two dates."""

INCIDENT_DAYS = 2


@dataclass(frozen=True, slots=True)
class Bearing:
    """A claim with its members, origins and their independence, and all rows of the case by id or in any order."""

    claim: Claim
    members: Sequence[Member] = ()
    origins: Sequence[Origin] = ()
    independence: Sequence[Independence] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    events: Sequence[Event] = ()
    caveats: Sequence[Caveat] = ()
    activities: Sequence[Activity] = ()

    @property
    def supporting(self) -> tuple[Member, ...]:
        """The members that support the claim, ordered by id; of an analysis none."""
        return self._of(MemberStance.SUPPORTS)

    @property
    def denying(self) -> tuple[Member, ...]:
        """The members that deny it, ordered by id; of an analysis none."""
        return self._of(MemberStance.DENIES)

    def _of(self, stance: MemberStance) -> tuple[Member, ...]:
        found = [one for one in self.members if one.stance is stance and self._bears_fact(one.document_id)]
        return tuple(sorted(found, key=lambda one: one.id))

    def _bears_fact(self, document_id: str) -> bool:
        document = self.documents.get(document_id)
        return document is None or document.genre.bears_fact

    @property
    def counts(self) -> tuple[Figure, ...]:
        """The figures that support the claim, ordered by id."""
        found = {one.row_id: self.figures[one.row_id] for one in self.supporting if one.row_id in self.figures}
        return tuple(found[row_id] for row_id in sorted(found))

    @property
    def standing(self) -> tuple[Origin, ...]:
        """The origins that support it, ordered by id."""
        return tuple(sorted((one for one in self.origins if not one.denies), key=lambda one: one.id))

    def acts_near(self) -> tuple[Event, ...]:
        """Return the acts of harm that texts report as done near the claim's time and place, ordered by id."""
        found = (one for one in self.events if one.type in DEADLY and one.status is Status.ASSERTED)
        return tuple(sorted((one for one in found if self._is_near(one)), key=lambda one: one.id))

    def _is_near(self, event: Event) -> bool:
        claim = self.claim
        same_place = (event.place_id is not None and event.place_id == claim.place_id) or (
            bool(event.place) and key(event.place or "") == key(claim.place or "")
        )
        times = (claim.period_from, claim.period_to, event.happened_from, event.happened_to)
        return same_place and self._bears_fact(event.document_id) and _overlap(*times)


def _overlap(begin: datetime | None, end: datetime | None, other: datetime | None, until: datetime | None) -> bool:
    """Say whether two intervals lie within a day of each other; an end that is unknown is the beginning."""
    if begin is None or other is None:
        return False
    return other - NEAR < (end or begin + NEAR) and begin - NEAR < (until or other + NEAR)


def why_no_incident(bearing: Bearing) -> str | None:
    """Say why a claim is not of one incident (a day or two in a place that is no area), null where it is."""
    claim = bearing.claim
    if claim.place_id is None and claim.place is None:
        return "no text says where"
    place = bearing.places.get(claim.place_id or "")
    if place is not None and place.is_area:
        return "its place is a whole country or province: a total of many incidents"
    if claim.period_from is None or claim.period_to is None:
        return "no text says when it began and ended"
    if claim.period_to - claim.period_from > timedelta(days=INCIDENT_DAYS):
        return "its period is longer than one incident: a total of many"
    return None


def hampered(bearing: Bearing) -> Iterator[tuple[str, str]]:
    """Yield what shows that some could not report: the words of why, and the row's id."""
    documents = set(bearing.claim.document_ids)
    for caveat in sorted(bearing.caveats, key=lambda one: one.id):
        if caveat.kind.value == "hampered" and caveat.document_id in documents:
            yield "a text that tells it says that reporting was hampered", caveat.id
    for activity in sorted(bearing.activities, key=lambda one: one.id):
        if activity.state.value in ("silent", "unreachable", "reduced") and _during(activity, bearing.claim):
            yield "an outlet is reported silent, cut off or posting less at that time", activity.id


def _during(activity: Activity, claim: Claim) -> bool:
    """Say whether an outlet was silent within a week of the claim's period; false where neither is dated."""
    week = timedelta(days=7)
    if activity.since is None or claim.period_from is None:
        return False
    ends = claim.period_to or claim.period_from
    return activity.since - week <= ends and (activity.until is None or activity.until + week >= claim.period_from)


def agree(figures: Iterable[Figure]) -> bool:
    """Say whether there is a number that no figure's bounds exclude; true for none and for one."""
    known = list(figures)
    lows = [one.low for one in known if one.low is not None]
    highs = [one.high for one in known if one.high is not None]
    return not lows or not highs or max(lows) <= min(highs)
