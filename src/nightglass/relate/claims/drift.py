"""Hedge drift: one text tells a thing with a caveat, another of the same house or wording tells it without."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from typing import NamedTuple

from nightglass.records.caveat import Caveat, CaveatKind, Strength
from nightglass.records.claim import Member
from nightglass.records.document import Document
from nightglass.records.drift import Drift, DriftKind
from nightglass.records.ids import make_id
from nightglass.records.link import LinkKind
from nightglass.records.span import Span
from nightglass.relate.claims.content import Content, content_of, numbers_agree, stems_of
from nightglass.relate.evidence import Evidence
from nightglass.relate.origins.sentences import bounds

MADE_BY = "relate/drift 1"

LEAST = 4
"""So many points must two sentences share to tell the same: one for a content word, two for names."""
_NAME = 2
_FEWEST_SAID = 2

NEARBY = timedelta(days=7)
"""Texts of one house published further apart are not held against each other."""

COMMON = 0.05
FEWEST_COMMON = 12
"""A word in more than this share of all sentences, and in more than so many, says nothing of what a sentence tells."""

_DOUBTS = frozenset({CaveatKind.UNVERIFIED, CaveatKind.UNDATED, CaveatKind.SPECULATIVE})
"""Caveats on what is told; that a source is unnamed, or that nothing was reported, is not told of a thing."""

_ONE_TEXT = frozenset({LinkKind.COPY, LinkKind.REVISION, LinkKind.REUSE})


class _Sentence(NamedTuple):
    span: Span
    content: Content


class _Match(NamedTuple):
    """The words of two documents that tell the same, and how much they share."""

    points: int
    told: Span
    telling: Span


@dataclass(frozen=True)
class _Texts:
    """Sentences, words and caveats by document."""

    evidence: Evidence

    _cut: dict[str, Sequence[_Sentence]] = field(default_factory=dict)

    def sentences(self, document: Document) -> Sequence[_Sentence]:
        """Return a document's sentences with what they say; each text is cut once."""
        if document.id not in self._cut:
            self._cut[document.id] = [
                _Sentence(span, content_of(span.of(document.text), document.language)) for span in bounds(document.text)
            ]
        return self._cut[document.id]

    @cached_property
    def words(self) -> Mapping[str, Counter[str]]:
        """The content words of each document that stands beside another, with how often it has them."""
        documents = (self.evidence.document_of[document_id] for document_id in sorted(self.compared))
        return {document.id: Counter(stems_of(document.text, document.language)) for document in documents}

    @cached_property
    def compared(self) -> frozenset[str]:
        """The documents that stand beside another one."""
        return frozenset(self.pairs) | {other for others in self.pairs.values() for other in others}

    @cached_property
    def pairs(self) -> Mapping[str, Mapping[str, str]]:
        """For each document with a doubt, those to hold against it, and why."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        doubted = {caveat.document_id for caveat in self.evidence.caveats if caveat.kind in _DOUBTS}
        houses: dict[tuple[str, str], list[Document]] = defaultdict(list)
        for document in self.evidence.documents:
            houses[_house(document, self.evidence)].append(document)
        for (why, _), house in houses.items():
            for a in house:
                near = [b for b in house if b is not a and _near(a, b)] if a.id in doubted else []
                found[a.id].update({b.id: why for b in near})
        for link in self.evidence.links:
            if link.kind in _ONE_TEXT:
                for a_id, b_id in ((link.a_id, link.b_id), (link.b_id, link.a_id)):
                    if a_id in doubted:
                        found[a_id][b_id] = f"one text ({link.kind.value})"
        return {document: others for document, others in found.items() if others}

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that say nothing here, so often do they stand there."""
        counts: Counter[str] = Counter()
        for words in self.words.values():
            counts.update(words)
        total = sum(len(bounds(self.evidence.document_of[document_id].text)) for document_id in self.compared)
        return frozenset(stem for stem, count in counts.items() if count > max(FEWEST_COMMON, COMMON * total))

    @cached_property
    def _rows(self) -> Mapping[str, Span]:
        """The sentences of statements and figures by id."""
        rows = {row.id: Span(row.start, row.end) for row in self.evidence.statements}
        return {**rows, **{row.id: row.sentence for row in self.evidence.figures}}

    def limits(self, caveat: Caveat) -> list[Span]:
        """Return the words that a caveat limits: its own sentence, and the rows that it is about."""
        return [caveat.sentence, *(self._rows[about] for about in caveat.about_ids if about in self._rows)]

    def on(self, document_id: str, telling: Span) -> list[Caveat]:
        """Return the caveats that a document puts on some of its words, or on itself as a whole."""
        return [
            caveat
            for caveat in self.evidence.caveats_in.get(document_id, ())
            if not caveat.about_ids or any(span.overlaps(telling) for span in self.limits(caveat))
        ]


