"""The gold of police action: articles with labelled sentences, in text whose UTF-8 was once read as Windows-1252."""

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_HIGH = (
    "\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e"
    "\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
"""What Windows-1252 shows for the bytes 80 to 9f."""
_RUN = re.compile(f"[\u00c2-\u00f4][\u0080-\u00bf{_HIGH}\ufffd]{{1,3}}")
_LOST = b"\x9d"
"""What a replacement character stands for: of the bytes that Windows-1252 lacks, the one that ends a closing quote."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A gold sentence: its span in the repaired text (code points) and its labels."""

    start: int
    end: int
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its text repaired."""

    name: str
    text: str
    sentences: tuple[Sentence, ...]


def read_articles(folder: Path) -> Iterator[Article]:
    """Yield the articles of ``docs.jsonl`` with the sentences of ``sents.jsonl``; nothing where they are absent."""
    if not (folder / "docs.jsonl").is_file():
        return
    sentences: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for row in _lines(folder / "sents.jsonl"):
        sentences.setdefault(str(row["doc_id"]), []).append((row["sent_text"], frozenset(row["sent_labels"])))
    for row in _lines(folder / "docs.jsonl"):
        name = str(row["doc_id"])
        text, starts = repair(row["doc_text"])
        yield Article(name, text, tuple(_placed(row["doc_text"], starts, sentences.get(name, []))))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _placed(raw: str, starts: Sequence[int], listed: Sequence[tuple[str, frozenset[str]]]) -> Iterator[Sentence]:
    """Yield the sentences where they stand, each searched after the one before (one that is not there is left out)."""
    at = 0
    for words, labels in listed:
        found = raw.find(words, at)
        if found >= 0:
            at = found + len(words)
            yield Sentence(bisect_left(starts, found), bisect_left(starts, at), labels)


def repair(text: str) -> tuple[str, list[int]]:
    """Return a text with its UTF-8 that was read as Windows-1252 read again, and where each code point began before.

    The list has one entry more than the text: the old length.
    """
    parts: list[str] = []
    starts: list[int] = []
    at = 0
    while (match := _RUN.search(text, at)) is not None:
        size, right = _read_again(match[0])
        parts += [text[at : match.start()], right]
        starts += [*range(at, match.start()), match.start()]
        at = match.start() + size
    return "".join([*parts, text[at:]]), [*starts, *range(at, len(text) + 1)]


def _read_again(run: str) -> tuple[int, str]:
    """Return how many code points stand for one, and that one; the first as it is where they stand for none."""
    for size in range(len(run), 1, -1):
        try:
            right = b"".join(map(_byte, run[:size])).decode("utf-8")
        except UnicodeDecodeError:
            continue
        if len(right) == 1:
            return size, right
    return 1, run[0]


def _byte(char: str) -> bytes:
    if char == "\ufffd":
        return _LOST
    return char.encode("latin-1") if ord(char) < 256 else char.encode("cp1252")
