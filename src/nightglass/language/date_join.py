"""Phrases that stand side by side and say one thing: "Friday, January 9", "on Sunday at 8 p.m.", "8 января в 20:15"."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from nightglass.language.date_phrase import Clock, DatePhrase, Interval
from nightglass.language.date_shift import at_clock
from nightglass.records.document import Precision
from nightglass.records.time import TimeKind

_TO_CLOCK = re.compile(
    r",?(?:\s(?:at|around|about|by|shortly after|shortly before|just after|just before|before|after|from|in|at about|at around|در|حدود|حوالی|فی|عند|عند تمام|حوالی|в|около|после|до))?\s",
    re.IGNORECASE,
)
_TO_DAY = re.compile(r",?(?:\s(?:on|of|in|local time on|روز|یوم|من یوم|من|в|во))?(?:\sthe)?\s", re.IGNORECASE)
_SAME_DAY = re.compile(r",?\s(?:the\s)?|\s?\(", re.IGNORECASE)


def joined(phrases: Sequence[DatePhrase], folded: str) -> list[DatePhrase]:
    """Return phrases in order with those that stand side by side made one; ``folded`` is the text that they stand in."""
    found: list[DatePhrase] = []
    for phrase in phrases:
        one = _joined(found[-1], phrase, folded[found[-1].end : phrase.start]) if found else None
        if one is None:
            found.append(phrase)
        else:
            found[-1] = one
    return found


def _joined(first: DatePhrase, second: DatePhrase, gap: str) -> DatePhrase | None:
    if len(gap) > 20 or not (_is_date(first) and _is_date(second)):
        return None
    if first.clock is None and second.clock is not None and _TO_CLOCK.fullmatch(gap):
        return _at(first, second.clock, first.start, second.end)
    if first.clock is not None and second.clock is None and _TO_DAY.fullmatch(gap):
        return _at(second, first.clock, first.start, second.end)
    if (first.names, second.names) == ("weekday", "day") and _SAME_DAY.fullmatch(gap):
        return replace(second, start=first.start)
    return None


def _in_part(clock: Clock, interval: Interval) -> Clock:
    """Return the hour in the part of the day that it stands beside: "six o'clock this evening" is 18:00."""
    late = interval.precision is Precision.PART_OF_DAY and interval.start.hour >= 12
    return clock._replace(hour=clock.hour + 12) if late and 4 <= clock.hour < 12 and clock.minute is None else clock


def _is_date(phrase: DatePhrase) -> bool:
    return phrase.value is None and phrase.kind in (TimeKind.DATE, TimeKind.TIME)


def _at(day: DatePhrase, clock: Clock, start: int, end: int) -> DatePhrase:
    """Return a day with a time of day; where the day turns out to be none, what it is."""

    def resolve(anchor: date) -> Interval | None:
        interval = day.resolve(anchor)
        if interval is None or interval.precision not in (Precision.DAY, Precision.PART_OF_DAY):
            return interval
        return at_clock(interval.start.date(), _in_part(clock, interval))

    return replace(day, start=start, end=end, resolve=resolve, kind=TimeKind.TIME)
