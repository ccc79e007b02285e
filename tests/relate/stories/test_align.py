"""Tests of pairing sentences in order."""

import numpy as np

from nightglass.relate.stories.align import align, covered
from nightglass.relate.stories.sketch import Floats
from nightglass.relate.stories.traits import _centre


def directions(*axes: int) -> Floats:
    """Return a vector for each axis that, seen from the middle of news, points along it."""
    found = np.tile(_centre(), (len(axes), 1))
    for row, axis in enumerate(axes):
        found[row, axis] += 1
    return found


def test_sentences_pair_in_order_and_what_was_added_is_skipped() -> None:
    """The second text has one sentence more."""
    pairs = align(directions(1, 2, 3), directions(1, 9, 2, 3))
    assert [(pair.a, pair.b) for pair in pairs] == [(0, 0), (1, 2), (2, 3)]


def test_two_sentences_that_became_one_are_found() -> None:
    """Translators join and part."""
    joined = np.asarray((directions(1) + directions(2)) / 2, dtype=np.float32)
    (pair,) = align(directions(1, 2), joined)
    assert (pair.a, pair.a_end, pair.b, pair.b_end) == (0, 2, 0, 1)


def test_texts_on_other_subjects_share_no_pair() -> None:
    """Nothing is paired for want of better."""
    assert align(directions(1, 2), directions(5, 6)) == []
    assert align(directions(), directions(1)) == []


def test_pairs_never_cross() -> None:
    """The order of both texts holds, though a later sentence would be nearer."""
    pairs = align(directions(1, 2), directions(2, 1))
    assert len(pairs) == 1


def test_a_share_counts_letters() -> None:
    """A long sentence weighs more than a short one."""
    pairs = align(directions(1, 2), directions(1))
    assert covered(pairs, [30, 10], of_a=True) == 0.75
    assert covered(pairs, [12], of_a=False) == 1.0
    assert covered([], [], of_a=True) == 0.0
