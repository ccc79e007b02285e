"""What relating starts from: the rows of all documents, with the ways to look them up."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from nightglass.records.activity import Activity
from nightglass.records.caveat import Caveat
from nightglass.records.document import Document
from nightglass.records.event import Event
from nightglass.records.figure import Figure
from nightglass.records.judgement import Judgement
from nightglass.records.link import Link
from nightglass.records.mention import Mention
from nightglass.records.place import Place
from nightglass.records.source import Source
from nightglass.records.statement import Statement
from nightglass.records.time import Time

Row = TypeVar("Row", Activity, Caveat, Event, Figure, Mention, Statement, Time)


@dataclass(frozen=True)
class Evidence:
    """All rows of a case that bear on claims; the order within each table says nothing.

    Nothing here is computed from wording: ``links`` are what was found between documents before.
    """

    documents: Sequence[Document] = ()
    sources: Sequence[Source] = ()
    mentions: Sequence[Mention] = ()
    places: Sequence[Place] = ()
    times: Sequence[Time] = ()
    statements: Sequence[Statement] = ()
    figures: Sequence[Figure] = ()
    events: Sequence[Event] = ()
    activities: Sequence[Activity] = ()
    caveats: Sequence[Caveat] = ()
    links: Sequence[Link] = ()
    judgements: Sequence[Judgement] = ()

    @classmethod
    def of(cls, tables: Mapping[str, Sequence[Any]]) -> "Evidence":
        """Return the evidence among a case's records by table; a table that is missing is empty."""
        return cls(**{name: tuple(tables.get(name, ())) for name in cls.__dataclass_fields__})

    @cached_property
    def document_of(self) -> Mapping[str, Document]:
        """Documents by id."""
        return {row.id: row for row in self.documents}

    @cached_property
    def source_of(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {row.id: row for row in self.sources}

    @cached_property
    def statement_of(self) -> Mapping[str, Statement]:
        """Statements by id."""
        return {row.id: row for row in self.statements}

    @cached_property
    def place_of(self) -> Mapping[str, Place]:
        """Places by id."""
        return {row.id: row for row in self.places}

    @cached_property
    def statements_in(self) -> Mapping[str, Sequence[Statement]]:
        """Statements by document id, as they stand in the text."""
        return _by_document(self.statements)

    @cached_property
    def figures_in(self) -> Mapping[str, Sequence[Figure]]:
        """Figures by document id, as they stand in the text."""
        return _by_document(self.figures)

    @cached_property
    def mentions_in(self) -> Mapping[str, Sequence[Mention]]:
        """Mentions by document id, as they stand in the text."""
        return _by_document(self.mentions)

    @cached_property
    def times_in(self) -> Mapping[str, Sequence[Time]]:
        """Times by document id, as they stand in the text."""
        return _by_document(self.times)

    @cached_property
    def caveats_in(self) -> Mapping[str, Sequence[Caveat]]:
        """Caveats by document id, as they stand in the text."""
        return _by_document(self.caveats)

    @cached_property
    def links_of(self) -> Mapping[str, Sequence[Link]]:
        """Links by the id of either document, ordered by id."""
        found: dict[str, list[Link]] = defaultdict(list)
        for link in sorted(self.links, key=lambda link: link.id):
            found[link.a_id].append(link)
            found[link.b_id].append(link)
        return found


def _by_document(rows: Sequence[Row]) -> Mapping[str, Sequence[Row]]:
    """Return rows by their document's id, as they stand in its text."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.start, row.end, row.id)):
        found[row.document_id].append(row)
    return found
