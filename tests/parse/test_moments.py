"""Tests of times in a file's own fields."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.errors import ParseError
from nightglass.parse.moments import read_moment
from nightglass.records.document import Precision


@pytest.mark.parametrize(
    ("words", "start", "precision"),
    [
        ("2031-05-02T10:15:30Z", "2031-05-02T10:15:30", Precision.SECOND),
        ("2031-05-02T10:15:30.250+03:30", "2031-05-02T06:45:30", Precision.SECOND),
        ("2031-05-02 10:15 +0330", "2031-05-02T06:45:00", Precision.MINUTE),
        ("2031-05-02T10:15", "2031-05-02T06:45:00", Precision.MINUTE),
        ("2031-05-02", "2031-05-01T20:30:00", Precision.DAY),
        ("2031/5/2", "2031-05-01T20:30:00", Precision.DAY),
        ("20310502T101530Z", "2031-05-02T10:15:30", Precision.SECOND),
        ("2031-05", "2031-04-30T20:30:00", Precision.MONTH),
        ("2031", "2030-12-31T20:30:00", Precision.YEAR),
        ("Fri, 02 May 2031 10:15:30 +0330", "2031-05-02T06:45:30", Precision.SECOND),
        ("1935542400", "2031-05-03T02:40:00", Precision.SECOND),
        ("1935542400000", "2031-05-03T02:40:00", Precision.SECOND),
        ("۲۰۳۱-۰۵-۰۲", "2031-05-01T20:30:00", Precision.DAY),
        ("۱۴۰۴/۱۰/۲۲", "2026-01-11T20:30:00", Precision.DAY),
        ("1404-10-22 12:30", "2026-01-12T09:00:00", Precision.MINUTE),
    ],
)
def test_a_time_keeps_its_precision(words: str, start: str, precision: Precision) -> None:
    """ISO 8601, mail dates and seconds are read; a local time counts in the zone given."""
    found = read_moment(words, "Asia/Tehran")
    assert found
    assert found.precision is precision
    assert found.start == datetime.fromisoformat(start).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "words", ["", "soon", "31/31/2031", "2031-13-01", "0", "-5", "9" * 40, None, True, [], {}, "1404"]
)
def test_what_is_no_time_gives_none(words: object) -> None:
    """Nothing is made up for a field that holds no time."""
    assert read_moment(words, "UTC") is None


def test_a_day_of_a_clock_change_has_its_own_length() -> None:
    """A local day runs from midnight to midnight, 23 hours when clocks go forward."""
    found = read_moment("2031-03-30", "Europe/Berlin")
    assert found
    assert found.end - found.start == timedelta(hours=23)


def test_a_zone_that_does_not_exist_is_named() -> None:
    """The message says where to correct it."""
    with pytest.raises(ParseError, match=r"case\.toml"):
        read_moment("2031-05-02", "Mars/Olympus")


@given(st.text(max_size=40))
def test_any_words_are_read_or_refused(words: str) -> None:
    """No text in a date field makes the reader fail."""
    found = read_moment(words, "Asia/Tehran")
    assert found is None or found.start < found.end
