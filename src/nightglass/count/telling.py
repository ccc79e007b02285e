"""A telling: one figure as a rule of ranges sees it, with who counted, when, and what ACLED would write for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from nightglass.language.numbers import bounds, find_counts
from nightglass.records.claim import Claim, Member, MemberStance
from nightglass.records.document import Document
from nightglass.records.figure import Figure, Measure, Review, Running
from nightglass.records.grade import Credibility, Reliability
from nightglass.records.judgement import PAIRS, Judgement, JudgementKind, in_force
from nightglass.records.origin import Origin, OriginKind
from nightglass.records.source import Source
from nightglass.text.fold import key

NOBODY = frozenset({OriginKind.UNKNOWN, OriginKind.UNNAMED})
"""Kinds of origin that name nobody: two of them may be two or one, so a telling goes by its speaker or publisher."""

UNTRUSTED = frozenset({Reliability.D.value, Reliability.E.value})


@dataclass(frozen=True, slots=True)
class Telling:
    """A member of a claim and its figure.

    ``counter`` is who counted, as a key: tellings of one counter are its count at several times. ``at`` is when the
    count was taken, else when it was published (UTC), null where nobody says. ``coded`` is what ACLED writes for the
    words, null for none; ``convention`` is true where ACLED has it only from its convention for unknown tolls.
    ``doubted`` is the id of a judgement by which the source or the information is not to be relied on, null for none.
    """

    member_id: str
    figure_id: str
    claim_id: str
    document_id: str
    counter: str
    stance: MemberStance
    measure: Measure
    low: int | None
    high: int | None
    coded: int | None
    convention: bool
    denied: bool
    part_of: str | None
    running: Running
    review: Review
    bears_fact: bool
    at: datetime | None
    doubted: str | None


@dataclass(frozen=True, slots=True)
class Counted:
    """What tellings are made from: the rows of a case by id, and what people judged."""

    figures: Mapping[str, Figure]
    documents: Mapping[str, Document]
    sources: Mapping[str, Source]
    origins: Mapping[str, Sequence[Origin]]
    judged: Mapping[tuple[str, str], Judgement]
    joined: Mapping[str, Sequence[frozenset[str]]]

    @classmethod
    def of(
        cls,
        figures: Iterable[Figure],
        documents: Iterable[Document],
        sources: Iterable[Source],
        origins: Iterable[Origin],
        judgements: Iterable[Judgement],
    ) -> "Counted":
        """Return the rows by id; origins, and pairs of them that people judged to be one, by their claim's id."""
        by_claim: dict[str, list[Origin]] = {}
        for origin in sorted(origins, key=lambda origin: origin.id):
            by_claim.setdefault(origin.claim_id, []).append(origin)
        standing, joined = in_force(judgements), dict[str, list[frozenset[str]]]()
        for one in standing:
            if one.kind == JudgementKind.SAME_ORIGIN.value:
                joined.setdefault(one.about_id, []).append(one.pair)
        return cls(
            {row.id: row for row in figures},
            {row.id: row for row in documents},
            {row.id: row for row in sources},
            by_claim,
            {(one.about_id, one.kind): one for one in standing if one.kind not in PAIRS},
            joined,
        )

    def judgement(self, about_id: str | None, kind: JudgementKind) -> Judgement | None:
        """Return what was judged of a row and is in force, None where nobody judged."""
        return self.judged.get((about_id or "", kind.value))


def tellings_of(claim: Claim, members: Iterable[Member], rows: Counted) -> tuple[Telling, ...]:
    """Return a claim's figures as tellings, ordered by member id; members that are no figures are left out."""
    found = [_telling(claim, member, rows) for member in members if member.row_id in rows.figures]
    return tuple(sorted(found, key=lambda telling: telling.member_id))


