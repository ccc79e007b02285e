"""Intervals counted from a day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from nightglass.language.calendars import iranian_unit
from nightglass.language.date_phrase import Interval
from nightglass.language.date_shift import ahead, back, shifted, shifted_iranian, since, weekend_around

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2050, 1, 1))
UNITS = st.sampled_from(["day", "night", "week", "fortnight", "month", "quarter", "year"])


@given(DAYS, UNITS)
def test_this_unit_holds_its_day(day: date, unit: str) -> None:
    """A shift of none stays."""
    interval = shifted(unit, day, 0)
    assert interval is not None
    assert interval.start.date() <= day < interval.end.date()


@given(DAYS, UNITS, st.integers(-20, 20))
def test_units_follow_each_other_without_a_gap(day: date, unit: str, count: int) -> None:
    """The end of one is the start of the next; a fortnight names one week of its two."""
    one, following = shifted(unit, day, count), shifted(unit, day, count + 1)
    assert one is not None
    assert following is not None
    gap = timedelta(days=7) if unit == "fortnight" else timedelta(0)
    assert following.start - one.end == gap


@given(DAYS, st.sampled_from(["week", "month", "year"]), st.integers(-5, 5))
def test_iranian_units_follow_each_other_too(day: date, unit: str, count: int) -> None:
    """And the one of no shift holds the day."""
    one, following, own = (iranian_unit(unit, day, shift) for shift in (count, count + 1, 0))
    assert one is not None
    assert following is not None
    assert own is not None
    assert one[1] == following[0]
    assert own[0] <= day < own[1]
    assert shifted_iranian(unit, day, 0) is not None


@given(DAYS, st.sampled_from(["hour", "day", "week", "month", "year"]), st.integers(1, 40))
def test_what_runs_back_ends_with_the_day_and_what_runs_ahead_begins_with_it(day: date, unit: str, count: int) -> None:
    """Both hold the day itself."""
    past, coming = back(unit, count, day), ahead(unit, count, day)
    assert past is not None
    assert coming is not None
    assert past.end.date() - timedelta(days=1) == day == coming.start.date()


def test_what_no_calendar_holds_is_null() -> None:
    """A text may say "ten thousand years ago"."""
    day = date(2031, 5, 14)
    assert shifted("year", day, -10_000) is None
    assert back("year", 10_000_000, day) is None
    assert ahead("year", 10_000_000, day) is None


@given(DAYS)
def test_since_keeps_the_start_and_the_value(day: date) -> None:
    """It only runs on to the end of the day that it counts from."""
    weekend = weekend_around(day, 0)
    interval: Interval = since(weekend, day)
    assert (interval.start, interval.value) == (weekend.start, weekend.value)
    assert interval.end.date() > day
