"""Vowel signs are left out for matching, and every offset finds its way back."""

from hypothesis import given
from hypothesis import strategies as st

from nightglass.text.marks import unmarked

LETTERS = st.text(alphabet="قتلو \u064f\u064b\u0640\u200f12", max_size=20)


def test_signs_and_strokes_are_left_out() -> None:
    """A text without any is itself."""
    assert unmarked("قُتل لـ٢٥").text == "قتل ل٢٥"
    assert unmarked("убит").offsets is None


@given(LETTERS)
def test_every_letter_that_is_left_stands_where_it_stood(text: str) -> None:
    """By its offset in the long text, and back."""
    short = unmarked(text)
    for at, letter in enumerate(short.text):
        assert text[short.start(at)] == letter
        assert short.end(at + 1) == short.start(at) + 1
        assert short.inside(short.start(at)) == at
