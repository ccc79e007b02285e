"""Publishing on the desk: who is masked, a look first, and an account in a folder outside the case."""

import json
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


def test_a_look_publishes_nothing_and_says_what_an_account_would_hold(client: TestClient, desk: Opened) -> None:
    """Files, people masked, and no leak."""
    accounts = desk.desk.case.accounts
    assert client.post("/api/publish/look").status_code == 202
    now = ended(client)
    assert (now["state"], now["looked"]["leaks"]) == ("looked", [])
    assert now["looked"]["undecided"] == len(waiting(client))
    assert now["looked"]["size"] > 10_000
    assert not accounts.exists()
    assert not (desk.desk.case.root / "people.csv").exists()


def test_a_look_lists_what_an_account_would_correct(client: TestClient, desk: Opened, tmp_path: Path) -> None:
    """Nothing before the first account; then the claims, by their ids in the case."""
    client.post("/api/publish/look")
    assert ended(client)["looked"]["corrected"] is None
    client.post("/api/publish", json={"to": str(tmp_path / "account")})
    assert ended(client)["state"] == "done"
    (kept,) = desk.desk.case.accounts.glob("*/told.json")
    told = json.loads(kept.read_text("utf-8"))
    claim_id, numbers = next(iter(sorted(told["claims"].items())))
    told["claims"][claim_id] = {**numbers, "proven": 9}
    kept.write_text(json.dumps(told), "utf-8")
    client.post("/api/publish/look")
    found = ended(client)["looked"]["corrected"]
    assert (found["gone"], found["new"]) == (0, 0)
    assert [(one["claim_id"], one["field"], one["was"], one["now"]) for one in found["rows"]] == [
        (claim_id, "proven", 9, numbers["proven"])
    ]
    assert found["rows"][0]["words"] == "people killed, Varna Bay"


def test_what_was_looked_at_is_read_in_a_frame_that_runs_nothing(client: TestClient, desk: Opened) -> None:
    """Its own files and no other, for a session alone; the next look takes its place."""
    assert client.get("/api/publish/preview/index.html").status_code == 404
    client.post("/api/publish/look")
    ended(client)
    page = client.get("/api/publish/preview/index.html")
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    policy = page.headers["content-security-policy"]
    assert policy.startswith("sandbox allow-same-origin; default-src 'none'")
    assert "script" not in policy
    assert "frame-ancestors 'self'" in policy
    assert client.get("/api/publish/preview/style.css").headers["content-type"].startswith("text/css")
    for path in ("../../case.toml", "..%2F..%2Fledger.sqlite", "people.csv", ""):
        assert client.get(f"/api/publish/preview/{path}").status_code in (404, 405), path
    assert desk.stranger().get("/api/publish/preview/index.html").status_code == 401
    assert "frame-ancestors 'none'" in client.get("/api/publish").headers["content-security-policy"]


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
