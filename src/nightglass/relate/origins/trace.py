"""Where each claim entered the record: its origins, how each document came by it, and how many are independent."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import combinations, product
from typing import NamedTuple

from nightglass.records.claim import Claim, Member, MemberStance
from nightglass.records.ids import make_id
from nightglass.records.judgement import Judgement, JudgementKind, pairs_judged
from nightglass.records.origin import Edge, Independence, Independent, Origin, OriginKind
from nightglass.records.span import Span
from nightglass.relate.evidence import Evidence
from nightglass.relate.origins.commands import commands_told
from nightglass.relate.origins.confidence import confidence_of
from nightglass.relate.origins.counts import at_most, proven
from nightglass.relate.origins.independence import Verdict, independence_of
from nightglass.relate.origins.parties import nobody
from nightglass.relate.origins.press import Press
from nightglass.relate.origins.roots import Root, identities, merged
from nightglass.relate.origins.sourcing import Sourcing
from nightglass.relate.origins.ways import Way, Ways
from nightglass.relate.origins.whereabouts import surely_there

MADE_BY = "relate/origins 1"
_MOST_PAIRED = 60
"""A claim with more origins than this lists no pairs beyond those of its first so many by documents."""
_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Traced:
    """``claims`` come in the order they had, with their counts."""

    claims: Sequence[Claim]
    origins: Sequence[Origin]
    edges: Sequence[Edge]
    independence: Sequence[Independence]


@dataclass(frozen=True, slots=True)
class _Side:
    """What is traced of those that support a claim, or of those that deny it: its roots by row id, who has them."""

    roots: Mapping[str, Root]
    documents: Mapping[str, frozenset[str]]
    ways: Sequence[Way]
    ids: Mapping[tuple[str, str], str]
    at: Mapping[str, datetime]

    def resting(self, one: str) -> frozenset[str]:
        """Return the roots that an id stands for: itself, or those that a document rests on."""
        return frozenset({one} & set(self.roots)) or frozenset(
            root for root, documents in self.documents.items() if one in documents
        )


class _Ruling(NamedTuple):
    """A verdict, and the id of the judgement that gave it, null where a rule did."""

    verdict: Verdict
    judgement: str | None


def trace_origins(claims: Sequence[Claim], members: Sequence[Member], evidence: Evidence) -> Traced:
    """Return the claims with how many independent origins they have, their origins, edges and independence."""
    press = Press(evidence)
    rows = _rows(evidence)
    of_claim: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        of_claim[member.claim_id].append(member)
    sourcings: dict[str, Sourcing] = {}
    done = [_trace(claim, of_claim[claim.id], press, rows, sourcings) for claim in claims]
    return Traced(
        [one.claims[0] for one in done],
        [row for one in done for row in one.origins],
        [row for one in done for row in one.edges],
        [row for one in done for row in one.independence],
    )


def _rows(evidence: Evidence) -> Mapping[str, tuple[Span, str | None]]:
    """Return where each row that can bear on a claim stands, and whom its own table names as its source."""
    rows: dict[str, tuple[Span, str | None]] = {}
    for figure in evidence.figures:
        rows[figure.id] = (Span(figure.start, figure.end), figure.attributed_to)
    for statement in evidence.statements:
        first = statement.content_spans[0] if statement.content_spans else Span(statement.start, statement.end)
        rows[statement.id] = (first, statement.speaker)
    for activity in evidence.activities:
        rows[activity.id] = (Span(activity.start, activity.end), activity.reported_by)
    return rows


def _trace(
    claim: Claim,
    members: Sequence[Member],
    press: Press,
    rows: Mapping[str, tuple[Span, str | None]],
    sourcings: dict[str, Sourcing],
) -> Traced:
    """Return one claim with its count, its origins, edges and independence."""
    known = press.evidence.document_of
    members = [row for row in members if row.document_id in known and known[row.document_id].genre.bears_fact]
    for row in members:
        if row.document_id not in sourcings:
            sourcings[row.document_id] = Sourcing(press, known[row.document_id])
    commands = commands_told(sourcings[one].commands for one in sorted({row.document_id for row in members}))
    bearing = [row for row in members if row.stance is not MemberStance.DENIES]
    denying = [row for row in members if row.stance is MemberStance.DENIES]
    ways = Ways(press, bearing, rows, sourcings, commands, denied=False)
    here = _split(claim, _side(claim, ways, denies=False), press)
    there = _side(claim, Ways(press, denying, rows, sourcings, commands, denied=True), denies=True)
    verdicts = _verdicts(claim, here, press.evidence.judgements)
    supporting = {row.document_id for row in members if row.stance is MemberStance.SUPPORTS}
    told = [one for one in here.roots if here.documents[one] & supporting] or list(here.roots)
    placed = surely_there([known[one] for one in sorted(supporting)], claim.place, press.place_names)
    firm = [one for one in told if here.documents[one] & placed and _counts(here.roots[one])]
    pairs = {pair: ruling.verdict.independent for pair, ruling in verdicts.items()}
    houses = {press.publisher_of(sourcings[one].own) for one in supporting}
    counted = replace(
        claim,
        proven=proven(sorted(firm), pairs),
        at_most=at_most(sorted(told), pairs),
        one_publisher=len(houses) == 1 and None not in houses,
    )
    origins = [*_origins(claim, here, members, denies=False), *_origins(claim, there, members, denies=True)]
    edges = _edges(claim, (here, there))
    return Traced([counted], origins, edges, _independence(claim, verdicts))


def _counts(root: Root) -> bool:
    """Say whether a root counts among the proven: somebody is known to stand there."""
    return root.party.kind is not OriginKind.UNKNOWN


def _side(claim: Claim, graph: Ways, *, denies: bool) -> _Side:
    """Return the roots of one side, each with the documents whose claim came from it."""
    ways = list(graph.all())
    found = [way.root for way in ways if way.root is not None]
    counts_as = identities(found)
    grouped: dict[tuple[str, str], list[Root]] = defaultdict(list)
    for root in found:
        grouped[counts_as[root.identity]].append(root)
    joined = {identity: merged(_in_full(roots, identity)) for identity, roots in grouped.items()}
    ids = {identity: root.id_in(claim.id, denies=denies) for identity, root in joined.items()}
    named = {root.identity: ids[counts_as[root.identity]] for root in found}
    reached = _reached(ways, named, graph.spans_in)
    for document in sorted(one for one in graph.spans_in if not reached[one]):
        ring = Root(nobody("texts that cite each other"), "a ring of citations", None)
        named[ring.identity] = ids[ring.identity] = ring.id_in(claim.id, denies=denies)
        joined[ring.identity] = ring
        reached[document] = {named[ring.identity]}
    roots = {ids[identity]: root for identity, root in sorted(joined.items())}
    have = {one: frozenset(document for document, those in reached.items() if one in those) for one in roots}
    dates = {one: graph.press.evidence.document_of[one].published_at or _LONG_AGO for one in graph.spans_in}
    return _Side(roots, have, ways, named, dates)


def _split(claim: Claim, side: _Side, press: Press) -> _Side:
    """Return a side in which documents that a person judged to rest on different origins do not share one.

    The one published later (of two as late, the higher id) gets an origin of its own beside what they shared.
    """
    roots, have = dict(side.roots), dict(side.documents)
    for pair, judgement in sorted(pairs_judged(press.evidence.judgements, claim.id).items(), key=lambda one: one[1].id):
        if judgement.kind != JudgementKind.DIFFERENT_ORIGINS or len(pair) != 2 or not pair <= set(side.at):
            continue
        last = max(pair, key=lambda one: (side.at[one], one))
        for one in [root for root, documents in have.items() if pair <= documents]:
            apart = make_id("org", one, "apart", last)
            roots[apart], have[apart] = roots[one], frozenset({last})
            have[one] -= {last}
    return replace(side, roots=roots, documents=have)


def _in_full(roots: Sequence[Root], identity: tuple[str, str]) -> Sequence[Root]:
    """Return mentions of one root: where a name is short for another, only those of the full name give the root's."""
    return [root for root in roots if root.identity == identity] or roots


