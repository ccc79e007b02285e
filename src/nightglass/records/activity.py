"""An activity: what a text reports about an outlet on a platform."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nightglass.records.span import Span


class ActivityState(StrEnum):
    """What the outlet is reported to have done."""

    POSTING = "posting"
    REDUCED = "reduced"
    SILENT = "silent"
    RESTORED = "restored"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Activity:
    """``outlet`` is ``text[start:end]``; ``source_id`` the source that it names, else null.

    ``since`` and ``until`` are times (UTC) with the text's own words beside them; words without a time are a
    phrase that could not be placed. ``reported_by`` is who reports it, null where the text does.
    """

    id: str
    document_id: str
    outlet: str
    source_id: str | None
    state: ActivityState
    platform: str | None
    since: datetime | None
    since_words: str | None
    until: datetime | None
    until_words: str | None
    reported_by: str | None
    start: int
    end: int
    sentence: Span
    made_by: str
    made_from: tuple[str, ...]
