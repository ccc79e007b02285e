"""Tests of how like two documents are."""

import json
from importlib.resources import files

import numpy as np
import pytest

from bare_documents import as_document
from nightglass.relate.stories.likeness import ASPECTS, BY_WORDS, Ridge, aspects, likeness, terms
from nightglass.relate.stories.traits import rarity, traits

FERRY = "Ferry capsizes off Port Selmar. Nineteen people drowned when it turned over on Sunday, the coast guard said."
RETOLD = "Nineteen drown as ferry capsizes off Port Selmar. The coast guard said that it turned over on Sunday evening."
STRIKE = (
    "Bus drivers strike in Keldram. Commuters walked over the bridge and the mayor called for talks at the ministry."
)


def test_the_same_news_retold_is_nearer_than_other_news() -> None:
    """By words alone, and within the scale of 1 (the same) to 4 (nothing in common)."""
    held = [traits(as_document(text)) for text in (FERRY, RETOLD, STRIKE)]
    rare = rarity(held)
    assert 1 <= likeness(held[0], held[1], rare) < likeness(held[0], held[2], rare) <= 4


def test_likeness_does_not_hang_on_the_order_of_the_two() -> None:
    """Two documents are equally like each other."""
    a, b = traits(as_document(FERRY)), traits(as_document(STRIKE))
    rare = rarity([a, b])
    assert likeness(a, b, rare) == pytest.approx(likeness(b, a, rare))
    assert len(aspects(a, b, rare)) == len(BY_WORDS)


def test_the_weights_fit_the_aspects_and_carry_their_card() -> None:
    """What they were trained on, how well they do, and where not to trust them."""
    kept = json.loads((files("nightglass.relate.stories") / "weights.json").read_text(encoding="utf-8"))
    assert tuple(kept["aspects"]) == ASPECTS
    for name, count in (("with_vectors", len(ASPECTS)), ("by_words", len(BY_WORDS))):
        assert len(kept[name]["weights"]) == terms(np.zeros((1, count))).shape[1]
    assert kept["data"]
    assert kept["limits"]
    assert 0 < kept["cross_validated_pearson"]["with_vectors"] < 1


def test_terms_are_aspects_squares_and_products_with_what_moderates_them() -> None:
    """Lengths, the shorter and languages: one or several terms for each aspect."""
    (found,) = terms(np.array([[2.0, 3.0, 5.0, 7.0, 11.0, 13.0]])).tolist()
    assert found[:7] == [2, 3, 5, 7, 11, 13, 4]
    assert found[12:14] == [14, 21]
    assert len(found) == 5 * len(BY_WORDS)


def test_what_lies_beyond_the_data_counts_as_its_edge() -> None:
    """A headline of six words is shorter than any article that the weights were fitted on."""
    zeros, ones = np.zeros(6), np.ones(6)
    ridge = Ridge(zeros, ones, zeros, ones, np.full(30, 0.05), 1.0)
    assert ridge(np.full((1, 6), 50.0)) == ridge(np.ones((1, 6)))
