"""A story: documents that tell of the same happening."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Story:
    """``first_at`` and ``last_at`` (UTC) are the publication of its first and last document, null where none is dated.

    ``id`` is that of its first document's story and stays when later documents join it. ``place_ids`` are the places
    that at least half of its documents name.
    """

    id: str
    document_ids: tuple[str, ...]
    first_at: datetime | None
    last_at: datetime | None
    place_ids: tuple[str, ...]
    made_by: str
    made_from: tuple[str, ...]
