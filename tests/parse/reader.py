"""What the fixture ``read`` is."""

from typing import Protocol

from nightglass.parse.result import Given, ParsedCapture


class Reader(Protocol):
    """Writes bytes or text (as UTF-8) under a name and reads the file."""

    def __call__(self, name: str, content: str | bytes, given: Given | None = None) -> ParsedCapture:
        """Return what the file gave."""
        ...
