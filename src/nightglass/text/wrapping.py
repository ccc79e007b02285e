"""Lines that were broken to fit a width, as wires and old mail are: where a line end is only a space."""

import re
from statistics import quantiles

_LINE_END = re.compile(r"[\n\u2028\u2029]")
_NARROWEST, _WIDEST = 40, 100
_FEWEST = 4
_OPENERS = "\"'“‘([-$"
_SLACK = 12
"""Letters by which a broken line may fall short of the width, besides the word that did not fit."""


def unwrapped(text: str) -> str:
    """Return ``text`` with a space for each line end that only breaks a line; the same length in code points.

    A text is taken as wrapped where its lines keep to a width of 40 to 100 letters and most lines with another right
    below them were broken because the next word did not fit. A line that ends early, a blank line and an indented or
    marked line begin something new.
    """
    ends = [match.start() for match in _LINE_END.finditer(text)]
    width = _width(text, ends)
    if width is None:
        return text
    inner = [at for at in ends if _has_neighbours(text, at)]
    soft = [at for at in inner if _is_full(text, at, width)]
    if len(soft) < _FEWEST or 2 * len(soft) < len(inner):
        return text
    letters = list(text)
    for at in soft:
        letters[at] = " "
    return "".join(letters)


def _width(text: str, ends: list[int]) -> int | None:
    """Return the width that lines keep to, null where they keep to none."""
    starts = [0, *(end + 1 for end in ends)]
    lengths = [end - start for start, end in zip(starts, [*ends, len(text)], strict=True) if end > start]
    if len(lengths) < _FEWEST + 1:
        return None
    width = max(lengths)
    if width > _WIDEST:
        width = round(quantiles(lengths, n=20)[-1])
    return width if _NARROWEST <= width <= _WIDEST and max(lengths) <= 2 * _WIDEST else None


def _has_neighbours(text: str, at: int) -> bool:
    """Say whether words stand right before and right after a line end."""
    return (
        0 < at < len(text) - 1
        and not text[at - 1].isspace()
        and (text[at + 1].isalnum() or text[at + 1] in "\"'“‘([-$")
    )


def _is_full(text: str, at: int, width: int) -> bool:
    """Say whether the word that begins the next line would not have fitted this one."""
    before = [found for mark in "\n\u2028\u2029" if (found := text.rfind(mark, 0, at)) >= 0]
    start = max(before, default=-1) + 1
    word = re.match(r"\S+", text[at + 1 : at + 60])
    return at - start + 1 + (len(word[0]) if word else 0) > width - _SLACK
