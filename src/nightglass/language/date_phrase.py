"""What a phrase that says when is: where it stands, and how it resolves against a day.

Intervals are half-open and *local*: datetimes without a zone, which the reader of times places.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from nightglass.records.document import Precision


@dataclass(frozen=True, slots=True)
class Interval:
    """Half-open, local (naive); ``doubt`` says in a few words why it may be wrong, else null."""

    start: datetime
    end: datetime
    precision: Precision
    doubt: str | None = None


Resolve = Callable[[date], Interval | None]
"""From the day that a phrase counts from to its interval; null where it has none."""


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """``text[start:end]``; an ``absolute`` phrase resolves to the same interval from any day."""

    start: int
    end: int
    calendar: str
    absolute: bool
    resolve: Resolve


Build = Callable[[re.Match[str]], DatePhrase | None]
Rule = tuple[re.Pattern[str], Build]
"""A pattern on folded text, and what makes a phrase of its match (null: it was none after all)."""


def days(first: date, after: date, precision: Precision, doubt: str | None = None) -> Interval:
    """Return the interval from the start of ``first`` to the start of ``after``."""
    return Interval(datetime.combine(first, time()), datetime.combine(after, time()), precision, doubt)


def one_day(day: date, doubt: str | None = None) -> Interval:
    """Return the interval of one day."""
    return days(day, day + timedelta(days=1), Precision.DAY, doubt)


def alternatives(words: Iterable[str]) -> str:
    """Return words as one pattern, the longest first."""
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
