"""The two steps that cost time, one capture or one document at a time: what worker processes run."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from nightglass.engines.gazetteer import files_state, open_gazetteer
from nightglass.engines.models import load_models, model_for
from nightglass.engines.parts import Rows
from nightglass.engines.versions import code_digest, digest_of, model_versions
from nightglass.interfaces import Gazetteer, Model
from nightglass.parse.registry import parse_capture
from nightglass.parse.result import Given
from nightglass.read.parts import alone, parts_of, placed
from nightglass.read.reading import read_document
from nightglass.records.capture import Capture
from nightglass.records.document import Document
from nightglass.records.ids import make_id
from nightglass.records.problem import Problem
from nightglass.records.span import Span
from nightglass.records.tables import READ_TABLES, to_row

MADE_BY = "build 1"


@dataclass(frozen=True, slots=True)
class ParseTask:
    """A capture to parse: ``bytes_at`` is its file in the vault."""

    capture: Capture
    bytes_at: Path
    given: Given

    @property
    def key(self) -> str:
        """What the result depends on: the bytes, the name that tells the format, what is given, the parsers."""
        about = (self.capture.digest, self.capture.path, self.given)
        return digest_of("parse", about, code_digest("parse", "language", "text", "records"), model_versions())


@dataclass(frozen=True, slots=True)
class ReadTask:
    """A document to read, or a ``part`` of a long one, with ``path``, the capture's own, for a problem to name."""

    document: Document
    path: str
    zone: str
    numbers: str
    places: Path | None
    gazetteer: str
    part: Span | None = None

    @property
    def text(self) -> str:
        """What is read."""
        return self.document.text if self.part is None else self.part.of(self.document.text)

    @property
    def key(self) -> str:
        """What the result depends on: the document's row, the case's settings and places, the readers."""
        about = (to_row(self.document), self.zone, self.numbers, self.gazetteer, self.part)
        return digest_of("read", about, code_digest("read", "language", "text", "records", "weights"), model_versions())


def in_parts(task: ReadTask) -> list[ReadTask]:
    """Return the tasks that read a document: itself, or one for each part of a long text."""
    parts = parts_of(task.document.text)
    return [task] if len(parts) == 1 else [replace(task, part=part) for part in parts]


def joined(parts: Iterable[Rows]) -> Rows:
    """Return the rows of one document's parts as one, each once: a place that two parts name is one place."""
    tables: dict[str, dict[str, Any]] = {}
    for rows in parts:
        for table, own in rows.items():
            tables[table] = {row["id"]: row for row in own} | tables.get(table, {})
    return {table: list(rows.values()) for table, rows in tables.items()}


def code_of_build() -> str:
    """Return a digest of all code and models that a case's tables come from; kept with each build in the ledger."""
    return digest_of(
        code_digest("parse", "read", "relate", "watch", "count", "language", "text", "records", "weights"),
        model_versions(),
    )


def parse_one(task: ParseTask) -> Rows:
    """Return the rows of one capture by table."""
    found = parse_capture(task.capture, task.bytes_at, task.given)
    tables: dict[str, Any] = {
        "documents": found.documents,
        "posts": found.posts,
        "polls": found.polls,
        "series": found.series,
        "problems": found.problems,
    }
    return {name: [to_row(row) for row in rows] for name, rows in tables.items()}


def read_one(task: ReadTask) -> Rows:
    """Return the rows of one document by table; a document that a reader cannot take gives a problem instead."""
    return read_with(task, *tools(task.places, files_state()))


def read_with(task: ReadTask, models: Mapping[str, Model], gazetteer: Gazetteer) -> Rows:
    """Read one document with these models and this gazetteer; raises for nothing but memory that ran out."""
    document, part = task.document, task.part
    read = document if part is None else alone(document, part)
    try:
        model = model_for(models, document.language)
        tables = read_document(read, model, gazetteer, task.zone, task.numbers).tables()
    except MemoryError:
        # Kept as a problem it would stay, though the next build may have more room.
        raise
    except Exception as error:  # noqa: BLE001 - the boundary of one document's run: recorded, and the build goes on
        return {"problems": [to_row(_unread(task, error))]}
    rows = tables if part is None else placed(tables, document, part)
    return {name: [to_row(row) for row in rows[name]] for name in READ_TABLES}


def _unread(task: ReadTask, error: Exception) -> Problem:
    return Problem(
        id=make_id("prb", task.document.id, "read", *(task.part or ())),
        path=task.path,
        step="read",
        reason=f"document {task.document.id} could not be read: {type(error).__name__}: {error}",
        what_to_do="Its text is kept and listed; report this with the reason, it is a fault of Nightglass",
        made_by=MADE_BY,
        made_from=(task.document.id,),
    )


@cache
def tools(places: Path | None, _state: object) -> tuple[dict[str, Model], Gazetteer]:
    """Load the models and open the gazetteer, once in each process and for each state of the gazetteer's files."""
    return dict(load_models()), open_gazetteer(places)
