"""Documents as the page has them: a list, and one with its words marked, its relatives and the bytes behind it."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from nightglass.records.document import Genre, Precision
from nightglass.records.link import LinkKind

Words = Annotated[str, Field(max_length=200)]


class DocumentSort(StrEnum):
    """What a list of documents may be ordered by; a minus before it turns the order."""

    PUBLISHED = "published_at"
    TITLE = "title"
    SOURCE = "source"
    PUBLISHED_DOWN = "-published_at"
    TITLE_DOWN = "-title"
    SOURCE_DOWN = "-source"


class DocumentFilter(BaseModel):
    """Which documents: null asks for all; ``words`` stand in the title or the source, in any case of letters."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source_id: Words | None = None
    language: Words | None = None
    genre: Genre | None = None
    words: Words | None = None
    since: datetime | None = None
    until: datetime | None = None
    sort: DocumentSort = DocumentSort.PUBLISHED_DOWN
    offset: Annotated[int, Field(ge=0, le=100_000_000)] = 0
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class DocumentRow(BaseModel):
    """One document of a list; ``beginning`` is the first words of its text where it has no title."""

    model_config = ConfigDict(frozen=True)

    id: str
    title: str | None
    beginning: str | None
    source_id: str | None
    source: str | None
    language: str
    genre: Genre
    published_at: datetime | None
    published_precision: Precision


class DocumentPage(BaseModel):
    """Some rows of a list; ``total`` counts all that the filter lets through."""

    model_config = ConfigDict(frozen=True)

    total: int
    rows: tuple[DocumentRow, ...]
    generation: str


class PieceShape(BaseModel):
    """A run of the text under the same marks; ``start`` is its place in the text, in code points.

    ``kinds`` are those of its marks, the outermost first; ``numbers`` those of rows that end with it.
    """

    model_config = ConfigDict(frozen=True)

    start: int
    text: str
    kinds: tuple[str, ...]
    numbers: tuple[int, ...]


class LineShape(BaseModel):
    """One row that was read: ``words`` are the text's own, ``says`` what was made of them.

    ``row_id`` and ``number`` are null for places and times. ``claim_ids`` are the claims that it bears on.
    """

    model_config = ConfigDict(frozen=True)

    row_id: str | None
    number: int | None
    kind: str
    words: str
    says: tuple[str, ...]
    claim_ids: tuple[str, ...]


class RelativeShape(BaseModel):
    """Another document that is tied to this one; ``changes`` lead from the earlier to the later, gravest first.

    ``earlier`` is true where this one came first, null where a time is unknown. ``score`` is 0 to 1, as in links.
    """

    model_config = ConfigDict(frozen=True)

    link_id: str
    kind: LinkKind
    score: float
    document_id: str
    title: str | None
    source: str | None
    published_at: datetime | None
    earlier: bool | None
    changes: tuple[str, ...]


class CaptureShape(BaseModel):
    """The bytes behind a document; ``digest`` is their SHA-256, ``bytes`` their number.

    ``picture`` says whether the desk can show them as a picture.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    digest: str
    bytes: int
    media_type: str
    path: str
    url: str | None
    captured_at: datetime
    captured_by: str
    from_whom: str | None
    how: str | None
    original: str
    times_seen: int
    picture: bool


class DocumentWhole(BaseModel):
    """One document: its text in pieces (joined they are the text), its rows, relatives and capture."""

    model_config = ConfigDict(frozen=True)

    document: DocumentRow
    published_to: datetime | None
    published_basis: str | None
    url: str | None
    source_words: str | None
    part: int
    pieces: tuple[PieceShape, ...]
    lines: tuple[LineShape, ...]
    relatives: tuple[RelativeShape, ...]
    capture: CaptureShape | None
    generation: str


class BesideShape(BaseModel):
    """Two documents beside each other, cut where shared words begin and end; ``shared`` numbers the passages from 1."""

    model_config = ConfigDict(frozen=True)

    class Run(BaseModel):
        """Words of one document; ``shared`` is the passage that they belong to, null for its own words."""

        model_config = ConfigDict(frozen=True)

        text: str
        shared: int | None

    kind: LinkKind
    changes: tuple[str, ...]
    first: DocumentRow
    second: DocumentRow
    first_runs: tuple[Run, ...]
    second_runs: tuple[Run, ...]


class BytesShape(BaseModel):
    """Whether the bytes in the vault still are those that were captured; ``found`` is their SHA-256, null for none."""

    model_config = ConfigDict(frozen=True)

    expected: str
    found: str | None
    agrees: bool
