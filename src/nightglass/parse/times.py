"""Tables of posts or of polls by the million, read by column: who posted, or was looked at, when; and no words.

``parse/streams`` gives the columns in blocks, ``parse/instants`` their times; nothing is made row by row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from nightglass.errors import ParseError
from nightglass.parse.encoding import clean
from nightglass.parse.fields import FIELDS, OF_A_POST, SERIES_FIELDS, plain_name
from nightglass.parse.instants import NO_TIME, instants_of
from nightglass.parse.polls import OUTCOMES_DO, outcome_of
from nightglass.parse.result import Incoming
from nightglass.parse.skipped import Skipped
from nightglass.parse.streams import Block, blocks_of, first_names
from nightglass.records.poll import PollOutcome
from nightglass.records.problem import Problem

MADE_BY = "parse/times 1"

_OURS: Mapping[str, tuple[str, ...]] = {
    "source": ("source",),
    "platform": ("platform",),
    "post_id": ("post_id",),
    "at": ("posted_at", "polled_at", "published_at"),
    "outcome": ("outcome",),
    "newest_post_id": ("newest_post_id",),
}
"""What a column of times is, by the fields of articles and posts that mean the same."""

_OF_A_SERIES = frozenset(SERIES_FIELDS["value"])
_UNNAMED = "unknown"
_TIME_DO = "Write times as 2026-01-31 12:00:00 or in seconds since 1970; the other rows were read"
_SOURCE_DO = "Name the channel in every row; the other rows were read"
_HOUR_DO = "Export the posts again with their hours: whether a channel fell silent is told by them"

Codes = NDArray[np.int32]
Seconds = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class PostTimes:
    """Posts in the order of the file: ``source[codes[i]]`` on ``platform[codes[i]]`` posted at ``at[i]``.

    ``source`` and ``platform`` stand side by side, a place for each channel. ``at`` is in seconds since 1970 (UTC);
    ``number`` is the message id, -1 where it is no number.
    """

    source: list[str]
    platform: list[str]
    codes: Codes
    at: Seconds
    number: Seconds


@dataclass(frozen=True, slots=True, eq=False)
class PollTimes:
    """Polls in the order of the file, as ``PostTimes``; ``outcome`` is a place in ``OUTCOMES``.

    ``newest`` is the newest message id that a poll showed, -1 where it showed none, or one that is no number.
    """

    source: list[str]
    platform: list[str]
    codes: Codes
    at: Seconds
    outcome: NDArray[np.int8]
    newest: Seconds


OUTCOMES: tuple[PollOutcome, ...] = tuple(PollOutcome)
"""What the numbers in ``PollTimes.outcome`` stand for."""


@dataclass(frozen=True, slots=True, eq=False)
class Times:
    """What one file holds: ``posts`` or ``polls``, the other null; both null where it is a table of neither."""

    posts: PostTimes | None
    polls: PollTimes | None
    problems: tuple[Problem, ...]


def read_times(incoming: Incoming) -> Times:
    """Read a CSV, TSV or JSON lines file of posts or of polls, gzipped or not; local times count in the given zone.

    A row that cannot be read is counted in a problem. Nothing is raised for what the bytes hold.
    """
    skipped = Skipped()
    names = _names(incoming.given.columns)
    known = frozenset(chain.from_iterable(names.values())) | _OF_A_SERIES
    table: _Table | None = None
    kept: list[_Rows] = []
    try:
        for block in blocks_of(incoming.path, lambda name: plain_name(name) in known, skipped):
            table = table or _table_of(block, names, incoming.given.source_words)
            if table is None:
                return Times(None, None, ())
            kept.append(_read(block, table, incoming.given.zone, skipped))
    except ParseError as error:
        return _failed(incoming, f"{error.got}; expected {error.expected}", error.do)
    except (OSError, MemoryError) as error:
        return _failed(incoming, f"the file cannot be read ({type(error).__name__})", "Check that it may be read")
    return _times(table, kept, skipped.problems(incoming, MADE_BY, "row"))


def tells_times_alone(path: Path, columns: Mapping[str, str]) -> bool:
    """Say whether a table's first row has a source and a time, nothing that makes it a post, an article or a series.

    Raises ``OSError`` where the file cannot be opened.
    """
    names = {plain_name(name) for name in first_names(path)}
    known = _names(columns)
    others = chain(OF_A_POST, _OF_A_SERIES, chain.from_iterable(FIELDS[name] for name in (*OF_A_POST, "text")))
    more = {*others, *known["outcome"], *known["newest_post_id"]}
    return bool(names & set(known["source"])) and bool(names & set(known["at"])) and not names & more


def _failed(incoming: Incoming, reason: str, what_to_do: str) -> Times:
    return Times(None, None, (incoming.problem(reason, what_to_do, MADE_BY),))


@dataclass(frozen=True, slots=True)
class _Table:
    """What a file's columns hold; ``channels`` numbers each (source, platform) as it comes."""

    polls: bool
    names: Mapping[str, Sequence[str]]
    source: str
    channels: dict[tuple[str, str], int]

    def column(self, field: str, block: Block) -> pa.Array | None:
        """Return the column that holds a field in this block, null where none does."""
        plain = {plain_name(name): name for name in reversed(list(block.columns))}
        return next((block.columns[plain[name]] for name in self.names[field] if name in plain), None)


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """The rows of one block that tell a channel and a time; ``outcome`` counts in a table of polls alone."""

    codes: Codes
    at: Seconds
    number: Seconds
    outcome: NDArray[np.int8]


