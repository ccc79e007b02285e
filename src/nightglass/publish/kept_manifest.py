"""Compares an account's manifest with the copy that the case kept, and that copy with the ledger's act ``published``.

The manifest names every file by its SHA-256, so what differs between the two is named file by file.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from nightglass.errors import LedgerError
from nightglass.preserve.chain import Act, check_chains, check_notes
from nightglass.preserve.finding import Finding
from nightglass.preserve.ledger import acts_of, read_ledger
from nightglass.publish.account import MANIFEST

_CHANGED = "Publish anew, or find who changed it"
_RESTORE = "Restore the case from a copy, or publish anew"


def ledger_acts(root: Path) -> tuple[Sequence[Act], Sequence[Finding]]:
    """Return the acts of a case's ledger and what is wrong with it; no acts where it cannot be read."""
    try:
        rows, notes = read_ledger(root / "ledger.sqlite")
        return acts_of(rows, notes), [*check_chains(rows), *check_notes(rows, notes)]
    except LedgerError as error:
        return [], [Finding("ledger.sqlite", error.got, error.expected, error.do)]


def publications(acts: Sequence[Act], account_id: str) -> list[Act]:
    """Return the acts that tell of an account's publication."""
    return [act for act in acts if act.kind == "published" and act.payload.get("account") == account_id]


def check_manifest(folder: Path, root: Path, account_id: str, published: Sequence[Act]) -> Iterator[Finding]:
    """Yield what differs between an account's manifest, the case's copy and the ledger; ``published`` are its acts."""
    place = f"accounts/{account_id}/{MANIFEST}"
    now, told = (folder / MANIFEST).read_bytes(), {str(act.payload.get("manifest")) for act in published}
    try:
        kept = (root / place).read_bytes()
    except OSError as error:
        yield Finding(place, f"it cannot be read ({error.strerror})", "the manifest as published", _RESTORE)
        kept = None
    if kept is not None and _digest(kept) not in told:
        expected = f"{' or '.join(f'{digest[:16]}…' for digest in sorted(told))} as the ledger's act says"
        got = f"its SHA-256 is {_digest(kept)[:16]}…"
        yield Finding(place, got, expected if told else "an act of the ledger that tells of it", _RESTORE)
    if now == kept or _digest(now) in told:
        return
    differences = list(_differences(_read(now), _read(kept or b"")))
    yield from differences
    if not differences:
        got, expected = f"its SHA-256 is {_digest(now)[:16]}…", "the manifest that the case kept, byte for byte"
        yield Finding(MANIFEST, got, expected, _CHANGED)


def _differences(now: Mapping[str, Any], kept: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield each file, and each other entry, that two manifests do not give alike; none where one has no files."""
    files, then = now.get("files"), kept.get("files")
    if not isinstance(files, dict) or not isinstance(then, dict):
        return
    for path in sorted(files.keys() | then.keys()):
        if files.get(path) != then.get(path):
            got = f"{_entry(files.get(path))} in the account's manifest"
            yield Finding(path, got, f"{_entry(then.get(path))} as the case kept it", _CHANGED)
    for name in sorted((now.keys() | kept.keys()) - {"files"}):
        if now.get(name) != kept.get(name):
            got, expected = f"it is {str(now.get(name))[:80]!r}", f"{str(kept.get(name))[:80]!r} as the case kept it"
            yield Finding(f"{MANIFEST} {name}", got, expected, _CHANGED)


def _entry(digest: object) -> str:
    return "no such file" if digest is None else f"SHA-256 {str(digest)[:16]}…"


def _read(manifest: bytes) -> Mapping[str, Any]:
    try:
        read = json.loads(manifest)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
