"""Tests of a whole JSON value of articles or posts, and of mending one that is cut off."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.parse.json_text import close_cut_off
from nightglass.parse.nesting import too_deep
from parse.reader import Reader

ROWS = [{"text": f"Sentence {number}.", "title": "T"} for number in range(5)]


@pytest.mark.parametrize("value", [ROWS, {"articles": ROWS}, {"items": ROWS, "version": 1}])
def test_a_list_of_articles_is_read_wherever_it_stands(read: Reader, value: object) -> None:
    """A list, or an object with a list of a known name."""
    found = read("a.json", json.dumps(value, indent=1))
    assert [document.text for document in found.documents] == [row["text"] for row in ROWS]
    assert not found.problems


def test_one_object_is_one_article(read: Reader) -> None:
    """A file with a single article."""
    assert len(read("a.json", json.dumps(ROWS[0], indent=1)).documents) == 1


def test_lines_under_the_name_json_are_read_as_lines(read: Reader) -> None:
    """Many tools write JSON lines and call them .json."""
    assert len(read("a.json", "\n".join(map(json.dumps, ROWS))).documents) == 5


def test_what_is_no_object_is_named(read: Reader) -> None:
    """Numbers between articles are told by their row."""
    found = read("a.json", json.dumps([5, ROWS[0]]))
    assert len(found.documents) == 1
    assert found.problems[0].reason.startswith("row 1")


@given(st.integers(min_value=0, max_value=400))
def test_a_cut_keeps_whole_rows_and_only_those(cut: int) -> None:
    """Wherever a list is cut off, what comes back is a beginning of it."""
    text = json.dumps(ROWS)
    closed = close_cut_off(text[: min(cut, len(text) - 1)])
    assert closed is None or (isinstance(closed, list) and closed == ROWS[: len(closed)])


def test_a_bracket_in_a_string_is_no_nesting() -> None:
    """Depth counts what JSON counts."""
    assert not too_deep(json.dumps(["[" * 1000 + '"']))
    assert too_deep("[" * 65)
    assert not too_deep("[]" * 1000)
