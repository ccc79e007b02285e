"""The reasons of a row in plain words: what was seen, what was tested, and what may be said."""

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

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
PRIOR_WORDS = "Prior: one true silence in four channel-years."


def when(seconds: int, zone: str) -> str:
    """Return a time to the minute, with its zone."""
    return f"{datetime.fromtimestamp(seconds, ZoneInfo(zone)):%Y-%m-%d %H:%M} {zone}"


def _polls(count: int) -> str:
    return "1 poll" if count == 1 else f"{count} polls"


def observed(seen: Seen, zone: str) -> str:
    """Return what was seen: the last post, and how far anybody looked after it."""
    if not seen.posts or seen.until is None:
        return "No post seen. "
    last = int(seen.channel.posts[seen.posts - 1])
    since = int((seen.polls > last).sum())
    looked = f"{_polls(since)} succeeded since, the last look was at {when(seen.until, zone)}"
    told = looked if len(seen.polls) else f"known until {when(seen.until, zone)}, by no poll"
    unseen = " Newer posts were shown and not collected." if len(seen.signs) and seen.signs[-1] > last else ""
    return f"Last post seen {when(last, zone)}; {told}.{unseen} "


def not_seen(seen: Seen, failed: int, zone: str) -> str:
    """Return why nothing can be said of now."""
    tried = f"; {_polls(failed)} failed since" if failed else ""
    return f"Nobody looked after {when(seen.until or 0, zone)}{tried}: what came later is not known."


def told(what: tuple[int, str], zone: str) -> str:
    """Return what a poll was told."""
    return f"A poll at {when(what[0], zone)} was told that it is {what[1]}."


def _held(pause: Pause, settings: "Settings") -> str:
    return f"its limit of {pause.limit:.1f} h at {settings.alarms_per_year:g} false alarms a channel-year"


def silent(pause: Pause, settings: "Settings") -> str:
    """Return why it is silent."""
    return f"Silent for {pause.hours:.1f} h, longer than {_held(pause, settings)}. {PRIOR_WORDS}"


def posting(pause: Pause, settings: "Settings") -> str:
    """Return why it counts as posting."""
    return f"A pause of {pause.hours:.1f} h is within {_held(pause, settings)}. {PRIOR_WORDS}"


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
        f"No post from {when(last, settings.zone)} for {pause.hours:.1f} h of observed time, longer than"
        f" {_held(pause, settings)}; then it posted again. {PRIOR_WORDS} Not corrected for how many pauses were tested;"
        " the q-value is the share of false ones expected among all ended silences at least so strong."
    )
