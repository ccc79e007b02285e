"""The account that was looked at, to be read before it is written: masked pages in the case's own folder, for a frame.

A frame that keeps its origin sends the session's cookie; it may run nothing, send nothing and leave for nowhere.
"""

import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from nightglass.case import Case
from nightglass.errors import AbsentError

POLICY: Final = (
    "sandbox allow-same-origin; default-src 'none'; style-src 'self' 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
TYPES: Final[Mapping[str, str]] = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8"}
"""How files are shown by their ending; every other one is plain text."""


class Preview:
    """Holds the files of one look; ``files`` are their relative paths, and nothing else is ever served."""

    def __init__(self, case: Case) -> None:
        """Take the case; nothing is there until somebody looked."""
        self._folder = case.root / "desk" / "preview"
        self._files: frozenset[str] = frozenset()

    def keep(self, files: Mapping[str, bytes]) -> None:
        """Put the files of a look in the place of those before."""
        self.drop()
        self._folder.mkdir(parents=True, mode=0o700)
        for path, content in files.items():
            (self._folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self._folder / path).write_bytes(content)
        self._files = frozenset(files)

    def drop(self) -> None:
        """Remove what is there."""
        self._files = frozenset()
        with suppress(FileNotFoundError):
            shutil.rmtree(self._folder)

    def file(self, path: str) -> tuple[bytes, str]:
        """Return a file's bytes and their media type.

        Raises:
            AbsentError: the last look made no such file.
        """
        if path not in self._files:
            raise AbsentError(
                f"no page {path[:200]!r}", expected="a page of the last look", do="Look again, then open it"
            )
        suffix = Path(path).suffix
        return (self._folder / path).read_bytes(), TYPES.get(suffix, "text/plain; charset=utf-8")
