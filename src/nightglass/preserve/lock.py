"""The build's lock: one build at a time on one case. The system releases it when the process ends, killed or not."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from nightglass.errors import BusyError, CaseError

NAME = ".build.lock"
_FAR = 1 << 30
"""Windows locks bytes, and refuses to read locked ones: so one far behind the process id is locked."""


@contextmanager
def build_lock(case_root: Path) -> Iterator[None]:
    """Hold the case for a build; raises ``BusyError`` at once where another process holds it."""
    path = case_root / NAME
    try:
        path.touch()
        file = path.open("r+b")
    except OSError as error:
        raise CaseError(
            f"{path} cannot be written ({error.strerror})",
            expected="a case folder that can be written",
            do="Check the folder's rights and the space on its disk",
        ) from error
    with file:
        if not _take(file):
            raise _busy(file, case_root)
        _leave_to_parent(file)
        _name_holder(file, f"{os.getpid()}\n".encode())
        yield
        _name_holder(file, b"")


def is_held(case_root: Path) -> bool:
    """Say whether a build of the case is running now; a case that was never built has none."""
    try:
        file = (case_root / NAME).open("r+b")
    except OSError:
        return False
    with file:
        return not _take(file)


def _name_holder(file: BinaryIO, who: bytes) -> None:
    """Write who holds the lock, for a person to read; on a full disk the lock holds without it."""
    with suppress(OSError):
        os.ftruncate(file.fileno(), 0)
        os.lseek(file.fileno(), 0, os.SEEK_SET)
        os.write(file.fileno(), who)


def _busy(file: BinaryIO, case_root: Path) -> BusyError:
    holder = ""
    with suppress(OSError):
        holder = file.read(32).decode("ascii", "replace").strip()
    return BusyError(
        f"another build of {case_root.name or case_root} is running (process {holder or 'unknown'})",
        expected="one build of a case at a time",
        do="Wait until it ends, or stop that process, then build again; judging goes on meanwhile",
    )


def _leave_to_parent(file: BinaryIO) -> None:
    """Close the file in forked children: a worker that outlives a killed build must not keep its lock."""
    if sys.platform != "win32":
        os.register_at_fork(after_in_child=file.close)


def _take(file: BinaryIO) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # absent elsewhere

            file.seek(_FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            file.seek(0)
        else:
            import fcntl  # absent on Windows

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # the two systems' words for "somebody has it"
        file.seek(0)
        return False
    except OSError as error:
        raise CaseError(
            f"{file.name} cannot be locked ({error.strerror})",
            expected="a file system that knows locks, so that two builds cannot mix",
            do="Move the case to a local disk",
        ) from error
    return True
