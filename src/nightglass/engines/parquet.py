"""Tables on disk: Parquet files that are the same bytes for the same rows."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from nightglass.engines.disk import not_read, not_written
from nightglass.records.tables import TYPE_OF_TABLE, schema


def write_table(folder: Path, name: str, rows: pa.Table) -> str:
    """Write one table to a temporary name, sync and rename it; return the file's SHA-256.

    A file that already holds the same bytes is left alone, so that its time says when it last changed.

    Raises:
        DiskError: the disk is full, or the folder cannot be written; the table that was there stays.
    """
    path, temporary = folder / f"{name}.parquet", folder / f".{name}.parquet.tmp"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _write(rows, path, temporary)
    except (OSError, pa.ArrowException) as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise not_written(path, error) from error


def _write(rows: pa.Table, path: Path, temporary: Path) -> str:
    # A file opened here, not by Arrow: its errors then say by number why the disk refused.
    with temporary.open("wb") as file:
        pq.write_table(rows, file, compression="zstd", version="2.6", store_schema=True, write_statistics=True)
    digest = _digest(temporary)
    if path.is_file() and _digest(path) == digest:
        temporary.unlink()
        return digest
    with temporary.open("rb") as file:
        os.fsync(file.fileno())
    temporary.replace(path)
    return digest


def read_table(folder: Path, name: str) -> pa.Table:
    """Return one table; an empty one where the case has none yet.

    Raises:
        DiskError: the file is damaged, cannot be read, or was written by another version.
    """
    path = folder / f"{name}.parquet"
    if not path.is_file():
        return schema(name).empty_table()
    try:
        return pq.read_table(path, schema=schema(name))
    except (OSError, pa.ArrowException) as error:
        raise not_read(path, error) from error


def table_paths(folder: Path) -> dict[str, Path]:
    """Return the tables that exist, by name."""
    return {name: folder / f"{name}.parquet" for name in TYPE_OF_TABLE if (folder / f"{name}.parquet").is_file()}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
