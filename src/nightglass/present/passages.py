"""A passage as a document's page shows it: its text in pieces, the rows' words marked, and the rows beneath."""

from collections.abc import Sequence
from dataclasses import dataclass

from nightglass.present.excerpts import Passage
from nightglass.present.held import Row
from nightglass.present.segments import segments
from nightglass.records.activity import Activity
from nightglass.records.caveat import Caveat
from nightglass.records.event import Event
from nightglass.records.figure import Figure
from nightglass.records.statement import Statement

KINDS: dict[type[object], str] = {
    Figure: "figure",
    Caveat: "caveat",
    Activity: "activity",
    Event: "event",
    Statement: "statement",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a passage's text that the same rows mark; ``numbers`` are the notes that end with it."""

    text: str
    kinds: tuple[str, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RowNote:
    """One row beneath its passage; ``number`` counts from 1 within the passage."""

    number: int
    kind: str
    row: Row


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage, its pieces in order, and its rows in the order of their words."""

    passage: Passage
    pieces: tuple[Piece, ...]
    notes: tuple[RowNote, ...]


def passage_view(passage: Passage, rows: Sequence[Row]) -> PassageView:
    """Return a passage cut at the ends of its marks, with its rows numbered in the order in which their words begin."""
    first = {row.id: min((m.span for m in passage.marks if m.row_id == row.id), default=None) for row in rows}
    order = list(KINDS.values())
    ordered = sorted(rows, key=lambda row: (first[row.id] or (0, 0), order.index(KINDS[type(row)]), row.id))
    notes = tuple(RowNote(at, KINDS[type(row)], row) for at, row in enumerate(ordered, start=1))
    return PassageView(passage, _pieces(passage, notes), notes)


def _pieces(passage: Passage, notes: Sequence[RowNote]) -> tuple[Piece, ...]:
    note_of = {note.row.id: note for note in notes}
    last = {mark.row_id: mark.span.end for mark in sorted(passage.marks, key=lambda mark: mark.span)}
    pieces, at = [], 0
    for segment in segments(passage.text, [mark.span for mark in passage.marks]):
        at += len(segment.text)
        inside = {note_of[passage.marks[mark].row_id].kind for mark in segment.inside}
        closing = {note_of[row_id].number for row_id, end in last.items() if end == at}
        pieces.append(Piece(segment.text, tuple(k for k in KINDS.values() if k in inside), tuple(sorted(closing))))
    return tuple(pieces)
