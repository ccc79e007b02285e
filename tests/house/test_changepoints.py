"""Covering and F1 of change points, on cases small enough to count by hand."""

import pytest
from benchmarks.changepoints.measures import covering, f1


def test_what_all_annotators_have_is_perfect() -> None:
    """Both measures are 1."""
    assert covering([[10, 20], [10, 20]], [10, 20], 30) == 1
    assert f1([[10, 20], [10, 20]], [10, 20]) == 1


def test_finding_nothing_covers_the_longest_segment_only_by_its_share() -> None:
    """Two halves of 20, each half of the whole, give one half; of the changes 0 and 10, the 0 is found."""
    assert covering([[10]], [], 20) == 0.5
    assert f1([[10]], []) == pytest.approx(2 / 3)


def test_a_change_counts_within_five_places_and_once() -> None:
    """Two found near one are one right and one wrong."""
    assert f1([[10]], [15]) == 1
    assert f1([[10]], [16]) == 0.5
    assert f1([[10]], [9, 11]) == pytest.approx(0.8)


def test_precision_asks_any_annotator_and_recall_each() -> None:
    """One of two annotators sees the change: precision 1, recall the mean of 1 and 1."""
    assert f1([[10], []], [10]) == 1
    assert f1([[10], []], []) == pytest.approx(2 * 1 * 0.75 / 1.75)
