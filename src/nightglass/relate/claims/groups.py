"""Which tellings say the same: a telling joins a group that nothing in it contradicts and something in it answers."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import NamedTuple

from nightglass.records.figure import Measure
from nightglass.records.link import LinkKind
from nightglass.relate.claims.agreement import Agreement
from nightglass.relate.claims.blocks import RARE, Block, blocks_of, is_rare, probes_of
from nightglass.relate.claims.pasts import far_apart
from nightglass.relate.claims.scenes import Scenes, bone_of
from nightglass.relate.claims.tellings import Telling
from nightglass.relate.claims.whens import When, compare_periods
from nightglass.relate.claims.wheres import compare_places, may_lie_within, name_keys
from nightglass.relate.claims.whom import compare_whom
from nightglass.relate.evidence import Evidence

NEARBY = timedelta(days=3)
"""Texts published no further apart may tell of one happening without saying when."""

MOST_REMEMBERED = 500_000
"""Comparisons that are remembered at a time."""

LONG_AFTER = timedelta(days=21)
"""Texts further apart that do not both say when tell of two happenings, unless their wording ties them."""

_TIES = frozenset({LinkKind.COPY, LinkKind.REVISION, LinkKind.REUSE, LinkKind.TRANSLATION})


class Fit(NamedTuple):
    """How well two tellings may tell of one happening.

    ``points`` add up what agrees; ``anchored`` says that wording, source or a place that both name does; ``timed`` that
    they are told of one time, or within days; ``within`` that one place or period is a part of the other.
    """

    points: int
    anchored: bool
    timed: bool
    within: bool


@dataclass
class Group:
    """Tellings of one claim, first told first; a count of a part never stands among counts of the whole."""

    measure: Measure
    tellings: list[Telling] = field(default_factory=list)


@dataclass(frozen=True)
class Comparer:
    """Compares tellings by rule, knowing places, which documents share wording and which names are towns'."""

    evidence: Evidence
    tied: dict[str, frozenset[str]]
    towns: frozenset[str] = frozenset()
    kinds: dict[tuple[object, ...], int] = field(default_factory=dict, repr=False)
    kind_of: dict[str, int] = field(default_factory=dict, repr=False)
    known: dict[tuple[int, int], Fit | None] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, evidence: Evidence) -> "Comparer":
        """Return a comparer for these rows."""
        tied: dict[str, set[str]] = defaultdict(set)
        for link in evidence.links:
            if link.kind in _TIES:
                tied[link.a_id].add(link.b_id)
                tied[link.b_id].add(link.a_id)
        return cls(evidence, {document: frozenset(others) for document, others in tied.items()}, Scenes(evidence).towns)

    def fit(self, a: Telling, b: Telling) -> Fit | None:
        """Return how well two tellings fit, None where something speaks against it.

        A long text tells of few places and days in many counts: what was compared once is remembered.
        """
        pair = self._kind(a), self._kind(b)
        if pair not in self.known:
            if len(self.known) >= MOST_REMEMBERED:
                self.known.clear()
            self.known[pair] = self._fit(a, b)
        return self.known[pair]

    def _kind(self, one: Telling) -> int:
        """Return the number of all that a telling is compared by; its count is only where it tells of the past."""
        kind = self.kind_of.get(one.figure.id)
        if kind is not None:
            return kind
        compared = (
            one.document.id, one.place, one.period, one.whom, one.lent_place, one.lent_period, one.is_somebody,
            one.past, one.number if one.past else None,
        )  # fmt: skip
        self.kind_of[one.figure.id] = self.kinds.setdefault(compared, len(self.kinds))
        return self.kind_of[one.figure.id]

    def _fit(self, a: Telling, b: Telling) -> Fit | None:
        place = _unless_lent(self._compare_places(a, b), lent=a.lent_place or b.lent_place)
        period = self._compare_periods(a, b)
        whom = Agreement.OTHER if a.is_somebody != b.is_somebody else compare_whom(a.whom, b.whom)
        if Agreement.OTHER in (place, period, whom):
            return None
        tied = a.document.id == b.document.id or b.document.id in self.tied.get(a.document.id, ())
        tied = tied or _headed_alike(a, b)
        sure = place is Agreement.SAME and period is Agreement.SAME
        apart = _apart(a, b)
        if not tied and not sure and apart is not None and apart > LONG_AFTER:
            return None
        same = sum(agreement is Agreement.SAME for agreement in (place, period, whom))
        points = same + (place is Agreement.SAME) + (period is Agreement.SAME) + 2 * tied
        near = apart is not None and apart <= NEARBY
        anchored = tied or place is Agreement.SAME or self._share(a, b)
        timed = near or tied or period is Agreement.SAME or apart is None
        return Fit(points + near, anchored, timed, Agreement.WITHIN in (place, period))

    def _compare_periods(self, a: Telling, b: Telling) -> Agreement:
        """Say how two periods stand; a lent one speaks against another of a year away alone.

        A telling of the past is none of what is told without a time in a text of another year, but for one wording
        and number.
        """
        period = _unless_lent(compare_periods(a.period, b.period), lent=a.lent_period or b.lent_period)
        if far_apart(a.period, b.period):
            return Agreement.OTHER
        if period is not Agreement.OPEN or not (_is_of_another_time(a, b) or _is_of_another_time(b, a)):
            return period
        one_wording = b.document.id in self.tied.get(a.document.id, ()) and a.number == b.number
        return period if one_wording else Agreement.OTHER

    def _compare_places(self, a: Telling, b: Telling) -> Agreement:
        """Say how two places stand; a square that no gazetteer has may lie in the town that its text names."""
        places = self.evidence.place_of
        place = compare_places(a.place, b.place, places)
        if place is Agreement.OTHER and (
            may_lie_within(a.place, b.place, a.names, places) != may_lie_within(b.place, a.place, b.names, places)
        ):
            return Agreement.OPEN
        if place is Agreement.OPEN and a.place.everywhere != b.place.everywhere and a.place.known and b.place.known:
            return Agreement.OTHER if self.towns & {bone_of(name) for name in a.place.names | b.place.names} else place
        if place is Agreement.OPEN and (self._is_elsewhere(a, b) or self._is_elsewhere(b, a)):
            return Agreement.OTHER
        return place

    def _is_elsewhere(self, placed: Telling, other: Telling) -> bool:
        """Say whether a telling that says no place stands in a text that names places, and not the other's."""
        if not placed.place.known or placed.lent_place or other.place.known or not other.names:
            return False
        if placed.place.ids & other.named or name_keys(placed.place.names | placed.place.around) & other.names:
            return False
        known = (self.evidence.place_of.get(place_id) for place_id in placed.place.ids)
        return not any(place is not None and place.is_area for place in known)

    def _share(self, a: Telling, b: Telling) -> bool:
        """Say whether two documents have a source or a place in common, countries aside."""
        if a.document.source_id is not None and a.document.source_id == b.document.source_id:
            return True
        shared = [self.evidence.place_of.get(place_id) for place_id in a.named & b.named]
        towns = [place for place in shared if place is not None and place.gazetteer != "countries"]
        return bool(towns) or (not shared and bool(a.names & b.names))

    def probes(self, telling: Telling) -> set[Block]:
        """Return the blocks in which all stand that could be of one claim with a telling."""
        return set(probes_of(telling, self.tied.get(telling.document.id, frozenset())))

    def close_probes(self, group: Group) -> set[Block]:
        """Return the blocks of what shares a place, a source or a wording with a group, whatever its numbers."""
        probes = {block for telling in group.tellings for block in self.probes(telling)}
        return {block for block in probes if block[0] != RARE}


