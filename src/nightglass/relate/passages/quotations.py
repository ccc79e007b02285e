"""Which passages are quotations: somebody's own words, which may be few and yet tie two texts.

Of the passages of a dozen to two dozen words that newswire texts share nearly all are formulas of the trade.
"""

from nightglass.records.span import Span
from nightglass.relate.passages.find import Passage
from nightglass.text.quotes import find_quotes

_SHARE = 0.8
"""The share of a passage between quotation marks, and of its words that are equal, from which on it is a quotation."""


def is_quotation(passage: Passage, a_text: str, b_text: str) -> bool:
    """Say whether a passage stands in quotation marks in at least one text, and word for word in both."""
    if passage.score < _SHARE:
        return False
    return _is_quoted(a_text, passage.a_span) or _is_quoted(b_text, passage.b_span)


def _is_quoted(text: str, span: Span) -> bool:
    line = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    part = text[line : end if end >= 0 else len(text)]
    start, stop = span.start - line, span.end - line
    inside = sum(max(min(quote.end, stop) - max(quote.start, start), 0) for quote in find_quotes(part))
    return inside >= _SHARE * (stop - start)
