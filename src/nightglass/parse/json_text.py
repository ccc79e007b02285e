"""A whole JSON file: looked at for its size and depth first, and closed again where it was cut off."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from nightglass.errors import ParseError
from nightglass.parse.encoding import MAX_TEXT_BYTES, read_text
from nightglass.parse.nesting import MARKS, MAX_DEPTH, MAX_MARKS, too_deep

_OF_ROWS = re.compile(r'"(?:messages|articles|posts|documents|items|data)"\s*:\s*$')
_LOOK_BACK = 60
_CLOSES = {"{": "}", "[": "]"}


@dataclass(frozen=True, slots=True)
class Loaded:
    """``value`` is what the file says; ``cut_off`` is true where its end is missing: its whole rows are kept."""

    value: object
    cut_off: bool


def load_json(path: Path) -> Loaded:
    """Read a JSON file of at most 64 MiB; raises ``ParseError`` where nothing of it can be read."""
    text = read_text(path, MAX_TEXT_BYTES).text
    if too_deep(text):
        raise ParseError(
            f"JSON nested more than {MAX_DEPTH} deep, or of more than {MAX_MARKS:,} parts",
            expected="an export of articles or posts",
            do="Check where the file came from: no export is nested like that; the capture is kept",
        )
    try:
        return Loaded(json.loads(text), cut_off=False)
    except (ValueError, RecursionError) as error:
        closed = close_cut_off(text)
        if closed is None:
            raise ParseError(
                f"a file that is not valid JSON ({_where(error)})",
                expected="JSON",
                do="Get the file again from who sent it: it may have been cut off; the capture is kept",
            ) from error
        return Loaded(closed, cut_off=True)


def _where(error: Exception) -> str:
    return f"{error.msg}, line {error.lineno:,}" if isinstance(error, json.JSONDecodeError) else type(error).__name__


def close_cut_off(text: str) -> object | None:
    """Return what stands up to the last whole row of a JSON text whose end is missing; null where there is none.

    A row is an object in the outermost list or in one named ``messages``, ``articles``, ``posts``, ``documents``,
    ``items`` or ``data``. Nothing after it is taken: a row that is cut in two is no row.
    """
    stack: list[tuple[str, bool]] = []
    whole: tuple[int, str] | None = None
    for found in MARKS.finditer(text):
        mark = found[0]
        if mark in _CLOSES:
            stack.append((mark, mark == "[" and _holds_rows(text, found.start(), not stack)))
        elif mark in ("]", "}"):
            if not stack or _CLOSES[stack.pop()[0]] != mark:
                break
            if stack and stack[-1][1]:
                whole = found.end(), "".join(_CLOSES[opened] for opened, _ in reversed(stack))
        elif mark == '"':
            break
    return _closed(text, *whole) if whole else None


def _holds_rows(text: str, start: int, outermost: bool) -> bool:
    return outermost or bool(_OF_ROWS.search(text[max(0, start - _LOOK_BACK) : start]))


def _closed(text: str, end: int, closing: str) -> object | None:
    try:
        value: object = json.loads(text[:end] + closing)
    except (ValueError, RecursionError):
        return None
    return value
