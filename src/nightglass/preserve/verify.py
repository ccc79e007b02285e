"""Verify a case: a folder in, what does not agree with its digest, chain or words out. Nothing is written."""

from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow as pa
import pyarrow.parquet as pq

from nightglass.errors import NightglassError
from nightglass.interfaces import Progress
from nightglass.preserve.captures import derive_captures
from nightglass.preserve.chain import Note, Row, check_chains, check_notes
from nightglass.preserve.code import code_of_tables
from nightglass.preserve.finding import Finding
from nightglass.preserve.judgements import check_judgements, derive_judgements
from nightglass.preserve.ledger import acts_of, read_ledger
from nightglass.preserve.offsets import check_tables
from nightglass.preserve.vault import Vault
from nightglass.records.capture import Capture
from nightglass.records.document import Document

Reread: TypeAlias = Callable[[Capture, Path], Sequence[Document]]
"""Parse a capture's bytes again as the build did: the capture and the path of its bytes in, its documents out."""

_BUILD_AGAIN = "Build the case again; if it comes back, report it with the document's id"
_RESTORE_BYTES = "Restore the file from another copy of the vault, or capture it again"


@dataclass(frozen=True, slots=True)
class Verification:
    """``counts`` says how many captures, acts, documents and rows of each table were looked at."""

    findings: tuple[Finding, ...]
    counts: Mapping[str, int]

    @property
    def holds(self) -> bool:
        """Say whether everything agrees."""
        return not self.findings


def verify_case(
    root: Path,
    tables: Path,
    *,
    reread: Reread | None = None,
    code: str | None = None,
    expected_head: str | None = None,
    progress: Progress | None = None,
) -> Verification:
    """Check the vault's bytes, the ledger's chains and notes, and that the tables' offsets give their words.

    ``expected_head`` is a head that was printed after an earlier command and written down elsewhere. With ``reread``
    each document of a capture is compared with what its bytes give now; where ``code``, the digest of the code that
    reads them now, is not that of the last build, what differs is one finding.
    """
    findings: list[Finding] = []
    counts: Counter[str] = Counter()
    for found in _everything(root, tables, reread, code, expected_head, progress):
        if isinstance(found, Finding):
            findings.append(found)
        else:
            counts[found[0]] += found[1]
    return Verification(tuple(findings), dict(counts))


Found: TypeAlias = "Iterator[Finding | tuple[str, int]]"


def _everything(
    root: Path,
    tables: Path,
    reread: Reread | None,
    code: str | None,
    expected_head: str | None,
    progress: Progress | None,
) -> Found:
    vault = Vault(root / "vault")
    digests = vault.digests()
    damaged = list(vault.check(_step(progress, "vault", len(digests))))
    yield from damaged
    yield "files in the vault", len(digests)
    captures = yield from _told(root, tables, expected_head)
    if captures is not None:
        yield from _missing(captures, digests, vault, root)
        yield from _strays(captures, tables)
    yield from check_tables(tables)
    if reread is not None:
        bad = {finding.subject for finding in damaged}
        good = {digest for digest in digests if f"vault/{digest[:2]}/{digest[2:]}" not in bad}
        whole = [capture for capture in captures or () if capture.digest in good]
        compared = _compare(whole, tables, vault, reread, _step(progress, "documents", len(whole)))
        yield from compared if code is None or captures is None or code == _code(root) else _as_one(compared)


def _step(progress: Progress | None, name: str, total: int) -> Callable[[int], None]:
    return progress.step(name, total) if progress else lambda _: None


def _told(
    root: Path, tables: Path, expected_head: str | None
) -> Generator[Finding | tuple[str, int], None, Sequence[Capture] | None]:
    """Check the ledger, and return the captures that it tells of; null where it cannot be understood."""
    rows, notes, unreadable = _ledger(root)
    yield from unreadable
    yield from check_chains(rows, expected_head)
    yield from check_notes(rows, notes)
    yield "acts", len(rows)
    captures, underivable = _captures(rows, notes)
    yield from underivable
    if not underivable:
        yield from _judgements(rows, notes, tables)
    yield "captures", len(captures)
    return None if unreadable or underivable else captures


def _ledger(root: Path) -> tuple[list[Row], list[Note], list[Finding]]:
    try:
        rows, notes = read_ledger(root / "ledger.sqlite")
    except NightglassError as error:
        return [], [], [Finding("ledger.sqlite", error.got, error.expected, error.do)]
    return rows, notes, []


def _captures(rows: Sequence[Row], notes: Sequence[Note]) -> tuple[list[Capture], list[Finding]]:
    """Return the captures that the ledger tells of; none, and a finding, where edited rows make no sense any more."""
    try:
        return derive_captures(acts_of(rows, notes), {(note.act_id, note.name): note.text for note in notes}), []
    except (NightglassError, KeyError, ValueError, TypeError) as error:
        do = "Restore the ledger from a copy"
        return [], [Finding("ledger.sqlite", f"its captures cannot be told ({error})", "acts as written", do)]


