"""The detector's core: where the level of a sequence of numbers changes.

Seeded binary segmentation (Kovács, Bühlmann, Li and Munk, "Seeded Binary Segmentation: A general methodology for fast
and optimal change point detection", Biometrika 110, 2023) with narrowest-over-threshold selection (Baranowski, Chen and
Fryzlewicz, "Narrowest-Over-Threshold Detection of Multiple Change Points and Change-Point-Like Features", JRSS B 81,
2019): intervals of all lengths, each shorter by the root of two than the last, half overlapping; in each the split that
parts two levels best (CUSUM); of those above the threshold the narrowest first, leaving out all that hold its split.
The work grows as n log n.
"""

import math
from bisect import bisect_left, insort

import numpy as np

from nightglass.watch.outages.signals import Numbers, Whole

_DECAY = math.sqrt(0.5)
_BLOCK = 1 << 18
"""Numbers looked at together, so that memory stays small."""


def changes(values: Numbers, threshold: float, least: int = 1, longest: int | None = None) -> list[int]:
    """Return where new levels begin, ascending, in a sequence whose noise has the standard deviation 1.

    ``values`` are (n) numbers, or (n, d) of several sequences that change together: their CUSUMs are added as squares.
    ``threshold`` is the CUSUM from which a change counts, ``least`` the fewest values of a level; ``longest`` leaves
    out intervals of more values, so that a change is one against what lies near, null for none left out.
    """
    found = _candidates(values if values.ndim == 2 else values[:, None], threshold, least, longest or len(values))
    taken: list[int] = []
    for _, _, start, end, split in sorted(found):
        near = bisect_left(taken, start + 1)
        if near == len(taken) or taken[near] >= end:
            insort(taken, split)
    return taken


def _candidates(values: Numbers, threshold: float, least: int, longest: int) -> list[tuple[int, float, int, int, int]]:
    """Return (length, less the CUSUM, start, end, split) of each interval with a change."""
    total = np.vstack([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0)])
    found = []
    for length, starts in seeded(len(values), 2 * least):
        if length > max(longest, 2 * least):
            continue
        rows = max(1, _BLOCK // length)
        for first in range(0, len(starts), rows):
            block = starts[first : first + rows]
            peak, split = _best(total, block, length, least)
            for row in np.flatnonzero(peak > threshold).tolist():
                start = int(block[row])
                found.append((length, -float(peak[row]), start, start + length, int(split[row])))
    return found


def seeded(count: int, shortest: int) -> list[tuple[int, Whole]]:
    """Return the seeded intervals of a sequence: (length, starts), from the whole down to the shortest length."""
    layers: list[tuple[int, Whole]] = []
    length = float(count)
    while math.ceil(length) >= shortest and count >= shortest:
        size = math.ceil(length)
        how_many = 1 if size == count else 2 * math.ceil(count / length) - 1
        starts = np.unique(np.linspace(0, count - size, how_many).round().astype(np.int64))
        layers.append((size, starts))
        length *= _DECAY
    return layers


def _best(total: Numbers, starts: Whole, length: int, least: int) -> tuple[Numbers, Whole]:
    """Return for each interval the greatest CUSUM and the split that has it."""
    inside = np.arange(least, length - least + 1)
    scale = np.sqrt(length / (inside * (length - inside)))
    squares = np.zeros((len(starts), len(inside)))
    for column in total.T:
        begin, end = column[starts][:, None], column[starts + length][:, None]
        left = column[starts[:, None] + inside] - begin
        squares += (scale * (left - (end - begin) * (inside / length))) ** 2
    cusum = np.sqrt(squares)
    where = cusum.argmax(axis=1)
    return np.take_along_axis(cusum, where[:, None], axis=1)[:, 0], starts + inside[where]
