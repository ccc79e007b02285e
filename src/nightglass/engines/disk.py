"""What a disk refuses, in words: an error of the system, of SQLite or of Arrow in, what to do about it out."""

import errno
import sqlite3
from pathlib import Path

from nightglass.errors import DiskError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_PRIMARY = 0xFF
"""SQLite's extended codes carry their primary code in the lowest byte."""


def is_damaged(error: sqlite3.Error) -> bool:
    """Say whether SQLite found that a file is no database or a broken one."""
    return _code(error) in _DAMAGED


def not_written(path: Path, error: Exception) -> DiskError:
    """Return what to tell a person when a derived file could not be written."""
    if _is_full(error):
        return DiskError(
            f"no space is left on the disk that holds {path}",
            expected="room for what a build derives",
            do="Free some space, then build again: what was finished is kept",
        )
    return DiskError(
        f"{path} cannot be written ({_reason(error)})",
        expected="a folder that can be written and has room",
        do="Check the folder's rights and the space on its disk, then build again: what was finished is kept",
    )


def not_read(path: Path, error: Exception) -> DiskError:
    """Return what to tell a person when a derived file is damaged or cannot be read."""
    return DiskError(
        f"{path} cannot be read ({_reason(error)})",
        expected="the file as a build wrote it",
        do="Remove that file, then build again: it is made anew from the captures",
    )


def _is_full(error: Exception) -> bool:
    if isinstance(error, sqlite3.Error):
        return _code(error) == sqlite3.SQLITE_FULL
    return isinstance(error, OSError) and error.errno in _FULL


def _code(error: sqlite3.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & _PRIMARY


def _reason(error: Exception) -> str:
    """Return the error's own words on one line."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(words.split()) or type(error).__name__
