"""When: whether two counts are over the same period."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from nightglass.records.figure import Figure, Running
from nightglass.relate.claims.agreement import Agreement
from nightglass.text.fold import key

SLACK = timedelta(hours=14)
"""Bounds no further apart are the same bounds: days begin in different zones. Monday is not Tuesday."""

DAYS = timedelta(days=3)
"""Periods no longer than this are one where half of the shorter lies in the other: an evening, and its day."""

_SINCE = re.compile(
    r"\b(?:since|so far|to date|until now|up to now)\b|از زمان|از اغاز|از ابتدای|تاکنون|تا کنون|منذ|حتی الان"
    r"|\bс начала\b|\bс момента\b|\bдо сих пор\b"
)


@dataclass(frozen=True, slots=True)
class When:
    """``begin`` .. ``end`` is half-open (UTC), either null where unknown; ``words`` are the text's, folded.

    ``since`` is true for a total that runs on from its beginning to when it was told.
    """

    begin: datetime | None
    end: datetime | None
    words: str
    since: bool

    @property
    def known(self) -> bool:
        """Whether the text says when."""
        return self.begin is not None or bool(self.words)


UNSAID = When(None, None, "", since=False)


def when_of(figure: Figure) -> When:
    """Return the period that a figure counts over."""
    words = key(figure.period_words or "")
    since = bool(_SINCE.search(words)) or (figure.running is Running.TOTAL and not words)
    return When(figure.period_from, figure.period_to, words, since=since)


def compare_periods(a: When, b: When) -> Agreement:
    """Say how two periods stand to each other.

    A total since something began is never that of some days within it. Two totals are the same where they begin
    together or say so in the same words. Words without a date are the same only where they are equal.
    """
    if not a.known or not b.known:
        return Agreement.OPEN
    if a.since or b.since:
        return _compare_totals(a, b)
    if a.begin is None or b.begin is None:
        return _compare_words(a, b)
    return _compare_bounds(a.begin, a.end or a.begin, b.begin, b.end or b.begin)


def _compare_totals(a: When, b: When) -> Agreement:
    if a.begin is not None and b.begin is not None:
        return Agreement.SAME if abs(a.begin - b.begin) <= SLACK else Agreement.OTHER
    if a.words and a.words == b.words:
        return Agreement.SAME
    return Agreement.OPEN if a.since and b.since else Agreement.OTHER


def _compare_words(a: When, b: When) -> Agreement:
    if a.words == b.words:
        return Agreement.SAME
    return Agreement.OTHER if a.begin is None and b.begin is None else Agreement.OPEN


def _compare_bounds(a_begin: datetime, a_end: datetime, b_begin: datetime, b_end: datetime) -> Agreement:
    if abs(a_begin - b_begin) <= SLACK and abs(a_end - b_end) <= SLACK:
        return Agreement.SAME
    longer, shorter = max(a_end - a_begin, b_end - b_begin), min(a_end - a_begin, b_end - b_begin)
    both = min(a_end, b_end) - max(a_begin, b_begin)
    return Agreement.SAME if longer <= DAYS and both >= shorter / 2 and both > timedelta(0) else Agreement.OTHER
