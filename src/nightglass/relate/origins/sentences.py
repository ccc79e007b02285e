"""Where sentences begin and end around a row, by their marks alone: good enough to look around in."""

import re

from nightglass.records.span import Span

_END = re.compile(r"(?<=[.!?؟۔…])[\"'”’»)\]]*\s+(?=[^a-zа-я\s])|\n+")
_ABBREVIATED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Col|Gen|Lt|Sgt|St|No|a\.m|p\.m|U\.S|U\.N)|\b[A-Z])\.$")


def bounds(text: str) -> list[Span]:
    """Return the sentences of a text in order, without the white space between them."""
    spans, start = [], 0
    for match in _END.finditer(text):
        if "\n" not in match.group() and _ABBREVIATED.search(text, max(start, match.start() - 8), match.start()):
            continue
        spans.append(Span(start, match.start()))
        start = match.end()
    return [span for span in (*spans, Span(start, len(text))) if span.of(text).strip()]


def sentence_around(text: str, row: Span) -> Span:
    """Return the sentence that holds a row, or all the sentences that it touches."""
    touched = [span for span in bounds(text) if span.overlaps(row)]
    return Span(touched[0].start, touched[-1].end) if touched else row


def sentence_after(text: str, sentence: Span) -> Span | None:
    """Return the sentence behind one, null at the end of the text."""
    return next((span for span in bounds(text) if span.start >= sentence.end), None)
