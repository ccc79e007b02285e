"""A channel's habits at each of its posts, as numbers: how often it posted of late, and how long it paused before.

Everything is in logarithms of hours, from what lay before the post alone. The longest pauses of equal blocks of time
are what extreme value theory sums up a process's pauses by (Coles 2001, chapter 3); blocks of a week hold every night
and weekend, blocks of four weeks most of what comes by the month.
"""

import numpy as np
from numpy.typing import NDArray

from nightglass.watch.channel import Seconds
from nightglass.watch.silences.seen import DAY, HOUR

Floats = NDArray[np.float64]
Index = NDArray[np.int64]

WINDOWS = (1, 3, 7, 14, 28, 91, 182, 364)
"""Days behind a post in which posts are counted."""
BLOCKS = ((7, 13, (4, 13)), (28, 13, (3, 6, 13)))
"""Days of a block, how many blocks back, and over how many of them pauses are summed up."""
SHORTEST = 0.5
"""Hours: pauses below this count as this."""
NAMES = (
    *(f"hours per post, {days} days" for days in WINDOWS),
    *(f"{what} of longest pauses, {n} blocks of {days} days" for days, _, taken in BLOCKS
      for what in ("mean", "highest") for n in taken),
    "spread of longest pauses", "shortness of history", "longest pause, 28 days", "second longest of blocks",
    "longest pause ever", "age", "last pause",
)  # fmt: skip


class Longest:
    """The longest of any run of values, by a sparse table (Bender and Farach-Colton 2000): n log n once."""

    def __init__(self, values: Seconds) -> None:
        self.levels = [values]
        step = 1
        while 2 * step <= len(values):
            last = self.levels[-1]
            self.levels.append(np.maximum(last[:-step], last[step:]))
            step *= 2

    def of(self, low: Index, high: Index) -> Floats:
        """Return the highest of ``values[low:high]`` each; 0 where that is empty."""
        size = high - low
        out = np.zeros(len(low))
        level = np.full(len(low), -1)
        level[size > 0] = np.log2(size[size > 0]).astype(int)
        for k in np.unique(level[level >= 0]):
            held = level == k
            out[held] = np.maximum(self.levels[k][low[held]], self.levels[k][high[held] - (1 << int(k))])
        return out


def habits(clock: Seconds, at: Index) -> Floats:
    """Return a row of ``NAMES`` for each index ``at`` (1 or more) into ascending times in seconds."""
    longest = Longest(np.diff(clock))
    times = clock[at]
    age = times - clock[0]
    columns = [_pace(clock, at, age, days * DAY) for days in WINDOWS]
    blocks = np.empty((0, len(at)))
    for days, count, taken in BLOCKS:
        blocks = np.stack([_block(clock, at, longest, days * DAY, back) for back in range(count)])
        columns += [np.nanmean(blocks[:n], axis=0) for n in taken] + [np.nanmax(blocks[:n], axis=0) for n in taken]
    columns += _of_blocks(blocks)
    columns.append(_log_hours(longest.of(np.zeros_like(at), at)))
    columns.append(np.log(np.maximum(age, 28 * DAY) / (365 * DAY)))
    columns.append(_log_hours(clock[at] - clock[at - 1]))
    return np.stack(columns, axis=1)


def _log_hours(seconds: Floats | Seconds) -> Floats:
    return np.asarray(np.log(np.maximum(seconds / HOUR, SHORTEST)), dtype=np.float64)


def _pace(clock: Seconds, at: Index, age: Seconds, window: int) -> Floats:
    """Return the log of hours per post in the window before each post, a little drawn to one in a day."""
    posts = at - np.searchsorted(clock, clock[at] - window, side="right") + 1
    return np.asarray(np.log(np.minimum(window, age) / HOUR + 12) - np.log(posts + 0.5), dtype=np.float64)


def _block(clock: Seconds, at: Index, longest: Longest, length: int, back: int) -> Floats:
    """Return the log hours of the longest pause that touches a block so many blocks back; nan before the first post."""
    end = clock[at] - back * length
    start = end - length
    low = np.maximum(np.searchsorted(clock, start, side="right") - 1, 0)
    high = np.minimum(np.searchsorted(clock, end, side="right"), at)
    pauses = _log_hours(longest.of(low, np.maximum(high, low)))
    return pauses if back == 0 else np.where(start >= clock[0], pauses, np.nan)


def _of_blocks(blocks: Floats) -> list[Floats]:
    known = np.isfinite(blocks).sum(axis=0)
    top = np.sort(np.where(np.isfinite(blocks), blocks, -np.inf), axis=0)[::-1]
    second = np.where(known > 1, top[1], top[0])
    return [np.nanstd(blocks, axis=0), 1 / np.sqrt(known), blocks[0], second]
