"""Judgements as the page has them: what a person decides, and every decision that was ever made."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from nightglass.desk.shapes.session import Refusal

MOST_WORDS = 4000
Id = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class Effect(StrEnum):
    """When a judgement does what it says: what is built waits for the next build, all else holds at once."""

    AT_ONCE = "at once"
    NEXT_BUILD = "next build"
    BUILT = "built"


class Judging(BaseModel):
    """A decision: ``previous`` is the judgement on the same matter that the person saw, null for none.

    ``value`` is in the words of ``kind``; ``withdrawn`` takes back. ``method`` names the method that is followed.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    about_id: Id
    kind: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    value: Annotated[str, StringConstraints(min_length=1, max_length=MOST_WORDS)]
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MOST_WORDS)]
    method: Annotated[str, StringConstraints(min_length=1, max_length=80)] | None = None
    previous: Id | None = None


class Named(BaseModel):
    """A row in words: a claim's subject, a document's title, a figure's phrase; ``table`` is where it lies.

    ``start`` .. ``end`` is half-open, in code points of the document's text, null where the row is no words of a text.
    ``table`` is ``people`` for a person's name, ``judgements`` for a judgement, ``case`` for the whole case.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    table: str
    words: str
    document_id: str | None = None
    start: int | None = None
    end: int | None = None


class JudgementShape(BaseModel):
    """One decision; ``who`` and ``reason`` are null once erased. ``in_force`` says whether it counts now.

    ``about`` is what is judged, in words, null where the tables do not hold it; ``names`` are the rows that the value
    names. ``followed_by`` is the judgement that took its place, null where none did.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    at: datetime
    who: str | None
    about_id: str
    kind: str
    value: str
    method: str | None
    reason: str | None
    previous: str | None
    in_force: bool
    effect: Effect
    about: Named | None
    names: tuple[Named, ...]
    followed_by: str | None


class JudgementFilter(BaseModel):
    """Which judgements: null asks for all, and no kind for every kind.

    ``about_id`` finds those too that name the row in their value, and the checks of what it finds.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    about_id: Annotated[str, Field(max_length=200)] | None = None
    kind: tuple[Annotated[str, Field(max_length=80)], ...] = ()
    who: Annotated[str, Field(max_length=80)] | None = None
    in_force: bool | None = None
    offset: Annotated[int, Field(ge=0, le=100_000_000)] = 0
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class JudgementPage(BaseModel):
    """Some judgements, newest first; ``total`` counts all that the filter lets through.

    ``people`` and ``kinds`` are those of all judgements of the case: what can be filtered by.
    """

    model_config = ConfigDict(frozen=True)

    total: int
    rows: tuple[JudgementShape, ...]
    people: tuple[str, ...]
    kinds: tuple[str, ...]
    generation: str


class Meanwhile(Refusal):
    """Somebody judged the same matter meanwhile: what the person had not seen, what counts now last."""

    meanwhile: tuple[JudgementShape, ...]
