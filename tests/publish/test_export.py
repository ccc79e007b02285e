"""Exports open in other programs and run nothing there."""

import csv
import json
from pathlib import Path

import pyarrow as pa
import pytest
from openpyxl import load_workbook

from nightglass.publish.export import export_tables

TABLE = pa.table(
    {
        "id": ["a", "b"],
        "words": ['=HYPERLINK("x")', "دست‌کم ۱۲ نفر"],
        "low": pa.array([12, None], pa.int64()),
        "made_from": [["d1", "d2"], []],
    }
)


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return a CSV file's rows as a spreadsheet would see them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_begins_with_a_byte_order_mark_and_keeps_persian(tmp_path: Path) -> None:
    """Excel needs the mark to see UTF-8."""
    (path,) = export_tables({"figures": TABLE}, "csv", tmp_path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = rows_of(path)
    assert rows[1]["words"] == "دست‌کم ۱۲ نفر"
    assert json.loads(rows[0]["made_from"]) == ["d1", "d2"]
    assert rows[1]["low"] == ""


def test_no_captured_text_becomes_a_formula(tmp_path: Path) -> None:
    """A cell that begins with an equals sign is text, in both."""
    (path,) = export_tables({"figures": TABLE}, "csv", tmp_path)
    assert rows_of(path)[0]["words"].startswith("'=")
    (book,) = export_tables({"figures": TABLE}, "xlsx", tmp_path)
    cell = load_workbook(book)["figures"]["B2"]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("x")')


def test_json_lines_give_the_rows_back(tmp_path: Path) -> None:
    """Missing is null, not zero."""
    (path,) = export_tables({"figures": TABLE}, "jsonl", tmp_path)
    assert [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] == TABLE.to_pylist()


@pytest.mark.parametrize("words", ["x" * 40_000, "bell \x07 and null \x00"])
def test_a_cell_that_excel_cannot_hold_is_cut_or_mended_and_says_so(tmp_path: Path, words: str) -> None:
    """The workbook opens; the CSV has the whole."""
    table = pa.table({"id": ["a"], "text": [words]})
    (book,) = export_tables({"documents": table}, "xlsx", tmp_path)
    value = load_workbook(book)["documents"]["B2"].value
    assert isinstance(value, str)
    assert ("whole in the CSV" in value) == (len(words) > 32_767)
