"""What is usual for a signal at an hour of the week, from the good days before, and how far it strays from that.

The middle of the same half hour of the same weekday over the trailing good days; where there are too few of that
weekday, of all days. It is moved to the level of the last week, so that a slow drift is no outage. A day on which the
signal lay far below what is usual is not a good day: while an outage lasts, what is usual stays as it was before it
(frozen). Medians and quantiles of absolute deviations throughout, as in Rousseeuw and Croux, "Alternatives to the
Median Absolute Deviation", JASA 88 (1993), so that a few odd values change nothing.
"""

from dataclasses import dataclass

import numpy as np

from nightglass.watch.outages.signals import DAY, Numbers, Signal, Truths, Whole

LEAST_DAYS = 5
"""Good days before anything is called unusual."""

STRAYS = 5.0
"""How many times its usual straying a value lies below the usual one to be unusual."""

LEAST_LOST, MOST_LOST = 0.03, 0.9
"""The share lost from which a value may be unusual, however still the signal; and is, however restless."""

_TIMES_UNSEEN, _MOST_UNSEEN = 4.0, 0.5
"""How many times the cut opens on a weekday of which too few were seen, and the share lost that always does."""

_NEAR = 2 * 3600
_WINDOW, _OLDEST, _RECENT = 28, 182, 7
_SAME_WEEKDAY = 3
_LEAST_VALUES = 20
_HALF_HOUR = 1800
_NORMAL = 1.4826
_TAIL = 0.95


@dataclass(frozen=True, slots=True, eq=False)
class Usual:
    """Beside each value of a signal, what was usual then, and the share of it that must be lost to be unusual.

    Both are not a number where too few days were seen before, or where the usual value is nothing. ``opens`` is
    the share lost from which a whole level is unusual: the cut, and more on a weekday of which fewer than three good
    days were seen, since it may be a day of rest.
    """

    value: Numbers
    cut: Numbers
    opens: Numbers


