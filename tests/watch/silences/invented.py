"""Invented channels: posts at set hours, with a seed where chance is wanted."""

import numpy as np

from nightglass.watch.channel import Channel, Seconds

START = 1_700_000_000 // 86400 * 86400
HOUR, DAY = 3600, 86400
NONE = np.array([], dtype=np.int64)


def by_day(days: int, hours: tuple[int, ...] = tuple(range(7, 23))) -> Seconds:
    """Return a post at each of these hours of each day, some minutes to and fro."""
    rng = np.random.default_rng(4)
    at = np.array([START + day * DAY + hour * HOUR for day in range(days) for hour in hours])
    return np.sort(at + rng.integers(0, 1500, len(at)))


def without(posts: Seconds, first: float, last: float) -> Seconds:
    """Return posts but those from day ``first`` to day ``last``."""
    days = (posts - START) / DAY
    return posts[(days < first) | (days >= last)]


def at_day(day: float) -> int:
    """Return the second at which a day begins."""
    return int(START + day * DAY)


def polled(first: float, last: float, hours: float = 3) -> Seconds:
    """Return polls every so many hours between two days."""
    return np.arange(at_day(first), at_day(last) + 1, int(hours * HOUR))


def channel(
    posts: Seconds,
    polls: Seconds = NONE,
    *,
    name: str = "src-lantern",
    known_until: int | None = None,
    failed: Seconds = NONE,
    told: tuple[tuple[int, str], ...] = (),
    numbers: Seconds | None = None,
) -> Channel:
    """Return a channel with these posts and polls; message ids run on without a gap."""
    ids = np.arange(100, 100 + len(posts)) if numbers is None else numbers
    newest = np.array([ids[n - 1] if n else -1 for n in np.searchsorted(posts, polls, side="right")], dtype=np.int64)
    return Channel(name, None, "telegram", posts, ids, polls, newest, failed, told, known_until, True)
