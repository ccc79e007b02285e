"""The tables of a case, for questions in SQL: one DuckDB in memory over the Parquet files, which it may only read.

A build writes one table after another. So that nobody sees half of it, questions are asked of a set of files that was
set aside when no build was writing: links to the same bytes in ``CASE/desk/tables/GENERATION/``.
"""

import threading
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb

from nightglass.desk.aside import attach_keyed, opened, quoted, remove_old, set_aside, state_of
from nightglass.engines.disk import not_read
from nightglass.engines.parquet import table_paths
from nightglass.errors import NightglassError
from nightglass.preserve.lock import is_held
from nightglass.records.tables import TYPE_OF_TABLE, schema

AT_ONCE = 2
"""Questions under way at a time; others wait their turn, for the memory of many at once would be more than there is."""
WAITS = 3.0
"""Seconds that questions after a build wait for its tables; then those before it answer until these stand."""

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
        self._database = opened(folder.parent / ".spill")
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
        self._apart = ThreadPoolExecutor(1, "tables")
        self._coming: Future[Tables] | None = None
        self._patient_until = 0.0

    def now(self) -> Tables:
        """Return the tables as of the last build that ended; those of a large one stand a few seconds after it.

        Raises:
            DiskError: a table is damaged, or no set can be put aside.
        """
        with self._lock:
            state = state_of(self._tables)
            if self._now is None:
                self._now = self._of(state)
            if self._coming is None and self._now.generation != state and not is_held(self._root):
                self._coming = self._apart.submit(self._of, state)
                self._patient_until = time.monotonic() + WAITS
            coming, now, seconds = self._coming, self._now, max(0.0, self._patient_until - time.monotonic())
        return now if coming is None else self._newer(coming, seconds) or now

    def _newer(self, coming: "Future[Tables]", seconds: float) -> Tables | None:
        """Return the tables that are being put aside, None where they do not stand by then."""
        with suppress(TimeoutError):
            try:
                made = coming.result(seconds)
            except NightglassError:
                self._arrived(coming, None)
                raise
            self._arrived(coming, made)
            return made
        return None

    def _arrived(self, coming: "Future[Tables]", made: Tables | None) -> None:
        with self._lock:
            if self._coming is coming:
                self._now, self._coming = made or self._now, None

    def _of(self, state: str) -> Tables:
        made = Tables(set_aside(self._tables, self._aside / state), state)
        remove_old(self._aside, state)
        return made


def _fill(database: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Make a view for each table, then lock the door: no question can reach another file or the network."""
    there = table_paths(folder)
    keyed = attach_keyed(database, folder)
    for name in TYPE_OF_TABLE:
        try:
            if name in keyed:
                database.execute(f"CREATE VIEW {name} AS FROM keyed.{name}")
            else:
                view(database, name, there.get(name))
        except duckdb.Error as error:
            raise not_read(folder / f"{name}.parquet", error) from error
    database.execute(f"SET allowed_directories = [{quoted(folder)}]")
    database.execute("SET enable_external_access = false")
    database.execute("SET lock_configuration = true")


def view(database: duckdb.DuckDBPyConnection, name: str, path: Path | None) -> None:
    """Let questions name a table; one without a file has its columns and no row."""
    if path is not None:
        database.read_parquet([str(path)]).create_view(name)
        return
    database.from_arrow(schema(name).empty_table()).create(name)
