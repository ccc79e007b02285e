"""Reads a file that a test writes: real bytes under a real name, no case needed."""

from pathlib import Path

import pytest

from nightglass.parse.registry import parse_file
from nightglass.parse.result import Given, ParsedCapture
from parse.reader import Reader


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """Return a function that writes bytes or text (as UTF-8) under a name and reads them."""

    def write_and_read(name: str, content: str | bytes, given: Given | None = None) -> ParsedCapture:
        path = tmp_path / name
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return parse_file(path, given or Given())

    return write_and_read
