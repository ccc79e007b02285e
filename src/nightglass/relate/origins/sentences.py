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
