"""The pauses of one channel that were longer than its limit: those that ended, and the one that lasts."""

from dataclasses import dataclass

import numpy as np

from nightglass.watch.silences.habits import Floats, habits
from nightglass.watch.silences.limits import Limits
from nightglass.watch.silences.rules import LEAST_POSTS, testable_from
from nightglass.watch.silences.seen import HOUR, Seen, to_wall

SHORTEST = 4.0
"""Hours: no limit is as short as this, so shorter pauses are not looked at."""
USUAL = 200
"""So many pauses before a silence say within how long the channel usually posts again."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause behind sign ``last``: ``hours`` long (observed clock), its ``limit`` at the wished rate.

    ``strength`` is in false alarms a year. ``detected`` and ``end`` are UTC seconds: the first moment at which it would
    have been told, null where it was not longer than its limit; and the next sign of life, null while it lasts.
    """

    last: int
    hours: float
    limit: float
    strength: float
    detected: int | None
    end: int | None


def ended_pauses(seen: Seen, limits: Limits, rate: float) -> list[Pause]:
    """Return the pauses longer than their limit that ended, in order."""
    start = testable_from(seen.clock)
    if start is None:
        return []
    hours = np.diff(seen.clock) / HOUR
    at = np.flatnonzero(hours >= SHORTEST)
    at = at[(at >= LEAST_POSTS - 1) & (seen.clock[at + 1] > start)]
    if not len(at):
        return []
    found = habits(seen.clock, at)
    limit = limits.hours(found, rate)
    over = np.flatnonzero(hours[at] > limit)
    strength = limits.strength(found[over], hours[at[over]])
    return [
        Pause(
            int(at[k]), float(hours[at[k]]), float(limit[k]), float(strong),
            _detected(seen, int(at[k]), float(limit[k]), start, int(seen.signs[at[k] + 1])),
            int(seen.signs[at[k] + 1]),
        )
        for k, strong in zip(over, strength, strict=True)
    ]  # fmt: skip


def pause_now(seen: Seen, limits: Limits, rate: float) -> Pause | None:
    """Return the pause that lasts at the end of what was seen, long or short; null where none can be tested."""
    start = testable_from(seen.clock)
    if start is None or seen.until is None or seen.until_clock is None or seen.until_clock < start:
        return None
    last = len(seen.clock) - 1
    hours = (seen.until_clock - int(seen.clock[last])) / HOUR
    found = habits(seen.clock, np.array([last]))
    limit, strength = _limit(limits, found, rate, hours)
    detected = _detected(seen, last, limit, start, seen.until) if hours > limit else None
    return Pause(last, hours, limit, strength, detected, None)


def _limit(limits: Limits, found: Floats, rate: float, hours: float) -> tuple[float, float]:
    return float(limits.hours(found, rate)[0]), float(limits.strength(found, np.array([hours]))[0])


def _detected(seen: Seen, last: int, limit: float, start: int, end: int) -> int:
    """Return the first poll that succeeded after the limit, before the end; without polls by then the limit itself."""
    alarm = min(to_wall(seen, max(int(seen.clock[last] + limit * HOUR) + 1, start)), end)
    if not len(seen.polls) or alarm < seen.polls[0]:
        return alarm
    next_poll = int(np.searchsorted(seen.polls, alarm))
    return min(int(seen.polls[next_poll]), end) if next_poll < len(seen.polls) else end


def usual_until(seen: Seen, last: int) -> int:
    """Return the UTC second by which the channel would have posted again after 19 of 20 of its latest pauses."""
    lately = np.diff(seen.clock[max(last - USUAL, 0) : last + 1])
    return int(to_wall(seen, int(seen.clock[last] + np.quantile(lately, 0.95))))


def longest_at_such_hours(seen: Seen, at: int, last: int) -> float | None:
    """Return the hours of the longest pause before sign ``last`` that spanned this moment of the week, or null."""
    week = 7 * 24 * HOUR
    if last < 1 or at - week < seen.signs[0]:
        return None
    moments = np.arange(at - week, int(seen.signs[0]), -week)
    within = np.searchsorted(seen.signs, moments, side="right") - 1
    within = within[within < last]
    return round(float((seen.clock[within + 1] - seen.clock[within]).max()) / HOUR, 2) if len(within) else None
