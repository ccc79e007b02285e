"""Claims for a reader: who supports and who denies each, from which origins it came, and by which way."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from nightglass.present.activities import STATE_NAMES
from nightglass.present.excerpts import TOLL_MEASURES
from nightglass.present.held import Held
from nightglass.present.sources import DocumentLine
from nightglass.present.tolls import MEASURE_NAMES
from nightglass.records.activity import Activity
from nightglass.records.caveat import Caveat
from nightglass.records.claim import Claim, ClaimKind, Member, MemberStance
from nightglass.records.drift import Drift, DriftKind
from nightglass.records.figure import Figure
from nightglass.records.origin import Edge, Independence, Origin
from nightglass.records.statement import Statement
from nightglass.text.fold import key

Told = Figure | Statement | Activity

DRIFT_NAMES: Mapping[DriftKind, str] = {
    DriftKind.LOST: "A caveat was lost",
    DriftKind.GAINED: "A caveat was added",
    DriftKind.UNDATED: "One text has a caveat that the other lacks",
}


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A sentence that bears on a claim, and the text that holds it."""

    member: Member
    row: Told
    line: DocumentLine


@dataclass(frozen=True, slots=True)
class OriginLine:
    """An origin and the texts whose claim came from it, in the order of publication.

    ``counted`` is the first sentence that gives the origin's own count, null where none is shown.
    """

    origin: Origin
    texts: tuple[MemberLine, ...]
    counted: MemberLine | None


@dataclass(frozen=True, slots=True)
class CountLine:
    """A count that supports a claim: the first sentence that gives it, and the origins whose last count it is."""

    told: MemberLine
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class EdgeLine:
    """How a text came by a claim: from another text (``earlier``) or from an origin; exactly one of the two is set.

    ``row_id`` is the sentence of the text that tells the claim, null where none is shown.
    """

    edge: Edge
    line: DocumentLine
    earlier: DocumentLine | None
    origin: Origin | None
    row_id: str | None


@dataclass(frozen=True, slots=True)
class PairLine:
    """Two origins of a claim, and whether they are independent."""

    pair: Independence
    a: Origin
    b: Origin


