"""A gzipped file unpacked for its reader, within bounds: a small archive may hold more than any disk."""

import gzip
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nightglass.errors import ParseError

MAX_BYTES = 128 * 1024 * 1024
"""How much one archive may hold, in bytes: as much as the longest file that is read row by row."""

SUFFIXES = (".gz", ".gzip")
_GZIP = b"\x1f\x8b"
_BLOCK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Unpacked:
    """``path`` holds what the archive held; ``cut`` says that it ended before its end, or was damaged there."""

    path: Path
    cut: bool


def is_gzip(data: bytes) -> bool:
    """Say whether a file's first bytes are those of gzip."""
    return data.startswith(_GZIP)


def name_inside(name: str) -> str:
    """Return the name that a gzipped file has when unpacked."""
    suffix = next((suffix for suffix in SUFFIXES if name.lower().endswith(suffix)), "")
    return name[: len(name) - len(suffix)]


@contextmanager
def unpacked(path: Path, limit: int = MAX_BYTES) -> Iterator[Unpacked]:
    """Unpack an archive into a folder that is gone afterwards; what comes before a damage is kept.

    Raises ``ParseError`` for one that holds more than ``limit`` bytes: no more than these are ever written.
    """
    with tempfile.TemporaryDirectory(prefix="nightglass-") as folder:
        target = Path(folder) / "unpacked"
        yield Unpacked(target, _unpack(path, target, limit))


def _unpack(path: Path, target: Path, limit: int) -> bool:
    """Write what an archive holds; say whether it was cut off or damaged."""
    left = limit
    with gzip.open(path) as packed, target.open("wb") as stream:
        while True:
            try:
                data = packed.read1(_BLOCK)
            except (EOFError, zlib.error, gzip.BadGzipFile):
                return True
            if not data:
                return False
            left -= len(data)
            if left < 0:
                raise ParseError(
                    f"an archive that holds more than {limit:,} bytes",
                    expected=f"at most {limit:,} bytes when unpacked",
                    do="Unpack it, split what is in it into smaller files and add those; the capture is kept",
                )
            stream.write(data)
