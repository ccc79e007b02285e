"""The counts at a glance."""

from pathlib import Path

from cases import built, small_case
from nightglass.engines.duckdb import DuckdbEngine
from nightglass.engines.parquet import table_paths
from nightglass.present.glance import counts_sql


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
