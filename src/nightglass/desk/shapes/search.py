"""Search as the page has it: a question, finds with what to mark in them, and searches that are kept."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from nightglass.desk.finding.index import Sort

Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=400)]


class FindKind(StrEnum):
    """What is searched."""

    SOURCES = "sources"
    CLAIMS = "claims"
    DOCUMENTS = "documents"
    STATEMENTS = "statements"
    FIGURES = "figures"


class SearchFilter(BaseModel):
    """A question; without ``kind`` the first finds of each kind. ``after``: only in documents captured after it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    q: Words = ""
    kind: FindKind | None = None
    sort: Sort = Sort.BEST
    after: datetime | None = None
    offset: Annotated[int, Field(ge=0, le=10_000)] = 0
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class FindShape(BaseModel):
    """One find. ``marks`` are half-open, in code points of ``text``, at ``start`` .. ``end`` of its document.

    ``at`` and ``until`` are the first words meant, in code points of the document's text. ``low`` and ``high`` are
    inclusive bounds of a figure or a claim; ``proven`` and ``at_most`` count a claim's independent origins.
    """

    model_config = ConfigDict(frozen=True)

    kind: FindKind
    id: str
    text: str
    marks: tuple[tuple[int, int], ...]
    document_id: str | None
    start: int | None
    end: int | None
    at: int | None
    until: int | None
    cut: bool
    title: str | None
    source: str | None
    speaker: str | None
    published_at: datetime | None
    published_precision: str | None
    measure: str | None
    place: str | None
    low: int | None
    high: int | None
    proven: int | None
    at_most: int | None
    period_from: datetime | None
    period_to: datetime | None
    about: str | None


class FindCount(BaseModel):
    """How many finds of a kind; ``more`` where there are more than were counted."""

    model_config = ConfigDict(frozen=True)

    kind: FindKind
    n: int
    more: bool


class IndexMaking(BaseModel):
    """An index that is being made: documents that are in, of how many; the one before answers meanwhile."""

    model_config = ConfigDict(frozen=True)

    done: int
    total: int


class SearchPage(BaseModel):
    """Finds. ``sort`` is the order that they have: too many are not put in the order of their weight.

    ``ready`` is false while there is no index yet; ``making`` is null where the index is that of the last build.
    """

    model_config = ConfigDict(frozen=True)

    rows: tuple[FindShape, ...]
    total: int
    more: bool
    counts: tuple[FindCount, ...]
    sort: Sort
    ready: bool
    making: IndexMaking | None
    generation: str


class Saving(BaseModel):
    """A search to keep by name; one of the same name is replaced."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
    q: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
    kind: FindKind | None = None


class SavedShape(BaseModel):
    """A search that is kept; ``fresh`` counts the documents found that were captured since this person looked."""

    model_config = ConfigDict(frozen=True)

    number: int
    name: str
    q: str
    kind: FindKind | None
    who: str | None
    looked_at: datetime
    fresh: int
    fresh_more: bool


class SavedPage(BaseModel):
    """All searches that are kept, by name."""

    model_config = ConfigDict(frozen=True)

    rows: tuple[SavedShape, ...]
