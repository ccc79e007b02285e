"""Gathers posts and polls of each source and platform into channels: what ``watch`` works on."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np

from nightglass.records.poll import Poll, PollOutcome
from nightglass.records.post import Post
from nightglass.records.source import Source
from nightglass.text.fold import key
from nightglass.watch.channel import Channel
from nightglass.watch.silences.contradicted import is_numbered

TOLD = frozenset({PollOutcome.UNREACHABLE, PollOutcome.MOVED, PollOutcome.REMOVED})
UNKNOWN = -1


@dataclass(slots=True)
class _Gathered:
    """What belongs to one channel; ``posts`` are (time, message id or null) by what makes each of them one."""

    source_id: str | None
    words: str | None
    platform: str
    posts: dict[tuple[str, int | None], tuple[int, int | None]] = field(default_factory=dict)
    seen: dict[int, int] = field(default_factory=dict)
    failed: list[int] = field(default_factory=list)
    told: list[tuple[int, str]] = field(default_factory=list)


def channels_of(
    posts: Iterable[Post], polls: Iterable[Poll], sources: Sequence[Source], country: str | None
) -> list[Channel]:
    """Return a channel for each source and platform, in the order of their names; posts without a time have none.

    ``country`` is the one that the case is about, as sources.csv writes it; sources of it are inside, others abroad,
    and those that say no country are neither. A post's ``polled_at`` is a poll that succeeded. Posts and polls of which
    nobody says whose they are (``parse/untold`` counts them) are of no channel, nor are looks at a network.
    """
    found: dict[tuple[str, str], _Gathered] = {}
    for post in posts:
        if post.posted_at is not None and _is_named(post):
            channel = _channel(found, post)
            _add_post(channel, post, _seconds(post.posted_at))
            if post.polled_at is not None:
                channel.seen.setdefault(_seconds(post.polled_at), UNKNOWN)
    for poll in polls:
        if _is_named(poll) and not poll.of_network:
            _add_poll(_channel(found, poll), poll)
    countries = {source.id: source.country for source in sources}
    return [_as_channel(found[name], countries, country) for name in sorted(found)]


def main_country(sources: Sequence[Source]) -> str | None:
    """Return the country of most sources that say one, null where it is not more than half of them."""
    said = [source.country for source in sources if source.country]
    counts = Counter(map(key, said))
    most = next(iter(counts.most_common(1)), None)
    if most is None or 2 * most[1] <= len(said):
        return None
    return next(country for country in said if key(country) == most[0])


def is_inside(own: str | None, country: str | None) -> bool | None:
    """Say whether a source's own country is the one that a case is about, null where either is not said."""
    return key(own) == key(country) if own and country else None


def _is_named(row: Post | Poll) -> bool:
    return bool(row.source_id or row.source_words)


def _channel(found: dict[tuple[str, str], _Gathered], row: Post | Poll) -> _Gathered:
    name = (row.source_id or row.source_words or "", row.platform)
    if name not in found:
        found[name] = _Gathered(row.source_id, row.source_words, row.platform)
    return found[name]


def _add_post(channel: _Gathered, post: Post, at: int) -> None:
    """Count a post once: edited words make no second one, nor does an export that has it at another time."""
    same = post.post_id, None if is_numbered(post) else at
    one = at, _number(post.post_id)
    channel.posts[same] = min(channel.posts.get(same, one), one)


def _add_poll(channel: _Gathered, poll: Poll) -> None:
    at = _seconds(poll.at)
    if poll.outcome is PollOutcome.SEEN:
        number = _number(poll.newest_post_id)
        channel.seen[at] = UNKNOWN if number is None else number
    elif poll.outcome in TOLD:
        channel.told.append((at, poll.outcome.value))
    else:
        channel.failed.append(at)


def _as_channel(one: _Gathered, countries: Mapping[str, str | None], country: str | None) -> Channel:
    posts = sorted(one.posts.values(), key=lambda post: (post[0], post[1] or 0))
    numbers = [number for _, number in posts if number is not None]
    own = countries.get(one.source_id or "")
    seen = sorted(one.seen)
    return Channel(
        source_id=one.source_id,
        source_words=one.words,
        platform=one.platform,
        posts=np.array([at for at, _ in posts], np.int64),
        numbers=np.array(numbers, np.int64) if posts and len(numbers) == len(posts) else None,
        seen=np.array(seen, np.int64),
        newest=np.array([one.seen[at] for at in seen], np.int64),
        failed=np.array(sorted(one.failed), np.int64),
        told=tuple(sorted(one.told)),
        known_until=None,
        inside=is_inside(own, country),
    )


def _seconds(at: datetime) -> int:
    return int(at.timestamp())


def _number(words: str | None) -> int | None:
    """Return a message id as a number, null where it is none; more digits than fit in 63 bits are none."""
    return int(words) if words and words.isascii() and words.isdigit() and len(words) <= 18 else None
