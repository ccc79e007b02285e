# ruff: noqa: ARG001 - every happening is called alike
"""Invented series with known truth: rhythms of several kinds, and what happens on them, from a seed.

Nothing is taken from a measured series. A rhythm is a usual value with its noise (each value's own, and one that drifts
from hour to hour); a happening changes it, and says which outages a reader should be told of.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from nightglass.records.series import SeriesValue

Numbers = NDArray[np.float64]
HOUR, DAY = 3600, 86_400
BEGIN = 1_925_510_400
"""The first second of every series: a Saturday, 00:00 UTC."""

DAYS = 84


@dataclass(frozen=True, slots=True)
class Truth:
    """One outage, in seconds since 1970: first dark second and first usual one again (null: it lasts)."""

    start: int
    end: int | None
    recurring: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """One series with what happened in it."""

    rhythm: str
    happening: str
    rows: list[SeriesValue]
    truth: tuple[Truth, ...]


@dataclass(frozen=True, slots=True)
class Rhythm:
    """``wave`` and ``rest`` are shares by which day and night, and days of rest, differ; noises are shares too."""

    name: str
    step: int
    level: float
    wave: float
    rest: float
    noise: float
    drift: float


RHYTHMS = (
    Rhythm("traffic", 1800, 900.0, 0.6, 0.15, 0.03, 0.02),
    Rhythm("probes", 600, 4200.0, 0.02, 0.0, 0.004, 0.004),
    Rhythm("routes", 300, 11_000.0, 0.0, 0.0, 0.0003, 0.0003),
    Rhythm("background", 1800, 60.0, 0.2, 0.05, 0.10, 0.08),
    Rhythm("visits", 3600, 40.0, 0.5, 0.25, 0.08, 0.03),
)

Happening = Callable[[Numbers, NDArray[np.int64], np.random.Generator], tuple[Numbers, tuple[Truth, ...]]]


def _cut(values: Numbers, times: NDArray[np.int64], start: int, end: int, left: float) -> Numbers:
    return np.where((times >= start) & (times < end), values * left, values)


def _start(chance: np.random.Generator, first: int = 35, last: int = 60) -> int:
    """Return a half hour between two days of a series."""
    return BEGIN + int(chance.integers(first * 48, last * 48)) * 1800


def _quiet(values: Numbers, times: NDArray[np.int64], chance: np.random.Generator) -> tuple[Numbers, tuple[Truth, ...]]:
    return values, ()


def _dark(hours: tuple[int, int], left: tuple[float, float]) -> Happening:
    def happening(
        values: Numbers, times: NDArray[np.int64], chance: np.random.Generator
    ) -> tuple[Numbers, tuple[Truth, ...]]:
        start = _start(chance)
        end = start + int(chance.integers(hours[0] * 2, hours[1] * 2)) * 1800
        return _cut(values, times, start, end, chance.uniform(*left)), (Truth(start, end),)

    return happening


def _lasts(values: Numbers, times: NDArray[np.int64], chance: np.random.Generator) -> tuple[Numbers, tuple[Truth, ...]]:
    start = _start(chance)
    return _cut(values, times, start, BEGIN + 999 * DAY, chance.uniform(0, 0.3)), (Truth(start, None),)


def _twice(values: Numbers, times: NDArray[np.int64], chance: np.random.Generator) -> tuple[Numbers, tuple[Truth, ...]]:
    """A fall, two days of return, and a second fall."""
    start = _start(chance)
    back = start + 3 * DAY
    again = back + 2 * DAY
    values = _cut(values, times, start, back, 0.05)
    return _cut(values, times, again, again + 2 * DAY, 0.1), (Truth(start, back), Truth(again, again + 2 * DAY))


def _steps(values: Numbers, times: NDArray[np.int64], chance: np.random.Generator) -> tuple[Numbers, tuple[Truth, ...]]:
    """A fall that comes back in part for days, falls again, and returns: one outage."""
    start = _start(chance)
    ends = [start + 4 * DAY, start + 6 * DAY, start + 8 * DAY]
    for begin, end, left in zip([start, *ends], ends, (0.03, 0.5, 0.1), strict=False):
        values = _cut(values, times, begin, end, left)
    return values, (Truth(start, ends[-1]),)


def _curfew(
    values: Numbers, times: NDArray[np.int64], chance: np.random.Generator
) -> tuple[Numbers, tuple[Truth, ...]]:
    """Nine nights, one of them left out."""
    first = _start(chance) // DAY * DAY + int(chance.integers(40, 47)) * 1800
    length = int(chance.integers(8, 16)) * 1800
    nights = [first + number * DAY for number in range(9) if number != 4]
    for night in nights:
        values = _cut(values, times, night, night + length, 0.02)
    return values, (Truth(nights[0], nights[-1] + length, recurring=True),)


def _gap(values: Numbers, times: NDArray[np.int64], chance: np.random.Generator) -> tuple[Numbers, tuple[Truth, ...]]:
    """Nothing measured from three hours before a fall to three hours after it."""
    start = _start(chance)
    values = _cut(values, times, start, start + 4 * DAY, 0.05)
    return np.where(np.abs(times - start) < 3 * HOUR, np.nan, values), (Truth(start, start + 4 * DAY),)


def _missing(
    values: Numbers, times: NDArray[np.int64], chance: np.random.Generator
) -> tuple[Numbers, tuple[Truth, ...]]:
    start = _start(chance)
    return np.where((times >= start) & (times < start + 14 * DAY), np.nan, values), ()


def _sentinels(
    values: Numbers, times: NDArray[np.int64], chance: np.random.Generator
) -> tuple[Numbers, tuple[Truth, ...]]:
    start = _start(chance)
    return np.where((times >= start) & (times < start + 3 * DAY), -1.0, values), ()


def _decline(
    values: Numbers, times: NDArray[np.int64], chance: np.random.Generator
) -> tuple[Numbers, tuple[Truth, ...]]:
    """A third is lost over twelve weeks."""
    return values * (1 - 0.33 * (times - BEGIN) / (DAYS * DAY)), ()


def _rise(values: Numbers, times: NDArray[np.int64], chance: np.random.Generator) -> tuple[Numbers, tuple[Truth, ...]]:
    return _cut(values, times, _start(chance), BEGIN + 999 * DAY, 1.6), ()


def _spikes(
    values: Numbers, times: NDArray[np.int64], chance: np.random.Generator
) -> tuple[Numbers, tuple[Truth, ...]]:
    """Lone zeros and lone surges."""
    spots = chance.choice(len(values), 40, replace=False)
    changed = values.copy()
    changed[spots[:20]] = 0.0
    changed[spots[20:]] *= 5
    return changed, ()


def _holiday(
    values: Numbers, times: NDArray[np.int64], chance: np.random.Generator
) -> tuple[Numbers, tuple[Truth, ...]]:
    """Three days on which everything is an hour and a half late."""
    day = _start(chance) // DAY * DAY
    late = np.interp(times - 5400, times, values)
    return np.where((times >= day) & (times < day + 3 * DAY), late, values), ()


HAPPENINGS: dict[str, Happening] = {
    "quiet": _quiet,
    "collapse": _dark((24, 400), (0.0, 0.1)),
    "hours": _dark((2, 10), (0.0, 0.2)),
    "partial": _dark((24, 200), (0.4, 0.7)),
    "lasts": _lasts,
    "twice": _twice,
    "steps": _steps,
    "curfew": _curfew,
    "gap": _gap,
    "missing": _missing,
    "sentinels": _sentinels,
    "decline": _decline,
    "rise": _rise,
    "spikes": _spikes,
    "holiday": _holiday,
}


def usual(rhythm: Rhythm, times: NDArray[np.int64], chance: np.random.Generator) -> Numbers:
    """Return the values of a rhythm at times, before anything happens."""
    hours = times % DAY / HOUR
    wave = 1 + rhythm.wave * np.sin(2 * np.pi * (hours - chance.uniform(6, 12)) / 24)
    rest = np.where((times // DAY) % 7 == int(chance.integers(0, 7)), 1 - rhythm.rest, 1.0)
    per_hour = HOUR // rhythm.step
    keep = 0.9 ** (1 / per_hour)
    shocks = chance.normal(size=len(times)) * rhythm.drift * np.sqrt(1 - keep**2)
    drift = np.empty(len(times))
    last = 0.0
    for at, shock in enumerate(shocks.tolist()):
        last = keep * last + shock
        drift[at] = last
    noise = chance.normal(size=len(times)) * rhythm.noise
    return np.maximum(rhythm.level * wave * rest * (1 + drift + noise), 0.0)


def invent(seeds: Sequence[int]) -> list[Made]:
    """Return one series for each rhythm, happening and seed."""
    return [
        _made(rhythm, name, np.random.default_rng([seed, number, place]))
        for seed in seeds
        for number, rhythm in enumerate(RHYTHMS)
        for place, name in enumerate(HAPPENINGS)
    ]


def _made(rhythm: Rhythm, name: str, chance: np.random.Generator) -> Made:
    times = BEGIN + np.arange(0, DAYS * DAY, rhythm.step)
    values, truth = HAPPENINGS[name](usual(rhythm, times, chance), times, chance)
    rows = [
        SeriesValue(f"ser-{at}", "cap", rhythm.name, name, datetime.fromtimestamp(at, UTC), value, "made", ("cap",))
        for at, value in zip(times.tolist(), values.tolist(), strict=True)
        if not np.isnan(value)
    ]
    return Made(rhythm.name, name, rows, truth)
