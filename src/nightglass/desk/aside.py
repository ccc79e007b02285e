"""The tables of one build, put aside for the desk: links to its Parquet files, and large ones again with their keys.

A Parquet file of one row group is read whole for one row of it. A table of ``LARGE`` rows or more is therefore copied
into a DuckDB file once for each build, its rows together as the desk asks for them, and with an index of each key.
"""

import hashlib
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow.parquet as pq

from nightglass.engines.disk import not_written
from nightglass.engines.parquet import table_paths
from nightglass.records.tables import schema

LARGE: Final = 20_000
MOST_KEYS: Final = 1_000_000
"""An index lies in memory whole; a larger table has its rows in order alone, which finds them by that one key."""
KEYED: Final = "keyed.duckdb"
MEMORY: Final = "400MB"
THREADS: Final = 2
KEPT = 2
"""Sets that stay: the one in use, and the one before it, of which a question may still be under way."""

_BY_TIME: Final = frozenset({"posts", "polls", "series"})
"""Never asked for row by row, and often larger than all others together."""
_TOGETHER: Final = ("claim_id", "document_id")


def state_of(folder: Path) -> str:
    """Return a digest of which tables there are, when each was written and how long it is."""
    stats = [(name, path.stat()) for name, path in sorted(table_paths(folder).items())]
    words = repr([(name, one.st_mtime_ns, one.st_size) for name, one in stats])
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def set_aside(tables: Path, to: Path) -> Path:
    """Return a folder that holds the same rows and keeps them while a build writes others in their place.

    Raises:
        DiskError: the disk is full, or the folder cannot be written.
    """
    if to.is_dir():
        return to
    making = to.with_name(f".{to.name}")
    try:
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(parents=True)
        for path in table_paths(tables).values():
            _link(path, making / path.name)
        _add_keyed(making)
        making.replace(to)
    except OSError as error:
        raise not_written(to, error) from error
    return to


def remove_old(aside: Path, now: str) -> None:
    """Remove the sets before the one in use and the one before it."""
    sets = (one for one in aside.iterdir() if one.is_dir() and not one.name.startswith("."))
    found = sorted(sets, key=lambda one: one.stat().st_mtime_ns)
    for one in [one for one in found if one.name != now][: 1 - KEPT or None]:
        with suppress(OSError):
            shutil.rmtree(one)


def opened(spill: Path) -> duckdb.DuckDBPyConnection:
    """Return an empty database in memory; what does not fit is put aside in ``spill``, never in the folder in use."""
    settings: dict[str, Any] = {"memory_limit": MEMORY, "threads": THREADS, "temp_directory": str(spill)}
    database = duckdb.connect(config=settings)
    database.execute("SET TimeZone = 'UTC'")
    return database


def attach_keyed(database: duckdb.DuckDBPyConnection, folder: Path) -> frozenset[str]:
    """Attach the tables with keys, to be read alone; return which there are."""
    if not (folder / KEYED).is_file():
        return frozenset()
    database.execute(f"ATTACH {quoted(folder / KEYED)} AS keyed (READ_ONLY)")
    named = database.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = 'keyed'").fetchall()
    return frozenset(name for (name,) in named)


def quoted(words: Path | str) -> str:
    """Return words as SQL writes them."""
    return "'" + str(words).replace("'", "''") + "'"


def _link(path: Path, to: Path) -> None:
    try:
        to.hardlink_to(path)
    except OSError:  # a file system without hard links
        shutil.copyfile(path, to)


def _add_keyed(folder: Path) -> None:
    """Copy the large tables; where that fails, for want of room or of a sound file, the Parquet files answer alone."""
    rows = {name: _rows_of(path) for name, path in table_paths(folder).items() if name not in _BY_TIME}
    large = {name: many for name, many in rows.items() if many >= LARGE}
    if not large:
        return
    try:
        with opened(folder.parent / ".spill") as database:
            database.execute(f"ATTACH {quoted(folder / KEYED)} AS keyed")
            for name, many in large.items():
                _copy(database, name, folder / f"{name}.parquet", indexed=many <= MOST_KEYS)
            database.execute("DETACH keyed")
    except (duckdb.Error, OSError):
        for path in folder.glob(f"{KEYED}*"):
            path.unlink(missing_ok=True)


def _rows_of(path: Path) -> int:
    try:
        return int(pq.read_metadata(path).num_rows)
    except (OSError, ValueError):  # it is told as damaged where it is opened
        return 0


def _copy(database: duckdb.DuckDBPyConnection, name: str, path: Path, *, indexed: bool) -> None:
    columns = schema(name).names
    order = next((f" ORDER BY {column}" for column in _TOGETHER if column in columns), "")
    database.execute(f"CREATE TABLE keyed.{name} AS SELECT * FROM read_parquet({quoted(path)}){order}")  # noqa: S608 - a table's name, and a path of ours
    for column in [one for one in columns if indexed and (one == "id" or one.endswith("_id"))]:
        database.execute(f"CREATE INDEX {name}_{column} ON keyed.{name} ({column})")
