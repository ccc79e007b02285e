"""What one limit for each channel would reach that knows all of the channel's pauses: how much there is to gain.

It is no method, for nobody has it at the time; nor is it a bound for limits that move with a channel's habits.
"""

from collections.abc import Sequence

import numpy as np

from benchmarks.silence.replay import Replay
from nightglass.watch.silences.habits import Floats

DRAWS = 20
"""A channel tested for four months has a third of an alarm a year: it is given one in a third of so many draws."""


def measure(found: Sequence[Replay], rate: float, least: int) -> dict[str, float]:
    """Return median and p90 of the delays (hours) at ``rate`` false alarms a year in the mean of all draws.

    Counted is the time in which a channel had ``least`` posts in 28 days.
    """
    rng = np.random.default_rng(5)
    delays = [delay for _ in range(DRAWS) for one in found for delay in _delays(one, rate, least, rng.uniform())]
    return {"hindsight_median_delay": float(np.median(delays)), "hindsight_p90_delay": float(np.quantile(delays, 0.9))}


def _delays(one: Replay, rate: float, least: int, drawn: float) -> Floats:
    """Return the delays of a channel's cuts where ``rate`` a year of its pauses, rounded by chance, are alarms."""
    cut = one.recent("cut") >= least
    pauses = np.sort(one.pauses[one.recent("pause") >= least])[::-1]
    allowed = int(rate * one.years * float(cut.mean()) + drawn)
    if not cut.any() or allowed >= len(pauses):
        return np.zeros(0)
    told = pauses[allowed] - one.waited[cut]
    return np.asarray(told[told > 0], dtype=np.float64)
