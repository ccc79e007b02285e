"""The counts at a glance."""

from pathlib import Path

from cases import built, small_case
from nightglass.engines.duckdb import DuckdbEngine
from nightglass.engines.parquet import read_table, table_paths
from nightglass.present.glance import counts_sql
from nightglass.records.document import Genre

COLUMN = """\
What the harbour costs

By Lena Torv, lecturer in politics, University of Orsava

Police killed 77 people in Orsava on Monday and arrested 900, and the council should be ashamed. Its legitimacy may
never recover. Ultimately, the question is not whether the order will change, but how, and at what price.
"""


def test_the_counts_are_those_of_the_figures(tmp_path: Path) -> None:
    """Each range with who says so and in how many documents; never added up."""
    case = small_case(tmp_path)
    built(case)
    rows = DuckdbEngine(1).sql(counts_sql(20), table_paths(case / "tables")).to_pylist()
    assert ("killed", 12, None) in {(row["measure"], row["low"], row["high"]) for row in rows}
    assert {row["documents"] for row in rows} == {1}


def test_no_more_rows_than_asked_for(tmp_path: Path) -> None:
    """A glance is short."""
    case = small_case(tmp_path)
    built(case)
    assert len(DuckdbEngine(1).sql(counts_sql(1), table_paths(case / "tables")).to_pylist()) == 1


def test_what_an_analysis_counts_is_a_row_but_no_count_of_the_record(tmp_path: Path) -> None:
    """Its figures and events are kept, told apart by their document's genre, and fed to nothing."""
    case = small_case(tmp_path)
    (case / "inbox/post/column.txt").write_text(COLUMN, encoding="utf-8")
    built(case)
    tables = {name: read_table(case / "tables", name).to_pylist() for name in ("documents", "figures", "events")}
    genres = {row["id"]: Genre(row["genre"]) for row in tables["documents"]}
    counted = {row["low"]: genres[row["document_id"]].bears_fact for row in tables["figures"]}
    assert counted[77] is False
    assert counted[12] is True
    assert {genres[row["document_id"]].bears_fact for row in tables["events"]} == {True, False}
    lows = {row["low"] for row in DuckdbEngine(1).sql(counts_sql(20), table_paths(case / "tables")).to_pylist()}
    assert 12 in lows
    assert not lows & {77, 900}
