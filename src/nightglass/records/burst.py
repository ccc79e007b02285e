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

    ``post_ids`` and ``document_ids`` are what counted in the window ``start`` to ``end`` (UTC), each text once:
    forwards and copies are left out. ``source_ids`` are all that carried it in the window, by a copy or a forward too,
    in the order in which each first did. ``rate_ratio`` sets the share in the window against the share before it;
    ``q_value`` is corrected for how many were tested. ``path`` runs beside ``source_ids``: the affiliation and, where
    known, whether inside or abroad. ``made_from`` holds all texts, copies among them, and the echoes that it shares.
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