def _judgements(rows: Sequence[Row], notes: Sequence[Note], tables: Path) -> Found:
    """Check what the ledger says was judged, and that the tables hold no judgement of which it does not tell."""
    try:
        told = derive_judgements(acts_of(rows, notes), {(note.act_id, note.name): note.text for note in notes})
    except (NightglassError, KeyError, ValueError, TypeError) as error:
        do = "Restore the ledger from a copy"
        yield Finding("ledger.sqlite", f"its judgements cannot be told ({error})", "acts as written", do)
        return
    yield from check_judgements(told)
    yield "judgements", len(told)
    known = {(one.id, one.about_id, one.kind, one.value, one.previous) for one in told}
    for row in _judged_rows(tables):
        if row not in known:
            got = f"the ledger does not tell it so: {row[2]} {row[3]} about {row[1]}"
            yield Finding(f"judgement {row[0]}", got, "an act of the ledger for each judgement", "Build the case again")


def _judged_rows(tables: Path) -> list[tuple[Any, ...]]:
    """Return the judgements of the tables by what they decide; none where there is no table, or it was reported."""
    columns = ["id", "about_id", "kind", "value", "previous"]
    try:
        rows = pq.read_table(tables / "judgements.parquet", columns=columns).to_pylist()
    except (pa.ArrowException, OSError, KeyError):
        return []
    return [tuple(row[name] for name in columns) for row in rows]


def _missing(captures: Sequence[Capture], digests: Sequence[str], vault: Vault, root: Path) -> Iterator[Finding]:
    """Yield captures without bytes, and bytes without an act."""
    told, there = {capture.digest for capture in captures}, set(digests)
    for digest in sorted(told - there):
        where = vault.path_of(digest).relative_to(root).as_posix()
        yield Finding(where, "the ledger tells of it, but it is not there", "the captured bytes", _RESTORE_BYTES)
    for digest in sorted(there - told):
        where = vault.path_of(digest).relative_to(root).as_posix()
        do = "Build the case again, which records it; if it stays, ask who put it there"
        yield Finding(where, "no act in the ledger tells of it", "an act for every capture", do)


def _strays(captures: Sequence[Capture], tables: Path) -> Iterator[Finding]:
    """Yield documents that come from no capture of the ledger."""
    known = {capture.id for capture in captures}
    for capture_id, documents in sorted(_documents(tables).items()):
        if capture_id not in known:
            got = f"it comes from {capture_id}, of which no act tells"
            subject = f"document {', '.join(sorted(documents))}"
            yield Finding(subject, got, "a capture in the ledger", "Build the case again")


def _code(root: Path) -> str | None:
    """Return the digest of the code that made the tables, as the ledger says."""
    rows, notes, _ = _ledger(root)
    return code_of_tables(acts_of(rows, notes))


def _as_one(compared: Found) -> Found:
    """Yield in one finding what tables made by other code explain, and every other finding as it is."""
    how_many = 0
    for found in compared:
        if isinstance(found, Finding) and found.do == _BUILD_AGAIN:
            how_many += 1
        else:
            yield found
    if how_many:
        got = f"they were made by other code, which read {how_many} documents otherwise"
        yield Finding("tables", got, "tables made by this version of Nightglass", "Build the case again, then verify")


def _compare(
    captures: Sequence[Capture], tables: Path, vault: Vault, reread: Reread, done: Callable[[int], None]
) -> Found:
    """Yield each document of the tables that its capture's bytes do not give."""
    stored = _documents(tables)
    holders: dict[str, set[str]] = {}
    for capture_id, documents in stored.items():
        for text, _, _ in documents.values():
            holders.setdefault(text, set()).add(capture_id)
    do = _BUILD_AGAIN
    for number, capture in enumerate(captures, start=1):
        done(number)
        if capture.id not in stored:
            continue
        try:
            now = {document.id: document for document in reread(capture, vault.path_of(capture.digest))}
        except NightglassError as error:
            yield Finding(f"capture {capture.id}", error.got, "bytes that can be read again", error.do)
            continue
        for document_id in sorted(now.keys() - stored[capture.id].keys()):
            if holders.get(now[document_id].text, set()) - {capture.id}:
                continue  # a post that came again: another capture gave it
            got = "the bytes give it, the tables do not hold it"
            yield Finding(f"document {document_id} of {capture.path}", got, "every document in the tables", do)
        for document_id, kept in stored[capture.id].items():
            fresh = now.get(document_id)
            given = None if fresh is None else (fresh.text, fresh.doc_start, fresh.doc_end)
            yield "documents compared with their bytes", 1
            if given != kept:
                got = "its capture does not give it" if given is None else "its text is not what its capture gives"
                yield Finding(f"document {document_id} of {capture.path}", got, "the text in the bytes", do)


def _documents(tables: Path) -> dict[str, dict[str, tuple[str, int, int]]]:
    """Return text and place in the file by capture and document; nothing where the table was reported as broken."""
    columns = ["id", "capture_id", "text", "doc_start", "doc_end"]
    try:
        rows = pq.read_table(tables / "documents.parquet", columns=columns).to_pylist()
        found: dict[str, dict[str, tuple[str, int, int]]] = {}
        for row in rows:
            found.setdefault(row["capture_id"], {})[row["id"]] = (row["text"], row["doc_start"], row["doc_end"])
    except (pa.ArrowException, OSError, KeyError):
        return {}
    return found
