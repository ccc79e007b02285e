"""What is known of each source together: its channels, its silences, when it was looked at."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from nightglass.records.silence import Silence, SilenceState
from nightglass.watch.channel import Channel, Seconds

FELL = frozenset({SilenceState.SILENT, SilenceState.RESTORED})
"""States of rows that tell of a silence."""
MEASURED = FELL | {SilenceState.POSTING, SilenceState.REDUCED}
"""States that come from a test."""


@dataclass(frozen=True, slots=True, eq=False)
class Watched:
    """A source over all its channels; ``first`` to ``last`` is the time of which it is known whether it posted.

    ``inside`` is null where nobody said, or channels disagree. ``posts`` are ascending.
    """

    name: str
    inside: bool | None
    posts: Seconds
    first: int
    last: int
    silences: tuple[Silence, ...]

    @property
    def fell(self) -> tuple[Silence, ...]:
        """The rows that tell of a silence and say since when."""
        return tuple(row for row in self.silences if row.state in FELL and row.start_from and row.start_to)

    @property
    def measured(self) -> bool:
        """Whether a test was made of it on any platform."""
        return any(row.state in MEASURED for row in self.silences)

    def posted(self, since: float, until: float) -> int:
        """Return how many posts stand in [since, until)."""
        low, high = np.searchsorted(self.posts, (since, until))
        return int(high - low)


def watched_sources(channels: Iterable[Channel], silences: Iterable[Silence]) -> list[Watched]:
    """Return the sources that posted at least once, by name."""
    of_source: dict[str, list[Channel]] = defaultdict(list)
    for channel in channels:
        if len(channel.posts):
            of_source[channel.source_id or channel.source_words or ""].append(channel)
    rows: dict[str, list[Silence]] = defaultdict(list)
    for row in silences:
        rows[row.source_id or row.source_words or ""].append(row)
    return [_watched(name, of_source[name], rows[name]) for name in sorted(of_source) if name]


def _watched(name: str, channels: Sequence[Channel], silences: Iterable[Silence]) -> Watched:
    posts = np.sort(np.concatenate([channel.posts for channel in channels]))
    said = {channel.inside for channel in channels}
    return Watched(
        name=name,
        inside=said.pop() if len(said) == 1 else None,
        posts=posts,
        first=int(posts[0]),
        last=max(_known_until(channel) for channel in channels),
        silences=tuple(sorted(silences, key=lambda row: row.id)),
    )


def _known_until(channel: Channel) -> int:
    seen = int(channel.seen[-1]) if len(channel.seen) else 0
    return max(int(channel.posts[-1]), seen, channel.known_until or 0)


def seconds(at: datetime | None) -> int:
    """Return whole seconds since 1970, 0 where there is no time."""
    return int(at.timestamp()) if at else 0
