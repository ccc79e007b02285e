"""What rows say in a few words."""

import pytest

from nightglass.present.says import bounds


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (12, 12, "12"),
        (24, 99, "24 to 99"),
        (2000, None, "at least 2,000"),
        (None, 40, "up to 40"),
        (0, 0, "none"),
        (0, 5, "0 to 5"),
        (None, None, "not given as a number"),
    ],
)
def test_bounds_are_said_as_a_person_would(low: int | None, high: int | None, words: str) -> None:
    """Missing is not nought."""
    assert bounds(low, high) == words
