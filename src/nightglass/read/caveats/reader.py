"""Caveats: what a text says could not be known, who says so, at which strength, and which rows that limits."""

import re
from collections.abc import Iterator, Sequence

from nightglass.read.caveats.limits import claims_of, limited
from nightglass.read.caveats.news import is_news
from nightglass.read.caveats.reach import widened
from nightglass.read.caveats.sayer import who_says
from nightglass.read.caveats.strength import strength_of
from nightglass.read.caveats.words import patterns_of, trap_of
from nightglass.read.parsed import Parsed
from nightglass.records.caveat import Caveat, CaveatKind
from nightglass.records.event import Event
from nightglass.records.figure import Figure
from nightglass.records.ids import make_id
from nightglass.records.span import Span
from nightglass.records.statement import Statement
from nightglass.text.fold import fold

MADE_BY = "read/caveats 2"


def find_caveats(
    parsed: Parsed, statements: Sequence[Statement], figures: Sequence[Figure], events: Sequence[Event]
) -> list[Caveat]:
    """Return the document's caveats in order of place; empty ``about_ids``: it limits the document as a whole."""
    claims = claims_of(statements, figures, events)
    return [
        _caveat(parsed, kind, span, limited(parsed, kind, span, claims, statements), statements)
        for kind, span in _phrases(parsed)
    ]


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
            if not any(span.overlaps(other) for _, other in taken) and is_news(parsed, kind, span):
                taken.append((kind, span))
    yield from sorted(taken, key=lambda found: found[1])


_BESIDE = re.compile(r"[^.,;:()\n]{0,24}")
"""Words right beside a phrase that still belong to it: "so far", "some of"."""


def _told(parsed: Parsed, span: Span) -> str:
    """Return a phrase with the words right beside it in its sentence, folded."""
    sentence = parsed.sentence_at(span.start)
    before = _BESIDE.match(parsed.text[sentence.start : span.start][::-1])
    behind = _BESIDE.match(parsed.text[span.end : sentence.end])
    start = span.start - (before.end() if before else 0)
    return fold(parsed.text[start : span.end + (behind.end() if behind else 0)])


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
        strength=strength_of(kind, _told(parsed, span), document.language),
        words=whole.of(parsed.text),
        who_says=who_says(parsed, kind, span, statements),
        start=whole.start,
        end=whole.end,
        sentence=parsed.sentence_at(span.start),
        made_by=MADE_BY,
        made_from=(document.id, *about),
    )
