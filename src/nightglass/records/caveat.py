"""A caveat: what a text says could not be known."""

from dataclasses import dataclass
from enum import StrEnum

from nightglass.records.span import Span


class CaveatKind(StrEnum):
    """Why it could not be known."""

    UNVERIFIED = "unverified"
    UNDATED = "undated"
    HAMPERED = "hampered"
    SPECULATIVE = "speculative"
    NO_REPORT = "no_report"
    ANONYMOUS = "anonymous"


class Strength(StrEnum):
    """How much of it could not be known: all of it, a part, or only not yet."""

    FULL = "full"
    PARTIAL = "partial"
    PENDING = "pending"


@dataclass(frozen=True, slots=True)
class Caveat:
    """``words`` is ``text[start:end]``; ``sentence`` is the sentence that holds it.

    ``about_ids`` are the statements, figures and events that it limits; empty where it limits the document as a whole.
    ``strength`` is ``partial`` for "could not be fully verified" or "hampered", ``pending`` for "not yet" and "not
    immediately". ``who_says`` is null where the text itself says so.
    """

    id: str
    document_id: str
    about_ids: tuple[str, ...]
    kind: CaveatKind
    strength: Strength
    words: str
    who_says: str | None
    start: int
    end: int
    sentence: Span
    made_by: str
    made_from: tuple[str, ...]
