"""Publishing as the page has it: who is masked, what an account would hold, and what was written."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from nightglass.desk.publishing import PublishState
from nightglass.desk.shapes.claims import Words
from nightglass.desk.shapes.session import Refusal
from nightglass.publish.person import Standing


class PeopleShow(StrEnum):
    """Which people: ``undecided`` are masked until somebody decides."""

    UNDECIDED = "undecided"
    MASKED = "masked"
    NAMED = "named"
    ALL = "all"


class PeopleFilter(BaseModel):
    """Which people, those first of whom most texts speak; ``words`` stand in a spelling."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    show: PeopleShow = PeopleShow.UNDECIDED
    words: Annotated[str, Field(max_length=200)] | None = None
    offset: Annotated[int, Field(ge=0, le=100_000_000)] = 0
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class PersonShape(BaseModel):
    """One person; ``decided_by`` says where a person decided it, null where a rule did; ``documents`` counts."""

    model_config = ConfigDict(frozen=True)

    name: str
    standing: Standing
    masked: bool
    reason: str
    spellings: tuple[str, ...]
    documents: int
    decided_by: str | None


class PeoplePage(BaseModel):
    """Some people; ``total`` counts all that the filter lets through, ``undecided`` those who wait."""

    model_config = ConfigDict(frozen=True)

    total: int
    undecided: int
    rows: tuple[PersonShape, ...]


class SaidOf(BaseModel):
    """Words around a person's name: it stands at ``start`` .. ``end`` (half-open, code points) in them."""

    model_config = ConfigDict(frozen=True)

    document_id: str
    source: str | None
    title: str | None
    published_at: datetime | None
    words: Words
    start: int
    end: int


class Destination(BaseModel):
    """Where to write an account: a folder of this machine, in full."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    to: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]


class MovedShape(BaseModel):
    """A number of a claim that the account before gave otherwise; null is no number (an open range)."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    claim_id: str
    words: str
    field: str
    was: int | None
    now: int | None


class CorrectedShape(BaseModel):
    """What an account would correct of the one of ``since``; claims that only one of the two shows are counted."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    since: str
    gone: int
    new: int
    rows: tuple[MovedShape, ...]


class LookedShape(BaseModel):
    """What an account would hold; ``size`` is in bytes, ``leaks`` are the places where a masked name would show."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    files: int
    size: int
    counts: dict[str, int]
    leaks: tuple[str, ...]
    masked: int
    undecided: int
    corrected: CorrectedShape | None


class WrittenShape(BaseModel):
    """An account that was written: ``manifest`` is the SHA-256 of its manifest, ``open`` the page to open."""

    model_config = ConfigDict(frozen=True)

    account: str
    manifest: str
    files: int
    masked: int
    open: str


class PublicationShape(BaseModel):
    """What runs or ran last: ``steps`` of ``of`` are done."""

    model_config = ConfigDict(frozen=True)

    state: PublishState
    by: str | None
    started_at: datetime | None
    to: str | None
    steps: int
    of: int
    looked: LookedShape | None
    written: WrittenShape | None
    trouble: Refusal | None
