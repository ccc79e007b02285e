"""What was read of network series, told before anything is said of them: nothing found is not nothing read."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np

from nightglass.records.series import SeriesValue
from nightglass.watch.outages.signals import is_of_the_network, measured

MOST = 12
"""More series than this are counted, not listed."""


@dataclass(frozen=True, slots=True)
class SeriesRead:
    """One series of one scope: how many values, from when to when, and how many of them were sentinels or below zero.

    ``judged`` says that it is no signal of a network: an observatory's own judgement, or a count of volunteers' tests.
    """

    signal: str
    scope: str | None
    values: int
    first: datetime
    last: datetime
    sentinels: int
    negative: int
    judged: bool


def series_read(series: Sequence[SeriesValue]) -> list[SeriesRead]:
    """Return what was read, by scope and signal."""
    found: dict[tuple[str, str], list[SeriesValue]] = defaultdict(list)
    for row in series:
        found[row.scope or "", row.signal].append(row)
    return [_of(rows) for _, rows in sorted(found.items())]


def _of(rows: Sequence[SeriesValue]) -> SeriesRead:
    values = np.array([row.value for row in rows], dtype=np.float64)
    known = measured(values)
    return SeriesRead(
        signal=rows[0].signal,
        scope=rows[0].scope,
        values=len(rows),
        first=min(row.at for row in rows),
        last=max(row.at for row in rows),
        sentinels=int((~known).sum()),
        negative=int((values[known] < 0).sum()),
        judged=not is_of_the_network(rows[0].signal),
    )


def told_read(found: Sequence[SeriesRead], zone: str) -> list[str]:
    """Return a line for each series, or for the first of many and how many more there are; times in ``zone``."""
    lines = [_line(one, ZoneInfo(zone)) for one in found[:MOST]]
    more = len(found) - MOST
    return [*lines, f"read     {more:,} more series"] if more > 0 else lines


def _line(one: SeriesRead, zone: ZoneInfo) -> str:
    name = ", ".join(part for part in (one.signal, one.scope) if part)
    first, last = (f"{at.astimezone(zone):%Y-%m-%d %H:%M}" for at in (one.first, one.last))
    when = f"at {first}" if first == last else f"from {first} to {last}"
    parts = [
        f"{one.sentinels:,} stand for nothing measured" if one.sentinels else "",
        f"{one.negative:,} below zero" if one.negative else "",
        "kept beside, not tested: no signal of the network itself" if one.judged else "",
    ]
    notes = "".join(f"; {part}" for part in parts if part)
    return f"read     {name}: {one.values:,} {'value' if one.values == 1 else 'values'} {when}{notes}"
