"""Search over everything: spellings, kinds, order, what is marked, and searches that are kept."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from desk.desks import Opened, opened
from nightglass.desk.finding import finder
from nightglass.desk.finding.asking import asked
from nightglass.desk.finding.making import WORDS, Folded
from nightglass.desk.finding.snippets import piece
from nightglass.engines.parquet import write_table
from publish.invented import tables

TEXTS: dict[str, str] = {row["id"]: row["text"] for row in tables()["documents"].to_pylist()}


@pytest.fixture
def desk(tmp_path: Path) -> Opened:
    """Return a desk on the invented case."""
    return opened(tmp_path)


@pytest.fixture
def client(desk: Opened) -> TestClient:
    """Return a client of it."""
    return desk.client()


def found(client: TestClient, q: str, **asked: object) -> dict[str, Any]:
    """Return the answer to a question."""
    answer = client.get("/api/search", params={"q": q, **{name: str(value) for name, value in asked.items()}})
    assert answer.status_code == 200, answer.text
    page: dict[str, Any] = answer.json()
    assert page["ready"]
    return page


def documents(client: TestClient, q: str, **asked: object) -> set[str]:
    """Return the documents that a question finds."""
    return {row["id"] for row in found(client, q, kind="documents", **asked)["rows"]}


def having(*words: str) -> set[str]:
    """Return the documents that have all of these words, as they are written."""
    return {id_ for id_, text in TEXTS.items() if all(word in text.lower() for word in words)}


def test_a_word_is_found_wherever_it_stands(client: TestClient) -> None:
    """Documents, statements, figures, claims and sources, each kind counted."""
    page = found(client, "killed")
    assert {row["kind"] for row in page["rows"]} >= {"documents", "figures"}
    assert documents(client, "killed") == having("killed")
    assert {one["kind"]: one["n"] for one in page["counts"]}["documents"] == len(having("killed"))
    assert found(client, "Lantern", kind="sources")["rows"][0]["text"].startswith("Lantern")


def test_all_words_must_be_there_and_a_minus_leaves_out(client: TestClient) -> None:
    """A word is also the beginning of longer ones; a number is not."""
    assert documents(client, "killed ministry") == having("killed", "ministry")
    assert documents(client, "killed -ministry") == having("killed") - having("ministry")
    assert documents(client, "kill") == having("killed")
    assert documents(client, "4") == set()
    assert documents(client, "-killed") == set()


def test_a_phrase_is_found_to_the_letter(client: TestClient) -> None:
    """In the order of its words."""
    assert documents(client, '"at least 40 people"') == having("at least 40 people")
    assert documents(client, '"people 40"') == set()
    assert documents(client, '"kill"') == set()


@pytest.mark.parametrize("q", ["دست‌کم ۴۰ نفر", "دست كم 40 نفر", "دستکم ٤٠", '"دست کم ۴۰"'])
def test_letters_digits_and_joiners_are_one_in_every_spelling(client: TestClient, q: str) -> None:
    """Persian and Arabic kaf, all three sets of digits, a joiner, a space or nothing between two words."""
    assert documents(client, q) == having("دست‌کم ۴۰")


def test_marks_are_offsets_of_the_words_asked_for(client: TestClient) -> None:
    """In the piece and in the document."""
    rows = found(client, "VARNA bay")["rows"]
    assert rows
    for row in rows:
        for start, end in row["marks"]:
            assert row["text"][start:end].lower() in {"varna", "bay"}
        if row["document_id"] is not None:
            text = TEXTS[row["document_id"]]
            assert text[row["start"] : row["end"]] == row["text"]
            assert text[row["at"] : row["until"]].lower() in {"varna", "bay"}


def test_finds_come_in_the_order_asked_for(client: TestClient) -> None:
    """Those without a date last in either."""
    times = [row["published_at"] for row in found(client, "the", kind="documents", sort="newest")["rows"]]
    dated = [one for one in times if one]
    assert dated == sorted(dated, reverse=True)
    assert times == dated + [None] * (len(times) - len(dated))
    turned = [row["published_at"] for row in found(client, "the", kind="documents", sort="oldest")["rows"]]
    assert turned == sorted(dated) + [None] * (len(times) - len(dated))


@pytest.mark.parametrize(
    "q",
    [
        "",
        '"',
        '""',
        "AND OR NOT",
        "NEAR(a b)",
        "text: x",
        "a*",
        "*",
        "(",
        "x\x00y",
        "^-+",
        "' OR 1=1 --",
        "é" * 400,
        "-",
    ],
)
def test_no_words_are_a_fault(client: TestClient, q: str) -> None:
    """What the index would take for its own language is words here."""
    found(client, q)


def test_too_many_words_are_told(client: TestClient) -> None:
    """In the one form of errors."""
    answer = client.get("/api/search", params={"q": " ".join(f"w{n}" for n in range(30))})
    assert (answer.status_code, set(answer.json())) == (400, {"got", "expected", "do"})


def test_a_new_build_is_found_and_a_damaged_index_is_made_anew(desk: Opened, client: TestClient) -> None:
    """By itself, in the background."""
    before = found(client, "killed")["generation"]
    table = tables()["documents"]
    write_table(desk.desk.case.tables, "documents", table.slice(0, 1))
    for _ in range(200):
        if (page := found(client, "killed"))["generation"] != before and page["making"] is None:
            break
    assert {row["id"] for row in page["rows"] if row["kind"] == "documents"} <= {table["id"][0].as_py()}
    (desk.desk.case.root / "desk" / "search.sqlite").write_bytes(b"no index")
    left = desk.desk.case.root / "desk" / f".search-{2**22 + 1}-dead.making"
    left.write_bytes(b"left by a desk that was killed")
    again = desk.client()
    assert found(again, "killed")["generation"] == page["generation"]
    assert not left.exists()


def test_a_large_case_is_indexed_in_a_process_of_its_own(desk: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same finds; one that is killed leaves nothing behind that the next does not mend."""
    here = {row["id"] for row in found(desk.client(), "killed")["rows"]}
    (desk.desk.case.root / "desk" / "search.sqlite").unlink()
    monkeypatch.setattr(finder, "LARGE", 0)
    monkeypatch.setattr(finder, "WAITS", 60.0)
    assert {row["id"] for row in found(desk.client(), "killed")["rows"]} == here


