"""Periods are compared by rule."""

from datetime import UTC, datetime, timedelta

import pytest

from nightglass.relate.claims.agreement import Agreement
from nightglass.relate.claims.whens import When, compare_periods

MONDAY = datetime(2031, 3, 3, tzinfo=UTC)


def hours(begin: int, end: int) -> When:
    """Return a period by hours after Monday's midnight."""
    return When(MONDAY + timedelta(hours=begin), MONDAY + timedelta(hours=end), "then", since=False)


DAY, NIGHT, EVENING, TUESDAY = hours(0, 24), hours(18, 30), hours(17, 24), hours(24, 48)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (DAY, NIGHT, Agreement.SAME),
        (NIGHT, EVENING, Agreement.SAME),
        (DAY, hours(-4, 20), Agreement.SAME),
        (DAY, TUESDAY, Agreement.OTHER),
        (NIGHT, TUESDAY, Agreement.OTHER),
        (DAY, hours(0, 48), Agreement.WITHIN),
        (DAY, hours(-200, 48), Agreement.OTHER),
        (hours(0, 48), hours(0, 48), Agreement.SAME),
    ],
)
def test_parts_of_a_day_are_of_that_day_and_no_other(a: When, b: When, expected: Agreement) -> None:
    """Monday night ends on Tuesday and is Monday's; a day is a part of two, and no part of a long time."""
    assert compare_periods(a, b) is expected
    assert compare_periods(b, a) is expected


def test_a_total_since_then_is_none_of_its_days() -> None:
    """And two totals are one where they begin together, or say so in the same words."""
    since = When(None, None, "since the strike began", since=True)
    dated = When(MONDAY, None, "since monday", since=True)
    assert compare_periods(since, DAY) is Agreement.OTHER
    assert compare_periods(dated, DAY) is Agreement.OTHER
    assert compare_periods(since, since) is Agreement.SAME
    assert compare_periods(since, dated) is Agreement.OPEN
    assert compare_periods(dated, When(MONDAY - timedelta(days=9), None, "since", since=True)) is Agreement.OTHER


def test_words_without_dates_are_the_same_words_or_not() -> None:
    """An undated text may still say which days it means."""
    days, others = (When(None, None, words, since=False) for words in ("march 8 and 9", "march 10"))
    assert compare_periods(days, days) is Agreement.SAME
    assert compare_periods(days, others) is Agreement.OTHER
    assert compare_periods(days, When(None, None, "", since=False)) is Agreement.OPEN
