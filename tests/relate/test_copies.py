"""Tests of finding near-duplicates."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nightglass.relate.copies import MOST_EQUAL, MOST_IN_BAND, Copies, find_copies
from nightglass.relate.words_hashed import hash_grams

LINES = (
    "the ferry to Ostrana left the old harbour at seven with forty people and two lorries on board",
    "rain closed the lower road and the weather office wrote that the river would rise again on Sunday",
    "the council of Norvale named a new keeper of the archive after a vote that took all night",
    "on the hills above the town the first snow fell and the shepherds brought their sheep down",
)


def found(texts: list[str]) -> dict[tuple[int, int], float]:
    """Return the pairs of copies among texts, with their index."""
    copies: Copies = find_copies(hash_grams(texts))
    pairs = zip(copies.pairs.a.tolist(), copies.pairs.b.tolist(), strict=True)
    return dict(zip(pairs, copies.jaccard.tolist(), strict=True))


def counted_out(texts: list[str], least: float) -> dict[tuple[int, int], float]:
    """Return every pair of at least this index by comparing each text with each."""
    sets = []
    for text in texts:
        words = text.lower().split()
        sets.append({tuple(words[at : at + 3]) for at in range(max(len(words) - 2, min(len(words), 1)))})
    pairs = {(a, b): (sets[a], sets[b]) for b in range(len(sets)) for a in range(b) if sets[a] and sets[b]}
    indexes = {pair: len(one & other) / len(one | other) for pair, (one, other) in pairs.items()}
    return {pair: index for pair, index in indexes.items() if index >= least}


@st.composite
def edited(draw: st.DrawFn) -> str:
    """Draw a line with some of its words lost or changed."""
    words = draw(st.sampled_from(LINES)).split()
    for at in draw(st.lists(st.integers(0, len(words) - 1), max_size=3)):
        words[at] = draw(st.sampled_from(["", "grey", "61", words[at]]))
    return " ".join(words)


@given(st.lists(edited(), max_size=8))
def test_what_is_found_is_what_counting_every_pair_gives(texts: list[str]) -> None:
    """No pair that is none, each index exact; what lies far above the threshold is never missed."""
    pairs = found(texts)
    assert pairs.items() <= counted_out(texts, 0.7).items()
    assert pairs.items() >= counted_out(texts, 0.85).items()


@given(st.permutations([LINES[0], LINES[0] + " at last", LINES[1], "x " + LINES[1], LINES[2], LINES[0].upper(), ""]))
def test_the_order_of_texts_does_not_matter(texts: list[str]) -> None:
    """The same pairs of texts come out however they go in."""
    pairs = {frozenset((texts[a], texts[b])) for a, b in found(texts)}
    ferry = [LINES[0], LINES[0] + " at last", LINES[0].upper()]
    wanted = {frozenset((one, other)) for one in ferry for other in ferry if one != other}
    assert pairs == {*wanted, frozenset((LINES[1], "x " + LINES[1]))}


def test_a_pair_at_the_threshold_is_a_copy_and_one_below_is_not() -> None:
    """Seven of ten 3-grams shared is 0.7."""
    nine = "a b c d e f g h i"
    assert found([f"{nine} x y", f"{nine} z"]) == {(0, 1): 0.7}
    assert found([f"{nine} x y", f"{nine} z w"]) == {}


def test_posts_of_one_and_two_words_are_copies_only_where_equal() -> None:
    """A single word gives nothing to count but itself."""
    assert found(["Salt", "salt!", "Salt pans", "", "…"]) == {(0, 1): 1.0}


def test_a_text_that_stands_very_often_is_paired_with_its_first_alone() -> None:
    """Ten thousand equal posts must not make fifty million pairs; none of them is lost."""
    times = MOST_EQUAL + 30
    pairs = found([LINES[0]] * times)
    assert len(pairs) == MOST_EQUAL * (MOST_EQUAL - 1) // 2 + 30
    assert {b for _, b in pairs} == set(range(1, times))


def test_very_many_like_texts_are_compared_with_those_before_them() -> None:
    """Five hundred posts of one pattern are one chain, not a hundred thousand comparisons."""
    pairs = found([f"{LINES[0]} {LINES[1]} number {at}" for at in range(500)])
    assert len(pairs) < 500 * 3 * MOST_IN_BAND
    assert {b for _, b in pairs} == set(range(1, 500))


def test_nothing_gives_nothing() -> None:
    """An empty corpus is a corpus."""
    assert found([]) == found([""]) == {}
    assert np.array_equal(find_copies(hash_grams([])).jaccard, np.empty(0))
