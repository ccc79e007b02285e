"""What ``nightglass relate`` prints: rows of links, claims and origins, under the ids that came in."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from nightglass.cli.output import csv_writer, print_json, print_notes, print_table
from nightglass.cli.rows import safe_cell, shown_cell
from nightglass.records.span import Span

FORMS = ("table", "jsonl", "csv")

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "links": ("kind", "a_id", "b_id", "score", "changes"),
    "stories": ("document_ids", "first_at", "last_at"),
    "claims": ("subject", "place", "period_words", "proven", "at_most", "one_publisher", "document_ids"),
    "members": ("claim_id", "stance", "document_id", "words", "reason"),
    "origins": ("claim_id", "name", "kind", "perceived", "denies", "document_ids"),
    "edges": ("claim_id", "from_document", "kind", "to", "confidence"),
    "independence": ("a", "b", "independent", "reason"),
    "drifts": ("kind", "from_document", "to_document", "reason"),
    "echoes": ("source_ids", "start", "end", "q_value"),
}
"""The tables that the command shows, in this order, and what a person sees of each; JSON lines hold all columns."""

WATCHED: Mapping[str, tuple[str, ...]] = {
    "silences": ("source_words", "platform", "state", "last_post_at", "start_from", "end_at", "basis"),
    "outages": ("signal", "scope", "state", "start_to", "end_from", "depth", "days_below", "basis"),
    "coincidences": ("kind", "about_ids", "start", "end", "observed", "expected", "p_value", "basis"),
    "bursts": ("phrase", "kind", "start", "end", "rate_ratio", "q_value", "source_ids"),
    "echoes": ("source_ids", "start", "end", "q_value"),
    "problems": ("path", "reason", "what_to_do"),
}
"""What ``nightglass watch`` shows, in the same way; ``problems`` are what cannot be said."""

Row = Mapping[str, Any]
BASIS = "basis"


def show(
    form: str,
    records: Mapping[str, Sequence[Any]],
    names: Mapping[str, str],
    columns: Mapping[str, tuple[str, ...]] = COLUMNS,
    zone: str = "UTC",
) -> None:
    """Print the rows of the tables of ``columns`` in one of ``FORMS``; ``names``: ids that came in, by document id.

    A person's tables have their times in ``zone``; the others in UTC, with the offset.
    """
    rows = list(_rows(records, names, columns))
    if form == "jsonl":
        _as_json_lines(rows)
    elif form == "csv":
        _as_csv(rows, columns)
    else:
        _as_tables(rows, columns, zone)


def _rows(
    records: Mapping[str, Sequence[Any]], names: Mapping[str, str], columns: Mapping[str, tuple[str, ...]]
) -> Iterator[Row]:
    """Yield every row with its table; members with the words they stand for and where these are."""
    from nightglass.records.tables import to_row

    texts = {row.id: row.text for row in records.get("documents", ())}
    told = {row.id: row for table in ("figures", "statements", "activities") for row in records.get(table, ())}
    for table in columns:
        for row in records.get(table, ()):
            plain = {"table": table, **to_row(row)}
            if table == "members":
                span = Span(told[row.row_id].start, told[row.row_id].end)
                words = " ".join(span.of(texts[row.document_id]).split())
                plain |= {"words": words, "start": span.start, "end": span.end}
            yield _named(plain, names)


def _named(value: Any, names: Mapping[str, str]) -> Any:
    """Return a value with ids in it replaced: documents by the ids that came in."""
    if isinstance(value, list):
        return [_named(part, names) for part in value]
    if isinstance(value, dict):
        return {column: _named(part, names) for column, part in value.items()}
    return names.get(value, value) if isinstance(value, str) else value


def _as_json_lines(rows: Sequence[Row]) -> None:
    for row in rows:
        print_json(row)


def _as_csv(rows: Sequence[Row], columns: Mapping[str, tuple[str, ...]]) -> None:
    writer = csv_writer()
    writer.writerow(("table", "id", "documents", "says"))
    for row in rows:
        says = "; ".join(f"{name}={cell}" for name in columns[row["table"]] if (cell := shown_cell(row[name])))
        writer.writerow((row["table"], row["id"], safe_cell(" ".join(_documents(row))), safe_cell(says)))


def _documents(row: Row) -> list[str]:
    """Return the documents that a row names."""
    single = (row.get(column) for column in ("document_id", "from_document", "to_document", "a_id", "b_id"))
    return [name for name in (*single, *row.get("document_ids", ())) if name]


def _as_tables(rows: Sequence[Row], columns: Mapping[str, tuple[str, ...]], zone: str) -> None:
    """Print a table of each kind; claims and origins under what they say, for no person reads ids.

    What a row rests on is too long for a cell: it stands below, by the number of its row. Columns without a word are
    left out.
    """
    said = {row["id"]: row["subject"] for row in rows if row["table"] == "claims"}
    said |= {row["id"]: row["name"] for row in rows if row["table"] == "origins"}
    for table, names in columns.items():
        shown = [_named(row, said) for row in rows if row["table"] == table]
        if shown:
            _print(table, shown, names, zone)


def _print(table: str, shown: Sequence[Row], names: Sequence[str], zone: str) -> None:
    cells = {name: [_cell(row[name], zone) for row in shown] for name in names if name != BASIS}
    filled = {name: column for name, column in cells.items() if any(column)}
    numbers = [str(number) for number in range(1, len(shown) + 1)] if BASIS in names else []
    timed = any(isinstance(row[name], datetime) for row in shown for name in filled)
    title = f"{table} (times in {zone})" if timed else table
    headers = [*([""] if numbers else []), *(_header(name) for name in filled)]
    print_table(title, headers, list(zip(*([numbers] if numbers else []), *filled.values(), strict=True)))
    if numbers:
        print_notes([row[BASIS] for row in shown])


def _header(name: str) -> str:
    """Return a column's name for a person, who sees names where the row has ids."""
    return name.removesuffix("_ids").replace("_", " ")


def _cell(value: Any, zone: str) -> str:
    if isinstance(value, datetime):
        return f"{value.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"
    if isinstance(value, float):
        return f"{value:.3g}" if value else "0"
    return shown_cell(value)
