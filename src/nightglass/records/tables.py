"""The tables: each record's Arrow schema, derived from its dataclass so that the two cannot disagree."""

import types
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import pyarrow as pa

from nightglass.records.activity import Activity
from nightglass.records.burst import Burst
from nightglass.records.capture import Capture
from nightglass.records.caveat import Caveat
from nightglass.records.claim import Claim, Member
from nightglass.records.coincidence import Coincidence
from nightglass.records.document import Document
from nightglass.records.drift import Drift
from nightglass.records.echo import Echo
from nightglass.records.event import Event
from nightglass.records.figure import Figure
from nightglass.records.judgement import Judgement
from nightglass.records.link import Link
from nightglass.records.mention import Mention
from nightglass.records.origin import Edge, Independence, Origin
from nightglass.records.outage import Outage
from nightglass.records.place import Place
from nightglass.records.poll import Poll
from nightglass.records.post import Post
from nightglass.records.problem import Problem
from nightglass.records.range import Range
from nightglass.records.series import SeriesValue
from nightglass.records.silence import Silence
from nightglass.records.source import Source
from nightglass.records.span import Span
from nightglass.records.statement import Statement
from nightglass.records.story import Story
from nightglass.records.time import Time

TYPE_OF_TABLE: Mapping[str, type[Any]] = {
    "sources": Source,
    "captures": Capture,
    "documents": Document,
    "mentions": Mention,
    "times": Time,
    "places": Place,
    "statements": Statement,
    "figures": Figure,
    "events": Event,
    "activities": Activity,
    "caveats": Caveat,
    "links": Link,
    "stories": Story,
    "claims": Claim,
    "members": Member,
    "origins": Origin,
    "edges": Edge,
    "independence": Independence,
    "drifts": Drift,
    "ranges": Range,
    "posts": Post,
    "polls": Poll,
    "series": SeriesValue,
    "silences": Silence,
    "outages": Outage,
    "bursts": Burst,
    "echoes": Echo,
    "coincidences": Coincidence,
    "judgements": Judgement,
    "problems": Problem,
}
"""Every table by name, in the way of the data."""

READ_TABLES = ("mentions", "times", "places", "statements", "figures", "events", "activities", "caveats")
"""The tables that the step ``read`` makes from one document."""

_SCALARS: Mapping[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    datetime: pa.timestamp("us", tz="UTC"),
    Span: pa.list_(pa.int64()),
}


@cache
def _hints(table: str) -> Mapping[str, Any]:
    return get_type_hints(TYPE_OF_TABLE[table])


def _arrow_type(hint: Any) -> tuple[pa.DataType, bool]:
    """Return the Arrow type of a field's annotation, and whether it may be null."""
    if get_origin(hint) in (Union, types.UnionType):
        inner = next(part for part in get_args(hint) if part is not type(None))
        return _arrow_type(inner)[0], True
    if get_origin(hint) is tuple:
        return pa.list_(_arrow_type(get_args(hint)[0])[0]), False
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return pa.string(), False
    return _SCALARS[hint], False


def schema(table: str) -> pa.Schema:
    """Return the Arrow schema of a table; raises ``KeyError`` for a name that is no table."""
    record = TYPE_OF_TABLE[table]
    hints = _hints(table)
    columns = []
    for field in fields(record):
        arrow_type, nullable = _arrow_type(hints[field.name])
        columns.append(pa.field(field.name, arrow_type, nullable=nullable))
    return pa.schema(columns)


def to_row(record: Any) -> dict[str, Any]:
    """Return a record as plain values by column name: enums as strings, spans and tuples as lists."""
    return {field.name: _plain(getattr(record, field.name)) for field in fields(record)}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, StrEnum) else value


def from_row(table: str, row: Mapping[str, Any]) -> Any:
    """Return the record that ``to_row`` came from; times may also be ISO 8601 text, as JSON has them."""
    record = TYPE_OF_TABLE[table]
    hints = _hints(table)
    return record(**{field.name: _typed(hints[field.name], row[field.name]) for field in fields(record)})


def _typed(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if get_origin(hint) in (Union, types.UnionType):
        return _typed(next(part for part in get_args(hint) if part is not type(None)), value)
    if get_origin(hint) is tuple:
        return tuple(_typed(get_args(hint)[0], item) for item in value)
    if hint is Span:
        return Span(*value)
    if hint is datetime and isinstance(value, str):
        return datetime.fromisoformat(value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    return value


def to_table(table: str, records: Iterable[Any]) -> pa.Table:
    """Return records as an Arrow table, ordered by id, so that the same rows give the same bytes."""
    rows = sorted((to_row(record) for record in records), key=lambda row: str(row["id"]))
    return pa.Table.from_pylist(rows, schema=schema(table))


def from_table(table: str, rows: pa.Table) -> Sequence[Any]:
    """Return an Arrow table's rows as records, in its order."""
    return [from_row(table, row) for row in rows.to_pylist()]
