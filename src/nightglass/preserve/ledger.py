"""The ledger: acts that are added and never changed, in an SQLite file that several processes use at once.

Free text (a reason, from whom, a path: a file's name may hold a person's name) lies beside the chain in ``notes``;
the chain holds its salted digest. A note can be erased, the act that it stood beside cannot.
"""

import json
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from nightglass.errors import LedgerError
from nightglass.interfaces import Clock
from nightglass.preserve.chain import (
    START,
    Act,
    Note,
    Row,
    canonical,
    check_chains,
    check_notes,
    hash_of,
    refuse_words,
    salted,
    stamp,
)

_WAIT_SECONDS = 30
_TRIGGERS = 4
_COLUMNS = "writer, seq, at, actor, kind, payload, previous, hash"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS acts (
  writer TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL,
  payload TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, PRIMARY KEY (writer, seq)
);
CREATE TABLE IF NOT EXISTS notes (
  act_id TEXT NOT NULL, name TEXT NOT NULL, salt TEXT, text TEXT, PRIMARY KEY (act_id, name)
);
CREATE TRIGGER IF NOT EXISTS acts_refuse_update BEFORE UPDATE ON acts
  BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END;
CREATE TRIGGER IF NOT EXISTS acts_refuse_delete BEFORE DELETE ON acts
  BEGIN SELECT RAISE(ABORT, 'an act is never removed'); END;
CREATE TRIGGER IF NOT EXISTS notes_only_erase BEFORE UPDATE ON notes
  WHEN NEW.text IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.act_id <> OLD.act_id OR NEW.name <> OLD.name
  BEGIN SELECT RAISE(ABORT, 'a note is never changed, only erased'); END;
CREATE TRIGGER IF NOT EXISTS notes_refuse_delete BEFORE DELETE ON notes
  BEGIN SELECT RAISE(ABORT, 'a note is erased, not removed'); END;
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """An act that is about to be added: ``payload`` holds ids and digests, ``notes`` free text by name."""

    kind: str
    payload: Mapping[str, Any]
    actor: str
    notes: Mapping[str, str] = field(default_factory=dict)


