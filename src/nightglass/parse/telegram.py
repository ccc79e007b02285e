"""Telegram Desktop's ``result.json``: one chat, or a full export with ``chats.list``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nightglass.parse.draft import Draft, document_from
from nightglass.parse.encoding import clean
from nightglass.parse.fields import count_in, text_digest
from nightglass.parse.moments import Moment, read_moment
from nightglass.parse.result import Incoming, ParsedCapture
from nightglass.parse.rows import MAX_ROWS
from nightglass.records.document import Document, Genre
from nightglass.records.ids import make_id
from nightglass.records.post import Post
from nightglass.records.problem import Problem

MADE_BY = "parse/telegram 1"

Chat = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Message:
    """One message with its chat's name; ``part`` counts the messages of a file from 1."""

    part: int
    chat: str | None
    fields: Mapping[str, object]


def chats_of(value: object) -> list[Chat]:
    """Return the chats of an export, empty where the value is no Telegram export."""
    if not isinstance(value, dict):
        return []
    inner = value.get("chats")
    listed = inner.get("list") if isinstance(inner, dict) else [value]
    if not isinstance(listed, list):
        return []
    return [chat for chat in listed if isinstance(chat, dict) and _holds_messages(chat)]


def _holds_messages(chat: Chat) -> bool:
    """Say whether an object is a chat; the remarks beside a host's ``data`` are no messages."""
    messages = chat.get("messages")
    return isinstance(messages, list) and ("data" not in chat or any(isinstance(one, dict) for one in messages))


def parse_chats(incoming: Incoming, chats: list[Chat], problems: tuple[Problem, ...]) -> ParsedCapture:
    """Make each message that holds words a document and a post, one with a picture alone a post.

    Service messages (a member joined, a name changed) are left out. A message that is no object is a problem.
    """
    documents: list[Document] = []
    posts: list[Post] = []
    own_ids: dict[str, str] = {}
    broken = 0
    for message in _messages(chats):
        if message is None:
            broken += 1
            continue
        if message.part > MAX_ROWS:
            problems += (_too_many(incoming),)
            break
        document, post = _read(incoming, message)
        posts.append(post)
        if document:
            documents.append(document)
            own_ids[document.id] = post.post_id
    if broken:
        problems += (_broken(incoming, broken),)
    if not posts and not broken:
        problems += (_none(incoming),)
    return ParsedCapture(documents=tuple(documents), posts=tuple(posts), problems=problems, own_ids=own_ids)


def _messages(chats: list[Chat]) -> Iterator[_Message | None]:
    """Yield what was posted, in the export's order; null for what is not a message with an id."""
    part = 0
    for chat in chats:
        listed = chat["messages"]
        for fields in listed if isinstance(listed, list) else ():
            if not isinstance(fields, dict) or not isinstance(fields.get("id"), int | str):
                yield None
            elif fields.get("type", "message") == "message":
                part += 1
                yield _Message(part, _words(chat.get("name")), fields)


def _read(incoming: Incoming, message: _Message) -> tuple[Document | None, Post]:
    """Return the document (null where the message has no words) and the post."""
    fields, given = message.fields, incoming.given
    source = message.chat or given.source_words
    when = _when(fields, given.zone)
    text = text_of(fields.get("text"))
    document = None
    if text.strip():
        sender = _words(fields.get("from"))
        author = sender if sender != message.chat else None
        draft = Draft(text=text, source_words=source, author=author, published=when, genre=Genre.POST)
        document = document_from(incoming, message.part, draft, MADE_BY)
    post_id = clean(str(fields["id"]))
    post = Post(
        id=make_id("pst", incoming.capture.digest, message.part, "telegram", source, post_id),
        document_id=document.id if document else None,
        source_id=None,
        source_words=source,
        platform="telegram",
        post_id=post_id,
        posted_at=when.start if when else None,
        polled_at=None,
        text_digest=text_digest(text) if document else None,
        forwarded_from=_words(fields.get("forwarded_from")),
        views=count_in(fields.get("views")),
        made_by=MADE_BY,
        made_from=(document.id, incoming.capture.id) if document else (incoming.capture.id,),
    )
    return document, post


def _when(fields: Mapping[str, object], zone: str) -> Moment | None:
    """Return when it was posted: ``date_unixtime`` where there is one, else ``date`` by the clock of ``zone``."""
    return read_moment(fields.get("date_unixtime"), zone) or read_moment(fields.get("date"), zone)


def text_of(value: object) -> str:
    """Join a message's text: a string, or a list of strings and of entities (links, bold words) with a ``text``."""
    parts = value if isinstance(value, list) else [value]
    words = [part.get("text") if isinstance(part, dict) else part for part in parts]
    return clean("".join(word for word in words if isinstance(word, str)))


def _words(value: object) -> str | None:
    return clean(value).strip() or None if isinstance(value, str) else None


def _broken(incoming: Incoming, count: int) -> Problem:
    return incoming.problem(
        f"{'1 message has' if count == 1 else f'{count:,} messages have'} no id, or are no messages",
        "Export the chat again with Telegram Desktop, as JSON; the other messages were read",
        MADE_BY,
    )


def _too_many(incoming: Incoming) -> Problem:
    return incoming.problem(f"more than {MAX_ROWS:,} messages: the first were read", "Export a shorter time", MADE_BY)


def _none(incoming: Incoming) -> Problem:
    return incoming.problem(
        "the export holds no messages",
        "Export the chat again with Telegram Desktop, as JSON, for the whole time that matters",
        MADE_BY,
    )
