"""A judgement: a person's decision. It never overwrites, it is added."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Judgement:
    """``about_id`` is the row decided on, ``previous`` the judgement that this one follows, null for the first."""

    id: str
    at: datetime
    who: str
    about_id: str
    kind: str
    value: str
    method: str | None
    reason: str | None
    previous: str | None
    made_by: str
    made_from: tuple[str, ...]
