"""Exact chances of small counts."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.watch.together.chance import at_least, difference, fisher

chances = st.lists(st.floats(0, 1), max_size=12)


@given(chances, st.integers(-1, 14))
def test_more_is_never_likelier_than_fewer(each: list[float], count: int) -> None:
    """A tail falls from 1 to 0."""
    assert 0 <= at_least(count + 1, each) <= at_least(count, each) + 1e-12
    assert at_least(0, each) == 1
    assert at_least(len(each) + 1, each) == 0


@given(st.integers(0, 12), st.integers(0, 12), st.floats(0, 1))
def test_equal_chances_are_binomial(count: int, size: int, chance: float) -> None:
    """As the textbook has it."""
    by_hand = sum(comb(size, k) * chance**k * (1 - chance) ** (size - k) for k in range(count, size + 1))
    assert at_least(count, [chance] * size) == pytest.approx(by_hand, abs=1e-9)


def test_the_lady_who_tasted_tea() -> None:
    """All of four cups right by chance: 1 in 70; three or four: 17 in 70 (Fisher 1935, chapter 2)."""
    assert fisher(4, 4, 0, 4) == pytest.approx(1 / 70)
    assert fisher(3, 4, 1, 4) == pytest.approx(17 / 70)
    assert fisher(0, 4, 0, 4) == 1


def test_the_interval_of_a_difference_is_that_of_the_paper() -> None:
    """Newcombe 1998, table II: 56 of 70 less 48 of 80 gives 0.0524 to 0.3339; 10 of 10 less 0 of 10, 0.6075 to 1."""
    assert difference(56, 70, 48, 80) == pytest.approx((0.0524, 0.3339), abs=0.0001)
    assert difference(10, 10, 0, 10) == pytest.approx((0.6075, 1.0), abs=0.0001)
