"""Rows as a command prints them: JSON lines with offsets in the file, CSV, or tables for a person."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nightglass.cli.output import csv_writer, print_json, print_table, printable
from nightglass.records.document import Document
from nightglass.records.span import Span

if TYPE_CHECKING:
    from nightglass.present.reading import ReadingView

FORMS = ("text", "table", "jsonl", "csv")
Row = Mapping[str, Any]

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "documents": ("title", "genre", "language", "published_at", "published_basis"),
    "statements": ("speaker", "via", "cue", "content"),
    "figures": ("measure", "low", "high", "words", "place", "attributed_to"),
    "events": ("type", "status", "trigger", "actors", "targets", "place"),
    "activities": ("outlet", "state", "platform", "since_words", "reported_by"),
    "caveats": ("kind", "strength", "words", "who_says"),
    "times": ("words", "kind", "value", "value_from", "value_to", "precision", "doubt"),
    "problems": ("path", "reason", "what_to_do"),
}
"""What a person sees of each table, in this order; the other columns are in JSON lines."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from.

    ``file`` is the path as given, ``name`` the document's own id or its number in the file from 1, ``start`` its
    offset in the decoded file (plain text only, else None).
    """

    file: str
    name: str
    document: Document
    start: int | None


@dataclass(frozen=True, slots=True)
class Found:
    """A document and the rows that were read from it, by table."""

    origin: Origin
    rows: Mapping[str, Sequence[Row]]


def show(form: str, found: Iterable[Found], zone: str) -> None:
    """Print documents in one of ``FORMS``; ``zone`` is the IANA zone in which days are written in the texts."""
    if form == "text":
        _as_texts(found, zone)
    else:
        {"jsonl": _as_json_lines, "csv": _as_csv, "table": _as_tables}[form](found)


def view_of(found: Found, zone: str) -> "ReadingView":
    """Return what to show of a document."""
    from nightglass.present.format import zone_of
    from nightglass.present.reading import reading_view
    from nightglass.records.tables import READ_TABLES, from_row

    tables = {name: [from_row(name, row) for row in found.rows.get(name, ())] for name in READ_TABLES}
    return reading_view(found.origin.document, tables, zone_of(zone))


def _as_texts(found: Iterable[Found], zone: str) -> None:
    from nightglass.cli.marked import print_document, print_legend

    for number, one in enumerate(found):
        if number == 0:
            print_legend()
        print_document(view_of(one, zone), one.origin)


def _flat(found: Iterable[Found]) -> Iterator[tuple[Origin, str, Row]]:
    """Yield every row with its table: the document's own, then what was read from it."""
    from nightglass.records.tables import to_row

    for one in found:
        yield one.origin, "documents", to_row(one.origin.document)
        for table, rows in one.rows.items():
            yield from ((one.origin, table, row) for row in rows)


def _as_json_lines(found: Iterable[Found]) -> None:
    for origin, table, row in _flat(found):
        print_json(with_file_offsets(origin, table, row))


def with_file_offsets(origin: Origin, table: str, row: Row) -> dict[str, Any]:
    """Return a row with its table, file and document, and for plain text its offsets in the decoded file."""
    out = {"table": table, "file": origin.file, "document": origin.name, **row}
    if origin.start is None:
        return out
    shift = origin.start
    if row.get("start") is not None:
        out |= {"file_start": shift + row["start"], "file_end": shift + row["end"]}
    if table == "documents":
        out |= {"file_start": shift, "file_end": row["doc_end"]}
    if table == "statements":
        out["file_content"] = [_moved(span, shift) for span in row["content_spans"]]
        out["file_speaker"] = _moved(row["speaker_span"], shift)
        out["file_cue"] = _moved(row["cue_span"], shift)
    return out


def _moved(span: Sequence[int] | None, shift: int) -> list[int] | None:
    return None if span is None else [span[0] + shift, span[1] + shift]


def _as_csv(found: Iterable[Found]) -> None:
    writer = csv_writer()
    writer.writerow(("table", "file", "document", "start", "end", "words", "says"))
    for origin, table, row in _flat(found):
        start, end = row.get("start"), row.get("end")
        words = "" if start is None or end is None else Span(start, end).of(origin.document.text)
        says = "; ".join(f"{name}={cell}" for name in COLUMNS.get(table, ()) if (cell := shown_cell(row[name])))
        told = [safe_cell(cell) for cell in (origin.file, origin.name, words, says)]
        writer.writerow((table, *told[:2], start, end, *told[2:]))


def safe_cell(words: str) -> str:
    """Return a cell that no spreadsheet takes for a formula, and that acts on no terminal: words may be hostile."""
    return printable(f"'{words}" if words[:1] in {"=", "+", "-", "@", "\t", "\r"} else words)


def _as_tables(found: Iterable[Found]) -> None:
    """Print one table of each kind for each document, as its rows come."""
    from nightglass.records.tables import to_row

    for one in found:
        gathered = {"documents": [to_row(one.origin.document)], **one.rows}
        for table, columns in COLUMNS.items():
            cells = [[shown_cell(row[column]) for column in columns] for row in gathered.get(table, ())]
            if cells:
                title = f"{one.origin.file} {one.origin.name}: {table}"
                print_table(title, [name.replace("_", " ") for name in columns], cells)


def shown_cell(value: Any) -> str:
    """Return a value as a person reads it in a cell."""
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, list):
        return "; ".join(str(part) for part in value)
    if hasattr(value, "isoformat"):
        return str(value.isoformat(sep=" ", timespec="minutes"))
    return f"{value:,}" if isinstance(value, int) else " ".join(str(value).split())
