"""One channel as the benchmark replays it: its pauses, moments to cut at, and its habits before each of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nightglass.watch.channel import Channel
from nightglass.watch.silences.habits import Floats, habits
from nightglass.watch.silences.rules import LEAST_POSTS, testable_from
from nightglass.watch.silences.seen import DAY, HOUR, Seen, see

LEAST_PAUSE = 4.0
"""Hours: shorter pauses are below every limit and are left out."""


@dataclass(frozen=True, slots=True, eq=False)
class Replay:
    """``pauses`` (hours, 4 and more) that ended, and ``waited``: hours from the last post to each of the cuts.

    ``pause_habits`` and ``cut_habits`` are those at the post before; ``recent`` counts the posts of the 28 days before
    that post. ``pause_at`` and ``cut_at`` are wall times (seconds); ``years`` is the time tested.
    """

    name: str
    seen: Seen
    years: float
    pauses: Floats
    pause_at: Floats
    pause_habits: Floats
    waited: Floats
    cut_at: Floats
    cut_habits: Floats

    def recent(self, of: str) -> Floats:
        """Return posts in 28 days before the last post, for ``pause`` or ``cut``."""
        at = self.seen.clock[self.posts(of)]
        low = np.searchsorted(self.seen.clock, at - 28 * DAY, side="right")
        return np.asarray(self.posts(of) - low + 1, dtype=np.float64)

    def posts(self, of: str) -> np.ndarray:
        """Return the index of the last post before each pause or cut."""
        times = self.pause_at if of == "pause" else self.cut_at
        return np.searchsorted(self.seen.signs, times, side="right") - 1


def replay(channel: Channel, cuts: int, seed: int) -> Replay | None:
    """Return a channel with cuts at times drawn evenly from its tested stretch; null where nothing can be tested."""
    seen = see(channel, None)
    clock = seen.clock
    start = testable_from(clock)
    if start is None or clock[-1] - start < DAY:
        return None
    rng = np.random.default_rng([seed, *channel.source_id.encode()] if channel.source_id else seed)
    drawn = np.sort(rng.uniform(start, clock[-1], cuts))
    last = np.searchsorted(clock, drawn, side="right") - 1
    gaps = np.diff(clock) / HOUR
    ended = np.flatnonzero(gaps >= LEAST_PAUSE)
    ended = ended[(ended >= LEAST_POSTS - 1) & (clock[ended + 1] > start)]
    found = habits(clock, np.concatenate([ended, last]))
    return Replay(
        channel.source_id or "", seen, (int(clock[-1]) - start) / DAY / 365.0, gaps[ended],
        seen.signs[ended].astype(float), found[: len(ended)], (drawn - clock[last]) / HOUR,
        seen.signs[last] + (drawn - clock[last]), found[len(ended) :],
    )  # fmt: skip


def replays(channels: Sequence[Channel], cuts: int, seed: int = 1) -> list[Replay]:
    """Return the channels that can be tested."""
    found = (replay(channel, cuts, seed) for channel in channels)
    return [one for one in found if one is not None]
