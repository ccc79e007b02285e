"""A post: one message of a channel, with when it was posted."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Post:
    """``text_digest`` is the SHA-256 of the folded text, null where the post has no text.

    ``document_id`` is the document that holds its words. ``source_words`` is the channel's own name in the export.
    """

    id: str
    document_id: str | None
    source_id: str | None
    source_words: str | None
    platform: str
    post_id: str
    posted_at: datetime | None
    polled_at: datetime | None
    text_digest: str | None
    forwarded_from: str | None
    views: int | None
    made_by: str
    made_from: tuple[str, ...]
