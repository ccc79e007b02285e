"""A figure: a count in a text, with its hedge."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nightglass.records.span import Span


class Measure(StrEnum):
    """What is counted."""

    KILLED = "killed"
    INJURED = "injured"
    DETAINED = "detained"
    MISSING = "missing"
    BODIES = "bodies"
    PARTICIPANTS = "participants"
    LOCATIONS = "locations"
    DISPLACED = "displaced"
    EXECUTED = "executed"
    OTHER = "other"


class Basis(StrEnum):
    """On what the count rests."""

    NAMED_LIST = "named list"
    SEEN = "seen"
    RECEIVED = "received"
    ESTIMATE = "estimate"
    CLAIMED = "claimed"


class Review(StrEnum):
    """What the text says of checks made on it."""

    CONFIRMED = "confirmed"
    UNDER_REVIEW = "under review"
    UNSTATED = "unstated"


class Distribution(StrEnum):
    """Whether the count holds for each member of a list or for all together."""

    EACH = "each"
    TOGETHER = "together"
    UNSTATED = "unstated"


class Running(StrEnum):
    """Whether the count is a running total or new since the last one."""

    TOTAL = "total"
    NEW = "new"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Figure:
    """``words`` is ``text[start:end]``, the phrase with its hedge; ``sentence`` is the sentence that holds it.

    ``low`` and ``high`` are inclusive bounds in units of what is counted, null where the text sets none, 0 where
    somebody said none. ``hedge`` is the hedging words alone, null where the count is bare. ``rule`` names the
    rule of numbers that gave the bounds. ``place`` is the place in the text's own words. ``period_from`` ..
    ``period_to`` is half-open, UTC. ``attributed_to`` is who says so, null where the text does.
    ``denied`` is true where the text says that the count is false, or where it was withdrawn ("corrected from 9 to
    12"). ``part_of`` is the id of the figure of which this one counts a part ("9 dead, among them 2 officers"): the two
    are never added, and the part never stands beside the whole as a rival.
    """

    id: str
    document_id: str
    statement_id: str | None
    measure: Measure
    of_whom: str | None
    low: int | None
    high: int | None
    words: str
    hedge: str | None
    rule: str
    basis: Basis
    review: Review
    distribution: Distribution
    running: Running
    place_ids: tuple[str, ...]
    place: str | None
    period_from: datetime | None
    period_to: datetime | None
    period_words: str | None
    as_of: datetime | None
    attributed_to: str | None
    denied: bool
    part_of: str | None
    start: int
    end: int
    sentence: Span
    made_by: str
    made_from: tuple[str, ...]
