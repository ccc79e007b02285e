"""Do the signals of a place agree? Where they do not, both figures are told, and neither is averaged away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from nightglass.records.outage import Outage, OutageState
from nightglass.watch.moments import days as days_told
from nightglass.watch.moments import listed

APART = 0.25
"""How far apart the shares that two signals lost lie for the signals to disagree."""


@dataclass(frozen=True, slots=True)
class Days:
    """Local days, first to last, on which the ``back`` signals were back by noon and the ``dark`` ones dark all day."""

    first: date
    last: date
    back: tuple[str, ...]
    dark: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the outages of one scope that overlap in time say together.

    ``end`` is when the last signal was back, null while one is not. ``partial`` says that the signals disagree on how
    deep it went: ``deepest`` and ``shallowest`` are (signal, share lost). ``days`` are those on which one signal was
    back and another was not. ``words`` tells all of it in a sentence or two.
    """

    scope: str | None
    start: datetime
    end: datetime | None
    outage_ids: tuple[str, ...]
    partial: bool
    deepest: tuple[str, float]
    shallowest: tuple[str, float]
    days: tuple[Days, ...]
    words: str


def agreement(outages: Sequence[Outage], zone: str, until: datetime | None = None) -> list[Agreement]:
    """Return what outages of two signals and more say together, by scope and start; days are those of ``zone``.

    ``until`` is the last time measured: up to its day an outage that has not ended is held against those that have.
    """
    clock = ZoneInfo(zone)
    return [_of(group, clock, until) for group in _groups(outages) if len({row.signal for row in group}) > 1]


def _groups(outages: Sequence[Outage]) -> Iterator[list[Outage]]:
    """Yield the outages of a scope that overlap, one with the next."""
    ordered = sorted(outages, key=lambda row: (row.scope or "", row.start_to, row.signal))
    for _, rows in groupby(ordered, key=lambda row: row.scope or ""):
        group: list[Outage] = []
        for row in rows:
            if group and row.start_to > max(_until(one) for one in group):
                yield group
                group = []
            group.append(row)
        yield group


def _until(row: Outage) -> datetime:
    return row.end_to or datetime.max.replace(tzinfo=UTC)


def _of(group: Sequence[Outage], clock: ZoneInfo, until: datetime | None) -> Agreement:
    deepest = max(group, key=lambda row: row.depth)
    shallowest = min(group, key=lambda row: row.depth)
    ends = [row.end_to for row in group]
    days = tuple(_days(group, clock, until))
    partial = deepest.depth - shallowest.depth >= APART
    return Agreement(
        scope=group[0].scope,
        start=min(row.start_to for row in group),
        end=max((end for end in ends if end), default=None) if all(ends) else None,
        outage_ids=tuple(row.id for row in group),
        partial=partial,
        deepest=(deepest.signal, deepest.depth),
        shallowest=(shallowest.signal, shallowest.depth),
        days=days,
        words=_words(deepest, shallowest, partial, days),
    )


def _days(group: Sequence[Outage], clock: ZoneInfo, until: datetime | None) -> Iterator[Days]:
    """Yield the runs of days on which the same signals were back and the same others were not."""
    returns = [row.end_to for row in group if row.end_to]
    if not returns:
        return
    day = min(returns).astimezone(clock).date()
    open_until = [until] if until and not all(row.end_to for row in group) else []
    last = max([*returns, *(row.start_to for row in group), *open_until]).astimezone(clock).date()
    found = [(one, *_on(group, one, clock)) for one in _each(day, last)]
    for (back, dark), run in groupby(found, key=lambda item: item[1:]):
        held = [one for one, _, _ in run]
        if back and dark:
            yield Days(held[0], held[-1], back, dark)


def _each(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def _on(group: Sequence[Outage], day: date, clock: ZoneInfo) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the signals that were back by noon of a local day, and those dark for all of it."""
    begin = datetime.combine(day, time(), clock)
    noon = datetime.combine(day, time(12), clock)
    after = datetime.combine(day + timedelta(days=1), time(), clock)
    dark = {row.signal for row in group if row.start_to <= begin and _dark_until(row) >= after}
    back = {row.signal for row in group if row.end_to and row.end_to <= noon}
    fell_again = {row.signal for row in group if begin < row.start_to < after}
    return tuple(sorted(back - dark - fell_again)), tuple(sorted(dark))


def _dark_until(row: Outage) -> datetime:
    """Return until when an outage is known to last; a curfew is dark on no whole day."""
    if row.state in (OutageState.RECURRING, OutageState.UNKNOWN):
        return row.start_to
    return row.end_from or datetime.max.replace(tzinfo=UTC)


def _words(deepest: Outage, shallowest: Outage, partial: bool, days: Sequence[Days]) -> str:
    figures = f"{deepest.signal} lost {deepest.depth:.0%} of what is usual, {shallowest.signal} {shallowest.depth:.0%}"
    first = f"Partial: the signals disagree. {figures}." if partial else f"The signals agree: {figures}."
    return " ".join([first, *(_sentence(one) for one in days)])


def _sentence(days: Days) -> str:
    return f"{days_told(days.first, days.last)}: {listed(days.back)} back; {listed(days.dark)} still dark."