@dataclass(frozen=True, slots=True)
class DriftLine:
    """A caveat that only one of two texts has; ``caveat_line`` is the text that has it."""

    drift: Drift
    name: str
    first: DocumentLine
    second: DocumentLine
    caveat: Caveat


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim. ``name`` is its measure in words, null for what is no count.

    ``supports``, ``denies`` and ``compatible`` are its sentences; ``own_page`` whether it is more than one text's word.
    """

    claim: Claim
    name: str | None
    supports: tuple[MemberLine, ...]
    denies: tuple[MemberLine, ...]
    compatible: tuple[MemberLine, ...]
    origins: tuple[OriginLine, ...]
    denials: tuple[OriginLine, ...]
    edges: tuple[EdgeLine, ...]
    pairs: tuple[PairLine, ...]
    drifts: tuple[DriftLine, ...]

    @property
    def own_page(self) -> bool:
        """Say whether it has a page: a toll, or what several texts or origins tell, or what is denied or drifted."""
        if not self.supports:
            return False
        told_twice = len({one.line.document.id for one in (*self.supports, *self.denies)}) > 1
        toll = self.claim.measure in TOLL_MEASURES
        return toll or told_twice or len(self.origins) > 1 or bool(self.drifts)

    @property
    def counts(self) -> tuple[CountLine, ...]:
        """The counts that support it, each once, the lowest first; none for what is no count."""
        first: dict[tuple[int | None, int | None], MemberLine] = {}
        for one in self.supports:
            if (one.member.low, one.member.high) != (None, None):
                first.setdefault((one.member.low, one.member.high), one)
        ordered = sorted(first.items(), key=lambda item: _bounds(*item[0]))
        origins = [line.origin for line in self.origins]
        return tuple(CountLine(one, tuple(o for o in origins if (o.low, o.high) == own)) for own, one in ordered)

    @property
    def disputed(self) -> bool:
        """Say whether a text supports it and another denies it."""
        return bool(self.supports) and bool(self.denies)


def claim_lines(held: Held, lines: Mapping[str, DocumentLine]) -> tuple[ClaimLine, ...]:
    """Return all claims, the most important first: tolls by measure, other counts, then what most texts tell."""
    told: tuple[Told, ...] = (*held.figures, *held.statements, *held.activities)
    rows = {row.id: row for row in told}
    members = _by_claim(
        MemberLine(one, rows[one.row_id], lines[one.document_id]) for one in held.members if one.row_id in rows
    )
    origins: dict[str, list[Origin]] = {}
    for origin in held.origins:
        origins.setdefault(origin.claim_id, []).append(origin)
    edges: dict[str, list[Edge]] = {}
    for edge in held.edges:
        edges.setdefault(edge.claim_id, []).append(edge)
    pairs: dict[str, list[Independence]] = {}
    for pair in held.independence:
        pairs.setdefault(pair.claim_id, []).append(pair)
    drifts: dict[str | None, list[DriftLine]] = {}
    for drift in drift_lines(held, lines):
        drifts.setdefault(drift.drift.claim_id, []).append(drift)
    found = [
        _line(
            claim, members.get(claim.id, ()), origins.get(claim.id, ()), edges.get(claim.id, ()),
            pairs.get(claim.id, ()), drifts.get(claim.id, ()), lines,
        )
        for claim in held.claims
    ]  # fmt: skip
    return tuple(sorted(found, key=_order))


def _by_claim(told: Iterable[MemberLine]) -> Mapping[str, list[MemberLine]]:
    found: dict[str, list[MemberLine]] = {}
    for one in sorted(told, key=lambda one: (one.line.number, one.member.id)):
        found.setdefault(one.member.claim_id, []).append(one)
    return found


def _line(
    claim: Claim,
    members: Sequence[MemberLine],
    origins: Sequence[Origin],
    edges: Sequence[Edge],
    pairs: Sequence[Independence],
    drifts: Sequence[DriftLine],
    lines: Mapping[str, DocumentLine],
) -> ClaimLine:
    by_id = {one.id: one for one in origins}
    of_origin = [_origin(one, members) for one in sorted(origins, key=_size)]
    first = {one.line.document.id: one.row.id for one in reversed(members)}
    ways = [
        EdgeLine(
            one, lines[one.from_document], lines.get(one.to), by_id.get(one.to), first.get(one.from_document)
        )
        for one in edges
    ]  # fmt: skip
    return ClaimLine(
        claim=claim,
        name=None if claim.measure is None else MEASURE_NAMES[claim.measure],
        supports=_of(members, MemberStance.SUPPORTS),
        denies=_of(members, MemberStance.DENIES),
        compatible=_of(members, MemberStance.COMPATIBLE),
        origins=tuple(one for one in of_origin if not one.origin.denies),
        denials=tuple(one for one in of_origin if one.origin.denies),
        edges=tuple(sorted(ways, key=lambda one: (one.line.number, one.origin is not None, one.edge.id))),
        pairs=tuple(PairLine(one, by_id[one.a], by_id[one.b]) for one in pairs),
        drifts=tuple(drifts),
    )


def _of(members: Sequence[MemberLine], stance: MemberStance) -> tuple[MemberLine, ...]:
    return tuple(one for one in members if one.member.stance is stance)


def _origin(origin: Origin, members: Sequence[MemberLine]) -> OriginLine:
    """Return an origin with the first sentence of each of its texts; one with its own count goes before others."""
    counts = (origin.low, origin.high)
    own = [one for one in members if one.line.document.id in origin.document_ids]
    counting = [one for one in own if counts != (None, None) and (one.member.low, one.member.high) == counts]
    first: dict[str, MemberLine] = {}
    for one in (*counting, *own):
        first.setdefault(one.line.document.id, one)
    texts = tuple(sorted(first.values(), key=lambda one: one.line.number))
    return OriginLine(origin, texts, counting[0] if counting else None)


def _size(origin: Origin) -> tuple[bool, int, int, str, str]:
    """Order origins by their count, those without one last, so that rival counts stand in a row."""
    return (*_bounds(origin.low, origin.high), key(origin.name), origin.id)


def _bounds(low: int | None, high: int | None) -> tuple[bool, int, int]:
    least = low if low is not None else high
    return (least is None, least or 0, high or least or 0)


def _order(one: ClaimLine) -> tuple[bool, int, int, int, int, str, str]:
    """Order claims by measure, then by how many texts tell them (copies of one text are one), then by the count."""
    claim = one.claim
    measures = list(MEASURE_NAMES)
    at = measures.index(claim.measure) if claim.measure is not None else len(measures)
    texts = len({told.line.group for told in (*one.supports, *one.denies)})
    most = max((told.member.low or told.member.high or 0 for told in one.supports), default=0)
    kind = list(ClaimKind).index(claim.kind)
    return (not one.own_page, at, -texts, -most, kind, key(claim.subject), claim.id)


def drift_lines(held: Held, lines: Mapping[str, DocumentLine]) -> tuple[DriftLine, ...]:
    """Return the caveats that one text has and another, by the same publisher or of the same text, has not."""
    caveats = {one.id: one for one in held.caveats}
    return tuple(
        DriftLine(one, DRIFT_NAMES[one.kind], lines[one.from_document], lines[one.to_document], caveats[one.caveat_id])
        for one in held.drifts
        if one.caveat_id in caveats
    )


def disagreements(claims: Sequence[ClaimLine]) -> tuple[ClaimLine, ...]:
    """Return the reports on outlets that one text makes and another contradicts."""
    return tuple(one for one in claims if one.claim.kind is ClaimKind.ACTIVITY and one.disputed)


def state_of(row: Told) -> str:
    """Return what a report says an outlet did, in the words of the pages."""
    return STATE_NAMES[row.state].lower() if isinstance(row, Activity) else ""
