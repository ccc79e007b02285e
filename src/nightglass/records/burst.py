"""A burst: a phrase, name or claim whose share of what is posted rises."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class BurstKind(StrEnum):
    """What rises."""

    PHRASE = "phrase"
    NAME = "name"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Burst:
    """``phrase`` in the texts' own words; ``about_id`` the claim or resolved name, null for a phrase.

    ``post_ids`` are of the window ``start`` to ``end`` (UTC), forwards and copies left out; ``source_ids`` are their
    sources in the order in which each first carried it. ``rate_ratio`` sets the share in the window against the share
    before it; ``q_value`` is corrected for how many were tested. ``path`` tells the affiliations in the order of
    first carrying it.
    """

    id: str
    kind: BurstKind
    phrase: str
    about_id: str | None
    source_ids: tuple[str, ...]
    post_ids: tuple[str, ...]
    document_ids: tuple[str, ...]
    path: tuple[str, ...]
    start: datetime
    end: datetime
    rate_ratio: float
    q_value: float
    made_by: str
    made_from: tuple[str, ...]
