"""An interval has one value, and the value says what kind it is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.language.date_phrase import Clock, days, one_day
from nightglass.language.date_shift import at_clock, unit_around
from nightglass.language.date_value import kind_of, value_of
from nightglass.records.document import Precision
from nightglass.records.time import TimeKind

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@given(DAYS)
def test_a_day_is_its_own_value(day: date) -> None:
    """As ISO 8601 writes it."""
    assert value_of(one_day(day)) == day.isoformat()


@given(DAYS)
def test_a_calendar_unit_is_one_value_without_a_stroke(day: date) -> None:
    """A week, a month, a quarter, a year, a decade."""
    values = [value_of(unit_around(unit, day, 0)) for unit in ("week", "month", "quarter", "year", "decade")]
    assert [len(value) for value in values] == [8, 7, 7, 4, 3]
    assert not any("/" in value for value in values)


def test_days_that_are_no_unit_are_the_first_and_the_last() -> None:
    """The end of an interval is not in it."""
    assert value_of(days(date(2031, 1, 8), date(2031, 1, 10), Precision.DAY)) == "2031-01-08/2031-01-09"


def test_an_interval_with_a_value_of_its_own_keeps_it() -> None:
    """A third of a month has that of the month."""
    interval = days(date(2031, 4, 21), date(2031, 5, 1), Precision.WEEK, "a third of the month", "2031-04")
    assert value_of(interval) == "2031-04"


@pytest.mark.parametrize(
    ("clock", "value"),
    [(Clock(20, 15), "2031-05-14T20:15"), (Clock(9), "2031-05-14T09:00"), (Clock(part="dawn"), "2031-05-14TMO")],
)
def test_a_time_of_day_is_told_from_a_date_by_its_value(clock: Clock, value: str) -> None:
    """The T stands behind the day."""
    found = value_of(at_clock(date(2031, 5, 14), clock))
    assert (found, kind_of(found)) == (value, TimeKind.TIME)
    assert kind_of("2031-05-14") is TimeKind.DATE
