"""Files dropped on the page: whole or not at all, under a safe name, never over another."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from desk.desks import Opened, opened
from nightglass.desk import receiving
from nightglass.desk.receiving import MOST_NAME, remove_left, safe_name


@pytest.fixture
def desk(tmp_path: Path) -> Opened:
    """Return a desk on the invented case."""
    return opened(tmp_path)


@pytest.fixture
def client(desk: Opened) -> TestClient:
    """Return a client of it."""
    return desk.client()


def files(desk: Opened) -> dict[str, bytes]:
    """Return what lies in the inbox."""
    return {path.name: path.read_bytes() for path in desk.desk.case.inbox.iterdir()}


def test_a_file_lies_in_the_inbox_as_it_came(desk: Opened, client: TestClient) -> None:
    """Every byte; the name as it is where it is safe."""
    body = bytes(range(256)) * 20_000
    answer = client.put("/api/inbox/files/ŕeport 1.pdf", content=body)
    assert (answer.status_code, answer.json()) == (
        201, {"path": "ŕeport 1.pdf", "bytes": len(body), "already": False},
    )  # fmt: skip
    assert files(desk) == {"ŕeport 1.pdf": body}


def test_nothing_is_written_over(desk: Opened, client: TestClient) -> None:
    """Another file of the same name gets a number; the same file is not put there twice."""
    paths = [
        client.put("/api/inbox/files/a.txt", content=body).json()["path"] for body in (b"one", b"two", b"one", b"two")
    ]
    assert paths == ["a.txt", "a (2).txt", "a.txt", "a (2).txt"]
    assert files(desk) == {"a.txt": b"one", "a (2).txt": b"two"}


@pytest.mark.parametrize(
    "name", ["..%2F..%2Fcase.toml", "..%5C..%5Cx.txt", "%2Fetc%2Fpasswd", "a%00b.txt", ".hidden", "...", "%2F"]
)
def test_a_name_is_never_a_path(desk: Opened, client: TestClient, name: str) -> None:
    """Whatever it says, one file lies in the inbox and nothing else changed."""
    before = {path for path in desk.desk.case.root.rglob("*") if "desk" not in path.parts}
    answer = client.put(f"/api/inbox/files/{name}", content=b"x")
    assert answer.status_code == 201
    new = {path for path in desk.desk.case.root.rglob("*") if "desk" not in path.parts} - before
    assert [path.parent for path in new] == [desk.desk.case.inbox]
    assert list((desk.desk.case.root / "desk" / "coming").iterdir()) == []


@given(st.text(max_size=300))
def test_every_name_becomes_one_that_every_system_takes(given_name: str) -> None:
    """One part, not hidden, not endless; a safe name stays what it is."""
    name = safe_name(given_name)
    assert name
    assert not set(name) & set('<>:"|?*\\/')
    assert not name.startswith((".", "~", " "))
    assert len(name.encode()) <= MOST_NAME + len("file-")
    assert safe_name(name) == name


def test_a_file_that_is_too_long_leaves_nothing(
    desk: Opened, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever its header says."""
    monkeypatch.setattr(receiving, "MOST_BYTES", 10)
    answer = client.put("/api/inbox/files/a.bin", content=b"x" * 11)
    assert (answer.status_code, set(answer.json())) == (400, {"got", "expected", "do"})
    assert files(desk) == {}
    assert list((desk.desk.case.root / "desk" / "coming").iterdir()) == []


def test_what_was_cut_off_is_never_seen_by_a_build_and_goes_in_time(
    desk: Opened, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lies beside the inbox; a day later a desk that opens removes it."""
    coming = desk.desk.case.root / "desk" / "coming"
    coming.mkdir(parents=True)
    (coming / "half.part").write_bytes(b"half")
    assert client.get("/api/inbox").json()["waiting"] == []
    remove_left(desk.desk.case)
    (left,) = coming.iterdir()
    monkeypatch.setattr(receiving, "_LEFT", -1.0)
    remove_left(desk.desk.case)
    assert not left.exists()


def test_what_cannot_be_taken_is_told_with_what_to_do(desk: Opened, client: TestClient) -> None:
    """A link in the inbox."""
    (desk.desk.case.inbox / "link.txt").symlink_to("/etc/hostname")
    (refused,) = client.get("/api/inbox").json()["refused"]
    assert refused["path"] == "link.txt"
    assert refused["what_to_do"]
    assert client.get("/api/inbox/problems").json()["total"] == 0
