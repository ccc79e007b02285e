"""Claims of figures: the count of one measure, place and period, with what supports, denies or agrees with it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nightglass.records.claim import Claim, ClaimKind, Member, MemberStance
from nightglass.records.figure import Measure
from nightglass.records.ids import make_id
from nightglass.relate.claims.blocks import Block, blocks_of
from nightglass.relate.claims.bounds import in_words
from nightglass.relate.claims.found import MADE_BY, Found, member_of
from nightglass.relate.claims.groups import Comparer, Fit, Group, best_fit, grouped
from nightglass.relate.claims.tellings import Telling, tellings_of
from nightglass.relate.claims.whom import ANYBODY
from nightglass.relate.evidence import Evidence

NONE = (0, 0)
_NAMES: Mapping[Measure, str] = {Measure.BODIES: "bodies", Measure.PARTICIPANTS: "taking part", Measure.OTHER: ""}


@dataclass(frozen=True)
class _Index:
    """Groups and tellings by measure and by the marks that whatever agrees with them shares."""

    groups: Mapping[tuple[Measure, Block], Sequence[int]]
    tellings: Mapping[tuple[Measure, Block], Sequence[Telling]]


def claims_of_figures(evidence: Evidence) -> Found:
    """Return the claims that figures make, and their members.

    A claim is what several texts count: rival tolls and running totals of one measure, place and period are members
    of one claim, each with its own bounds. That nobody was killed denies it.
    """
    comparer = Comparer.of(evidence)
    tellings = tellings_of(evidence)
    groups = grouped([telling for telling in tellings if telling.number != NONE], comparer)
    none = grouped([telling for telling in tellings if telling.number == NONE], comparer)
    index = _index(groups, tellings)
    groups += [group for group in none if next(_near(group, index, groups, comparer), None) is None]
    ids = _ids(groups)
    members = [tuple(_members(claim_id, group, index, comparer)) for group, claim_id in zip(groups, ids, strict=True)]
    claims = [_claim(*parts) for parts in zip(groups, ids, members, strict=True)]
    return Found(tuple(claims), tuple(member for own in members for member in own))


def _index(groups: Sequence[Group], tellings: Sequence[Telling]) -> _Index:
    of_groups: dict[tuple[Measure, Block], list[int]] = defaultdict(list)
    of_tellings: dict[tuple[Measure, Block], list[Telling]] = defaultdict(list)
    for at, group in enumerate(groups):
        for block in {block for telling in group.tellings for block in blocks_of(telling)}:
            of_groups[group.measure, block].append(at)
    for telling in tellings:
        for block in set(blocks_of(telling)):
            of_tellings[telling.figure.measure, block].append(telling)
    return _Index(of_groups, of_tellings)


def _near(group: Group, index: _Index, groups: Sequence[Group], comparer: Comparer) -> Iterator[int]:
    """Yield the places of other groups that count the same in the same place and period."""
    blocks = comparer.close_probes(group)
    for at in sorted({at for block in blocks for at in index.groups.get((group.measure, block), ())}):
        other = groups[at]
        if other is not group and any(_counts_the_same(best_fit(one, other, comparer)) for one in group.tellings):
            yield at


def _counts_the_same(fit: Fit | None) -> bool:
    return fit is not None and not fit.within and fit.points >= 2


def _ids(groups: Sequence[Group]) -> list[str]:
    """Return an id for each group from what is claimed, as it was told first.

    So a claim keeps its id when later documents join it. Of two that were told in the same words, the later one's id
    holds its first document too.
    """
    ids: list[str] = []
    taken: set[str] = set()
    for group in groups:
        first = group.tellings[0]
        begin = first.period.begin.isoformat() if first.period.begin else None
        about = (
            group.measure.value, first.whom if first.whom != ANYBODY else "",
            sorted(first.place.ids) or sorted(first.place.names), begin, first.period.since or first.period.words,
        )  # fmt: skip
        claim_id = make_id("clm", ClaimKind.FIGURE.value, *about)
        if claim_id in taken:
            claim_id = make_id("clm", ClaimKind.FIGURE.value, *about, first.document.id, first.figure.start)
        taken.add(claim_id)
        ids.append(claim_id)
    return ids


def _members(claim_id: str, group: Group, index: _Index, comparer: Comparer) -> Iterator[Member]:
    """Yield the group's own figures, then those that deny it or agree with it in other words."""
    own = {telling.figure.id for telling in group.tellings}
    for telling in group.tellings:
        yield member_of(claim_id, telling.figure, *_own_stance(telling))
    if _says_none(group) or group.tellings[0].figure.part_of is not None:
        return
    blocks = comparer.close_probes(group)
    others = _found(group.measure, blocks, index)
    for other_id in sorted(others.keys() - own):
        stance = _other_stance(others[other_id], group, comparer)
        if stance is not None:
            yield member_of(claim_id, others[other_id].figure, *stance)
    if group.measure is Measure.KILLED:
        bodies = _found(Measure.BODIES, blocks, index)
        for telling in (bodies[one] for one in sorted(bodies) if _counts_these_dead(bodies[one], group, comparer)):
            yield member_of(claim_id, telling.figure, MemberStance.SUPPORTS, "counts as many bodies, there and then")


