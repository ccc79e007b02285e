"""A capture: the bytes as they came."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Original(StrEnum):
    """Whether the bytes came from who made them."""

    YES = "yes"
    FORWARDED = "forwarded"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Capture:
    """One digest in the vault; ``path`` is relative to the case's inbox, with forward slashes.

    ``bytes`` is the size. ``captured_at`` is by this machine's clock. The same bytes dropped twice are one
    capture; ``times_seen`` counts the paths and acts that brought them.
    """

    id: str
    digest: str
    bytes: int
    media_type: str
    path: str
    url: str | None
    captured_at: datetime
    captured_by: str
    from_whom: str | None
    how: str | None
    original: Original
    times_seen: int
    made_by: str
    made_from: tuple[str, ...]
