"""The fixed rules of the test: how much must be known, how fresh a look must be, and what is believed before."""

from nightglass.watch.channel import Seconds
from nightglass.watch.silences.seen import DAY

LEAST_POSTS = 30
LEAST_DAYS = 28
FRESH = DAY
"""A look older than this says nothing of now."""
PRIOR = 0.25
"""True silences a channel-year that are expected before anything is seen: one in four years."""


def testable_from(clock: Seconds) -> int | None:
    """Return the first second (observed clock) with 30 posts and 28 days behind it; null below 30 posts."""
    if len(clock) < LEAST_POSTS:
        return None
    return int(max(clock[LEAST_POSTS - 1], clock[0] + LEAST_DAYS * DAY))
