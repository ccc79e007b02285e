"""The reasons of a row in plain words: what was seen, what was tested, and what may be said."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from nightglass.watch.moments import clock_of, moment
from nightglass.watch.silences.pace import Fall
from nightglass.watch.silences.pauses import Pause
from nightglass.watch.silences.rules import LEAST_DAYS, LEAST_POSTS
from nightglass.watch.silences.seen import Seen

if TYPE_CHECKING:
    from nightglass.watch.silences.find import Settings

NOTHING_SEEN = "Nothing was seen of it, so nothing can be said."
TOO_FEW = f"Too few posts to tell: fewer than {LEAST_POSTS} posts or {LEAST_DAYS} days."
REDUCED_ERRS = "This word errs 1.1 times a channel-year at most, and finds 9 in 10 falls to a quarter in six weeks."
"""Measured where nothing was fitted (``benchmarks/silence``: ``reduced_rate``, ``reduced_found_25``)."""
HOUR_SHOWN, DAYS_FROM = 0.05, 72
"""Hours: a shorter pause is none to tell, a longer one is told in days."""
PRIOR_WORDS = "Prior: one true silence in four channel-years."


def when(seconds: int, zone: str) -> str:
    """Return a time to the minute."""
    return moment(datetime.fromtimestamp(seconds, UTC), zone)


def _polls(count: int) -> str:
    return "1 poll" if count == 1 else f"{count:,} polls"


def observed(seen: Seen, zone: str) -> str:
    """Return what was seen: the last post, and how far anybody looked after it."""
    if not seen.posts or seen.until is None:
        return "No post seen. "
    last = int(seen.channel.posts[seen.posts - 1])
    since = int((seen.polls > last).sum())
    looked = f"{_polls(since)} succeeded since, the last look was at {when(seen.until, zone)}"
    nothing_after = (
        "nobody looked after it" if seen.until <= last else f"known until {when(seen.until, zone)}, by no poll"
    )
    told = looked if len(seen.polls) else nothing_after
    unseen = " Newer posts were shown and not collected." if len(seen.signs) and seen.signs[-1] > last else ""
    return f"Last post seen {when(last, zone)} ({clock_of(zone)}); {told}.{unseen} "


def not_seen(seen: Seen, failed: int, zone: str) -> str:
    """Return why nothing can be said of now."""
    tried = f"; {_polls(failed)} failed since" if failed else ""
    return f"Nobody looked after {when(seen.until or 0, zone)}{tried}: what came later is not known."


def told(what: tuple[int, str], zone: str) -> str:
    """Return what a poll was told."""
    return f"A poll at {when(what[0], zone)} was told that it is {what[1]}."


def lasting(hours: float) -> str:
    """Return a length of time in hours, in days where it is three and more."""
    if hours < HOUR_SHOWN:
        return "no time"
    return f"{hours / 24:.1f} days" if hours >= DAYS_FROM else f"{hours:.1f} hours"


def _lengths(pause: Pause) -> tuple[str, str]:
    """Return the length of a pause and its limit, in hours where days would make them look the same."""
    words = lasting(pause.hours), lasting(pause.limit)
    return words if words[0] != words[1] else (f"{pause.hours:.2f} hours", f"{pause.limit:.2f} hours")


def _held(pause: Pause, settings: "Settings") -> str:
    alarms = "1 false alarm" if settings.alarms_per_year == 1 else f"{settings.alarms_per_year:g} false alarms"
    return f"its limit of {_lengths(pause)[1]} at {alarms} a channel-year"


def silent(pause: Pause, settings: "Settings") -> str:
    """Return why it is silent."""
    return f"Silent for {_lengths(pause)[0]}, longer than {_held(pause, settings)}. {PRIOR_WORDS}"


def posting(pause: Pause, settings: "Settings") -> str:
    """Return why it counts as posting."""
    if pause.hours < HOUR_SHOWN:
        return f"It posted to the end of what is known, within {_held(pause, settings)}. {PRIOR_WORDS}"
    return f"A pause of {_lengths(pause)[0]} is within {_held(pause, settings)}. {PRIOR_WORDS}"


def reduced(fallen: Fall) -> str:
    """Return why it is reduced."""
    return (
        f"{fallen.now} {'post' if fallen.now == 1 else 'posts'} in 14 days, less than half of the {fallen.leanest}"
        f" in the leanest of {fallen.blocks} such blocks that ended four weeks before."
        f" {REDUCED_ERRS} The numbers of the row are of a full stop. {PRIOR_WORDS}"
    )


def restored(pause: Pause, last: int, settings: "Settings") -> str:
    """Return what is said of a silence that ended."""
    return (
        f"No post from {when(last, settings.zone)} for {_lengths(pause)[0]} of observed time, longer than"
        f" {_held(pause, settings)}; then it posted again. {PRIOR_WORDS} Not corrected for how many pauses were tested;"
        " the q-value is the share of false ones expected among all ended silences at least so strong."
    )
