"""The vault: bytes as they came, each file named by its SHA-256 and never changed.

A file reaches its name in one step, after its bytes are on the disk: what has a name is whole.
"""

import errno
import hashlib
import os
import re
import secrets
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from nightglass.errors import CaptureError, VaultError
from nightglass.preserve.finding import Finding

_CHUNK = 1 << 20
_DIGEST = re.compile(r"[0-9a-f]{64}")
_ARRIVING = ".arriving"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True, slots=True)
class Stored:
    """What ``put`` did: the SHA-256 as hexadecimal digits, the size in bytes, and whether the bytes were new."""

    digest: str
    size: int
    new: bool


class Vault:
    """One case's vault; several processes may put into it at once."""

    def __init__(self, root: Path) -> None:
        """Remove what a killed process left half-written; the folder itself is made by the first ``put``."""
        self.root = root
        self._arriving = root / _ARRIVING
        _remove_leftovers(self._arriving)

    def put(self, source: Path) -> Stored:
        """Take a file's bytes; memory stays at one chunk. The same bytes twice are one file.

        Bytes that are here already are only read, so that a folder can be put again and again at little cost.
        Raises ``CaptureError`` where the source cannot be read, is a link or no file, changed meanwhile, or the
        disk is full; nothing of it stays in the vault then.
        """
        with _open_source(source) as bytes_in:
            before = os.fstat(bytes_in.fileno())
            digest, size = _copy(bytes_in, None, source, self.root)
            _refuse_changed(source, before, os.fstat(bytes_in.fileno()), size)
            if self._holds(digest, size):
                return Stored(digest, size, new=False)
            bytes_in.seek(0)
            name, bytes_out = _arrive(self._arriving)
            try:
                with bytes_out:
                    # What counts is what was copied, should the file have changed since it was first read.
                    digest, size = _copy(bytes_in, bytes_out, source, self.root)
                    _refuse_changed(source, before, os.fstat(bytes_in.fileno()), size)
                return Stored(digest, size, self._settle(name, digest, size))
            finally:
                name.unlink(missing_ok=True)

    def path_of(self, digest: str) -> Path:
        """Return where the bytes of a digest lie, whether or not they are there: ``ab/cd…``."""
        return self.root / digest[:2] / digest[2:]

    def open(self, digest: str) -> BinaryIO:
        """Open the bytes of a digest for reading; raises ``CaptureError`` where they are not there."""
        path = self.path_of(digest)
        try:
            return path.open("rb")
        except OSError as error:
            raise CaptureError(
                f"{path} cannot be read ({error.strerror})",
                expected="the bytes of a capture",
                do="Run nightglass verify, and restore the file from a copy of the vault",
            ) from error

    def digests(self) -> list[str]:
        """Return the digests of all files that bear one, sorted."""
        names = (f"{folder.name}{path.name}" for folder, path in self._files())
        return sorted(name for name in names if _DIGEST.fullmatch(name))

    def check(self, done: Callable[[int], None] = lambda _: None) -> Iterator[Finding]:
        """Read every file again and yield those whose bytes do not give their name, and those that bear no digest.

        ``done(n)`` is told how many files were begun.
        """
        for number, (folder, path) in enumerate(self._files(), start=1):
            done(number)
            where = path.relative_to(self.root).as_posix()
            name = f"{folder.name}{path.name}"
            if not _DIGEST.fullmatch(name) or path.is_symlink() or not path.is_file():
                do = "Find out who put it there, and take it out"
                yield Finding(f"vault/{where}", "something that is no capture", "only files named by their digest", do)
                continue
            yield from _check_file(path, f"vault/{where}", name)

    def _files(self) -> list[tuple[Path, Path]]:
        if not self.root.is_dir():
            return []
        folders = sorted(path for path in self.root.iterdir() if path.name != _ARRIVING)
        inside = [(folder, path) for folder in folders if folder.is_dir() for path in sorted(folder.iterdir())]
        return inside + [(self.root, path) for path in folders if not path.is_dir()]

    def _holds(self, digest: str, size: int) -> bool:
        """Say whether the bytes are here; raises ``CaptureError`` where their file has another size."""
        path = self.path_of(digest)
        try:
            there = path.stat().st_size if path.exists() else None
        except OSError as error:
            raise _not_written(self.root, error) from error
        if there not in (None, size):
            raise CaptureError(
                f"{path} holds {there} bytes, and the file with its digest {size}",
                expected="the bytes that were captured",
                do="Run nightglass verify; then remove the damaged file and build again",
            )
        return there is not None

    def _settle(self, name: Path, digest: str, size: int) -> bool:
        """Give the arrived file its name; say whether it was new, as another process may have been quicker."""
        if self._holds(digest, size):
            return False
        path = self.path_of(digest)
        try:
            path.parent.mkdir(exist_ok=True)
            name.replace(path)
            for folder in (path.parent, self.root):
                _sync_folder(folder)
        except OSError as error:
            raise _not_written(self.root, error) from error
        return True


