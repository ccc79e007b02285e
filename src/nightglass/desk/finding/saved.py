"""Searches that are kept by name in the case, and when each person last looked at what they find."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from nightglass.engines.disk import not_written
from nightglass.errors import AbsentError, UsageError

MOST_KEPT = 200
_TABLES = """
CREATE TABLE IF NOT EXISTS searches
    (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, words TEXT NOT NULL, kind TEXT, who TEXT, at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS looked
    (number INTEGER NOT NULL, who TEXT NOT NULL, at REAL NOT NULL, PRIMARY KEY (number, who)) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """``words`` is the question, ``kind`` what it is of (null: everything), ``who`` kept it.

    ``looked`` is when the person who asks last looked, in seconds since 1970.
    """

    number: int
    name: str
    words: str
    kind: str | None
    who: str | None
    looked: float


class SavedSearches:
    """The saved searches of a case, in a small file of its own."""

    def __init__(self, case_root: Path) -> None:
        """Take where the case lies; the file is made with the first search."""
        self._path = case_root / "desk" / "searches.sqlite"

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=10)) as kept, kept:
                kept.executescript(_TABLES)
                yield kept
        except (OSError, sqlite3.Error) as error:
            raise not_written(self._path, error) from error

    def every(self, who: str) -> list[SavedSearch]:
        """Return all, by name; to whom never looked at one it is new since it was kept."""
        if not self._path.is_file():
            return []
        with self._open() as kept:
            rows = kept.execute(
                "SELECT s.number, name, words, kind, s.who, coalesce(l.at, s.at) FROM searches s "
                "LEFT JOIN looked l ON l.number = s.number AND l.who = ? ORDER BY name, s.number",
                [who],
            ).fetchall()
        return [SavedSearch(*row) for row in rows]

    def keep(self, name: str, words: str, kind: str | None, who: str, at: datetime) -> None:
        """Keep a search; one of the same name is replaced. Raises ``UsageError`` where there are too many."""
        with self._open() as kept:
            (many,) = kept.execute("SELECT count(*) FROM searches WHERE name <> ?", [name]).fetchone()
            if many >= MOST_KEPT:
                raise UsageError(
                    f"{many} searches are kept", expected=f"{MOST_KEPT} at most", do="Remove one that nobody needs"
                )
            kept.execute("DELETE FROM looked WHERE number = (SELECT number FROM searches WHERE name = ?)", [name])
            kept.execute(
                "INSERT INTO searches (name, words, kind, who, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE "
                "SET words = excluded.words, kind = excluded.kind, who = excluded.who, at = excluded.at",
                [name, words, kind, who, at.timestamp()],
            )

    def look(self, number: int, who: str, at: datetime) -> None:
        """Keep that a person looked; raises ``AbsentError`` where there is no such search."""
        with self._open() as kept:
            self._require(kept, number)
            kept.execute("INSERT OR REPLACE INTO looked VALUES (?, ?, ?)", [number, who, at.timestamp()])

    def remove(self, number: int) -> None:
        """Remove a search; raises ``AbsentError`` where there is no such search."""
        with self._open() as kept:
            self._require(kept, number)
            kept.execute("DELETE FROM looked WHERE number = ?", [number])
            kept.execute("DELETE FROM searches WHERE number = ?", [number])

    def _require(self, kept: sqlite3.Connection, number: int) -> None:
        if kept.execute("SELECT 1 FROM searches WHERE number = ?", [number]).fetchone() is None:
            raise AbsentError(
                f"no search {number}", expected="a search that is kept", do="Open the list of searches again"
            )
