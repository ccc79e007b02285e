"""The words of a find: a piece of its text around what was asked, and where to mark it; offsets, never markup."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from nightglass.text.words import matched

ROOM = 240
"""Code points of a piece; a sentence that is not much longer is shown whole."""
BEFORE = 70
MOST_MARKS = 400
"""Marks that are looked at in one text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """``text`` stands at ``start`` of the whole text; ``marks`` are half-open, in code points of ``text``."""

    text: str
    start: int
    marks: tuple[tuple[int, int], ...]


def piece(text: str, pattern: re.Pattern[str], room: int = ROOM) -> Piece:
    """Return the piece of a text with most of what a pattern finds, its beginning where it finds nothing."""
    marks = _marks(text, pattern)
    if len(text) <= room * 3 // 2:
        return Piece(text, 0, tuple(marks))
    begin = _best(marks, room)
    start = _word_start(text, begin)
    end = _word_end(text, min(len(text), start + room))
    inside = tuple((a - start, min(b, end) - start) for a, b in marks if a >= start and a < end)
    return Piece(text[start:end], start, inside)


def _marks(text: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    folded, places = matched(text)
    found = []
    for one in pattern.finditer(folded):
        if one.end() > one.start():
            found.append((int(places[one.start()]), int(places[one.end() - 1]) + 1))
        if len(found) == MOST_MARKS:
            break
    return found


def _best(marks: list[tuple[int, int]], room: int) -> int:
    """Return where a piece begins that holds most different words, the first of equals."""
    starts = [a for a, _ in marks]
    reach = room - BEFORE
    counts = [bisect_left(starts, start + reach) - at for at, start in enumerate(starts)]
    return max(0, starts[counts.index(max(counts))] - BEFORE) if counts else 0


def _word_start(text: str, at: int) -> int:
    """Return the start of a word near ``at``, so that a piece begins with a whole one."""
    if at == 0:
        return 0
    space = max(text.find(" ", at, at + 30), text.find("\n", at, at + 30))
    return space + 1 if space >= 0 else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", at - 30, at)
    return space if space > 0 else at
