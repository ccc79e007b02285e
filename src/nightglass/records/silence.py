"""A silence: a source that stopped posting on a platform, measured; and what is known of one that did not."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SilenceState(StrEnum):
    """What a source does on a platform at the time of the row: by test, or because a poll says so.

    ``RESTORED`` is a silence that ended. ``UNREACHABLE``, ``MOVED`` and ``REMOVED`` are what a poll was told;
    ``UNKNOWN`` is where nothing may be said.
    """

    POSTING = "posting"
    REDUCED = "reduced"
    SILENT = "silent"
    RESTORED = "restored"
    UNREACHABLE = "unreachable"
    MOVED = "moved"
    REMOVED = "removed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Silence:
    """One row of the state now for each source and platform, and one ``restored`` for each silence that ended.

    The observation stands in every row: ``posts`` counted up to ``seen_until``, the last moment for which it is known
    whether anything was posted (a successful poll, else the newest post of the export); ``last_post_at``;
    ``polls_since`` that post succeeded; ``longest_earlier_gap`` in hours at such hours of the week.
    ``start_from`` and ``start_to`` bound when the state began, ``end_at`` when a silence ended; ``detected_at`` is the
    earliest time at which the test would have said so. ``false_alarms_per_year`` is how many false claims of this
    strength to expect in a year of this source; ``probability`` that the source truly stopped, under the prior that
    ``basis`` states; ``q_value`` is corrected for how many sources were tested. All four are null where no test was
    made. ``missed_posts`` counts gaps in message ids: deleted or never collected. ``basis`` gives the reasons in words.
    """

    id: str
    source_id: str | None
    source_words: str | None
    platform: str
    state: SilenceState
    posts: int
    last_post_at: datetime | None
    seen_until: datetime | None
    polls_since: int
    longest_earlier_gap: float | None
    start_from: datetime | None
    start_to: datetime | None
    end_at: datetime | None
    detected_at: datetime | None
    false_alarms_per_year: float | None
    probability: float | None
    q_value: float | None
    missed_posts: int | None
    basis: str
    made_by: str
    made_from: tuple[str, ...]
