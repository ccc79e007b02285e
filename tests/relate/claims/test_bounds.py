"""Numbers are compared by rule."""

import pytest

from nightglass.relate.claims.bounds import in_words, number_of


@pytest.mark.parametrize(("low", "high"), [(14, 14), (14, None), (None, 14)])
def test_a_number_is_the_same_whatever_its_hedge(low: int | None, high: int | None) -> None:
    """At least 14, 14 and up to 14 name 14."""
    assert number_of(low, high) == (14, 14)


def test_nothing_counted_is_no_number() -> None:
    """And what sets no bound names none."""
    assert number_of(None, None) is None


def test_bounds_are_written_as_a_person_writes_them() -> None:
    """With the hedge that they carry."""
    assert [in_words(2000, None), in_words(None, 5), in_words(0, 0), in_words(24, 99), in_words(1200, 1200)] == [
        "at least 2,000", "at most 5", "no", "24 to 99", "1,200",
    ]  # fmt: skip
