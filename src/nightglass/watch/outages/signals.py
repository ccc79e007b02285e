"""Rows of a series into arrays, one for each signal and scope: sorted, cleaned, with the local day and hour."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from nightglass.records.series import SeriesValue

Numbers = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]

DAY = 86_400
APART = 0.03
"""The share by which two values at the same time may differ (an export made again is revised a little)."""
_HOUR = 3600
_MOST = 1e18
_SENTINELS = frozenset({-1.0, -9.0, -99.0, -999.0, -9999.0})
"""What is written for "nothing measured" by those who do not leave a cell blank (RIPEstat: -1)."""

_NO_SIGNAL = re.compile(r" by (?:IODA|Radar)$|^OONI ")


@dataclass(frozen=True, slots=True, eq=False)
class Signal:
    """One signal of one scope: ``times`` in seconds since 1970 (UTC), ascending and each once, ``values`` beside them.

    ``day`` counts local days since 1970, ``second`` is the second of the local day, ``step`` the usual seconds from
    one value to the next. ``capture_ids`` are where the values come from. ``doubled`` counts the times for which
    values came that differ: nobody knows which is right, so none of them is here, and there may be none at all.
    """

    name: str
    scope: str | None
    times: Whole
    values: Numbers
    day: Whole
    second: Whole
    step: int
    capture_ids: tuple[str, ...]
    doubled: int


def signals(series: Sequence[SeriesValue], zone: str, as_of: datetime | None = None) -> list[Signal]:
    """Return the signals of a series by scope and name; values after ``as_of`` are left out, as are those not measured.

    What others judged (an outage or alert "by" an observatory) and counts of tests that volunteers run are no signals
    of a network.
    Of two values at the same time that hardly differ the one with the greater id counts, in whatever order they come;
    where they differ, none. Raises
    ``ZoneInfoNotFoundError`` for a zone that is not known.
    """
    clock = ZoneInfo(zone)
    found: dict[tuple[str, str], list[SeriesValue]] = defaultdict(list)
    for row in series:
        if (as_of is None or row.at <= as_of) and is_of_the_network(row.signal):
            found[row.scope or "", row.signal].append(row)
    made = (_signal(rows, clock) for _, rows in sorted(found.items()))
    return [signal for signal in made if signal is not None]


def is_of_the_network(name: str) -> bool:
    """Say whether a series of this name measures the network: no judgement of others, no count of volunteers' tests."""
    return not _NO_SIGNAL.search(name)


def _signal(rows: Sequence[SeriesValue], clock: ZoneInfo) -> Signal | None:
    """Return the signal of rows that share name and scope, null where nothing was measured."""
    ordered = sorted(rows, key=lambda row: (row.at, row.id))
    times = np.array([int(row.at.timestamp()) for row in ordered], dtype=np.int64)
    values = np.array([row.value for row in ordered], dtype=np.float64)
    known = measured(values)
    times, values = times[known], values[known]
    if len(times) == 0:
        return None
    differ = _differ(times, values)
    kept = np.append(times[1:] != times[:-1], True) & ~np.isin(times, differ)
    times, values = times[kept], values[kept]
    local = times + offsets(times, clock)
    captures = tuple(sorted({row.capture_id for row in ordered}))
    return Signal(
        rows[0].signal,
        rows[0].scope,
        times,
        values,
        local // DAY,
        local % DAY,
        _step(times),
        captures,
        len(differ),
    )


def _differ(times: Whole, values: Numbers) -> Whole:
    """Return the times at which values stand that are further apart than what may be an outage."""
    apart = np.abs(values[1:] - values[:-1]) > APART * np.maximum(np.abs(values[1:]), np.abs(values[:-1]))
    return np.unique(times[1:][(times[1:] == times[:-1]) & apart])


def measured(values: Numbers) -> Truths:
    """Say which values were measured: finite, and no sentinel in a signal that else never falls below zero.

    What is beyond ``_MOST`` is no measurement either, and no sum of it is a number.
    """
    finite = np.isfinite(values) & (np.abs(values) <= _MOST)
    sentinel = np.isin(values, list(_SENTINELS))
    if np.any(values[finite & ~sentinel] < 0):
        return finite
    return finite & ~sentinel


def offsets(times: Whole, clock: ZoneInfo) -> Whole:
    """Return the zone's seconds ahead of UTC at each time, asked once an hour."""
    hours, where = np.unique(times // _HOUR, return_inverse=True)
    ahead = [datetime.fromtimestamp(int(hour) * _HOUR, UTC).astimezone(clock).utcoffset() for hour in hours]
    seconds = np.array([int(delta.total_seconds()) if delta else 0 for delta in ahead], dtype=np.int64)
    return seconds[where]


def _step(times: Whole) -> int:
    """Return the middle distance of neighbours in seconds; an hour where there is but one value."""
    return max(int(np.median(np.diff(times))), 1) if len(times) > 1 else _HOUR
