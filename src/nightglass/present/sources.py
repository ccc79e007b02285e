"""Who published what: how a document's source is called, and how many publishers stand behind a line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nightglass.present.groups import groups, place
from nightglass.present.held import Held, source_of
from nightglass.records.document import Document, Genre
from nightglass.records.source import Source

GENRE_NAMES: Mapping[Genre, str] = {
    Genre.NEWS: "News report",
    Genre.ANALYSIS: "Analysis",
    Genre.LIVE: "Live report",
    Genre.STATEMENT: "Official statement",
    Genre.POST: "Post",
    Genre.OTHER: "Other text",
}


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document as lists show it. ``label`` is its source, or says that it is unknown; ``number`` counts from 1."""

    document: Document
    source: Source | None
    number: int
    label: str
    genre: str
    group: str

    @property
    def publisher(self) -> str | None:
        """Who owns the source, None where the source is unknown."""
        if self.source is not None:
            return self.source.publisher or self.source.name
        return self.document.source_words


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source and its documents, for the page of sources."""

    source: Source
    documents: tuple[DocumentLine, ...]


def document_lines(held: Held) -> Mapping[str, DocumentLine]:
    """Return every document as a line by its id, numbered in the order of publication."""
    sources, group = source_of(held), groups(held)
    ordered = sorted(held.documents, key=place)
    return {
        document.id: DocumentLine(
            document=document,
            source=sources[document.id],
            number=at,
            label=_label(document, sources[document.id]),
            genre=GENRE_NAMES[document.genre],
            group=group[document.id],
        )
        for at, document in enumerate(ordered, start=1)
    }


def _label(document: Document, source: Source | None) -> str:
    if source is not None:
        return source.name
    return document.source_words or "Source unknown"


def source_lines(held: Held, lines: Mapping[str, DocumentLine]) -> tuple[SourceLine, ...]:
    """Return the sources that published a document here, by name, and then those that are only spoken of."""
    found = []
    for source in held.sources:
        documents = tuple(line for line in lines.values() if line.source is not None and line.source.id == source.id)
        found.append(SourceLine(source, documents))
    return tuple(sorted(found, key=lambda line: (not line.documents, line.source.name.casefold(), line.source.id)))


def publishers(document_ids: Iterable[str], lines: Mapping[str, DocumentLine]) -> tuple[str, ...]:
    """Return the known publishers behind documents, each once; copies of one text count as their earliest publisher."""
    firsts = {lines[document_id].group for document_id in document_ids}
    return tuple(sorted({name for first in firsts if (name := lines[first].publisher) is not None}))
