"""Intervals counted from a day: its part, the week around it, the last Monday, the past three months."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

from nightglass.language.calendars import iranian_unit, monday_of
from nightglass.language.date_phrase import Clock, Interval, days, one_day
from nightglass.language.date_value import value_of
from nightglass.records.document import Precision

PARTS_OF_DAY: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "night": (18, 30),
        "evening": (17, 24),
        "afternoon": (12, 18),
        "morning": (5, 12),
        "early": (0, 8),
        "late": (18, 24),
        "midday": (11, 14),
        "dawn": (3, 8),
    }
)
"""Hours from the start of the day; a night runs into the next morning."""

_PART_CODES = {"night": "NI", "evening": "EV", "afternoon": "AF", "morning": "MO", "midday": "MI", "dawn": "MO"}
_DAYS_OF_UNIT = {"hour": 0, "day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}
_PRECISION_OF_UNIT = {"week": Precision.WEEK, "fortnight": Precision.WEEK, "month": Precision.MONTH}
_YEARS = {"year": 1, "decade": 10, "century": 100}
_WIDE = {"hour": ("day", 1), "day": ("day", 7), "night": ("day", 7), "week": ("week", 6), "month": ("month", 6)}


def last_weekday(weekday: int, anchor: date) -> date:
    """Return the last such weekday before or on the anchor."""
    return anchor - timedelta(days=(anchor.weekday() - weekday) % 7)


def part_of_day(day: date, part: str | None) -> Interval:
    """Return a day or a named part of it; the value of "early" and "late" is that of the day."""
    if part is None or part not in PARTS_OF_DAY:
        return one_day(day)
    first, after = PARTS_OF_DAY[part]
    start = datetime.combine(day, time())
    value = f"{day.isoformat()}T{_PART_CODES[part]}" if part in _PART_CODES else day.isoformat()
    return Interval(start + timedelta(hours=first), start + timedelta(hours=after), Precision.PART_OF_DAY, None, value)


def at_clock(day: date, clock: Clock) -> Interval:
    """Return a time of day: an hour, a minute or a named part; midnight is the end of the day (24:00)."""
    if clock.part is not None:
        return replace(part_of_day(day, clock.part), utc=clock.utc)
    start = datetime.combine(day, time()) + timedelta(hours=clock.hour, minutes=clock.minute or 0)
    value = f"{day.isoformat()}T{clock.hour:02}:{clock.minute or 0:02}"
    whole = clock.minute is None
    length = timedelta(hours=1) if whole else timedelta(minutes=1)
    return Interval(start, start + length, Precision.HOUR if whole else Precision.MINUTE, None, value, clock.utc)


def since(interval: Interval, anchor: date) -> Interval:
    """Return the interval from the start of one to the end of the anchor's day; its value stays."""
    end = datetime.combine(anchor + timedelta(days=1), time())
    return replace(interval, end=max(end, interval.end), value=value_of(interval))


def precision_of(unit: str) -> Precision:
    """Return how finely a time counted in a unit is known."""
    return Precision.YEAR if unit in _YEARS else _PRECISION_OF_UNIT.get(unit, Precision.DAY)


def unit_around(unit: str, anchor: date, shift: int) -> Interval:
    """Return the day, calendar week (from Monday), month, year or decade that lies ``shift`` units from the anchor's.

    Raises ``ValueError`` or ``OverflowError`` beyond the years 1 to 9999.
    """
    if unit in ("day", "night"):
        return one_day(anchor + timedelta(days=shift))
    if unit in ("week", "fortnight"):
        monday = monday_of(anchor) + timedelta(days=(14 if unit == "fortnight" else 7) * shift)
        return days(monday, monday + timedelta(days=7), Precision.WEEK)
    if unit in ("month", "quarter"):
        return _months(anchor, shift, 3 if unit == "quarter" else 1)
    years = _YEARS[unit]
    first = (anchor.year // years + shift) * years
    value = f"{first:04}"[: {1: 4, 10: 3, 100: 2}[years]]
    return days(date(first, 1, 1), date(first + years, 1, 1), Precision.YEAR, None, value)


def _months(anchor: date, shift: int, length: int) -> Interval:
    first = (anchor.year * 12 + anchor.month - 1) // length * length + shift * length
    after = first + length
    value = f"{first // 12:04}-Q{first % 12 // 3 + 1}" if length == 3 else None
    return days(
        date(first // 12, first % 12 + 1, 1), date(after // 12, after % 12 + 1, 1), Precision.MONTH, None, value
    )


def shifted(unit: str, anchor: date, count: int) -> Interval | None:
    """Return the unit that lies ``count`` units from the anchor, null beyond what a calendar holds.

    Hours, minutes and seconds give the days that they reach.
    """
    try:
        if unit in ("hour", "minute", "second"):
            reach = timedelta(days=-(-abs(count) // 24) if unit == "hour" else 0)
            first = anchor - reach if count < 0 else anchor
            return days(first, first + reach + timedelta(days=1), Precision.DAY)
        if unit in ("decade", "century"):
            return unit_around("year", anchor, count * _YEARS[unit])
        return unit_around(unit, anchor, count)
    except (ValueError, OverflowError):
        return None


def shifted_iranian(unit: str, anchor: date, count: int) -> Interval | None:
    """Return what ``shifted`` does, with the weeks, months and years of Iran."""
    bounds = iranian_unit(unit, anchor, count)
    return shifted(unit, anchor, count) if bounds is None else days(*bounds, precision_of(unit))


def back(unit: str, count: int, anchor: date) -> Interval | None:
    """Return the last ``count`` units up to the end of the anchor's day; null beyond what a calendar holds."""
    try:
        return days(anchor - timedelta(days=_reach(unit, count)), anchor + timedelta(days=1), precision_of(unit))
    except (KeyError, OverflowError):
        return None


def ahead(unit: str, count: int, anchor: date) -> Interval | None:
    """Return the next ``count`` units from the anchor's day on; null beyond what a calendar holds."""
    try:
        return days(anchor, anchor + timedelta(days=_reach(unit, count) + 1), precision_of(unit))
    except (KeyError, OverflowError):
        return None


def _reach(unit: str, count: int) -> int:
    if unit == "century":
        return 36_524 * count
    return max(1, round(count / 24)) if unit == "hour" else count * _DAYS_OF_UNIT[unit]


def vague_past(unit: str, anchor: date) -> Interval | None:
    """Return "recent days" and its like: seven units back, with a doubt; the words set no start."""
    wide = _WIDE.get(unit, ("year", 5))
    interval = back(*wide, anchor)
    if interval is None:
        return None
    precision = {"hour": Precision.DAY, "day": Precision.WEEK, "night": Precision.WEEK, "week": Precision.MONTH}
    doubt = f"how far back the words reach is taken as {wide[1]} {wide[0]}s"
    return replace(interval, precision=precision.get(unit, Precision.YEAR), doubt=doubt)


def weekend_around(anchor: date, shift: int, first: int = 5) -> Interval:
    """Return the last weekend that began before or on the anchor, or one ``shift`` weeks from it.

    ``first`` is the weekday that it begins with, Monday 0; two days.
    """
    start = last_weekday(first, anchor) + timedelta(days=7 * shift)
    year, week, _ = start.isocalendar()
    value = f"{year:04}-W{week:02}-WE" if first == 5 else None
    names = {5: "Saturday and Sunday", 4: "Friday and Saturday", 3: "Thursday and Friday"}
    return days(start, start + timedelta(days=2), Precision.DAY, f"weekend taken as {names[first]}", value)