def _reached(
    ways: Iterable[Way], named: Mapping[tuple[str, str], str], documents: Iterable[str]
) -> dict[str, set[str]]:
    """Return the roots at the end of each document's ways, followed through the documents of the claim."""
    onwards: dict[str, set[str]] = defaultdict(set)
    ends: dict[str, set[str]] = defaultdict(set)
    for way in ways:
        if way.to is not None:
            onwards[way.document].add(way.to)
        if way.root is not None:
            ends[way.document].add(named[way.root.identity])
    reached = {}
    for document in documents:
        seen, waiting = {document}, [document]
        while waiting:
            for other in onwards[waiting.pop()] - seen:
                seen.add(other)
                waiting.append(other)
        reached[document] = {root for one in seen for root in ends[one]}
    return reached


def _verdicts(claim: Claim, side: _Side, judgements: Sequence[Judgement]) -> Mapping[frozenset[str], _Ruling]:
    """Return for each pair of roots whether they are independent: by a person's judgement, else by the rules."""
    judged = _judged_pairs(claim, side, judgements)
    found: dict[frozenset[str], _Ruling] = {}
    ids = sorted(side.roots)[:_MOST_PAIRED]
    for a, b in combinations(ids, 2):
        pair = frozenset({a, b})
        found[pair] = judged.get(pair) or _Ruling(independence_of(side.roots[a], side.roots[b]), None)
    return found


