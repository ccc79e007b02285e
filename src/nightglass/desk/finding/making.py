"""Makes the index: one SQLite file, a full-text table for each kind, made whole beside the old one and then swapped.

The full-text tables hold no text (FTS5, "contentless"): a find's words are cut from its document's text, which is kept
once, packed. Rows are numbered in the order in which a list shows them, so that the first of a million finds need no
sorting: documents and what they say from the newest on, claims from the weightiest, sources by name.
"""

import json
import os
import secrets
import sqlite3
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from time import time
from typing import Any, Final

import duckdb
import numpy as np
import pyarrow.parquet as pq

from nightglass.desk.tables import view
from nightglass.engines.disk import not_written
from nightglass.engines.parquet import table_paths
from nightglass.text.words import matched, stands_alone, words

FORM: Final = "2"
"""Changes with the tables of the index: an index of another form is made anew."""
KINDS: Final = ("sources", "claims", "documents", "statements", "figures")
_MAKING: Final = ".search-"
_OLD: Final = 3600.0
"""Seconds after which an unfinished index is nobody's: its desk was killed."""
_BATCH: Final = 200
_NEEDED: Final = ("captures", "claims", "documents", "figures", "ranges", "sources", "statements")

_TABLES: Final = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE texts (at INTEGER PRIMARY KEY, packed BLOB NOT NULL);
CREATE TABLE documents
    (n INTEGER PRIMARY KEY, id TEXT NOT NULL, at INTEGER NOT NULL, arrived REAL, facts TEXT NOT NULL);
CREATE TABLE statements (n INTEGER PRIMARY KEY, id TEXT NOT NULL, document INTEGER NOT NULL, start INTEGER NOT NULL,
    stop INTEGER NOT NULL, facts TEXT NOT NULL);
CREATE TABLE figures (n INTEGER PRIMARY KEY, id TEXT NOT NULL, document INTEGER NOT NULL, start INTEGER NOT NULL,
    stop INTEGER NOT NULL, facts TEXT NOT NULL);
