"""Tables read by column give the same channels as rows do."""

import csv
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from nightglass.build.channels import channels_of
from nightglass.build.channels_times import channels_of_times
from nightglass.build.tie import tie
from nightglass.parse.registry import incoming_of, parse_file
from nightglass.parse.result import Given
from nightglass.parse.times import read_times
from nightglass.records.source import Source
from nightglass.records.tables import TYPE_OF_TABLE
from nightglass.watch.channel import Channel

BEGIN = datetime(2024, 3, 1, tzinfo=UTC)
SOURCES = [
    Source("harbour-radio", "Harbour Radio", ("radio",), None, None, "VX", (), (), "x", False, False, "t", ()),
    Source("far-post", "Far Post", (), None, None, "SD", (), (), "y", False, False, "t", ()),
]
GIVEN = Given(zone="UTC")


def write(path: Path, header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Path:
    """Write a table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


def files(folder: Path) -> list[Path]:
    """Write posts, newest first, and polls of two channels."""
    posts = [
        (name, "telegram", str(500 - at), (BEGIN + timedelta(hours=500 - 3 * at)).isoformat())
        for at in range(120)
        for name in ("radio", "Far Post", "Nobody's")
    ]
    polls = [
        (
            "radio",
            "telegram",
            (BEGIN + timedelta(days=at)).isoformat(),
            ("seen", "failed", "moved")[at % 3],
            str(at + 9),
        )
        for at in range(9)
    ]
    return [
        write(folder / "posts.csv", ("source", "platform", "post_id", "posted_at"), posts),
        write(folder / "polls.csv", ("source", "platform", "polled_at", "outcome", "newest_post_id"), polls),
    ]


def plain(channel: Channel) -> tuple[object, ...]:
    """Return a channel as values that compare."""
    numbers = None if channel.numbers is None else channel.numbers.tolist()
    return (
        channel.source_id, channel.platform, channel.posts.tolist(), numbers, channel.seen.tolist(),
        channel.newest.tolist(), channel.failed.tolist(), channel.told, channel.inside,
    )  # fmt: skip


def by_row(paths: list[Path]) -> list[Channel]:
    """Return the channels of files through rows."""
    parsed = [parse_file(path, GIVEN) for path in paths]
    records = {name: [row for one in parsed for row in getattr(one, name, ())] for name in TYPE_OF_TABLE}
    tied = tie(records, [], SOURCES)
    return channels_of(tied["posts"], tied["polls"], tied["sources"], "VX")


def test_columns_and_rows_agree(tmp_path: Path) -> None:
    """Two ways in, one channel; a name that sources.csv has not is a source of its own by row, and a name by column."""
    paths = files(tmp_path)
    columns = channels_of_times([read_times(incoming_of(path, GIVEN)) for path in paths], SOURCES, "VX", None)
    known = [plain(one) for one in columns if one.source_id]
    assert sorted(known) == sorted(
        plain(one) for one in by_row(paths) if one.source_id in ("harbour-radio", "far-post")
    )
    assert [one.source_words for one in columns if one.source_id is None] == ["Nobody's"]
    assert {one.source_id: one.inside for one in columns} == {"harbour-radio": True, "far-post": False, None: None}


def test_nothing_later_than_the_moment_is_in_a_channel(tmp_path: Path) -> None:
    """As of a day, what came after it was not known."""
    until = int((BEGIN + timedelta(days=7)).timestamp())
    tables = [read_times(incoming_of(path, GIVEN)) for path in files(tmp_path)]
    for channel in channels_of_times(tables, SOURCES, "VX", until):
        times = [*channel.posts.tolist(), *channel.seen.tolist(), *channel.failed.tolist()]
        assert times
        assert max(times) <= until
        assert all(at <= until for at, _ in channel.told)


def test_a_table_given_twice_counts_its_posts_once(tmp_path: Path) -> None:
    """Two downloads of one archive overlap; a message id at one time is one post."""
    table = read_times(incoming_of(files(tmp_path)[0], GIVEN))
    once = channels_of_times([table], SOURCES, "VX", None)
    assert [plain(one) for one in channels_of_times([table, table], SOURCES, "VX", None)] == [
        plain(one) for one in once
    ]
