"""Questions in SQL, of the tables as the last finished build left them."""

from pathlib import Path

import duckdb
import pytest

from desk.desks import opened
from nightglass.engines.parquet import write_table
from nightglass.preserve.lock import build_lock
from nightglass.records.tables import TYPE_OF_TABLE, schema
from publish.invented import tables


def test_every_table_can_be_asked(tmp_path: Path) -> None:
    """Those that the case has not are empty, with their columns."""
    asked = opened(tmp_path).desk.shelf.now()
    for name in TYPE_OF_TABLE:
        assert asked.one(f"SELECT count(*) AS n FROM {name}") == {
            "n": tables()[name].num_rows if name in tables() else 0
        }
        assert set(asked.one(f"DESCRIBE SELECT * FROM {name} LIMIT 0") or {}) >= {"column_name"}
    assert schema("figures").names == [row["column_name"] for row in asked.rows("DESCRIBE SELECT * FROM figures")]


def test_values_never_become_sql(tmp_path: Path) -> None:
    """A parameter is compared, not run."""
    asked = opened(tmp_path).desk.shelf.now()
    assert asked.rows("SELECT id FROM sources WHERE name = ?", "x'; DROP VIEW sources; --") == []
    assert asked.one("SELECT count(*) AS n FROM sources") != {"n": 0}


def test_no_question_reaches_another_file(tmp_path: Path) -> None:
    """Neither reads nor writes beside the tables."""
    (tmp_path / "secret.csv").write_text("a\n1\n", "utf-8")
    asked = opened(tmp_path).desk.shelf.now()
    for sql in (
        f"SELECT * FROM '{tmp_path}/secret.csv'",
        f"COPY (SELECT 1) TO '{tmp_path}/out.csv'",
        "SET threads = 8",
    ):
        with pytest.raises(duckdb.Error):
            asked.rows(sql)
    assert not (tmp_path / "out.csv").exists()


def test_a_build_gives_a_new_generation_once_it_has_ended(tmp_path: Path) -> None:
    """While it runs, the tables before it answer, whole."""
    desk = opened(tmp_path).desk
    before = desk.shelf.now()
    count = "SELECT count(*) AS n FROM figures"
    had = before.one(count)
    with build_lock(desk.case.root):
        write_table(desk.case.tables, "figures", schema("figures").empty_table())
        assert desk.shelf.now().generation == before.generation
        assert desk.shelf.now().one(count) == had
    after = desk.shelf.now()
    assert after.generation != before.generation
    assert after.one(count) == {"n": 0}
    assert before.one(count) == had


def test_a_dear_question_is_asked_once_for_a_build(tmp_path: Path) -> None:
    """The next build's tables know nothing of it."""
    desk = opened(tmp_path).desk
    asked = desk.shelf.now()
    for sql in ("SELECT count(*) AS n FROM claims", "SELECT 'never asked' AS n"):
        asked.keep("counted", sql)
    assert asked.rows("SELECT n FROM counted") == [{"n": tables()["claims"].num_rows}]
    write_table(desk.case.tables, "claims", schema("claims").empty_table())
    fresh = desk.shelf.now()
    fresh.keep("counted", "SELECT count(*) AS n FROM claims")
    assert fresh.rows("SELECT n FROM counted") == [{"n": 0}]


def test_what_does_not_fit_in_memory_stays_in_the_case(tmp_path: Path) -> None:
    """Never in the folder where the desk was opened."""
    desk = opened(tmp_path).desk
    spill = desk.shelf.now().one("SELECT current_setting('temp_directory') AS place")
    assert spill is not None
    assert Path(spill["place"]).is_relative_to(desk.case.root)
