"""A time: a phrase that says when, how long or how often, and the interval that it stands for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nightglass.records.document import Precision


class TimeKind(StrEnum):
    """What a phrase gives: a day or coarser, a time of day, a length, or something that comes back (TimeML's types)."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


@dataclass(frozen=True, slots=True)
class Time:
    """``words`` is ``text[start:end]``.

    ``value_from`` .. ``value_to`` is a half-open interval in UTC, both null where the phrase cannot be placed
    (a weekday in a document whose publication is unknown) or stands for none (a length, "every Monday", "recently").
    ``value`` is the TIMEX3 value (TimeML 1.2.1) of the words without "since" or "until", local and in the Gregorian
    calendar: ``2026-01-08``, ``2025-12``, ``2026-W02``, ``2026-01-11TNI``, ``2026-01-08T20:15``, ``P3D``,
    ``XXXX-WXX-1``, ``PAST_REF``; two of them with a stroke between where the words name a run ("January 8 and 9",
    "12 to 18 months", or a month of another calendar, as its first and last day); null where it cannot be told.
    ``calendar`` is ``gregorian``, ``jalali`` or ``hijri``. ``doubt`` says in a few words why the interval may be
    wrong, else null.
    """

    id: str
    document_id: str
    value_from: datetime | None
    value_to: datetime | None
    precision: Precision
    words: str
    calendar: str
    kind: TimeKind
    value: str | None
    doubt: str | None
    start: int
    end: int
    made_by: str
    made_from: tuple[str, ...]

    @property
    def says_when(self) -> bool:
        """Whether something can have happened at it: a length, a repetition and "recently" are no such times."""
        return self.value_from is not None or self.value is None
