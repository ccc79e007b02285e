"""Reads the index: finds in the order asked for, and how many there are, counted only as far as it matters."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from time import monotonic
from typing import Any

from nightglass.desk.finding.asking import Asked
from nightglass.desk.finding.making import FORM, text_at
from nightglass.engines.disk import not_read
from nightglass.errors import UsageError

MOST_COUNTED = 10_000
"""More finds than this are said to be more."""
MOST_RANKED = 2_000
"""More finds than this are not put in the order of their weight: the newest come first."""
PATIENCE = 5.0
"""Seconds after which a question is given up."""
_STEPS = 20_000


class Sort(StrEnum):
    """The order of finds: by weight where there are not too many, or by the time of publication."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Count:
    """How many finds; ``more`` where there are more than were counted."""

    n: int
    more: bool


@dataclass(frozen=True, slots=True)
class Find:
    """A row that was found; ``start`` is where ``text`` begins in its document, null where it stands in none."""

    id: str
    facts: dict[str, Any]
    document_id: str | None
    text: str
    start: int | None


class Index:
    """The index as one build left it; several threads may ask at once."""

    def __init__(self, path: Path) -> None:
        """Open the file; raises ``DiskError`` where it is none of this form."""
        self._address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        self._path = path
        with self._asked() as index:
            about = dict(index.execute("SELECT name, value FROM about").fetchall())
        if about.get("form") != FORM:
            raise not_read(path, ValueError("it has another form"))
        self.generation = str(about["generation"])
        self._dated = int(about["dated"])

    @contextmanager
    def _asked(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._address, uri=True)) as index:
                end = monotonic() + PATIENCE
                index.set_progress_handler(lambda: monotonic() > end, _STEPS)
                yield index
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                raise UsageError(
                    "so many texts that the search was given up",
                    expected=f"an answer within {PATIENCE:.0f} seconds",
                    do="Ask for more words, longer ones or a phrase in quotation marks",
                ) from error
            raise not_read(self._path, error) from error
        except sqlite3.Error as error:
            raise not_read(self._path, error) from error

    def count(self, kind: str, asked: Asked, after: float | None) -> Count:
        """Count finds of a kind, ``MOST_COUNTED`` at most; ``after``: only in documents captured after this moment."""
        if after is not None and kind not in _DATED:
            return Count(0, more=False)
        source, values = _source(kind, asked, after)
        sql = f"SELECT count(*) FROM (SELECT w.rowid {source} LIMIT {MOST_COUNTED + 1})"  # noqa: S608 - constants
        with self._asked() as index:
            (n,) = index.execute(sql, values).fetchone()
        return Count(min(n, MOST_COUNTED), n > MOST_COUNTED)

    def finds(self, kind: str, asked: Asked, after: float | None, sort: Sort, offset: int, limit: int) -> list[Find]:
        """Return finds of a kind in an order."""
        with self._asked() as index:
            numbers = self._numbers(index, kind, asked, after, sort, offset, limit)
            return [_find(index, kind, n) for n in numbers]

    def _numbers(
        self,
        index: sqlite3.Connection,
        kind: str,
        asked: Asked,
        after: float | None,
        sort: Sort,
        offset: int,
        limit: int,
    ) -> list[int]:
        source, values = _source(kind, asked, after)
        if sort is Sort.OLDEST and kind in _DATED:
            last = self._last_dated(index, kind)
            sql = f"""
            SELECT * FROM (SELECT w.rowid {source} AND w.rowid <= ? ORDER BY w.rowid DESC LIMIT ?)
            UNION ALL SELECT * FROM (SELECT w.rowid {source} AND w.rowid > ? ORDER BY w.rowid LIMIT ?)
            LIMIT ? OFFSET ?"""  # noqa: S608 - constants
            values = [*values, last, offset + limit, *values, last, offset + limit, limit, offset]
        else:
            order = f"bm25({kind}_words, 4.0, 1.0), w.rowid" if sort is Sort.BEST else "w.rowid"
            sql = f"SELECT w.rowid {source} ORDER BY {order} LIMIT ? OFFSET ?"
            values = [*values, limit, offset]
        return [n for (n,) in index.execute(sql, values)]

    def _last_dated(self, index: sqlite3.Connection, kind: str) -> int:
        if kind == "documents":
            return self._dated
        sql = f"SELECT coalesce(max(n), 0) FROM {kind} WHERE document <= ?"  # noqa: S608 - constants
        (last,) = index.execute(sql, [self._dated]).fetchone()
        return int(last)


_DATED = ("documents", "statements", "figures")


def _source(kind: str, asked: Asked, after: float | None) -> tuple[str, list[Any]]:
    """Return what follows SELECT w.rowid, and its values."""
    words = f"{kind}_words MATCH ?"
    if after is None or kind not in _DATED:
        return f"FROM {kind}_words w WHERE {words}", [asked.fts]
    inside = "" if kind == "documents" else f"JOIN {kind} r ON r.n = w.rowid "
    document = "w.rowid" if kind == "documents" else "r.document"
    joined = f"{inside}JOIN documents d ON d.n = {document}"
    return f"FROM {kind}_words w {joined} WHERE {words} AND d.arrived > ?", [asked.fts, after]


def _find(index: sqlite3.Connection, kind: str, n: int) -> Find:
    if kind in {"claims", "sources"}:
        id_, facts = index.execute(f"SELECT id, facts FROM {kind} WHERE n = ?", [n]).fetchone()  # noqa: S608 - constants
        known = json.loads(facts)
        return Find(id_, known, None, str(known.get("subject") or known.get("name") or ""), None)
    if kind == "documents":
        id_, facts, at = index.execute("SELECT id, facts, at FROM documents WHERE n = ?", [n]).fetchone()
        return Find(id_, json.loads(facts), id_, text_at(index, at), 0)
    sql = f"""SELECT r.id, r.start, r.stop, r.facts, d.id, d.facts, d.at
    FROM {kind} r JOIN documents d ON d.n = r.document WHERE r.n = ?"""  # noqa: S608 - constants
    id_, start, stop, facts, document_id, outer, at = index.execute(sql, [n]).fetchone()
    return Find(id_, json.loads(outer) | json.loads(facts), document_id, text_at(index, at)[start:stop], start)
