"""The test of a rise: what it says where nothing rises, and laws that it keeps."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from nightglass.watch.bursts.rises import Corpus, Settings, Windows, find_rises, p_values_of

SETTINGS = Settings()
DAYS, SOURCES = 40, 10


def even_corpus(held: list[tuple[int, int]]) -> Corpus:
    """Return a corpus in which each source gives three texts a day; the term is held by one on each (day, source)."""
    days = np.repeat(np.arange(DAYS), SOURCES * 3)
    sources = np.tile(np.repeat(np.arange(SOURCES), 3), DAYS)
    text = np.array([(day * SOURCES + source) * 3 for day, source in held], np.int64)
    return Corpus(days, sources, np.zeros(len(text), np.int64), text)


def window(start: int, length: int) -> Windows:
    """Return a window of the first term."""
    return Windows(np.array([0]), np.array([start]), np.array([length]))


def test_with_sources_alike_it_is_the_exact_test_of_two_poisson_rates() -> None:
    """Six sources in one day, two on days of the 28 before, each source a text at most: binomial with 1 in 29."""
    corpus = even_corpus([(28, source) for source in range(6)] + [(3, 6), (9, 7)])
    (p_value,) = p_values_of(corpus, window(28, 1), SETTINGS)
    assert p_value == pytest.approx(binomtest(6, 8, 1 / 29, alternative="greater").pvalue)


def test_a_source_counts_once_in_a_stretch_as_long_as_the_window() -> None:
    """One source on each of four days is one of five of its stretches; by texts it would be one in seven thousand."""
    corpus = even_corpus([(day, 0) for day in range(28, 32)])
    (p_value,) = p_values_of(corpus, window(28, 4), SETTINGS)
    assert p_value > 0.1


def test_sources_without_a_time_before_say_nothing() -> None:
    """All that they publish lies within, whatever it holds."""
    days = np.concatenate((np.repeat(np.arange(DAYS), 30), np.repeat(np.arange(30, DAYS), 30)))
    sources = np.concatenate((np.tile(np.arange(3), DAYS * 10), np.tile(np.arange(3, 8), (DAYS - 30) * 6)))
    new = np.flatnonzero((sources >= 3) & (days == 30))
    corpus = Corpus(days, sources, np.zeros(len(new), np.int64), new)
    assert p_values_of(corpus, window(30, 1), SETTINGS) == [1.0]


@given(
    st.sets(st.tuples(st.integers(0, DAYS - 1), st.integers(0, SOURCES - 1)), min_size=4, max_size=30),
    st.integers(0, 20),
)
def test_texts_of_later_days_change_nothing(held: set[tuple[int, int]], seed: int) -> None:
    """A window is set against what was before it alone."""
    draw = np.random.default_rng(seed)
    start, length = int(draw.integers(7, 30)), int(draw.choice(SETTINGS.lengths))
    seen = [one for one in sorted(held) if one[0] < start + length]
    if seen:
        ours = p_values_of(even_corpus(sorted(held)), window(start, length), SETTINGS)
        assert ours == pytest.approx(p_values_of(even_corpus(seen), window(start, length), SETTINGS))


@given(st.permutations(range(SOURCES)), st.integers(0, 20))
def test_which_source_is_which_does_not_matter(order: list[int], seed: int) -> None:
    """Sources of the same size are alike."""
    draw = np.random.default_rng(seed)
    held = [
        (int(day), int(source))
        for day, source in zip(draw.integers(0, DAYS, 12), draw.integers(0, SOURCES, 12), strict=True)
    ]
    held += [(30, 1), (30, 2), (30, 3)]
    ours, theirs = even_corpus(held), even_corpus([(day, order[source]) for day, source in held])
    assert p_values_of(ours, window(30, 2), SETTINGS) == pytest.approx(p_values_of(theirs, window(30, 2), SETTINGS))


def test_where_nothing_rises_small_p_values_are_as_rare_as_they_say() -> None:
    """Each term by sources of unequal size, on any day; fewer than said is the price of counts and of two tests."""
    draw = np.random.default_rng(11)
    sizes = draw.integers(1, 12, SOURCES)
    sources = np.tile(np.repeat(np.arange(SOURCES), sizes), DAYS)
    days = np.repeat(np.arange(DAYS), int(sizes.sum()))
    terms, of_each = 3000, 40
    text = draw.integers(0, len(days), terms * of_each)
    corpus = Corpus(days, sources, np.repeat(np.arange(terms), of_each), text)
    for length in SETTINGS.lengths:
        every = Windows(np.arange(terms), np.full(terms, 30), np.full(terms, length))
        p_values = p_values_of(corpus, every, SETTINGS)
        assert np.mean(p_values <= 0.05) <= 0.06
        assert np.mean(p_values <= 0.01) <= 0.014
    assert find_rises(corpus, terms, SETTINGS) == []


def test_windows_that_touch_are_one_rise() -> None:
    """A phrase that all take up day after day; once it has been said for a week and more it rises no longer."""
    held = [(day, source) for day in range(25, 36) for source in range(SOURCES)]
    (rise,) = find_rises(even_corpus(held), 1, SETTINGS)
    assert (rise.term, rise.start) == (0, 25)
    assert 7 < rise.end - rise.start <= 11
    assert rise.q_value < 1e-6
    assert rise.rate_ratio > 100
