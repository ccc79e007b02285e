"""Claims as the page has them."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from nightglass.desk.shapes.instant import Instant
from nightglass.records.caveat import CaveatKind, Strength
from nightglass.records.claim import ClaimKind, MemberStance
from nightglass.records.figure import Measure
from nightglass.records.grade import Grade
from nightglass.records.judgement import JudgementKind
from nightglass.records.origin import EdgeKind, Independent, OriginKind, Perceived


class ClaimSort(StrEnum):
    """What a list of claims may be ordered by; a minus before it turns the order."""

    PROVEN = "proven"
    AT_MOST = "at_most"
    DOCUMENTS = "documents"
    LOW = "low"
    PERIOD = "period_from"
    SUBJECT = "subject"
    PLACE = "place"
    GRADE = "grade"
    PROVEN_DOWN = "-proven"
    AT_MOST_DOWN = "-at_most"
    DOCUMENTS_DOWN = "-documents"
    LOW_DOWN = "-low"
    PERIOD_DOWN = "-period_from"
    SUBJECT_DOWN = "-subject"
    PLACE_DOWN = "-place"
    GRADE_DOWN = "-grade"


class Ungraded(StrEnum):
    """Asks for the claims that nobody graded."""

    NONE = "none"


class NextStep(StrEnum):
    """What to do next about a claim: the first of these that holds, in this order."""

    GRADED = "graded"
    DENIED = "denied"
    DISAGREE = "disagree"
    PUBLISHER = "publisher"
    ORIGINS = "origins"
    CAVEATS = "caveats"
    GRADE = "grade"


class ClaimFilter(BaseModel):
    """Which claims: null asks for all; ``words`` stand in the subject or the place, in any case of letters.

    ``place`` stands in the place's name, ``id`` are the claims themselves, ``document_id`` the text that bears on them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[tuple[Annotated[str, Field(max_length=200)], ...], Field(max_length=100)] = ()
    document_id: Annotated[str, Field(max_length=200)] | None = None
    kind: ClaimKind | None = None
    measure: Measure | None = None
    place: Annotated[str, Field(max_length=200)] | None = None
    words: Annotated[str, Field(max_length=200)] | None = None
    proven_least: Annotated[int, Field(ge=0, le=1_000_000)] | None = None
    one_publisher: bool | None = None
    grade: Grade | Ungraded | None = None
    since: Instant | None = None
    until: Instant | None = None
    sort: ClaimSort = ClaimSort.AT_MOST_DOWN
    offset: Annotated[int, Field(ge=0, le=100_000_000)] = 0
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class Words(BaseModel):
    """Words of a document: ``start`` .. ``end`` is half-open, in code points of its text."""

    model_config = ConfigDict(frozen=True)

    text: str
    start: int
    end: int


class CaveatRow(BaseModel):
    """What limits a row of the claim, in its sentence; ``kind`` and ``strength`` as in the table of caveats."""

    model_config = ConfigDict(frozen=True)

    id: str
    kind: CaveatKind
    strength: Strength
    document_id: str
    source: str | None
    published_at: datetime | None
    sentence: Words
    start: int
    end: int


class DarkRow(BaseModel):
    """An outage or a silence in the claim's time; ``end`` is null while it lasts, ``depth`` (0 to 1) for outages."""

    model_config = ConfigDict(frozen=True)

    id: str
    outage: bool
    name: str
    start: datetime
    end: datetime | None
    depth: float | None


class Earliest(BaseModel):
    """The earliest dated text that supports a claim: its words at ``start`` .. ``end`` of the document."""

    model_config = ConfigDict(frozen=True)

    document_id: str
    source: str | None
    published_at: datetime
    published_precision: str
    text: str
    start: int
    end: int


class ClaimCard(BaseModel):
    """One claim as it is shown everywhere; ``low`` and ``high`` are its range as stated, null where nobody says.

    ``caveats`` counts the caveats on its rows and ``caveat`` is the first in time; ``outages`` and ``silences`` count
    those in the claim's time and ``dark`` is the deepest outage, else the first silence. ``grade`` is what people gave.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    kind: ClaimKind
    subject: str
    measure: Measure | None
    place: str | None
    period_from: datetime | None
    period_to: datetime | None
    period_words: str | None
    low: int | None
    high: int | None
    proven: int
    at_most: int
    one_publisher: bool
    documents: int
    grade: Grade | None
    caveats: int
    caveat: CaveatRow | None
    outages: int
    silences: int
    dark: DarkRow | None
    earliest: Earliest | None
    next: NextStep


class ClaimPage(BaseModel):
    """Some rows of a list; ``total`` counts all that the filter lets through."""

    model_config = ConfigDict(frozen=True)

    total: int
    rows: tuple[ClaimCard, ...]
    generation: str


class Wording(BaseModel):
    """One sentence that bears on a claim: ``start`` .. ``end`` is half-open, in code points of the document's text."""

    model_config = ConfigDict(frozen=True)

    row_id: str
    row_table: str
    stance: MemberStance
    low: int | None
    high: int | None
    reason: str
    text: str
    start: int
    end: int
    document_id: str
    title: str | None
    source_id: str | None
    source: str | None
    published_at: datetime | None
    published_precision: str


class OriginRow(BaseModel):
    """Where a claim came from; ``low`` and ``high`` are the origin's own count."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    kind: OriginKind
    perceived: Perceived
    affiliation: str | None
    denies: bool
    low: int | None
    high: int | None
    document_ids: tuple[str, ...]


class EdgeRow(BaseModel):
    """How a document got the claim from ``to``, an origin or an earlier document; ``words`` prove it.

    ``confidence`` is 0 to 1: the share of edges of this kind that were right where measured.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    document_id: str
    title: str | None
    source: str | None
    published_at: datetime | None
    to: str
    to_name: str
    to_document: bool
    kind: EdgeKind
    words: tuple[Words, ...]
    confidence: float
    reason: str


class PairRow(BaseModel):
    """Two origins, whether they are independent, and by which rule."""

    model_config = ConfigDict(frozen=True)

    a: str
    b: str
    a_name: str
    b_name: str
    independent: Independent
    reason: str


class RangeRow(BaseModel):
    """What one rule makes of the members, with its trace."""

    model_config = ConfigDict(frozen=True)

    rule: str
    low: int | None
    best: int | None
    high: int | None
    trace: tuple[str, ...]


class ClaimWhole(BaseModel):
    """One claim with every wording, its origins and its ranges side by side."""

    model_config = ConfigDict(frozen=True)

    claim: ClaimCard
    wordings: tuple[Wording, ...]
    caveats: tuple[CaveatRow, ...]
    dark: tuple[DarkRow, ...]
    origins: tuple[OriginRow, ...]
    edges: tuple[EdgeRow, ...]
    pairs: tuple[PairRow, ...]
    ranges: tuple[RangeRow, ...]
    generation: str


class ReasonShape(BaseModel):
    """Why a suggestion is made, or what speaks against it; ``row_ids`` are the rows that show it."""

    model_config = ConfigDict(frozen=True)

    words: str
    row_ids: tuple[str, ...]


class SuggestionShape(BaseModel):
    """What the tables suggest on a claim, never set by itself: ``value`` is null where the method refuses.

    ``choices`` are the values that a person may give, each with what it means where it is a code.
    """

    model_config = ConfigDict(frozen=True)

    kind: JudgementKind
    method: str
    value: str | None
    refused: str | None
    reasons_for: tuple[ReasonShape, ...]
    reasons_against: tuple[ReasonShape, ...]
    choices: tuple[tuple[str, str], ...]