def _found(measure: Measure, blocks: Iterable[Block], index: _Index) -> Mapping[str, Telling]:
    """Return the tellings of a measure in some blocks, by the id of their figure."""
    return {other.figure.id: other for block in blocks for other in index.tellings.get((measure, block), ())}


def _counts_these_dead(telling: Telling, group: Group, comparer: Comparer) -> bool:
    """Say whether bodies are those of a claim's dead: the same number at the same place and time, told by a text.

    Other numbers of bodies are neither: who saw some of the dead, or all of a morgue, counts something else.
    """
    if telling.figure.part_of is not None or telling.denies or not telling.document.genre.bears_fact:
        return False
    if all(telling.number != one.number for one in group.tellings):
        return False
    fit = best_fit(telling, group, comparer)
    return fit is not None and fit.anchored and fit.timed and _counts_the_same(fit)


def _says_none(group: Group) -> bool:
    return all(telling.number == NONE for telling in group.tellings)


def _own_stance(telling: Telling) -> tuple[MemberStance, str]:
    if not telling.document.genre.bears_fact:
        return MemberStance.COMPATIBLE, "an analysis; it cites, and bears no fact of its own"
    if telling.figure.denied:
        return MemberStance.DENIES, "the text denies this count"
    if telling.withdrawn:
        return MemberStance.DENIES, "its publisher took this count back"
    return MemberStance.SUPPORTS, "counts it"


def _other_stance(telling: Telling, group: Group, comparer: Comparer) -> tuple[MemberStance, str] | None:
    """Return what a figure outside the group does to its claim, and by which rule; None for nothing."""
    if telling.figure.part_of is not None:
        return None
    fit = best_fit(telling, group, comparer)
    if fit is None or not (_counts_the_same(fit) or (fit.within and fit.points >= 1)):
        return None
    if not telling.document.genre.bears_fact:
        return MemberStance.COMPATIBLE, "an analysis; it cites, and bears no fact of its own"
    if telling.number == NONE:
        return MemberStance.DENIES, "says that there were none, for the same place and period"
    if telling.figure.denied or telling.withdrawn:
        return None
    if fit.within:
        return MemberStance.COMPATIBLE, "counts for a part of the place or period"
    return MemberStance.COMPATIBLE, "may count this, or what another claim counts"


def _claim(group: Group, claim_id: str, members: Sequence[Member]) -> Claim:
    placed = _commonest(group, lambda one: one.place if one.place.known and not one.lent_place else None)
    timed = _commonest(group, lambda one: one.period if one.period.known and not one.lent_period else None)
    return Claim(
        id=claim_id,
        kind=ClaimKind.FIGURE,
        subject=_subject(group),
        measure=group.measure,
        place_id=next(iter(sorted(placed.place.ids)), None) if placed else None,
        place=placed.place_words if placed else None,
        period_from=timed.period.begin if timed else None,
        period_to=timed.period.end if timed else None,
        period_words=timed.figure.period_words if timed else None,
        proven=0,
        at_most=0,
        one_publisher=False,
        document_ids=tuple(sorted({member.document_id for member in members})),
        made_by=MADE_BY,
        made_from=tuple(sorted(telling.figure.id for telling in group.tellings)),
    )


def _commonest(group: Group, told: Callable[[Telling], Hashable | None]) -> Telling | None:
    """Return the first telling of what most tell in their own words; what a neighbour lent is no claim's."""
    own = [telling for telling in group.tellings if told(telling) is not None]
    counts = Counter(told(telling) for telling in own)
    return max(own, key=lambda telling: counts[told(telling)], default=None)


def _subject(group: Group) -> str:
    """Return what is claimed in words: ``at least 14 people killed``, without a number where the tellings differ."""
    bounds = {(telling.figure.low, telling.figure.high) for telling in group.tellings}
    numbers = {telling.number for telling in group.tellings}
    hedged = max(bounds, key=lambda pair: (pair[1] is None, str(pair)))
    number = in_words(*hedged) if len(numbers) == 1 else ""
    counted = [(one.document.language != "en", one.figure.of_whom) for one in group.tellings if one.figure.of_whom]
    whom = min(counted, key=lambda pair: pair[0])[1] if counted else ""
    measure = _NAMES.get(group.measure, group.measure.value)
    return " ".join(part for part in (number, whom, measure) if part)
