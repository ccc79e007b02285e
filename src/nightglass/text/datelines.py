"""Datelines: the place, date and agency that a report's first line begins with ("PORT VELL, May 3 (Agency) —")."""

import re

from nightglass.records.span import Span

_DASH = re.compile(r" ?(?:—|–|--|-) ")
_WORD = re.compile(r"\w[\w.'’-]*")
_MARKS = re.compile(r"(?:[#>*_+•-]+\s*)+")
_NAMED = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:,? [^\W\d_a-z][\w.'’-]*){0,4}(?: ?\([^)\n]{2,40}\))? ?")
_LONGEST = 90


def dateline_at(span: Span, text: str) -> Span | None:
    """Return the dateline around a date at ``span``, with its dash, null where the date stands in none.

    It runs from the start of the line to the first dash behind the date and holds, besides the date, a place before it
    and at most an agency behind it: no word of a sentence, which small letters show.
    """
    start = text.rfind("\n", 0, span.start) + 1
    mark = _MARKS.match(text, start, span.start)
    start = mark.end() if mark is not None else start
    dash = _DASH.search(text, span.end, min(span.end + _LONGEST, len(text)))
    if dash is None or dash.start() - start > _LONGEST or "\n" in text[span.end : dash.end()]:
        return None
    before, after = text[start : span.start], text[span.end : dash.start()]
    parted = before.rstrip().endswith((",", "،", "(", "/", ".")) or before.isupper()
    if not before.strip(" (") or not parted or not (_is_names(before) and _is_names(after)):
        return None
    return Span(start, dash.end())


def _is_names(part: str) -> bool:
    """Say whether no word of a part of a line begins with a small letter; what stands in brackets is an agency."""
    words = _WORD.findall(re.sub(r"\([^)]*\)", " ", part))
    return len(words) <= 6 and not any(word[0].islower() for word in words)


def without_dateline(sentence: str) -> str:
    """Return a sentence without the dateline (with or without a date) and the marks of a heading that it begins with.

    Only a place in capitals, or one with an agency in brackets, is a dateline here.
    """
    mark = _MARKS.match(sentence)
    start = mark.end() if mark is not None else 0
    dash = _DASH.search(sentence, start, start + _LONGEST)
    if dash is None:
        return sentence[start:]
    lead = sentence[start : dash.start()]
    first = _NAMED.match(lead)
    place = re.split(r"[,(]", lead, maxsplit=1)[0].strip()
    is_one = first is not None and (place.isupper() or lead.endswith(")")) and _is_names(lead)
    return sentence[dash.end() :] if is_one and len(place) > 1 else sentence[start:]
