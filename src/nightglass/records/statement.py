"""A statement: who said what, by which cue, through whom."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nightglass.records.span import Span


class Mode(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Sourcing(StrEnum):
    """What kind of speaker stands behind the words."""

    NAMED = "named"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    MEDIA = "media"


class Stance(StrEnum):
    """What the speaker does with what is said."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"


@dataclass(frozen=True, slots=True)
class Statement:
    """``speaker`` is the name resolved within the document; ``speaker_words`` is ``text`` at ``speaker_span``.

    ``cue`` is ``text`` at ``cue_span``; both null where the text gives none. ``content`` joins the words at
    ``content_spans`` with one space. ``said_at`` is the start (UTC) of the time that hangs on the cue, null where none
    resolves to a day or closer. ``start``, ``end`` are the sentence or sentences. ``confidence`` is 0 to 1:
    the share of rows of the same rule that were right on the development articles, not a probability of truth.
    """

    id: str
    document_id: str
    speaker: str | None
    speaker_words: str | None
    speaker_span: Span | None
    speaker_role: str | None
    via: tuple[str, ...]
    cue: str | None
    cue_span: Span | None
    content: str
    content_spans: tuple[Span, ...]
    mode: Mode
    sourcing: Sourcing
    stance: Stance
    said_at: datetime | None
    start: int
    end: int
    confidence: float
    made_by: str
    made_from: tuple[str, ...]
