"""Claims: a list to sort and filter, and every wording in its sentence."""

from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from desk.desks import opened
from nightglass.records.tables import from_table
from nightglass.weigh.suggesting import WEIGHED, Weighing
from publish.invented import tables

CLAIMS: list[dict[str, Any]] = tables()["claims"].to_pylist()


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    """Return a client of a desk on the invented case."""
    return opened(tmp_path).client()


def rows(client: TestClient, **asked: object) -> list[dict[str, Any]]:
    """Return the rows that a filter gives."""
    answer = client.get("/api/claims", params={name: str(value) for name, value in asked.items()})
    assert answer.status_code == 200
    found: list[dict[str, Any]] = answer.json()["rows"]
    return found


def test_every_claim_is_listed_once(client: TestClient) -> None:
    """Page by page."""
    pages = [rows(client, offset=at, limit=1)[0]["id"] for at in range(len(CLAIMS))]
    assert sorted(pages) == sorted(one["id"] for one in CLAIMS)
    assert client.get("/api/claims").json()["total"] == len(CLAIMS)


@pytest.mark.parametrize("name", ["proven", "at_most", "documents"])
def test_a_list_is_in_the_order_asked_for(client: TestClient, name: str) -> None:
    """Up, and down with a minus."""
    up = [row[name] for row in rows(client, sort=name)]
    assert up == sorted(up)
    assert [row[name] for row in rows(client, sort=f"-{name}")] == sorted(up, reverse=True)


def test_filters_let_through_what_they_say(client: TestClient) -> None:
    """Each by itself, against the rows themselves."""
    for measure in {one["measure"] for one in CLAIMS} - {None}:
        assert {row["id"] for row in rows(client, measure=measure)} == {
            one["id"] for one in CLAIMS if one["measure"] == measure
        }
    least = max(one["proven"] for one in CLAIMS)
    assert {row["proven"] for row in rows(client, proven_least=least)} == {least}
    for place in {one["place"] for one in CLAIMS} - {None}:
        assert {row["id"] for row in rows(client, place=place[1:4].upper())} == {
            one["id"] for one in CLAIMS if place[1:4].casefold() in (one["place"] or "").casefold()
        }
    word = str(CLAIMS[0]["subject"])[1:5]
    assert CLAIMS[0]["id"] in {row["id"] for row in rows(client, words=word.upper())}
    assert rows(client, words="' OR 1=1 --") == []


def test_every_wording_is_the_sentence_of_its_document(client: TestClient) -> None:
    """The words at the offsets that are given, and none is lost."""
    texts = {row["id"]: row["text"] for row in tables()["documents"].to_pylist()}
    members = tables()["members"].to_pylist()
    for one in CLAIMS:
        whole = client.get(f"/api/claims/{one['id']}").json()
        assert whole["claim"]["proven"] == one["proven"]
        for wording in whole["wordings"]:
            assert texts[wording["document_id"]][wording["start"] : wording["end"]] == wording["text"]
        told = sorted(row["row_id"] for row in members if row["claim_id"] == one["id"])
        assert sorted(wording["row_id"] for wording in whole["wordings"]) == told
        assert {origin["id"] for origin in whole["origins"]} == {
            row["id"] for row in tables()["origins"].to_pylist() if row["claim_id"] == one["id"]
        }


def test_an_id_of_nothing_is_told(client: TestClient) -> None:
    """In the one form of errors."""
    answer = client.get("/api/claims/clm-none")
    assert (answer.status_code, set(answer.json())) == (404, {"got", "expected", "do"})


def test_suggestions_from_the_rows_of_a_claim_are_those_from_all_rows(client: TestClient) -> None:
    """What is left out bears on nothing."""
    held = {name: list(from_table(name, tables()[name])) for name in WEIGHED if name in tables()}
    weighing = Weighing(held)
    for claim in held["claims"]:
        told = client.get(f"/api/claims/{claim.id}/suggestions").json()
        known = [(one.kind.value, one.value, one.refused) for one in weighing.on_claim(claim)]
        assert [(one["kind"], one["value"], one["refused"]) for one in told] == known
        reasons = [[r.words for r in (*one.reasons_for, *one.reasons_against)] for one in weighing.on_claim(claim)]
        assert [[r["words"] for r in (*one["reasons_for"], *one["reasons_against"])] for one in told] == reasons


