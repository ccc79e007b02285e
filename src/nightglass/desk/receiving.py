"""Takes files that a person drops on the page into the inbox: whole or not at all, under a name that is safe.

A file is written beside the inbox first, where no build looks, and then linked into it under a name that is free: what
lies there already is never written over, and a build never sees half a file.
"""

import filecmp
import os
import re
import secrets
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import time
from typing import IO, Final

from nightglass.case import Case
from nightglass.engines.disk import not_written
from nightglass.errors import UsageError

MOST_BYTES: Final = 4 << 30
"""Bytes of one file."""
MOST_NAME: Final = 150
"""Bytes of a name: file systems take 255, and a number may have to be put behind it."""
_LEFT: Final = 24 * 3600.0
"""Seconds after which what was left unfinished is nobody's."""
_UNSAFE: Final = re.compile(r'[<>:"|?*\\/]')
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Received:
    """A file that came; ``path`` is relative to the inbox, ``already`` where the same bytes lay there by that name."""

    path: str
    bytes: int
    already: bool


def safe_name(given: str) -> str:
    """Return a name for a file that came as ``given``: never a folder, hidden, reserved or endless one."""
    last = re.split(r"[/\\]", given)[-1]
    kept = "".join(char for char in unicodedata.normalize("NFC", last) if unicodedata.category(char)[0] != "C")
    name = _UNSAFE.sub("_", kept).strip(" .~")
    # A joiner within a Persian name is a control that belongs to it, but not to a name that a person types again.
    stem, dot, suffix = name.rpartition(".")
    if not dot or len(suffix) > 10 or not stem:
        stem, dot, suffix = name, "", ""
    room = MOST_NAME - len(f"{dot}{suffix}".encode())
    name = stem.encode()[:room].decode("utf-8", "ignore").rstrip(" .") + dot + suffix
    return f"file-{name}" if not stem or _RESERVED.fullmatch(name) or name.startswith("$") else name


class Receiving:
    """One file on its way in: ``write`` its bytes, then ``keep`` it; ``leave`` removes what is not kept."""

    def __init__(self, case: Case, given: str) -> None:
        """Open a place beside the inbox; raises ``DiskError`` where there is none."""
        self._case = case
        self._name = safe_name(given)
        self._path = _folder(case) / f"{secrets.token_hex(8)}.part"
        self._bytes = 0
        try:
            _folder(case).mkdir(parents=True, exist_ok=True)
            self._file: IO[bytes] = self._path.open("xb")
        except OSError as error:
            raise not_written(self._path, error) from error

    def write(self, chunk: bytes) -> None:
        """Take the next bytes; raises ``UsageError`` where there are too many, ``DiskError`` where there is no room."""
        self._bytes += len(chunk)
        if self._bytes > MOST_BYTES:
            raise too_long()
        try:
            self._file.write(chunk)
        except OSError as error:
            raise not_written(self._path, error) from error

    def keep(self) -> Received:
        """Put the file into the inbox under a free name; the same bytes by the same name are not put there twice."""
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            name, already = _placed(self._path, self._case.inbox, self._name)
        except OSError as error:
            raise not_written(self._case.inbox / self._name, error) from error
        return Received(name, self._bytes, already)

    def leave(self) -> None:
        """Close and remove what lies beside the inbox."""
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self._path.unlink()


def too_long() -> UsageError:
    """Return what to say of a file that is too long."""
    return UsageError(
        "a file that is too long",
        expected=f"at most {MOST_BYTES >> 30} GiB",
        do="Put it into the case's inbox folder by hand: a build takes it from there",
    )


def remove_left(case: Case) -> None:
    """Remove what uploads left that were cut off a day ago or more."""
    for path in _folder(case).glob("*.part"):
        with suppress(OSError):
            if time() - path.stat().st_mtime > _LEFT:
                path.unlink()


def _folder(case: Case) -> Path:
    return case.root / "desk" / "coming"


def _placed(path: Path, inbox: Path, name: str) -> tuple[str, bool]:
    stem, dot, suffix = name.rpartition(".") if "." in name else (name, "", "")
    number = 1
    while True:
        free = name if number == 1 else f"{stem} ({number}){dot}{suffix}"
        target = inbox / free
        if target.is_file() and not target.is_symlink() and filecmp.cmp(path, target, shallow=False):
            return free, True
        if _moved(path, target):
            return free, False
        number += 1


def _moved(path: Path, target: Path) -> bool:
    """Move a file to a name that nothing has; return whether nothing had it."""
    try:
        os.link(path, target)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links: the name is taken first, then filled
        try:
            target.open("xb").close()
        except FileExistsError:
            return False
        path.replace(target)
    return True
