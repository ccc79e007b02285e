"""What a phrase that says when is: where it stands, and how it resolves against a day.

Intervals are half-open and *local*: datetimes without a zone, which the reader of times places.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from nightglass.language.calendars import GREGORIAN
from nightglass.records.document import Precision
from nightglass.records.time import TimeKind


@dataclass(frozen=True, slots=True)
class Interval:
    """Half-open, local (naive); ``doubt`` says in a few words why it may be wrong, else null.

    ``value`` is its TIMEX3 value where that is not simply that of its ends ("late December" is December's);
    ``utc`` says that its ends are UTC, whatever the zone of the reader.
    """

    start: datetime
    end: datetime
    precision: Precision
    doubt: str | None = None
    value: str | None = None
    utc: bool = False


Resolve = Callable[[date], Interval | None]
"""From the day that a phrase counts from to its interval; null where it has none."""


class Clock(NamedTuple):
    """A time of day: ``hour`` and ``minute``, or a named ``part`` of the day with the minute null."""

    hour: int = 0
    minute: int | None = None
    part: str | None = None
    utc: bool = False


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """``text[start:end]``; an ``absolute`` phrase resolves to the same interval from any day.

    ``from_text`` says that it counts from the last day that the text named before it ("three days later").
    ``value`` is the TIMEX3 value of a phrase that has the same from any day and perhaps no interval ("three years",
    "recently"); ``clock`` is what a time of day says, which a date beside it places. ``names`` is
    ``weekday`` or ``day`` where it names one of a week or of a month: side by side ("Friday, January 9") they are one.
    """

    start: int
    end: int
    calendar: str
    absolute: bool
    resolve: Resolve
    kind: TimeKind = TimeKind.DATE
    value: str | None = None
    from_text: bool = False
    clock: Clock | None = None
    names: str | None = None


Build = Callable[[re.Match[str]], DatePhrase | None]
Pair = tuple[re.Pattern[str], Build]
"""A pattern on folded text, and what makes a phrase of its match (null: it was none after all)."""


class Rule(NamedTuple):
    """A pair with its ``trigger``: words (a pattern) of which every match of it holds at least one.

    A text is searched for triggers first, and by the rules around them alone.
    """

    pattern: re.Pattern[str]
    build: Build
    trigger: str


def near(trigger: str, pairs: Iterable[Pair]) -> list[Rule]:
    """Return rules that all have one trigger."""
    return [Rule(pattern, build, trigger) for pattern, build in pairs]


def days(
    first: date, after: date, precision: Precision, doubt: str | None = None, value: str | None = None
) -> Interval:
    """Return the interval from the start of ``first`` to the start of ``after``."""
    return Interval(datetime.combine(first, time()), datetime.combine(after, time()), precision, doubt, value)


def one_day(day: date, doubt: str | None = None) -> Interval:
    """Return the interval of one day."""
    return days(day, day + timedelta(days=1), Precision.DAY, doubt)


def unplaced(match: re.Match[str], kind: TimeKind, value: str, resolve: Resolve | None = None) -> DatePhrase:
    """Return a phrase with a value of its own; it has an interval only where ``resolve`` gives one."""
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return DatePhrase(start, match.end(), GREGORIAN, False, resolve or (lambda _: None), kind, value)


def alternatives(words: Iterable[str]) -> str:
    """Return words as one pattern, the longest first."""
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


_ARABIC = re.compile(r"[\u0600-\u06ff]")


def edge(pattern: str) -> str:
    """Return a pattern of where a word begins: behind no letter, or behind an Arabic "and", "so", "in" or "to".

    Those are written with the word; only a pattern that has Arabic letters looks for them.
    """
    return r"(?:(?<!\w)|(?<=(?<!\w)[وفبل]))" if _ARABIC.search(pattern) else r"(?<!\w)"


def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern that begins and ends at the edge of a word and takes no account of case."""
    return re.compile(rf"{edge(pattern)}(?<!-)(?:{pattern})(?!\w)", re.IGNORECASE)
