"""Who works here, and on what."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.desks import opened
from nightglass.desk.doors import MOST_LINKS, Doors


def test_two_people_have_a_name_each(tmp_path: Path) -> None:
    """The second comes by the first one's link."""
    desk = opened(tmp_path)
    first = desk.client()
    assert first.get("/api/session").json()["who"] is None
    assert first.post("/api/session", json={"who": " Mina "}).json()["who"] == "Mina"
    link = first.post("/api/session/invite").json()["link"]
    second = desk.stranger()
    assert second.get(link).status_code == 303
    assert second.get("/api/session").json()["who"] is None
    assert first.get("/api/session").json() | {"generation": ""} == {
        "who": "Mina", "title": "Orsava", "zone": "UTC", "version": "0.1.0", "generation": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    "body", [{}, {"who": ""}, {"who": "  "}, {"who": "x" * 81}, {"who": 1}, {"who": "M", "more": 1}, []]
)
def test_a_name_that_cannot_be_used_is_told(tmp_path: Path, body: object) -> None:
    """Never a fault of the desk."""
    answer = opened(tmp_path).client().post("/api/session", json=body)
    assert answer.status_code == 422
    assert set(answer.json()) == {"got", "expected", "do"}


def test_only_so_many_links_stand_open() -> None:
    """The oldest is closed."""
    doors = Doors()
    keys = [doors.invite() for _ in range(MOST_LINKS + 1)]
    assert doors.enter(keys[0]) is None
    assert doors.enter(keys[1]) is not None


@settings(max_examples=50)
@given(st.text(max_size=60))
def test_no_words_open_a_door(words: str) -> None:
    """Only a key that was made does."""
    doors = Doors()
    doors.invite()
    assert doors.enter(words) is None
    assert doors.session(words) is None