def _headed_alike(a: Telling, b: Telling) -> bool:
    """Say whether two texts of the same days go under one title, its numbers aside."""
    apart = _apart(a, b)
    return apart is not None and apart <= NEARBY and bool(a.heading) and a.heading == b.heading


def _is_of_another_time(past: Telling, other: Telling) -> bool:
    """Say whether one tells of the past of its text, and the other of the present of one that is not of that time."""
    if not past.past or other.past or (past.period.begin is not None and other.period.begin is not None):
        return False
    return past.period.begin is None or far_apart(past.period, When(other.present, other.present, "", since=False))


def _unless_lent(agreement: Agreement, *, lent: bool) -> Agreement:
    """Return an agreement of places or periods; one that a neighbour lent speaks for a telling, never against it."""
    return Agreement.OPEN if lent and agreement in (Agreement.OTHER, Agreement.WITHIN) else agreement


def _apart(a: Telling, b: Telling) -> timedelta | None:
    if a.document.published_at is None or b.document.published_at is None:
        return None
    return abs(a.document.published_at - b.document.published_at)


def grouped(tellings: Sequence[Telling], comparer: Comparer) -> list[Group]:
    """Return the tellings in groups of one measure each, whatever number each gives, ordered by their first telling.

    Those that say most come first, so that one that says less finds the group it belongs to; where two groups answer
    it equally well it joins neither.
    """
    by_key: dict[tuple[Measure, bool], list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_key[telling.figure.measure, telling.figure.part_of is not None].append(telling)
    found = [group for (measure, _), own in by_key.items() for group in _split(measure, own, comparer)]
    return sorted(found, key=lambda group: group.tellings[0].order)


def _split(measure: Measure, tellings: Sequence[Telling], comparer: Comparer) -> list[Group]:
    groups: list[Group] = []
    holding: dict[Block, dict[int, None]] = defaultdict(dict)
    for telling in sorted(tellings, key=lambda one: (-_said(one), one.order)):
        near = sorted({at for block in comparer.probes(telling) for at in holding.get(block, ())})
        fits = [(points, at) for at in near if (points := _joins(telling, groups[at], comparer)) is not None]
        best = max((points for points, _ in fits), default=None)
        fitting = [at for points, at in fits if points == best]
        if len(fitting) == 1:
            own = fitting[0]
            groups[own].tellings.append(telling)
        else:
            own = len(groups)
            groups.append(Group(measure, [telling]))
        for block in blocks_of(telling):
            holding[block][own] = None
    for group in groups:
        group.tellings.sort(key=lambda one: one.order)
    return groups


def _said(telling: Telling) -> int:
    """Return how much a telling says of where and when, its own words above what it takes from its neighbours."""
    return 2 * telling.place.known + 2 * telling.period.known - telling.lent_place - telling.lent_period


def _joins(telling: Telling, group: Group, comparer: Comparer) -> int | None:
    """Return how well a telling fits a group: the most points with a member, None where a member speaks against it."""
    most: int | None = None
    for member in group.tellings:
        fit = comparer.fit(telling, member)
        if fit is None or fit.within:
            return None
        if _is_enough(fit, telling, member):
            most = max(most or 0, fit.points + (telling.number == member.number))
    return most


def _is_enough(fit: Fit, a: Telling, b: Telling) -> bool:
    """Say whether so much agreement makes one claim: least is asked of one rare number that both tell.

    A part is another part unless the number is the same.
    """
    same = a.number == b.number
    if a.figure.part_of is not None and not same:
        return False
    if same and is_rare(a):
        return fit.points >= 1
    return fit.anchored and fit.timed and fit.points >= 3


def best_fit(telling: Telling, group: Group, comparer: Comparer) -> Fit | None:
    """Return the best fit of a telling with a group's members, None where any speaks against it."""
    best: Fit | None = None
    for member in group.tellings:
        fit = comparer.fit(telling, member)
        if fit is None:
            return None
        best = fit if best is None else max(best, fit)
    return best