def find_drifts(evidence: Evidence, members: Sequence[Member]) -> list[Drift]:
    """Return where a caveat was lost or gained between two texts of one publisher, or of one wording; ordered by id.

    What is told the same is found by the content words and names that two sentences share. A weaker caveat on the other
    text is named in the reason: "could not be verified" in one and "verification is hampered" in the other is a drift.
    """
    texts = _Texts(evidence)
    claim_of = {member.row_id: member.claim_id for member in sorted(members, key=lambda row: row.id, reverse=True)}
    found: dict[str, Drift] = {}
    for document_id, others in sorted(texts.pairs.items()):
        for caveat in evidence.caveats_in.get(document_id, ()):
            if caveat.kind in _DOUBTS:
                found |= {drift.id: drift for drift in _of_caveat(caveat, others, texts, claim_of)}
    return [found[identity] for identity in sorted(found)]


def _house(document: Document, evidence: Evidence) -> tuple[str, str]:
    """Return who publishes a document, and why two with the same answer are of one house."""
    source = evidence.source_of.get(document.source_id or "")
    if source is not None:
        return "same publisher", source.publisher or source.name
    if document.source_id is not None or document.source_words:
        return "same publisher", document.source_id or document.source_words or ""
    return "texts of one file that names no publisher", document.capture_id


def _near(a: Document, b: Document) -> bool:
    if a.published_at is None or b.published_at is None:
        return True
    return abs(a.published_at - b.published_at) <= NEARBY


def _of_caveat(
    caveat: Caveat, others: Mapping[str, str], texts: _Texts, claim_of: Mapping[str, str]
) -> Iterator[Drift]:
    document = texts.evidence.document_of[caveat.document_id]
    for other_id, why in others.items():
        other = texts.evidence.document_of[other_id]
        match = _best_match(caveat, document, other, texts)
        if match is None or document.language != other.language:
            continue
        there = texts.on(other_id, match.telling)
        if not any(one.kind is caveat.kind or one.strength is Strength.FULL for one in there if one.kind in _DOUBTS):
            reason = _reason(caveat, why, there) + _undated(document, other)
            yield _drift(caveat, document, other, match, reason, claim_of)


def _best_match(caveat: Caveat, document: Document, other: Document, texts: _Texts) -> _Match | None:
    """Return the sentence of another document that tells most of what a caveat limits, None where none tells it."""
    limited = texts.limits(caveat)
    told = [one for one in texts.sentences(document) if any(one.span.overlaps(span) for span in limited)]
    itself = content_of(Span(caveat.start, caveat.end).of(document.text), document.language).stems
    there = texts.words[other.id].keys() - texts.common
    told = [one for one in told if len((one.content.stems & there) - itself) > _FEWEST_SAID]
    matches = [
        _Match(points, ours.span, theirs.span)
        for ours in told
        for theirs in texts.sentences(other)
        if numbers_agree(ours.content, theirs.content)
        and (points := _points(ours.content, theirs.content, itself | texts.common)) >= LEAST
    ]
    return max(matches, key=lambda match: (match.points, -match.telling.start), default=None)


def _points(a: Content, b: Content, silent: frozenset[str]) -> int:
    """Return how much two sentences share; words of the caveat itself, and those everywhere, say nothing.

    Names alone tell nothing: however many they share, two words or numbers must go with them.
    """
    both = (a.stems & b.stems) - silent
    names = both & (a.names | b.names)
    said = len(both - names) + len(a.numbers & b.numbers)
    return said + _NAME * bool(names) if said >= _FEWEST_SAID else 0


def _reason(caveat: Caveat, why: str, there: Sequence[Caveat]) -> str:
    weaker = sorted({one.words for one in there})
    beside = f"; the other says only: {', '.join(weaker)}" if weaker else ""
    return f"{why}: one says “{' '.join(caveat.words.split())}” of it ({caveat.kind.value}), the other does not{beside}"


def _undated(document: Document, other: Document) -> str:
    """Return why no order can be told, nothing where both texts are dated: their order in a file proves none."""
    missing = sum(one.published_at is None for one in (document, other))
    return (
        "",
        "; one text is undated, so nothing proves the order",
        "; neither is dated, so nothing proves the order",
    )[missing]


def _drift(
    caveat: Caveat, document: Document, other: Document, match: _Match, reason: str, claim_of: Mapping[str, str]
) -> Drift:  # fmt: skip
    """Return the drift from the earlier text to the later one."""
    claim_id = next((claim_of[about] for about in caveat.about_ids if about in claim_of), None)
    kind, swapped = DriftKind.UNDATED, False
    if document.published_at is not None and other.published_at is not None:
        swapped = other.published_at < document.published_at
        kind = DriftKind.GAINED if swapped else DriftKind.LOST
    first, second = ((other, match.telling), (document, match.told)) if swapped else (
        (document, match.told), (other, match.telling)
    )  # fmt: skip
    return Drift(
        id=make_id("drf", caveat.id, other.id), claim_id=claim_id, kind=kind, from_document=first[0].id,
        to_document=second[0].id, caveat_id=caveat.id, from_span=first[1], to_span=second[1], reason=reason,
        made_by=MADE_BY, made_from=(caveat.id, document.id, other.id),
    )  # fmt: skip
