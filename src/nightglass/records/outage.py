"""An outage: a network that went dark, partly or wholly, by one signal."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class OutageState(StrEnum):
    """Where an outage stands at the end of its series."""

    ONGOING = "ongoing"
    ENDED = "ended"
    RECURRING = "recurring"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Outage:
    """Each signal stands alone; signals are never averaged.

    ``start_from`` is the last value that was still usual and ``start_to`` the first that was not; ``end_from`` and
    ``end_to`` the same of its end, null while it lasts. ``depth`` is the share of the usual value that was lost (0 to
    1, the middle over the outage), ``lowest`` the lowest value in the signal's own unit, ``days_below`` the full local
    days on which every value lay below the threshold. ``missing`` is the share of the outage's steps without a value:
    nothing measured is not zero. ``RECURRING`` is a curfew: the same hours on several days, ``start_from`` to
    ``end_to`` being the first to the last. ``basis`` tells baseline, threshold and reasons in words.
    """

    id: str
    signal: str
    scope: str | None
    state: OutageState
    start_from: datetime
    start_to: datetime
    end_from: datetime | None
    end_to: datetime | None
    depth: float
    lowest: float
    days_below: int
    missing: float
    basis: str
    made_by: str
    made_from: tuple[str, ...]
