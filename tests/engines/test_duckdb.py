"""The default engine: SQL over Parquet, functions over items."""

import os
from pathlib import Path

import pytest

from nightglass.engines.duckdb import DuckdbEngine
from nightglass.engines.parquet import write_table
from nightglass.errors import NightglassError
from nightglass.records.link import Link, LinkKind
from nightglass.records.tables import to_table


def double(number: int) -> int:
    """Return twice the number; at the top of the module, so that a worker process can find it."""
    return 2 * number


def end_the_process(number: int) -> int:
    """End the worker from inside, as the system does when memory runs out."""
    os._exit(number)


@pytest.mark.parametrize("workers", [1, 2])
def test_every_item_is_mapped_and_counted(workers: int) -> None:
    """With or without worker processes the results are the same."""
    told: list[int] = []
    results = dict(DuckdbEngine(workers).map(double, [5, 6, 7], told.append))
    assert results == {0: 10, 1: 12, 2: 14}
    assert told == [1, 2, 3]


def test_a_worker_that_dies_is_an_error_that_says_what_to_do() -> None:
    """No hang, no traceback of the pool."""
    with pytest.raises(NightglassError, match="--workers 1"):
        list(DuckdbEngine(2).map(end_the_process, [3, 4], lambda _: None))


def test_a_query_sees_tables_by_name(tmp_path: Path) -> None:
    """Each name is a Parquet file."""
    link = Link("lnk-1", "a", "b", LinkKind.COPY, 1.0, (), (), (), "t", ())
    write_table(tmp_path, "links", to_table("links", [link]))
    answer = DuckdbEngine(1).sql(
        "SELECT kind, count(*) AS n FROM links GROUP BY 1", {"links": tmp_path / "links.parquet"}
    )
    assert answer.to_pylist() == [{"kind": "copy", "n": 1}]
