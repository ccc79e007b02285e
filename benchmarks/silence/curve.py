"""Delays and false alarms of limits, at the wished rate and at exactly the achieved one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import poisson

from nightglass.watch.silences.habits import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Tested:
    """One channel: ``years`` tested; logs of its pauses (hours) and of the limit of each.

    ``waited``: hours from the last post to each cut, and the log of the limit there.
    """

    years: float
    pauses: Floats
    pause_limit: Floats
    waited: Floats
    cut_limit: Floats


def alarms(found: Sequence[Tested], shift: float) -> Floats:
    """Return the false alarms of each channel with all limits longer by a factor (its log)."""
    return np.array([np.count_nonzero(one.pauses > one.pause_limit + shift) for one in found], dtype=np.float64)


def shift_for(found: Sequence[Tested], rate: float) -> float:
    """Return the log factor on all limits at which all channels together have exactly this rate."""
    over = np.sort(np.concatenate([one.pauses - one.pause_limit for one in found]))[::-1]
    wanted = round(rate * sum(one.years for one in found))
    at = min(max(wanted, 1), len(over) - 1)
    return float((over[at - 1] + over[at]) / 2)


def measures(found: Sequence[Tested], rate: float) -> dict[str, float]:
    """Return the achieved rate with its interval, and delays and the share of noisy channels at exactly the rate."""
    years = np.array([one.years for one in found])
    shift = shift_for(found, rate)
    delays = [np.exp(one.cut_limit + shift) - one.waited for one in found]
    every = np.concatenate(delays)
    told = every[every > 0]
    many = alarms(found, shift) > 3 * rate * years
    shipped = alarms(found, 0.0)
    low, high = _interval(shipped, years)
    own = np.concatenate([np.exp(one.cut_limit) - one.waited for one in found])
    long = {"many_of_a_year": float(many[years >= 1].mean())} if (years >= 1).any() else {}
    return {
        **long,
        "median_delay": float(np.median(told)),
        "p90_delay": float(np.quantile(told, 0.9)),
        "median_delay_from_post": float(np.median(np.concatenate([np.exp(one.cut_limit + shift) for one in found]))),
        "standing": 1 - len(told) / len(every),
        "many": float(many.mean()),
        "many_by_chance": float(poisson.sf(np.floor(3 * rate * years + 1e-9), rate * years).mean()),
        "rate": float(shipped.sum() / years.sum()),
        "rate_p5": low,
        "rate_p95": high,
        "shipped_median_delay": float(np.median(own[own > 0])),
        "shipped_p90_delay": float(np.quantile(own[own > 0], 0.9)),
        "channels": float(len(found)),
        "channel_years": float(years.sum()),
    }


def _interval(counts: Floats, years: Floats) -> tuple[float, float]:
    rng = np.random.default_rng(3)
    drawn = rng.integers(0, len(counts), (1000, len(counts)))
    rates = counts[drawn].sum(axis=1) / years[drawn].sum(axis=1)
    return float(np.quantile(rates, 0.05)), float(np.quantile(rates, 0.95))
