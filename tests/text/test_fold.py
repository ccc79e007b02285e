"""Folding is for matching: offsets hold, spellings meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.text.fold import fold, key


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    """One code point in, one code point out."""
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """A folded text is in its one spelling."""
    assert fold(fold(text)) == fold(text)
    assert key(key(text)) == key(text)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_plain_letters_fold_the_same_on_both_ways(text: str) -> None:
    """A joiner, which folding drops, sends a text the long way."""
    assert key(text) == key(text + "\u200b")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("علي‌آباد", "علی آباد"),
        ("كابل", "کابل"),
        ("Chāh-Bahār", "chah bahar"),
        ("Орёл", "орел"),
        ("  The “Post” ", "the post"),
        ("Ta'wen", "tawen"),
    ],
)
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    """Two spellings of a name have one key."""
    assert key(one) == key(other)


def test_digits_of_three_scripts_are_one() -> None:
    """Arabic-Indic and Persian digits fold to ASCII."""
    assert fold("۱۲ ١٢ 12") == "12 12 12"


def test_different_digits_stay_different() -> None:
    """A number is never masked: casualty numbers are the news."""
    assert key("killed 200") != key("killed 2000")
