"""Whether a channel posts far less than it did in any two weeks of the months before, though it did not stop."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nightglass.watch.channel import Seconds
from nightglass.watch.silences.seen import DAY, Seen, to_wall

BLOCK = 14 * DAY
BLOCKS = 12
BETWEEN = 2
"""Blocks left out between now and those before, so that a fall shows for six weeks; then it is the new pace."""
LEAST_BLOCKS = 6
LEAST_COUNT = 10
"""Below so many posts in its leanest block a channel is too slow for a fall to be told from chance."""
SHARE = 0.5
"""Reduced is below this share of the leanest of up to twelve blocks before."""
LONGEST = 60
"""Days back in which the beginning is looked for."""


@dataclass(frozen=True, slots=True)
class Fall:
    """``now`` posts in the last 14 days, ``leanest`` in the leanest earlier block; ``since`` UTC seconds."""

    now: int
    leanest: int
    blocks: int
    since: int


def fall(seen: Seen) -> Fall | None:
    """Return how far a channel has fallen at the end of what was seen; null where it has not or nobody can tell."""
    if seen.until_clock is None or not len(seen.clock):
        return None
    days = seen.until_clock - DAY * np.arange(LONGEST)
    now, leanest, blocks = _counts(seen.clock, days)
    held = _testable(leanest, blocks) & (now < SHARE * leanest)
    if not held[0]:
        return None
    lasted = int(np.argmin(held)) if not held.all() else LONGEST
    return Fall(int(now[0]), int(leanest[0]), int(blocks[0]), to_wall(seen, int(days[lasted - 1])))


def fallen(clock: Seconds, ends: NDArray[np.int64]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return at which ends a channel counts as reduced, and at which it can be tested at all."""
    now, leanest, blocks = _counts(clock, ends)
    can = _testable(leanest, blocks)
    return can & (now < SHARE * leanest), can


def _testable(leanest: NDArray[np.int64], blocks: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return where enough blocks with enough posts lie before."""
    return np.asarray((blocks >= LEAST_BLOCKS) & (leanest >= LEAST_COUNT))


def _counts(clock: Seconds, ends: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return posts in the block before each end, in the leanest of the blocks before it, and how many those were."""
    edges = ends[:, None] - BLOCK * np.arange(BETWEEN + BLOCKS + 2)
    counts = -np.diff(np.searchsorted(clock, edges, side="right"), axis=1)
    known = edges[:, BETWEEN + 2 :] >= clock[0]
    earlier = np.where(known, counts[:, BETWEEN + 1 :], np.iinfo(np.int64).max)
    return counts[:, 0], earlier.min(axis=1), known.sum(axis=1)
