"""A table too long for one row at a time, read in blocks of columns: CSV by Arrow, JSON lines by Python; gzip too.

What stops the reading half way (a quotation mark never closed, a cut-off archive, too many bytes) is told in
``skipped``; the blocks before it stay.
"""

import codecs
import gzip
import io
import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, cast

import pyarrow as pa
import pyarrow.csv

from nightglass.errors import ParseError
from nightglass.parse.encoding import encoding_of
from nightglass.parse.skipped import GET_AGAIN, Skipped
from nightglass.parse.table import delimiter_of, header_of

MAX_BYTES = 2 * 1024 * 1024 * 1024
"""How many bytes of one file are read, after unpacking."""

BLOCK = 4 * 1024 * 1024
"""Bytes (CSV) or characters (JSON lines) that are in memory at once; also the longest row."""

_HEAD = 64 * 1024
_GZIP = b"\x1f\x8b"
_NOTHING = "\ufeff \t\r\x00"
_SPLIT = "Split the file into smaller ones and read those too"
_STOPPED_DO = "Look for a quotation mark that is never closed; the rows before it were read"


@dataclass(frozen=True, slots=True)
class Block:
    """Some rows of a table by column: Arrow ``binary``, all of one length; ``first`` is the number of the first row."""

    first: int
    columns: Mapping[str, pa.Array]

    def __len__(self) -> int:
        """Count the rows."""
        return len(next(iter(self.columns.values()))) if self.columns else 0


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file begins, and which of its columns are to be read."""

    head: str
    wanted: Callable[[str], bool]


class _Limited(io.RawIOBase):
    """A file's bytes as clean UTF-8, at most ``left`` of them before recoding; ``ended`` says what cut them short."""

    def __init__(self, stream: BinaryIO, encoding: str, left: int) -> None:
        self.stream, self.left, self.ended = stream, left, ""
        self.decoder = codecs.getincrementaldecoder(encoding)("replace")
        self.waiting = b""

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer as far as there is something; 0 is the end."""
        while not self.waiting:
            data = self._next(len(buffer))
            self.waiting = self.decoder.decode(data, final=not data).encode("utf-8", "replace")
            if not data:
                break
        count = min(len(buffer), len(self.waiting))
        buffer[:count], self.waiting = self.waiting[:count], self.waiting[count:]
        return count

    def _next(self, size: int) -> bytes:
        """Return the file's next bytes, none where it ends, is damaged or was read far enough."""
        if self.left <= 0:
            self.ended = f"more than {MAX_BYTES:,} bytes: those before this row were read"
            return b""
        try:
            data = self.stream.read(min(size, self.left))
        except (EOFError, zlib.error, gzip.BadGzipFile):
            self.ended, data = "the archive is cut off or damaged: what comes before was read", b""
        self.left -= len(data)
        return data

    def close(self) -> None:
        """Close the file."""
        self.stream.close()
        super().close()


def _bytes(path: Path) -> BinaryIO:
    """Open a file, unpacking it where it is gzip."""
    with path.open("rb") as stream:
        packed = stream.read(2) == _GZIP
    return cast("BinaryIO", gzip.open(path)) if packed else path.open("rb")


def blocks_of(path: Path, wanted: Callable[[str], bool], skipped: Skipped) -> Iterator[Block]:
    """Yield a table's rows block by block, in the columns whose names are wanted.

    Raises ``ParseError`` for a file without columns.
    """
    encoding = encoding_of(_first(path), whole=False)
    skipped.doubt(encoding)
    with _Limited(_bytes(path), encoding.name, MAX_BYTES) as stream:
        head = (stream.read(_HEAD) or b"").decode("utf-8", "replace").removeprefix("\ufeff")
    table = _json_blocks if head.lstrip().startswith("{") else _csv_blocks
    last = 1
    with _Limited(_bytes(path), encoding.name, MAX_BYTES) as stream:
        for block in table(stream, Layout(head, wanted), skipped):
            last = block.first + len(block)
            yield block
        if stream.ended:
            skipped.add(last, stream.ended, _SPLIT if stream.left <= 0 else GET_AGAIN)


def first_names(path: Path) -> list[str]:
    """Return the names of a table's columns as its first bytes tell them, none where they tell none."""
    data = _first(path)
    head = data.decode(encoding_of(data, whole=False).name, "replace").removeprefix("\ufeff").lstrip("\r\n")
    if not head.startswith("{"):
        return header_of(head)
    row = _json(head.partition("\n")[0].strip(_NOTHING))
    return list(row) if isinstance(row, dict) else []


def _first(path: Path) -> bytes:
    """Return the first bytes of a file, fewer or none where its archive is damaged."""
    found = b""
    with _bytes(path) as stream:
        try:
            while len(found) < _HEAD and (data := stream.read1(_HEAD - len(found))):  # type: ignore[attr-defined]
                found += data
        except (EOFError, zlib.error, gzip.BadGzipFile):
            pass
    return found


