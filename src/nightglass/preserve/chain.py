"""The chain of acts: what is hashed, and what a chain that was tampered with looks like. Nothing here performs.

Each writer's acts are a chain of their own: an act's hash covers all its fields and the hash of the writer's act
before it, so that an edit, a removal or a new order breaks every hash that follows.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from nightglass.errors import LedgerError
from nightglass.preserve.finding import Finding

START = "0" * 64
"""What a writer's first act names as the hash before it."""

_TOKEN = re.compile(r"[A-Za-z0-9._:+/=-]{0,200}")
_RESTORE = "Restore the ledger from a copy, or merge a colleague's, and ask who had access to this folder"


@dataclass(frozen=True, slots=True)
class Row:
    """An act as it lies in the file: ``at`` and ``payload`` are the texts that were hashed.

    ``seq`` counts the writer's acts from 1. ``actor`` is the salted digest of who acted.
    """

    writer: str
    seq: int
    at: str
    actor: str
    kind: str
    payload: str
    previous: str
    hash: str

    @property
    def id(self) -> str:
        """The act's id, from its hash."""
        return f"act-{self.hash[:16]}"

    @property
    def subject(self) -> str:
        """How findings name the act."""
        return f"ledger act {self.seq} of writer {self.writer}"


@dataclass(frozen=True, slots=True)
class Act:
    """What was done: ``at`` by this machine's clock (UTC), ``actor`` is null once it has been erased."""

    id: str
    writer: str
    seq: int
    at: datetime
    actor: str | None
    kind: str
    payload: Mapping[str, Any]
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it lies in the file; ``salt`` and ``text`` are both null once it has been erased."""

    act_id: str
    name: str
    salt: str | None
    text: str | None


def canonical(value: object) -> str:
    """Return a value as JSON in the one form that is hashed: sorted keys, no white space, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def salted(salt: str, text: str) -> str:
    """Return the SHA-256 of a salt (hexadecimal) and a text, as hexadecimal digits."""
    return hashlib.sha256(f"{salt}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()


def stamp(at: datetime) -> str:
    """Return an aware time as the text that is hashed; raises ``LedgerError`` for a time without a zone."""
    if at.tzinfo is None:
        raise LedgerError("a time without a zone", expected="an aware time", do="Pass a clock that gives UTC")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def hash_of(row: Row) -> str:
    """Return the SHA-256 over the canonical JSON of every field but the hash itself."""
    fields = {
        "writer": row.writer,
        "seq": row.seq,
        "at": row.at,
        "actor": row.actor,
        "kind": row.kind,
        "payload": row.payload,
        "previous": row.previous,
    }
    return hashlib.sha256(canonical(fields).encode("utf-8", "surrogatepass")).hexdigest()


def refuse_words(value: object) -> None:
    """Raise ``LedgerError`` where a payload holds what could be a name or a text, or a number that rounds.

    What is chained can never be erased; so only ids, digests, counts and single plain words may be in it.
    """
    if value is None or isinstance(value, bool | int):
        return
    if isinstance(value, Mapping):
        for key, inner in value.items():
            refuse_words(key)
            refuse_words(inner)
        return
    if isinstance(value, list | tuple):
        for inner in value:
            refuse_words(inner)
        return
    if not (isinstance(value, str) and _TOKEN.fullmatch(value)):
        raise LedgerError(
            f"a payload with {value!r}",
            expected="ids, digests, whole numbers and single plain words, since the chain cannot be erased",
            do="Pass words and names as notes",
        )


def check_chains(rows: Iterable[Row], expected_head: str | None = None) -> Iterator[Finding]:
    """Yield what is wrong with the chains; ``rows`` are ordered by writer and sequence.

    ``expected_head`` is a hash that was written down elsewhere: an act cut from the end of a chain leaves no other
    trace. A head stays good when acts were added after it.
    """
    before: Row | None = None
    hashes = set()
    for row in rows:
        hashes.add(row.hash)
        last = before if before is not None and before.writer == row.writer else None
        yield from _check_row(row, last)
        before = row
    if expected_head is not None and expected_head not in hashes:
        got = "no act has the hash that was written down"
        yield Finding(f"ledger head {expected_head}", got, "an act with it: the end of a chain is missing", _RESTORE)


def _check_row(row: Row, last: Row | None) -> Iterator[Finding]:
    if hash_of(row) != row.hash:
        yield Finding(row.subject, "the row was edited: its fields do not give its hash", f"hash {row.hash}", _RESTORE)
    due = 1 if last is None else last.seq + 1
    if row.seq > due:
        one = row.seq == due + 1
        gone = f"act {due} before it is missing" if one else f"acts {due} to {row.seq - 1} before it are missing"
        yield Finding(row.subject, gone, "a sequence without gaps", _RESTORE)
    elif row.previous != (START if last is None else last.hash):
        got = f"it follows {row.previous}, which is not the act before it"
        yield Finding(row.subject, got, f"previous hash {START if last is None else last.hash}", _RESTORE)


def check_notes(rows: Sequence[Row], notes: Sequence[Note]) -> Iterator[Finding]:
    """Yield each note that does not give its salted digest, that is gone without an act, or that no act names.

    An erased note is in order where an act ``erased`` names it.
    """
    there = {(note.act_id, note.name): note for note in notes}
    erased = {_target(row) for row in rows if row.kind == "erased"}
    for row in rows:
        for name, digest in _salted_digests(row).items():
            note = there.pop((row.id, name), None)
            subject = f"note {name} of {row.subject}"
            if note is None or note.text is None or note.salt is None:
                if (row.id, name) not in erased:
                    yield Finding(subject, "its words are gone", "an act that says they were erased", _RESTORE)
            elif salted(note.salt, note.text) != digest:
                yield Finding(subject, "its words were edited", "words that give its salted digest", _RESTORE)
    for act_id, name in there:
        yield Finding(f"note {name} of {act_id}", "no act names it", "notes that stand beside an act", _RESTORE)


def _salted_digests(row: Row) -> dict[str, str]:
    """Return the salted digest of each note that an act names, its actor among them; empty for a broken payload."""
    notes = _payload(row).get("notes", {})
    return {"actor": row.actor, **(notes if isinstance(notes, dict) else {})}


def _target(row: Row) -> tuple[str, str]:
    payload = _payload(row)
    return str(payload.get("act")), str(payload.get("note"))


def _payload(row: Row) -> dict[str, Any]:
    """Return an act's payload, empty where it was edited into something else."""
    try:
        payload = json.loads(row.payload)
    except ValueError:
        return {}
    return payload if isinstance(payload, dict) else {}
