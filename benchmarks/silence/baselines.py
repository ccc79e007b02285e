"""Two plain methods beside ours, in the same replay: negative-binomial day blocks, and a z of daily pauses.

*Day blocks*: posts a day of the last 91 days, by moments a negative binomial; days without posts are held to be
independent, and the alarm comes when the chance of so many of them in a row falls below a threshold. *Daily z*: the
longest pause of each of the last 56 days in the log, its mean and spread; the alarm comes a number of spreads above.
Both thresholds are set on the scored channels themselves, so that all together have exactly the wished rate, and of
five ways to weigh the spread the quickest is taken: they know the answer, ours does not.
"""

from collections.abc import Sequence

import numpy as np

from benchmarks.silence.curve import Tested, measures
from benchmarks.silence.replay import Replay
from nightglass.watch.silences.habits import Floats, Index, Longest
from nightglass.watch.silences.seen import DAY, HOUR

BLOCK_DAYS, Z_DAYS = 91, 56


def day_blocks(clock: Index, at: Index) -> Floats:
    """Return the log of hours in which a day's chance of no post falls by a factor of e."""
    edges = clock[at][:, None] - DAY * np.arange(BLOCK_DAYS + 1)
    counts = -np.diff(np.searchsorted(clock, edges, side="right"), axis=1).astype(float)
    counts[edges[:, 1:] < clock[0]] = np.nan
    counts[:, 0] = np.nan_to_num(counts[:, 0])
    mean, spread = np.nanmean(counts, axis=1), np.nanvar(counts, axis=1)
    excess = np.maximum(spread - mean, 1e-3 * mean)
    mean = np.maximum(mean, 1e-6)
    size = mean**2 / np.maximum(excess, 1e-9)
    none = size * np.log(size / (size + mean))
    return np.asarray(np.log(24 / np.maximum(-none, 1e-6)), dtype=np.float64)


def daily_pauses(clock: Index, at: Index) -> tuple[Floats, Floats]:
    """Return mean and spread of the log of the longest pause of each day."""
    longest = Longest(np.diff(clock))
    columns = []
    for back in range(Z_DAYS):
        end = clock[at] - back * DAY
        low = np.maximum(np.searchsorted(clock, end - DAY, side="right") - 1, 0)
        high = np.minimum(np.searchsorted(clock, end, side="right"), at)
        hours = np.log(np.maximum(longest.of(low, np.maximum(high, low)) / HOUR, 0.5))
        columns.append(np.where((end - DAY >= clock[0]) | (back == 0), hours, np.nan))
    days = np.stack(columns, axis=1)
    return np.nanmean(days, axis=1), np.nanstd(days, axis=1)


def measure(found: Sequence[Replay], rate: float, daily: int) -> dict[str, float]:
    """Return median and p90 delay, and the share of noisy channels, of both methods for both sets of channels."""
    scores: dict[str, float] = {}
    for name, least in (("all", 0), ("daily", daily)):
        blocks = _tested(found, least)
        scores |= _named("blocks", name, rate, measures(blocks, rate))
        best = min((measures(z, rate) for z in _by_spread(found, least)), key=lambda held: held["median_delay"])
        scores |= _named("z", name, rate, best)
    return scores


def _named(method: str, name: str, rate: float, held: dict[str, float]) -> dict[str, float]:
    return {f"{method}_{name}_{rate:g}_{what}": held[what] for what in ("median_delay", "p90_delay", "many")}


def _by_spread(found: Sequence[Replay], least: int) -> list[list[Tested]]:
    held = [(one, daily_pauses(one.seen.clock, one.posts("pause")), daily_pauses(one.seen.clock, one.posts("cut")))
            for one in found]  # fmt: skip
    return [
        [_one(one, least, mean[0] + z * (mean[1] + 0.1), cut[0] + z * (cut[1] + 0.1)) for one, mean, cut in held
         if (one.recent("cut") >= least).any()]
        for z in (1.0, 2.0, 3.0, 4.0, 5.0)
    ]  # fmt: skip


def _tested(found: Sequence[Replay], least: int) -> list[Tested]:
    return [
        _one(one, least, day_blocks(one.seen.clock, one.posts("pause")), day_blocks(one.seen.clock, one.posts("cut")))
        for one in found
        if (one.recent("cut") >= least).any()
    ]


def _one(one: Replay, least: int, pause_limit: Floats, cut_limit: Floats) -> Tested:
    pause, cut = one.recent("pause") >= least, one.recent("cut") >= least
    years = one.years * float(cut.mean())
    return Tested(years, np.log(one.pauses[pause]), pause_limit[pause], one.waited[cut], cut_limit[cut])
