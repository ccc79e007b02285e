"""Invented channels, silences and outages around one invented night."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from nightglass.records.outage import Outage, OutageState
from nightglass.records.silence import Silence, SilenceState
from nightglass.watch.channel import Channel

BEGIN = datetime(2031, 1, 1, tzinfo=UTC)
DARK = 70
"""The day on which the network goes dark."""
DAYS = 100


def day(number: float) -> datetime:
    """Return a time so many days after the begin."""
    return BEGIN + timedelta(days=number)


def channel(name: str, inside: bool | None, days: Sequence[float] | None = None, until: float = DAYS) -> Channel:
    """Return a channel that posts every six hours, or at these days; it is watched until the given day."""
    at = np.arange(0.1, DAYS, 0.25) if days is None else np.array(days)
    posts = (BEGIN.timestamp() + at * 86_400).astype(np.int64)
    none = np.zeros(0, np.int64)
    return Channel(name, None, "telegram", posts, None, none, none, none, (), int(day(until).timestamp()), inside)


def silence(name: str, since: float | None, end: float | None = None, **given: Any) -> Silence:
    """Return a source's row: posting where ``since`` is null, else silent from within six hours after ``since``."""
    state = SilenceState.POSTING if since is None else SilenceState.SILENT if end is None else SilenceState.RESTORED
    columns: dict[str, Any] = {"state": state} | given
    return Silence(
        id=f"sil-{name}-{since}", source_id=name, source_words=None, platform="telegram", posts=300, last_post_at=None,
        seen_until=None, polls_since=0, longest_earlier_gap=6, start_from=None if since is None else day(since),
        start_to=None if since is None else day(since + 0.25), end_at=None if end is None else day(end),
        detected_at=None if since is None else day(since + 2), false_alarms_per_year=None, probability=None,
        q_value=None, missed_posts=None, basis="", made_by="test", made_from=(), **columns,
    )  # fmt: skip


def outage(signal: str = "probing", since: float = DARK, end: float | None = 90, **given: Any) -> Outage:
    """Return an outage that loses nine tenths of a signal."""
    columns: dict[str, Any] = {"state": OutageState.ENDED if end else OutageState.ONGOING, "depth": 0.9} | given
    return Outage(
        id=f"out-{signal}-{since}", signal=signal, scope="XA", start_from=day(since), start_to=day(since + 0.02),
        end_from=None if end is None else day(end), end_to=None if end is None else day(end + 0.02), lowest=1,
        days_below=19, missing=0, basis="", made_by="test", made_from=(), **columns,
    )  # fmt: skip
