"""Quotation marks: where a text gives somebody's own words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from nightglass.records.span import Span

_OPENERS = {"“": "”", "„": "“”", "«": "»", "”": "”", '"': '"', "''": "''", "``": "''"}
_MARK = re.compile(r"''|``|[“”„«»\"]")
_LINE = re.compile(r"[^\n]+")


def find_quotes(text: str) -> list[Span]:
    """Return the quotations in order, each with its marks, outermost only.

    A quotation never crosses a newline. One whose line ends before it is closed runs to the line's end: that is how
    newspapers print a quotation of several paragraphs (an opening mark on each, a closing mark on the last alone).
    Marks of the wrong direction (``”`` before a word, ``“`` after one) are read by what stands beside them.
    """
    return [quote for line in _LINE.finditer(text) for quote in _quotes_of_line(text, line.start(), line.end())]


def _quotes_of_line(text: str, start: int, end: int) -> list[Span]:
    quotes: list[Span] = []
    opened: tuple[int, str] | None = None
    for mark in _MARK.finditer(text, start, end):
        if opened is None:
            if _opens(text, mark, end):
                opened = (mark.start(), _OPENERS.get(mark.group(), ""))
        elif _closes(text, mark, opened[1], end):
            quotes.append(Span(opened[0], mark.end()))
            opened = None
    if opened is not None and len(text[opened[0] : end].split()) > 3:
        quotes.append(Span(opened[0], opened[0] + len(text[opened[0] : end].rstrip())))
    return quotes


def _opens(text: str, mark: re.Match[str], end: int) -> bool:
    """A mark opens where a word follows at once; ``”`` only at a line's start or after a space."""
    if mark.group() not in _OPENERS or mark.end() >= end or text[mark.end()].isspace():
        return False
    before = text[mark.start() - 1] if mark.start() else "\n"
    return mark.group() in "“„«``" or not before.isalnum()


def _closes(text: str, mark: re.Match[str], closers: str, end: int) -> bool:
    """A mark closes where it is the opener's twin; ``“`` too where nothing but a space or the line's end follows."""
    if mark.group() in closers:
        return True
    turned = mark.group() == "“" and "”" in closers
    return turned and (mark.end() >= end or text[mark.end()].isspace())


def quote_at(quotes: Sequence[Span], offset: int) -> Span | None:
    """Return the quotation (of ordered ones) that holds the code point at ``offset``, marks included, else null."""
    at = bisect_right(quotes, offset, key=lambda quote: quote.start) - 1
    return quotes[at] if at >= 0 and offset < quotes[at].end else None


def quotes_near(quotes: Sequence[Span], span: Span) -> Sequence[Span]:
    """Return those of ordered quotations that share a code point with ``span`` or touch it."""
    first = bisect_left(quotes, span.start, key=lambda quote: quote.end)
    return quotes[first : bisect_right(quotes, span.end, key=lambda quote: quote.start)]
