"""Tables on disk: Parquet files that are the same bytes for the same rows."""

import hashlib
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from nightglass.records.tables import TYPE_OF_TABLE, schema


def write_table(folder: Path, name: str, rows: pa.Table) -> str:
    """Write one table to a temporary name, sync and rename it; return the file's SHA-256.

    A file that already holds the same bytes is left alone, so that its time says when it last changed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path, temporary = folder / f"{name}.parquet", folder / f".{name}.parquet.tmp"
    pq.write_table(rows, temporary, compression="zstd", version="2.6", store_schema=True, write_statistics=True)
    digest = _digest(temporary)
    if path.is_file() and _digest(path) == digest:
        temporary.unlink()
        return digest
    with temporary.open("rb") as file:
        os.fsync(file.fileno())
    temporary.replace(path)
    return digest


def read_table(folder: Path, name: str) -> pa.Table:
    """Return one table; an empty one where the case has none yet."""
    path = folder / f"{name}.parquet"
    if not path.is_file():
        return schema(name).empty_table()
    return pq.read_table(path, schema=schema(name))


def table_paths(folder: Path) -> dict[str, Path]:
    """Return the tables that exist, by name."""
    return {name: folder / f"{name}.parquet" for name in TYPE_OF_TABLE if (folder / f"{name}.parquet").is_file()}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
