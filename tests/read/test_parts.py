"""A long text in parts: nothing is lost between them, and what is read from one stands at its place in the whole."""

from hypothesis import given
from hypothesis import strategies as st

from nightglass.read.parts import LONG, PART, alone, parts_of, placed
from nightglass.records.span import Span
from told import document, figure

PARAGRAPH = "Nine people were killed in Orsava on Monday. The quay was closed and the ferries lay still.\n\n"


def test_a_short_text_is_one_part() -> None:
    """Up to the bound, an empty one too."""
    assert parts_of("") == [Span(0, 0)]
    assert parts_of("a" * LONG) == [Span(0, LONG)]


@given(st.integers(LONG + 1, 3 * LONG), st.sampled_from([PARAGRAPH, "x", "x ", "One more line.\n"]))
def test_parts_cover_a_long_text_in_order(size: int, words: str) -> None:
    """Without a gap or an overlap, none above the bound, whatever breaks there are."""
    text = (words * (size // len(words) + 1))[:size]
    parts = parts_of(text)
    assert "".join(part.of(text) for part in parts) == text
    assert len(parts) > 1
    assert all(0 < part.end - part.start <= PART for part in parts)


def test_a_part_ends_where_a_paragraph_does() -> None:
    """A sentence is never cut where a better place is near."""
    text = PARAGRAPH * (2 * LONG // len(PARAGRAPH))
    assert all(part.of(text).endswith("\n\n") for part in parts_of(text))
    line = text.replace("\n\n", " ")
    assert all(part.of(line).endswith(". ") for part in parts_of(line)[:-1])


def test_what_was_read_from_a_part_is_of_the_document() -> None:
    """Offsets count in its text, and the part's own id is nowhere left."""
    whole, part = document("a", "Bread rose. Nine died."), Span(12, 22)
    own = alone(whole, part)
    assert own.text == "Nine died."
    read = figure(own.id, 9, 9)
    (row,) = placed({"figures": [read]}, whole, part)["figures"]
    assert (row.document_id, row.start, row.end) == ("a", read.start + 12, read.end + 12)
    assert row.sentence == Span(read.sentence.start + 12, read.sentence.end + 12)
    assert own.id not in row.made_from
    assert row.id == read.id
