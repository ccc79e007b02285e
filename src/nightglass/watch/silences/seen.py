"""What was seen of one channel up to a time, on a clock that stands still while nobody could see it.

A gap tells of silence only as far as somebody looked. Where message ids were skipped, posts were made that are not
here; where a feed was not polled, posts may have passed unseen. Such stretches are taken out of the clock, so that no
gap and no rate counts them.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nightglass.watch.channel import Channel, Seconds

HOUR = 3600
DAY = 24 * HOUR
SKIPPED = 5
"""So many message ids skipped between two posts show that the source went on posting in between."""
BETWEEN_POLLS = DAY
"""A list that shows only its newest entries may lose some where it was not polled for longer than this."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """``signs`` are all times (UTC seconds) at which the channel showed life, ``clock`` the same on the observed clock.

    ``until`` is the last second for which it is known whether anything was posted, ``until_clock`` the same on the
    observed clock; both null where nothing was seen at all. ``posts`` counts posts alone, ``missed`` the message ids
    that were skipped or shown and never collected, null where ids are no numbers. ``polls`` are those that succeeded,
    ``breaks`` (start, end) the stretches that the observed clock leaves out.
    """

    channel: Channel
    signs: Seconds
    clock: Seconds
    posts: int
    until: int | None
    until_clock: int | None
    missed: int | None
    polls: Seconds
    breaks: NDArray[np.int64]


def see(channel: Channel, as_of: int | None) -> Seen:
    """Return what was seen of a channel by ``as_of`` (seconds UTC; null for all); nothing later is looked at."""
    limit = np.iinfo(np.int64).max if as_of is None else as_of
    n = int(np.searchsorted(channel.posts, limit, side="right"))
    posts = channel.posts[:n]
    numbers = None if channel.numbers is None else channel.numbers[:n]
    m = int(np.searchsorted(channel.seen, limit, side="right"))
    polls = channel.seen[:m]
    shown, uncollected = _shown(posts, numbers, polls, channel.newest[:m])
    until = _until(posts, polls, channel.known_until, limit)
    breaks = _breaks(posts, numbers, polls)
    signs = np.sort(np.concatenate([posts, shown])) if len(shown) else posts
    at = signs - _lost(signs, breaks)
    until_clock = None if until is None else int(until - _lost(np.array([until]), breaks)[0])
    missed = None if numbers is None else _skipped(numbers) + uncollected
    return Seen(channel, signs, at, n, until, until_clock, missed, polls, breaks)


def _until(posts: Seconds, polls: Seconds, known_until: int | None, limit: int) -> int | None:
    ends = [int(times[-1]) for times in (posts, polls) if len(times)]
    if known_until is not None:
        ends.append(min(known_until, limit))
    return max(ends) if ends else None


def _shown(posts: Seconds, numbers: NDArray[np.int64] | None, polls: Seconds, newest: Seconds) -> tuple[Seconds, int]:
    """Return polls that first showed a message newer than any held by then, and how many ids stay uncollected."""
    none = np.array([], dtype=np.int64)
    if numbers is None or not len(numbers) or not len(polls):
        return none, 0
    highest = np.maximum.accumulate(numbers)
    at = np.searchsorted(posts, polls, side="right") - 1
    held = np.where(at >= 0, highest[np.maximum(at, 0)], -1)
    known = np.maximum.accumulate(newest)
    before = np.concatenate([[-1], known[:-1]])
    fresh = (known > held) & (known > before) & (at >= 0)
    return polls[fresh], int(max(known[-1] - highest[-1], 0))


def _skipped(numbers: NDArray[np.int64]) -> int:
    return int(np.maximum(np.diff(np.unique(numbers)) - 1, 0).sum())


def _breaks(posts: Seconds, numbers: NDArray[np.int64] | None, polls: Seconds) -> NDArray[np.int64]:
    """Return the stretches (start, end) in which posts may have passed unseen, ascending and apart."""
    if numbers is not None:
        gone = np.flatnonzero(np.diff(numbers) > SKIPPED) if len(numbers) > 1 else np.array([], dtype=np.int64)
        starts, ends = posts[gone], posts[np.minimum(gone + 1, max(len(posts) - 1, 0))]
    else:
        far = np.flatnonzero(np.diff(polls) > BETWEEN_POLLS)
        starts, ends = (polls[far], polls[far + 1]) if len(far) else (polls[:0], polls[:0])
    return np.stack([starts, np.maximum(ends - HOUR, starts)], axis=1)


def _lost(times: Seconds, breaks: NDArray[np.int64]) -> Seconds:
    """Return the seconds of all breaks before each time."""
    if not len(breaks):
        return np.zeros(len(times), dtype=np.int64)
    total = np.concatenate([[0], np.cumsum(breaks[:, 1] - breaks[:, 0])])
    at = np.searchsorted(breaks[:, 0], times, side="right")
    over = np.where(at > 0, np.maximum(breaks[np.maximum(at - 1, 0), 1] - times, 0), 0)
    return np.asarray(total[at] - over, dtype=np.int64)


def to_wall(seen: Seen, clock: int) -> int:
    """Return the UTC second at which the observed clock shows ``clock``."""
    if not len(seen.breaks):
        return clock
    lengths = seen.breaks[:, 1] - seen.breaks[:, 0]
    total = np.concatenate([[0], np.cumsum(lengths)])
    starts = seen.breaks[:, 0] - total[:-1]
    return int(clock + total[np.searchsorted(starts, clock, side="left")])
