"""Who writes: an id at random for this machine and this case, kept outside the case folder.

A case is copied between laptops; an id inside it would be copied too, and two laptops would then write one chain
in two ways. So the id lies in the user's own state folder, under a digest of where the case stands. A case that
moves gets a new writer and a new chain, which is harmless. The id says nothing of the machine or its user.
"""

import hashlib
import os
import re
import secrets
from collections.abc import Mapping
from pathlib import Path

from nightglass.errors import LedgerError

_WRITER = re.compile(r"[0-9a-f]{16}")


def state_folder(environment: Mapping[str, str], home: Path) -> Path:
    """Return where this user's programs keep state (XDG base directories, or ``%LOCALAPPDATA%``)."""
    named = environment.get("XDG_STATE_HOME") or environment.get("LOCALAPPDATA")
    return (Path(named) if named else home / ".local" / "state") / "nightglass"


def writer_of(case: Path, state: Path) -> str:
    """Return this machine's writer id for a case, made on first use.

    Where the state folder cannot be written, the id lies in the case as ``.writer``: then do not copy that file.
    Raises ``LedgerError`` where neither can be written or the file holds something else.
    """
    key = hashlib.sha256(os.fsencode(case.resolve())).hexdigest()[:16]
    chosen, failure = state / "writers" / key, None
    for path in (chosen, case / ".writer"):
        try:
            return _read_or_make(path)
        except OSError as error:
            failure = error
    raise LedgerError(
        f"{chosen} cannot be written ({failure})",
        expected="a place for this machine's writer id",
        do="Free some space or make the case folder writable",
    )


def _read_or_make(path: Path) -> str:
    """Return the id in ``path``; two processes that make it at once agree on the first (a link is all or nothing)."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        try:
            fresh.write_text(f"{secrets.token_hex(8)}\n", encoding="ascii")
            _publish(fresh, path)
        finally:
            fresh.unlink(missing_ok=True)
    writer = path.read_text(encoding="ascii", errors="replace").strip()
    if not _WRITER.fullmatch(writer):
        raise LedgerError(
            f"{path} does not hold a writer id",
            expected="16 hexadecimal digits",
            do="Remove the file; a new id is made",
        )
    return writer


def _publish(fresh: Path, path: Path) -> None:
    try:
        path.hardlink_to(fresh)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        fresh.replace(path)
