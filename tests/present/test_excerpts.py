"""Tests of which passages may be shown."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from nightglass.present.excerpts import LONGEST, choose_cuts, cut_around, highlights
from nightglass.present.held import Held
from nightglass.records.document import Genre
from nightglass.records.figure import Measure
from nightglass.records.span import Span
from publish.invented import TEXTS, document, figure, records


def held() -> Held:
    """Return the invented case."""
    return Held(**{name: tuple(rows) for name, rows in records().items()})


@given(st.integers(0, 3000), st.integers(1, 600), st.integers(0, 900), st.integers(0, 900), st.integers(1, LONGEST))
def test_a_cut_holds_its_words_stays_in_its_sentence_and_is_never_too_long(
    start: int, length: int, before: int, after: int, longest: int
) -> None:
    """Whatever the lengths are."""
    words = Span(start, start + length)
    sentence = Span(max(0, start - before), words.end + after)
    text = ("lantern " * 700)[: sentence.end]
    cut = cut_around(text, sentence, words, longest)
    assert cut.end - cut.start <= max(longest, 1)
    assert sentence.covers(cut)
    assert cut.start <= words.start
    assert cut.end >= min(words.end, cut.start + 1)


def test_every_shown_row_has_its_words_in_a_passage() -> None:
    """A highlight never falls outside what is shown."""
    case, rows = held(), {row.id: row for row in held().rows}
    for cuts in choose_cuts(case).by_document.values():
        for cut in cuts:
            assert all(highlights(rows[row_id])[0].overlaps(cut.span) for row_id in cut.row_ids)


def test_numbers_and_caveats_find_room_where_statements_no_longer_do() -> None:
    """Where room is short, a statement stays in the case; the toll and what limits it are shown, never the whole."""
    short = dataclasses.replace(document("wire", None, Genre.NEWS, 1), text=TEXTS["wire"][:200])
    case = dataclasses.replace(held(), documents=(short,), activities=(), events=())
    case = dataclasses.replace(case, figures=(case.figures[0],), caveats=(case.caveats[0],))
    own = next(row for row in case.statements if row.document_id == short.id)
    elsewhere = dataclasses.replace(own, start=150, end=200, content_spans=(Span(150, 200),))
    cuts = choose_cuts(dataclasses.replace(case, statements=(elsewhere,)))
    shown = cuts.by_document[short.id]
    assert {row for cut in shown for row in cut.row_ids} == {case.figures[0].id, case.caveats[0].id}
    assert sum(cut.span.end - cut.span.start for cut in shown) <= 180
    assert cuts.held_back == (own.id,)


def test_a_private_persons_post_gives_no_passage() -> None:
    """Its rows are counted as held in the case."""
    private = next(one for one in held().documents if one.source_id == "sela-marn")
    cuts = choose_cuts(held())
    assert private.id not in cuts.by_document
    assert any(row.id in cuts.held_back for row in held().figures if row.document_id == private.id)


def test_a_post_of_one_sentence_is_never_shown_whole() -> None:
    """A whole post is never shown, an outlet's neither."""
    post = document("persian", "fanus", Genre.POST, 1)
    text = post.text[: post.text.index(".") + 1]
    number = figure("persian", "دست‌کم ۴۰", Measure.KILLED, 40, None)
    case = Held(sources=held().sources, documents=(dataclasses.replace(post, text=text),), figures=(number,))
    (cut,) = choose_cuts(case).by_document[post.id]
    assert cut.span.end - cut.span.start <= 0.9 * len(text)
    assert "۴۰" in cut.span.of(text)
