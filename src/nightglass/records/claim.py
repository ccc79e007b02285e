"""A claim: what several figures, statements or activities are about."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nightglass.records.figure import Measure


class ClaimKind(StrEnum):
    """What kind of rows bear on it."""

    FIGURE = "figure"
    STATEMENT = "statement"
    ACTIVITY = "activity"


class MemberStance(StrEnum):
    """What a row does to the claim."""

    SUPPORTS = "supports"
    DENIES = "denies"
    COMPATIBLE = "compatible"


@dataclass(frozen=True, slots=True)
class Claim:
    """``subject`` says in words what is claimed: of whom, or the assertion, or an outlet's state on a platform.

    ``measure`` is null for what is no count. ``period_from`` .. ``period_to`` is half-open, UTC, null where no text
    says; ``period_words`` is how a text says it. ``proven`` and ``at_most`` count the independent origins of the
    documents that support it: at least so many are independent of each other by a stated rule, at most so many can be.
    ``one_publisher`` is true where all that supports it was published by one publisher. ``document_ids`` are the
    documents of its members. Members of a figure's claim may give different numbers: that two origins count the same
    dead does not make them agree on how many.
    """

    id: str
    kind: ClaimKind
    subject: str
    measure: Measure | None
    place_id: str | None
    place: str | None
    period_from: datetime | None
    period_to: datetime | None
    period_words: str | None
    proven: int
    at_most: int
    one_publisher: bool
    document_ids: tuple[str, ...]
    made_by: str
    made_from: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A row that bears on a claim: ``row_id`` in the table ``row_table`` (figures, statements or activities).

    ``low`` and ``high`` are a figure's bounds, null for what is no count or sets none. ``reason`` is the rule that made
    it a member.
    """

    id: str
    claim_id: str
    row_id: str
    row_table: str
    document_id: str
    stance: MemberStance
    low: int | None
    high: int | None
    reason: str
    made_by: str
    made_from: tuple[str, ...]
