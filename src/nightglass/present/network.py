"""What was measured: network signals, and posts per day and channel."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from markupsafe import Markup

from nightglass.present.charts import days_chart, signal_chart, thin
from nightglass.present.held import Held


@dataclass(frozen=True, slots=True)
class SignalPanel:
    """One signal and its chart."""

    name: str
    scope: str | None
    values: int
    chart: Markup


@dataclass(frozen=True, slots=True)
class ChannelPanel:
    """Posts per day of one channel on one platform; ``name`` is null for channels that may not be named, together."""

    name: str | None
    platform: str
    posts: int
    channels: int
    chart: Markup


def signal_panels(held: Held, zone: tzinfo) -> tuple[SignalPanel, ...]:
    """Return a panel for each signal and scope, all on one span of time."""
    values: dict[tuple[str, str | None], list[tuple[datetime, float]]] = {}
    for row in sorted(held.series, key=lambda row: (row.at, row.id)):
        values.setdefault((row.signal, row.scope), []).append((row.at, row.value))
    if not values:
        return ()
    begin = min(found[0][0] for found in values.values())
    end = max(found[-1][0] for found in values.values())
    panels = []
    for (name, scope), found in sorted(values.items(), key=lambda item: (item[0][1] or "", item[0][0])):
        signal = thin(name, scope, found)
        title = f"{name}{f', {scope}' if scope else ''}: lowest to highest value over time"
        panels.append(SignalPanel(name, scope, len(found), signal_chart(signal, begin, end, zone, title)))
    return tuple(panels)


def channel_panels(held: Held, zone: tzinfo) -> tuple[ChannelPanel, ...]:
    """Return a panel for each channel that may be named, and one for all others of a platform together."""
    names = {source.id: source.name for source in held.sources}
    dated = [(post, post.posted_at) for post in held.posts if post.posted_at is not None]
    if not dated:
        return ()
    first = min(_midnight(at, zone) for _, at in dated)
    last = max(_midnight(at, zone) for _, at in dated)
    found: dict[tuple[str | None, str], list[datetime]] = {}
    for post, at in dated:
        found.setdefault((names.get(post.source_id or ""), post.platform), []).append(at)
    panels = []
    for (name, platform), times in sorted(found.items(), key=lambda item: (item[0][0] is None, item[0])):
        counts = _per_day(times, first, last, zone)
        title = f"{name or 'Channels that are not named'}, {platform}: posts per day"
        chart = days_chart(counts, max(how_many for _, how_many in counts), zone, title)
        panels.append(ChannelPanel(name, platform, len(times), 1, chart))
    return tuple(panels)


def _midnight(at: datetime, zone: tzinfo) -> datetime:
    return at.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)


def _per_day(
    times: Sequence[datetime], first: datetime, last: datetime, zone: tzinfo
) -> Sequence[tuple[datetime, int]]:
    counts: dict[datetime, int] = {}
    for at in times:
        counts[_midnight(at, zone)] = counts.get(_midnight(at, zone), 0) + 1
    days, at = [], first
    while at <= last:
        days.append((at, counts.get(at, 0)))
        at += timedelta(days=1)
    return days
