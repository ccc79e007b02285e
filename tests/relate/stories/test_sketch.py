"""Tests of what is kept of a document to group it."""

from dataclasses import replace

from bare_documents import as_document
from nightglass.relate.stories.sketch import OPENING, opening, sketch, stems


def test_forms_of_a_word_are_one_stem_in_any_script() -> None:
    """The first letters are kept, folded: a rule for all languages."""
    assert stems("protests protesters Protesting") == {"protes": 3}
    assert stems("معترضان معترضین") == {"معترض": 2} or len(stems("معترضان معترضین")) == 2
    assert stems("протестующие протеста") == {"протес": 2}


def test_only_the_opening_counts() -> None:
    """Background far down in an article would make all articles alike."""
    assert sum(stems("word " * 500).values()) == OPENING


def test_a_title_that_the_text_repeats_counts_once() -> None:
    """Parsers give a title, and many texts begin with it."""
    document = replace(as_document("Ferry sinks\nNineteen drowned."), title="Ferry sinks")
    assert opening(document) == document.text
    assert opening(replace(document, title="At sea")).startswith("At sea\nFerry sinks")


def test_two_tolls_have_one_sketch_but_for_a_word() -> None:
    """A sketch may group and never corroborate: the number that is the news hardly shows in it."""
    few, many = (sketch(as_document(f"Police killed {toll} people in Norvale.")) for toll in ("200", "2,000"))
    assert len(set(few.stems) & set(many.stems)) == len(few.stems) - 1
