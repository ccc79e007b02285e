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

Rows = Mapping[str, list[dict[str, Any]]]
"""Rows by table, as ``records.tables.to_row`` gives them with times in ISO 8601."""


class Parts:
    """The parts of one case. Each ``put`` is durable when it returns."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it; one that is not a parts file is set aside, since it can be made again."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        try:
            self._db = self._open()
        except sqlite3.DatabaseError:
            path.unlink()
            self._db = self._open()

    def _open(self) -> sqlite3.Connection:
        db = sqlite3.connect(self._path, isolation_level=None)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("CREATE TABLE IF NOT EXISTS parts (key TEXT PRIMARY KEY, rows BLOB NOT NULL) WITHOUT ROWID")
        return db

    def get(self, key: str) -> Rows | None:
        """Return the rows of a part, None where it was never made."""
        found = self._db.execute("SELECT rows FROM parts WHERE key = ?", (key,)).fetchone()
        return None if found is None else json.loads(zlib.decompress(found[0]))

    def known(self, keys: Iterable[str]) -> set[str]:
        """Return those of ``keys`` that have a part."""
        return {key for key in keys if self._db.execute("SELECT 1 FROM parts WHERE key = ?", (key,)).fetchone()}

    def put(self, key: str, rows: Rows) -> None:
        """Keep the rows of a part."""
        packed = zlib.compress(json.dumps(rows, ensure_ascii=False, default=_iso).encode("utf-8", "surrogatepass"), 1)
        self._db.execute("INSERT OR REPLACE INTO parts VALUES (?, ?)", (key, packed))

    def keep_only(self, keys: Iterable[str]) -> None:
        """Forget the parts that no input has any more."""
        wanted = set(keys)
        gone = [(key,) for (key,) in self._db.execute("SELECT key FROM parts") if key not in wanted]
        self._db.executemany("DELETE FROM parts WHERE key = ?", gone)

    def close(self) -> None:
        """Close the file."""
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
