"""Nobody but the person at this machine reaches the desk."""

from pathlib import Path

import pytest

from desk.desks import HOME, PORT, Opened, opened
from nightglass.desk.doors import LASTS, Doors


@pytest.fixture
def desk(tmp_path: Path) -> Opened:
    """Open a desk on the invented case."""
    return opened(tmp_path)


def test_a_link_lets_one_person_in_once(desk: Opened) -> None:
    """The second who opens it is told to ask for a new one."""
    key = desk.desk.doors.invite()
    first, second = desk.stranger(), desk.stranger()
    came = first.get("/enter", params={"key": key})
    assert (came.status_code, came.headers["location"]) == (303, "/")
    assert "HttpOnly" in came.headers["set-cookie"]
    assert "SameSite=strict" in came.headers["set-cookie"]
    assert first.get("/api/session").status_code == 200
    again = second.get("/enter", params={"key": key})
    assert again.status_code == 401
    assert "used before" in again.json()["got"]
    assert second.get("/api/session").status_code == 401


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer nothing"}, {"Cookie": f"nightglass-{PORT}=nothing"}])
def test_no_session_or_a_wrong_one_gets_401(desk: Opened, headers: dict[str, str]) -> None:
    """In the one form of errors, with what to do."""
    answer = desk.stranger().get("/api/session", headers=headers)
    assert answer.status_code == 401
    assert set(answer.json()) == {"got", "expected", "do"}


def test_a_name_that_another_site_points_here_is_refused(desk: Opened) -> None:
    """The Host must be this machine's own, whatever session comes along."""
    client = desk.client()
    for host in ("evil.example", f"evil.example:{PORT}", "127.0.0.1:1", ""):
        assert client.get("/api/session", headers={"Host": host}).status_code == 403
        assert client.get("/", headers={"Host": host}).status_code == 403


def test_another_sites_page_cannot_act(desk: Opened) -> None:
    """Neither with its own Origin nor with none."""
    client = desk.client()
    assert (
        client.post("/api/session", json={"who": "Mina"}, headers={"Origin": "https://evil.example"}).status_code == 403
    )
    assert client.post("/api/session", json={"who": "Mina"}, headers={"Origin": "null"}).status_code == 403
    del client.headers["Origin"]
    assert client.post("/api/session", json={"who": "Mina"}).status_code == 403
    assert client.get("/api/session").json()["who"] is None


def test_a_program_with_the_token_may_act_without_a_page(desk: Opened) -> None:
    """A token of its own is never sent by a browser unasked."""
    session = desk.desk.doors.enter(desk.desk.doors.invite())
    assert session is not None
    program = desk.stranger()
    program.headers["Authorization"] = f"Bearer {session.token}"
    assert program.post("/api/session", json={"who": "Mina"}).json()["who"] == "Mina"


def test_every_answer_carries_the_policy(desk: Opened) -> None:
    """Scripts only from the desk itself; answers of the API are kept nowhere."""
    client = desk.client()
    for path in ("/", "/api/session", "/api/nothing", "/nothing"):
        headers = client.get(path).headers
        assert "script-src 'self';" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
    assert client.get("/api/session").headers["cache-control"] == "no-store"
    assert client.get("/").text.startswith("<!doctype html>")


def test_no_page_outside_its_folder(desk: Opened) -> None:
    """A path with dots leads nowhere."""
    client = desk.client()
    for path in ("/../case/case.toml", "/%2e%2e/case/case.toml", "/..%2fcase%2fcase.toml"):
        assert client.get(f"{HOME}{path}").status_code == 404


def test_a_link_ends_after_an_hour() -> None:
    """A link that was left on a screen lets nobody in the day after."""
    now = 100.0
    doors = Doors(lambda: now)
    early, late = doors.invite(), doors.invite()
    now += LASTS - 1
    assert doors.enter(early) is not None
    now += 2
    assert doors.enter(late) is None


def test_a_browser_that_says_another_site_asks_is_believed(desk: Opened) -> None:
    """Also where no Origin comes along, as with pictures and scripts that another site's page names."""
    client = desk.client()
    assert client.get("/api/session", headers={"Sec-Fetch-Site": "same-origin"}).status_code == 200
    for site in ("cross-site", "same-site"):
        assert client.get("/api/session", headers={"Sec-Fetch-Site": site}).status_code == 403


def test_a_request_holds_two_mebibytes_at_most(desk: Opened) -> None:
    """Whatever its header says: a part that goes on ends in words, not in memory that runs out."""
    answer = desk.client().post("/api/session", content=(b"x" * (1 << 20) for _ in range(4)))
    assert answer.status_code == 413
    assert "2 MiB" in answer.json()["do"]
