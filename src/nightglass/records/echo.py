"""An echo: the same text by several sources within minutes. It says nothing of why."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Echo:
    """``digest`` is that of the folded text; ``start`` and ``end`` (UTC) are its first and last post.

    ``rarity`` is in bits: how often all posts must be halved until as many remain as hold this text. ``rate_ratio`` is
    how many times more often these sources post the same text within the window than by chance, times shuffled within
    each source's own rhythm; ``q_value`` the chance of at least as many, corrected for how many were tested; both null
    where too few posts are known to tell.
    """

    id: str
    digest: str
    source_ids: tuple[str, ...]
    post_ids: tuple[str, ...]
    start: datetime
    end: datetime
    rarity: float
    rate_ratio: float | None
    q_value: float | None
    made_by: str
    made_from: tuple[str, ...]
