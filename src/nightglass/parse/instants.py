"""Many times at once: a column of words to seconds since 1970, as ``parse/moments`` reads each of them.

Rows of one shape ("0000-00-00 00:00:00") are read together from their bytes; whatever has another shape, or is no time
of day there, goes one by one through ``read_moment``, which alone decides what a time is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from nightglass.parse.moments import read_moment, zone_named
from nightglass.records.document import Precision

NO_TIME = np.iinfo(np.int64).min
"""Stands for a time that cannot be read."""

_SHAPE = re.compile(
    r"(?P<year>0000)(?P<mark>[-/.])(?P<month>00)(?P=mark)(?P<day>00)"
    r"(?:[T ](?P<hour>00):(?P<minute>00)(?::(?P<second>00)(?:[.,]0+)?)?"
    r" ?(?P<zone>Z|UTC|(?P<sign>[+-])(?P<hours>00):?(?P<minutes>00)?)?)?"
)
_EPOCH = re.compile(r"(?P<whole>0{9,10}|0{12,13})(?:\.0+)?")
_MILLISECONDS = 100_000_000_000
_SHAPES_TRIED = 8
_LONGEST = 40
_QUARTER = 900
_DAY = 86_400
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_FINE = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR})

Bytes = NDArray[np.uint8]
Numbers = NDArray[np.int64]
Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Instants:
    """``at`` in seconds since 1970 (UTC), ``NO_TIME`` where there is none; ``coarse`` where no hour is told."""

    at: Numbers
    coarse: Truths


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    """The bytes of a column: row i is ``data[starts[i] : starts[i] + lengths[i]]``."""

    data: Bytes
    starts: Numbers
    lengths: Numbers

    def of_length(self, rows: Numbers, length: int) -> Bytes:
        """Return the bytes of rows that all have this length, one row a line."""
        found: Bytes = self.data[self.starts[rows][:, None] + np.arange(length)]
        return found

    def at(self, row: int) -> bytes:
        """Return one row's bytes."""
        start = int(self.starts[row])
        return self.data[start : start + int(self.lengths[row])].tobytes()


def instants_of(column: pa.Array, zone: str) -> Instants:
    """Return the times that a column of Arrow ``binary`` gives; local ones count in the IANA zone."""
    words = _words(column)
    found = Instants(np.full(len(column), NO_TIME, np.int64), np.zeros(len(column), np.bool_))
    read = np.zeros(len(column), np.bool_)
    for rows, matrix in _by_shape(words):
        at, good = _read_shape(matrix, zone)
        found.at[rows[good]] = at[good]
        found.coarse[rows] = matrix.shape[1] == len("2026-01-31") and _epoch_of(matrix) is None
        read[rows[good]] = True
    _one_by_one(words, np.flatnonzero(~read & (words.lengths > 0)), zone, found)
    return found


def _words(column: pa.Array) -> _Words:
    """Return the bytes under an Arrow array; a null has none."""
    _, offsets, data = column.buffers()
    ends = np.frombuffer(offsets, np.int32)[column.offset : column.offset + len(column) + 1].astype(np.int64)
    held = np.frombuffer(data, np.uint8) if data is not None else np.empty(0, np.uint8)
    return _Words(held, ends[:-1], np.diff(ends))


def _by_shape(words: _Words) -> Iterator[tuple[Numbers, Bytes]]:
    """Yield the rows that are alike but for their digits, with their bytes; a few shapes for each length."""
    lengths = np.unique(words.lengths)
    for length in lengths[(lengths > 0) & (lengths <= _LONGEST)].tolist():
        rows = np.flatnonzero(words.lengths == length)
        matrix = words.of_length(rows, length)
        shapes = np.where((matrix >= ord("0")) & (matrix <= ord("9")), np.uint8(ord("0")), matrix)
        for _ in range(_SHAPES_TRIED):
            if not len(rows):
                break
            same = (shapes == shapes[0]).all(axis=1)
            yield rows[same], matrix[same]
            rows, matrix, shapes = rows[~same], matrix[~same], shapes[~same]


def _shape_of(matrix: Bytes) -> str:
    """Return the first row with a 0 for every digit: the shape of all."""
    return re.sub("[0-9]", "0", matrix[0].tobytes().decode("latin-1"))


