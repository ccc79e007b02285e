"""A document as a person looks at it: its text in pieces, and its rows."""

from dataclasses import replace
from datetime import UTC
from typing import Any

import pytest

from nightglass.present.reading import ReadingView, reading_view
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.place import Place
from nightglass.records.span import Span
from publish.invented import TEXTS, records, span_in


def tables_of(document_id: str) -> dict[str, list[Any]]:
    """Return the invented rows of one document by table, as the step read gives them."""
    names = ("statements", "figures", "events", "activities", "caveats")
    return {name: [row for row in records()[name] if row.document_id == document_id] for name in names}


def view_of(name: str, **more: list[Any]) -> ReadingView:
    """Return the view of an invented document."""
    document = records()["documents"][list(TEXTS).index(name)]
    return reading_view(document, {**tables_of(document.id), **more}, UTC)


@pytest.mark.parametrize("name", TEXTS)
def test_the_pieces_joined_are_the_text(name: str) -> None:
    """Not a letter more or less, in any script, hostile or not."""
    assert "".join(piece.text for piece in view_of(name).pieces) == TEXTS[name]


def test_rows_are_numbered_as_their_words_begin() -> None:
    """And the number stands once in the text, where the row's last word ends."""
    view = view_of("wire")
    numbered = [line for line in view.lines if line.number is not None]
    assert [line.number for line in numbered] == list(range(1, 8))
    starts = [TEXTS["wire"].index(line.words) for line in numbered]
    assert starts == sorted(starts)
    assert sorted(number for piece in view.pieces for number in piece.numbers) == list(range(1, 8))
    first = next(piece for piece in view.pieces if 1 in piece.numbers)
    assert (first.text, first.kinds) == ("At least 40", ("figure",))


def test_a_statement_marks_its_speaker_and_what_is_said_apart() -> None:
    """Under one number; an event inside what is said is inside its mark."""
    view = view_of("wire")
    kinds = {piece.text: piece.kinds for piece in view.pieces}
    assert kinds["Oren Vask"] == ("speaker",)
    assert kinds["cut"] == ("content", "event")
    line = next(line for line in view.lines if line.kind == "statement")
    assert line.says == ("Oren Vask", "interior minister", "direct")


def test_a_row_says_what_is_known_and_nothing_else() -> None:
    """Bounds in words, the place, the day, who says so; a caveat names the rows that it limits."""
    says = {line.words: line.says for line in view_of("wire").lines}
    assert says["At least 40"] == (
        "killed: at least 40",
        "people",
        "in Varna Bay",
        "4 March 2031",
        "says Lantern Group",
    )
    assert says["could not be independently verified"] == ("unverified", "limits 1")
    assert says["marched"] == ("PROTEST", "asserted", "by Protesters", "in Old Port", "4 March 2031")
    assert says["cut"] == ("COERCE", "threatened")
    assert says["Harbour Radio"] == ("Harbour Radio: silent", "on Telegram", "since: on Wednesday")
    assert view_of("courier").lines[-1].says == ("hampered", "limits the whole text")


def test_a_place_is_one_line_however_often_it_is_named() -> None:
    """Each naming is marked."""
    spans = [Span(at, at + 6) for at in (31, 190)]
    names = [
        Mention(f"men-{at}", "d", MentionKind.PLACE, TEXTS["wire"][s.start : s.end], "", None, "plc-1", *s, "t", ())
        for at, s in enumerate(spans)
    ]
    place = Place("plc-1", "Varna Bay", 43.2, 27.9, "Varna", "VB", None, "case", ("Varna",), "t", ())
    view = view_of("wire", mentions=names, places=[place])
    (line,) = [line for line in view.lines if line.kind == "place"]
    assert line.says == ("Varna Bay, Varna, VB", "43.20, 27.90", "1 other place bears the name")
    marked = [mark.span for piece in view.pieces for mark in piece.marks if mark.kind == "place"]
    assert set(marked) == set(spans)


def test_words_under_two_kinds_bear_both() -> None:
    """A caveat over a figure: the outermost first."""
    at = span_in(TEXTS["wire"], "At least 40 people were killed")
    over = replace(records()["caveats"][0], id="cav-x", start=at.start, end=at.end, about_ids=())
    view = view_of("wire", caveats=[over])
    assert view.pieces[0].kinds == ("caveat", "figure")
    assert view.facts[0] == "Invented wire"
