"""A judgement: a person's decision, added and never overwritten."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Judgement:
    """``at`` is by the machine's clock (UTC); ``who`` and ``reason`` are null once erased beside the chain.

    ``about_id`` is what it judges: a claim, an origin, a source or another row. ``value`` is the decision in the words
    of ``kind``; ``method`` is the named method it follows, null for none. ``previous`` is the id of the judgement of
    the same kind about the same thing that it takes the place of, null for the first.
    """

    id: str
    at: datetime
    who: str | None
    about_id: str
    kind: str
    value: str
    method: str | None
    reason: str | None
    previous: str | None
    made_by: str
    made_from: tuple[str, ...]
