"""CSV of articles, posts or polls, under the documented column names."""

import contextlib
import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nightglass.errors import ParseError
from nightglass.parse.encoding import open_lines, refuse_above
from nightglass.parse.fields import few_names, fields_of
from nightglass.parse.result import Format, Head, Incoming, ParsedCapture
from nightglass.parse.rows import MAX_ROWS_BYTES, parse_rows
from nightglass.parse.skipped import Skipped

MADE_BY = "parse/table 1"
MAX_LINE_CHARACTERS = 4_000_000
_BROKEN_DO = "Look for a quotation mark that is never closed, or a cell of more than 131,072 characters"
_UNCLOSED = "a quotation mark that is never closed: all that follows was read as one row"
_UNCLOSED_DO = "Close the quotation mark, or save the table again from the program that made it"
_TELLING = frozenset({"text", "post_id", "posted_at", "polled_at", "newest_post_id"})
_DELIMITERS = (",", ";", "\t", "|")


def delimiter_of(header: str) -> str:
    """Return the mark that a header line is cut by: the most frequent of comma, semicolon, tab and bar."""
    return max(_DELIMITERS, key=header.count)


def parse_table(incoming: Incoming) -> ParsedCapture:
    """Read one row an article or a post; a row that cannot be read is counted among the problems."""
    refuse_above(incoming.path, MAX_ROWS_BYTES)
    skipped = Skipped()
    return parse_rows(incoming, _rows(incoming, skipped), skipped, MADE_BY)


def _rows(incoming: Incoming, skipped: Skipped) -> Iterator[tuple[int, Mapping[str, object]]]:
    """Yield each row by column name with the line that it ends on."""
    names: list[str] | None = None
    for line, cells in read_cells(incoming, skipped):
        if names is None:
            names = cells
            _refuse_unknown(names, incoming.given.columns)
        elif any(cell.strip() for cell in cells):
            yield line, dict(zip(names, cells, strict=False))


def _refuse_unknown(names: list[str], columns: Mapping[str, str]) -> None:
    """Raise ``ParseError`` where no column holds a text, or what only a post or a poll has."""
    found = fields_of(dict.fromkeys(names, "-"), columns)
    if not _TELLING & found.keys():
        raise ParseError(
            f"the columns {few_names(names)}",
            expected="a column named text (of articles or posts), or time and columns of numbers (of a network series)",
            do="Rename the columns, or say in case.toml which is which (see docs/reference/formats.md)",
        )


def read_cells(incoming: Incoming, skipped: Skipped) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each row with the line that it ends on, the header first; ``csv``'s refusals are counted."""
    stream, encoding = open_lines(incoming.path, translate=False)
    with stream:
        skipped.doubt(encoding)
        lines = _Lines(stream)
        reader = csv.reader(lines, delimiter=delimiter_of(lines.first()))
        while True:
            began, lines.marks = reader.line_num + 1, 0
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                skipped.add(began, f"not a row that can be read ({error})", _BROKEN_DO)
                continue
            if lines.marks % 2:
                skipped.add(began, _UNCLOSED, _UNCLOSED_DO)
            if any("\ufffd" in cell for cell in cells):
                skipped.broken(began)
            yield reader.line_num, [cell.removeprefix("\ufeff") for cell in cells]


@dataclass(slots=True)
class _Lines:
    """A file's lines, never more than one in memory; ``marks`` counts the quotation marks since it was last set."""

    stream: io.TextIOWrapper
    marks: int = 0

    def first(self) -> str:
        """Return the first line and go back to the start."""
        line = self.stream.readline(MAX_LINE_CHARACTERS)
        self.stream.seek(0)
        return line

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self.stream.readline(MAX_LINE_CHARACTERS)
        if not line:
            raise StopIteration
        rest = line
        while len(rest) == MAX_LINE_CHARACTERS and not rest.endswith(("\n", "\r")):
            rest = self.stream.readline(MAX_LINE_CHARACTERS)  # the end of a line too long is no row of its own
        self.marks += line.count('"')
        return line


def cells_of(text: str) -> Iterator[list[str]]:
    """Yield the rows of a CSV text as cells, up to the first that cannot be read."""
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    reader = csv.reader(lines, delimiter=delimiter_of(lines[0] if lines else ""))
    with contextlib.suppress(csv.Error):
        yield from reader


def header_of(text: str) -> list[str]:
    """Return the column names on the first line of a file, empty where it has none."""
    return next(cells_of(text), [])


def _sniff(head: Head) -> bool:
    """Say whether the header names a text, or what only a post or a poll has."""
    names = header_of(head.text)
    found = fields_of(dict.fromkeys(names, "-"), head.columns)
    return len(names) > 1 and bool(_TELLING & found.keys())


TABLE = Format("CSV of articles or posts", frozenset({".csv", ".tsv"}), _sniff, parse_table)