class Ledger:
    """One case's ledger, written by one writer. A connection lives for one call, so threads and forks may share it."""

    def __init__(self, path: Path, writer: str, clock: Clock) -> None:
        """Open or make the file; raises ``LedgerError`` where it cannot be opened."""
        self.path = path
        self.writer = writer
        self._clock = clock
        with self._connection() as file:
            _prepare(file)

    def append(
        self, kind: str, payload: Mapping[str, Any], actor: str, notes: Mapping[str, str] = MappingProxyType({})
    ) -> Act:
        """Add one act to this writer's chain and return it; raises ``LedgerError``."""
        return self.append_all([Entry(kind, payload, actor, notes)])[0]

    def append_all(self, entries: Sequence[Entry]) -> list[Act]:
        """Add acts in one short transaction: all of them or none."""
        with self._transaction() as file:
            return self._added(file, entries)

    def append_after(self, kind: str, made: Callable[[Sequence[Act], Sequence[Note]], Entry]) -> Act:
        """Add the act that ``made`` makes of the acts of a kind and their notes; nothing is added between the two.

        What ``made`` raises leaves the ledger as it was.
        """
        with self._transaction() as file:
            rows, notes = _of_kind(file, kind)
            return self._added(file, [made(acts_of(rows, notes), notes)])[0]

    def _added(self, file: sqlite3.Connection, entries: Sequence[Entry]) -> list[Act]:
        acts: list[Act] = []
        seq, previous = _head(file, self.writer)
        for entry in entries:
            seq += 1
            row, notes = self._sealed(entry, seq, previous)
            _insert(file, row, notes)
            acts.append(_act(row, entry.actor))
            previous = row.hash
        return acts

    def _sealed(self, entry: Entry, seq: int, previous: str) -> tuple[Row, list[Note]]:
        """Return an entry as a row of the chain, and its notes with fresh salts."""
        refuse_words(entry.kind)
        refuse_words(entry.payload)
        refuse_words(list(entry.notes))
        if "actor" in entry.notes or "notes" in entry.payload:
            raise LedgerError("a reserved name", expected="other names", do="Rename the note or the payload's key")
        texts = {"actor": entry.actor, **entry.notes}
        salts = {name: secrets.token_hex(16) for name in texts}
        digests = {name: salted(salts[name], text) for name, text in texts.items()}
        actor = digests.pop("actor")
        payload = canonical({**entry.payload, **({"notes": digests} if digests else {})})
        at = stamp(self._clock.now())
        row = Row(self.writer, seq, at, actor, entry.kind, payload, previous, "")
        row = replace(row, hash=hash_of(row))
        return row, [Note(row.id, name, salts[name], text) for name, text in texts.items()]

    def acts(self, kind: str | None = None) -> list[Act]:
        """Return the acts, of one kind or all, ordered by writer and sequence."""
        with self._connection() as file:
            rows, notes = _rows(file), _notes(file)
        return acts_of([row for row in rows if kind is None or row.kind == kind], notes)

    def of_kind(self, kind: str) -> tuple[list[Act], list[Note]]:
        """Return the acts of one kind, ordered by writer and sequence, and their notes."""
        with self._connection() as file:
            rows, notes = _of_kind(file, kind)
        return acts_of(rows, notes), notes

    def rows(self) -> list[Row]:
        """Return the acts as they lie in the file, ordered by writer and sequence."""
        with self._connection() as file:
            return _rows(file)

    def notes(self) -> list[Note]:
        """Return every note, erased ones too, ordered by act and name."""
        with self._connection() as file:
            return _notes(file)

    def note(self, act_id: str, name: str) -> str | None:
        """Return a note's text, null where there is none or it was erased."""
        with self._connection() as file:
            found = file.execute("SELECT text FROM notes WHERE act_id = ? AND name = ?", (act_id, name)).fetchone()
        return None if found is None else found[0]

    def erase(self, act_id: str, name: str, actor: str) -> Act:
        """Erase a note's words and salt for good, and add the act ``erased`` that says so.

        Raises ``LedgerError`` where there is no such note. Copies of the ledger keep theirs until they are merged.
        """
        if all((note.act_id, note.name) != (act_id, name) for note in self.notes()):
            raise LedgerError(f"no note {name!r} of {act_id}", expected="a note that exists", do="List the case's acts")
        act = self.append("erased", {"act": act_id, "note": name}, actor)
        self._apply_erasures()
        return act

    def _apply_erasures(self) -> None:
        """Empty each note that an act ``erased`` names; the words leave the write-ahead log too."""
        with self._transaction() as file:
            for row in _rows(file):
                if row.kind == "erased":
                    payload = json.loads(row.payload)
                    file.execute(
                        "UPDATE notes SET text = NULL, salt = NULL WHERE act_id = ? AND name = ?",
                        (payload["act"], payload["note"]),
                    )
        with self._connection() as file:
            file.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def heads(self) -> dict[str, str]:
        """Return each writer's last hash: what a person writes down elsewhere."""
        return {row.writer: row.hash for row in self.rows()}

    def merge(self, other: Path) -> int:
        """Add the acts of another laptop's ledger that are not here; return how many.

        Raises ``LedgerError`` where the other's chains do not hold, or where one writer's chain differs in the two
        (the file that holds a writer's id was copied): nothing is added then.
        """
        rows, notes = read_ledger(other)
        _refuse_broken(rows, notes, other)
        with self._transaction() as file:
            here = {(row.writer, row.seq): row.hash for row in _rows(file)}
            _refuse_fork(here, rows)
            fresh = [row for row in rows if (row.writer, row.seq) not in here]
            for row in fresh:
                _insert(file, row, [note for note in notes if note.act_id == row.id])
        self._apply_erasures()
        return len(fresh)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """Hold the file's one write lock for as short as the block takes; an error takes everything back."""
        with self._connection() as file:
            file.execute("BEGIN IMMEDIATE")
            try:
                yield file
            except BaseException:
                file.execute("ROLLBACK")
                raise
            file.execute("COMMIT")

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        try:
            file = sqlite3.connect(self.path, timeout=_WAIT_SECONDS, isolation_level=None)
            file.text_factory = _text
            try:
                file.execute("PRAGMA secure_delete = ON")
                file.execute("PRAGMA synchronous = FULL")
                yield file
            finally:
                file.close()
        except sqlite3.OperationalError as error:
            raise LedgerError(
                f"{self.path.name}: {error}",
                expected="a ledger that can be read and written",
                do="Free some disk space, make the case writable, close what else holds the file, "
                "or restore it from a copy; then run again",
            ) from error
        except sqlite3.Error as error:
            raise _unreadable(self.path, error) from error


def acts_of(rows: Sequence[Row], notes: Sequence[Note]) -> list[Act]:
    """Return rows as acts, in their order; raises ``LedgerError`` for a row that was edited into something else."""
    actors = {note.act_id: note.text for note in notes if note.name == "actor"}
    return [_act(row, actors.get(row.id)) for row in rows]


def read_ledger(path: Path, kind: str | None = None) -> tuple[list[Row], list[Note]]:
    """Return a ledger's acts, of one kind or all, and their notes as they lie in the file, without writing to it.

    Works from read-only media too. Raises ``LedgerError`` where there is no ledger or it cannot be read.
    """
    if not path.is_file():
        raise LedgerError(f"{path} is no file", expected="a ledger.sqlite", do="Give a ledger that exists")
    address = f"{path.resolve().as_uri()}?mode=ro"
    try:
        return _read_all(address, kind)
    except sqlite3.OperationalError:
        # On read-only media the shared-memory file of write-ahead logging cannot be made.
        try:
            return _read_all(f"{address}&immutable=1", kind)
        except sqlite3.Error as error:
            raise _unreadable(path, error) from error
    except sqlite3.Error as error:
        raise _unreadable(path, error) from error


