"""One JSON value with articles or posts in it: a list of objects, an object with such a list, or a single object."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from nightglass.parse.json_text import load_json
from nightglass.parse.jsonlines import JSON_LINES
from nightglass.parse.measured import parse_measured
from nightglass.parse.result import Format, Head, Incoming, ParsedCapture
from nightglass.parse.rows import parse_rows
from nightglass.parse.skipped import Skipped
from nightglass.parse.telegram import chats_of, parse_chats
from nightglass.records.problem import Problem

MADE_BY = "parse/jsonarray 1"
_LISTS = ("articles", "posts", "documents", "items", "data")


def parse_json(incoming: Incoming) -> ParsedCapture:
    """Read a JSON file: a Telegram export, an observatory's answer, else each object of its list as a row."""
    loaded = load_json(incoming.path)
    problems = (cut_off(incoming, MADE_BY),) if loaded.cut_off else ()
    chats = chats_of(loaded.value)
    if chats:
        return parse_chats(incoming, chats, problems)
    measured = parse_measured(incoming, loaded.value)
    if measured:
        return replace(measured, problems=problems + measured.problems)
    skipped = Skipped()
    found = parse_rows(incoming, _objects(loaded.value, skipped), skipped, MADE_BY, unit="row")
    return replace(found, problems=problems + found.problems)


def cut_off(incoming: Incoming, made_by: str) -> Problem:
    """Say that the end of a file is missing and that its whole rows were read."""
    return incoming.problem(
        "the file is cut off: its end is missing, what comes before was read",
        "Get the file again from who sent it and add it too",
        made_by,
    )


def _objects(value: object, skipped: Skipped) -> Iterator[tuple[int, Mapping[str, object]]]:
    """Yield the objects of the list that the value is or holds, numbered from 1."""
    for number, item in enumerate(_list_in(value), start=1):
        if isinstance(item, dict):
            yield number, item
        else:
            skipped.add(number, "not an object with named fields", 'Write each row as {"text": "...", ...}')


def _list_in(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        inner = next((value[name] for name in _LISTS if isinstance(value.get(name), list)), None)
        return [value] if inner is None else inner
    return [] if value is None else [value]


def _sniff(head: Head) -> bool:
    """Say whether the file begins as one JSON value, not as a line for each."""
    return head.text.lstrip("\ufeff \t\r\n").startswith(("[", "{")) and not JSON_LINES.sniff(head)


JSON_ARRAY = Format("JSON", frozenset({".json"}), _sniff, parse_json)