def _names(columns: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the names of each column, those that the case maps to it first."""
    found = {}
    for field, ours in _OURS.items():
        theirs = (plain_name(name) for name, meant in columns.items() if meant in ours)
        found[field] = (*theirs, *chain.from_iterable(FIELDS[name] for name in ours))
    return found


def _table_of(block: Block, names: Mapping[str, Sequence[str]], source: str | None) -> _Table | None:
    """Tell a table of posts and one of polls by the names of their columns; null for any other table."""
    plain = {plain_name(name) for name in block.columns}
    has = {field for field, known in names.items() if plain & set(known)}
    if "at" not in has or not (source or "source" in has):
        return None
    polls = bool(has & {"outcome", "newest_post_id"}) and "post_id" not in has
    if not polls and "post_id" not in has and plain & _OF_A_SERIES:
        return None
    return _Table(polls, names, source or "", {})


def _read(block: Block, table: _Table, zone: str, skipped: Skipped) -> _Rows:
    """Return the rows of a block that tell a channel and a time; the others are counted."""
    codes = _channels(block, table)
    times = table.column("at", block)
    instants = instants_of(_blank(block) if times is None else times, zone)
    number = _numbers(table.column("newest_post_id" if table.polls else "post_id", block), len(block))
    outcome = _outcomes(block, table, number, skipped) if table.polls else np.zeros(len(block), np.int8)
    timed, named = instants.at != NO_TIME, codes >= 0
    for rows, reason, what_to_do in (
        (~timed, "no time that can be read", _TIME_DO),
        (timed & ~named, "no source", _SOURCE_DO),
        (timed & named & instants.coarse, "a day without an hour, taken for its first second", _HOUR_DO),
    ):
        skipped.add_all((np.flatnonzero(rows) + block.first).tolist(), reason, what_to_do)
    good = timed & named
    return _Rows(codes[good], instants.at[good], number[good], outcome[good])


def _blank(block: Block) -> pa.Array:
    return pa.repeat(pa.scalar(b"", pa.binary()), len(block))


def _channels(block: Block, table: _Table) -> Codes:
    """Return the number of each row's channel, -1 where nobody says whose row it is."""
    sources, of_row = _distinct(table.column("source", block), table.source, block)
    platforms, on_row = _distinct(table.column("platform", block), _UNNAMED, block)
    pairs, which = np.unique(of_row * len(platforms) + on_row, return_inverse=True)
    codes = np.empty(len(pairs), np.int32)
    for place, pair in enumerate(pairs.tolist()):
        source, platform = sources[pair // len(platforms)], platforms[pair % len(platforms)].lower()
        codes[place] = table.channels.setdefault((source, platform), len(table.channels)) if source else -1
    return codes[which].astype(np.int32)


def _distinct(column: pa.Array | None, otherwise: str, block: Block) -> tuple[list[str], Seconds]:
    """Return the wordings of a column, blank ones replaced, and which of them each row has."""
    if column is None:
        return [otherwise], np.zeros(len(block), np.int64)
    coded = column.dictionary_encode()
    words = [clean(value.decode("utf-8", "replace")).strip() for value in coded.dictionary.to_pylist()]
    return [word or otherwise for word in words], coded.indices.to_numpy(zero_copy_only=False).astype(np.int64)


def _numbers(column: pa.Array | None, rows: int) -> Seconds:
    """Return the message ids that are whole numbers above zero, -1 for all others."""
    if column is None:
        return np.full(rows, -1, np.int64)
    words = pc.ascii_trim_whitespace(column.cast(pa.string(), safe=False))
    whole = pc.match_substring_regex(words, "^[0-9]{1,18}$")
    numbers = pc.if_else(whole, words, "-1").cast(pa.int64()).to_numpy(zero_copy_only=False)
    return np.where(numbers > 0, numbers, -1)


def _outcomes(block: Block, table: _Table, newest: Seconds, skipped: Skipped) -> NDArray[np.int8]:
    """Return how each poll ended; words that nobody knows are counted, and taken for a failure."""
    words, of_row = _distinct(table.column("outcome", block), "", block)
    shown = newest > 0
    found = np.empty(len(block), np.int8)
    for place, word in enumerate(words):
        rows = of_row == place
        for showed in (False, True):
            outcome = outcome_of(word or None, showed)
            here = rows & (shown == showed)
            found[here] = OUTCOMES.index(outcome or PollOutcome.FAILED)
            if outcome is None:
                lines = (np.flatnonzero(here) + block.first).tolist()
                skipped.add_all(lines, "an outcome that is not known, taken for a failure", OUTCOMES_DO)
    return found


def _times(table: _Table | None, kept: Sequence[_Rows], problems: tuple[Problem, ...]) -> Times:
    """Join the blocks of a file."""
    if table is None:
        return Times(None, None, problems)
    sources, platforms = [source for source, _ in table.channels], [platform for _, platform in table.channels]
    codes, at, number = (np.concatenate([getattr(rows, name) for rows in kept]) for name in ("codes", "at", "number"))
    if table.polls:
        outcome = np.concatenate([rows.outcome for rows in kept])
        return Times(None, PollTimes(sources, platforms, codes, at, outcome, number), problems)
    return Times(PostTimes(sources, platforms, codes, at, number), None, problems)
