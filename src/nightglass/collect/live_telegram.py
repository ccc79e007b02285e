"""Telegram behind one small interface: the newest messages of a public channel, with the user's own key.

Telethon is an optional part (``pip install "nightglass[telegram]"``). Only channels are read, by their public names:
no members, no private chats, nothing is joined or sent. The session file is a key: it lies in this user's own folder,
never in a case.
"""

import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from nightglass.errors import CollectError
from nightglass.records.poll import PollOutcome

KEY_ID, KEY_HASH = "NIGHTGLASS_TELEGRAM_API_ID", "NIGHTGLASS_TELEGRAM_API_HASH"
NEWEST = 200
"""How many of a channel's newest messages are taken at each look."""

_TOLD: Mapping[str, PollOutcome] = {
    "ChannelPrivateError": PollOutcome.UNREACHABLE,
    "ChannelInvalidError": PollOutcome.UNREACHABLE,
    "UsernameNotOccupiedError": PollOutcome.REMOVED,
    "UsernameInvalidError": PollOutcome.REMOVED,
}
"""What Telegram's own refusals say of a channel; every other failure says nothing of it."""

_PUBLIC = re.compile(r"[A-Za-z][A-Za-z0-9_]{3,31}")
_OWN = frozenset({"self"})


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a channel; ``forwarded_from`` is null where it is none's, ``at`` in UTC."""

    number: int
    at: datetime
    text: str
    forwarded_from: str | None
    views: int | None


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at a channel gave: ``messages`` newest first, and how it ended."""

    outcome: PollOutcome
    messages: tuple[Message, ...] = ()
    details: str | None = None


class Channels(Protocol):
    """Somebody who can look at channels."""

    def look(self, channel: str) -> Look:
        """Return the newest messages of a channel; raises nothing for what the channel or the network does."""
        ...


def as_export(channel: str, messages: Iterable[Message]) -> bytes:
    """Return messages in the form of Telegram Desktop's export, oldest first, so that one parser reads both."""
    rows = [
        {
            "id": message.number,
            "type": "message",
            "date_unixtime": str(int(message.at.timestamp())),
            "from": channel,
            "text": message.text,
            **({"forwarded_from": message.forwarded_from} if message.forwarded_from else {}),
            **({"views": message.views} if message.views is not None else {}),
        }
        for message in sorted(messages, key=lambda message: message.number)
    ]
    export = {"name": channel, "type": "public_channel", "messages": rows}
    return json.dumps(export, ensure_ascii=False, indent=1).encode("utf-8", "replace")


class Telethon:
    """Looks at channels through Telethon, opened at the first look."""

    def __init__(self, session: Path, environment: Mapping[str, str] = os.environ) -> None:
        """Take where the session file lies or shall lie, and where the key is."""
        self.session, self.environment = session, environment
        self._client: Any = None

    def look(self, channel: str) -> Look:
        """Return the newest messages of a channel; a missing part or key is a failed look that says what to do."""
        try:
            self._client = self._client or self._opened()
        except CollectError as error:
            return Look(PollOutcome.FAILED, details=f"{error.got}. {error.do}")
        except Exception as error:  # noqa: BLE001 - the boundary of a library, as in look_through
            return Look(PollOutcome.FAILED, details=_said(error))
        return look_through(self._client, channel)

    def _opened(self) -> Any:
        """Open the session; it asks for the phone number and a code on the terminal, once."""
        key_id, key_hash = self.environment.get(KEY_ID, ""), self.environment.get(KEY_HASH, "")
        if not key_id.isdecimal() or not key_hash:
            raise CollectError(
                f"no key for Telegram in {KEY_ID} and {KEY_HASH}",
                expected="your own key: a number and its hash",
                do="Make one at my.telegram.org and set both variables",
            )
        try:
            from telethon.sync import TelegramClient
        except ImportError as error:
            raise CollectError(
                "Telethon is not installed",
                expected="the optional part for Telegram",
                do='Install it with: pip install "nightglass[telegram]"',
            ) from error
        self.session.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        client = TelegramClient(str(self.session), int(key_id), key_hash, flood_sleep_threshold=60)
        client.start()
        return client


def look_through(client: Any, channel: str) -> Look:
    """Return the newest messages of a public channel through an open client of Telethon.

    Whatever is no channel (a person, a group that one must join, one's own saved messages) is never read.
    """
    name = channel.removeprefix("@")
    if not _PUBLIC.fullmatch(name) or name.lower() in _OWN:
        return Look(PollOutcome.FAILED, details=f"{name[:60]} is not the public name of a channel")
    try:
        entity = client.get_entity(name)
        if type(entity).__name__ != "Channel":
            return Look(PollOutcome.FAILED, details=f"{name} is no channel: people and private chats are never read")
        return Look(PollOutcome.SEEN, tuple(messages_of(client.get_messages(entity, limit=NEWEST))))
    except Exception as error:  # noqa: BLE001 - the boundary of a library: any failure is an outcome, told as such
        told = (_TOLD.get(type(one).__name__) for one in (error, error.__cause__))
        return Look(next((outcome for outcome in told if outcome), PollOutcome.FAILED), details=_said(error))


def messages_of(found: Sequence[Any]) -> Iterable[Message]:
    """Yield the messages among what Telethon gives, service messages left out."""
    for item in found:
        if getattr(item, "action", None) is None and getattr(item, "date", None) is not None:
            yield Message(item.id, item.date, item.message or "", _forwarded(item), getattr(item, "views", None))


def _forwarded(item: Any) -> str | None:
    """Return whom a message was forwarded from, "unknown" where it only tells that it was; null for its own."""
    header = getattr(item, "fwd_from", None)
    if header is None:
        return None
    forward = getattr(item, "forward", None)
    chat = getattr(forward, "chat", None)
    return getattr(header, "from_name", None) or getattr(chat, "title", None) or "unknown"


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:200]