def usual(signal: Signal) -> Usual:
    """Return what is usual at each value of a signal, from the days before it alone."""
    width = max(_HALF_HOUR, min(signal.step, DAY))
    bins = -(-DAY // width)
    slots = max(1, width // signal.step)
    days = signal.day - signal.day[0]
    at = (days, signal.second // width, np.minimum(signal.second % width // signal.step, slots - 1))
    grid = np.full((int(days[-1]) + 1, bins, slots), np.nan)
    grid[at] = signal.values
    usuals, cuts, opens = _by_day(grid, int(signal.day[0]))
    return Usual(usuals[at[0], at[1]], cuts[at[0], at[1]], opens[at[0], at[1]])


def _by_day(grid: Numbers, first_day: int) -> tuple[Numbers, Numbers, Numbers]:
    """Return usual value, cut and what opens for each day and half hour of a grid (days, half hours, slots).

    Day by day: each is held against the good days before it, and is one of them where most of it was usual.
    """
    count, bins, _ = grid.shape
    usuals, cuts, opens = (np.full((count, bins), np.nan) for _ in range(3))
    middles, strayed = np.full((count, bins), np.nan), np.full(grid.shape, np.nan)
    weekdays = (first_day + np.arange(count)) % 7
    good: list[int] = []
    for day in range(count):
        past = np.array([one for one in good[-_WINDOW:] if one >= day - _OLDEST], dtype=np.int64)
        kept = grid[day]
        if len(past) >= LEAST_DAYS:
            same = weekdays[past] == weekdays[day]
            seen = bool(same.sum() >= _SAME_WEEKDAY)
            usuals[day] = _expected(middles[past], same)
            cuts[day] = _on_slopes(_cut(strayed[past]), usuals[day])
            opens[day] = cuts[day] if seen else np.fmax(cuts[day], np.fmin(_TIMES_UNSEEN * cuts[day], _MOST_UNSEEN))
            share = 1 - grid[day] / usuals[day][:, None]
            kept = np.where(share > opens[day][:, None], np.nan, grid[day])
            strayed[day] = np.where(np.isfinite(kept) & seen, share, np.nan)
            if (share > opens[day][:, None] / 2).sum() * 2 > np.isfinite(share).sum():
                continue  # half of the day lies half way to unusual: nothing to learn from
        if np.isfinite(kept).any():
            middles[day] = middle(kept, 1)
            good.append(day)
            if len(good) == LEAST_DAYS:
                strayed[good] = _own(grid[good], middles[good])
    return usuals, cuts, opens


def _on_slopes(cut: Numbers, expected: Numbers) -> Numbers:
    """Return the cuts of a day, widened where the usual value climbs or falls fast.

    A value is not unusual that would be usual two hours earlier or later: a holiday that begins late is no outage.
    """
    reach = _NEAR * len(expected) // DAY
    least = expected
    for by in range(-reach, reach + 1):
        least = np.fmin(least, np.roll(expected, by))
    return np.minimum(1 - (1 - cut) * least / expected, MOST_LOST)


def _expected(past: Numbers, same: Truths) -> Numbers:
    """Return the usual value at each half hour from past days (days, half hours), at the level of the last of them.

    Of a weekday seen once or twice the level is taken, and the shape from all days.
    """
    plain = middle(past, 0)
    ratios = _shares(past, plain)
    levels = middle(ratios, 1)
    shape = plain * (_one(levels[same]) / _one(levels) if same.any() else 1.0)
    seen = np.isfinite(past[same]).sum(axis=0)
    shape = np.where(seen >= _SAME_WEEKDAY, middle(past[same], 0), shape)
    recent = _one(levels[-_RECENT:])
    expected = shape * (recent if np.isfinite(recent) else 1.0)
    return np.where(expected > 0, expected, np.nan)


def _own(first: Numbers, middles: Numbers) -> Numbers:
    """Return how far the values of the first days stray from the shape of all of them, each day at its own level."""
    shape = middle(middles, 0)
    levels = middle(_shares(middles, shape), 1)
    return 1 - _shares(first, (shape * levels[:, None])[:, :, None])


def _shares(values: Numbers, whole: Numbers) -> Numbers:
    return values / np.where(whole > 0, whole, np.nan)


def _one(values: Numbers) -> float:
    return float(middle(values[None, :], 1)[0])


def _cut(strayed: Numbers) -> Numbers:
    """Return for each half hour the share lost from which a value is unusual, from how far past values strayed."""
    shares = strayed.transpose(1, 0, 2).reshape(strayed.shape[1], -1)
    overall = float(_spread(shares.reshape(1, -1))[0])
    enough = np.isfinite(shares).sum(axis=1) >= _LEAST_VALUES
    return np.clip(STRAYS * np.where(enough, _spread(shares), overall), LEAST_LOST, MOST_LOST)


def _spread(shares: Numbers) -> Numbers:
    """Return how far rows of shares lost stray.

    It is the scaled middle of what they are off, or half of what all but a twentieth lose where that is more: how far
    they rise in a surge says nothing of falls.
    """
    return np.fmax(_NORMAL * middle(np.abs(shares), 1), quantile(shares, _TAIL) / 2)


def middle(table: Numbers, axis: int) -> Numbers:
    """Return the median along an axis of a table, passing over what is not a number; not a number where all is."""
    ordered = np.sort(np.moveaxis(table, axis, -1), axis=-1)
    if ordered.shape[-1] == 0:
        return np.full(ordered.shape[:-1], np.nan)
    count = np.isfinite(ordered).sum(axis=-1)
    low, high = _taken(ordered, np.maximum(count - 1, 0) // 2), _taken(ordered, np.maximum(count // 2, 0))
    return np.where(count > 0, (low + np.where(count > 0, high, low)) / 2, np.nan)


def quantile(table: Numbers, share: float) -> Numbers:
    """Return the value below which a share of each row lies, passing over what is not a number."""
    ordered = np.sort(table, axis=-1)
    count = np.isfinite(ordered).sum(axis=-1)
    return _taken(ordered, np.maximum(np.ceil(share * count).astype(np.int64) - 1, 0))


def _taken(ordered: Numbers, where: Whole) -> Numbers:
    clipped = np.minimum(where, ordered.shape[-1] - 1)
    return np.take_along_axis(ordered, clipped[..., None], axis=-1)[..., 0]