def _epoch_of(matrix: Bytes) -> re.Match[str] | None:
    return _EPOCH.fullmatch(_shape_of(matrix))


def _read_shape(matrix: Bytes, zone: str) -> tuple[Numbers, Truths]:
    """Return the seconds of rows of one shape, and which of them are good; the others are to be read one by one."""
    epoch = _epoch_of(matrix)
    if epoch:
        seconds = _digits(matrix, *epoch.span("whole"))
        return np.where(seconds >= _MILLISECONDS, seconds // 1000, seconds), np.ones(len(matrix), np.bool_)
    shape = _SHAPE.fullmatch(_shape_of(matrix))
    if shape is None:
        return np.zeros(len(matrix), np.int64), np.zeros(len(matrix), np.bool_)
    parts = {name: _part(matrix, shape, name) for name in ("year", "month", "day", "hour", "minute", "second")}
    ahead = [_part(matrix, shape, name) for name in ("hours", "minutes")]
    good = (parts["year"] >= _FIRST_YEAR) & (parts["year"] <= _LAST_YEAR)
    good &= (parts["month"] >= 1) & (parts["month"] <= 12) & (parts["day"] >= 1)
    good &= parts["day"] <= _days_in(parts["year"], parts["month"])
    good &= (parts["hour"] < 24) & (parts["minute"] < 60) & (parts["second"] < 60)
    good &= (ahead[0] < 24) & (ahead[1] < 60)
    local = _day_number(parts["year"], parts["month"], parts["day"]) * _DAY
    local += parts["hour"] * 3600 + parts["minute"] * 60 + parts["second"]
    if shape["zone"]:
        sign = -1 if shape["sign"] == "-" else 1
        return local - sign * (ahead[0] * 3600 + ahead[1] * 60), good
    at = local.copy()
    at[good] = _to_utc(local[good], zone)
    return at, good


def _part(matrix: Bytes, shape: re.Match[str], name: str) -> Numbers:
    """Return the numbers that stand in a group of the shape, zeros where it has none."""
    start, end = shape.span(name)
    return _digits(matrix, start, end)


def _digits(matrix: Bytes, start: int, end: int) -> Numbers:
    value = np.zeros(len(matrix), np.int64)
    for place in range(max(0, start), end):
        value = value * 10 + (matrix[:, place] - ord("0"))
    return value


def _days_in(year: Numbers, month: Numbers) -> Numbers:
    """Return how many days a month has."""
    usual = np.array([31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], np.int64)[np.clip(month, 0, 12)]
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    return np.where((month == 2) & leap, 29, usual)


def _day_number(year: Numbers, month: Numbers, day: Numbers) -> Numbers:
    """Return days since 1970 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil)."""
    year = year - (month <= 2)
    era = year // 400
    of_era = year - era * 400
    of_year = (153 * (month + np.where(month > 2, -3, 9)) + 2) // 5 + day - 1
    days: Numbers = era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468
    return days


def _to_utc(local: Numbers, zone: str) -> Numbers:
    """Take each local time to UTC; zones have changed at quarters of an hour alone since 1970."""
    if zone == "UTC":
        return local
    quarters, which = np.unique(local // _QUARTER, return_inverse=True)
    ahead = np.array([_ahead(int(quarter) * _QUARTER, zone) for quarter in quarters], np.int64)
    return local - ahead[which]


def _ahead(local: int, zone: str) -> int:
    """Return by how many seconds a zone's clock is ahead of UTC at a local time."""
    offset = (datetime(1970, 1, 1, tzinfo=zone_named(zone)) + timedelta(seconds=local)).utcoffset()
    return int(offset.total_seconds()) if offset else 0


def _one_by_one(words: _Words, rows: Numbers, zone: str, found: Instants) -> None:
    """Read what has no common shape, each wording once."""
    known: dict[bytes, tuple[int, bool]] = {}
    for row in rows.tolist():
        said = words.at(row)
        if said not in known:
            when = read_moment(said.decode("utf-8", "replace"), zone) if len(said) <= 200 else None
            known[said] = (int(when.start.timestamp()), when.precision not in _FINE) if when else (NO_TIME, False)
        found.at[row], found.coarse[row] = known[said]
