"""Telegram behind one small interface: the newest messages of a public channel, with the user's own key.

Telethon is an optional part (``pip install "nightglass[telegram]"``). Only channels are read, by their public names:
no members, no private chats, nothing is joined or sent. The session file is a key: it lies in this user's own folder,
never in a case.
"""

import json
import os
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
        """Return the newest messages of a channel; raises ``CollectError`` where Telethon or the key is missing."""
        client = self._client = self._client or self._opened()
        try:
            found = client.get_messages(channel.removeprefix("@"), limit=NEWEST)
            return Look(PollOutcome.SEEN, tuple(messages_of(found)))
        except Exception as error:  # noqa: BLE001 - the boundary of a library: any failure is an outcome, told as such
            return Look(_TOLD.get(type(error).__name__, PollOutcome.FAILED), details=_said(error))

    def _opened(self) -> Any:
        key_id, key_hash = self.environment.get(KEY_ID, ""), self.environment.get(KEY_HASH, "")
        if not key_id.isdecimal() or not key_hash:
            raise CollectError(
                f"no key for Telegram in {KEY_ID} and {KEY_HASH}",
                expected="your own key: a number and its hash",
                do="Make one at my.telegram.org and set both variables, or take Telegram out of the collection",
            )
        try:
            from telethon.sync import TelegramClient
        except ImportError as error:
            raise CollectError(
                "Telethon is not installed",
                expected="the optional part for Telegram",
                do='Install it with: pip install "nightglass[telegram]"; exports of Telegram Desktop need nothing',
            ) from error
        self.session.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        client = TelegramClient(str(self.session), int(key_id), key_hash, flood_sleep_threshold=60)
        client.start()  # asks for the phone number and the code, once
        return client


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
