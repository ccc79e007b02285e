"""Feeds (RSS, Atom): each entry is a post with its time, and a document where it has words.

feedparser gets the bytes in memory, never an address; a feed that declares entities is refused.
"""

import io
import re
from calendar import timegm
from collections.abc import Mapping
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

from nightglass.errors import ParseError
from nightglass.parse.draft import Draft, document_from
from nightglass.parse.encoding import clean, refuse_above
from nightglass.parse.fields import text_digest
from nightglass.parse.moments import Moment, moment
from nightglass.parse.result import Format, Head, Incoming, ParsedCapture
from nightglass.records.document import Document, Precision
from nightglass.records.ids import make_id
from nightglass.records.post import Post

MADE_BY = "parse/feed 1"
MAX_FEED_BYTES = 16 * 1024 * 1024
MAX_ENTRIES = 20_000
PLATFORM = "feed"
_ROOT = re.compile(r"\A\s*(?:<\?xml[^>]{0,400}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_ENTITIES = re.compile(rb"<!\s*(?:ENTITY|DOCTYPE[^>]{0,2000}\[)", re.IGNORECASE)
_DO = "Get the feed again from its host; the capture is kept"


def entries_of(body: bytes) -> tuple[str | None, list[Mapping[str, Any]]]:
    """Return a feed's title and its entries as feedparser reads them; raises ``ParseError`` for what is no feed."""
    import feedparser

    if _ENTITIES.search(body[:MAX_FEED_BYTES]):
        raise ParseError("a feed that declares entities of its own", expected="a feed without them", do=_DO)
    try:
        found = feedparser.parse(io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
    except ValueError as error:  # an encoding that it names is broken
        raise ParseError("a feed whose encoding cannot be told", expected="RSS or Atom", do=_DO) from error
    entries = list(found.entries[:MAX_ENTRIES])
    if not found.get("version") or (found.bozo and not any(_id(entry) for entry in entries)):
        raise ParseError("bytes that are no feed", expected="RSS or Atom", do=_DO)
    return _words(found.feed.get("title")), entries


def newest_of(body: bytes) -> str | None:
    """Return the id of a feed's newest entry by its time, else of its first; null where it has none."""
    entries = entries_of(body)[1]
    dated = [(when.start, _id(entry)) for entry in entries if (when := _when(entry))]
    return max(dated)[1] if dated else next((_id(entry) for entry in entries), None)


def parse_feed(incoming: Incoming) -> ParsedCapture:
    """Make each entry a post, and a document where it has words; one without an id or an address is left out."""
    refuse_above(incoming.path, MAX_FEED_BYTES)
    title, entries = entries_of(incoming.path.read_bytes())
    source = incoming.given.source_words or title
    made = [_entry(incoming, part, entry, source) for part, entry in enumerate(entries, start=1) if _id(entry)]
    empty = incoming.problem("a feed without entries", "Nothing to do: it was empty when it was saved", MADE_BY)
    return ParsedCapture(
        documents=tuple(document for document, _ in made if document),
        posts=tuple(post for _, post in made),
        problems=() if made else (empty,),
        own_ids={document.id: post.post_id for document, post in made if document},
    )


def _entry(incoming: Incoming, part: int, entry: Mapping[str, Any], source: str | None) -> tuple[Document | None, Post]:
    """Return an entry's document (null where it has no words) and its post."""
    when, text = _when(entry), _text(entry)
    title = _plain(entry.get("title") or "") or None
    words = "\n\n".join(part for part in (title, text) if part)
    document = None
    if words:
        draft = Draft(
            text=words,
            title=title,
            author=_words(entry.get("author")),
            source_words=source,
            url=_words(entry.get("link")),
            published=when,
        )
        document = document_from(incoming, part, draft, MADE_BY)
    post_id = _id(entry) or ""
    post = Post(
        id=make_id("pst", incoming.capture.digest, part, PLATFORM, source, post_id),
        document_id=document.id if document else None,
        source_id=None,
        source_words=source,
        platform=PLATFORM,
        post_id=post_id,
        posted_at=when.start if when else None,
        polled_at=None,
        text_digest=text_digest(words) if words else None,
        forwarded_from=None,
        views=None,
        made_by=MADE_BY,
        made_from=(document.id, incoming.capture.id) if document else (incoming.capture.id,),
    )
    return document, post


def _id(entry: Mapping[str, Any]) -> str | None:
    return _words(entry.get("id")) or _words(entry.get("link"))


def _when(entry: Mapping[str, Any]) -> Moment | None:
    """Return when an entry was published, else when it was changed; feedparser has taken it to UTC."""
    told = entry.get("published_parsed") or entry.get("updated_parsed")
    try:
        return moment(datetime.fromtimestamp(timegm(told), UTC), Precision.SECOND) if told else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _text(entry: Mapping[str, Any]) -> str:
    """Return an entry's words: its longest content, else its summary."""
    contents = [str(part.get("value") or "") for part in entry.get("content") or ()]
    return max((_plain(words) for words in (*contents, str(entry.get("summary") or ""))), key=len)


def _words(value: object) -> str | None:
    return clean(value).strip() or None if isinstance(value, str) else None


class _Words(HTMLParser):
    """Gathers the words of a piece of HTML; what is between blocks is a line break."""

    _BLOCKS = frozenset({"p", "br", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "blockquote"})
    _HIDDEN = frozenset({"script", "style"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base's own
        """Begin a line before a block."""
        self.hidden += tag in self._HIDDEN
        self.parts.append("\n" if tag in self._BLOCKS else "")

    def handle_endtag(self, tag: str) -> None:
        """End a line after a block."""
        self.hidden = max(0, self.hidden - (tag in self._HIDDEN))
        self.parts.append("\n" if tag in self._BLOCKS else "")

    def handle_data(self, data: str) -> None:
        """Keep words that a reader sees."""
        if not self.hidden:
            self.parts.append(data)


def _plain(html: str) -> str:
    """Return the words of a piece of HTML or of plain text."""
    reader = _Words()
    reader.feed(clean(html))
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _sniff(head: Head) -> bool:
    """Say whether the file's first element is a feed's."""
    return bool(_ROOT.match(head.text.lstrip("\ufeff")[:8192]))


FEED = Format("feed", frozenset({".xml", ".rss", ".atom"}), _sniff, parse_feed)
