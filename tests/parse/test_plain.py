"""Tests of plain text and Markdown, and of what is decided when a file says little."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.parse.encoding import decode
from nightglass.parse.registry import parse_file
from nightglass.parse.result import Given
from nightglass.records.document import Precision
from parse.reader import Reader

ARTICLE = """Bridge over the Sarn closed after shots
By Ada Brandt, Harbour Agency, in Velmora
VELMORA, May 2, 2031 (Harbour Agency) - Police closed the old bridge over the Sarn on Friday after shots.
Residents said that at least 12 people were hurt when officers moved in shortly before midnight.
The city's mayor told reporters that the bridge would open again on Monday.
"""
GIVEN: dict[str, Any] = {
    "published_from": datetime(2031, 5, 9, tzinfo=UTC),
    "published_to": datetime(2031, 5, 10, tzinfo=UTC),
    "published_precision": Precision.DAY,
}


def test_a_text_stands_where_its_offsets_say(read: Reader) -> None:
    """The document is the decoded file from ``doc_start`` to ``doc_end``, newlines as one character."""
    data = ("\ufeff\n\n" + ARTICLE).replace("\n", "\r\n").encode()
    (document,) = read("a.txt", data).documents
    assert decode(data).text[document.doc_start : document.doc_end] == document.text
    assert document.text == ARTICLE.strip()


@given(st.text(alphabet="ab .\r\n“é\u0645\ufeff", max_size=200))
def test_offsets_hold_in_any_text(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """The law of offsets, split or whole."""
    path = tmp_path_factory.getbasetemp() / "law.txt"
    path.write_bytes(text.encode())
    whole = decode(text.encode()).text
    for one in (True, False):
        for document in parse_file(path, Given(one_document=one)).documents:
            assert whole[document.doc_start : document.doc_end] == document.text


def test_the_dateline_says_when_it_was_published(read: Reader) -> None:
    """Without metadata, the text's own dateline counts."""
    (document,) = read("a.txt", ARTICLE).documents
    assert document.published_at == datetime(2031, 5, 2, tzinfo=UTC)
    assert (document.published_precision, document.published_basis) == (Precision.DAY, "dateline")
    assert document.title == "Bridge over the Sarn closed after shots"
    assert document.author == "Ada Brandt, Harbour Agency, in Velmora"


def test_what_a_person_said_goes_before_a_dateline(read: Reader) -> None:
    """``--published`` is believed."""
    (document,) = read("a.txt", ARTICLE, Given(**GIVEN, published_basis="given")).documents
    assert (document.published_at, document.published_basis) == (GIVEN["published_from"], "given")


def test_a_rule_of_the_case_goes_after_a_dateline(read: Reader) -> None:
    """A rule for a folder is a fallback."""
    rule = Given(**GIVEN, published_basis="rule")
    assert read("a.txt", ARTICLE, rule).documents[0].published_basis == "dateline"
    undated = ARTICLE.replace("May 2, 2031 ", "")
    assert read("b.txt", undated, rule).documents[0].published_basis == "rule"


def test_a_file_that_says_nothing_of_its_time_is_undated(read: Reader) -> None:
    """Unknown stays unknown."""
    (document,) = read("a.txt", "The bridge is closed, residents said. Nobody knows for how long.").documents
    assert (document.published_at, document.published_precision, document.published_basis) == (
        None,
        Precision.UNKNOWN,
        None,
    )


def test_one_document_switches_the_cutting_off(read: Reader) -> None:
    """A file of several articles stays one where a person says so."""
    several = "\n\n".join([ARTICLE, ARTICLE.replace("bridge", "harbour").replace("Ada Brandt", "Ivo Lund")])
    assert len(read("a.txt", several, Given(one_document=True)).documents) == 1


def test_markdown_is_read_as_it_stands(read: Reader) -> None:
    """Its marks are part of the text, so that offsets hold."""
    (document,) = read("a.md", "# Bridge closed\n\nPolice closed the **old** bridge on Friday.\n").documents
    assert document.text.startswith("# Bridge closed")


@pytest.mark.parametrize(
    ("name", "start", "title"),
    [
        ("a.md", "# Bridge closed #\n\n", "Bridge closed"),
        ("a.txt", "The day the bridge closed\n\n", "The day the bridge closed"),
        ("a.txt", "It is over.\n\n", None),
    ],
)
def test_a_heading_and_a_line_alone_are_titles(read: Reader, name: str, start: str, title: str | None) -> None:
    """The title is without its marks; a sentence that stands alone is no title."""
    (document,) = read(name, start + "Police closed the old bridge on Friday, witnesses said.\n").documents
    assert document.title == title
