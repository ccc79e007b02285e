"""Network series as CSV: the IODA dashboard's export, and time,value."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from nightglass.errors import ParseError
from nightglass.parse.encoding import refuse_above
from nightglass.parse.fields import SERIES_FIELDS, column_of, few_names
from nightglass.parse.moments import read_moment
from nightglass.parse.result import Format, Head, Incoming, ParsedCapture
from nightglass.parse.skipped import Skipped
from nightglass.parse.table import cells_of, header_of, read_cells
from nightglass.records.ids import make_id
from nightglass.records.series import SeriesValue
from nightglass.text.fold import fold

MADE_BY = "parse/series 1"
MAX_SERIES_BYTES = 16 * 1024 * 1024

_BLANK = frozenset({"", "nan", "null", "none", "na", "n/a", "-"})
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?")
_UTC = re.compile(r"\b(?:utc|gmt)\b", re.IGNORECASE)

_LOOKED_AT = 20
_COARSER_DO = "Export the series with a value every half hour or hour, which is enough, or for a shorter time"


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which column holds what: ``values`` are (column, signal); ``signal`` and ``scope`` the columns that name them."""

    time: int
    values: tuple[tuple[int, str], ...]
    signal: int | None
    scope: int | None
    zone: str


def parse_series(incoming: Incoming) -> ParsedCapture:
    """Read each cell with a number as one value of its column's signal; a blank cell gives no row."""
    refuse_above(incoming.path, MAX_SERIES_BYTES, _COARSER_DO)
    skipped = Skipped()
    values = tuple(_values(incoming, skipped))
    problems = skipped.problems(incoming, MADE_BY)
    if not values and not problems:
        problems = (incoming.problem("no value in any row", "Export the series again with its values", MADE_BY),)
    return ParsedCapture(series=values, problems=problems)


def _values(incoming: Incoming, skipped: Skipped) -> Iterator[SeriesValue]:
    rows = read_cells(incoming, skipped)
    _, names = next(rows, (0, []))
    layout = _layout(names, incoming)
    for line, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        when = read_moment(_cell(cells, layout.time), layout.zone)
        if when is None:
            skipped.add(line, "no time that can be read", "Write times as 2026-01-31 12:00:00 or in seconds since 1970")
            continue
        yield from _of_row(incoming, layout, (line, cells), when.start, skipped)


def _of_row(
    incoming: Incoming, layout: _Layout, row: tuple[int, Sequence[str]], at: datetime, skipped: Skipped
) -> Iterator[SeriesValue]:
    """Yield the values of one row."""
    line, cells = row
    for column, name in layout.values:
        words = _cell(cells, column)
        if fold(words).lower() in _BLANK:
            continue
        value = number_in(words)
        if value is None:
            skipped.add(
                line, f"no number in the column {name!r}", "Correct the cell, or leave it blank; the others were read"
            )
            continue
        signal = _cell(cells, layout.signal) or name
        yield SeriesValue(
            id=make_id("ser", incoming.capture.digest, line, column),
            capture_id=incoming.capture.id,
            signal=signal,
            scope=_cell(cells, layout.scope) or incoming.given.scope,
            at=at,
            value=value,
            made_by=MADE_BY,
            made_from=(incoming.capture.id,),
        )


def _cell(cells: Sequence[str], column: int | None) -> str:
    return cells[column].strip() if column is not None and column < len(cells) else ""


def number_in(words: str) -> float | None:
    """Read a number with a decimal point, thousands separators allowed; null for anything else."""
    plain = fold(words).strip()
    if _THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "")
    if not _NUMBER.fullmatch(plain):
        return None
    value = float(plain)
    return value if abs(value) != float("inf") else None


def _layout(names: Sequence[str], incoming: Incoming) -> _Layout:
    """Tell the columns apart by their names; raises ``ParseError`` where none holds a time."""
    columns = incoming.given.columns
    time, value, signal, scope = (column_of(names, field, columns) for field in SERIES_FIELDS)
    if time is None or len(names) < 2:
        raise ParseError(
            f"no network series: the columns are {few_names(names)}",
            expected="a column named time, timestamp or date, and at least one of numbers beside it",
            do="Rename the columns, or say in case.toml which they are (see docs/reference/formats.md)",
        )
    if value is not None:
        values: tuple[tuple[int, str], ...] = ((value, names[value].strip()),)
    else:
        others = (at for at in range(len(names)) if at not in (time, signal, scope) and names[at].strip())
        values = tuple((at, names[at].strip()) for at in others)
    zone = "UTC" if _UTC.search(names[time]) else incoming.given.zone
    return _Layout(time, values, signal, scope, zone)


def _sniff(head: Head) -> bool:
    """Say whether the header names a time and the first row has a number in another column."""
    names = header_of(head.text)
    time = column_of(names, "time", head.columns)
    if time is None or len(names) < 2:
        return False
    rows = islice(cells_of(head.text), 1, _LOOKED_AT)
    return any(at != time and number_in(cell) is not None for cells in rows for at, cell in enumerate(cells))


SERIES = Format("network series", frozenset({".csv", ".tsv"}), _sniff, parse_series)
