"""Offsets: that the spans of every row of every table give the words that the row holds."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from nightglass.preserve.finding import Finding

_REBUILD = "Build the case again; if it comes back, report it with the row's id"
_WORDS_COLUMN: Mapping[str, str] = {
    "mentions": "name",
    "times": "words",
    "figures": "words",
    "events": "trigger",
    "activities": "outlet",
    "caveats": "words",
}
"""The column of each table that must be the document's text from ``start`` to ``end``."""

_WITH_SENTENCE = ("figures", "events", "activities", "caveats")

_STATEMENT_COLUMNS = (
    "speaker_words",
    "speaker_span",
    "cue",
    "cue_span",
    "content",
    "content_spans",
)

Row = Mapping[str, Any]


def check_tables(tables: Path) -> Iterator[Finding | tuple[str, int]]:
    """Yield a finding for each row whose offsets do not give its words, and the number of rows of each table read.

    A table that is not there was not built and is passed over; one that cannot be read is a finding.
    """
    documents = yield from _read(tables, "documents", ("id", "text"))
    texts = {row["id"]: row["text"] for row in documents}
    for table, column in _WORDS_COLUMN.items():
        sentence = ("sentence",) if table in _WITH_SENTENCE else ()
        rows = yield from _read(tables, table, ("id", "document_id", "start", "end", column, *sentence))
        yield from _check_rows(table, rows, texts, partial(_words, column=column))
    rows = yield from _read(tables, "statements", ("id", "document_id", "start", "end", *_STATEMENT_COLUMNS))
    yield from _check_rows("statements", rows, texts, _statement)
    rows = yield from _read(tables, "links", ("id", "a_id", "b_id", "a_spans", "b_spans"))
    for side in ("a", "b"):
        ends = [{"id": row["id"], "document_id": row[f"{side}_id"], "spans": row[f"{side}_spans"]} for row in rows]
        yield from _check_rows("links", ends, texts, _inside)


def _read(
    tables: Path, table: str, columns: Sequence[str]
) -> Generator[Finding | tuple[str, int], None, Sequence[Row]]:
    """Yield a finding or the number of rows, and return the rows."""
    path = tables / f"{table}.parquet"
    if not path.exists():
        return []
    try:
        rows: list[Row] = pq.read_table(path, columns=list(columns)).to_pylist()
    except (pa.ArrowException, OSError, KeyError) as error:
        yield Finding(f"tables/{path.name}", f"it cannot be read ({error})", f"columns {', '.join(columns)}", _REBUILD)
        return []
    lacking = [column for column in columns if rows and column not in rows[0]]
    if lacking:
        yield Finding(f"tables/{path.name}", f"it has no column {', '.join(lacking)}", "the table's columns", _REBUILD)
        return []
    yield table, len(rows)
    return rows


def _check_rows(
    table: str, rows: Sequence[Row], texts: Mapping[str, str], check: Callable[[Row, str], Iterator[tuple[str, str]]]
) -> Iterator[Finding]:
    for row in rows:
        text = texts.get(row["document_id"])
        if text is None:
            got = f"its document {row['document_id']} is not in the table of documents"
            yield Finding(f"{table} {row['id']}", got, "a document that the case holds", _REBUILD)
            continue
        for got, expected in check(row, text):
            yield Finding(f"{table} {row['id']} of {row['document_id']}", got, expected, _REBUILD)


def _words(row: Row, text: str, *, column: str) -> Iterator[tuple[str, str]]:
    """Yield got and expected where ``start`` to ``end`` does not give the row's words."""
    found = _cut(text, (row["start"], row["end"]))
    if found is None:
        yield _outside((row["start"], row["end"]), text)
    elif found != row[column]:
        yield f"its offsets give {found!r}", f"its {column} {row[column]!r}"
    if "sentence" in row:
        yield from _inside({"spans": [row["sentence"]]}, text)


def _inside(row: Row, text: str) -> Iterator[tuple[str, str]]:
    """Yield got and expected for each span that does not lie in the text."""
    for span in row["spans"]:
        if _cut(text, span) is None:
            yield _outside(span, text)


def _statement(row: Row, text: str) -> Iterator[tuple[str, str]]:
    """Yield got and expected for each part of a statement whose spans do not give its words."""
    if _cut(text, (row["start"], row["end"])) is None:
        yield _outside((row["start"], row["end"]), text)
    parts = (
        ("speaker_words", [row["speaker_span"]] if row["speaker_span"] is not None else []),
        ("cue", [row["cue_span"]] if row["cue_span"] is not None else []),
        ("content", row["content_spans"]),
    )
    for column, spans in parts:
        cuts = [_cut(text, span) for span in spans]
        found = " ".join(cut for cut in cuts if cut is not None) if spans else None
        if None in cuts:
            yield _outside(spans[cuts.index(None)], text)
        elif found != row[column]:
            yield f"its offsets give {found!r}", f"its {column} {row[column]!r}"


def _cut(text: str, span: Sequence[int]) -> str | None:
    """Return the words of a span, null where it does not lie in the text."""
    if len(span) != 2:  # a span has a start and an end
        return None
    start, end = span
    return text[start:end] if 0 <= start <= end <= len(text) else None


def _outside(span: Sequence[int], text: str) -> tuple[str, str]:
    return f"its offsets {list(span)} lie outside the text", f"offsets from 0 to {len(text)}"
