"""The first screen: what the case holds and what came lately."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from desk.desks import opened
from nightglass.engines.parquet import write_table
from nightglass.records.tables import from_table, to_table
from publish.invented import tables


def test_the_overview_counts_what_the_tables_hold(tmp_path: Path) -> None:
    """Each number is that of its table; a table that is not there holds nothing."""
    told = opened(tmp_path).client().get("/api/overview").json()
    held = tables()
    assert told["held"] == {name: held[name].num_rows if name in held else 0 for name in told["held"]}
    assert told["built"]


def test_what_came_lately_came_in_the_day_before_the_newest_capture(tmp_path: Path) -> None:
    """Counted from the case itself, so that a case of last year has a last day too."""
    lately = opened(tmp_path).client().get("/api/overview").json()["lately"]
    captures = from_table("captures", tables()["captures"])
    until = max(one.captured_at for one in captures)
    came = {one.id for one in captures if one.captured_at > until - timedelta(days=1)}
    documents = [one for one in from_table("documents", tables()["documents"]) if one.capture_id in came]
    assert (lately["captures"], lately["documents"]) == (len(came), len(documents))


def test_whoever_is_silent_is_named_the_surest_first(tmp_path: Path) -> None:
    """Those that post on are not."""
    told = opened(tmp_path).client().get("/api/overview").json()["quiet"]
    silences = from_table("silences", tables()["silences"])
    quiet = {one.id for one in silences if one.state.value in ("silent", "reduced", "unreachable", "removed")}
    assert {one["id"] for one in told} == quiet != set()
    sure = [one["probability"] or 0 for one in told]
    assert sure == sorted(sure, reverse=True)


def test_an_outage_of_which_nobody_says_where_stands_on_the_first_screen(tmp_path: Path) -> None:
    """As the series of an observatory's dashboard give it."""
    desk = opened(tmp_path)
    placeless = [replace(one, scope=None) for one in from_table("outages", tables()["outages"])]
    write_table(desk.desk.case.tables, "outages", to_table("outages", placeless))
    told = desk.client().get("/api/overview")
    assert told.status_code == 200
    assert [one["scope"] for one in told.json()["outages"]] == [None, None]