def _csv_blocks(stream: _Limited, layout: Layout, skipped: Skipped) -> Iterator[Block]:
    """Yield the rows of a CSV; a row with too many or too few cells is counted."""
    first = 2
    names = _header(layout.head)
    kept = {str(place): name for place, name in enumerate(names) if layout.wanted(name)}

    def bad(row: pyarrow.csv.InvalidRow) -> str:
        skipped.add(row.number or first, "a row with more or fewer cells than the header", GET_AGAIN)
        return "skip"

    try:
        for batch in _arrow_reader(stream, layout, len(names), list(kept), bad) if kept else ():
            yield Block(first, dict(zip(kept.values(), batch.columns, strict=True)))
            first += batch.num_rows
    except pa.ArrowException as error:
        said = str(error).splitlines()[0][:120]
        skipped.add(first, f"the table cannot be read from here on ({said})", _STOPPED_DO)


def _arrow_reader(
    stream: _Limited, layout: Layout, width: int, kept: list[str], bad: Callable[[pyarrow.csv.InvalidRow], str]
) -> Any:
    """Open Arrow's streaming reader: columns are called by their place, every cell is bytes, nothing is guessed."""
    reading = pyarrow.csv.ReadOptions(
        use_threads=False,
        block_size=BLOCK,
        column_names=[str(place) for place in range(width)],
        skip_rows=1,
    )
    delimiter = delimiter_of(layout.head.lstrip("\r\n").partition("\n")[0])
    parsing = pyarrow.csv.ParseOptions(delimiter=delimiter, newlines_in_values=True, invalid_row_handler=bad)
    converting = pyarrow.csv.ConvertOptions(
        column_types=dict.fromkeys(kept, pa.binary()), include_columns=kept, strings_can_be_null=False, check_utf8=False
    )
    return pyarrow.csv.open_csv(pa.PythonFile(stream, "r"), reading, parsing, converting)


def _header(head: str) -> list[str]:
    """Return the column names; raises ``ParseError`` where there is only one column or none."""
    names = header_of(head.lstrip("\r\n"))
    if len(names) < 2:
        raise ParseError(
            "a file without columns",
            expected="CSV with a header, or JSON lines",
            do="Save it as a table with named columns",
        )
    return names


def _json_blocks(stream: _Limited, layout: Layout, skipped: Skipped) -> Iterator[Block]:
    """Yield the objects of JSON lines as columns; a line that is no object is counted."""
    first = 1
    for lines in _line_blocks(io.TextIOWrapper(io.BufferedReader(stream, BLOCK), "utf-8"), skipped):
        rows = _objects(lines, first, skipped)
        names = [name for name in dict.fromkeys(chain.from_iterable(rows)) if layout.wanted(name)]
        if names:
            yield Block(first, {name: _column([row.get(name) for row in rows]) for name in names})
        first += len(lines)


def _line_blocks(text: io.TextIOBase, skipped: Skipped) -> Iterator[list[str]]:
    """Yield some millions of characters at a time as whole lines; a line longer than that is counted and left out."""
    rest, count, inside_long = "", 0, False
    while chunk := text.read(BLOCK):
        *lines, rest = (rest + chunk).split("\n")
        if inside_long and lines:
            lines, inside_long = ["", *lines[1:]], False
        if len(rest) > BLOCK or inside_long:
            if not inside_long:
                skipped.add(count + len(lines) + 1, f"longer than {BLOCK:,} characters", _SPLIT)
            rest, inside_long = "", True
        count += len(lines)
        yield lines
    if rest:
        yield [rest]


def _objects(lines: Sequence[str], first: int, skipped: Skipped) -> list[dict[str, Any]]:
    """Return the object of each line: of all at once where they are whole, else line by line.

    Python's reader refuses what is nested too deeply; that is a line which is no object.
    """
    said = [(at, line) for at, line in enumerate(lines, start=first) if line and line.strip(_NOTHING)]
    rows = _json("[" + ",".join(line.strip(_NOTHING) for _, line in said) + "]")
    if isinstance(rows, list) and len(rows) == len(said) and all(type(row) is dict for row in rows):
        return rows
    found = []
    for at, line in said:
        row = _json(line.strip(_NOTHING))
        if isinstance(row, dict):
            found.append(row)
        else:
            skipped.add(at, "not a whole JSON object", GET_AGAIN)
    return found


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _column(values: list[Any]) -> pa.Array:
    """Return values as bytes: words as they are, numbers as Python writes them, nothing for all else."""
    words = [value if type(value) is str else _word(value) for value in values]
    try:
        return pa.array(words, pa.string()).cast(pa.binary())
    except (UnicodeError, pa.ArrowException):  # half of a surrogate pair, which no table can hold
        return pa.array([word.encode("utf-8", "replace") for word in words], pa.binary())


def _word(value: Any) -> str:
    return str(value) if type(value) in (int, float) else ""