def test_a_claim_stands_with_what_limits_it_and_who_could_not_speak_then(client: TestClient) -> None:
    """The caveats on its rows, and the outages and silences that overlap its time; no others."""
    members = tables()["members"].to_pylist()
    caveats = tables()["caveats"].to_pylist()
    outages = tables()["outages"].to_pylist()
    for claim in CLAIMS:
        told = client.get(f"/api/claims/{claim['id']}").json()
        rows_of = {one["row_id"] for one in members if one["claim_id"] == claim["id"]}
        limiting = {one["id"] for one in caveats if rows_of & set(one["about_ids"])}
        assert {one["id"] for one in told["caveats"]} == limiting
        since, until = claim["period_from"], claim["period_to"] or claim["period_from"]
        dark = {
            one["id"] for one in outages
            if since and one["start_from"] < until and (one["end_to"] is None or one["end_to"] > since)
        }  # fmt: skip
        assert {one["id"] for one in told["dark"] if one["outage"]} == dark


def test_a_card_says_what_the_rows_of_its_claim_say(client: TestClient) -> None:
    """How many caveats, outages and silences, which text came first, what to do next: in a list as for one claim."""
    denied = {one["claim_id"] for one in tables()["members"].to_pylist() if one["stance"] == "denies"}
    for card in rows(client):
        whole = client.get(f"/api/claims/{card['id']}").json()
        assert whole["claim"] == card
        assert card["caveats"] == len(whole["caveats"])
        assert (card["caveat"] is None) == (card["caveats"] == 0)
        assert card["outages"] == sum(one["outage"] for one in whole["dark"])
        assert card["outages"] + card["silences"] == len(whole["dark"])
        dated = [one for one in whole["wordings"] if one["stance"] == "supports" and one["published_at"]]
        assert (card["earliest"] or {}).get("text") == (dated[0]["text"] if dated else None)
        assert (card["next"] == "denied") == (card["id"] in denied)


def test_claims_are_asked_for_by_id_and_by_text(client: TestClient) -> None:
    """As a search and a document show them."""
    assert {row["id"] for row in rows(client, id=CLAIMS[0]["id"])} == {CLAIMS[0]["id"]}
    for document_id in {one["document_id"] for one in tables()["members"].to_pylist()}:
        assert {row["id"] for row in rows(client, document_id=document_id)} == {
            one["claim_id"] for one in tables()["members"].to_pylist() if one["document_id"] == document_id
        }


def test_a_claim_is_found_by_its_grade_until_that_is_taken_back(client: TestClient) -> None:
    """Graded, sorted by strength, and no longer something to grade."""
    claim_id = CLAIMS[0]["id"]
    asked = {"about_id": claim_id, "kind": "grade", "reason": "Read it.", "method": None}
    client.post("/api/session", json={"who": "Mina"})
    made = client.post("/api/judgements", json={**asked, "value": "weak", "previous": None}).json()
    assert [(row["id"], row["grade"], row["next"]) for row in rows(client, grade="weak")] == [
        (claim_id, "weak", "graded")
    ]
    assert rows(client, grade="fair") == []
    assert rows(client, sort="-grade")[0]["id"] == claim_id
    assert claim_id not in {row["id"] for row in rows(client, grade="none")}
    client.post("/api/judgements", json={**asked, "value": "withdrawn", "previous": made["id"]})
    assert len(rows(client, grade="none")) == len(CLAIMS)


def test_the_address_of_no_claim_is_told_in_a_readers_words(client: TestClient) -> None:
    """Not as the request that the page made."""
    for address in ("/api/claims/clm-none", "/api/claims/clm-none/suggestions"):
        told = client.get(address).json()
        assert told["got"] == "no claim clm-none"
        assert "/api" not in str(told)
