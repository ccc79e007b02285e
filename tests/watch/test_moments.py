"""Times and lists as reasons tell them."""

from datetime import UTC, date, datetime

from nightglass.watch.moments import clock_of, days, listed, moment


def test_a_time_is_told_by_the_clock_of_the_case() -> None:
    """The evening of one day is the next day farther east."""
    at = datetime(2026, 1, 8, 21, 5, tzinfo=UTC)
    assert moment(at, "UTC") == "8 January 2026, 21:05"
    assert moment(at, "Asia/Tehran") == "9 January 2026, 00:35"


def test_days_are_told_without_saying_anything_twice() -> None:
    """The month stands once, and so does the year."""
    assert days(date(2026, 1, 8), date(2026, 1, 8)) == "8 January 2026"
    assert days(date(2026, 1, 8), date(2026, 1, 10)) == "8 to 10 January 2026"
    assert days(date(2026, 1, 30), date(2026, 2, 1)) == "30 January to 1 February 2026"
    assert days(date(2025, 12, 31), date(2026, 1, 1)) == "31 December 2025 to 1 January 2026"


def test_a_zone_is_told_as_whose_clock_it_is() -> None:
    """A reader knows places, not the names of a database."""
    assert clock_of("Asia/Tehran") == "Tehran time"
    assert clock_of("America/Argentina/Buenos_Aires") == "Buenos Aires time"
    assert clock_of("UTC") == "UTC"
    assert clock_of("Etc/GMT+3") == "Etc/GMT+3"


def test_names_are_told_with_an_and() -> None:
    """The last of several."""
    assert [listed(names) for names in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == ["", "a", "a and b", "a, b and c"]
