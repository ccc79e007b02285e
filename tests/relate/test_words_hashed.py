"""Tests of counting texts in hashed word 3-grams."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.relate.words_hashed import hash_grams

WORDS = st.lists(st.sampled_from(["ash", "birch", "cedar", "12", "1,200", "oak_tree", "don't", "Pine"]), max_size=12)


def counts(*texts: str) -> list[int]:
    """Return how many 3-grams each text has."""
    return [int(size) for size in np.diff(hash_grams(texts).starts)]


def held(text: str) -> list[int]:
    """Return the hashes of one text's 3-grams."""
    return [int(value) for value in hash_grams([text]).hashes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Gate IS shut", "the gate is SHUT!"),
        ("كتاب علي في البيت", "کتاب علی فی البیت"),
        ("کِتابِ بزرگِ شهر", "کتاب بزرگ شهر"),
        ("نمی‌روند به خانه آنها", "نمیروند به خانه آنها"),
        ("در ۲۵ دی ۱۲ نفر", "در 25 دی 12 نفر"),
        ("caf\u00e9 by the old gate", "cafe\u0301 by the old gate"),
        ("Ещё один день там", "Еще ОДИН день там"),
        ("Ｔｏｗｎ gate was shut", "town gate was shut"),
    ],
)
def test_two_spellings_of_the_same_words_are_one(one: str, other: str) -> None:
    """Case, letter twins, digits, vowel signs and joiners tell no words apart."""
    assert held(one) == held(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("三千人の町", 5),
        ("น้ำขึ้นสูง", 6),
        ("हिन्दी में लिखा गया", 4),
        ("서울 시내 큰 문", 4),
        ("東京 12 gates 345 門", 6),
    ],
)
def test_scripts_without_spaces_count_letters_and_others_words(text: str, words: int) -> None:
    """A mark stays with its letter, a number stays whole."""
    assert counts(text) == [words - 2]


def test_a_digit_is_never_masked() -> None:
    """Forty and four hundred are different words."""
    assert not set(held("some 40 people held")) & set(held("some 400 people held"))


def test_one_and_two_words_have_one_gram_and_no_words_none() -> None:
    """Posts are short; two equal ones must still be found equal."""
    assert counts("", "Salt", "Salt pans", "Salt pans dry", "…!?") == [0, 1, 1, 1, 0]
    assert held("salt") == held("SALT.") != held("salt pans")


@given(st.lists(WORDS, max_size=6))
def test_latin_texts_have_the_grams_of_their_lower_cased_runs_of_letters(texts: list[list[str]]) -> None:
    """The law of the definition: equal 3-grams of runs of letters and digits, equal hashes."""
    joined = [" ".join(words) for words in texts]
    grams = hash_grams(joined)
    wanted = [re.findall(r"[^\W_]+", text.lower()) for text in joined]
    sequences = [tuple(words[at : at + 3]) for words in wanted for at in range(max(len(words) - 2, min(len(words), 1)))]
    hashes = grams.hashes.tolist()
    assert len(hashes) == len(sequences)
    assert len(set(hashes)) == len(set(sequences))
    assert dict(zip(sequences, hashes, strict=True)) == dict(zip(sequences[::-1], hashes[::-1], strict=True))


@given(st.lists(st.text(max_size=30), max_size=8))
def test_a_text_has_the_same_grams_whatever_stands_beside_it(texts: list[str]) -> None:
    """No text bleeds into the next, in any script."""
    grams = hash_grams(texts)
    for at, text in enumerate(texts):
        assert grams.hashes[grams.starts[at] : grams.starts[at + 1]].tolist() == held(text)


def test_hashes_are_the_same_on_every_machine() -> None:
    """What was stored by one process is found by another."""
    assert held("the gate is shut") == [11_535_778_827_303_450_595, 11_312_904_223_349_249_258]
