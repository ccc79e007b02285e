"""One row for the state now of each source and platform, and one for each silence that ended."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from nightglass.records.silence import Silence, SilenceState
from nightglass.watch.channel import Channel
from nightglass.watch.silences import words
from nightglass.watch.silences.limits import Limits, load_limits
from nightglass.watch.silences.pace import BLOCK, fall
from nightglass.watch.silences.pauses import (
    Pause,
    ended_pauses,
    longest_at_such_hours,
    pause_now,
    usual_until,
)
from nightglass.watch.silences.rows import chances_corrected, moment, row, true_share
from nightglass.watch.silences.rules import FRESH, PRIOR
from nightglass.watch.silences.seen import DAY, Seen, see

TOLD = {"unreachable": SilenceState.UNREACHABLE, "moved": SilenceState.MOVED, "removed": SilenceState.REMOVED}


@dataclass(frozen=True, slots=True)
class Settings:
    """``as_of`` in seconds (UTC): nothing later is looked at; null takes all, each channel at its own last look.

    ``alarms_per_year`` is how many false alarms a channel-year are wished, ``zone`` the time zone of times in words.
    """

    as_of: int | None = None
    alarms_per_year: float = 1.0
    zone: str = "UTC"


def silences(channels: Sequence[Channel], settings: Settings | None = None) -> list[Silence]:
    """Return the rows of all channels: first every state now, in the order given, then silences that ended."""
    settings = settings or Settings()
    limits = load_limits()
    seen = [see(channel, settings.as_of) for channel in channels]
    pauses = [ended_pauses(one, limits, settings.alarms_per_year) for one in seen]
    now = [state_now(one, past, limits, settings) for one, past in zip(seen, pauses, strict=True)]
    ended = [restored(one, pause, settings) for one, past in zip(seen, pauses, strict=True) for pause in past]
    years = sum(_years(one) for one in seen)
    return [*_across(now, limits), *_among(ended, years)]


def state_now(seen: Seen, past: Sequence[Pause], limits: Limits, settings: Settings) -> Silence:
    """Return the row of what a channel does at the time of the row."""
    told = _told(seen, settings)
    why = _why_unknown(seen, settings)
    if told is not None:
        return _plain(seen, TOLD[told[1]], settings, words.told(told, settings.zone), told[0])
    if why is not None:
        return _plain(seen, SilenceState.UNKNOWN, settings, why)
    pause = pause_now(seen, limits, settings.alarms_per_year)
    if pause is None:
        return _plain(seen, SilenceState.UNKNOWN, settings, words.TOO_FEW)
    if pause.detected is not None:
        return _silent(seen, pause, settings)
    return _posting(seen, pause, past, settings)


def _told(seen: Seen, settings: Settings) -> tuple[int, str] | None:
    """Return the latest that a poll was told, where nothing was seen since."""
    limit = np.iinfo(np.int64).max if settings.as_of is None else settings.as_of
    known = [(at, what) for at, what in seen.channel.told if at <= limit and what in TOLD]
    latest = max(known, default=None)
    return latest if latest is not None and (seen.until is None or latest[0] >= seen.until) else None


def _why_unknown(seen: Seen, settings: Settings) -> str | None:
    if seen.until is None or not len(seen.signs):
        return words.NOTHING_SEEN
    if settings.as_of is None:
        return None
    failed = int(np.count_nonzero((seen.channel.failed > seen.until) & (seen.channel.failed <= settings.as_of)))
    allowed = FRESH if len(seen.polls) else 0
    return None if settings.as_of - seen.until <= allowed else words.not_seen(seen, failed, settings.zone)


def _plain(seen: Seen, state: SilenceState, settings: Settings, why: str, since: int | None = None) -> Silence:
    found = row(seen, state, words.observed(seen, settings.zone) + why)
    return found if since is None else replace(found, start_from=moment(_last(seen)), start_to=moment(since))


def _last(seen: Seen) -> int | None:
    return int(seen.signs[-1]) if len(seen.signs) else None


def _silent(seen: Seen, pause: Pause, settings: Settings) -> Silence:
    start_to = min(usual_until(seen, pause.last), pause.detected or 0)
    return replace(
        row(seen, SilenceState.SILENT, words.observed(seen, settings.zone) + words.silent(pause, settings)),
        start_from=moment(int(seen.signs[pause.last])),
        start_to=moment(start_to),
        detected_at=moment(pause.detected),
        false_alarms_per_year=round(pause.strength, 4),
        probability=true_share(pause.strength, PRIOR),
    )


def _posting(seen: Seen, pause: Pause, past: Sequence[Pause], settings: Settings) -> Silence:
    fallen = fall(seen)
    state = SilenceState.POSTING if fallen is None else SilenceState.REDUCED
    why = words.posting(pause, settings) if fallen is None else words.reduced(fallen)
    since = past[-1].end if past else None
    return replace(
        row(seen, state, words.observed(seen, settings.zone) + why),
        start_from=moment(since if fallen is None else fallen.since - BLOCK),
        start_to=moment(since if fallen is None else fallen.since),
        detected_at=moment(None if fallen is None else fallen.since),
        false_alarms_per_year=round(pause.strength, 4),
        probability=true_share(pause.strength, PRIOR),
    )


def restored(seen: Seen, pause: Pause, settings: Settings) -> Silence:
    """Return the row of a silence that ended, as it was seen at its end."""
    last = int(seen.signs[pause.last])
    end = pause.end or last
    posts = int(np.searchsorted(seen.channel.posts[: seen.posts], last, side="right"))
    return replace(
        row(seen, SilenceState.RESTORED, words.restored(pause, last, settings)),
        posts=posts,
        last_post_at=moment(int(seen.channel.posts[posts - 1])) if posts else None,
        seen_until=moment(end),
        polls_since=int(np.count_nonzero((seen.polls > last) & (seen.polls < end))),
        longest_earlier_gap=longest_at_such_hours(seen, end, pause.last),
        start_from=moment(last),
        start_to=moment(min(usual_until(seen, pause.last), pause.detected or end)),
        end_at=moment(end),
        detected_at=moment(pause.detected),
        false_alarms_per_year=round(pause.strength, 4),
        probability=true_share(pause.strength, PRIOR),
        missed_posts=_missed_within(seen, posts),
    )


def _missed_within(seen: Seen, posts: int) -> int | None:
    numbers = seen.channel.numbers
    if numbers is None or not 0 < posts < seen.posts:
        return None
    return max(int(numbers[posts] - numbers[posts - 1]) - 1, 0)


def _years(seen: Seen) -> float:
    return 0.0 if seen.until_clock is None or not len(seen.clock) else (seen.until_clock - seen.clock[0]) / (365 * DAY)


def _across(rows: Sequence[Silence], limits: Limits) -> list[Silence]:
    """Return rows with q-values over all that were tested (Benjamini and Hochberg 1995)."""
    tested = [k for k, one in enumerate(rows) if one.false_alarms_per_year is not None]
    chances = [limits.chance(rows[k].false_alarms_per_year or 0.001) for k in tested]
    corrected = dict(zip(tested, chances_corrected(chances), strict=True))
    return [replace(one, q_value=corrected.get(k)) for k, one in enumerate(rows)]


def _among(rows: Sequence[Silence], years: float) -> list[Silence]:
    """Return ended silences with the share of false ones expected among all at least so strong (Storey 2002)."""
    order = sorted(range(len(rows)), key=lambda k: rows[k].false_alarms_per_year or 0.0)
    shares = [years * (rows[k].false_alarms_per_year or 0.0) / (n + 1) for n, k in enumerate(order)]
    least = np.minimum(np.minimum.accumulate(np.array(shares)[::-1])[::-1], 1.0)
    held = {k: round(float(share), 6) for k, share in zip(order, least, strict=True)}
    return [replace(one, q_value=held[k]) for k, one in enumerate(rows)]