def _telling(claim: Claim, member: Member, rows: Counted) -> Telling:
    figure, document = rows.figures[member.row_id], rows.documents[member.document_id]
    coded, convention = coded_by_acled(figure, document.language)
    return Telling(
        member_id=member.id,
        figure_id=figure.id,
        claim_id=claim.id,
        document_id=document.id,
        counter=_counter(claim, member, figure, document, rows),
        stance=member.stance,
        measure=figure.measure,
        low=figure.low,
        high=figure.high,
        coded=coded,
        convention=convention,
        denied=figure.denied,
        part_of=figure.part_of,
        running=figure.running,
        review=figure.review,
        bears_fact=document.genre.bears_fact,
        at=figure.as_of or document.published_at,
        doubted=_doubted(figure, document, rows),
    )


def coded_by_acled(figure: Figure, language: str) -> tuple[int | None, bool]:
    """Return the number that ACLED writes for a figure's words, and whether only its convention for unknown gives one.

    The words are read again under the rule ``acled``; where they hold no such number word ("two officers" that no rule
    makes vague, a person told of without a number), the figure's own lower bound stands. ACLED's three for "several" is
    its convention and no reading of the word: then the word's own lower bound comes back, marked.
    """
    own = (figure.low, figure.high)
    read = [count for count in find_counts(figure.words, language) if bounds(count, figure.rule) == own]
    if not read:
        return figure.low, False
    number, least = bounds(read[0], "acled")[0], bounds(read[0], "plain")[0]
    if number is not None and least is not None and number > least:
        return least, True
    return number, False


def _counter(claim: Claim, member: Member, figure: Figure, document: Document, rows: Counted) -> str:
    """Return who counted: the one origin of the document's claim, else whom the text names, else who published it."""
    origin = origin_of(member, figure, rows.origins.get(claim.id, ()))
    if origin is not None:
        return _joined(claim.id, origin, rows)
    if figure.attributed_to:
        return f"said by {key(figure.attributed_to)}"
    return _publisher(document, rows)


def origin_of(member: Member, figure: Figure, origins: Iterable[Origin]) -> Origin | None:
    """Return the one origin with a name from which a member has its count, None where none or several may be.

    ``origins`` are those of the member's claim; who denies it is the origin of a member that denies. Of several in one
    document it is that which the figure's own words name, else that which gives the same count.
    """
    denies = member.stance is MemberStance.DENIES
    found = [one for one in origins if member.document_id in one.document_ids and one.denies is denies]
    if len(found) > 1:
        found = [one for one in found if _names(figure.attributed_to, one.name)] or [
            one for one in found if (one.low, one.high) == (figure.low, figure.high)
        ]
    return found[0] if len(found) == 1 and found[0].kind not in NOBODY else None


def _names(words: str | None, name: str) -> bool:
    """Say whether words and a name are one name, or one of them holds the other."""
    said, known = key(words or ""), key(name)
    return bool(said) and (said in known or known in said)


def _joined(claim_id: str, origin: Origin, rows: Counted) -> str:
    """Return an origin's key; origins that a person judged to be one share the key of the first by name."""
    by_id = {one.id: one for one in rows.origins.get(claim_id, ())}
    same = {origin.id}
    while more := {one for pair in rows.joined.get(claim_id, ()) if pair & same for one in pair} - same:
        same |= more
    return min(f"said by {key(by_id[one].name)}" for one in same if one in by_id)


def _publisher(document: Document, rows: Counted) -> str:
    source = rows.sources.get(document.source_id or "")
    name = (source.publisher or source.name) if source else document.source_words
    return f"published by {key(name)}" if name else f"in {document.id}"


def _doubted(figure: Figure, document: Document, rows: Counted) -> str | None:
    """Return the judgement by which a figure's source or information is not to be relied on."""
    source = rows.judgement(document.source_id, JudgementKind.ADMIRALTY_SOURCE)
    if source is not None and source.value in UNTRUSTED:
        return source.id
    information = rows.judgement(figure.id, JudgementKind.ADMIRALTY_INFORMATION)
    return information.id if information is not None and information.value == Credibility.IMPROBABLE.value else None
