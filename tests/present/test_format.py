"""Tests of how numbers, days and addresses are written."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.present.format import clean, number, period, safe_url

TEHRAN = ZoneInfo("Asia/Tehran")


def at(day: int, month: int = 1, year: int = 2031, hour: int = 0) -> datetime:
    """Return a UTC time."""
    return datetime(year, month, day, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [
        (at(8), at(9), "8 January 2031"),
        (at(8), at(10), "8–9 January 2031"),
        (at(30), at(3, 2), "30 January – 2 February 2031"),
        (at(31, 12, 2030), at(2), "31 December 2030 – 1 January 2031"),
        (at(1), at(1, 2), "January 2031"),
        (at(1), at(1, year=2032), "2031"),
        (at(8), None, "since 8 January 2031"),
        (None, at(8), "until 8 January 2031"),
        (at(8, hour=12), at(8, hour=18), "8 January 2031, 12:00–18:00"),
        (None, None, ""),
    ],
)
def test_a_period_is_written_as_a_person_writes_it(begin: datetime | None, end: datetime | None, expected: str) -> None:
    """Half-open in, both days included out."""
    assert period(begin, end, UTC) == expected


def test_days_of_the_cases_zone_are_days_and_not_times() -> None:
    """Midnight in Tehran is 20:30 the day before in UTC."""
    begin = datetime(2031, 1, 8, tzinfo=TEHRAN)
    assert period(begin.astimezone(UTC), (begin + timedelta(days=2)).astimezone(UTC), TEHRAN) == "8–9 January 2031"


def test_days_of_utc_stay_days_in_another_zone() -> None:
    """A date without a zone is not moved."""
    assert period(at(8), at(9), TEHRAN) == "8 January 2031"


@given(st.integers(min_value=0, max_value=10**9))
def test_a_written_number_reads_back(value: int) -> None:
    """Commas are all that is added."""
    assert int(number(value).replace(",", "")) == value


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://post.invalid/a/b?token=1#x", "https://post.invalid/a/b"),
        ("HTTP://user:pass@post.invalid/", "http://post.invalid/"),
        ("javascript://post.invalid/%0aalert(1)", None),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("https://a b", None),
        ("https://", None),
        (None, None),
    ],
)
def test_only_web_addresses_are_kept_and_without_what_could_tell_on_a_person(url: str | None, expected: str) -> None:
    """No user, no query, no fragment, no other scheme."""
    assert safe_url(url) == expected


def test_no_mark_that_turns_the_direction_survives_cleaning() -> None:
    """An override is shown as replaced, an embedding or isolate becomes an invisible joiner."""
    assert clean("a\u202eb\u202cc") == "a\ufffdb\u2060c"
    assert clean("\u2067x\u2069") == "\u2060x\u2060"
    turning = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    assert not set(turning) & set(clean(turning))
    assert clean("\u200f\u200c") == "\u200f\u200c"


@given(st.text())
def test_cleaning_keeps_the_length_and_leaves_no_control_character(text: str) -> None:
    """Spans found before it hold after it."""
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert all(char.isprintable() or ord(char) > 127 for char in cleaned)
