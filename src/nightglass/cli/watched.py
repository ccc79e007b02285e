"""Files for ``nightglass watch``: posts by row where their words matter, by column where they are many."""

import os
import tempfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path, PurePath
from typing import Any

from nightglass.build.channels import main_country
from nightglass.build.channels_times import channels_of_times
from nightglass.build.echo import find_echoes
from nightglass.build.repeats import without_repeats
from nightglass.build.tie import tie
from nightglass.cli.output import Bars, say
from nightglass.cli.reader import files_of, parse_inputs
from nightglass.engines.duckdb import DuckdbEngine
from nightglass.parse.registry import incoming_of
from nightglass.parse.result import Given
from nightglass.parse.times import Times, read_times, tells_times_alone
from nightglass.parse.unpacked import is_gzip, name_inside
from nightglass.records.source import Source
from nightglass.records.tables import TYPE_OF_TABLE
from nightglass.watch.channel import Channel

WORTH_COLUMNS = 8_000_000
"""Bytes: a smaller table is read by row, so that the words of its posts count too."""

_TABLES = frozenset({".csv", ".tsv", ".jsonl", ".ndjson"})


def gather(
    inputs: Iterable[Path],
    given: Given,
    sources: Sequence[Source],
    country: str | None,
    as_of: datetime | None,
    shown: Bars,
) -> tuple[dict[str, list[Any]], list[Channel]]:
    """Return the rows of all files tied to their sources, and the channels of tables too large for rows."""
    paths = files_of(inputs)
    large = {
        path: times for path in paths if _by_columns(path, given) and (times := _times(path, given, shown)) is not None
    }
    records: dict[str, list[Any]] = {name: [] for name in TYPE_OF_TABLE}
    captures = []
    for path, parsed in parse_inputs([path for path in paths if path not in large], given, 0, shown):
        if parsed.series or parsed.polls or parsed.posts:
            captures.append(incoming_of(path, given).capture)
        records["documents"] += parsed.documents
        records["posts"] += parsed.posts
        records["polls"] += parsed.polls
        records["series"] += parsed.series
    for name, rows in records.items():
        # The same file given twice is one file.
        records[name] = list({row.id: row for row in rows}.values())
    came = list({capture.id: capture for capture in captures}.values())
    tied = tie(without_repeats(records, came), came, sources)
    with tempfile.TemporaryDirectory(prefix="nightglass-") as folder:
        tied["echoes"] = find_echoes(DuckdbEngine(), tied["posts"], tied["links"], Path(folder))
    until = None if as_of is None else int(as_of.timestamp())
    channels = channels_of_times(large.values(), sources, country or main_country(sources), until)
    return tied, channels


def _by_columns(path: Path, given: Given) -> bool:
    """Say whether a table is read by its times: it is large, or tells who posted when and nothing else."""
    if not path.is_file() or PurePath(name_inside(path.name)).suffix.lower() not in _TABLES:
        return False
    try:
        return _bytes_in(path) > WORTH_COLUMNS or tells_times_alone(path, given.columns)
    except OSError:
        return False


def _bytes_in(path: Path) -> int:
    """Return how many bytes a file holds; of an archive what its last four bytes say, as a hint alone."""
    with path.open("rb") as stream:
        if not is_gzip(stream.read(2)):
            return path.stat().st_size
        stream.seek(-4, os.SEEK_END)
        return max(int.from_bytes(stream.read(4), "little"), path.stat().st_size)


def _times(path: Path, given: Given, shown: Bars) -> Times | None:
    """Return the posts or polls of a table by column, null where it is a table of neither: then it is read by row."""
    done = shown.step(path.name, 1)
    times = read_times(incoming_of(path, given))
    done(1)
    if times.posts is None and times.polls is None:
        return None
    for problem in times.problems:
        say(f"problem  {path}: {problem.reason}. {problem.what_to_do}.")
    if times.posts is not None:
        say(f"{path}: {len(times.posts.at):,} posts read by their times; their words, if any, were not.")
    return times
