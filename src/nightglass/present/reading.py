"""What ``read`` found in one document, as a person looks at it: the whole text with its words marked, and the rows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from nightglass.present.format import period
from nightglass.present.says import (
    Numbers,
    activity_says,
    caveat_says,
    event_says,
    figure_says,
    place_says,
    statement_says,
    time_says,
)
from nightglass.present.segments import segments
from nightglass.records.document import Document
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.records.statement import Statement

Tables = Mapping[str, Sequence[Any]]
"""The records of one document by table."""

LEGEND: Mapping[str, str] = {
    "speaker": "who says it",
    "cue": "the word that says that somebody says it",
    "content": "what is said",
    "figure": "a count",
    "event": "what happened, was threatened, denied or planned",
    "activity": "an outlet that went on, or fell silent",
    "caveat": "what could not be known",
    "place": "where",
    "time": "when",
}
"""Every kind of mark, and what it means."""

NUMBERED: Mapping[str, Callable[[Any, Numbers, tzinfo], tuple[str, ...]]] = {
    "statements": statement_says,
    "figures": figure_says,
    "events": event_says,
    "activities": activity_says,
    "caveats": caveat_says,
}
"""The tables whose rows bear a number, and what says what a row of each says."""

KIND_OF = {name: name.removesuffix("s") for name in NUMBERED} | {"activities": "activity"}


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of the text; ``number`` is that of their row, null for a place or a time."""

    kind: str
    span: Span
    number: int | None


@dataclass(frozen=True, slots=True)
class RowLine:
    """One row for a person: ``words`` are the text's own, ``says`` what was made of them, in parts.

    ``row_id`` is null for a place or a time, which stand for every mention of them.
    """

    number: int | None
    kind: str
    words: str
    says: tuple[str, ...]
    row_id: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the text under the same marks, the outermost first; ``numbers`` are those of rows that end with it."""

    text: str
    marks: tuple[Mark, ...]
    numbers: tuple[int, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its marks, each once, the outermost first."""
        return tuple(dict.fromkeys(mark.kind for mark in self.marks))


@dataclass(frozen=True, slots=True)
class ReadingView:
    """A document, its text in pieces (joined they are the text), and its rows: the numbered, then places and times."""

    document: Document
    facts: tuple[str, ...]
    pieces: tuple[Piece, ...]
    lines: tuple[RowLine, ...]


def reading_view(document: Document, tables: Tables, zone: tzinfo) -> ReadingView:
    """Return what to show of a document; its rows are numbered from 1 in the order in which their words begin."""
    rows = sorted(
        ((name, row) for name in NUMBERED for row in tables.get(name, ())),
        key=lambda found: (_first(found[1]), list(NUMBERED).index(found[0]), found[1].id),
    )
    numbers = {row.id: number for number, (_, row) in enumerate(rows, start=1)}
    marks = [mark for name, row in rows for mark in _marks(KIND_OF[name], row, numbers[row.id])]
    marks += [Mark("place", Span(name.start, name.end), None) for name in _places(tables)]
    marks += [Mark("time", Span(time.start, time.end), None) for time in tables.get("times", ())]
    lines = [
        RowLine(numbers[row.id], KIND_OF[name], _words(document, row), NUMBERED[name](row, numbers, zone), row.id)
        for name, row in rows
    ]
    places, times = _place_lines(tables), _time_lines(tables, zone)
    pieces = tuple(_pieces(document.text, marks))
    return ReadingView(document, facts(document, zone), pieces, (*lines, *places, *times))


def facts(document: Document, zone: tzinfo) -> tuple[str, ...]:
    """Return what is known of a document besides its text."""
    when = period(document.published_at, document.published_to, zone)
    published = f"published {when} ({document.published_basis})" if when else "publication date unknown"
    known = (document.title, document.source_words, document.genre.value, document.language, published, document.url)
    return tuple(part for part in known if part)


def _marks(kind: str, row: Any, number: int) -> list[Mark]:
    """Return the marks of a numbered row; a statement has one for its speaker, its cue and each part of its content."""
    if not isinstance(row, Statement):
        return [Mark(kind, Span(row.start, row.end), number)]
    parts = [("speaker", row.speaker_span), ("cue", row.cue_span), *(("content", span) for span in row.content_spans)]
    return [Mark(part, Span(*span), number) for part, span in parts if span is not None]


def _first(row: Any) -> int:
    """Return where the first of a row's words begins."""
    return min((mark.span.start for mark in _marks("", row, 0)), default=int(row.start))


def _words(document: Document, row: Any) -> str:
    return row.content if isinstance(row, Statement) else Span(row.start, row.end).of(document.text)


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Cut a text at its marks; a row's number stands where the last of its words ends."""
    ends: dict[int, int] = {}
    for mark in marks:
        if mark.number is not None:
            ends[mark.number] = max(mark.span.end, ends.get(mark.number, 0))
    ending: dict[int, list[int]] = {}
    for number, end in sorted(ends.items()):
        ending.setdefault(end, []).append(number)
    at = 0
    for cut in segments(text, [mark.span for mark in marks]):
        at += len(cut.text)
        yield Piece(cut.text, tuple(marks[one] for one in cut.inside), tuple(ending.get(at, ())))


def _places(tables: Tables) -> list[Mention]:
    return [name for name in tables.get("mentions", ()) if name.kind is MentionKind.PLACE]


def _place_lines(tables: Tables) -> Iterator[RowLine]:
    """Yield each place once, under the first words that name it."""
    words: dict[str, str] = {}
    for mention in _places(tables):
        words.setdefault(mention.resolved or "", mention.name)
    for place in tables.get("places", ()):
        yield RowLine(None, "place", words.get(place.id, place.name), place_says(place))


def _time_lines(tables: Tables, zone: tzinfo) -> Iterator[RowLine]:
    """Yield each time once, however often its words are said."""
    lines = (RowLine(None, "time", time.words, time_says(time, zone)) for time in tables.get("times", ()))
    return iter(dict.fromkeys(lines))
