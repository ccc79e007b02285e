"""Where a speaker's words end at a count: its hedge belongs to the number, never to the name before it."""

import re
from collections.abc import Iterator

from nightglass.language.numbers import Count, find_counts

_NAMES = re.compile(r"[^\W\d_]{3,}")
_DATED = re.compile(r"\s(?:(?:در|فی|в)\s)?(?:روز|سال|یوم|عام|ساعت|در|فی|بتاریخ|в|во|на)\s*$")
"""What stands before the number of a day or a year, and is part of no name."""


def told_after(words: str, start: int, comma: int | None, language: str) -> int | None:
    """Return where what is told begins behind a speaker who is named from ``start``: at a count, else null.

    A count with a hedge ends the name ("according to the Register at least 14 died"); a bare number does so only where
    no comma or colon (``comma``) ends it, for a name may hold one ("a mother of two, ..."). ``words`` are folded.
    """
    for count in _counts_behind(words, start, language):
        if comma is not None and (count.hedge_words is None or comma < count.start):
            continue
        dated = _DATED.search(words, start, count.start)
        return dated.start() if dated is not None else count.start
    return None


def _counts_behind(words: str, start: int, language: str) -> Iterator[Count]:
    """Yield the counts behind a name, offsets in ``words``: in letters only the hedged: a name may hold one."""
    for count in find_counts(" " * start + words[start:], language):
        if _NAMES.search(words, start, count.start) is None:
            continue  # "according to two doctors": the speakers are counted
        if count.hedge_words is not None or words[count.core_start].isdigit():
            yield count
