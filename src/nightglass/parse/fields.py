"""The documented column mapping: under which names the fields of articles and posts are found."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nightglass.parse.draft import Draft, document_from
from nightglass.parse.encoding import clean
from nightglass.parse.moments import read_moment
from nightglass.parse.result import Incoming
from nightglass.records.document import Document, Genre
from nightglass.records.ids import make_id
from nightglass.records.post import Post
from nightglass.text.fold import fold

FIELDS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "article_id", "document_id"),
    "text": ("text", "content", "body", "message", "full_text", "content_text", "article", "article_text"),
    "title": ("title", "headline"),
    "source": ("source", "outlet", "publisher", "channel", "channel_name", "site_name", "sitename", "account"),
    "author": ("author", "byline", "creator"),
    "url": ("url", "link", "permalink"),
    "published_at": (
        "published_at",
        "published",
        "date",
        "datetime",
        "pub_date",
        "pubdate",
        "date_published",
        "created_at",
        "timestamp",
        "date_unixtime",
        "time",
        "time_utc",
        "time_local",
    ),
    "language": ("language", "lang"),
    "platform": ("platform",),
    "post_id": ("post_id", "message_id", "msg_id", "tweet_id"),
    "posted_at": ("posted_at",),
    "views": ("views", "view_count"),
    "forwarded_from": ("forwarded_from", "fwd_from"),
    "forwarded": ("forwarded", "is_forward", "is_forwarded"),
    "polled_at": ("polled_at", "poll_time", "poll_unixtime"),
    "outcome": ("outcome", "poll_outcome"),
    "newest_post_id": ("newest_post_id", "newest_msg_id", "newest_message_id"),
    "details": ("details",),
}
"""Our field by the names that it is found under; the first name present with a value wins. Case does not count."""

SERIES_FIELDS: Mapping[str, tuple[str, ...]] = {
    "time": ("time", "time_(utc)", "timestamp", "datetime", "date", "at", "time_utc", "timestamp_utc"),
    "value": ("value",),
    "signal": ("signal", "metric"),
    "scope": ("scope", "entity", "country", "network", "asn"),
}
"""The columns of a network series by the names that they are found under."""

OF_A_POST = frozenset({"platform", "post_id", "posted_at", "views", "forwarded_from"})
"""A row with a value in one of these is a post, else an article (or, by ``parse/polls``, a poll)."""

FORWARDED = "unknown"
"""Stands for whom a post was forwarded from, where a file says only that it was."""

_YES = frozenset({"1", "1.0", "true", "yes", "t"})


@dataclass(frozen=True, slots=True)
class Row:
    """What one row of a file became; ``own_id`` is the id that the file gives it, null where it gives none."""

    document: Document | None
    post: Post | None
    own_id: str | None


def unknown_columns(columns: Mapping[str, str]) -> list[str]:
    """Return the fields that a mapping names and that do not exist."""
    return sorted(name for name in columns.values() if name not in FIELDS and name not in SERIES_FIELDS)


def column_of(names: Sequence[str], field: str, columns: Mapping[str, str]) -> int | None:
    """Return which column of a header holds a field of a series, the mapping's own names first; null if none does."""
    plain = [plain_name(name) for name in names]
    wanted = [plain_name(name) for name, ours in columns.items() if ours == field]
    return next((plain.index(name) for name in (*wanted, *SERIES_FIELDS[field]) if name in plain), None)


def few_names(names: Sequence[str]) -> str:
    """Return the first three names of a header, cut short, and how many more there are."""
    named = [name.strip()[:40] for name in names if name.strip()]
    more = f" and {len(named) - 3} more" if len(named) > 3 else ""
    return ", ".join(named[:3]) + more if named else "without names"


def fields_of(row: Mapping[str, object], columns: Mapping[str, str]) -> dict[str, object]:
    """Return a row's values under our field names; blank values are left out; ``columns`` comes before our names."""
    by_name: dict[str, object] = {}
    for name, value in row.items():
        if _is_value(value):
            by_name.setdefault(plain_name(name), value)
    found = {}
    for field, names in FIELDS.items():
        theirs = [plain_name(name) for name, ours in columns.items() if ours == field]
        value = next((by_name[name] for name in (*theirs, *names) if name in by_name), None)
        if value is not None:
            found[field] = value
    return found


def plain_name(name: str) -> str:
    """Return a column's name as the mapping compares it."""
    return str(name).strip().lower().replace(" ", "_").replace("-", "_")


def _is_value(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool) and bool(str(value).strip())


def row_from(incoming: Incoming, part: int, found: Mapping[str, object], made_by: str) -> Row | None:
    """Return the document and, for a post, its row; null where the fields hold neither words nor a post."""
    text = text_of(found, "text")
    is_post = bool(OF_A_POST & found.keys())
    if text is None and not is_post:
        return None
    when = read_moment(found.get("posted_at") or found.get("published_at"), incoming.given.zone)
    document = None
    if text is not None:
        draft = Draft(
            text=text,
            title=text_of(found, "title"),
            author=text_of(found, "author"),
            source_words=text_of(found, "source"),
            url=text_of(found, "url"),
            language=text_of(found, "language"),
            published=when,
            genre=Genre.POST if is_post else None,
        )
        document = document_from(incoming, part, draft, made_by)
    post = post_from(incoming, part, found, document, made_by) if is_post else None
    own_id = text_of(found, "id") or text_of(found, "post_id")
    return Row(document, post, own_id)


def post_from(
    incoming: Incoming, part: int, found: Mapping[str, object], document: Document | None, made_by: str
) -> Post:
    """Return the post that the fields tell of; a post without an id of its own is numbered by its row."""
    source = text_of(found, "source") or incoming.given.source_words
    platform = (text_of(found, "platform") or "unknown").lower()
    post_id = text_of(found, "post_id") or text_of(found, "id") or str(part)
    when = read_moment(found.get("posted_at") or found.get("published_at"), incoming.given.zone)
    return Post(
        id=make_id("pst", incoming.capture.digest, part, platform, source, post_id),
        document_id=document.id if document else None,
        source_id=None,
        source_words=source,
        platform=platform,
        post_id=post_id,
        posted_at=when.start if when else None,
        polled_at=None,
        text_digest=text_digest(document.text) if document else None,
        forwarded_from=_forwarded(found),
        views=count_in(found.get("views")),
        made_by=made_by,
        made_from=(document.id, incoming.capture.id) if document else (incoming.capture.id,),
    )


def _forwarded(found: Mapping[str, object]) -> str | None:
    """Return whom a post was forwarded from, null where it was not."""
    flagged = (text_of(found, "forwarded") or "").lower() in _YES
    return text_of(found, "forwarded_from") or (FORWARDED if flagged else None)


def text_digest(text: str) -> str:
    """Return the SHA-256 of a text in folded letters and single spaces, so that the same words agree."""
    return hashlib.sha256(" ".join(fold(text).split()).encode("utf-8", "surrogatepass")).hexdigest()


def text_of(found: Mapping[str, object], field: str) -> str | None:
    """Return a field's words, null where it has none."""
    value = found.get(field)
    return None if value is None else clean(str(value)).strip() or None


def count_in(value: object) -> int | None:
    """Read a number of views: whole, not negative, with or without thousands separators; else null."""
    digits = fold(str(value)).replace(",", "").removesuffix(".0").strip() if value is not None else ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 16 else None