CREATE TABLE claims (n INTEGER PRIMARY KEY, id TEXT NOT NULL, facts TEXT NOT NULL);
CREATE TABLE sources (n INTEGER PRIMARY KEY, id TEXT NOT NULL, facts TEXT NOT NULL);
"""
WORDS: Final = """
CREATE VIRTUAL TABLE {kind}_words USING fts5
    (about, text, content = '', tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'")
"""
_DOCUMENTS: Final = """
SELECT d.id, d.title, d.published_at, d.published_precision, d.language, d.author,
    coalesce(s.name, d.source_words) AS source, c.captured_at
FROM documents d LEFT JOIN sources s ON s.id = d.source_id LEFT JOIN captures c ON c.id = d.capture_id
ORDER BY d.published_at DESC NULLS LAST, d.id
"""
_STATEMENTS: Final = """
SELECT d.id AS document, r.id, r.start, r."end" AS stop, r.speaker, r.speaker_role, NULL AS measure, NULL AS low,
    NULL AS high, NULL AS place
FROM statements r JOIN documents d ON d.id = r.document_id
ORDER BY d.published_at DESC NULLS LAST, d.id, r.start, r.id
"""
_FIGURES: Final = """
SELECT d.id AS document, r.id, r.sentence[1] AS start, r.sentence[2] AS stop, r.attributed_to AS speaker,
    NULL AS speaker_role, r.measure, r.low, r.high, r.place
FROM figures r JOIN documents d ON d.id = r.document_id
ORDER BY d.published_at DESC NULLS LAST, d.id, r.start, r.id
"""
_CLAIMS: Final = """
SELECT c.id, c.kind, c.subject, c.measure, c.place, c.period_from, c.period_to, c.period_words, c.proven, c.at_most,
    r.low, r.high
FROM claims c LEFT JOIN ranges r ON r.claim_id = c.id AND r.rule = 'as stated'
ORDER BY c.at_most DESC, len(c.document_ids) DESC, c.id
"""
_SOURCES: Final = "SELECT id, name, aliases, kind, affiliation, country, handles FROM sources ORDER BY name, id"

Row = Mapping[str, Any]
Told = Callable[[int, int], None]
"""Is told how many documents of how many are in; raises to give up."""


def make_index(tables: Path, generation: str, to: Path, told: Told) -> None:
    """Make the index of a folder of tables at ``to``; what was there stays until the new one is whole.

    Raises:
        DiskError: there is no room, or the folder cannot be written.
    """
    making = to.with_name(f"{_MAKING}{os.getpid()}-{secrets.token_hex(4)}.making")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        _remove_left(to.parent)
        _make(tables, generation, making, told)
        making.replace(to)
    except (OSError, sqlite3.Error, duckdb.Error) as error:
        raise not_written(to, error) from error
    finally:
        with suppress(OSError):
            making.unlink()


def _remove_left(folder: Path) -> None:
    """Remove what desks left that were killed."""
    for path in folder.glob(f"{_MAKING}*.making"):
        with suppress(OSError):
            if time() - path.stat().st_mtime > _OLD or not _lives(path.name):
                path.unlink()


def _lives(name: str) -> bool:
    """Say whether the process that makes an index may still run."""
    pid = name.removeprefix(_MAKING).partition("-")[0]
    if not pid.isdigit() or sys.platform == "win32":  # there, asking is ending
        return True
    try:
        os.kill(int(pid), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # another person's
        return True
    return True


def _make(tables: Path, generation: str, making: Path, told: Told) -> None:
    with closing(_asked(tables, making.parent)) as database, closing(sqlite3.connect(making)) as index:
        index.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000;")
        index.executescript(_TABLES)
        for kind in KINDS:
            index.execute(WORDS.format(kind=kind))
        _add_named(database, index)
        places = _keep_texts(tables, index)
        dated = _add_texts(database, index, places, told)
        about = {"generation": generation, "form": FORM, "dated": str(dated)}
        index.executemany("INSERT INTO about VALUES (?, ?)", about.items())
        index.commit()
    with making.open("rb") as file:
        os.fsync(file.fileno())


def _asked(tables: Path, spill: Path) -> duckdb.DuckDBPyConnection:
    """Return a DuckDB over the tables that are needed; sorting may go over the disk."""
    database = duckdb.connect(config={"memory_limit": "300MB", "threads": 1, "temp_directory": str(spill / ".sorting")})
    database.execute("SET TimeZone = 'UTC'")
    there = table_paths(tables)
    for name in _NEEDED:
        view(database, name, there.get(name))
    return database


def _add_named(database: duckdb.DuckDBPyConnection, index: sqlite3.Connection) -> None:
    """Add what is known by its name: claims and sources."""
    for n, row in enumerate(_rows(database, _SOURCES), start=1):
        facts = {name: row[name] for name in ("name", "kind", "affiliation", "country")}
        index.execute("INSERT INTO sources VALUES (?, ?, ?)", (n, row["id"], _json(facts)))
        also = [
            *(row["aliases"] or ()),
            *(row["handles"] or ()),
            row["id"],
            row["kind"],
            row["affiliation"],
            row["country"],
        ]
        _add_words(index, "sources", [(n, folded_words(row["name"]), folded_words(_joined(also)))])
    for n, row in enumerate(_rows(database, _CLAIMS), start=1):
        facts = {name: row[name] for name in row if name not in {"id", "kind"}}
        index.execute("INSERT INTO claims VALUES (?, ?, ?)", (n, row["id"], _json(facts)))
        also = [row["place"], row["measure"], row["period_words"], row["low"], row["high"]]
        _add_words(index, "claims", [(n, folded_words(row["subject"]), folded_words(_joined(also)))])


def _keep_texts(tables: Path, index: sqlite3.Connection) -> dict[str, int]:
    """Keep all texts as their table has them, packed; return where each document's is.

    They are never sorted: all of them may be more than there is memory.
    """
    path = table_paths(tables).get("documents")
    if path is None:
        return {}
    places: dict[str, int] = {}
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(_BATCH, columns=["id", "text"]):
            ids, texts = batch.column(0).to_pylist(), batch.column(1).to_pylist()
            new = {id_: at for at, id_ in enumerate(ids, start=len(places))}
            packed = [zlib.compress(text.encode("utf-8", "surrogatepass"), 1) for text in texts]
            index.executemany("INSERT INTO texts VALUES (?, ?)", zip(new.values(), packed, strict=True))
            places |= new
    return places


def _add_texts(
    database: duckdb.DuckDBPyConnection, index: sqlite3.Connection, places: Mapping[str, int], told: Told
) -> int:
    """Add documents, and what each says beside it; return how many documents have a date."""
    inside = {
        "statements": _Following(_rows(database, _STATEMENTS)),
        "figures": _Following(_rows(database, _FIGURES)),
    }
    counts = dict.fromkeys(inside, 0)
    dated = n = 0
    for n, row in enumerate(_rows(database, _DOCUMENTS), start=1):
        dated += row["published_at"] is not None
        text = text_at(index, places[row["id"]])
        folded = Folded(text)
        _add_document(index, n, row, places[row["id"]], folded)
        for kind, following in inside.items():
            rows = following.take(row["id"])
            _add_inside(index, kind, counts[kind], n, folded, rows)
            counts[kind] += len(rows)
        if n % _BATCH == 0:
            told(n, len(places))
    told(n, len(places))
    return dated


def text_at(index: sqlite3.Connection, at: int) -> str:
    """Return a text by where it is kept."""
    (packed,) = index.execute("SELECT packed FROM texts WHERE at = ?", [at]).fetchone()
    return zlib.decompress(packed).decode("utf-8", "surrogatepass")


def _add_document(index: sqlite3.Connection, n: int, row: Row, at: int, folded: "Folded") -> None:
    facts = {name: row[name] for name in ("title", "source", "published_at", "published_precision", "language")}
    arrived = None if row["captured_at"] is None else row["captured_at"].timestamp()
    index.execute("INSERT INTO documents VALUES (?, ?, ?, ?, ?)", (n, row["id"], at, arrived, _json(facts)))
    about = _joined([row["title"], row["source"], row["author"]])
    _add_words(index, "documents", [(n, folded_words(about), folded.words)])


def _add_inside(
    index: sqlite3.Connection, kind: str, before: int, document: int, folded: "Folded", rows: list[Row]
) -> None:
    """Add the statements or figures of one document; ``before`` counts those that are in already."""
    places, said = [], []
    for n, row in enumerate(rows, start=before + 1):
        facts = {name: row[name] for name in ("speaker", "measure", "low", "high", "place")}
        places.append((n, row["id"], document, row["start"], row["stop"], _json(facts)))
        about = _joined([row["speaker"], row["speaker_role"], row["measure"], row["place"]])
        said.append((n, folded_words(about), folded.part(row["start"], row["stop"])))
    index.executemany(f"INSERT INTO {kind} VALUES (?, ?, ?, ?, ?, ?)", places)  # noqa: S608 - one of two constants
    _add_words(index, kind, said)


def _add_words(index: sqlite3.Connection, kind: str, rows: Sequence[tuple[int, str, str]]) -> None:
    index.executemany(f"INSERT INTO {kind}_words (rowid, about, text) VALUES (?, ?, ?)", rows)  # noqa: S608 - constants


@lru_cache(maxsize=20_000)
def folded_words(text: str) -> str:
    """Return a short text's words as they are matched; speakers and places come again and again."""
    return Folded(text).words


class Folded:
    """A text as it is matched, and parts of it by where they stand in the text itself."""

    def __init__(self, text: str) -> None:
        """Fold a text once."""
        self._folded, self._places = matched(text)
        # In scripts without spaces between words each is a word alone.
        self._alone = not self._folded.isascii() and any(map(stands_alone, set(self._folded)))

    @property
    def words(self) -> str:
        """All words, with spaces between them."""
        return _apart(self._folded) if self._alone else self._folded

    def part(self, start: int, stop: int) -> str:
        """Return the words between two places of the text."""
        first, last = np.searchsorted(self._places, (start, stop))
        part = self._folded[first:last]
        return _apart(part) if self._alone else part


def _apart(folded: str) -> str:
    """Return words with spaces between them, those that stand alone among them."""
    return " ".join(word.key for word in words(folded))


class _Following:
    """Rows in the order of their documents, handed out document by document."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self._next = next(rows, None)

    def take(self, document: str) -> list[Row]:
        """Return the rows of a document; the next call must be for a later one."""
        found = []
        while self._next is not None and self._next["document"] == document:
            found.append(self._next)
            self._next = next(self._rows, None)
        return found


def _rows(database: duckdb.DuckDBPyConnection, sql: str) -> Iterator[Row]:
    with database.cursor() as cursor:
        answer = cursor.execute(sql)
        names = [column[0] for column in answer.description or ()]
        while rows := answer.fetchmany(_BATCH):
            yield from (dict(zip(names, row, strict=True)) for row in rows)


def _joined(parts: list[Any]) -> str:
    return " \n".join(str(part) for part in parts if part is not None and part != "")


def _json(facts: Row) -> str:
    return json.dumps({name: value for name, value in facts.items() if value is not None}, default=_iso)


def _iso(value: datetime) -> str:
    return value.astimezone(UTC).isoformat()
