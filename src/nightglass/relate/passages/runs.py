"""Lanes in, runs out: stretches of equal words, compared word by word, as long as they go."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nightglass.relate.passages.lanes import Lanes, portions
from nightglass.relate.passages.seeds import GRAM
from nightglass.text.words import Offsets, Words

_MARGIN = 12
"""Words looked at on both sides of a lane's seeds, so that what is equal behind a changed word is seen too."""
_LEAST = 3
"""Equal words that are a run; "of the" stands in every text."""
_AT_ONCE = 8_000_000
"""Words compared at a time: some hundred megabytes."""


class Runs(NamedTuple):
    """As five arrays: two texts' indexes, each one's first word, and how many words from there on are equal.

    Ordered by a, b and their first words.
    """

    a: Offsets
    b: Offsets
    a_at: Offsets
    b_at: Offsets
    size: Offsets


def find_runs(lanes: Lanes, words: Words) -> Runs:
    """Return the runs that stand in lanes or begin there."""
    totals = np.cumsum(lanes.last - lanes.first + GRAM + 2 * _MARGIN)
    found = [Runs(*np.zeros((5, 0), np.int64))]
    for start, end in portions(totals, _AT_ONCE):
        compared = _compared(Lanes(*(column[start:end] for column in lanes)), words)
        found.append(_long(_whole(compared), words))
    return _once(Runs(*(np.concatenate(column) for column in zip(*found, strict=True))))


def _compared(lanes: Lanes, words: Words) -> Runs:
    """Return the runs within the lanes, cut where a lane ends."""
    a_begin, b_begin = words.bounds[lanes.a], words.bounds[lanes.b] + lanes.diagonals
    low = np.maximum(np.maximum(lanes.first - _MARGIN, 0), -lanes.diagonals)
    most = np.minimum(words.bounds[lanes.a + 1] - a_begin, words.bounds[lanes.b + 1] - b_begin)
    size = np.minimum(lanes.last + GRAM + _MARGIN, most) - low
    lane = np.repeat(np.arange(len(size)), size)
    ends = np.cumsum(size)
    at = low[lane] + np.arange(len(lane)) - (ends - size)[lane]
    same = words.hashes[a_begin[lane] + at] == words.hashes[b_begin[lane] + at]
    first, last = _stretches(same, ends)
    kept = last - first >= _LEAST
    first, last = first[kept], last[kept]
    own, start = lane[first], at[first]
    return Runs(lanes.a[own], lanes.b[own], start, start + lanes.diagonals[own], last - first)


def _stretches(same: NDArray[np.bool_], ends: Offsets) -> tuple[Offsets, Offsets]:
    """Return where stretches of true begin and one past their ends; none goes over one of ``ends``."""
    fresh = np.ones(len(same) + 1, np.bool_)
    fresh[1:-1] = same[1:] != same[:-1]
    fresh[ends] = True
    cuts = np.flatnonzero(fresh)
    true = same[cuts[:-1]]
    return cuts[:-1][true], cuts[1:][true]


def _whole(runs: Runs) -> Runs:
    """Return the runs with those that go on in the next lane of a diagonal made one."""
    diagonals = runs.b_at - runs.a_at
    order = np.lexsort((runs.a_at, diagonals, runs.b, runs.a))
    a, b, a_at, _, size = (column[order] for column in runs)
    diagonals, ends = diagonals[order], a_at + size
    new = np.ones(len(a), np.bool_)
    new[1:] = (a_at[1:] > ends[:-1]) | np.any([one[1:] != one[:-1] for one in (a, b, diagonals)], axis=0)
    first = np.flatnonzero(new)
    last = np.append(first[1:], len(a)) - 1
    start = a_at[first]
    return Runs(a[first], b[first], start, start + diagonals[first], ends[last] - start)


def _long(runs: Runs, words: Words) -> Runs:
    """Return the runs made as long as they go in both texts."""
    a_first, b_first = words.bounds[runs.a], words.bounds[runs.b]
    a_begin, b_begin = a_first + runs.a_at, b_first + runs.b_at
    before = equal_words(words, a_begin - 1, b_begin - 1, np.minimum(runs.a_at, runs.b_at), -1)
    a_end, b_end = a_begin + runs.size, b_begin + runs.size
    left = np.minimum(words.bounds[runs.a + 1] - a_end, words.bounds[runs.b + 1] - b_end)
    behind = equal_words(words, a_end, b_end, left, 1)
    return Runs(runs.a, runs.b, runs.a_at - before, runs.b_at - before, runs.size + before + behind)


def equal_words(words: Words, a: Offsets, b: Offsets, most: Offsets, step: int) -> Offsets:
    """Return how many words from ``a`` and ``b`` on (places among all words), going by ``step``, are equal."""
    count = np.zeros(len(a), np.int64)
    going = np.flatnonzero(most > 0)
    stride = 1
    while len(going):
        ahead = np.arange(stride)
        far = count[going, None] + ahead
        inside = far < most[going, None]
        far = np.where(inside, far, 0) * step
        same = (words.hashes[a[going, None] + far] == words.hashes[b[going, None] + far]) & inside
        equal = np.where(same.all(axis=1), stride, same.argmin(axis=1))
        count[going] += equal
        going = going[equal == stride]
        stride = min(4 * stride, _AT_ONCE // (16 * len(going)) + 1) if len(going) else 0
    return count


def _once(runs: Runs) -> Runs:
    """Return each run once, in order: two lanes of one diagonal can lead to the same."""
    order = np.lexsort((runs.b_at, runs.a_at, runs.b, runs.a))
    ordered = Runs(*(column[order] for column in runs))
    fresh = np.ones(len(order), np.bool_)
    fresh[1:] = np.any([column[1:] != column[:-1] for column in ordered[:4]], axis=0)
    return Runs(*(column[fresh] for column in ordered))
