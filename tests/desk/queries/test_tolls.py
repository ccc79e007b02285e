"""Tolls by source over time: each count as given, opening its words."""

from pathlib import Path

from desk.desks import opened
from desk.told import desk_with, first
from nightglass.desk.queries.tolls import list_tolls
from nightglass.desk.tables import Tables
from nightglass.present.format import zone_of
from nightglass.records.figure import Measure

UTC = zone_of("UTC")


def _text_of(tables: Tables, document_id: str) -> str:
    return str((tables.one("SELECT text FROM documents WHERE id = ?", document_id) or {})["text"])


def test_every_step_opens_its_words(tmp_path: Path) -> None:
    """The address in the chart and the offsets in the table are those of the words in the document."""
    tables = opened(tmp_path).desk.shelf.now()
    found = list_tolls(tables, None, (0, 10), UTC)
    assert found.rows
    for toll in found.rows:
        for step in (step for source in toll.sources for step in source.steps):
            assert _text_of(tables, step.document_id)[step.start : step.end] == step.words
            assert f"#/documents/{step.document_id}?at={step.start}-{step.end}" in toll.chart


def test_captured_words_are_escaped_in_the_chart(tmp_path: Path) -> None:
    """A name in a text never becomes markup."""
    from dataclasses import replace

    from nightglass.records.tables import from_table
    from publish.invented import tables as invented

    origins = [replace(one, name="<script>alert(1)</script>") for one in from_table("origins", invented()["origins"])]
    charts = "".join(
        one.chart for one in list_tolls(desk_with(tmp_path, origins=origins).desk.shelf.now(), None, (0, 9), UTC).rows
    )
    assert charts
    assert "<script" not in charts


def test_only_harm_to_people_is_a_toll(tmp_path: Path) -> None:
    """Another measure can be asked for and gives nothing."""
    tables = opened(tmp_path).desk.shelf.now()
    assert list_tolls(tables, Measure.PARTICIPANTS, (0, 10), UTC).rows == ()
    assert {one.measure for one in list_tolls(tables, Measure.KILLED, (0, 10), UTC).rows} == {Measure.KILLED}


def test_a_case_without_claims_has_no_tolls(tmp_path: Path) -> None:
    """And the route says so."""
    made = desk_with(tmp_path, claims=[])
    assert made.client().get("/api/tolls").json()["rows"] == []
    assert first("claims")
