"""How often the same text would stand within minutes by chance: times shuffled within each source's own rhythm.

Each post of a text keeps its source and its day (UTC) and is moved within that day to an hour drawn from how often this
source posts at that hour of the week: the interval jitter of Amarasingham et al. ("Conditional modeling and the jitter
method of spike resampling", Journal of Neurophysiology 107, 2012), with each source's rhythm in place of an even
spread. So that many write of one thing on one day is taken as given; what is tested is the minutes. A false alarm rate
is held over all tested texts after Benjamini and Hochberg (1995). What the test cannot know: a common origin (an
agency, a forwarded post, a schedule kept to the minute) brings the same text within minutes without any agreement.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

SHUFFLES = 4999
LEAST_POSTS = 10
"""A source with fewer posts has no rhythm that could be known; its posts take no part in a test."""
_MOST_DRAWN = 5_000_000
_LEAST_SHUFFLES = 499
_HOUR, _DAY, _WEEK = 3600, 86_400, 604_800


class Moment(NamedTuple):
    """When (seconds since 1970) a source posted the text."""

    source: str
    at: int


@dataclass(frozen=True, slots=True)
class Chance:
    """``rate_ratio`` is pairs seen over pairs by chance, ``p_value`` the chance of as many; ``q_value`` corrected."""

    rate_ratio: float
    p_value: float
    q_value: float


def chance_of(
    text: str, moments: Sequence[Moment], posted: Mapping[str, Sequence[int]], window: int, shuffles: int = SHUFFLES
) -> Chance | None:
    """Return the chance test of one text; ``posted`` holds each source's post times of any text.

    Null where fewer than two of its sources have ``LEAST_POSTS`` posts. The seed is the text's own, so that a result
    does not depend on what else is tested. Where no shuffle gives a pair, ``rate_ratio`` counts one in all of them.
    """
    import numpy as np

    known = [moment for moment in moments if len(posted[moment.source]) >= LEAST_POSTS]
    sources = {source: number for number, source in enumerate(sorted({moment.source for moment in known}))}
    if len(sources) < 2:
        return None
    times = np.array([moment.at for moment in known], dtype=np.float64)
    owner = np.array([sources[moment.source] for moment in known])
    seen = int(near_pairs(times[None, :], owner, window)[0])
    rows = max(_LEAST_SHUFFLES, min(shuffles, _MOST_DRAWN // len(known)))
    if seen == 0:
        return Chance(0.0, 1.0, 1.0)
    profiles = np.stack([rhythm(posted[source]) for source in sources])
    seed = int.from_bytes(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:8])
    drawn = near_pairs(shuffled(times, profiles[owner], rows, seed), owner, window)
    p_value = (1 + int((drawn >= seen).sum())) / (rows + 1)
    ratio = seen / max(float(drawn.mean()), 1 / (rows + 1))
    return Chance(round(ratio, 2), p_value, p_value)


def rhythm(times: Sequence[int]) -> "Floats":
    """Return how often a source posts at each of the 168 hours of a week (UTC, from Thursday), never 0.

    A seventh of the posts at that hour of any day, and one post spread over a day, are added: with few posts most hours
    of a week are empty by accident.
    """
    import numpy as np

    week = np.bincount((np.asarray(times, dtype=np.int64) % _WEEK) // _HOUR, minlength=168).astype(np.float64)
    any_day = np.tile(week.reshape(7, 24).sum(axis=0) / 7, 7)
    return np.asarray(week + any_day + 1 / 24)


def shuffled(times: "Floats", profiles: "Floats", rows: int, seed: int) -> "Floats":
    """Return ``rows`` redraws [rows, posts] of the times: same day, the hour by the post's profile [posts, 168]."""
    import numpy as np

    draw = np.random.default_rng(seed)
    day = np.floor(times / _DAY) * _DAY
    first_hour = ((day % _WEEK) // _HOUR).astype(np.int64)
    moved = np.empty((rows, len(times)))
    for post, start in enumerate(first_hour):
        weights = np.cumsum(profiles[post, start : start + 24])
        hours = np.searchsorted(weights, draw.random(rows) * weights[-1], side="right")
        moved[:, post] = day[post] + np.minimum(hours, 23) * _HOUR + np.floor(draw.random(rows) * _HOUR)
    return moved


def near_pairs(times: "Floats", owner: "Ints", window: int) -> "Ints":
    """Return for each row of ``times`` [rows, posts] the pairs of different owners at most ``window`` seconds apart."""
    found = _pairs(times, window)
    for one in set(owner.tolist()):
        own = times[:, owner == one]
        if own.shape[1] > 1:
            found = found - _pairs(own, window)
    return found


def _pairs(times: "Floats", window: int) -> "Ints":
    """Return for each row the pairs at most ``window`` apart, by one search over all rows laid end to end."""
    import numpy as np

    rows, posts = times.shape
    lowest, highest = float(times.min()), float(times.max())
    apart = (np.arange(rows) * (highest - lowest + 2 * window + 2))[:, None]
    flat = (np.sort(times, axis=1) - lowest + apart).ravel()
    upto = np.searchsorted(flat, flat + window, side="right")
    return np.asarray((upto - np.arange(1, rows * posts + 1)).reshape(rows, posts).sum(axis=1))


def adjusted(found: Mapping[str, Chance]) -> dict[str, Chance]:
    """Return the tests with q-values: the share of false alarms to expect among all that are as unlikely or more."""
    ordered = sorted(found, key=lambda text: (-found[text].p_value, text))
    lowest, result = 1.0, {}
    for passed, text in enumerate(ordered):
        rank = len(ordered) - passed
        lowest = min(lowest, found[text].p_value * len(ordered) / rank)
        result[text] = replace(found[text], q_value=round(lowest, 6))
    return result
