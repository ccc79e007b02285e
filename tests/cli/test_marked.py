"""Marked texts on a terminal."""

import re
from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bare_documents import as_document
from nightglass.cli.marked import bracketed, coloured, shown
from nightglass.present.reading import Mark, Piece, ReadingView, reading_view
from nightglass.present.segments import segments
from nightglass.records.span import Span
from present.test_reading import view_of
from publish.invented import TEXTS

MARKS = st.lists(
    st.builds(
        Mark,
        st.sampled_from(["content", "figure", "caveat"]),
        st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda ends: Span(min(ends), max(ends))),
        st.integers(1, 9),
    ),
    unique=True,
)


def view(text: str, marks: list[Mark]) -> ReadingView:
    """Return a text with these marks and no rows."""
    cut = segments(text, [mark.span for mark in marks])
    pieces = tuple(Piece(one.text, tuple(marks[at] for at in one.inside), ()) for one in cut)
    return ReadingView(as_document(text), (), pieces, ())


@given(st.text(alphabet="ab \n", max_size=20), MARKS)
def test_brackets_nest_and_taken_away_leave_the_text(text: str, marks: list[Mark]) -> None:
    """Whatever the marks cross."""
    words = bracketed(view(text, marks))
    assert re.sub(r"\[[cf!]\d: …?|\]", "", words) == text
    depth = 0
    for letter in words:
        depth += (letter == "[") - (letter == "]")
        assert depth >= 0
    assert depth == 0


def test_a_mark_that_crosses_another_is_opened_again() -> None:
    """With an ellipsis, under its own number."""
    marks = [Mark("content", Span(0, 5), 1), Mark("figure", Span(3, 8), 2)]
    assert bracketed(view("abcdefgh", marks)) == "[c1: abc[f2: de]][f2: …fgh]"


def test_a_text_from_right_to_left_keeps_its_digits_in_order() -> None:
    """A mark of direction parts the Latin letter of a bracket from the Persian number behind it."""
    persian = as_document("۱۲ نفر", "fa")
    marked = ReadingView(persian, (), (Piece("۱۲ نفر", (Mark("figure", Span(0, 6), 1),), ()),), ())
    assert bracketed(marked) == "[f1:\u200f ۱۲ نفر]"


@given(st.text(max_size=60))
def test_nothing_in_a_text_acts_on_a_terminal(text: str) -> None:
    """Neither escapes nor carriage returns nor marks that turn words round; lengths stay."""
    words = shown(text)
    assert len(words) == len(text)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e]", words)


@pytest.mark.parametrize("name", TEXTS)
def test_colours_change_no_letter(name: str) -> None:
    """Only raised numbers come in."""
    plain = re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹˒]", "", coloured(view_of(name)).plain)
    assert plain == shown(TEXTS[name])


def test_a_document_without_rows_is_its_text() -> None:
    """No marks, no brackets."""
    assert bracketed(reading_view(as_document("Quiet."), {}, UTC)) == "Quiet."
