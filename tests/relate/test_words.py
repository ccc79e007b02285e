"""Tests of a text's words and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.records.span import Span
from nightglass.relate.words import read_words


def sentences(text: str) -> list[str]:
    """Return the sentences of a text as they stand."""
    words = read_words(text)
    return [words.shown(stretch.start, stretch.end) for stretch in words.stretches if stretch.told]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The gate is shut. Nobody left.", ["The gate is shut", "Nobody left"]),
        ("Dr. Ada Quill spoke. J.K. Marsh did not.", ["Dr. Ada Quill spoke", "J.K. Marsh did not"]),
        ("He said 61.5 or 1,200 in all. approx. that.", ["He said 61.5 or 1,200 in all. approx. that"]),
        ("“It burns!” The guard ran.", ["It burns", "The guard ran"]),
        ("دروازه بسته است. کسی نرفت؟ نه.", ["دروازه بسته است", "کسی نرفت", "نه"]),
        ("門は閉まった。誰も出ない。", ["門は閉まった", "誰も出ない"]),
    ],
)
def test_a_text_is_cut_into_its_sentences(text: str, wanted: list[str]) -> None:
    """Titles, initials and numbers end none."""
    assert sentences(text) == wanted


def test_headings_and_datelines_are_no_sentences() -> None:
    """They are the paper's, not the report's."""
    text = "March in Norvale\n\nNORVALE, Jan 3 (Tidepost) — Forty were held.\nBy our reporter"
    assert sentences(text) == ["Forty were held"]


def test_a_post_without_a_full_stop_is_told_all_the_same() -> None:
    """Where no line is a sentence, all are."""
    assert sentences("shots near the bazaar\nstay away") == ["shots near the bazaar", "stay away"]


def test_names_are_words_with_a_capital_inside_a_sentence_and_the_same_words_where_one_begins() -> None:
    """Whoever opens a sentence is known from elsewhere, or from who read the names before."""
    words = read_words("Quill spoke. The guild asked Ada Quill for boats. Marsh left.")
    assert [words.keys[at] for at in sorted(words.names)] == ["quill", "ada", "quill"]
    start = words.text.index("Marsh")
    assert "marsh" in {words.keys[at] for at in words.with_names([Span(start, start + 5)]).names}
    assert not read_words("THE GUILD ASKED ADA QUILL.").names


def test_a_text_without_full_stops_is_cut_all_the_same() -> None:
    """Comparing its words takes time by the square of a sentence's length."""
    assert max(end - start for start, end, _ in read_words("word " * 1000).stretches) == 400


def test_a_number_with_marks_is_one_word() -> None:
    """Its thousands are joined."""
    assert read_words("1,200 and ۱٬۲۰۰ and 61.5, don’t").keys == ("1200", "and", "1200", "and", "61.5", "don't")


@given(st.text(max_size=200))
def test_stretches_hold_every_word_once_and_spans_give_it(text: str) -> None:
    """The law of the cut, for any text."""
    words = read_words(text)
    assert [at for stretch in words.stretches for at in range(stretch.start, stretch.end)] == [*range(len(words.keys))]
    assert all(0 <= span.start < span.end <= len(text) for span in words.spans)
    assert all(one.end <= other.start for one, other in zip(words.spans, words.spans[1:], strict=False))
