"""Tests of CSV of articles or posts."""

import pytest

from nightglass.parse.result import Given
from parse.reader import Reader


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_table_is_cut_by_its_own_mark(read: Reader, mark: str) -> None:
    """Comma, semicolon, tab and bar."""
    found = read("t.csv", f"Title{mark}Body{mark}Outlet\nOne{mark}Words.{mark}Post\n")
    (document,) = found.documents
    assert (document.title, document.text, document.source_words) == ("One", "Words.", "Post")
    assert not found.problems


def test_a_cell_can_hold_lines_and_quotation_marks(read: Reader) -> None:
    """Quoted cells keep their lines and marks."""
    (document,) = read("t.csv", 'text,title\r\n"One\r\nsaid ""no"".",T\r\n').documents
    assert document.text == 'One\nsaid "no".'


def test_a_table_in_the_russian_page_of_windows_is_read(read: Reader) -> None:
    """Excel saves CSV in the page of the machine."""
    words = "В пятницу жители города вышли на улицы, сообщили свидетели."
    found = read("t.csv", f"title;text\nНовости;{words}\n".encode("cp1251"))
    assert found.documents[0].text == words


def test_a_table_with_a_byte_order_mark_has_its_first_column(read: Reader) -> None:
    """The mark is no part of the first column's name."""
    assert read("t.csv", "\ufefftext,title\nWords.,T\n").documents[0].text == "Words."


def test_posts_are_told_by_their_columns(read: Reader) -> None:
    """A table with a post's columns gives posts."""
    found = read("t.csv", "channel,post_id,posted_at,text,views\nvelmora,5,2031-05-02T10:00:00Z,Shots!,12\n")
    assert (found.posts[0].post_id, found.posts[0].views, found.posts[0].platform) == ("5", 12, "unknown")


def test_columns_that_nobody_knows_are_named(read: Reader) -> None:
    """The message names the columns and says where to map them."""
    (problem,) = read("t.csv", "alpha,beta\none,two\n").problems
    assert "alpha, beta" in problem.reason
    assert "case.toml" in problem.what_to_do


def test_a_mapping_opens_a_table_of_other_names(read: Reader) -> None:
    """The same table with a mapping is read."""
    found = read("t.csv", "alpha,beta\nWords.,two\n", Given(columns={"alpha": "text", "beta": "title"}))
    assert (found.documents[0].text, found.documents[0].title) == ("Words.", "two")


def test_a_quotation_mark_that_never_closes_is_told(read: Reader) -> None:
    """What it swallowed is not passed over in silence."""
    found = read("t.csv", 'text,title\nGood.,T\n"Open,T\nlost,T\n')
    assert found.documents[0].text == "Good."
    assert "never closed" in found.problems[0].reason
    assert found.problems[0].reason.startswith("line 3")
