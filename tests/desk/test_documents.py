"""Documents on the desk: a list, one with its words marked, two beside each other, and the bytes behind one."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from desk.desks import Opened, opened
from nightglass.records.tables import from_table
from publish.invented import tables


@pytest.fixture
def desk(tmp_path: Path) -> Opened:
    """Open a desk on the invented case."""
    return opened(tmp_path)


@pytest.fixture
def client(desk: Opened) -> TestClient:
    """Return somebody at the desk."""
    return desk.client()


def rows(name: str) -> list[Any]:
    """Return the invented rows of a table."""
    return list(from_table(name, tables()[name]))


def test_a_list_counts_all_and_shows_some(client: TestClient) -> None:
    """Newest first unless asked otherwise; those without a time last."""
    page = client.get("/api/documents", params={"limit": 2}).json()
    assert page["total"] == len(rows("documents"))
    times = [one["published_at"] for one in client.get("/api/documents").json()["rows"]]
    known = [one for one in times if one]
    assert times == sorted(known, reverse=True) + [None] * (len(times) - len(known))


def test_a_filter_counts_what_it_lets_through(client: TestClient) -> None:
    """By source: as many as the table has."""
    source = next(one.source_id for one in rows("documents") if one.source_id)
    page = client.get("/api/documents", params={"source_id": source}).json()
    assert page["total"] == sum(one.source_id == source for one in rows("documents")) > 0


def test_the_pieces_of_a_document_are_its_text(client: TestClient) -> None:
    """Every code point once, each piece where it says that it starts; each figure's words are marked as one."""
    for own in rows("documents"):
        whole = client.get(f"/api/documents/{own.id}").json()
        assert "".join(piece["text"] for piece in whole["pieces"]) == own.text
        assert all(own.text[p["start"] :].startswith(p["text"]) for p in whole["pieces"])
        for figure in (one for one in rows("figures") if one.document_id == own.id):
            marked = [p for p in whole["pieces"] if figure.start <= p["start"] < figure.end]
            assert "".join(p["text"] for p in marked) == own.text[figure.start : figure.end]
            assert all("figure" in p["kinds"] for p in marked)
            assert any(line["row_id"] == figure.id for line in whole["lines"])


def test_a_copy_stands_beside_with_a_number_that_moved_first(client: TestClient) -> None:
    """Both texts whole, cut at what they share."""
    link = next(one for one in rows("links") if one.changes)
    texts = {one.id: one.text for one in rows("documents")}
    both = client.get(f"/api/documents/{link.b_id}/beside/{link.a_id}").json()
    for side, own in (("first", link.a_id), ("second", link.b_id)):
        assert both[side]["id"] == own
        assert "".join(run["text"] for run in both[f"{side}_runs"]) == texts[own]
    assert sorted(both["changes"]) == sorted(link.changes)
    assert client.get(f"/api/documents/{link.a_id}").json()["relatives"][0]["changes"] == both["changes"]
    assert client.get(f"/api/documents/{link.a_id}/beside/{link.a_id}").status_code == 404


def test_captured_bytes_come_as_a_file_in_which_nothing_runs(desk: Opened, client: TestClient) -> None:
    """The same bytes, told as bytes, under a policy of their own; and it is seen when they are no longer the same."""
    own = rows("documents")[0]
    digest = next(one.digest for one in rows("captures") if one.id == own.capture_id)
    at = desk.desk.case.vault / digest[:2] / digest[2:]
    assert client.get(f"/api/documents/{own.id}/bytes").status_code == 404
    at.parent.mkdir(parents=True, exist_ok=True)
    at.write_bytes(b"<script>alert(1)</script>")
    answer = client.get(f"/api/documents/{own.id}/bytes")
    assert answer.content == b"<script>alert(1)</script>"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert "sandbox" in answer.headers["content-security-policy"]
    checked = client.get(f"/api/documents/{own.id}/bytes/check").json()
    assert checked == {"expected": digest, "found": sha256(answer.content).hexdigest(), "agrees": False}
    assert client.get(f"/api/documents/{own.id}/picture").status_code == 404
    assert client.get("/api/documents/none/bytes").status_code == 404
