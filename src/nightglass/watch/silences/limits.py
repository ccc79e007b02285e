"""How long a pause must last before it is called a silence, at a wished rate of false alarms.

The log of the limit is linear in a channel's habits; its weights are those that make a return level of pauses: on
average so many pauses of a year exceed it (pinball loss of the log; Koenker and Bassett 1978), fitted on channels
kept apart for it (``benchmarks/silence/train.py``). ``limits.json`` holds the weights at several rates; between them
they are interpolated by the log of the rate.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from nightglass.watch.silences.habits import NAMES, Floats

LEAST_RATE, MOST_RATE = 1e-3, 365.0


@dataclass(frozen=True, slots=True, eq=False)
class Limits:
    """``rates`` ascending, false alarms a year; ``weights`` one row a rate: constant first, then a column a habit.

    ``middle`` and ``spread`` standardise habits. ``share`` is the share of time that posting channels spend in pauses
    beyond the limit of each rate.
    """

    rates: Floats
    weights: Floats
    middle: Floats
    spread: Floats
    share: Floats

    def log_hours(self, habits: Floats) -> Floats:
        """Return the log of the limit in hours: a row a post, a column a rate; never longer at a higher rate."""
        standard = (habits - self.middle) / self.spread
        raw = self.weights[:, 0] + standard @ self.weights[:, 1:].T
        return np.asarray(np.minimum.accumulate(raw, axis=1), dtype=np.float64)

    def hours(self, habits: Floats, rate: float) -> Floats:
        """Return the limit in hours at a rate of false alarms a year."""
        return np.exp(_read_off(np.log(self.rates), self.log_hours(habits), np.log(rate)))

    def strength(self, habits: Floats, hours: Floats) -> Floats:
        """Return false alarms a year that a limit as long as these hours would give, from 0.001 to 365."""
        logs = self.log_hours(habits)
        rates = np.log(self.rates)
        wanted = np.log(np.maximum(hours, 1e-3))
        return np.exp([_invert(rates, row, want) for row, want in zip(logs, wanted, strict=True)])

    def chance(self, strength: float) -> float:
        """Return the share of time in which a posting channel is in a pause at least so strong."""
        log_rates, log_share = np.log(self.rates), np.log(self.share)
        return float(min(np.exp(_read_off(log_rates, log_share[None, :], np.log(strength))[0]), 1.0))


def _read_off(x: Floats, rows: Floats, at: float) -> Floats:
    """Return each row, known at ascending ``x``, at one place; straight on beyond the ends."""
    k = int(np.clip(np.searchsorted(x, at) - 1, 0, len(x) - 2))
    part = (at - x[k]) / (x[k + 1] - x[k])
    return np.asarray(rows[:, k] + part * (rows[:, k + 1] - rows[:, k]), dtype=np.float64)


def _invert(rates: Floats, logs: Floats, want: float) -> float:
    """Return the log rate whose limit is ``want``; ``logs`` fall (or stay) with the rate."""
    k = int(np.clip(np.searchsorted(-logs, -want) - 1, 0, len(logs) - 2))
    fall = min(logs[k + 1] - logs[k], -0.02)
    found = rates[k] + (want - logs[k]) / fall * (rates[k + 1] - rates[k])
    return float(np.clip(found, np.log(LEAST_RATE), np.log(MOST_RATE)))


@cache
def load_limits() -> Limits:
    """Return the limits that come with the package."""
    text = resources.files("nightglass.watch.silences").joinpath("limits.json").read_text(encoding="utf-8")
    held = json.loads(text)
    if held["habits"] != list(NAMES):
        raise ValueError("limits.json was fitted for other habits: run benchmarks.silence.train")
    return Limits(*(np.array(held[name]) for name in ("rates", "weights", "middle", "spread", "share")))
