"""A passage as a document's page shows it: its text in pieces, the rows' words marked, and the rows beneath."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from nightglass.present.excerpts import Passage
from nightglass.present.held import Row
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
    number_of = {note.row.id: note.number for note in notes}
    kind_of = {note.row.id: note.kind for note in notes}
    ends = {len(passage.text), 0}
    for mark in passage.marks:
        ends.update(mark.span)
    last = {mark.row_id: mark.span.end for mark in sorted(passage.marks, key=lambda mark: mark.span)}
    cuts = sorted(ends)
    pieces = []
    for begin, end in itertools.pairwise(cuts):
        inside = [m.row_id for m in passage.marks if m.span.start <= begin and end <= m.span.end]
        kinds = tuple(kind for kind in KINDS.values() if any(kind_of[row_id] == kind for row_id in inside))
        closing = tuple(sorted(number_of[row_id] for row_id, at in last.items() if at == end))
        pieces.append(Piece(passage.text[begin:end], kinds, closing))
    return tuple(pieces)
