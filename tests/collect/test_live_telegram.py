"""Telegram is read behind one small interface, with the user's own key or not at all."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from nightglass.collect.live_telegram import KEY_HASH, KEY_ID, Message, Telethon, as_export, messages_of
from nightglass.errors import CollectError
from nightglass.parse.registry import parse_file
from nightglass.parse.result import Given

AT = datetime(2031, 5, 2, 9, tzinfo=UTC)


def test_messages_are_kept_in_the_form_that_the_parser_of_exports_reads(tmp_path: Path) -> None:
    """With their times, forwards and views, oldest first."""
    path = tmp_path / "looked.json"
    messages = [Message(8, AT, "Shots near the bridge.", "Harbour Post", 12), Message(7, AT, "", None, None)]
    path.write_bytes(as_export("velmora_voice", messages))
    found = parse_file(path, Given())
    assert [(post.post_id, post.forwarded_from, post.views) for post in found.posts] == [
        ("7", None, None),
        ("8", "Harbour Post", 12),
    ]
    assert all(post.posted_at == AT for post in found.posts)
    assert [document.text for document in found.documents] == ["Shots near the bridge."]


def test_service_messages_are_left_out_and_a_forward_without_a_name_is_one() -> None:
    """What Telethon gives, reduced to what is kept."""
    plain = SimpleNamespace(id=7, date=AT, message="Words", action=None, fwd_from=None, views=3)
    forward = SimpleNamespace(id=8, date=AT, message=None, action=None, fwd_from=SimpleNamespace(from_name=None))
    joined = SimpleNamespace(id=9, date=AT, message=None, action=object())
    found = list(messages_of([plain, forward, joined]))
    assert found == [Message(7, AT, "Words", None, 3), Message(8, AT, "", "unknown", None)]


def test_without_a_key_or_the_optional_part_it_says_what_to_do(tmp_path: Path) -> None:
    """Before anything is asked."""
    with pytest.raises(CollectError, match=r"my\.telegram\.org"):
        Telethon(tmp_path / "session", {}).look("velmora_voice")
    try:
        import telethon  # noqa: F401
    except ImportError:
        with pytest.raises(CollectError, match=r"nightglass\[telegram\]"):
            Telethon(tmp_path / "session", {KEY_ID: "1", KEY_HASH: "a"}).look("velmora_voice")