def _open_source(source: Path) -> BinaryIO:
    """Open a regular file without following a link and without waiting for the other end of a pipe."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        if source.is_symlink():
            raise _not_read(source, "is a link")
        descriptor = os.open(source, flags)
    except (OSError, ValueError) as error:
        raise _not_read(source, f"cannot be read ({error})") from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise _not_read(source, "is not a file")
    return os.fdopen(descriptor, "rb")


def _arrive(folder: Path) -> tuple[Path, BinaryIO]:
    """Open a new file under a temporary name, locked for as long as its writer lives."""
    while True:
        name = folder / secrets.token_hex(8)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = name.open("xb")
        except OSError as error:
            raise _not_written(folder.parent, error) from error
        # Another process may have taken it for a leftover between its making and its locking.
        if _lock(file) is not False and name.exists():
            return name, file
        file.close()


def _copy(bytes_in: BinaryIO, bytes_out: BinaryIO | None, source: Path, vault: Path) -> tuple[str, int]:
    """Hash, and copy and sync where there is a file to copy to; return the digest and the size."""
    digest, size = hashlib.sha256(), 0
    while chunk := _read(bytes_in, source):
        digest.update(chunk)
        size += len(chunk)
        if bytes_out is not None:
            _write(bytes_out, chunk, vault)
    if bytes_out is not None:
        _write(bytes_out, None, vault)
    return digest.hexdigest(), size


def _write(bytes_out: BinaryIO, chunk: bytes | None, vault: Path) -> None:
    """Write a chunk; null is the end: then the bytes go to the disk, and the file becomes read-only."""
    try:
        if chunk is not None:
            bytes_out.write(chunk)
            return
        bytes_out.flush()
        os.fsync(bytes_out.fileno())
        if sys.platform != "win32":
            os.fchmod(bytes_out.fileno(), 0o444)
    except OSError as error:
        _drop(bytes_out)
        raise _not_written(vault, error) from error


def _drop(file: BinaryIO) -> None:
    """Close a file whose last bytes cannot be written."""
    with suppress(OSError):
        file.close()


def _read(bytes_in: BinaryIO, source: Path) -> bytes:
    try:
        return bytes_in.read(_CHUNK)
    except OSError as error:
        raise _not_read(source, f"cannot be read ({error.strerror})") from error


def _refuse_changed(source: Path, before: os.stat_result, after: os.stat_result, size: int) -> None:
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or size != after.st_size:
        raise CaptureError(
            f"{source.name} changed while it was read",
            expected="a file that nobody is writing",
            do="Wait until it is complete, then build again",
        )


def _not_read(source: Path, what: str) -> CaptureError:
    return CaptureError(
        f"{source.name} {what}",
        expected="a file that can be read",
        do="Put a readable copy of it in the inbox, or take it out, then build again",
    )


def _not_written(vault: Path, error: OSError) -> VaultError:
    full = error.errno in _FULL
    return VaultError(
        f"the disk of {vault} is full" if full else f"{vault} cannot be written ({error.strerror})",
        expected="room for the captured bytes" if full else "a vault that can be written",
        do="Free some space, then build again: nothing half-written was kept" if full else "Check the folder's rights",
    )


def _check_file(path: Path, where: str, digest: str) -> Iterator[Finding]:
    do = "Restore the file from another copy of the vault; what was derived from it cannot be relied on"
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        yield Finding(where, f"it cannot be read ({error.strerror})", f"bytes with SHA-256 {digest}", do)
        return
    if found != digest:
        yield Finding(where, f"its bytes have SHA-256 {found}", f"SHA-256 {digest}", do)


def _remove_leftovers(folder: Path) -> None:
    """Remove temporary files whose writer is gone: the system gives up a lock when its process ends, killed or not."""
    for path in folder.glob("*"):
        with suppress(OSError), path.open("rb") as file:
            if _lock(file) is True:
                path.unlink()


def _lock(file: BinaryIO) -> bool | None:
    """Lock a file until it is closed; say whether that worked, null on a file system that has no locks."""
    if sys.platform == "win32":  # an open file cannot be removed there, which is all that the lock is for
        return True
    import fcntl  # absent on Windows

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def _sync_folder(folder: Path) -> None:
    """Make new names last through a power cut; file systems that cannot do it are left as they are."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
