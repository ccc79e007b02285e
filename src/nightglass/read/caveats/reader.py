"""Caveats: what a text says could not be known, and which rows that limits."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nightglass.read.caveats.reach import widened
from nightglass.read.caveats.words import patterns_of, trap_of
from nightglass.read.parsed import Parsed
from nightglass.records.caveat import Caveat, CaveatKind
from nightglass.records.event import Event
from nightglass.records.figure import Figure
from nightglass.records.ids import make_id
from nightglass.records.span import Span
from nightglass.records.statement import Statement
from nightglass.text.fold import fold

MADE_BY = "read/caveats 1"


@dataclass(frozen=True, slots=True)
class Claim:
    """A row that a caveat can limit: its id, where its words stand, and whether it is more than an event's one word."""

    id: str
    span: Span
    firm: bool


def find_caveats(
    parsed: Parsed, statements: Sequence[Statement], figures: Sequence[Figure], events: Sequence[Event]
) -> list[Caveat]:
    """Return the document's caveats in order of place.

    A caveat limits the figures, statements and events of its own sentence; where its sentence makes no other claim,
    those before it in its paragraph; where there are none, those of the sentence before. Empty ``about_ids``: it
    limits the document as a whole.
    """
    claims = _claims(statements, figures, events)
    caveats: list[Caveat] = []
    for kind, span in _phrases(parsed):
        caveats.append(_caveat(parsed, kind, span, _about(parsed, kind, span, claims), statements))
    return caveats


def _phrases(parsed: Parsed) -> Iterator[tuple[CaveatKind, Span]]:
    """Yield the phrases in order; of two that overlap, that of the kind earlier in the table."""
    folded, language = fold(parsed.text), parsed.document.language
    taken: list[tuple[CaveatKind, Span]] = []
    for kind, pattern in patterns_of(language):
        for match in pattern.finditer(folded):
            span = Span(match.start(), match.end())
            sentence = parsed.sentence_at(span.start)
            if trap_of(language).search(folded[sentence.start : span.start]):
                continue
            if not any(span.overlaps(other) for _, other in taken):
                taken.append((kind, span))
    yield from sorted(taken, key=lambda found: found[1])


def _claims(statements: Sequence[Statement], figures: Sequence[Figure], events: Sequence[Event]) -> list[Claim]:
    of_statements = [Claim(row.id, span, firm=True) for row in statements for span in row.content_spans[:1]]
    of_figures = [Claim(row.id, Span(row.start, row.end), firm=True) for row in figures]
    of_events = [Claim(row.id, Span(row.start, row.end), firm=False) for row in events]
    return sorted((*of_statements, *of_figures, *of_events), key=lambda claim: (claim.span, claim.id))


def _about(parsed: Parsed, kind: CaveatKind, span: Span, claims: Sequence[Claim]) -> tuple[str, ...]:
    sentence = parsed.sentence_at(span.start)
    beside = [
        claim for claim in claims if sentence.overlaps(claim.span) and _other_than(claim, kind, span, parsed.text)
    ]
    if beside:
        return _ids(beside)
    line_start = parsed.text.rfind("\n", 0, sentence.start) + 1
    before = [claim for claim in claims if line_start <= claim.span.start < sentence.start]
    if before:
        return _ids(before)
    at = parsed.sentences.index(sentence)
    previous = parsed.sentences[at - 1] if at else sentence
    return _ids([claim for claim in claims if previous.overlaps(claim.span) and previous != sentence])


_CAUSE = re.compile(r"\b(?:because|due|owing|amid|given|since|as|after|by|during)\b", re.IGNORECASE)


def _other_than(claim: Claim, kind: CaveatKind, caveat: Span, text: str) -> bool:
    """Say whether a row of the caveat's sentence is a claim of its own, not the caveat told again or its cause.

    An event behind the caveat is what could not be known ("no confirmed report of an *evacuation*"), unless words of
    cause lead to it; behind "hampered" it counts only after a comma: "hampered by the blackout" does not limit that.
    """
    if claim.span.covers(caveat):
        return claim.span.end - claim.span.start > 2 * (caveat.end - caveat.start) + 40
    if caveat.overlaps(claim.span):
        return False
    between = text[caveat.end : claim.span.start]
    if claim.firm or claim.span.start < caveat.start or "," in between:
        return True
    return kind is not CaveatKind.HAMPERED and _CAUSE.search(between) is None


def _ids(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.id for claim in claims))


def _caveat(
    parsed: Parsed, kind: CaveatKind, span: Span, about: tuple[str, ...], statements: Sequence[Statement]
) -> Caveat:
    document = parsed.document
    whole = widened(parsed, kind, span)
    return Caveat(
        id=make_id("cav", document.id, whole.start, whole.end, kind.value),
        document_id=document.id,
        about_ids=about,
        kind=kind,
        words=whole.of(parsed.text),
        who_says=_who_says(parsed, span, statements),
        start=whole.start,
        end=whole.end,
        sentence=parsed.sentence_at(span.start),
        made_by=MADE_BY,
        made_from=(document.id, *about),
    )


_NAMED_BEFORE = re.compile(
    r"(?:^|[.;,(]\s?|\b(?:but|and|although|though|while|that)\s)"
    r"(?P<who>(?:The |the )?[A-Z][\w.'&-]*(?:\s(?:of |the )?[A-Z][\w.'&-]*){0,4})\s$"
)


def _who_says(parsed: Parsed, span: Span, statements: Sequence[Statement]) -> str | None:
    """Return who says that it could not be known: the speaker of what holds the caveat, or the subject of its verb."""
    holding = [row for row in statements if any(content.covers(span) for content in row.content_spans)]
    if holding:
        inner = min(holding, key=lambda row: row.end - row.start)
        return inner.speaker or inner.speaker_words
    words = fold(span.of(parsed.text)).lower()
    if not re.match(r"(?:could|can|did|has|have|had|was|were)\b", words) or re.search(
        r"\bbe(?:en)?\s(?:\w+\s)*\w+ed$", words
    ):
        return None
    sentence = parsed.sentence_at(span.start)
    match = _NAMED_BEFORE.search(fold(parsed.text[sentence.start : span.start]))
    return parsed.text[sentence.start + match.start("who") : sentence.start + match.end("who")] if match else None
