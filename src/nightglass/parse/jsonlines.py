"""JSON lines, and an array of the same objects: articles (``DOCUMENTS.jsonl``) or posts."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from nightglass.parse.encoding import open_lines, refuse_above
from nightglass.parse.measured import parse_measured
from nightglass.parse.nesting import too_deep
from nightglass.parse.ooni import is_measurement
from nightglass.parse.result import Format, Head, Incoming, ParsedCapture
from nightglass.parse.rows import MAX_ROWS_BYTES, parse_rows
from nightglass.parse.skipped import Skipped

MADE_BY = "parse/jsonlines 1"
MAX_LINE_CHARACTERS = 4_000_000

_BROKEN = "not valid JSON"
_BROKEN_DO = "Get the file again from who sent it: it may have been cut off; the other lines were read"
_LONG = f"longer than {MAX_LINE_CHARACTERS:,} characters"
_LONG_DO = "Split that row into several, or save its text as a file of its own"
_DEEP = "nested too deeply to be an article or a post"
_NO_OBJECT = "not an object with named fields"
_NO_OBJECT_DO = 'Write each row as {"text": "...", ...} (see docs/reference/formats.md)'


def parse_jsonlines(incoming: Incoming) -> ParsedCapture:
    """Read one object a line; a line that cannot be read is counted among the problems, the others are kept."""
    refuse_above(incoming.path, MAX_ROWS_BYTES)
    skipped = Skipped()
    rows = _objects(incoming, skipped)
    first = next(rows, None)
    if first and is_measurement(first[1]):
        return _measured(incoming, chain([first], rows), skipped)
    return parse_rows(incoming, chain([first] if first else [], rows), skipped, MADE_BY)


def _measured(incoming: Incoming, rows: Iterable[tuple[int, Mapping[str, object]]], skipped: Skipped) -> ParsedCapture:
    """Read OONI's measurements, one a line."""
    kept = []
    for line, row in rows:
        if is_measurement(row):
            kept.append(row)
        else:
            skipped.add(line, "not a measurement", _BROKEN_DO)
    found = parse_measured(incoming, kept) or ParsedCapture()
    return replace(found, problems=found.problems + skipped.problems(incoming, MADE_BY))


def _objects(incoming: Incoming, skipped: Skipped) -> Iterator[tuple[int, Mapping[str, object]]]:
    """Yield each object with its line, from 1."""
    for line, words in _lines(incoming, skipped):
        value = _value(words, line, skipped)
        if isinstance(value, dict):
            yield line, value
        elif value is not None:
            skipped.add(line, _NO_OBJECT, _NO_OBJECT_DO)


def _lines(incoming: Incoming, skipped: Skipped) -> Iterator[tuple[int, str]]:
    """Yield the lines that hold something and are not too long, never more than one of them in memory."""
    stream, encoding = open_lines(incoming.path, translate=True)
    with stream:
        skipped.doubt(encoding)
        line, inside_long = 0, False
        while words := stream.readline(MAX_LINE_CHARACTERS):
            ends = words.endswith("\n")
            if inside_long:
                inside_long = not ends
                continue
            line += 1
            if len(words) >= MAX_LINE_CHARACTERS and not ends:
                inside_long = True
                skipped.add(line, _LONG, _LONG_DO)
            elif words.strip("\ufeff \t\r\n\x00"):
                yield line, words


def _value(words: str, line: int, skipped: Skipped) -> object:
    """Return what a line says, null (and a problem) where it cannot be told."""
    if too_deep(words):
        skipped.add(line, _DEEP, "Export the texts alone")
        return None
    if "\ufffd" in words:
        skipped.broken(line)
    try:
        return json.loads(words.strip("\ufeff \t\r\n"))
    except (ValueError, RecursionError):
        skipped.add(line, _BROKEN, _BROKEN_DO)
        return None


def _sniff(head: Head) -> bool:
    """Say whether the first line is one whole object and a second one begins with another."""
    lines = [line for line in head.text.lstrip("\ufeff").split("\n") if line.strip()]
    return len(lines) > 1 and all(_starts_object(line) for line in lines[:2]) and lines[0].rstrip().endswith("}")


def _starts_object(line: str) -> bool:
    return line.lstrip().startswith("{")


JSON_LINES = Format("JSON lines", frozenset({".jsonl", ".ndjson", ".json"}), _sniff, parse_jsonlines)
