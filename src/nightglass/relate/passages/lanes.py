"""Seeds in, lanes out: where two texts run side by side.

A lane is a pair of texts and a diagonal (how far b's word stands from a's equal one), cut into blocks of a's words so
that the work on one is bounded. All texts are joined with all others at once, over the hashes of their seeds; a hash
that more documents hold than a cap proposes nothing.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nightglass.relate.passages.seeds import Seeds
from nightglass.text.words import Hashes, Offsets

BLOCK = 64
"""Words of a that one lane spans at most."""
_AT_ONCE = 4_000_000
"""Pairs of seeds held at a time: a few hundred megabytes."""


class Lanes(NamedTuple):
    """As five arrays: two texts' indexes, how far b's words stand behind a's, the first and last seed's place in a."""

    a: Offsets
    b: Offsets
    diagonals: Offsets
    first: Offsets
    last: Offsets


def join_seeds(seeds: Seeds, prints: Hashes, most_holders: int, since: int = 0) -> Lanes:
    """Return the lanes between all texts whose later one has at least the index ``since``.

    ``prints``: a number for each text from its words alone; the text with the less is ``a`` of a lane, so that what is
    found does not hang on the order in which texts are given.
    """
    ordered = by_hash(seeds)
    found = [Lanes(*np.zeros((5, 0), np.int64))]
    found.extend(_lanes(pair, prints) for pair in _pairs(ordered, most_holders, since))
    return joined(Lanes(*(np.concatenate(column) for column in zip(*found, strict=True))))


def by_hash(seeds: Seeds) -> Seeds:
    """Return the seeds ordered by hash, text and place."""
    order = np.argsort(seeds.hashes, kind="stable")
    return seeds.at(order)


class _Pairs(NamedTuple):
    """Seeds of one hash in two texts: each one's text and place."""

    a: NDArray[np.int32]
    b: NDArray[np.int32]
    a_at: NDArray[np.int32]
    b_at: NDArray[np.int32]


def _pairs(seeds: Seeds, most_holders: int, since: int) -> Iterator[_Pairs]:
    """Yield the pairs of equal seeds, some millions at a time."""
    kept, later = _shared(seeds, most_holders)
    totals = np.cumsum(later)
    for start, end in portions(totals, _AT_ONCE):
        left = np.repeat(np.arange(start, end), later[start:end])
        begins = np.repeat(totals[start:end] - later[start:end], later[start:end])
        right = left + 1 + np.arange(len(left)) + (totals[start] - later[start]) - begins
        wanted = kept.texts[right] >= since
        left, right = left[wanted], right[wanted]
        yield _Pairs(kept.texts[left], kept.texts[right], kept.ats[left], kept.ats[right])


def _shared(seeds: Seeds, most_holders: int) -> tuple[Seeds, Offsets]:
    """Return the seeds that two texts hold and not too many, and how many of the same hash stand behind each."""
    if not len(seeds.hashes):
        return seeds, np.zeros(0, np.int64)
    new = np.concatenate(([True], seeds.hashes[1:] != seeds.hashes[:-1]))
    group = np.cumsum(new) - 1
    holders = np.bincount(group)
    good = ((holders > 1) & (holders <= most_holders))[group]
    ends = np.cumsum(holders)[group]
    later = (ends - np.arange(len(group)) - 1)[good]
    return seeds.at(good), later


def portions(totals: Offsets, at_once: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where things are taken so that what ``totals`` sums up is not too much at once."""
    start = 0
    while start < len(totals):
        before = totals[start - 1] if start else 0
        end = max(int(np.searchsorted(totals, before + at_once, "right")), start + 1)
        yield start, end
        start = end


def _lanes(pairs: _Pairs, prints: Hashes) -> Lanes:
    a, b, a_at, b_at = (column.astype(np.int64) for column in pairs)
    return joined(turned(Lanes(a, b, b_at - a_at, a_at, a_at), prints))


def turned(lanes: Lanes, prints: Hashes) -> Lanes:
    """Return the lanes with the text of the less print as ``a``."""
    swap = prints[lanes.a] > prints[lanes.b]
    move = np.where(swap, lanes.diagonals, 0)
    a, b = np.where(swap, lanes.b, lanes.a), np.where(swap, lanes.a, lanes.b)
    return Lanes(a, b, np.where(swap, -lanes.diagonals, lanes.diagonals), lanes.first + move, lanes.last + move)


def joined(lanes: Lanes) -> Lanes:
    """Return the lanes with those of one pair, diagonal and block made one."""
    if not len(lanes.a):
        return lanes
    blocks = lanes.first // BLOCK
    order = np.lexsort((blocks, lanes.diagonals, lanes.b, lanes.a))
    a, b, diagonals, first, last = (column[order] for column in lanes)
    new = np.zeros(len(a), np.bool_)
    new[0] = True
    for column in (a, b, diagonals, blocks[order]):
        new[1:] |= column[1:] != column[:-1]
    starts = np.flatnonzero(new)
    return Lanes(
        a[starts], b[starts], diagonals[starts], np.minimum.reduceat(first, starts), np.maximum.reduceat(last, starts)
    )
