"""Sources as the page has them: a list, and one with when it posted, when it was silent and how it relates."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from nightglass.desk.shapes.claims import Words
from nightglass.records.silence import SilenceState

Given = Annotated[str, Field(max_length=200)]


class SourceSort(StrEnum):
    """What a list of sources may be ordered by; a minus before it turns the order."""

    NAME = "name"
    AFFILIATION = "affiliation"
    DOCUMENTS = "documents"
    POSTS = "posts"
    LAST = "last_post_at"
    NAME_DOWN = "-name"
    AFFILIATION_DOWN = "-affiliation"
    DOCUMENTS_DOWN = "-documents"
    POSTS_DOWN = "-posts"
    LAST_DOWN = "-last_post_at"


class SourceFilter(BaseModel):
    """Which sources: null asks for all; ``words`` stand in the name, in any case of letters."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: Given | None = None
    affiliation: Given | None = None
    kind: Given | None = None
    state: SilenceState | None = None
    sort: SourceSort = SourceSort.DOCUMENTS_DOWN
    offset: Annotated[int, Field(ge=0, le=100_000_000)] = 0
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class SourceRow(BaseModel):
    """One source of a list; ``state`` is that of now, null where nobody could tell of its posts."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    kind: str | None
    affiliation: str | None
    country: str | None
    documents: int
    posts: int
    last_post_at: datetime | None
    state: SilenceState | None


class SourcePage(BaseModel):
    """Some rows of a list; ``total`` counts all that the filter lets through."""

    model_config = ConfigDict(frozen=True)

    total: int
    rows: tuple[SourceRow, ...]
    generation: str


class HourShape(BaseModel):
    """Posts in one hour: ``day`` and ``hour`` (0 to 23) are local."""

    model_config = ConfigDict(frozen=True)

    day: date
    hour: int
    posts: int


class SilenceShape(BaseModel):
    """What was measured of a source on one platform, as in the table of silences."""

    model_config = ConfigDict(frozen=True)

    id: str
    platform: str
    state: SilenceState
    start_from: datetime | None
    start_to: datetime | None
    end_at: datetime | None
    last_post_at: datetime | None
    probability: float | None
    false_alarms_per_year: float | None
    basis: str


class ReportShape(BaseModel):
    """What a text reports of a source, in its sentence; ``since_words`` and ``until_words`` are the text's own.

    ``agrees`` is 1 where the report and what was measured agree, 0 where not, 0.5 where they agree on the state and not
    on its time, null where nothing measured tells; ``compared`` says how they were compared.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    document_id: str
    source: str | None
    published_at: datetime | None
    state: str
    platform: str | None
    since: datetime | None
    since_words: str | None
    until: datetime | None
    until_words: str | None
    sentence: Words
    agrees: float | None
    compared: str | None


class MoveShape(BaseModel):
    """A number that differs between two editions of a text of this source; ``way`` is up, down or unknown."""

    model_config = ConfigDict(frozen=True)

    class Way(StrEnum):
        """Which way a number moved; unknown where it cannot be read on both sides."""

        UP = "up"
        DOWN = "down"
        UNKNOWN = "unknown"

    before_id: str
    after_id: str
    title: str | None
    change: str
    way: Way
    edited: bool


class RepeatShape(BaseModel):
    """How often one source got a claim from another, as far as edges show it; ``claims`` counts different ones."""

    model_config = ConfigDict(frozen=True)

    source_id: str
    name: str
    affiliation: str | None
    edges: int
    claims: int


class SourceWhole(BaseModel):
    """One source. ``repeats`` are those from which it got claims, ``repeated_by`` those that got claims from it."""

    model_config = ConfigDict(frozen=True)

    source: SourceRow
    aliases: tuple[str, ...]
    languages: tuple[str, ...]
    handles: tuple[str, ...]
    publisher: str | None
    consent: bool
    may_publish: bool
    hours: tuple[HourShape, ...]
    silences: tuple[SilenceShape, ...]
    reports: tuple[ReportShape, ...]
    moves: tuple[MoveShape, ...]
    repeats: tuple[RepeatShape, ...]
    repeated_by: tuple[RepeatShape, ...]
    generation: str
