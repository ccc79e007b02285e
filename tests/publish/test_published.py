"""Tests of an account's tables."""

import csv
import io
import json

import pytest

from nightglass.publish.published import json_lines, spreadsheet


def test_a_spreadsheet_opens_in_every_script() -> None:
    """A byte-order mark stands first; Persian reads back."""
    data = spreadsheet(["a"], [{"a": "دست‌کم ۴۰"}])
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig")))) == [["a"], ["دست‌کم ۴۰"]]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", ["=1", "2"]])
def test_a_captured_text_is_never_run_as_a_formula(cell: object) -> None:
    """A spreadsheet shows it."""
    read = list(csv.reader(io.StringIO(spreadsheet(["a"], [{"a": cell}]).decode("utf-8-sig"))))
    assert read[1][0].startswith("'")


def test_missing_is_empty_and_a_number_below_zero_is_a_number() -> None:
    """Null and text are kept apart from numbers."""
    read = list(csv.reader(io.StringIO(spreadsheet(["a", "b", "c"], [{"a": None, "b": -1, "c": False}]).decode())))
    assert read[1] == ["", "-1", "false"]


def test_a_line_of_a_table_is_one_row_whatever_its_text_holds() -> None:
    """Line ends inside a text do not break the file."""
    rows = [{"a": "one\ntwo"}, {"a": "ü"}]
    lines = json_lines(rows).decode("utf-8").split("\n")
    assert [json.loads(line) for line in lines if line] == rows
