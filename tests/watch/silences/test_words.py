"""Lengths of time as a reason tells them."""

from nightglass.watch.silences.words import lasting


def test_a_length_is_told_in_hours_and_from_three_days_on_in_days() -> None:
    """A reader counts in days where hours are many."""
    assert [lasting(hours) for hours in (0.0, 3.6, 71.9, 217.9)] == ["no time", "3.6 hours", "71.9 hours", "9.1 days"]
