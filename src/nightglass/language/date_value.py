"""The TIMEX3 value of an interval, as TimeML 1.2.1 writes it (ISO 8601 with a few codes of its own)."""

from datetime import datetime, timedelta

from nightglass.language.date_phrase import Interval
from nightglass.records.document import Precision
from nightglass.records.time import TimeKind


def value_of(interval: Interval) -> str:
    """Return the value of an interval: its own where it has one, else what its ends and its precision say.

    What is no single day, week, month or year of the Gregorian calendar is its first and last day, a stroke between.
    """
    if interval.value is not None:
        return interval.value
    if interval.precision in (Precision.MINUTE, Precision.SECOND):
        return interval.start.isoformat()[:16]
    if interval.precision is Precision.HOUR:
        return interval.start.isoformat()[:13]
    return _of_days(interval.start, interval.end)


def _of_days(start: datetime, end: datetime) -> str:
    last = end - timedelta(days=1)
    first_words, last_words = start.isoformat()[:10], last.isoformat()[:10]
    if first_words[4:] == "-01-01" and last_words[4:] == "-12-31":
        first_words, last_words = first_words[:4], last_words[:4]
    elif start.day == 1 and end.day == 1:
        first_words, last_words = first_words[:7], last_words[:7]
    elif start.weekday() == 0 and end - start == timedelta(days=7):
        year, week, _ = start.isocalendar()
        return f"{year:04}-W{week:02}"
    return first_words if first_words == last_words else f"{first_words}/{last_words}"


def kind_of(value: str) -> TimeKind:
    """Return whether the value of an interval is that of a day or coarser, or that of a time of day."""
    return TimeKind.TIME if "T" in value else TimeKind.DATE
