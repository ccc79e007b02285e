"""What every row of a silence holds: the observation; and the numbers that a test adds."""

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np

from nightglass.records.ids import make_id
from nightglass.records.silence import Silence, SilenceState
from nightglass.watch.silences.pauses import longest_at_such_hours
from nightglass.watch.silences.seen import Seen

MADE_BY = "watch/silences 1"


def moment(seconds: int | None) -> datetime | None:
    """Return seconds since 1970 as a UTC time; null for null."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def row(seen: Seen, state: SilenceState, basis: str) -> Silence:
    """Return a row with the observation alone; its id holds what source, which state and since which post."""
    channel = seen.channel
    last = int(channel.posts[seen.posts - 1]) if seen.posts else None
    until = seen.until
    longest = None if until is None else longest_at_such_hours(seen, until, len(seen.signs) - 1)
    return Silence(
        id=make_id("sil", channel.source_id, channel.source_words, channel.platform, basis),
        source_id=channel.source_id,
        source_words=channel.source_words,
        platform=channel.platform,
        state=state,
        posts=seen.posts,
        last_post_at=moment(last),
        seen_until=moment(until),
        polls_since=int(np.count_nonzero(seen.polls > last)) if last is not None else len(seen.polls),
        longest_earlier_gap=longest,
        start_from=None,
        start_to=None,
        end_at=None,
        detected_at=None,
        false_alarms_per_year=None,
        probability=None,
        q_value=None,
        missed_posts=seen.missed,
        basis=basis,
        made_by=MADE_BY,
        made_from=() if channel.source_id is None else (channel.source_id,),
    )


def true_share(strength: float, prior: float) -> float:
    """Return the share of true silences among pauses so strong: ``prior`` true ones a year, ``strength`` false ones."""
    return round(prior / (prior + strength), 4)


def chances_corrected(chances: Sequence[float]) -> list[float]:
    """Return q-values of p-values, in their order (Benjamini and Hochberg 1995, step-up)."""
    p = np.array(chances)
    order = np.argsort(p)[::-1]
    raised = p[order] * len(p) / np.arange(len(p), 0, -1)
    q = np.empty(len(p))
    q[order] = np.minimum(np.minimum.accumulate(raised), 1.0)
    return [round(float(value), 6) for value in q]
