"""The past that a text tells beside its own happening: a toll of another year is never one of these days."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from nightglass.records.document import Document
from nightglass.records.figure import Figure
from nightglass.records.time import Time
from nightglass.relate.claims.whens import When
from nightglass.text.fold import fold

LONG_PAST = timedelta(days=120)
"""What ended so long before the present of a text is its past: its day and place are not those of the rest."""

_RECALLED = re.compile(
    r"\b(?:anniversary|commemorat\w+|in memory|remembrance) of [^,;.]*$"
    r"|سالگرد [^،؛.]*$|دهه\S{0,2} (?:ی |های )?\w+[^،؛.]*$|\bгодовщин\w+ [^,;.]*$|ذکری [^،؛.]*$",
    re.IGNORECASE,
)
"""Words before a count that set it in the past without a date: "on the anniversary of the fire that killed 40"."""


def present_of(document: Document, days: Sequence[Time]) -> datetime | None:
    """Return the time that a text speaks at: the last day that it names before it was published, else when it was.

    ``days`` are the times that its text names to the day. Null where nothing says.
    """
    at = document.published_at
    named = [day.value_from for day in days if day.value_from is not None and (at is None or day.value_from <= at)]
    return max(named, default=at)


def is_past(period: When, present: datetime | None) -> bool:
    """Say whether a period ended long before the present of its text; a total that runs on did not."""
    last = period.end or period.begin
    return last is not None and present is not None and not period.since and last < present - LONG_PAST


def is_recalled(figure: Figure, document: Document) -> bool:
    """Say whether the words before a count set it in the past without a date."""
    return bool(_RECALLED.search(fold(document.text[figure.sentence.start : figure.start])))


def in_one_breath(a: int, b: int, text: str) -> bool:
    """Say whether two offsets stand in one paragraph: further on, a text is back in its present."""
    return "\n" not in text[min(a, b) : max(a, b)]


def far_apart(a: When, b: When) -> bool:
    """Say whether two periods with dates are so far apart that not even a lent one can be of the other's happening."""
    if a.begin is None or b.begin is None or a.since or b.since:
        return False
    gap = max(a.begin - (b.end or b.begin), b.begin - (a.end or a.begin))
    return gap > LONG_PAST
