"""A document: one readable text inside a capture."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Genre(StrEnum):
    """What kind of text it is; analysis never feeds the record as fact."""

    NEWS = "news"
    ANALYSIS = "analysis"
    LIVE = "live"
    STATEMENT = "statement"
    POST = "post"
    OTHER = "other"

    @property
    def bears_fact(self) -> bool:
        """Whether rows of such a text may feed tolls, timelines and claims; those of an analysis never do.

        They are kept, since an analysis cites what others counted, and stand apart by the genre of their document.
        """
        return self is not Genre.ANALYSIS


class Precision(StrEnum):
    """How finely a time is known."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Document:
    """One article, post or page.

    ``text`` is what its parser gives (lines end in LF, no byte-order mark); every offset of every row
    counts in it, in code points. ``doc_start`` and ``doc_end`` say where the text stands in the decoded file
    (plain text only; else 0 and the text's length). ``part`` counts the documents of a capture from 1.
    ``published_at`` .. ``published_to`` is the half-open interval in which it was published (UTC), null where
    unknown; ``published_basis`` says how that is known (``metadata``, ``dateline``, ``given``, ``rule``) or is null.
    ``source_words`` is what the file itself says of its source, before ``sources.csv`` is asked.
    """

    id: str
    capture_id: str
    source_id: str | None
    part: int
    doc_start: int
    doc_end: int
    language: str
    genre: Genre
    title: str | None
    text: str
    published_at: datetime | None
    published_to: datetime | None
    published_precision: Precision
    published_basis: str | None
    url: str | None
    source_words: str | None
    author: str | None
    made_by: str
    made_from: tuple[str, ...]
