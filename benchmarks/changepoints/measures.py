"""Covering and F1 of change points against several annotators, as van den Burg and Williams define them.

"An Evaluation of Change Point Detection Algorithms", arXiv:2003.06222 (2020), section 3, with a margin of 5.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

MARGIN = 5


def covering(annotated: Sequence[Iterable[int]], found: Iterable[int], count: int) -> float:
    """Return the mean over annotators of how well their segments are covered by the found ones (0 to 1).

    Each annotated segment counts with its length times its greatest Jaccard index with any found segment.
    """
    ours = _segments(found, count)
    return sum(_covered(_segments(one, count), ours) / count for one in annotated) / len(annotated)


def _covered(annotated: Sequence[tuple[int, int]], ours: Sequence[tuple[int, int]]) -> float:
    return sum((end - start) * max(_jaccard((start, end), other) for other in ours) for start, end in annotated)


def _segments(changes: Iterable[int], count: int) -> list[tuple[int, int]]:
    edges = [0, *sorted({one for one in changes if 0 < one < count}), count]
    return list(pairwise(edges))


def _jaccard(one: tuple[int, int], other: tuple[int, int]) -> float:
    both = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return both / (max(one[1], other[1]) - min(one[0], other[0])) if both else 0.0


def f1(annotated: Sequence[Iterable[int]], found: Iterable[int], margin: int = MARGIN) -> float:
    """Return the harmonic mean of precision and recall (0 to 1); the place 0 is a change in all.

    Precision is the share of found changes that some annotator has, recall the mean over annotators of the share of
    theirs that is found. Each found change counts for one annotated one at most, ``margin`` places away at most.
    """
    ours = {0, *found}
    theirs = [{0, *one} for one in annotated]
    precision = _right(set().union(*theirs), ours, margin) / len(ours)
    recall = sum(_right(one, ours, margin) / len(one) for one in theirs) / len(theirs)
    return 2 * precision * recall / (precision + recall)


def _right(annotated: Iterable[int], found: Iterable[int], margin: int) -> int:
    """Return how many annotated changes have a found one of their own nearby."""
    left, right = set(found), 0
    for one in sorted(annotated):
        near = min(left, key=lambda other: (abs(other - one), other), default=None)
        if near is not None and abs(near - one) <= margin:
            left.remove(near)
            right += 1
    return right
