"""A time: a phrase that says when, and the interval that it stands for."""

from dataclasses import dataclass
from datetime import datetime

from nightglass.records.document import Precision


@dataclass(frozen=True, slots=True)
class Time:
    """``words`` is ``text[start:end]``.

    ``value_from`` .. ``value_to`` is a half-open interval in UTC, both null where the phrase cannot be placed
    (a weekday in a document whose publication is unknown). ``calendar`` is ``gregorian``, ``jalali`` or
    ``hijri``. ``doubt`` says in a few words why the interval may be wrong, else null.
    """

    id: str
    document_id: str
    value_from: datetime | None
    value_to: datetime | None
    precision: Precision
    words: str
    calendar: str
    doubt: str | None
    start: int
    end: int
    made_by: str
    made_from: tuple[str, ...]
