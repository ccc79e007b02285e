"""What a person decides at the desk: kept once, seen by all, never over somebody else's head."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from desk.desks import Opened, opened
from nightglass.build.capture import open_ledger
from nightglass.engines.parquet import write_table
from nightglass.preserve.judgements import Decision, record_judgement_after
from nightglass.records.judgement import JudgementKind
from nightglass.records.tables import from_table, to_table
from publish.invented import tables

CLAIM: str = tables()["claims"].to_pylist()[0]["id"]
SOURCE: str = tables()["sources"].to_pylist()[0]["id"]


@pytest.fixture
def desk(tmp_path: Path) -> Opened:
    """Open a desk on the invented case."""
    return opened(tmp_path)


def person(desk: Opened, who: str) -> TestClient:
    """Return the client of somebody who said who they are."""
    client = desk.client()
    assert client.post("/api/session", json={"who": who}).status_code == 200
    return client


def judge(client: TestClient, value: str, previous: str | None = None, **more: str) -> Any:
    """Grade the claim, or what else is given, and return the answer."""
    body = {"about_id": CLAIM, "kind": "grade", "value": value, "reason": "two lists agree", "previous": previous}
    return client.post("/api/judgements", json=body | more)


def test_a_judgement_is_kept_with_the_name_of_the_session(desk: Opened) -> None:
    """And is in the history at once, for everybody."""
    made = judge(person(desk, "Mina"), "Fair").json()
    assert (made["who"], made["value"], made["in_force"], made["previous"]) == ("Mina", "fair", True, None)
    assert (made["reason"], made["at"], made["effect"]) == ("two lists agree", "2031-03-20T12:00:00Z", "at once")
    assert person(desk, "Odo").get("/api/judgements").json()["rows"] == [made]


def test_who_has_no_name_yet_cannot_judge(desk: Opened) -> None:
    """The answer says so, and nothing is kept."""
    answer = judge(desk.client(), "fair")
    assert answer.status_code == 403
    assert "name" in answer.json()["do"]
    assert desk.client().get("/api/judgements").json()["total"] == 0


def test_a_stale_judgement_is_told_what_was_judged_meanwhile(desk: Opened) -> None:
    """Having seen that, the person may still decide."""
    mina, odo = person(desk, "Mina"), person(desk, "Odo")
    first = judge(mina, "weak").json()
    second = judge(odo, "fair", first["id"]).json()
    stale = judge(mina, "contested", first["id"])
    assert stale.status_code == 409
    assert set(stale.json()) == {"got", "expected", "do", "meanwhile"}
    assert stale.json()["meanwhile"] == [second]
    assert [one["id"] for one in judge(mina, "contested").json()["meanwhile"]] == [first["id"], second["id"]]
    assert judge(mina, "contested", "jdg-nothing").status_code == 409
    assert judge(mina, "contested", second["id"]).json()["previous"] == second["id"]


def test_of_many_at_once_one_is_kept(desk: Opened) -> None:
    """Each saw the same; the others are told."""
    clients = [person(desk, f"Person {number}") for number in range(6)]
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda one: judge(one, "weak"), clients))
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses == [200, 409, 409, 409, 409, 409]
    assert clients[0].get("/api/judgements").json()["total"] == 1


def test_what_is_taken_back_stays_and_counts_no_more(desk: Opened) -> None:
    """Taking back is one more judgement."""
    mina = person(desk, "Mina")
    first = judge(mina, "weak").json()
    assert judge(mina, "withdrawn", first["id"]).status_code == 200
    rows = mina.get("/api/judgements").json()["rows"]
    assert {row["value"]: row["in_force"] for row in rows} == {"withdrawn": False, "weak": False}
    assert mina.get("/api/judgements", params={"in_force": "true"}).json()["rows"] == []


def test_who_sees_nothing_that_counts_may_decide(desk: Opened) -> None:
    """What was taken back is followed; who saw it while it counted is told."""
    mina = person(desk, "Mina")
    first = judge(mina, "weak").json()
    back = judge(mina, "withdrawn", first["id"]).json()
    assert judge(mina, "fair", first["id"]).status_code == 409
    assert judge(mina, "fair").json()["previous"] == back["id"]


def test_filters_let_through_what_they_say(desk: Opened) -> None:
    """By row, kind, person and whether it counts; ids named in a value are found."""
    mina, odo = person(desk, "Mina"), person(desk, "Odo")
    judge(mina, "weak")
    judge(odo, "B", about_id=SOURCE, kind="admiralty source")
    origins = sorted(row["id"] for row in tables()["origins"].to_pylist() if row["claim_id"] == CLAIM)[:2]
    judge(odo, " ".join(origins), kind="same origin")

    def kinds(**asked: str) -> list[str]:
        return [row["kind"] for row in mina.get("/api/judgements", params=asked).json()["rows"]]

    assert sorted(kinds()) == ["admiralty source", "grade", "same origin"]
    assert kinds(about_id=SOURCE) == kinds(kind="admiralty source") == ["admiralty source"]
    assert kinds(about_id=origins[1]) == ["same origin"]
    assert kinds(who="Mina") == ["grade"]
    assert len(kinds(limit="2")) == 2
    assert len(kinds(offset="2")) == 1


@pytest.mark.parametrize(
    "body",
    [
        {"about_id": "clm-none"}, {"kind": "hunch"}, {"value": "likely"}, {"reason": "  "}, {"method": "¿"},
        {"about_id": "x\udc00"}, {"value": "fair\x00"}, {"reason": 7}, {"more": "x"},
    ],
)  # fmt: skip
def test_what_means_nothing_is_refused_in_words(desk: Opened, body: dict[str, object]) -> None:
    """Nothing is kept."""
    client = person(desk, "Mina")
    given = {"about_id": CLAIM, "kind": "grade", "value": "fair", "reason": "seen", "previous": None}
    answer = client.post("/api/judgements", content=json.dumps(given | body))
    assert answer.status_code in {400, 422}
    assert set(answer.json()) == {"got", "expected", "do"}
    assert client.get("/api/judgements").json()["total"] == 0


def test_what_is_judged_or_erased_elsewhere_is_seen_at_once(desk: Opened) -> None:
    """From the command line, while the desk is open."""
    mina = person(desk, "Mina")
    made = judge(mina, "weak").json()
    ledger = open_ledger(desk.desk.case, desk.desk.clock)
    decision = Decision(CLAIM, JudgementKind.GRADE, "fair", "a third list")
    other = record_judgement_after(ledger, decision, "Odo", made["id"])
    ledger.erase(other.made_from[0], "reason", "Odo")
    rows = mina.get("/api/judgements").json()["rows"]
    assert {row["id"]: (row["in_force"], row["reason"], row["followed_by"]) for row in rows} == {
        made["id"]: (False, "two lists agree", other.id), other.id: (True, None, None),
    }  # fmt: skip


def test_a_judgement_says_in_words_what_it_is_about(desk: Opened) -> None:
    """The claim, and the rows that its value names; a person by name; another judgement."""
    mina, odo = person(desk, "Mina"), person(desk, "Odo")
    member = next(row for row in tables()["members"].to_pylist() if row["claim_id"] == CLAIM)
    left = judge(mina, member["row_id"], kind="not the same claim").json()
    assert (left["about"]["table"], left["effect"]) == ("claims", "next build")
    assert [(one["id"], one["table"]) for one in left["names"]] == [(member["row_id"], member["row_table"])]
    assert left["names"][0]["document_id"] == member["document_id"]
    named = judge(mina, "private", about_id="Mara Holt", kind="naming").json()
    assert (named["about"]["table"], named["about"]["words"]) == ("people", "Mara Holt")
    own = judge(mina, "agrees", about_id=named["id"], kind="checked")
    assert (own.status_code, own.json()["got"]) == (400, f"Mina made the judgement {named['id']}")
    assert judge(odo, "agrees", about_id=named["id"], kind="checked").json()["about"]["words"] == "naming: private"


def test_a_contact_log_holds_many(desk: Opened) -> None:
    """One is taken back by naming it."""
    mina = person(desk, "Mina")
    first = judge(mina, "asked 2031-03-20T09:00Z: the press office", kind="contact").json()
    judge(mina, "declined: the press office", kind="contact")
    assert judge(mina, "withdrawn", kind="contact").status_code == 400
    assert judge(mina, "withdrawn", first["id"], kind="contact").status_code == 200
    assert judge(mina, "withdrawn", first["id"], kind="contact").status_code == 409
    rows = mina.get("/api/judgements", params={"kind": ["contact"], "in_force": "true"}).json()["rows"]
    assert [row["value"] for row in rows] == ["declined to comment: the press office"]


def test_a_source_may_have_any_id(desk: Opened) -> None:
    """Also one that begins as the ids of other rows do."""
    source = replace(from_table("sources", tables()["sources"])[0], id="out-of-town")
    write_table(desk.desk.case.tables, "sources", to_table("sources", [source]))
    made = judge(person(desk, "Mina"), "B", about_id="out-of-town", kind="admiralty source").json()
    assert (made["about"]["table"], made["about"]["words"]) == ("sources", source.name)
