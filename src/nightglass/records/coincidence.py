"""A coincidence: things that fall together in time, set against what chance would give."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CoincidenceKind(StrEnum):
    """What was set against what."""

    SIGNALS = "signals side by side"
    SILENCES_AT_OUTAGE = "silences at outage"
    FEWER_REPORTS = "fewer reports"
    REPORTED_AGAINST_MEASURED = "reported against measured"


@dataclass(frozen=True, slots=True)
class Coincidence:
    """``observed`` against ``expected``, in the unit that ``unit`` names; ``low`` and ``high`` are bounds.

    For silences at an outage ``observed`` and ``expected`` count sources whose silence may have begun within the
    window, ``low`` those whose silence must have, and ``p_value`` is that of at least ``observed`` by chance;
    ``control`` tells what sources abroad did. For fewer reports ``low`` and ``high`` bound the share of the fall that
    the outage may explain, null where an event began with it and the two cannot be separated; ``control`` tells what
    those did who could still publish. For what is reported against what was measured ``observed`` is 1 where they
    agree, 0 where they do not, 0.5 where they agree on the state and not on its time, null where nothing measured
    tells. ``about_ids`` are the rows set side by side (outages, silences, activities, sources). ``basis`` says in
    words what was done, what may be said and what may not.
    """

    id: str
    kind: CoincidenceKind
    about_ids: tuple[str, ...]
    start: datetime
    end: datetime
    unit: str
    observed: float | None
    expected: float | None
    low: float | None
    high: float | None
    p_value: float | None
    control: str | None
    basis: str
    made_by: str
    made_from: tuple[str, ...]
