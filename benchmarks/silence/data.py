"""Reads ``gold/silence`` into channels, and splits them in two halves by a hash of their names."""

import csv
import gzip
import hashlib
from datetime import timedelta
from functools import cache
from pathlib import Path

import duckdb
import numpy as np

from nightglass.watch.channel import Channel, Seconds

TEHRAN = timedelta(hours=3, minutes=30)
NONE = np.array([], dtype=np.int64)
LOCAL = {"farright": "epoch(date::timestamptz)", "fa": f"epoch(time_local::timestamp) - {int(TEHRAN.total_seconds())}"}


def half_of(name: str) -> str:
    """Return ``fit`` or ``score``: the lowest bit of the SHA-256 of a channel's name."""
    return ("fit", "score")[hashlib.sha256(name.encode()).digest()[-1] & 1]


@cache
def read_channels(gold: Path, which: str) -> tuple[Channel, ...]:
    """Return the channels of ``farright`` or ``fa``, by name; none where the file is not there."""
    path = gold / "silence" / f"{which}_posts.csv.gz"
    if not path.is_file():
        return ()
    rows = (
        duckdb.connect()
        .execute(
            f"select channel, msg_id::bigint as number, ({LOCAL[which]})::bigint as posted"
            f" from read_csv('{path}', all_varchar = true) order by channel, number, posted"
        )
        .fetchnumpy()
    )
    names, codes = np.unique(rows["channel"].astype(str), return_inverse=True)
    edges = np.searchsorted(codes, np.arange(len(names) + 1))
    polls = _polls(gold) if which == "fa" else {}
    return tuple(
        _channel(str(name), rows["posted"][a:b], rows["number"][a:b], polls.get(str(name)))
        for name, a, b in zip(names, edges, edges[1:], strict=False)
    )


def _channel(name: str, posts: Seconds, numbers: Seconds, polls: tuple[Seconds, Seconds] | None) -> Channel:
    order = np.argsort(posts, kind="stable")
    seen, newest = polls or (NONE, NONE)
    return Channel(name, None, "telegram", posts[order], numbers[order], seen, newest, NONE, (), None, None)


def _polls(gold: Path) -> dict[str, tuple[Seconds, Seconds]]:
    """Return the polls of each channel: times, and the newest id shown (-1 where none)."""
    path = gold / "silence" / "fa_polls.csv.gz"
    if not path.is_file():
        return {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [(row["channel"], int(row["poll_unixtime"]), int(row["newest_msg_id"])) for row in csv.DictReader(lines)]
    held: dict[str, list[tuple[int, int]]] = {}
    for name, at, newest in sorted(rows):
        held.setdefault(name, []).append((at, newest or -1))
    return {name: (np.array([a for a, _ in found]), np.array([n for _, n in found])) for name, found in held.items()}


def digest(gold: Path) -> str:
    """Return the SHA-256 of the data."""
    files = sorted((gold / "silence").glob("*.gz"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
