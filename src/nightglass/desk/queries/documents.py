"""Which documents there are, and one of them with all that was read in it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from nightglass.desk.shapes.documents import (
    BesideShape,
    CaptureShape,
    DocumentFilter,
    DocumentPage,
    DocumentRow,
    DocumentSort,
    DocumentWhole,
    LineShape,
    PieceShape,
    RelativeShape,
)
from nightglass.desk.tables import Tables
from nightglass.present.format import zone_of
from nightglass.present.reading import NUMBERED, ReadingView, reading_view
from nightglass.records.document import Document
from nightglass.records.tables import from_row

PICTURES = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
"""What a browser draws and nothing in it can run."""
BEGINNING = 120

_COLUMNS = """d.id, d.title, d.source_id, coalesce(s.name, d.source_words) AS source, d.language, d.genre,
    d.published_at, d.published_precision"""
_FROM = "FROM documents d LEFT JOIN sources s ON s.id = d.source_id"
_WHERE = """
WHERE ($source_id IS NULL OR d.source_id = $source_id)
    AND ($language IS NULL OR d.language = $language)
    AND ($genre IS NULL OR d.genre = $genre)
    AND ($words IS NULL OR contains(lower(concat_ws(' ', d.title, s.name, d.source_words)), lower($words)))
    AND ($since IS NULL OR coalesce(d.published_to, d.published_at) > $since)
    AND ($until IS NULL OR d.published_at < $until)
"""
_ORDER = {
    sort: f"{sort.value.removeprefix('-')} {'DESC' if sort.value.startswith('-') else 'ASC'} NULLS LAST, id"
    for sort in DocumentSort
}
_BEGINNINGS = f"SELECT id, left(text, {BEGINNING}) AS beginning FROM documents WHERE id IN (SELECT unnest($ids))"  # noqa: S608 - constants alone
_RELATIVES = """
SELECT l.id AS link_id, l.kind, l.score, l.changes, d.id AS document_id, d.title,
    coalesce(s.name, d.source_words) AS source, d.published_at, own.published_at <= d.published_at AS earlier
FROM links l JOIN documents own ON own.id = $id
    JOIN documents d ON d.id = CASE WHEN l.a_id = $id THEN l.b_id ELSE l.a_id END
    LEFT JOIN sources s ON s.id = d.source_id
