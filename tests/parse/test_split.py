"""Tests of cutting a text into its articles."""

import itertools

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from nightglass.parse.split import split_articles


@given(st.text(alphabet="ab .\n\f-“é\u0645", max_size=300))
def test_spans_are_trimmed_in_order_and_leave_no_words_out(text: str) -> None:
    """The law of the spans holds on any text."""
    spans = split_articles(text)
    inside = "".join(span.of(text) for span in spans)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert [char for char in inside if char.isalpha()] == [char for char in text if char.isalpha()]


def test_a_text_without_words_gives_no_article() -> None:
    """Blank lines are no article."""
    assert split_articles(" \n\n\t\n") == []
