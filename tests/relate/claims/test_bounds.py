"""Numbers are compared by rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.relate.claims.bounds import Meets, in_words, meets, number_of


@pytest.mark.parametrize(("low", "high"), [(14, 14), (14, None), (None, 14)])
def test_a_number_is_the_same_whatever_its_hedge(low: int | None, high: int | None) -> None:
    """At least 14, 14 and up to 14 name 14."""
    assert number_of(low, high) == (14, 14)
    assert meets(low, high, (14, 14)) is Meets.SAME


@pytest.mark.parametrize(("low", "high"), [(200, 200), (200, None), (2001, 2001), (9, None)])
def test_another_number_is_another_claim(low: int | None, high: int | None) -> None:
    """However alike the sentences are."""
    assert meets(low, high, (2000, 2000)) is Meets.OTHER


@pytest.mark.parametrize(("low", "high"), [(24, 99), (40, None), (None, 90)])
def test_loose_bounds_agree_with_a_number_that_they_hold(low: int | None, high: int | None) -> None:
    """Dozens, more than 40 and up to 90 do not speak against 61, and do not say it."""
    assert meets(low, high, (60, 60)) is Meets.AGREES


def test_nothing_counted_is_no_number() -> None:
    """And what sets no bound cannot agree."""
    assert number_of(None, None) is None


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_single_number_only_meets_itself(told: int, claimed: int) -> None:
    """Exact numbers agree with no other."""
    assert meets(told, told, (claimed, claimed)) is (Meets.SAME if told == claimed else Meets.OTHER)


def test_bounds_are_written_as_a_person_writes_them() -> None:
    """With the hedge that they carry."""
    assert [in_words(2000, None), in_words(None, 5), in_words(0, 0), in_words(24, 99), in_words(1200, 1200)] == [
        "at least 2,000", "at most 5", "no", "24 to 99", "1,200",
    ]  # fmt: skip
