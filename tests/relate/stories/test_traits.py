"""Tests of what is kept of a document to compare it."""

from dataclasses import replace

import numpy as np
import pytest

from bare_documents import as_document
from nightglass.relate.stories.traits import as_encoded, centred, cosine, rarity, shared, to_encode, traits

TEXT = "Ferry sinks off Selmar\nOn Sunday Captain Marek Dolan counted 140 passengers."


def test_names_numbers_and_stems_are_read_from_the_opening() -> None:
    """A name is a capital within a sentence; numbers are kept as written."""
    found = traits(as_document(TEXT))
    assert {"selmar", "captai", "marek", "dolan"} <= found.names
    assert found.numbers == {"140"}
    assert found.stems["ferry"] == 1


def test_a_title_is_encoded_before_the_passages() -> None:
    """The first line stands in for a title that is unknown; a blank document still has one text."""
    assert to_encode(as_document(TEXT))[0] == "Ferry sinks off Selmar"
    assert to_encode(replace(as_document(TEXT), title="At sea"))[0] == "At sea"
    assert to_encode(as_document("")) == [""]
    assert as_encoded(np.ones((1, 3), np.float32)).passages.shape == (1, 3)


def test_zeros_stay_zeros_when_centred() -> None:
    """A text without words is like nothing, not like the opposite of all news."""
    moved = centred(np.vstack([np.zeros(384), np.full(384, 0.05)]).astype(np.float32))
    assert not moved[0].any()
    assert np.linalg.norm(moved[1]) == pytest.approx(1, abs=1e-5)


def test_what_few_documents_have_says_more() -> None:
    """A word that all have says little of two that share it."""
    texts = ["The ferry sank.", "The ferry left.", "The dam held.", "The vote came."]
    found = [traits(as_document(text)) for text in texts]
    rare = rarity(found)
    assert rare.of("dam") > rare.of("ferry") > rare.of("the")
    assert cosine(found[0].stems, found[1].stems, rare) > cosine(found[0].stems, found[2].stems, rare)
    assert cosine(found[0].stems, found[0].stems, rare) == pytest.approx(1)


def test_sets_that_share_nothing_or_hold_nothing_are_nothing_alike() -> None:
    """No division by nought."""
    rare = rarity([])
    assert shared([], [], "name", rare) == 0.0
    assert shared(["a"], ["b"], "name", rare) == 0.0
    assert shared(["a"], ["a"], "name", rare) == 1.0