def _judged_pairs(claim: Claim, side: _Side, judgements: Sequence[Judgement]) -> dict[frozenset[str], _Ruling]:
    """Return the pairs of roots on which a judgement in force decides; of documents, the roots that they rest on."""
    found = {}
    for pair, judgement in sorted(pairs_judged(judgements, claim.id).items(), key=lambda item: item[1].id):
        if len(pair) != 2:
            continue
        same = judgement.kind == JudgementKind.SAME_ORIGIN
        verdict = Verdict(Independent.NO if same else Independent.YES, f"judged: {judgement.id}")
        ours, theirs = (side.resting(one) for one in sorted(pair))
        for a, b in product(ours - theirs, theirs - ours):
            found[frozenset({a, b})] = _Ruling(verdict, judgement.id)
    return found


def _origins(claim: Claim, side: _Side, members: Sequence[Member], *, denies: bool) -> list[Origin]:
    made = []
    for one, root in side.roots.items():
        made_from = (claim.id, *sorted(side.documents[one]))
        made.append(
            Origin(
                one,
                claim.id,
                root.name,
                root.party.kind,
                root.party.perceived,
                tuple(sorted(side.documents[one])),
                root.party.affiliation,
                denies,
                *_latest_count(side, one, members),
                MADE_BY,
                made_from,
            )
        )
    return made


def _latest_count(side: _Side, origin: str, members: Sequence[Member]) -> tuple[int | None, int | None]:
    """Return the bounds of the count that the latest document gives which has it from this origin at first hand.

    Where none has, the latest document of all counts; of two as late, the one with the higher id.
    """
    direct = {way.document for way in side.ways if way.root is not None and side.ids[way.root.identity] == origin}
    among = (direct & side.documents[origin]) or side.documents[origin]
    counted = [row for row in members if row.document_id in among and (row.low, row.high) != (None, None)]
    firm = [row for row in counted if row.stance is not MemberStance.COMPATIBLE]
    last = max(firm or counted, key=lambda row: (side.at[row.document_id], row.document_id, row.row_id), default=None)
    return (last.low, last.high) if last is not None else (None, None)


def _edges(claim: Claim, sides: Iterable[_Side]) -> list[Edge]:
    """Return the ways of both sides; one that a document went on both, affirming and denying, is one edge."""
    made: dict[str, Edge] = {}
    for side in sides:
        for way in side.ways:
            to = way.to if way.to is not None else side.ids[way.root.identity] if way.root is not None else None
            if to is not None:
                edge = _edge(claim, way, to)
                made[edge.id] = _joined(made[edge.id], edge) if edge.id in made else edge
    return list(made.values())


def _edge(claim: Claim, way: Way, to: str) -> Edge:
    return Edge(
        make_id("edg", claim.id, way.document, to, way.kind.value),
        claim.id,
        way.document,
        to,
        way.kind,
        way.from_spans,
        way.to_spans,
        confidence_of(way.kind),
        way.reason,
        MADE_BY,
        (claim.id, way.document),
    )


def _joined(one: Edge, more: Edge) -> Edge:
    from_spans = tuple(sorted({*one.from_spans, *more.from_spans}))
    return replace(one, from_spans=from_spans, to_spans=tuple(sorted({*one.to_spans, *more.to_spans})))


def _independence(claim: Claim, rulings: Mapping[frozenset[str], _Ruling]) -> list[Independence]:
    made = []
    for pair, (verdict, judgement) in rulings.items():
        a, b = sorted(pair)
        identity = make_id("ind", claim.id, a, b)
        made_from = (a, b) if judgement is None else (a, b, judgement)
        made.append(Independence(identity, claim.id, a, b, verdict.independent, verdict.reason, MADE_BY, made_from))
    return made
