"""A long text is read in parts: each takes a bounded time and memory, and several are read at once.

A part is read as if it stood alone. What is carried through a text (a surname after a full name, who "she" is, the
day that a dateline gives) is not carried from one part into the next.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from nightglass.records.document import Document
from nightglass.records.span import Span

LONG = 100_000
"""Code points of a text that is still read as a whole: about 17,000 words, a quarter of a minute on one core."""

PART = 50_000
"""Most code points of a part."""

_CUTS = ("\n\n", "\n", ". ", " ")
"""Where a part may end, the best first."""


def parts_of(text: str) -> list[Span]:
    """Return the parts that cover a text: one of a short text, else several that end where a paragraph does."""
    spans, start = [], 0
    while len(text) > LONG and len(text) - start > PART:
        end = _end(text, start + PART // 2, start + PART)
        spans.append(Span(start, end))
        start = end
    return [*spans, Span(start, len(text))]


def _end(text: str, least: int, most: int) -> int:
    """Return the last good end between two offsets, ``most`` where there is none."""
    for mark in _CUTS:
        at = text.rfind(mark, least, most)
        if at >= 0:
            return at + len(mark)
    return most


def alone(document: Document, part: Span) -> Document:
    """Return a part as a document of its own; its id is its own too, so that the ids of its rows are."""
    return replace(document, id=f"{document.id}+{part.start}", text=part.of(document.text))


def placed(tables: Mapping[str, Sequence[Any]], document: Document, part: Span) -> dict[str, list[Any]]:
    """Return the rows that were read from a part with their offsets in the document, and made from it."""
    own = alone(document, part).id
    return {name: [_placed(row, own, document.id, part.start) for row in rows] for name, rows in tables.items()}


def _placed(row: Any, own: str, whole: str, shift: int) -> Any:
    moved = {field.name: _moved(getattr(row, field.name), own, whole, shift) for field in fields(row)}
    ends = {name: moved[name] + shift for name in ("start", "end") if name in moved}
    return replace(row, **moved | ends)


def _moved(value: Any, own: str, whole: str, shift: int) -> Any:
    """Return a value with the spans in it moved and the part's id replaced by the document's."""
    if isinstance(value, Span):
        return Span(value.start + shift, value.end + shift)
    if isinstance(value, tuple):
        return tuple(_moved(item, own, whole, shift) for item in value)
    return whole if value == own else value
