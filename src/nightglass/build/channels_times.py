"""Channels from tables read by column: millions of posts without a row for each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from nightglass.build.channels import TOLD, is_inside
from nightglass.parse.times import OUTCOMES, PollTimes, PostTimes, Times
from nightglass.records.poll import OBSERVATORIES, PollOutcome
from nightglass.records.source import Source
from nightglass.relate.attribute import directory
from nightglass.watch.channel import Channel

_SEEN = OUTCOMES.index(PollOutcome.SEEN)
_TOLD = {OUTCOMES.index(outcome): outcome.value for outcome in TOLD}

Numbers = NDArray[np.int64]


@dataclass(slots=True)
class _Columns:
    """Pieces of one channel, a piece for each file: times beside message ids, or beside outcomes and newest ids."""

    words: str
    platform: str
    posts: list[tuple[Numbers, Numbers]] = field(default_factory=list)
    polls: list[tuple[Numbers, NDArray[np.int8], Numbers]] = field(default_factory=list)


def channels_of_times(
    tables: Iterable[Times], sources: Sequence[Source], country: str | None, until: int | None
) -> list[Channel]:
    """Return a channel for each source and platform of all tables, by name; nothing later than ``until`` is in it.

    ``until`` is in seconds since 1970, null for no end; ``country`` as in ``channels_of``.
    """
    found: dict[tuple[str, str], _Columns] = {}
    for table in tables:
        if table.posts is not None:
            _add_posts(found, table.posts)
        if table.polls is not None:
            _add_polls(found, table.polls)
    known = directory(sources)
    countries = {source.id: source.country for source in sources}
    channels = []
    for name in sorted(found):
        source_id = known.find(found[name].words)
        inside = is_inside(countries.get(source_id or ""), country)
        channels.append(_channel(found[name], source_id, inside, until))
    return channels


def _add_posts(found: dict[tuple[str, str], _Columns], posts: PostTimes) -> None:
    for code, rows in _rows_by_code(posts.codes, len(posts.source)):
        _columns(found, posts.source[code], posts.platform[code]).posts.append((posts.at[rows], posts.number[rows]))


def _add_polls(found: dict[tuple[str, str], _Columns], polls: PollTimes) -> None:
    for code, rows in _rows_by_code(polls.codes, len(polls.source)):
        if polls.platform[code] in OBSERVATORIES:
            continue
        piece = (polls.at[rows], polls.outcome[rows], polls.newest[rows])
        _columns(found, polls.source[code], polls.platform[code]).polls.append(piece)


def _rows_by_code(codes: NDArray[np.int32], channels: int) -> Iterable[tuple[int, NDArray[np.intp]]]:
    """Yield each channel's number with the places of its rows."""
    order = np.argsort(codes, kind="stable")
    ends = np.searchsorted(codes[order], np.arange(channels + 1))
    for code in range(channels):
        if ends[code] < ends[code + 1]:
            yield code, order[ends[code] : ends[code + 1]]


def _columns(found: dict[tuple[str, str], _Columns], words: str, platform: str) -> _Columns:
    return found.setdefault((words, platform), _Columns(words, platform))


def _channel(one: _Columns, source_id: str | None, inside: bool | None, until: int | None) -> Channel:
    empty = np.zeros(0, np.int64)
    at = np.concatenate([empty, *(piece[0] for piece in one.posts)])
    number = np.concatenate([empty, *(piece[1] for piece in one.posts)])
    at, number = _ordered(at, number, until)
    polled = np.concatenate([empty, *(piece[0] for piece in one.polls)])
    outcome = np.concatenate([empty, *(piece[1] for piece in one.polls)]).astype(np.int64)
    newest = np.concatenate([empty, *(piece[2] for piece in one.polls)])
    order = np.argsort(polled, kind="stable")
    order = order if until is None else order[polled[order] <= until]
    polled, outcome, newest = polled[order], outcome[order], newest[order]
    seen = outcome == _SEEN
    told = np.isin(outcome, list(_TOLD))
    return Channel(
        source_id=source_id,
        source_words=one.words,
        platform=one.platform,
        posts=at,
        numbers=number if len(number) and bool((number > 0).all()) else None,
        seen=polled[seen],
        newest=newest[seen],
        failed=polled[~seen & ~told],
        told=tuple((int(when), _TOLD[int(how)]) for when, how in zip(polled[told], outcome[told], strict=True)),
        known_until=None,
        inside=inside,
    )


def _ordered(at: Numbers, number: Numbers, until: int | None) -> tuple[Numbers, Numbers]:
    """Return posts in the order of time, each message id once."""
    order = np.lexsort((number, at))
    at, number = at[order], number[order]
    same = np.zeros(len(at), bool)
    same[1:] = (at[1:] == at[:-1]) & (number[1:] == number[:-1]) & (number[1:] > 0)
    kept = ~same if until is None else ~same & (at <= until)
    return at[kept], number[kept]
