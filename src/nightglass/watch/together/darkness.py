"""Outages of several signals that began together, as one time of darkness; the signals are never averaged."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from nightglass.records.outage import Outage, OutageState

TOGETHER = timedelta(hours=24)
"""Outages that begin no further apart are looked at as one."""
LEAST_DEPTH = 0.5
LEAST_LASTING = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Darkness:
    """``start_from`` to ``start_to`` bounds when the first of its outages began; ``end`` is null while one lasts."""

    outages: tuple[Outage, ...]
    start_from: datetime
    start_to: datetime
    end: datetime | None

    @property
    def ids(self) -> tuple[str, ...]:
        """The outages' ids."""
        return tuple(outage.id for outage in self.outages)


def times_of_darkness(outages: Iterable[Outage]) -> list[Darkness]:
    """Return the times of darkness in order: of outages that lose half of a signal for six hours or more.

    A nightly curfew is none: what silences every night is the rhythm of a source.
    """
    runs: list[list[Outage]] = []
    for outage in sorted(filter(_counts, outages), key=lambda outage: (outage.start_to, outage.id)):
        if runs and outage.start_to - runs[-1][0].start_to <= TOGETHER:
            runs[-1].append(outage)
        else:
            runs.append([outage])
    return [_darkness(run) for run in runs]


def _counts(outage: Outage) -> bool:
    lasted = (outage.end_from or datetime.max.replace(tzinfo=UTC)) - outage.start_to
    return outage.state is not OutageState.RECURRING and outage.depth >= LEAST_DEPTH and lasted >= LEAST_LASTING


def _darkness(run: list[Outage]) -> Darkness:
    first = min(run, key=lambda outage: (outage.start_to, outage.start_from, outage.id))
    ends = [outage.end_from for outage in run]
    known = [end for end in ends if end is not None]
    return Darkness(tuple(run), first.start_from, first.start_to, max(known) if len(known) == len(ends) else None)
