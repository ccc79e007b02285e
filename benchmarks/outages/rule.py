"""A rule like IODA's, as the peer: below a share of the trailing middle, which itself follows the outage.

IODA raises an alert where active probing falls below 80 % of its median over the seven days before, the telescope below
25 %, routes below 99 % of their median over the day before (as its dashboard documents). Here, so that one rule serves
any signal: below 80 % of the median of the same time of day over the seven days before, for at least two values.
"""

from collections.abc import Sequence

import numpy as np

from nightglass.records.series import SeriesValue
from nightglass.watch.outages.signals import DAY, Numbers, Truths, Whole, signals

SHARE, DAYS = 0.8, 7

Found = tuple[int, int | None]
"""First second below, and the first that is not (null: it lasts)."""


def by_rule(series: Sequence[SeriesValue]) -> list[Found]:
    """Return the outages of the one signal in a series by the rule."""
    found: list[Found] = []
    for signal in signals(series, "UTC"):
        grid, times = _grid(signal.times, signal.values, signal.step)
        expected = np.full_like(grid, np.nan)
        for day in range(DAYS, len(grid)):
            expected[day] = _middle(grid[day - DAYS : day])
        low = (grid < SHARE * expected).ravel()
        found += _runs(low[np.isfinite(grid.ravel())], times[np.isfinite(grid.ravel())])
    return found


def _grid(times: Whole, values: Numbers, step: int) -> tuple[Numbers, Whole]:
    """Return values by day and step of the day, and the times of all places."""
    first = int(times[0]) // DAY * DAY
    days = (int(times[-1]) - first) // DAY + 1
    grid = np.full((days, DAY // step), np.nan)
    grid.ravel()[(times - first) // step] = values
    places: Whole = first + np.arange(grid.size, dtype=np.int64) * step
    return grid, places


def _middle(week: Numbers) -> Numbers:
    count = np.isfinite(week).sum(axis=0)
    filled = np.where(np.isfinite(week), week, np.inf)
    ordered = np.sort(filled, axis=0)
    middle = np.take_along_axis(ordered, np.maximum(count - 1, 0)[None, :] // 2, axis=0)[0]
    return np.where(count > 0, middle, np.nan)


def _runs(low: Truths, times: Whole) -> list[Found]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], low.astype(np.int64), [0]])))
    pairs = zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    return [
        (int(times[start]), int(times[end]) if end < len(times) else None) for start, end in pairs if end - start > 1
    ]
