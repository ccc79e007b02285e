"""Sources on the desk: a list, and one with when it posted, what was measured and reported, and whom it repeats."""

from collections import Counter
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from starlette.testclient import TestClient

from desk.desks import opened
from nightglass.desk.queries.sources import way
from nightglass.records.tables import from_table
from publish.invented import tables


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    """Return somebody at a desk on the invented case."""
    return opened(tmp_path).client()


def rows(name: str) -> list[Any]:
    """Return the invented rows of a table."""
    return list(from_table(name, tables()[name]))


def test_a_list_counts_the_texts_and_posts_of_each(client: TestClient) -> None:
    """As the tables have them, whatever has none included."""
    page = client.get("/api/sources").json()
    assert page["total"] == len(rows("sources"))
    texts, posts = (Counter(one.source_id for one in rows(name)) for name in ("documents", "posts"))
    assert {one["id"]: one["documents"] for one in page["rows"]} == {one.id: texts[one.id] for one in rows("sources")}
    assert {one["id"]: one["posts"] for one in page["rows"]} == {one.id: posts[one.id] for one in rows("sources")}


def test_the_heat_strip_holds_every_post_at_its_local_hour(client: TestClient) -> None:
    """Hours are those of the case's zone."""
    zone = ZoneInfo(client.get("/api/session").json()["zone"])
    source = next(one.source_id for one in rows("posts") if one.source_id and one.posted_at)
    local = [one.posted_at.astimezone(zone) for one in rows("posts") if one.source_id == source and one.posted_at]
    told = client.get(f"/api/sources/{source}").json()["hours"]
    expected = Counter((at.date().isoformat(), at.hour) for at in local)
    assert {(one["day"], one["hour"]): one["posts"] for one in told} == dict(expected)


def test_what_texts_report_stands_in_its_sentence(client: TestClient) -> None:
    """The sentence is the document's own words at its place."""
    texts = {one.id: one.text for one in rows("documents")}
    reported = next(one for one in rows("activities") if one.source_id)
    told = client.get(f"/api/sources/{reported.source_id}").json()["reports"]
    assert reported.id in {one["id"] for one in told}
    for one in told:
        sentence = one["sentence"]
        assert sentence["text"] == texts[one["document_id"]][sentence["start"] : sentence["end"]] != ""


def test_whoever_repeats_another_is_repeated_by_it(client: TestClient) -> None:
    """The two lists are one relation, seen from both sides."""
    wholes = {one.id: client.get(f"/api/sources/{one.id}").json() for one in rows("sources")}
    forth = {(a, r["source_id"], r["edges"]) for a, whole in wholes.items() for r in whole["repeats"]}
    back = {(r["source_id"], b, r["edges"]) for b, whole in wholes.items() for r in whole["repeated_by"]}
    assert forth == back
    house = {one.id: one.source_id for one in rows("documents")}
    ways = [(house[one.from_document], house[one.to]) for one in rows("edges") if one.to in house]
    assert Counter({(a, b): n for a, b, n in forth}) == Counter(pair for pair in ways if pair[0] != pair[1])


@pytest.mark.parametrize(
    ("change", "language", "expected"),
    [
        ("nine → twelve", "en", "up"),
        ("61 → 48", "en", "down"),
        ("at least 40 → 40", "en", "unknown"),
        ("the toll → 12", "en", "unknown"),
        ("دست‌کم ۷۴ نفر → ۹۰ نفر", "fa", "up"),
    ],
)
def test_which_way_a_number_moved_is_told_where_both_can_be_read(change: str, language: str, expected: str) -> None:
    """Words and digits alike; what is no number on one side is unknown."""
    assert way(change, language) == expected


def test_an_id_that_nobody_bears_is_told(client: TestClient) -> None:
    """In the one form of errors."""
    answer = client.get("/api/sources/nobody")
    assert (answer.status_code, set(answer.json())) == (404, {"got", "expected", "do"})
