"""Series in, outages out: each signal and scope on its own, never averaged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from nightglass.records.ids import make_id
from nightglass.records.outage import Outage, OutageState
from nightglass.records.series import SeriesValue
from nightglass.watch.outages.curfews import curfews
from nightglass.watch.outages.signals import DAY, Signal, signals
from nightglass.watch.outages.spells import Lost, Spell, lost, spells
from nightglass.watch.outages.usual import LEAST_DAYS, Usual, usual
from nightglass.watch.outages.words import TWO_VALUES_DO, Facts, basis, too_short, too_short_do, two_values

MADE_BY = "watch/outages 1"


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Why nothing, or less, is said of a signal, and what to do; ``capture_ids`` are where its values come from."""

    reason: str
    what_to_do: str
    capture_ids: tuple[str, ...]


def outages(series: Sequence[SeriesValue], zone: str, as_of: datetime | None = None) -> list[Outage]:
    """Return the outages of every signal and scope, by scope, signal and start; nothing after ``as_of`` is used.

    Days and hours are those of ``zone``. A signal with fewer than five good days before gives none: ``unsaid`` tells
    of it. Raises ``ZoneInfoNotFoundError`` for a zone that is not known.
    """
    found = [signal for signal in signals(series, zone, as_of) if len(signal.times)]
    until = int(as_of.timestamp()) if as_of else max((int(one.times[-1]) for one in found), default=0)
    return [row for signal in found for row in _of_signal(signal, until)]


def unsaid(series: Sequence[SeriesValue], zone: str, as_of: datetime | None = None) -> list[Unsaid]:
    """Return why nothing, or less, is said of a signal: too few days show what is usual, or two values at a time."""
    found = []
    for signal in signals(series, zone, as_of):
        if len(signal.times) and not np.isfinite(usual(signal).value).any():
            found.append(Unsaid(too_short(signal, LEAST_DAYS), too_short_do(signal, LEAST_DAYS), signal.capture_ids))
        if signal.doubled:
            found.append(Unsaid(two_values(signal), TWO_VALUES_DO, signal.capture_ids))
    return found


def _of_signal(signal: Signal, until: int) -> Iterator[Outage]:
    known = usual(signal)
    low = lost(signal, known)
    if len(low.times) == 0:
        return
    for group in curfews(spells(low), low, signal):
        yield _row(signal, known, low, group, until)


def _row(signal: Signal, known: Usual, low: Lost, group: Sequence[Spell], until: int) -> Outage:
    """Return the row of a spell, or of the spells of one curfew."""
    state = _state(signal, low, group, until)
    inside = np.concatenate([low.where[spell.start : spell.end] for spell in group])
    start, end = group[0].start, group[-1].end
    first, last = int(low.where[start]), int(low.where[end - 1])
    over = end < len(low.times)
    facts = Facts(
        lost=float(np.median(low.share[_places(group)])),
        line=group[0].line,
        usual=float(np.median(known.value[inside])),
        lowest=float(signal.values[inside].min()),
        times=len(group),
        missing=_missing(signal, low, group),
        gap_before=int(signal.times[first] - signal.times[max(first - 1, 0)]) > 2 * signal.step,
        last_share=float(1 - np.median(low.share[-max(1, DAY // signal.step) :])),
    )
    return Outage(
        id=make_id("out", signal.name, signal.scope, int(signal.times[first]), state.value),
        signal=signal.name,
        scope=signal.scope,
        state=state,
        start_from=_moment(signal.times[max(first - 1, 0)]),
        start_to=_moment(signal.times[first]),
        end_from=_moment(signal.times[last]) if over else None,
        end_to=_moment(low.times[end]) if over else None,
        depth=round(min(max(facts.lost, 0.0), 1.0), 4),
        lowest=facts.lowest,
        days_below=_days_below(signal, low, group),
        missing=round(facts.missing, 4),
        basis=basis(facts, state),
        made_by=MADE_BY,
        made_from=signal.capture_ids,
    )


def _places(group: Sequence[Spell]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.concatenate([np.arange(spell.start, spell.end) for spell in group])


def _state(signal: Signal, low: Lost, group: Sequence[Spell], until: int) -> OutageState:
    """Say where an outage stands: one whose signal has had no value for a day may have ended or not."""
    if len(group) > 1:
        return OutageState.RECURRING
    if group[-1].end < len(low.times):
        return OutageState.ENDED
    return OutageState.UNKNOWN if until - signal.times[-1] > max(DAY, 3 * signal.step) else OutageState.ONGOING


def _missing(signal: Signal, low: Lost, group: Sequence[Spell]) -> float:
    """Return the share of the steps within the spells for which nothing was measured."""
    steps = sum(
        round((int(low.times[spell.end - 1]) - int(low.times[spell.start])) / signal.step) + 1 for spell in group
    )
    return max(0.0, 1 - sum(spell.end - spell.start for spell in group) / steps)


def _days_below(signal: Signal, low: Lost, group: Sequence[Spell]) -> int:
    """Return how many full local days lie within the spells with every value that was measured below the threshold."""
    total = 0
    for spell in group:
        inside = low.where[spell.start : spell.end]
        days, counts = np.unique(signal.day[inside], return_counts=True)
        share = low.share[spell.start : spell.end]
        for day, count in zip(days.tolist(), counts.tolist(), strict=True):
            every = signal.day == day
            whole = signal.times[inside[0]] <= signal.times[every][0] and _covers(signal, int(day))
            total += bool(whole and count == every.sum() and (share[signal.day[inside] == day] > spell.line).all())
    return total


def _covers(signal: Signal, day: int) -> bool:
    """Say whether a signal was measured before a local day began and after it ended."""
    return bool(signal.day[0] < day < signal.day[-1])


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(int(seconds), UTC)
