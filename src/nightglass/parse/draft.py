"""One readable text as its format found it, and the document that it becomes."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from nightglass.parse.dateline import find_dateline
from nightglass.parse.genre import genre_of
from nightglass.parse.language import language_of
from nightglass.parse.moments import Moment, zone_named
from nightglass.parse.result import Given, Incoming
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.ids import make_id


@dataclass(frozen=True, slots=True)
class Draft:
    """What a file says of one text; null where it says nothing.

    ``start`` and ``end`` are where the text stands in the decoded file, null where that means nothing (a field of
    a JSON line). ``published`` comes from the file's own fields. ``genre`` is null where the words must tell.
    """

    text: str
    start: int | None = None
    end: int | None = None
    title: str | None = None
    author: str | None = None
    source_words: str | None = None
    url: str | None = None
    language: str | None = None
    published: Moment | None = None
    genre: Genre | None = None


class _Published(NamedTuple):
    """When a document was published, and on what basis that is known."""

    start: datetime | None
    end: datetime | None
    precision: Precision
    basis: str | None


def document_from(incoming: Incoming, part: int, draft: Draft, made_by: str) -> Document:
    """Return the document; what the file does not say comes from ``incoming.given``, its dateline or its words."""
    given = incoming.given
    start = 0 if draft.start is None else draft.start
    end = len(draft.text) if draft.end is None else draft.end
    published = _published(draft, given)
    return Document(
        id=make_id("doc", incoming.capture.digest, part, start, end),
        capture_id=incoming.capture.id,
        source_id=None,
        part=part,
        doc_start=start,
        doc_end=end,
        language=draft.language or given.language or language_of(draft.text),
        genre=draft.genre or genre_of(draft.text, _title_apart(draft)),
        title=draft.title,
        text=draft.text,
        published_at=published.start,
        published_to=published.end,
        published_precision=published.precision,
        published_basis=published.basis,
        url=draft.url or given.url or incoming.capture.url,
        source_words=draft.source_words or given.source_words,
        author=draft.author,
        made_by=made_by,
        made_from=(incoming.capture.id,),
    )


def _published(draft: Draft, given: Given) -> _Published:
    """Decide between what the file says, what a person said of it, its dateline and a rule: in this order."""
    if draft.published:
        return _Published(draft.published.start, draft.published.end, draft.published.precision, "metadata")
    by_hand = _Published(given.published_from, given.published_to, given.published_precision, given.published_basis)
    if by_hand.start and by_hand.basis == "given":
        return by_hand
    year = by_hand.start.year if by_hand.start else None
    dateline = find_dateline(draft.text, zone=zone_named(given.zone), year=year)
    if dateline and dateline.published_at:
        return _Published(dateline.published_at, dateline.published_to, dateline.precision, "dateline")
    return by_hand if by_hand.start else _Published(None, None, Precision.UNKNOWN, None)


def _title_apart(draft: Draft) -> str | None:
    """Return the title where it is not itself the text's first line."""
    return draft.title if draft.title and not draft.text.startswith(draft.title) else None
