"""When: whether two counts are over the same period."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from nightglass.records.figure import Figure, Running
from nightglass.relate.claims.agreement import Agreement
from nightglass.text.fold import key

SLACK = timedelta(hours=14)
"""Totals that begin no further apart begin together: days begin in different zones. Monday is not Tuesday."""

ONE_DAY = timedelta(hours=36)
"""Periods that overlap are one where the longer is no more than this: Monday night is of Monday, not of Tuesday."""

A_FEW_HOURS = timedelta(hours=4)

FEW_DAYS = timedelta(days=5)
"""A day within a period of so many days is a part of it."""

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
    if a.since is not b.since:
        return Agreement.OTHER
    if a.begin is not None and b.begin is not None:
        return Agreement.SAME if abs(a.begin - b.begin) <= SLACK else Agreement.OTHER
    return Agreement.SAME if a.words and a.words == b.words else Agreement.OPEN


def _compare_words(a: When, b: When) -> Agreement:
    if a.words == b.words:
        return Agreement.SAME
    return Agreement.OTHER if a.begin is None and b.begin is None else Agreement.OPEN


def _compare_bounds(a_begin: datetime, a_end: datetime, b_begin: datetime, b_end: datetime) -> Agreement:
    """Say how two intervals stand: the same where both are short and overlap by half of the one that is shorter.

    That one may not begin long before: so Monday night, which ends on Tuesday, is of Monday. A part of several days is
    within them.
    """
    (short_begin, short_end), (long_begin, long_end) = sorted(
        ((a_begin, a_end), (b_begin, b_end)), key=lambda one: (one[1] - one[0], one)
    )
    shorter, longer = short_end - short_begin, long_end - long_begin
    overlap = min(short_end, long_end) - max(short_begin, long_begin)
    if (a_begin, a_end) == (b_begin, b_end):
        return Agreement.SAME
    begins_inside = short_begin >= long_begin - A_FEW_HOURS or shorter > timedelta(hours=20)
    if overlap <= timedelta(0) or 2 * overlap < shorter or not begins_inside:
        return Agreement.OTHER
    if longer <= ONE_DAY or 4 * overlap > 3 * longer:
        return Agreement.SAME
    return Agreement.WITHIN if longer <= FEW_DAYS else Agreement.OTHER