WHERE l.a_id = $id OR l.b_id = $id
ORDER BY len(l.changes) = 0, l.kind, d.published_at NULLS LAST, l.id
"""
_KINDS = ("number", "negation", "name", "headline", "removed", "added", "wording", "spelling")


def documents(tables: Tables, asked: DocumentFilter) -> DocumentPage:
    """Return the documents that a filter lets through, ordered, from ``offset`` on."""
    values = asked.model_dump(exclude={"sort", "offset", "limit"})
    total = tables.one(f"SELECT count(*) AS n {_FROM} {_WHERE}", values) or {"n": 0}
    some = f"SELECT {_COLUMNS} {_FROM} {_WHERE} ORDER BY {_ORDER[asked.sort]} LIMIT $limit OFFSET $offset"
    rows = tables.rows(some, {**values, "limit": asked.limit, "offset": asked.offset})
    return DocumentPage(total=total["n"], rows=tuple(_with_beginnings(tables, rows)), generation=tables.generation)


def document(tables: Tables, document_id: str, zone: str) -> DocumentWhole | None:
    """Return one document with all that was read in it, None where there is none of that id."""
    row = tables.one("SELECT * FROM documents WHERE id = ?", document_id)
    if row is None:
        return None
    own: Document = from_row("documents", row)
    view = reading_view(own, _read_in(tables, document_id), zone_of(zone))
    capture = tables.one("SELECT * FROM captures WHERE id = ?", own.capture_id)
    return DocumentWhole(
        document=row_of(tables, document_id),
        published_to=own.published_to,
        published_basis=own.published_basis,
        url=own.url,
        source_words=own.source_words,
        part=own.part,
        pieces=tuple(_pieces(view)),
        lines=tuple(_lines(tables, view)),
        relatives=tuple(relatives(tables, document_id)),
        capture=None if capture is None else capture_shape(capture),
        generation=tables.generation,
    )


def row_of(tables: Tables, document_id: str) -> DocumentRow:
    """Return the row of a document that is there."""
    rows = tables.rows(f"SELECT {_COLUMNS} {_FROM} WHERE d.id = ?", document_id)
    return next(_with_beginnings(tables, rows))


def relatives(tables: Tables, document_id: str) -> Iterator[RelativeShape]:
    """Yield the documents that are tied to one, those in which something moved first."""
    for row in tables.rows(_RELATIVES, {"id": document_id}):
        yield RelativeShape(**{**row, "changes": tuple(sorted(row["changes"], key=_gravity))})


def capture_shape(row: dict[str, Any]) -> CaptureShape:
    """Return a row of captures for the page."""
    known = {name: row[name] for name in CaptureShape.model_fields if name in row}
    return CaptureShape(**known, picture=row["media_type"] in PICTURES)


def beside(tables: Tables, document_id: str, other_id: str) -> BesideShape | None:
    """Return two tied documents cut at the words that they share, None where nothing ties them."""
    asked = "SELECT * FROM links WHERE (a_id = $one AND b_id = $two) OR (a_id = $two AND b_id = $one) ORDER BY kind, id"
    link = tables.one(asked, {"one": document_id, "two": other_id})
    if link is None:
        return None
    texts = {row["id"]: row["text"] for row in tables.rows(
        "SELECT id, text FROM documents WHERE id IN ($a, $b)", {"a": link["a_id"], "b": link["b_id"]})}  # fmt: skip
    return BesideShape(
        kind=link["kind"],
        changes=tuple(sorted(link["changes"], key=_gravity)),
        first=row_of(tables, link["a_id"]),
        second=row_of(tables, link["b_id"]),
        first_runs=tuple(_runs(texts[link["a_id"]], link["a_spans"])),
        second_runs=tuple(_runs(texts[link["b_id"]], link["b_spans"])),
    )


def _with_beginnings(tables: Tables, rows: Sequence[dict[str, Any]]) -> Iterator[DocumentRow]:
    """Yield rows; of those without a title the first words, read for these alone."""
    bare = [row["id"] for row in rows if not row["title"]]
    begin = {one["id"]: one["beginning"] for one in tables.rows(_BEGINNINGS, {"ids": bare})} if bare else {}
    for row in rows:
        yield DocumentRow(**row, beginning=begin.get(row["id"]))


def _read_in(tables: Tables, document_id: str) -> dict[str, list[Any]]:
    names = (*NUMBERED, "mentions", "times")
    found = {name: _records(tables, name, document_id) for name in names}
    asked = "SELECT * FROM places WHERE id IN (SELECT resolved FROM mentions WHERE document_id = ?) ORDER BY id"
    return found | {"places": [from_row("places", row) for row in tables.rows(asked, document_id)]}


def _records(tables: Tables, name: str, document_id: str) -> list[Any]:
    rows = tables.rows(f"SELECT * FROM {name} WHERE document_id = ? ORDER BY id", document_id)  # noqa: S608 - a table's name
    return [from_row(name, row) for row in rows]


def _pieces(view: ReadingView) -> Iterator[PieceShape]:
    at = 0
    for piece in view.pieces:
        yield PieceShape(start=at, text=piece.text, kinds=piece.kinds, numbers=piece.numbers)
        at += len(piece.text)


def _lines(tables: Tables, view: ReadingView) -> Iterator[LineShape]:
    asked = "SELECT row_id, claim_id FROM members WHERE document_id = ? ORDER BY claim_id"
    claims: dict[str, dict[str, None]] = {}
    for row in tables.rows(asked, view.document.id):
        claims.setdefault(row["row_id"], {})[row["claim_id"]] = None
    for line in view.lines:
        yield LineShape(
            row_id=line.row_id, number=line.number, kind=line.kind, words=line.words, says=line.says,
            claim_ids=tuple(claims.get(line.row_id or "", {})),
        )  # fmt: skip


def _gravity(change: str) -> tuple[int, str]:
    kind = change.partition(":")[0]
    return (_KINDS.index(kind) if kind in _KINDS else len(_KINDS), change)


def _runs(text: str, spans: Sequence[Sequence[int]]) -> Iterator[BesideShape.Run]:
    """Cut a text at passages; where two overlap, the first keeps the words."""
    edges = sorted({0, len(text), *(min(end, len(text)) for span in spans for end in span)})
    for start, end in pairwise(edges):
        shared = next((at for at, span in enumerate(spans, start=1) if span[0] <= start and end <= span[1]), None)
        yield BesideShape.Run(text=text[start:end], shared=shared)