def _read_all(address: str, kind: str | None) -> tuple[list[Row], list[Note]]:
    file = sqlite3.connect(address, timeout=_WAIT_SECONDS, uri=True)
    file.text_factory = _text
    try:
        return (_rows(file), _notes(file)) if kind is None else _of_kind(file, kind)
    finally:
        file.close()


def _text(found: bytes) -> str:
    """Return a text of the file, whatever was written into it."""
    return found.decode("utf-8", "backslashreplace")


def _unreadable(path: Path, error: sqlite3.Error) -> LedgerError:
    return LedgerError(
        f"{path.name}: {error}",
        expected="a ledger that can be read",
        do="Check that the file is a ledger, or restore it from a copy",
    )


def _prepare(file: sqlite3.Connection) -> None:
    """Make the tables where they are not there yet, and switch to write-ahead logging."""
    if file.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        _switch_to_wal(file)
    if file.execute("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'").fetchone()[0] < _TRIGGERS:
        file.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} COMMIT;")


def _switch_to_wal(file: sqlite3.Connection) -> None:
    """Switch, again and again for a while: SQLite does not wait for another process that switches at the same time."""
    until = time.monotonic() + _WAIT_SECONDS
    while True:
        try:
            file.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return


_ROWS = (
    "SELECT CAST(writer AS TEXT), CAST(seq AS INTEGER), CAST(at AS TEXT), CAST(actor AS TEXT), "
    "CAST(kind AS TEXT), CAST(payload AS TEXT), CAST(previous AS TEXT), CAST(hash AS TEXT) FROM acts"
)
"""The casts keep a row that was edited into other types readable, so that it can be named."""


def _rows(file: sqlite3.Connection) -> list[Row]:
    return [Row(*row) for row in file.execute(f"{_ROWS} ORDER BY writer, seq")]


def _notes(file: sqlite3.Connection) -> list[Note]:
    return [Note(*row) for row in file.execute("SELECT act_id, name, salt, text FROM notes ORDER BY act_id, name")]


def _of_kind(file: sqlite3.Connection, kind: str) -> tuple[list[Row], list[Note]]:
    """Return the acts of a kind and their notes: of a big case they are few among many."""
    rows = [Row(*row) for row in file.execute(f"{_ROWS} WHERE kind = ? ORDER BY writer, seq", (kind,))]
    named = "SELECT act_id, name, salt, text FROM notes"
    own = "act_id IN (SELECT 'act-' || substr(hash, 1, 16) FROM acts WHERE kind = ?)"  # as Row.id makes it
    return rows, [Note(*note) for note in file.execute(f"{named} WHERE {own} ORDER BY act_id, name", (kind,))]


def _head(file: sqlite3.Connection, writer: str) -> tuple[int, str]:
    found = file.execute("SELECT seq, hash FROM acts WHERE writer = ? ORDER BY seq DESC LIMIT 1", (writer,)).fetchone()
    return found or (0, START)


def _insert(file: sqlite3.Connection, row: Row, notes: Sequence[Note]) -> None:
    values = (row.writer, row.seq, row.at, row.actor, row.kind, row.payload, row.previous, row.hash)
    file.execute(f"INSERT INTO acts ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)  # noqa: S608 - a constant
    for note in notes:
        file.execute("INSERT INTO notes VALUES (?, ?, ?, ?)", (note.act_id, note.name, note.salt, note.text))


def _act(row: Row, actor: str | None) -> Act:
    try:
        payload = dict(json.loads(row.payload))
        at = datetime.fromisoformat(row.at)
    except (ValueError, TypeError) as error:
        raise LedgerError(
            f"{row.subject} cannot be read ({error})",
            expected="the row as it was written",
            do="Run nightglass verify, and restore the ledger from a copy",
        ) from error
    payload.pop("notes", None)
    return Act(row.id, row.writer, row.seq, at, actor, row.kind, MappingProxyType(payload), row.previous, row.hash)


def _refuse_broken(rows: Sequence[Row], notes: Sequence[Note], other: Path) -> None:
    broken = [*check_chains(rows), *check_notes(rows, notes)]
    if broken:
        raise LedgerError(
            f"{other.name} does not hold: {broken[0].subject}: {broken[0].got}",
            expected="chains as they were written",
            do="Run nightglass verify on that case and ask its owner for an untouched copy",
        )


def _refuse_fork(here: Mapping[tuple[str, int], str], rows: Sequence[Row]) -> None:
    for row in rows:
        if here.get((row.writer, row.seq), row.hash) != row.hash:
            raise LedgerError(
                f"{row.subject} differs in the two ledgers",
                expected="one writer's acts to be the same everywhere",
                do="Find out which copy was changed, or whether two laptops share one writer id; nothing was merged",
            )
