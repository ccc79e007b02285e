"""Tests of cutting sentences by marks alone."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from nightglass.relate.stories.sentences import LONGEST, passages, sentences


def said(text: str) -> list[str]:
    """Return the words of each sentence."""
    return [span.of(text) for span in sentences(text)]


def test_sentences_end_at_the_marks_of_several_scripts() -> None:
    """Latin, Arabic and Chinese ones, with what closes a quotation."""
    assert said('He left. "Why?" Nobody knew!') == ["He left.", '"Why?"', "Nobody knew!"]
    assert said("چرا رفت؟ کسی ندانست.") == ["چرا رفت؟", "کسی ندانست."]
    assert said("他走了。没人知道。") == ["他走了。", "没人知道。"]


def test_titles_initials_and_ordinals_end_nothing() -> None:
    """A full stop within a sentence is a common trap."""
    assert said("Dr. J. Holt spoke on the 5. Mai in Norvale. He left.") == [
        "Dr. J. Holt spoke on the 5. Mai in Norvale.",
        "He left.",
    ]


def test_a_line_is_a_sentence_and_a_rule_is_none() -> None:
    """Headlines have no full stop; a row of stars says nothing."""
    assert said("Ferry sinks\n\n***\nNineteen drowned.") == ["Ferry sinks", "Nineteen drowned."]


def test_short_neighbours_share_a_passage() -> None:
    """One long sentence stands alone."""
    text = "One. Two. " + "A very long sentence goes on and on " * 8 + "here."
    assert passages(text)[0].of(text) == "One. Two."
    assert len(passages(text)) == 2


@given(st.text(alphabet="ab. \n?!؟。*", max_size=200))
def test_sentences_stand_in_order_without_overlap(text: str) -> None:
    """Offsets hold; no letter is lost."""
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert sum(char.isalnum() for span in spans for char in span.of(text)) == sum(map(str.isalnum, text))
    assert all(span.end - span.start <= LONGEST or span in spans for span in passages(text))
