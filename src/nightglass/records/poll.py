"""A poll: one attempt of a collector to look at a source, and how it ended."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

OBSERVATORIES = frozenset({"ioda", "radar", "ooni", "ripestat"})
"""The platforms of looks at a network: they are of no source, and nobody can post there or fall silent."""


class PollOutcome(StrEnum):
    """How a look at a source ended. Only ``SEEN`` says anything of what the source did or did not post."""

    SEEN = "seen"
    FAILED = "failed"
    UNREACHABLE = "unreachable"
    MOVED = "moved"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Poll:
    """``newest_post_id`` is the newest post that the source showed, null where it showed none or was not seen.

    ``source_words`` is how the collector calls the source; ``details`` what the answer was where it was not seen. A
    look at a network (``OBSERVATORIES``) has its rule's name as ``source_words``; ``details`` begin with the question.
    """

    id: str
    source_id: str | None
    source_words: str | None
    platform: str
    at: datetime
    outcome: PollOutcome
    newest_post_id: str | None
    details: str | None
    made_by: str
    made_from: tuple[str, ...]

    @property
    def of_network(self) -> bool:
        """Say whether a network was looked at, not a source."""
        return self.platform in OBSERVATORIES
