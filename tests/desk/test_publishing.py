"""Publishing on the desk: who is masked, a look first, and an account in a folder outside the case."""

import time
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from desk.desks import Opened, opened
from nightglass.publish.verify import verify_account


@pytest.fixture
def desk(tmp_path: Path) -> Opened:
    """Open a desk on the invented case."""
    return opened(tmp_path)


@pytest.fixture
def client(desk: Opened) -> TestClient:
    """Return somebody at the desk who gave a name."""
    client = desk.client()
    client.post("/api/session", json={"who": "Mina"})
    return client


def ended(client: TestClient) -> dict[str, Any]:
    """Wait until nothing is being published."""
    for _ in range(600):
        now: dict[str, Any] = client.get("/api/publish").json()
        if now["state"] != "running":
            return now
        time.sleep(0.1)
    raise AssertionError(now)


def waiting(client: TestClient) -> list[dict[str, Any]]:
    """Return the people on whom nobody decided."""
    found: list[dict[str, Any]] = client.get("/api/publish/people").json()["rows"]
    return found


def test_whom_nobody_decided_on_is_masked_and_waits(client: TestClient) -> None:
    """With the words around the name, at its place in them."""
    page = client.get("/api/publish/people").json()
    assert page["total"] == page["undecided"] == len(page["rows"]) > 0
    assert all(one["masked"] and one["decided_by"] is None for one in page["rows"])
    name = page["rows"][0]["name"]
    said = client.get("/api/publish/people/sentences", params={"name": name}).json()
    assert said
    for one in said:
        assert one["words"]["text"][one["start"] : one["end"]] in page["rows"][0]["spellings"]
    assert client.get("/api/publish/people/sentences", params={"name": "nobody"}).json() == []


def test_a_decision_takes_effect_at_once_and_can_be_taken_back(client: TestClient) -> None:
    """Named after it, waiting again without it."""
    name = waiting(client)[0]["name"]
    given = {"about_id": name, "kind": "naming", "reason": "the family's own page", "previous": None}
    made = client.post("/api/judgements", json={**given, "value": "published victim"}).json()
    assert name not in {one["name"] for one in waiting(client)}
    named = client.get("/api/publish/people", params={"show": "named", "words": name}).json()["rows"]
    assert [(one["masked"], one["decided_by"]) for one in named if one["name"] == name] == [(False, "judgement")]
    client.post("/api/judgements", json={**given, "value": "withdrawn", "previous": made["id"]})
    assert name in {one["name"] for one in waiting(client)}


def test_a_look_writes_nothing_and_says_what_an_account_would_hold(client: TestClient, desk: Opened) -> None:
    """Files, people masked, and no leak."""
    before = sorted(desk.desk.case.root.rglob("*.json"))
    assert client.post("/api/publish/look").status_code == 202
    now = ended(client)
    assert (now["state"], now["looked"]["leaks"]) == ("looked", [])
    assert now["looked"]["undecided"] == len(waiting(client))
    assert now["looked"]["size"] > 10_000
    assert sorted(desk.desk.case.root.rglob("*.json")) == before


def test_an_account_is_written_and_holds(client: TestClient, tmp_path: Path) -> None:
    """As ``nightglass publish`` writes it: its own seals hold; the ledger knows who published."""
    to = tmp_path / "account"
    assert client.post("/api/publish", json={"to": str(to)}).status_code == 202
    now = ended(client)
    assert (now["state"], now["by"], now["trouble"]) == ("done", "Mina", None)
    assert Path(now["written"]["open"]).is_file()
    assert verify_account(to).holds


@pytest.mark.parametrize("to", ["account", "../account", "case", " "])
def test_a_folder_that_is_not_given_in_full_is_refused(client: TestClient, to: str) -> None:
    """It would lie wherever the desk was opened."""
    assert client.post("/api/publish", json={"to": to}).status_code in (400, 422)


def test_an_account_never_lies_in_its_case_nor_takes_the_place_of_other_files(
    client: TestClient, desk: Opened, tmp_path: Path
) -> None:
    """Who copies one would copy what it masks; a folder of something else stays."""
    inside = client.post("/api/publish", json={"to": str(desk.desk.case.root / "account")})
    assert inside.status_code == 400
    assert "one in the other" in inside.json()["got"]
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").write_text("mine", "utf-8")
    client.post("/api/publish", json={"to": str(tmp_path / "other")})
    now = ended(client)
    assert (now["state"], now["written"]) == ("failed", None)
    assert set(now["trouble"]) == {"got", "expected", "do"}
    assert [one.name for one in (tmp_path / "other").iterdir()] == ["letter.txt"]
