"""Invented series: a daily rhythm with noise from a fixed seed, on which a test lays what happened."""

import math
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from nightglass.records.series import SeriesValue

FIRST = datetime(2031, 3, 3, tzinfo=UTC)
"""A Monday."""

Change = Callable[[datetime, float], float | None]
"""What became of a usual value at a time; null for nothing measured."""


def at(day: int, hour: float = 0) -> datetime:
    """Return the time some days and hours after the first value."""
    return FIRST + timedelta(days=day, hours=hour)


def series(
    days: int, change: Change = lambda _, value: value, signal: str = "probes", step: int = 1800, noise: float = 0.03
) -> list[SeriesValue]:
    """Return a signal that peaks in the afternoon, lies lower on Fridays, and is changed as told."""
    chance = random.Random(11)
    rows = []
    for number in range(days * 86_400 // step):
        when = FIRST + timedelta(seconds=number * step)
        wave = 1 + 0.4 * math.sin(2 * math.pi * (when.hour + when.minute / 60 - 8) / 24)
        friday = 0.7 if when.weekday() == 4 else 1.0
        value = change(when, 800 * wave * friday * (1 + chance.gauss(0, noise)))
        if value is not None:
            rows.append(SeriesValue(f"ser-{number:06}", "cap-1", signal, "Orvina", when, value, "test", ("cap-1",)))
    return rows


def dark(begin: datetime, end: datetime, left: float = 0.02) -> Change:
    """Return the change that leaves a share of the usual value from one time to another."""
    return lambda when, value: value * left if begin <= when < end else value


def missing(begin: datetime, end: datetime, else_: Change) -> Change:
    """Return the change that measures nothing from one time to another, and is another change outside."""
    return lambda when, value: None if begin <= when < end else else_(when, value)
