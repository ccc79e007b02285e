"""What people corrected takes effect in the rows, and is gone with the judgement."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from nightglass.records.document import Precision
from nightglass.records.figure import Measure
from nightglass.records.judgement import Judgement
from nightglass.records.link import Link, LinkKind
from nightglass.records.place import Place
from nightglass.records.span import Span
from nightglass.relate.corrections import NO_CORRECTION, Corrected, correct_documents, correct_rows, without_wrong
from told import document, figure, place, statement

AT = datetime(2031, 4, 1, 8, tzinfo=UTC)
TEXT = "On Monday at least 12 people were killed in Elm, the clerk said."


def judged(kind: str, value: str, about: str = "", previous: str | None = None) -> Judgement:
    """Return an invented judgement."""
    made = f"jdg-{value}"
    return Judgement(made, AT, "Odo Brand", about, kind, value, None, "looked again", previous, "tests 1", ())


def corrected(row: Any, *fields: str, places: tuple[Place, ...] = ()) -> Corrected:
    """Return what corrections make of one figure or statement."""
    rows: dict[str, list[Any]] = {name: [] for name in ("figures", "statements", "events", "activities", "caveats")}
    rows["figures" if hasattr(row, "measure") else "statements"].append(row)
    rows |= {"documents": [document(row.document_id, TEXT)], "places": list(places)}
    return correct_rows(rows, [judged("correction", one, row.id) for one in fields])


def test_a_figure_is_corrected_field_by_field() -> None:
    """Its id stays, and it names the judgements."""
    old = figure("a", 12, None, words="12")
    places = (place("Harrow"),)
    told = corrected(
        old, "number: 14 to 20", "measure: injured", "place: harrow", "period: 2031-03-02", "speaker: the clerk",
        places=places,
    )  # fmt: skip
    (new,) = told.rows["figures"]
    assert (new.id, new.low, new.high, new.rule, new.hedge) == (old.id, 14, 20, "judged", None)
    assert (new.measure, new.place, new.place_ids) == (Measure.INJURED, "harrow", (places[0].id,))
    assert (new.period_from, new.period_to) == (datetime(2031, 3, 2, tzinfo=UTC), datetime(2031, 3, 3, tzinfo=UTC))
    assert new.attributed_to == "the clerk"
    assert len(set(new.made_from)) == len(old.made_from) + 5


def test_a_span_is_the_words_of_the_text() -> None:
    """Of a figure its phrase, of a statement what is said; beyond the text it is refused and told."""
    start = TEXT.index("at least 12")
    (new,) = corrected(figure("a", 12, None), f"span: {start}-{start + 11}").rows["figures"]
    assert (new.words, new.start, new.end) == ("at least 12", start, start + 11)
    (said,) = corrected(statement(document("a", TEXT), "12 people", "clerk"), f"span: {start}-{start + 18}").rows[
        "statements"
    ]
    assert (said.content, said.content_spans) == ("at least 12 people", (Span(start, start + 18),))
    far = corrected(figure("a", 12, None), "span: 10-9000")
    assert [one.value for one in far.refused] == ["span: 10-9000"]
    assert far.rows["figures"] == [figure("a", 12, None)]


def test_what_is_no_row_leaves_no_word_behind() -> None:
    """Parts and statements that named it name it no more."""
    whole, part = figure("a", 12, 12), figure("a", 2, 2, start=40)
    rows: dict[str, list[Any]] = {name: [] for name in ("statements", "events", "activities", "caveats", "places")}
    rows |= {"figures": [whole, replace(part, part_of=whole.id)], "documents": [document("a", TEXT)]}
    told = correct_rows(rows, [judged("correction", "row: none", whole.id)])
    assert told.gone == {whole.id}
    assert [(row.id, row.part_of) for row in told.rows["figures"]] == [(part.id, None)]


@pytest.mark.parametrize("value", ["number: (erased)", "published: 2031-03-02"])
def test_what_cannot_be_done_leaves_the_row_and_is_told(value: str) -> None:
    """Erased words, or a field of other rows."""
    told = corrected(figure("a", 12, None), value)
    assert told.rows["figures"] == [figure("a", 12, None)]
    assert [one.value for one in told.refused] == [value]


def test_what_is_taken_back_corrects_nothing() -> None:
    """The rows are the very same."""
    made = judged("correction", "number: 3", "fig-1")
    back = judged("correction", "withdrawn number", "fig-1", previous=made.id)
    rows: dict[str, list[Any]] = {name: [] for name in ("statements", "events", "activities", "caveats", "places")}
    rows |= {"figures": [figure("a", 12, None)], "documents": [document("a", TEXT)]}
    assert correct_rows(rows, [made, back]) == NO_CORRECTION


@pytest.mark.parametrize(
    ("words", "precision"),
    [("2031-03-02", "day"), ("2031-03-02T10:00Z/2031-03-02T10:01Z", "minute"), ("2031-03-01/2031-03-31", "month")],
)
def test_a_document_is_dated_by_a_person(words: str, precision: str) -> None:
    """As finely as they say."""
    old, other = document("a", TEXT), document("b", TEXT)
    new, same = correct_documents([old, other], [judged("correction", f"published: {words}", old.id)])
    assert (new.published_precision, new.published_basis, same) == (Precision(precision), "judged", other)
    assert new.published_at is not None
    (unknown,) = correct_documents([old], [judged("correction", "published: none", old.id)])
    assert (unknown.published_at, unknown.published_precision) == (None, Precision.UNKNOWN)


def test_a_wrong_link_is_none_whichever_way_it_is_told() -> None:
    """Another kind of link between the same two stays."""

    def link(kind: LinkKind, a: str, b: str) -> Link:
        return Link(f"lnk-{kind}{a}", a, b, kind, 1.0, (), (), (), "tests 1", ())

    copy, story = link(LinkKind.COPY, "doc-2", "doc-1"), link(LinkKind.STORY, "doc-1", "doc-2")
    wrong = judged("wrong link", "copy doc-1 doc-2", "doc-2")
    assert without_wrong([copy, story], [wrong]) == [story]
    back = judged("wrong link", "withdrawn copy doc-1 doc-2", "doc-1", previous=wrong.id)
    assert without_wrong([copy, story], [wrong, back]) == [copy, story]
