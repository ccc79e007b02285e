"""A check on the desk: a text, an address or a file against the case; nothing is kept."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from cases import ARTICLE, built, small_case
from desk.desks import HOME, PORT, Noon
from nightglass.case import open_case
from nightglass.desk.app import create_app
from nightglass.desk.doors import Doors
from nightglass.desk.given import Desk
from nightglass.desk.tables import Shelf

REPRINT = ARTICLE.replace("12 bodies", "20 bodies")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Return a client of a desk on a built case; the process that checks stays for all tests here."""
    root = small_case(tmp_path_factory.mktemp("check") / "orsava")
    built(root)
    case = open_case(root)
    desk = Desk(case, Doors(), Shelf(case.root, case.tables), Noon(), PORT)
    app = create_app(desk, root / "page")
    client = TestClient(app, base_url=HOME, follow_redirects=False)
    client.get("/enter", params={"key": desk.doors.invite()})
    client.headers["Origin"] = HOME
    yield client
    app.state.checker.end()


def test_a_changed_reprint_is_followed_to_its_first_text(client: TestClient) -> None:
    """The number that moved first, the claim with its origins, a sentence to copy; links lead to rows of the case."""
    answer = client.post("/api/check", json={"item": REPRINT, "published": "2024-03-06"})
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["known"], found["item"]["document_id"]) == (False, None)
    assert found["earliest"]["text"]["source"] == "Harbour Post"
    assert found["changes"][0]["changes"][0] == {"line": "number: 12 → 20", "grave": True}
    assert found["claims"][0]["attribution"].endswith(".")
    known = {row["id"] for row in client.get("/api/claims").json()["rows"]}
    ids = {one["claim_id"] for one in found["claims"]} - {None}
    assert ids
    assert ids <= known
    for claim in found["claims"]:
        own = claim["own"]
        assert REPRINT[own["start"] : own["end"]] == own["sentence"]


def test_a_file_is_checked_as_its_text_is(client: TestClient) -> None:
    """By its bytes; it is known where the case holds its text."""
    found = client.put("/api/check/file/post.txt", content=ARTICLE.encode()).json()
    assert found["known"]
    assert found["item"]["document_id"].startswith("doc-")


def test_an_address_is_looked_up_and_never_fetched(client: TestClient) -> None:
    """One that no capture has is told."""
    answer = client.post("/api/check", json={"item": "https://nobody.example/x"})
    assert (answer.status_code, "nothing is fetched" in answer.json()["expected"]) == (404, True)


@pytest.mark.parametrize("body", [{"item": "  "}, {"item": "x", "published": "some day"}, {}, {"item": 3}])
def test_what_cannot_be_checked_is_told(client: TestClient, body: dict[str, object]) -> None:
    """In the one form of errors."""
    answer = client.post("/api/check", json=body)
    assert 400 <= answer.status_code < 500
    assert set(answer.json()) == {"got", "expected", "do"}
