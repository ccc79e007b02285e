"""A drift: a caveat that one telling of a claim has and another, by the same publisher or of the same text, has not."""

from dataclasses import dataclass
from enum import StrEnum

from nightglass.records.span import Span


class DriftKind(StrEnum):
    """What happened to the caveat from the first telling to the second."""

    LOST = "caveat lost"
    GAINED = "caveat gained"
    UNDATED = "order unknown"


@dataclass(frozen=True, slots=True)
class Drift:
    """``from_document`` came first, unless ``kind`` says that the order is unknown.

    ``caveat_id`` is the caveat that only one of the two has; ``from_span`` and ``to_span`` are the words that tell the
    same thing in each. ``claim_id`` is null where the words belong to no claim.
    """

    id: str
    claim_id: str | None
    kind: DriftKind
    from_document: str
    to_document: str
    caveat_id: str
    from_span: Span
    to_span: Span
    reason: str
    made_by: str
    made_from: tuple[str, ...]
