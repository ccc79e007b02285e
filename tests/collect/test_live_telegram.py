"""Telegram is read behind one small interface, with the user's own key or not at all."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from nightglass.collect.live_telegram import (
    KEY_HASH,
    KEY_ID,
    Look,
    Message,
    Telethon,
    as_export,
    look_through,
    messages_of,
)
from nightglass.parse.registry import parse_file
from nightglass.parse.result import Given
from nightglass.records.poll import PollOutcome

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
    """A look that failed, never an empty channel."""
    without = Telethon(tmp_path / "session", {}).look("velmora_voice")
    assert (without.outcome, without.messages) == (PollOutcome.FAILED, ())
    assert "my.telegram.org" in (without.details or "")
    try:
        import telethon  # noqa: F401 - only whether it is installed is asked
    except ImportError:
        missing = Telethon(tmp_path / "session", {KEY_ID: "1", KEY_HASH: "a"}).look("velmora_voice")
        assert "nightglass[telegram]" in (missing.details or "")


class Channel:
    """What Telethon gives for a channel, by its name alone."""


class User:
    """What it gives for a person."""


class UsernameNotOccupiedError(Exception):
    """Telegram's word for a name that nobody has."""


class ChannelPrivateError(Exception):
    """Its word for a channel that one may not see."""


class Client:
    """Answers as Telethon's client does."""

    def __init__(self, entity: object, messages: list[object] | Exception) -> None:
        """Take what it shall give."""
        self.entity, self.messages, self.asked = entity, messages, 0

    def get_entity(self, name: str) -> object:
        """Return what bears a name."""
        if isinstance(self.entity, UsernameNotOccupiedError):
            raise ValueError(f'No user has "{name}" as username') from self.entity  # noqa: TRY004 - Telethon's own
        return self.entity

    def get_messages(self, entity: object, limit: int) -> list[object]:
        """Return messages, or fail."""
        self.asked += limit
        if isinstance(self.messages, Exception):
            raise self.messages
        return self.messages


def test_a_channel_is_seen_and_an_empty_one_too() -> None:
    """With nothing in it."""
    message = SimpleNamespace(id=7, date=AT, message="Words", action=None)
    assert look_through(Client(Channel(), [message]), "@velmora_voice").messages[0].number == 7
    assert look_through(Client(Channel(), []), "velmora_voice") == Look(PollOutcome.SEEN)


@pytest.mark.parametrize(
    ("client", "outcome"),
    [
        (Client(UsernameNotOccupiedError(), []), "removed"),
        (Client(Channel(), ChannelPrivateError("private")), "unreachable"),
        (Client(Channel(), ConnectionError("no line")), "failed"),
        (Client(Channel(), RuntimeError("flood")), "failed"),
    ],
)
def test_only_what_telegram_says_of_a_channel_is_said_of_it(client: Client, outcome: str) -> None:
    """Every other failure is ours."""
    look = look_through(client, "velmora_voice")
    assert (look.outcome.value, look.messages) == (outcome, ())
    assert look.details


@pytest.mark.parametrize("name", ["me", "self", "+123456789", "https://t.me/+abcdef", "a b", ""])
def test_no_name_but_a_public_one_is_looked_at(name: str) -> None:
    """Numbers, invitations and one's own messages are none."""
    client = Client(Channel(), [])
    assert (look_through(client, name).outcome, client.asked) == (PollOutcome.FAILED, 0)


def test_a_person_is_never_read() -> None:
    """Though they bear a public name."""
    client = Client(User(), [])
    look = look_through(client, "talen_maro")
    assert (look.outcome, client.asked) == (PollOutcome.FAILED, 0)
