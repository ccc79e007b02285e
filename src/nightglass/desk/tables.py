"""The tables of a case, for questions in SQL: one DuckDB in memory over the Parquet files, which it may only read.

A build writes one table after another. So that nobody sees half of it, questions are asked of a set of files that was
set aside when no build was writing: links to the same bytes in ``CASE/desk/tables/GENERATION/``.
"""

import hashlib
import shutil
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb

from nightglass.engines.disk import not_read, not_written
from nightglass.engines.parquet import table_paths
from nightglass.preserve.lock import is_held
from nightglass.records.tables import TYPE_OF_TABLE, schema

MEMORY = "400MB"
THREADS = 2
AT_ONCE = 2
"""Questions under way at a time; others wait their turn, for the memory of many at once would be more than there is."""
KEPT = 2
"""Sets that stay: the one in use, and the one before it, of which a question may still be under way."""

Plain = str | int | float | bool | datetime | None
Parameter = Plain | Sequence[Plain]


class Tables:
    """The tables as one build left them; ``generation`` names that build's files and changes with the next.

    Several threads may ask at once. A table that the case has not is there with its columns and no row.
    """

    def __init__(self, folder: Path, generation: str) -> None:
        """Open the Parquet files in ``folder``; raises ``DiskError`` where one is damaged."""
        self.folder = folder
        self.generation = generation
        self.built = bool(table_paths(folder))
        # What does not fit in memory is put aside in the case, never wherever the desk was opened.
        spill = str(folder.parent / ".spill")
        self._database = duckdb.connect(config={"memory_limit": MEMORY, "threads": THREADS, "temp_directory": spill})
        _fill(self._database, folder)
        self._turns = threading.BoundedSemaphore(AT_ONCE)
        self._lock = threading.Lock()
        self._kept: set[str] = set()

    def keep(self, name: str, sql: str) -> None:
        """Keep the answer to a question without parameters as one more table, in memory: what is dear is asked once."""
        with self._lock:
            if name not in self._kept:
                with self._turns, self._database.cursor() as cursor:
                    cursor.execute(f"CREATE TABLE {name} AS {sql}")
                self._kept.add(name)

    def rows(self, sql: str, *parameters: Parameter | Mapping[str, Parameter]) -> list[dict[str, Any]]:
        """Return the answer as one dict a row.

        ``?`` stands for a parameter, or ``$name`` for one of a mapping; never put words into the SQL itself.
        """
        named = parameters[0] if parameters and isinstance(parameters[0], Mapping) else None
        with self._turns, self._database.cursor() as cursor:
            answer = cursor.execute(sql, list(parameters) if named is None else dict(named))
            names = [column[0] for column in answer.description or ()]
            return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]

    def one(self, sql: str, *parameters: Parameter | Mapping[str, Parameter]) -> dict[str, Any] | None:
        """Return the first row of the answer, None where there is none."""
        return next(iter(self.rows(sql, *parameters)), None)


class Shelf:
    """Hands out the tables of the last finished build of a case, and looks for a newer one each time it is asked."""

    def __init__(self, case_root: Path, tables: Path) -> None:
        """Take a case's folder and where its tables lie."""
        self._root = case_root
        self._tables = tables
        self._aside = case_root / "desk" / "tables"
        self._lock = threading.Lock()
        self._now: Tables | None = None

    def now(self) -> Tables:
        """Return the tables as of the last build that ended.

        Raises:
            DiskError: a table is damaged, or no set can be put aside.
        """
        with self._lock:
            state = state_of(self._tables)
            if self._now is None or (self._now.generation != state and not is_held(self._root)):
                self._now = Tables(_set_aside(self._tables, self._aside / state), state)
                _remove_old(self._aside, state)
            return self._now


def state_of(folder: Path) -> str:
    """Return a digest of which tables there are, when each was written and how long it is."""
    stats = [(name, path.stat()) for name, path in sorted(table_paths(folder).items())]
    words = repr([(name, one.st_mtime_ns, one.st_size) for name, one in stats])
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def _set_aside(tables: Path, to: Path) -> Path:
    """Return a folder that holds the same files and keeps them while a build writes others in their place."""
    if to.is_dir():
        return to
    making = to.with_name(f".{to.name}")
    try:
        making.mkdir(parents=True, exist_ok=True)
        for path in table_paths(tables).values():
            _link(path, making / path.name)
        making.replace(to)
    except OSError as error:
        raise not_written(to, error) from error
    return to


def _link(path: Path, to: Path) -> None:
    to.unlink(missing_ok=True)
    try:
        to.hardlink_to(path)
    except OSError:  # a file system without hard links
        shutil.copyfile(path, to)


def _remove_old(aside: Path, now: str) -> None:
    sets = (one for one in aside.iterdir() if one.is_dir() and not one.name.startswith("."))
    found = sorted(sets, key=lambda one: one.stat().st_mtime_ns)
    for one in [one for one in found if one.name != now][: 1 - KEPT or None]:
        with suppress(OSError):
            shutil.rmtree(one)


def _fill(database: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Make a view for each table, then lock the door: no question can reach another file or the network."""
    database.execute("SET TimeZone = 'UTC'")
    there = table_paths(folder)
    for name in TYPE_OF_TABLE:
        try:
            view(database, name, there.get(name))
        except duckdb.Error as error:
            raise not_read(folder / f"{name}.parquet", error) from error
    database.execute(f"SET allowed_directories = [{_quoted(str(folder))}]")
    database.execute("SET enable_external_access = false")
    database.execute("SET lock_configuration = true")


def view(database: duckdb.DuckDBPyConnection, name: str, path: Path | None) -> None:
    """Let questions name a table; one without a file has its columns and no row."""
    if path is not None:
        database.read_parquet([str(path)]).create_view(name)
        return
    database.from_arrow(schema(name).empty_table()).create(name)


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
