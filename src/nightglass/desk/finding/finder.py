"""Keeps the index up to date in the background, and hands it out.

That of a large case is made in a process of its own, so that neither its memory nor its work is the desk's.
"""

import multiprocessing
import os
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from nightglass.desk.finding.index import Index
from nightglass.desk.finding.making import make_index
from nightglass.desk.tables import Shelf, Tables
from nightglass.engines.duckdb import end_with_parent
from nightglass.errors import DiskError, EngineError, NightglassError

WAITS: Final = 1.0
"""Seconds that a first search waits for an index that is being made: of a small case it is there by then."""
LARGE: Final = 2_000
"""Documents from which on an index is made in a process of its own, which takes a second to start."""


@dataclass(frozen=True, slots=True)
class Making:
    """An index that is being made: documents that are in, of how many."""

    done: int
    total: int


class _StoppedError(Exception):
    """The desk ends, or a newer build came: what is being made is of no use."""


class Finder:
    """The index of a case; several threads may ask at once."""

    def __init__(self, case_root: Path, shelf: Shelf) -> None:
        """Take where the case lies, and its tables; nothing is opened yet."""
        self._path = case_root / "desk" / "search.sqlite"
        self._shelf = shelf
        self._lock = threading.Lock()
        self._index: Index | None = None
        self._thread: threading.Thread | None = None
        self._making: Making | None = None
        self._trouble: NightglassError | None = None
        self._failed = ""
        self._stopped = False

    def now(self) -> tuple[Index | None, Making | None]:
        """Return the index, None where there is none yet, and what is being made.

        Raises:
            DiskError: it cannot be made; the next build tries again.
        """
        tables = self._shelf.now()
        thread = self._started(tables)
        if thread is not None and self._index is None:
            thread.join(WAITS)
        with self._lock:
            if self._index is None and self._trouble is not None:
                raise self._trouble
            return self._index, self._making

    def begin(self) -> None:
        """Begin to make what is out of date, without waiting."""
        with suppress(NightglassError):
            self._started(self._shelf.now())

    def stop(self) -> None:
        """Give up what is being made."""
        self._stopped = True

    def _started(self, tables: Tables) -> threading.Thread | None:
        """Return the thread that makes the index of these tables, None where it is there."""
        with self._lock:
            if self._index is None:
                with suppress(DiskError):
                    self._index = Index(self._path) if self._path.is_file() else None
            if self._index is not None and self._index.generation == tables.generation:
                return None
            if (self._thread is None or not self._thread.is_alive()) and self._failed != tables.generation:
                self._making = Making(0, 0)
                self._thread = threading.Thread(target=self._make, args=(tables,), name="index", daemon=True)
                self._thread.start()
            return self._thread

    def _make(self, tables: Tables) -> None:
        try:
            self._make_here_or_apart(tables)
            made, trouble = Index(self._path), None
        except _StoppedError:
            made, trouble = None, None
        except NightglassError as error:
            made, trouble = None, error
        with self._lock:
            self._index, self._trouble, self._making = made or self._index, trouble, None
            self._failed = tables.generation if trouble else ""

    def _make_here_or_apart(self, tables: Tables) -> None:
        found = tables.one("SELECT count(*) AS n FROM documents")
        if found is None or found["n"] < LARGE:
            make_index(tables.folder, tables.generation, self._path, self._told)
            return
        # spawn, not fork: a forked child would share the locks of the desk's threads.
        context = multiprocessing.get_context("spawn")
        told, tells = context.Pipe(duplex=False)
        process = context.Process(
            target=_make_apart, args=(tables.folder, tables.generation, self._path, tells), daemon=True
        )
        process.start()
        tells.close()
        try:
            self._listen(told)
        finally:
            process.terminate()
            process.join()
            told.close()

    def _listen(self, told: Connection) -> None:
        """Take what the process tells until it is done."""
        while True:
            if not told.poll(0.5):
                if self._stopped:
                    raise _StoppedError
                continue
            try:
                message = told.recv()
            except EOFError:
                raise _ended() from None
            if message is None:
                return
            if isinstance(message, NightglassError):
                raise message
            self._told(*message)

    def _told(self, done: int, total: int) -> None:
        if self._stopped:
            raise _StoppedError
        self._making = Making(done, total)


def _make_apart(tables: Path, generation: str, to: Path, tells: Connection) -> None:
    """Make an index and tell how far it is; runs in a process of its own."""
    end_with_parent()
    if sys.platform != "win32":
        os.nice(5)  # whoever waits for the desk comes first
    try:
        make_index(tables, generation, to, lambda done, total: tells.send((done, total)))
        tells.send(None)
    except NightglassError as error:
        tells.send(error)


def _ended() -> EngineError:
    return EngineError(
        "the process that makes the search index was ended from outside, most often because memory ran out",
        expected="room for it",
        do="Close programs, then open the desk again",
    )
