"""Records and their tables cannot disagree."""

from datetime import UTC, datetime

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.records.document import Precision
from nightglass.records.ids import make_id
from nightglass.records.link import Link, LinkKind
from nightglass.records.span import Span
from nightglass.records.tables import TYPE_OF_TABLE, from_row, from_table, schema, to_row, to_table
from nightglass.records.time import Time, TimeKind

spans = st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)).map(lambda pair: Span(*sorted(pair))), max_size=4)
words = st.text(st.characters(codec="utf-8"), max_size=12)


@given(a=spans, changes=st.lists(words, max_size=3), score=st.floats(0, 1))
def test_a_link_survives_its_table(a: list[Span], changes: list[str], score: float) -> None:
    """What goes into a table comes out of it as it was."""
    link = Link(
        "lnk-1", "doc-a", "doc-b", LinkKind.REVISION, score, tuple(a), tuple(a), tuple(changes), "t 1", ("doc-a",)
    )
    assert from_table("links", to_table("links", [link])) == [link]


@pytest.mark.parametrize("table", TYPE_OF_TABLE)
def test_every_table_has_an_id_and_says_what_it_was_made_by_and_from(table: str) -> None:
    """Every row can be walked back."""
    columns = schema(table)
    assert columns.names[0] == "id"
    assert columns.field("made_by").type == pa.string()
    assert columns.field("made_from").type == pa.list_(pa.string())


def test_times_may_come_back_as_text() -> None:
    """Parts keep rows as JSON; a time in ISO 8601 is the same time."""
    at = datetime(2024, 3, 1, tzinfo=UTC)
    time = Time(
        "tim-1", "doc-1", at, None, Precision.DAY, "1 March", "gregorian", TimeKind.DATE, None, None, 0, 7, "t", ()
    )
    row = {**to_row(time), "value_from": "2024-03-01T00:00:00+00:00"}
    assert from_row("times", row).value_from == time.value_from


def test_rows_are_ordered_by_id_whatever_order_they_come_in() -> None:
    """The same rows give the same table."""
    links = [Link(f"lnk-{n}", "a", "b", LinkKind.COPY, 1.0, (), (), (), "t", ()) for n in (3, 1, 2)]
    assert to_table("links", links).equals(to_table("links", reversed(links)))


@given(st.lists(st.one_of(words, st.integers(), st.none()), min_size=1, max_size=4))
def test_an_id_depends_on_all_its_parts_and_their_order(parts: list[str | int | None]) -> None:
    """Another part, or another order, is another id."""
    assert make_id("x", *parts) == make_id("x", *parts)
    assert make_id("x", *parts) != make_id("x", *parts, 0)
    assert make_id("x", *parts) != make_id("y", *parts)
