"""Tests of Telegram Desktop's export."""

import json
from typing import Any

from nightglass.parse.result import Given
from nightglass.parse.telegram import text_of
from nightglass.records.document import Genre
from parse.reader import Reader

MESSAGES: list[dict[str, Any]] = [
    {"id": 1, "type": "service", "date": "2031-05-01T08:00:00", "action": "create_channel"},
    {
        "id": 2,
        "type": "message",
        "date": "2031-05-01T09:00:00",
        "date_unixtime": "1935380400",
        "from": "Velmora Voice",
        "text": ["Shots near ", {"type": "bold", "text": "the bridge"}, "."],
        "forwarded_from": "Harbour Post",
    },
    {"id": 3, "type": "message", "date": "2031-05-01T10:30:00", "text": "", "photo": "photos/1.jpg"},
    {"id": 4, "type": "message", "date": "2031-05-01T11:00:00", "from": "A. Reader", "text": "На мосту стреляют."},
]
CHAT = {"name": "Velmora Voice", "type": "public_channel", "id": 77, "messages": MESSAGES}
FULL = {"about": "Here is your data", "chats": {"list": [CHAT, CHAT | {"name": "Second"}]}}


def test_each_message_with_words_is_a_document_and_a_post(read: Reader) -> None:
    """Service messages are left out; a picture alone is a post."""
    found = read("result.json", json.dumps(CHAT, indent=1))
    assert [document.text for document in found.documents] == ["Shots near the bridge.", "На мосту стреляют."]
    assert {document.genre for document in found.documents} == {Genre.POST}
    assert [post.post_id for post in found.posts] == ["2", "3", "4"]
    assert found.posts[1].document_id is None
    assert found.posts[0].document_id == found.documents[0].id
    assert not found.problems


def test_the_channel_is_the_source_and_a_forward_names_its_origin(read: Reader) -> None:
    """The chat's name, who wrote where that differs, and whose post was forwarded."""
    found = read("result.json", json.dumps(CHAT))
    assert {document.source_words for document in found.documents} == {"Velmora Voice"}
    assert [document.author for document in found.documents] == [None, "A. Reader"]
    assert found.posts[0].forwarded_from == "Harbour Post"


def test_seconds_are_believed_before_a_local_clock(read: Reader) -> None:
    """``date_unixtime`` where there is one, else ``date`` by the clock of the case's zone."""
    first, second, _ = read("result.json", json.dumps(CHAT), Given(zone="Asia/Tehran")).posts
    assert first.posted_at
    assert second.posted_at
    assert first.posted_at.timestamp() == 1935380400
    assert second.posted_at.isoformat() == "2031-05-01T07:00:00+00:00"


def test_a_full_export_keeps_its_chats_apart(read: Reader) -> None:
    """Every chat of the list is read, under its own name."""
    found = read("result.json", json.dumps(FULL, indent=1))
    assert [post.source_words for post in found.posts] == ["Velmora Voice"] * 3 + ["Second"] * 3
    assert len({post.id for post in found.posts}) == 6
    assert len({document.id for document in found.documents}) == 4


def test_a_cut_off_export_keeps_its_whole_messages(read: Reader) -> None:
    """A message cut in two is no message, not even in part."""
    text = json.dumps(CHAT)
    found = read("result.json", text[: text.index('"the bridge"')])
    assert not found.posts
    found = read("result.json", text[: text.index("A. Reader")])
    assert [post.post_id for post in found.posts] == ["2", "3"]
    assert "cut off" in found.problems[0].reason


def test_a_message_that_is_none_is_counted(read: Reader) -> None:
    """What has no id is told, the others are read."""
    found = read("result.json", json.dumps(CHAT | {"messages": [5, {"text": "x"}, MESSAGES[3]]}))
    assert len(found.posts) == 1
    assert found.problems[0].reason.startswith("2 messages")


def test_an_export_without_messages_says_so(read: Reader) -> None:
    """An empty chat is a problem with what to do."""
    assert "no messages" in read("result.json", json.dumps(CHAT | {"messages": []})).problems[0].reason


def test_odd_parts_of_a_text_are_left_out() -> None:
    """A text is strings and entities; anything else in it has no words."""
    assert text_of(["a", {"text": "b"}, {"text": 5}, None, 7, ["c"]]) == "ab"
    assert text_of(None) == ""
