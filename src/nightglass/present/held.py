"""What a case holds, as records: what every page model starts from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from nightglass.records.activity import Activity
from nightglass.records.burst import Burst
from nightglass.records.capture import Capture
from nightglass.records.caveat import Caveat
from nightglass.records.claim import Claim, Member
from nightglass.records.coincidence import Coincidence
from nightglass.records.document import Document, Genre
from nightglass.records.drift import Drift
from nightglass.records.echo import Echo
from nightglass.records.event import Event
from nightglass.records.figure import Figure
from nightglass.records.judgement import Judgement
from nightglass.records.link import Link
from nightglass.records.origin import Edge, Independence, Origin
from nightglass.records.outage import Outage
from nightglass.records.place import Place
from nightglass.records.post import Post
from nightglass.records.range import Range
from nightglass.records.series import SeriesValue
from nightglass.records.silence import Silence
from nightglass.records.source import Source
from nightglass.records.statement import Statement
from nightglass.records.tables import from_table
from nightglass.weigh.suggestion import Suggestion

PUBLIC_KINDS = frozenset(
    {
        "agency", "broadcaster", "channel of an outlet", "court", "government", "institution", "journal", "magazine",
        "ministry", "monitor", "news agency", "newspaper", "ngo", "office", "organisation", "organization", "outlet",
        "publisher", "radio", "research", "rights group", "television", "think tank", "un body", "university",
        "website", "wire",
    }
)  # fmt: skip
"""Kinds of source that are institutions; every other kind, and none, may stand for a private person."""

Row = Figure | Statement | Event | Activity | Caveat


@dataclass(frozen=True, slots=True)
class Held:
    """The records of a case, each tuple in the order of its table.

    ``suggestions`` are no table: what an account shows of them is made from all rows of the case, before masking.
    """

    captures: tuple[Capture, ...] = ()
    sources: tuple[Source, ...] = ()
    documents: tuple[Document, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    activities: tuple[Activity, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    links: tuple[Link, ...] = ()
    claims: tuple[Claim, ...] = ()
    members: tuple[Member, ...] = ()
    origins: tuple[Origin, ...] = ()
    edges: tuple[Edge, ...] = ()
    independence: tuple[Independence, ...] = ()
    drifts: tuple[Drift, ...] = ()
    ranges: tuple[Range, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    places: tuple[Place, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    posts: tuple[Post, ...] = ()
    series: tuple[SeriesValue, ...] = ()
    echoes: tuple[Echo, ...] = ()
    silences: tuple[Silence, ...] = ()
    outages: tuple[Outage, ...] = ()
    bursts: tuple[Burst, ...] = ()
    coincidences: tuple[Coincidence, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return every row that rests on a sentence."""
        return (*self.figures, *self.caveats, *self.activities, *self.events, *self.statements)


HELD_TABLES = (
    "captures", "sources", "documents", "figures", "statements", "events", "activities", "caveats", "links", "claims",
    "members", "origins", "edges", "independence", "drifts", "ranges", "judgements", "places", "posts", "series",
    "echoes", "silences", "outages", "bursts", "coincidences",
)  # fmt: skip
"""The tables that an account is made from."""


def held_from(tables: Mapping[str, pa.Table]) -> Held:
    """Return the records of Arrow tables by name; a table that is missing is empty."""
    loaded: dict[str, Any] = {name: tuple(from_table(name, tables[name])) for name in HELD_TABLES if name in tables}
    return Held(**loaded)


def is_institution(source: Source | None) -> bool:
    """Say whether a source may be named and quoted: an institution, or one that a person opened for publication."""
    return source is not None and (source.may_publish or (source.kind or "").strip().casefold() in PUBLIC_KINDS)


def may_quote(document: Document, source: Source | None) -> bool:
    """Say whether a document may be quoted: a private person's post never is, since a search would find its author."""
    return document.genre is not Genre.POST or is_institution(source)


def source_of(held: Held) -> Mapping[str, Source | None]:
    """Return each document's source by document id, None where unknown."""
    by_id = {source.id: source for source in held.sources}
    return {document.id: by_id.get(document.source_id or "") for document in held.documents}


def is_fact_bearing(document: Document) -> bool:
    """Say whether a document may feed tolls and the timeline: an analysis never does."""
    return document.genre.bears_fact
