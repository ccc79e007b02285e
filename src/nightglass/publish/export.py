"""A case's tables for other programs: CSV that Excel opens in Persian, JSON lines, and one XLSX workbook.

These are the desk's own tables: nothing in them is masked.
"""

import csv
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

FORMS = ("csv", "jsonl", "xlsx")
_CELL_LIMIT = 32_767  # Excel's own limit of characters in a cell
_CUT = " … (cut here by the limit of a cell; whole in the CSV)"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def export_tables(tables: Mapping[str, pa.Table], form: str, to: Path) -> list[Path]:
    """Write the tables into the folder ``to`` in one of ``FORMS``; return the files written."""
    to.mkdir(parents=True, exist_ok=True)
    if form == "xlsx":
        return [_write_workbook(tables, to / "tables.xlsx")]
    write = {"csv": _write_csv, "jsonl": _write_json_lines}[form]
    return [write(table, to / f"{name}.{form}") for name, table in tables.items()]


def _rows(table: pa.Table) -> Iterator[dict[str, Any]]:
    """Yield rows batch by batch, so that a long table is never in memory as Python objects at once."""
    for batch in table.to_batches(max_chunksize=2_000):
        yield from batch.to_pylist()


def _write_csv(table: pa.Table, path: Path) -> Path:
    # The byte-order mark tells Excel that the file is UTF-8; without it Persian arrives as noise.
    with path.open("w", encoding="utf-8-sig", newline="", errors="replace") as file:
        writer = csv.writer(file)
        writer.writerow(table.column_names)
        for row in _rows(table):
            writer.writerow([csv_cell(value) for value in row.values()])
    return path


def csv_cell(value: Any) -> Any:
    """Return a value as a CSV cell: lists as JSON, times in ISO 8601, and no text that a spreadsheet would run.

    A text that begins with ``=``, ``+``, ``-``, ``@``, a tab or a return gets an apostrophe before it.
    """
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _write_json_lines(table: pa.Table, path: Path) -> Path:
    with path.open("w", encoding="utf-8", errors="replace") as file:
        for row in _rows(table):
            file.write(json.dumps(row, ensure_ascii=False, default=datetime.isoformat) + "\n")
    return path


def _write_workbook(tables: Mapping[str, pa.Table], path: Path) -> Path:
    book = Workbook(write_only=True)
    for name, table in tables.items():
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "B2"
        for number, column in enumerate(table.column_names, start=1):
            sheet.column_dimensions[get_column_letter(number)].width = 48 if column in {"text", "content"} else 18
        sheet.append([_sheet_cell(sheet, column, bold=True) for column in table.column_names])
        for row in _rows(table):
            sheet.append([_sheet_cell(sheet, value) for value in row.values()])
    book.save(path)
    return path


def _sheet_cell(sheet: Any, value: Any, bold: bool = False) -> Any:
    """Return a cell whose text is always text: a captured "=…" never becomes a formula."""
    if isinstance(value, datetime):
        value = value.isoformat(sep=" ")
    if isinstance(value, list):
        value = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str):
        value = ILLEGAL_CHARACTERS_RE.sub("\ufffd", value)
        value = value if len(value) <= _CELL_LIMIT else value[: _CELL_LIMIT - len(_CUT)] + _CUT
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.alignment = Alignment(vertical="top", readingOrder=0)
    cell.font = Font(bold=bold)
    return cell
