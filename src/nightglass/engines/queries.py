"""SQL over Parquet files, by DuckDB. Loaded only where a query runs: worker processes run none."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa

from nightglass.engines.disk import not_read

PART = "part-00000.parquet"
GROUP = 20_480
"""Rows in a row group of what a query writes: what one task of a map reads at once."""


def run_query(query: str, tables: Mapping[str, Path], threads: int, memory: str | None = None) -> pa.Table:
    """Return the answer to one query in which each name of ``tables`` is a Parquet file or a folder of them.

    Raises:
        NightglassError: a file is no Parquet file, or cannot be read.
    """
    with _connected(tables, threads, memory) as connection:
        return connection.sql(query).to_arrow_table()


def write_query(query: str, tables: Mapping[str, Path], to: Path, threads: int, memory: str | None = None) -> None:
    """Write the answer to one query into the folder ``to``; beyond ``memory`` ("2GB") it goes over the disk."""
    to.mkdir(parents=True, exist_ok=True)
    path = str(to / PART).replace("'", "''")
    with _connected(tables, threads, memory) as connection:
        connection.execute("SET preserve_insertion_order = false")
        connection.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {GROUP})")


def files_of(table: Path) -> list[Path]:
    """Return the Parquet files of a table: itself, or those in the folder and in folders in it, by name."""
    return sorted(table.rglob("*.parquet")) if table.is_dir() else [table]


@contextmanager
def _connected(tables: Mapping[str, Path], threads: int, memory: str | None) -> Iterator[duckdb.DuckDBPyConnection]:
    with TemporaryDirectory(prefix="nightglass-sql-") as folder:
        limit = {"memory_limit": memory} if memory else {}
        with duckdb.connect(config={"threads": threads, "temp_directory": folder, **limit}) as connection:
            for name, path in tables.items():
                try:
                    connection.read_parquet([str(file) for file in files_of(path)]).create_view(name)
                except duckdb.Error as error:
                    raise not_read(path, error) from error
            yield connection
