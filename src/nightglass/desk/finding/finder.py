"""Keeps the index up to date in the background, and hands it out."""

import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from nightglass.desk.finding.index import Index
from nightglass.desk.finding.making import make_index
from nightglass.desk.tables import Shelf, Tables
from nightglass.errors import DiskError, NightglassError

WAITS: Final = 1.0
"""Seconds that a first search waits for an index that is being made: of a small case it is there by then."""


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
            make_index(tables.folder, tables.generation, self._path, self._told)
            made, trouble = Index(self._path), None
        except _StoppedError:
            made, trouble = None, None
        except NightglassError as error:
            made, trouble = None, error
        with self._lock:
            self._index, self._trouble, self._making = made or self._index, trouble, None
            self._failed = tables.generation if trouble else ""

    def _told(self, done: int, total: int) -> None:
        if self._stopped:
            raise _StoppedError
        self._making = Making(done, total)
