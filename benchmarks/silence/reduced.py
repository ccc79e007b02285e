"""How often the word ``reduced`` is said of channels that went on as they were, and how soon it finds a true fall.

``reduced_rate`` counts its beginnings a year, over the days on which it can be said at all (one that comes back within
two weeks is the same): an upper bound of false ones, since channels do slow down and nobody wrote down which.
``reduced_years`` are those years. A fall is injected at 10 times a channel, drawn evenly (seed 2): of the later posts a
share stays, drawn at random. ``reduced_found_25`` is the share of falls to a quarter that the word names within 42
days, ``reduced_days_25`` after how many days in the middle (of those found); ``…_40`` of falls to 40 %.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nightglass.watch.channel import Channel, Seconds
from nightglass.watch.silences.pace import fallen
from nightglass.watch.silences.seen import DAY, see

FALLS = 10
WITHIN = 42
SAME = 14
"""Days: as long as the block that is counted."""
KEPT = (0.25, 0.4)


def measures(channels: Sequence[Channel]) -> dict[str, float]:
    """Return the measures over channels."""
    clocks = [seen.clock for seen in (see(one, None) for one in channels) if len(seen.clock)]
    told = [fallen(clock, _days(clock)) for clock in clocks]
    years = sum(int(can.sum()) for _, can in told) / 365.0
    starts = sum(_beginnings(held) for held, _ in told)
    scores = {"reduced_years": years, "reduced_rate": starts / years if years else 0.0}
    for kept in KEPT:
        days = [day for k, clock in enumerate(clocks) for day in _delays(clock, kept, np.random.default_rng([2, k]))]
        found = [day for day in days if day is not None]
        scores[f"reduced_found_{kept * 100:g}"] = len(found) / len(days) if days else 0.0
        scores[f"reduced_days_{kept * 100:g}"] = float(np.median(found)) if found else 0.0
    return scores


def _beginnings(held: NDArray[np.bool_]) -> int:
    days = np.flatnonzero(held)
    return int(len(days) > 0) + int((np.diff(days) > SAME).sum())


def _days(clock: Seconds) -> NDArray[np.int64]:
    return np.arange(int(clock[0]) + DAY, int(clock[-1]) + 1, DAY)


def _delays(clock: Seconds, kept: float, rng: np.random.Generator) -> list[int | None]:
    """Return after how many days each injected fall is named, None where it is not; only where it could be named."""
    last = int(clock[-1]) - WITHIN * DAY
    if last <= clock[0]:
        return []
    out: list[int | None] = []
    for at in np.sort(rng.uniform(clock[0], last, FALLS)).astype(np.int64):
        held, can = fallen(clock, np.array([at]))
        if not can[0] or held[0]:
            continue
        stays = (clock <= at) | (rng.random(len(clock)) < kept)
        named = np.flatnonzero(fallen(clock[stays], at + DAY * np.arange(1, WITHIN + 1))[0])
        out.append(int(named[0]) + 1 if len(named) else None)
    return out
