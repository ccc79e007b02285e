"""What waits for somebody: the most doubtful first, who has it, what is done."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from desk.desks import Opened, opened
from nightglass.engines.parquet import write_table
from nightglass.records.tables import from_table, to_table
from publish.invented import tables

CLAIMS: dict[str, dict[str, Any]] = {row["id"]: row for row in tables()["claims"].to_pylist()}


@pytest.fixture
def desk(tmp_path: Path) -> Opened:
    """Open a desk on the invented case."""
    return opened(tmp_path)


def person(desk: Opened, who: str) -> TestClient:
    """Return the client of somebody who said who they are."""
    client = desk.client()
    assert client.post("/api/session", json={"who": who}).status_code == 200
    return client


def queue(client: TestClient, **asked: str) -> list[dict[str, Any]]:
    """Return the tasks that a filter gives."""
    answer = client.get("/api/queue", params=asked)
    assert answer.status_code == 200
    rows: list[dict[str, Any]] = answer.json()["rows"]
    return rows


def work(client: TestClient, about: str, value: str, kind: str = "work", previous: str | None = None) -> Any:
    """Keep who has a task, or a note on it."""
    body = {"about_id": about, "kind": kind, "value": value, "reason": "see the list", "previous": previous}
    answer = client.post("/api/judgements", json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_each_reason_is_one_that_the_rows_bear_out(desk: Opened) -> None:
    """Against the rows themselves."""
    members = tables()["members"].to_pylist()
    caveats = {one for row in tables()["caveats"].to_pylist() for one in row["about_ids"]}
    found = {row["id"]: row for row in queue(person(desk, "Mina"), limit="200") if row["table"] == "claims"}
    for claim in CLAIMS.values():
        own = [row for row in members if row["claim_id"] == claim["id"]]
        said = [row for row in own if row["stance"] == "supports"]
        lows = [row["low"] for row in said if row["low"] is not None]
        highs = [row["high"] for row in said if row["high"] is not None]
        doubts = {
            "figures disagree": bool(lows and highs) and max(lows) > min(highs),
            "denied": any(row["stance"] == "denies" for row in own),
            "origins uncertain": claim["at_most"] > claim["proven"],
            "open caveats": any(row["row_id"] in caveats for row in own),
        }
        told = found.get(claim["id"], {"doubts": []})["doubts"]
        assert told == [name for name, holds in doubts.items() if holds]


def test_the_most_doubtful_is_first(desk: Opened) -> None:
    """And every task is there once, page by page; each doubt by itself is those that have it."""
    client = person(desk, "Mina")
    rows = queue(client, limit="200")
    counts = [len(row["doubts"]) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert [queue(client, offset=str(at), limit="1")[0]["id"] for at in range(len(rows))] == [row["id"] for row in rows]
    for doubt, count in client.get("/api/queue").json()["counts"].items():
        assert len(queue(client, doubt=doubt, limit="200")) == count


def test_who_has_it_what_is_done_and_the_notes(desk: Opened) -> None:
    """Each sees what the other took."""
    mina, odo = person(desk, "Mina"), person(desk, "Odo")
    first = queue(mina)[0]["id"]
    taken = work(mina, first, "taken")
    note = work(mina, first, "note", kind="note")
    shift = work(mina, "case", "for the next shift", kind="note")
    row = queue(odo)[0]
    assert (row["id"], row["state"], row["work"], row["notes"]) == (first, "taken", taken, [note])
    assert odo.get("/api/queue").json()["shift"] == [shift]
    assert [row["id"] for row in queue(mina, show="mine")] == [first]
    assert queue(odo, show="mine") == []
    work(odo, first, "done", previous=taken["id"])
    assert [row["id"] for row in queue(odo, show="done")] == [first]
    assert first not in {row["id"] for row in queue(odo)}
    assert first in {row["id"] for row in queue(odo, show="all")}


def test_what_is_done_comes_back_when_a_text_comes_in(desk: Opened) -> None:
    """With the reason said."""
    mina = person(desk, "Mina")
    done = queue(mina)[0]["id"]
    work(mina, done, "done")
    documents = {*CLAIMS[done]["document_ids"]}
    captures = {row["capture_id"] for row in tables()["documents"].to_pylist() if row["id"] in documents}
    later = datetime(2031, 3, 21, tzinfo=UTC)
    rows = [
        replace(one, captured_at=later) if one.id in captures else one
        for one in from_table("captures", tables()["captures"])
    ]
    assert captures & {one.id for one in rows}
    write_table(desk.desk.case.tables, "captures", to_table("captures", rows))
    back = {row["id"]: row for row in queue(mina)}[done]
    assert (back["state"], back["doubts"][-1], back["work"]["value"]) == ("open", "new since it was done", "done")


def test_a_second_person_who_disagrees_is_a_doubt(desk: Opened) -> None:
    """Of what the first judged."""
    mina, odo = person(desk, "Mina"), person(desk, "Odo")
    claim = queue(mina)[-1]["id"]
    grade = work(mina, claim, "fair", kind="grade")
    work(odo, grade["id"], "disagrees", kind="checked")
    assert "a second person disagrees" in {row["id"]: row for row in queue(mina)}[claim]["doubts"]
    document = tables()["documents"].to_pylist()[0]["id"]
    place = work(mina, document, "at: 1.5, 2.5", kind="located")
    assert document not in {row["id"] for row in queue(mina, show="all")}
    work(odo, place["id"], "disagrees", kind="checked")
    found = {row["id"]: row for row in queue(mina)}[document]
    assert (found["table"], found["doubts"]) == ("documents", ["a second person disagrees"])


def test_people_who_wait_for_a_decision_are_counted(desk: Opened) -> None:
    """Where an account was tried."""
    client = person(desk, "Mina")
    assert client.get("/api/queue").json()["undecided"] is None
    list_ = "number,name,class\r\n1,Mara Holt,undecided\r\n2,Odo Brand,private\r\n"
    (desk.desk.case.root / "people.csv").write_text(list_, "utf-8-sig")
    assert client.get("/api/queue").json()["undecided"] == 1
