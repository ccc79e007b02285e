"""Claims, their members and what people judged in; one range a claim and a rule out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from nightglass.count.rules import AFTER_IBC, LEFT, NOTE, RULES, TOOK, Ranged, Rule, of_measure, of_review
from nightglass.count.telling import Counted, Telling, tellings_of
from nightglass.count.within import contains, net
from nightglass.records.claim import Claim, ClaimKind, Member, MemberStance
from nightglass.records.document import Document
from nightglass.records.figure import Figure
from nightglass.records.ids import make_id
from nightglass.records.judgement import Judgement, JudgementKind, in_force
from nightglass.records.origin import Origin
from nightglass.records.place import Place
from nightglass.records.range import Range
from nightglass.records.source import Source

MADE_BY = "count/ranges 1"
UNDER_REVIEW = ", under review"
"""What follows a rule's name where its range is of counts under review; those are never put with the others."""

BEYOND = ", beyond what it holds"
"""What follows a rule's name where its range is what a total leaves beyond the counts that it contains."""


def ranges_of(
    claims: Sequence[Claim],
    members: Iterable[Member],
    *,
    figures: Iterable[Figure],
    documents: Iterable[Document],
    sources: Iterable[Source] = (),
    origins: Iterable[Origin] = (),
    places: Iterable[Place] = (),
    judgements: Iterable[Judgement] = (),
) -> list[Range]:
    """Return the ranges of all claims that count something, ordered by id; the order of the input says nothing.

    Where a claim is a total that contains others, it has a range of what it leaves beyond them, and the trace of each
    that it contains says so; no two claims are ever added.
    """
    members, judged = tuple(members), tuple(judgements)
    rows = Counted.of(figures, documents, sources, origins, judged)
    counting = {claim.id: claim for claim in claims if claim.kind is ClaimKind.FIGURE and claim.measure is not None}
    of_claim: dict[str, list[Member]] = {}
    for member in members:
        of_claim.setdefault(member.claim_id, []).append(member)
    told = {one.id: tellings_of(one, of_claim.get(one.id, ()), rows) for one in counting.values()}
    left = _judged_apart(members, judged)
    found = [
        replace(made, trace=(*made.trace, *left.get(claim.id, ())))
        for claim in counting.values()
        for made in _ranges(claim, told[claim.id])
    ]
    return sorted(_netted(found, counting, {place.id: place for place in places}), key=lambda made: made.id)


def _judged_apart(members: Iterable[Member], judgements: Iterable[Judgement]) -> Mapping[str, Sequence[str]]:
    """Return a line for each row that left a claim because somebody judged so, by the claim's id."""
    there, found = {(one.claim_id, one.row_id) for one in members}, dict[str, list[str]]()
    for one in in_force(judgements):
        if one.kind == JudgementKind.NOT_SAME_CLAIM and (one.about_id, one.value) not in there:
            line = f"{LEFT} {make_id('mem', one.about_id, one.value)}: judged not to be the same claim, {one.id}"
            found.setdefault(one.about_id, []).append(line)
    return found


def _ranges(claim: Claim, tellings: Sequence[Telling]) -> Iterator[Range]:
    for rule in RULES.values():
        yield from _by_review(claim, rule, _each_figure_once(tellings))


def _each_figure_once(tellings: Iterable[Telling]) -> list[Telling]:
    """Return one telling a figure: of several memberships of one figure that which supports the claim."""
    order = {MemberStance.COMPATIBLE: 0, MemberStance.DENIES: 1, MemberStance.SUPPORTS: 2}
    ordered = sorted(tellings, key=lambda one: (order[one.stance], one.member_id))
    return list({one.figure_id: one for one in ordered}.values())


def _by_review(claim: Claim, rule: Rule, tellings: Sequence[Telling]) -> Iterator[Range]:
    """Yield the range of what is not under review, and where anything is, the range of that apart."""
    assert claim.measure is not None
    same, others = of_measure(tellings, claim.measure)
    yield _range(claim, rule.name, rule.ranging(of_review(same, under_review=False)), others, tellings)
    under = of_review(same, under_review=True)
    if under:
        yield _range(claim, rule.name + UNDER_REVIEW, rule.ranging(under), [], under)


def _range(claim: Claim, rule: str, made: Ranged, more: Sequence[str], tellings: Sequence[Telling]) -> Range:
    return Range(
        id=make_id("rng", claim.id, rule),
        claim_id=claim.id,
        rule=rule,
        low=made.low,
        best=made.best,
        high=made.high,
        trace=(*made.trace, *more),
        made_by=MADE_BY,
        made_from=tuple(sorted({claim.id, *(one.member_id for one in tellings)})),
    )


def _netted(found: Sequence[Range], claims: Mapping[str, Claim], places: Mapping[str, Place]) -> Iterator[Range]:
    """Yield the ranges with a note on the totals that hold them, and what each total leaves beyond what it holds."""
    holders = _holders(claims.values(), places)
    held_by: dict[str, list[Claim]] = {}
    for claim_id, totals in holders.items():
        for total in totals:
            held_by.setdefault(total, []).append(claims[claim_id])
    by_ibc = {made.claim_id: made for made in found if made.rule == AFTER_IBC}
    for made in found:
        notes = [f"{NOTE}: never added to {holder}, a total that holds this count" for holder in holders[made.claim_id]]
        yield replace(made, trace=(*made.trace, *notes)) if made.rule == AFTER_IBC else made
    for total, inside in held_by.items():
        held = {one.id: by_ibc[one.id] for one in _outermost(inside, holders)}
        beyond = _beyond(claims[total], by_ibc[total], held)
        if (beyond.low, beyond.high) != (None, None):
            yield beyond


def _holders(claims: Iterable[Claim], places: Mapping[str, Place]) -> Mapping[str, Sequence[str]]:
    """Return the totals that hold each claim, by its id; only those of its place and of its country are compared."""
    known = list(claims)
    totals: dict[tuple[object, ...], list[Claim]] = {}
    for one in known:
        if one.place_id is not None:
            totals.setdefault((one.measure, one.place_id), []).append(one)
            place = places.get(one.place_id)
            if place is not None and place.is_country:
                totals.setdefault((one.measure, "all of", place.country), []).append(one)
    found = {}
    for one in known:
        place = places.get(one.place_id or "")
        near = totals.get((one.measure, one.place_id), [])
        wide = totals.get((one.measure, "all of", place.country), []) if place is not None else []
        found[one.id] = sorted({other.id for other in (*near, *wide) if contains(other, one, places)})
    return found


def _outermost(held: Sequence[Claim], holders: Mapping[str, Sequence[str]]) -> list[Claim]:
    """Return the counts that no other of them holds, ordered by id."""
    ids = {one.id for one in held}
    return sorted((one for one in held if not ids & {*holders[one.id]}), key=lambda one: one.id)


def _beyond(total: Claim, own: Range, held: Mapping[str, Range]) -> Range:
    left = net(_ranged(own), [_ranged(made) for made in held.values()])
    trace = [f"{TOOK} {total.id}: the total", *(f"{LEFT} {one}: the total holds it already" for one in held)]
    rule = AFTER_IBC + BEYOND
    made_from = tuple(sorted({total.id, *held}))
    return Range(
        make_id("rng", total.id, rule), total.id, rule, left.low, None, left.high, tuple(trace), MADE_BY, made_from
    )


def _ranged(made: Range) -> Ranged:
    return Ranged(made.low, made.best, made.high, made.trace)
