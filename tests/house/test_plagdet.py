"""PAN's measures, on cases small enough to count by hand."""

import math

import pytest
from benchmarks.passages.gold import Shared
from benchmarks.passages.plagdet import measure, overlap, overlap_in_one, without_ignored

CASE = Shared("one.txt", 0, 100, "two.txt", 0, 100)
OTHER = Shared("three.txt", 0, 100, "four.txt", 0, 100)


def test_what_is_found_whole_is_perfect() -> None:
    """All measures are 1."""
    assert measure([CASE], [CASE]) == (1, 1, 1, 1, 1)


def test_recall_is_the_mean_over_cases_and_precision_over_detections() -> None:
    """A case that is missed costs recall, a detection of nothing precision."""
    assert measure([CASE, OTHER], [CASE])[:4] == pytest.approx((2 / 3, 0.5, 1, 1))
    assert measure([CASE], [CASE, OTHER])[:4] == pytest.approx((2 / 3, 1, 0.5, 1))


def test_a_detection_that_overlaps_on_one_side_only_covers_nothing() -> None:
    """Both texts count."""
    assert measure([CASE], [CASE._replace(src_start=100, src_end=200)]).plagdet == 0


def test_a_case_found_in_pieces_lowers_plagdet_by_their_number() -> None:
    """Two halves are all of it, at granularity 2."""
    halves = [CASE._replace(susp_end=50, src_end=50), CASE._replace(susp_start=50, src_start=50)]
    found = measure([CASE], halves)
    assert (found.recall, found.precision, found.granularity) == (1, 1, 2)
    assert found.plagdet == pytest.approx(1 / math.log2(3))


def test_characters_told_twice_count_once_in_micro() -> None:
    """Half of the case, found twice, is half of it."""
    half = CASE._replace(susp_end=50, src_end=50)
    assert measure([CASE], [half, half]).micro == pytest.approx((2 / 3) / math.log2(3))


def test_what_overlaps_only_an_ignored_case_counts_neither_way() -> None:
    """In both texts, or, asked loosely, in one; a detection of a case that counts stays."""
    ignored = [CASE._replace(susp_start=200, susp_end=300, src_start=200, src_end=300)]
    beside = CASE._replace(susp_start=250, susp_end=400, src_start=350, src_end=400)
    across = CASE._replace(susp_end=250, src_end=250)
    assert without_ignored([beside, across, *ignored], [CASE], ignored, overlap) == [beside, across]
    assert without_ignored([beside, across, *ignored], [CASE], ignored, overlap_in_one) == [across]
