"""SQL over Parquet files, by DuckDB. Loaded only where a query runs: worker processes run none."""

from collections.abc import Mapping
from pathlib import Path

import duckdb
import pyarrow as pa

from nightglass.engines.disk import not_read


def run_query(query: str, tables: Mapping[str, Path], threads: int) -> pa.Table:
    """Return the answer to one query in which each name of ``tables`` is a Parquet file.

    Raises:
        NightglassError: a file is no Parquet file, or cannot be read.
    """
    with duckdb.connect(config={"threads": threads}) as connection:
        for name, path in tables.items():
            try:
                connection.read_parquet(str(path)).create_view(name)
            except duckdb.Error as error:
                raise not_read(path, error) from error
        return connection.sql(query).to_arrow_table()
