"""Where levels change: found to the place, in noise not invented, and the same backwards."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nightglass.watch.outages.segments import changes, seeded


def test_levels_far_apart_are_parted_to_the_place() -> None:
    """Levels far apart are parted to the place."""
    levels = np.repeat([0.0, 9.0, 0.0, -7.0], [300, 4, 150, 90])
    noise = np.random.default_rng(5).normal(size=len(levels))
    assert changes(levels + noise, 5.0) == [300, 304, 454]


def test_noise_alone_has_no_levels() -> None:
    """Noise alone has no levels."""
    noise = np.random.default_rng(6).normal(size=20_000)
    assert changes(noise, 5.5) == []


def test_nothing_and_one_value_have_no_change() -> None:
    """Nothing and one value have no change."""
    assert changes(np.array([]), 1.0) == []
    assert changes(np.array([3.0]), 1.0) == []


def test_no_level_is_shorter_than_the_least() -> None:
    """No level is shorter than the least."""
    values = np.repeat([0.0, 20.0, 0.0], [50, 3, 50])
    assert changes(values, 5.0, least=1) == [50, 53]
    assert all(one >= 5 for one in np.diff([0, *changes(values, 5.0, least=5), 103]))


@given(st.integers(2, 5000))
def test_seeded_intervals_lie_inside_and_reach_both_ends(count: int) -> None:
    """Seeded intervals lie inside and reach both ends."""
    for length, starts in seeded(count, 2):
        assert starts[0] == 0
        assert starts[-1] + length == count
        assert length >= 2


@given(st.lists(st.floats(-20, 20), min_size=2, max_size=60))
def test_changes_are_ascending_and_inside(values: list[float]) -> None:
    """Changes are ascending and inside."""
    found = changes(np.array(values), 3.0)
    assert found == sorted(set(found))
    assert all(0 < one < len(values) for one in found)
