"""What the tagger found, joined with what the rules know."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bare_documents import as_document
from nightglass.interfaces import Model
from nightglass.read.parsed import parse_document
from nightglass.read.statements.draft import Draft, Page
from nightglass.read.statements.tagger.decode import Parts, Stretch
from nightglass.read.statements.tagger.join import Known, Stretches, as_draft, beside, joined, whole_quotes
from nightglass.read.statements.tagger.pieces import Pieces
from nightglass.read.statements.tagger.view import Alphabet, Words, words_of
from nightglass.records.span import Span
from nightglass.text.quotes import find_quotes

SPANS = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda ends: Span(min(ends), max(ends)))


def seen(text: str, model: Model) -> tuple[Page, Words]:
    """Return a page and its words."""
    page = Page(parse_document(as_document(text), model), tuple(find_quotes(text)))
    return page, words_of(page, (), Pieces({"[UNK]": 0}), Alphabet({}, {}))


def stretch(words: str, text: str, among: Words, likely: float = 0.95) -> Stretch:
    """Return the stretch of the words that stand in ``text`` as ``words``."""
    start = text.index(words)
    inside = [at for at, span in enumerate(among.spans) if start <= span.start < start + len(words)]
    return Stretch(Span(inside[0], inside[-1] + 1), likely)


def draft(text: str, cue: str, source: str, content: str, model: Model, likely: float = 0.95) -> Draft | None:
    """Return the attribution of these parts, without any rule."""
    page, words = seen(text, model)
    parts = Parts(stretch(source, text, words), (stretch(content, text, words),))
    return as_draft(stretch(cue, text, words, likely), parts, words, Known(()), page)


def test_an_unlikely_find_of_the_tagger_alone_is_left_out(english: Model) -> None:
    """A rule at the same cue would have kept it."""
    text = "The mayor weighed a curfew for the harbour."
    assert draft(text, "weighed", "The mayor", "a curfew", english, likely=0.5) is None
    assert draft(text, "weighed", "The mayor", "a curfew", english) is not None


def test_content_is_not_cut_inside_a_phrase(english: Model) -> None:
    """A title takes its name in, a loose preposition goes."""
    text = "The clerks praised harbour master Peter Lang in a letter."
    whole = draft(text, "praised", "The clerks", "harbour master Peter", english)
    loose = draft(text, "praised", "The clerks", "harbour master Peter Lang in", english)
    assert whole is not None
    assert loose is not None
    assert whole.contents[0].of(text) == loose.contents[0].of(text) == "harbour master Peter Lang"


def test_a_colon_is_no_cue_of_the_taggers(english: Model) -> None:
    """Who speaks by a colon a rule knows."""
    text = "Police: nobody was hurt."
    assert draft(text, ":", "Police", "nobody was hurt", english) is None


def test_a_quotation_is_content_to_its_closing_mark(english: Model) -> None:
    """Also where the tagger ends early."""
    text = 'She said: "Nobody came. We waited all night." Then she left.'
    page, _ = seen(text, english)
    start = text.index('"')
    assert [one.of(text) for one in whole_quotes([Span(start, start + 13)], page)] == [
        '"Nobody came. We waited all night."'
    ]


def test_who_is_cited_is_no_content_of_the_report(english: Model) -> None:
    """What follows "citing" says through whom, not what."""
    text = "Harbour Radio reported, citing two clerks, that the port was shut."
    at = text.index
    report = Draft(
        "clause", None, Span(0, 13), Span(14, 22), None, (Span(24, 41), Span(at("that"), len(text) - 1)), (), 0.9
    )
    citing = Draft("citing", None, Span(31, 41), Span(24, 30), None, report.contents[1:])
    kept = joined([report], [citing])
    assert kept[0].contents == report.contents[1:]
    assert kept[1] == citing


def test_the_words_of_a_page_are_those_of_its_text(english: Model) -> None:
    """No word is white space; each stands where its span says."""
    text = "Port  shut.\n\nNobody came."
    _, words = seen(text, english)
    assert [span.of(text) for span in words.spans] == ["Port", "shut", ".", "Nobody", "came", "."]
    assert np.array_equal(words.lines, [0, 0, 0, 2, 2, 2])


def test_content_begins_behind_the_cue_that_runs_into_it() -> None:
    """The longer cue keeps its words."""
    text = "The mayor expressed outrage at the fire"
    cue, content = Span(10, 27), Span(20, 39)
    assert [span.of(text) for span in beside([content], [cue], text)] == ["at the fire"]


def test_content_around_a_cue_is_parted_and_its_marks_at_the_cut_go() -> None:
    """What stands before and what stands behind."""
    text = "The bridge fell, she said, into the river"
    left = beside([Span(0, len(text))], [Span(17, 25)], text)
    assert [span.of(text) for span in left] == ["The bridge fell", "into the river"]


def test_content_that_is_all_cue_is_none() -> None:
    """Nothing is left."""
    assert beside([Span(2, 5)], [Span(0, 9)], "x" * 9) == ()


@given(st.lists(SPANS, max_size=8), SPANS)
def test_many_spans_are_found_as_one_by_one(spans: list[Span], other: Span) -> None:
    """The same answers as of each span itself, but for empty ones, which share nothing."""
    expected = [at for at, span in enumerate(spans) if span.start < span.end and span.overlaps(other)]
    assert Stretches(spans).touching(other).tolist() == expected
