"""Tables put aside for the desk: the same rows, found by their keys."""

import threading
import time
from pathlib import Path

import pyarrow as pa
import pytest

from desk.desks import opened
from nightglass.desk import aside, tables
from nightglass.desk.aside import KEYED, LARGE, set_aside
from nightglass.desk.tables import Tables
from nightglass.engines.parquet import write_table
from nightglass.records.tables import schema

_ROW = {"kind": "figure", "subject": "people killed", "proven": 1, "at_most": 2, "one_publisher": False}


def _claims(many: int) -> pa.Table:
    empty = {"string": "", "bool": False, "int64": 0, "double": 0.0}
    rows = []
    for number in range(many):
        row = {
            field.name: None if field.nullable else empty.get(str(field.type), []) for field in schema("claims")
        } | _ROW
        rows.append(row | {"id": f"clm-{number * 7919 % many:05}"})
    return pa.Table.from_pylist(rows, schema=schema("claims"))


def test_a_large_table_is_found_by_its_keys_and_a_small_one_read_as_it_is(tmp_path: Path) -> None:
    """Both give the rows of the Parquet file."""
    write_table(tmp_path / "tables", "claims", _claims(LARGE))
    write_table(tmp_path / "tables", "problems", schema("problems").empty_table())
    asked = Tables(set_aside(tmp_path / "tables", tmp_path / "aside" / "one"), "one")
    assert asked.one("SELECT count(*) AS n, count(DISTINCT id) AS ids FROM claims") == {"n": LARGE, "ids": LARGE}
    assert asked.rows("SELECT id, proven FROM claims WHERE id = ?", "clm-00042") == [{"id": "clm-00042", "proven": 1}]
    plan = asked.rows("EXPLAIN ANALYZE SELECT subject FROM claims WHERE id = 'clm-00042'")
    assert "Index Scan" in str(plan)
    assert asked.rows("SELECT * FROM problems") == []


def test_a_table_without_room_for_its_keys_answers_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is read from its Parquet file, and nothing half-made stays."""
    monkeypatch.setattr(aside, "MEMORY", "1MB")
    write_table(tmp_path / "tables", "claims", _claims(LARGE))
    folder = set_aside(tmp_path / "tables", tmp_path / "aside" / "one")
    assert not list(folder.glob(f"{KEYED}*"))
    monkeypatch.undo()
    assert Tables(folder, "one").one("SELECT count(*) AS n FROM claims") == {"n": LARGE}


def test_while_a_large_build_is_put_aside_the_tables_before_it_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for it longer than a moment, and it answers as soon as it stands."""
    desk = opened(tmp_path).desk
    before = desk.shelf.now()
    write_table(desk.case.tables, "claims", schema("claims").empty_table())
    may_go_on = threading.Event()
    puts_aside = set_aside

    def slowly(source: Path, to: Path) -> Path:
        may_go_on.wait(30)
        return puts_aside(source, to)

    monkeypatch.setattr(tables, "set_aside", slowly)
    monkeypatch.setattr(tables, "WAITS", 0.01)
    assert desk.shelf.now() is before
    assert desk.shelf.now() is before
    may_go_on.set()
    until = time.monotonic() + 30
    while desk.shelf.now() is before and time.monotonic() < until:
        time.sleep(0.01)
    assert desk.shelf.now().one("SELECT count(*) AS n FROM claims") == {"n": 0}
