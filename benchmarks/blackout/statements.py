"""How many of the case's hand-marked statements are found: content, speaker, and who passed them on.

A gold line is found where one statement of its article overlaps its content, has one of its ``speakers`` (folded; one
name may hold the other) and, where a ``via`` is given, that outlet as its ``via`` or its speaker. ``exact`` is the
share whose content has the same span, a leading "that" and the marks at the edges aside. The articles are taken at
their true first lines, so that only the reading is scored.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from nightglass.engines.models import load_models
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import Parsed, parse_document
from nightglass.read.statements.reader import find_statements
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.span import Span
from nightglass.records.statement import Statement
from nightglass.text.fold import key

# The first line of each article in the case's file, counted from 1.
FIRST_LINES = (1, 51, 66, 72, 77, 103, 114, 127)


def articles(path: Path) -> list[tuple[int, str]]:
    """Return each article's offset in the file (code points) and its text, without the newline at its end."""
    text = path.read_text(encoding="utf-8-sig")
    starts, at = [], 0
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        if number in FIRST_LINES:
            starts.append(at)
        at += len(line)
    return [(start, text[start:end].rstrip("\n")) for start, end in zip(starts, [*starts[1:], at], strict=True)]


def as_document(name: str, text: str) -> Document:
    """Return a bare English news document around ``text``."""
    return Document(
        name, "cap-0", None, 1, 0, len(text), "en", Genre.NEWS, None, text,
        None, None, Precision.UNKNOWN, None, None, None, None, "benchmark", (),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marked:
    """One hand-marked statement; ``span`` counts in the case's file."""

    span: Span
    speakers: tuple[str, ...]
    via: str | None


def _marked(line: str) -> Marked:
    item = json.loads(line)
    return Marked(Span(*item["span"]), tuple(item["speakers"]), item["via"])


def score_statements(gold: Path, case: Path) -> dict[str, float]:
    """Return ``recall``, ``exact`` (both 0 to 1), ``right`` and ``of`` (counts) for the statements of the case."""
    found = _found(case)
    lines = (gold / "blackout" / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    marked = [_marked(line) for line in lines if line]
    right = [any(_is_right(span, row, item) for span, row in found) for item in marked]
    exact = [any(_is_exact(span, row, item) for span, row in found) for item in marked]
    return {
        "recall": sum(right) / len(marked),
        "exact": sum(exact) / len(marked),
        "right": float(sum(right)),
        "of": float(len(marked)),
    }


def _found(case: Path) -> list[tuple[int, Statement]]:
    model = load_models(("en",))["en"]
    rows: list[tuple[int, Statement]] = []
    for number, (offset, text) in enumerate(articles(case / "inbox" / "articles.txt"), start=1):
        parsed: Parsed = parse_document(as_document(f"doc-{number}", text), model)
        rows.extend((offset, row) for row in find_statements(parsed, find_mentions(parsed)))
    return rows


def _is_right(offset: int, row: Statement, item: Marked) -> bool:
    if not any(Span(span.start + offset, span.end + offset).overlaps(item.span) for span in row.content_spans):
        return False
    if not any(_same(row.speaker, name) or _same(row.speaker_words, name) for name in item.speakers):
        return False
    return item.via is None or any(_same(name, item.via) for name in (*row.via, row.speaker))


def _same(one: str | None, other: str) -> bool:
    ours, theirs = key(one or ""), key(other)
    return bool(ours) and (ours in theirs or theirs in ours)


def _is_exact(offset: int, row: Statement, item: Marked) -> bool:
    for span in row.content_spans:
        lead = 5 if row.content.startswith("that ") and span == row.content_spans[0] else 0
        if (span.start + offset + lead, span.end + offset) == item.span:
            return True
    return False
