"""A check as the page has it: what the case knows of one text, file or address."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from nightglass.records.claim import MemberStance
from nightglass.records.figure import Measure
from nightglass.records.origin import OriginKind

MOST_TEXT = 1_000_000
"""Code points of a text that is pasted; what is longer is given as a file."""


class Checking(BaseModel):
    """What is checked: a text, or an address alone; ``source`` and ``published`` say where and when, where known.

    ``published`` is a day, a month, or a day to a day: "2024-03-05", "2024-03", "2024-03-04/2024-03-06".
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    item: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MOST_TEXT)]
    source: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)] | None = None
    published: Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=30)] | None = None


class CheckFilter(BaseModel):
    """What is known of a file that is checked, as in ``Checking``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: Annotated[str, Field(max_length=200)] | None = None
    published: Annotated[str, Field(max_length=30)] | None = None


class CheckedText(BaseModel):
    """A text; ``document_id`` is null for the item itself where the case does not hold it."""

    model_config = ConfigDict(frozen=True)

    document_id: str | None
    source: str
    title: str | None
    published_at: datetime | None
    published_precision: str


class SharedShape(BaseModel):
    """A text of the case that holds the item or a passage of it; ``words`` is the first passage in the item."""

    model_config = ConfigDict(frozen=True)

    text: CheckedText
    how: str
    score: float
    words: str


class SentenceShape(BaseModel):
    """A sentence that bears on a claim: ``start`` .. ``end`` are code points of its text; the bounds are inclusive."""

    model_config = ConfigDict(frozen=True)

    text: CheckedText
    sentence: str
    start: int
    end: int
    low: int | None
    high: int | None


class CheckedOrigin(BaseModel):
    """Where a claim came from, with its own count, and the texts whose claim came from it."""

    model_config = ConfigDict(frozen=True)

    name: str
    kind: OriginKind
    low: int | None
    high: int | None
    texts: tuple[CheckedText, ...]


class OtherCount(BaseModel):
    """A count that differs from the item's own: the first sentence that gives it, and whose last count it is."""

    model_config = ConfigDict(frozen=True)

    told: SentenceShape
    origins: tuple[str, ...]


class CaveatShape(BaseModel):
    """What a text says could not be known; ``start`` .. ``end`` are code points of the text."""

    model_config = ConfigDict(frozen=True)

    kind: str
    words: str
    text: CheckedText
    start: int
    end: int


class CheckedClaimShape(BaseModel):
    """A claim that the item makes or denies; ``claim_id`` is that of the case, null where only the item makes it."""

    model_config = ConfigDict(frozen=True)

    claim_id: str | None
    name: str | None
    measure: Measure | None
    subject: str
    place: str | None
    period_from: datetime | None
    period_to: datetime | None
    period_words: str | None
    proven: int
    at_most: int
    one_publisher: bool
    stance: MemberStance
    own: SentenceShape
    others: tuple[OtherCount, ...]
    origins: tuple[CheckedOrigin, ...]
    denials: tuple[CheckedOrigin, ...]
    caveats: tuple[CaveatShape, ...]
    attribution: str


class ChangeShape(BaseModel):
    """One edit, in the words of the table; ``grave`` where it alters a fact."""

    model_config = ConfigDict(frozen=True)

    line: str
    grave: bool


class ChangedShape(BaseModel):
    """What was changed between two texts that are one text edited, a number first."""

    model_config = ConfigDict(frozen=True)

    first: CheckedText
    second: CheckedText
    changes: tuple[ChangeShape, ...]


class DriftShape(BaseModel):
    """A caveat that only one of two texts has."""

    model_config = ConfigDict(frozen=True)

    name: str
    first: CheckedText
    second: CheckedText
    words: str


class CheckShape(BaseModel):
    """What a case knows of an item; ``known`` where it is a text of the case, ``nothing`` where nothing tells of it.

    ``earliest`` is the earliest copy before it; ``words_read`` of its ``words`` were read for what it claims.
    """

    model_config = ConfigDict(frozen=True)

    item: CheckedText
    known: bool
    nothing: bool
    earliest: SharedShape | None
    shared: tuple[SharedShape, ...]
    claims: tuple[CheckedClaimShape, ...]
    changes: tuple[ChangedShape, ...]
    drifts: tuple[DriftShape, ...]
    words: int
    words_read: int