def test_every_word_of_a_text_finds_it_in_scripts_without_spaces_too() -> None:
    """Also where a span begins within such words."""
    text = "昨日、東京で12人が死亡した。Ёлка горит. كتاب‌ها"
    folded = Folded(text)
    for q, words in [("東京", "東京"), ("елка", "Ёлка"), ("کتابها", "كتاب‌ها"), ("12", "12")]:
        start = text.index(words)
        stop = start + len(words)
        question = asked(q)
        assert question is not None
        with closing(sqlite3.connect(":memory:")) as index:
            index.execute(WORDS.format(kind="one"))
            index.execute(
                "INSERT INTO one_words (rowid, text) VALUES (1, ?), (2, ?)", (folded.words, folded.part(start, stop))
            )
            rows = index.execute("SELECT rowid FROM one_words WHERE one_words MATCH ?", [question.fts]).fetchall()
        assert rows == [(1,), (2,)], q
        assert piece(text, question.pattern).marks


def test_a_search_is_kept_and_says_what_is_new_to_each_person(client: TestClient) -> None:
    """All of it before a person looked, nothing after; another name is another person."""
    client.post("/api/session", json={"who": "Mina"})
    (kept,) = client.post("/api/search/saved", json={"name": "Bay", "q": "varna"}).json()["rows"]
    assert (kept["name"], kept["q"], kept["who"]) == ("Bay", "varna", "Mina")
    (again,) = client.post("/api/search/saved", json={"name": "Bay", "q": "varna bay"}).json()["rows"]
    assert again["q"] == "varna bay"
    (looked,) = client.post(f"/api/search/saved/{again['number']}/looked").json()["rows"]
    assert looked["fresh"] == 0
    assert found(client, "varna bay", after=looked["looked_at"])["rows"] == []
    assert client.delete(f"/api/search/saved/{again['number']}").json()["rows"] == []
    assert client.delete(f"/api/search/saved/{again['number']}").status_code == 404
