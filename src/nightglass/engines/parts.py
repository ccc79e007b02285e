"""What was derived so far, kept as it is made, so that a build that was killed goes on where it stopped.

One SQLite file beside the tables: a cache that may be deleted at any time. A part is what one step made of one
input; its key is a digest of everything that went into it, so a part is never out of date, only unused.
"""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nightglass.engines.disk import is_damaged, not_read, not_written

Rows = Mapping[str, list[dict[str, Any]]]
"""Rows by table, as ``records.tables.to_row`` gives them with times in ISO 8601."""


class Parts:
    """The parts of one case. Each ``put`` is durable when it returns."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it; one that is damaged or no parts file is removed, since it can be made again.

        Raises:
            DiskError: it cannot be opened, read or written; every other method raises it too.
        """
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = self._open()
        except sqlite3.Error as error:
            if not is_damaged(error):
                raise not_written(path, error) from error
            self._db = self._made_anew()
        except OSError as error:
            raise not_written(path, error) from error

    def _made_anew(self) -> sqlite3.Connection:
        with self._in_words():
            for name in (self._path.name, f"{self._path.name}-wal", f"{self._path.name}-shm"):
                self._path.with_name(name).unlink(missing_ok=True)
            return self._open()

    def _open(self) -> sqlite3.Connection:
        db = sqlite3.connect(self._path, isolation_level=None)
        try:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")
            db.execute("CREATE TABLE IF NOT EXISTS parts (key TEXT PRIMARY KEY, rows BLOB NOT NULL) WITHOUT ROWID")
        except sqlite3.Error:
            db.close()
            raise
        return db

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """Turn what SQLite and the disk refuse into an error that says what to do."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            damaged = isinstance(error, sqlite3.Error) and is_damaged(error)
            raise (not_read if damaged else not_written)(self._path, error) from error

    def get(self, key: str) -> Rows | None:
        """Return the rows of a part, None where it was never made."""
        with self._in_words():
            found = self._db.execute("SELECT rows FROM parts WHERE key = ?", (key,)).fetchone()
        try:
            return None if found is None else json.loads(zlib.decompress(found[0]))
        except (zlib.error, ValueError, TypeError) as error:
            raise not_read(self._path, error) from error

    def known(self, keys: Iterable[str]) -> set[str]:
        """Return those of ``keys`` that have a part."""
        with self._in_words():
            return {key for key in keys if self._db.execute("SELECT 1 FROM parts WHERE key = ?", (key,)).fetchone()}

    def put(self, key: str, rows: Rows) -> None:
        """Keep the rows of a part."""
        packed = zlib.compress(json.dumps(rows, ensure_ascii=False, default=_iso).encode("utf-8", "surrogatepass"), 1)
        with self._in_words():
            self._db.execute("INSERT OR REPLACE INTO parts VALUES (?, ?)", (key, packed))

    def keep_only(self, keys: Iterable[str]) -> None:
        """Forget the parts that no input has any more."""
        wanted = set(keys)
        with self._in_words():
            gone = [(key,) for (key,) in self._db.execute("SELECT key FROM parts") if key not in wanted]
            self._db.executemany("DELETE FROM parts WHERE key = ?", gone)

    def close(self) -> None:
        """Close the file."""
        with self._in_words():
            self._db.close()


def _iso(value: Any) -> str:
    return str(value.isoformat())


@contextmanager
def open_parts(path: Path) -> Iterator[Parts]:
    """Open the parts for the length of a build."""
    parts = Parts(path)
    try:
        yield parts
    finally:
        parts.close()
