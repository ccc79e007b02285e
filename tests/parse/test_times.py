"""Times of posts and polls are read by the million, and what is damaged is counted."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.parse.registry import parse_file
from nightglass.parse.result import Given, Incoming
from nightglass.parse.times import OUTCOMES, Times, read_times
from nightglass.records.capture import Capture, Original

AT = 1935478800
"""2031-05-02 09:00 UTC."""


def incoming(path: Path, given: Given) -> Incoming:
    """Return a file on its way in, as the registry would describe it."""
    from datetime import UTC, datetime

    capture = Capture(
        "cap-1", "0" * 64, 1, "text/csv", path.name, None, datetime(2031, 5, 2, tzinfo=UTC), "", None, None,
        Original.UNKNOWN, 1, "test", (),
    )  # fmt: skip
    return Incoming(capture, path, given)


def times(tmp_path: Path, data: str | bytes, name: str = "posts.csv", given: Given | None = None) -> Times:
    """Write a file and read its times."""
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_times(incoming(path, given or Given()))


def reasons(found: Times) -> str:
    """Return what was wrong, in one line."""
    return "; ".join(problem.reason for problem in found.problems)


CSV = "channel,msg_id,date,views\nvelmora_voice,7,2031-05-02 09:00:00+00:00,12\nharbour,x,2031-05-02T09:00:30Z,\n"


def test_a_table_of_posts_gives_channels_times_and_numbers(tmp_path: Path) -> None:
    """A message id that is no number is -1."""
    posts = times(tmp_path, CSV).posts
    assert posts is not None
    assert (posts.source, posts.platform) == (["velmora_voice", "harbour"], ["unknown", "unknown"])
    assert (posts.codes.tolist(), posts.at.tolist(), posts.number.tolist()) == ([0, 1], [AT, AT + 30], [7, -1])


def test_json_lines_and_gzip_give_the_same(tmp_path: Path) -> None:
    """With what is no object counted, wherever it stands."""
    rows = [
        {"source": "velmora_voice", "platform": "Telegram", "post_id": 7, "posted_at": AT},
        {"source": "harbour", "platform": "Telegram", "posted_at": "2031-05-02 12:30", "post_id": None},
    ]
    lines = [json.dumps(rows[0]), '{"source": "cut', "[1, 2]", '{"a": 1}, {"b": 2}', "", json.dumps(rows[1])]
    for name, data in (
        ("p.jsonl", "\n".join(lines).encode()),
        ("p.jsonl.gz", gzip.compress("\n".join(lines).encode())),
    ):
        found = times(tmp_path, data, name, Given(zone="Asia/Tehran"))
        assert found.posts is not None
        assert (found.posts.platform, found.posts.at.tolist()) == (["telegram", "telegram"], [AT, AT])
        assert "rows 2, 3, 4: not a whole JSON object" in reasons(found)


def test_a_source_that_the_file_does_not_name_is_the_one_that_was_given(tmp_path: Path) -> None:
    """A row without any is counted."""
    table = "id;time\n1;2031-05-02 09:00\n"
    given = times(tmp_path, table, given=Given(source_words="Harbour Post")).posts
    assert given is not None
    assert given.source == ["Harbour Post"]
    assert times(tmp_path, table).posts is None
    blank = times(tmp_path, "source,post_id,date\n,1,2031-05-02 09:00\nharbour,2,2031-05-02 09:00\n")
    assert "row 2: no source" in reasons(blank)


def test_the_cases_own_names_of_columns_come_first(tmp_path: Path) -> None:
    """As in all other tables."""
    table = "کانال,زمان,date\nharbour,2031-05-02 09:00,1999-01-01 00:00\n"
    found = times(tmp_path, table, given=Given(columns={"کانال": "source", "زمان": "posted_at"})).posts
    assert found is not None
    assert found.at.tolist() == [AT]


def test_polls_say_how_they_ended(tmp_path: Path) -> None:
    """What nobody knows counts as failed, and is told."""
    table = "source,platform,polled_at,outcome,newest_post_id\n" + "".join(
        f"harbour,telegram,{AT},{outcome},{newest}\n"
        for outcome, newest in (("seen", 7), ("OK", ""), ("timeout", 9), ("moved", ""), ("gone", ""), ("so-so", 9))
    )
    found = times(tmp_path, table)
    assert found.polls is not None
    named = [OUTCOMES[code].value for code in found.polls.outcome]
    assert named == ["seen", "seen", "failed", "moved", "removed", "failed"]
    assert found.polls.newest.tolist() == [7, -1, 9, -1, -1, 9]
    assert "row 7: an outcome that is not known" in reasons(found)


def test_a_poll_without_a_word_on_its_outcome_saw_its_source_only_if_it_showed_a_post(tmp_path: Path) -> None:
    """A collector that failed must never look like a silence."""
    polls = times(tmp_path, f"poll_unixtime,channel,newest_msg_id\n{AT},harbour,7\n{AT},harbour,0\n").polls
    assert polls is not None
    assert [OUTCOMES[code].value for code in polls.outcome] == ["seen", "failed"]


def test_a_day_without_an_hour_is_taken_and_told(tmp_path: Path) -> None:
    """A test that counts hours must know."""
    found = times(tmp_path, "source,post_id,date\nharbour,1,2031-05-02\nharbour,2,soon\n")
    assert found.posts is not None
    assert len(found.posts.at) == 1
    assert "row 2: a day without an hour" in reasons(found)
    assert "row 3: no time" in reasons(found)


@pytest.mark.parametrize("table", ["time,value\n2031-05-02,4\n", "date,source,value\n2031-05-02,bgp,4\n", "a,b\n1,2\n"])
def test_a_table_of_something_else_is_neither(tmp_path: Path, table: str) -> None:
    """A network series with a column that is called source too."""
    found = times(tmp_path, table)
    assert (found.posts, found.polls, found.problems) == (None, None, ())


def test_what_is_before_a_damage_stays(tmp_path: Path) -> None:
    """A row cut short, an archive cut off, a quotation mark that is never closed."""
    assert "row" in reasons(times(tmp_path, CSV + "harbour,9\n"))
    rows = "".join(f"harbour,{number},{AT + number * 7919 % 100_000},1\n" for number in range(200_000)).encode()
    whole = b"channel,msg_id,date,views\n" + rows
    cut = times(tmp_path, gzip.compress(whole)[:-200_000], "cut.csv.gz")
    assert cut.posts is not None
    assert 1000 < len(cut.posts.at) < 200_000
    assert "cut off or damaged" in reasons(cut)
    unclosed = times(tmp_path, whole + b'"' + rows + rows)
    assert unclosed.posts is not None
    assert len(unclosed.posts.at) > 100_000
    assert unclosed.problems


def test_a_file_too_long_is_read_to_its_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small archive may hold any number of bytes."""
    monkeypatch.setattr("nightglass.parse.streams.MAX_BYTES", 100_000)
    found = times(tmp_path, gzip.compress(CSV.encode() + b"harbour,1,1935478800,1\n" * 100_000), "bomb.csv.gz")
    assert found.posts is not None
    assert 1000 < len(found.posts.at) < 5000
    assert "more than 100,000 bytes" in reasons(found)


def test_a_line_of_many_megabytes_is_left_out(tmp_path: Path) -> None:
    """The rows around it are read."""
    row = json.dumps({"source": "harbour", "post_id": 1, "posted_at": AT})
    found = times(tmp_path, f'{row}\n{{"text": "{"a" * 9_000_000}"}}\n{row}\n', "long.jsonl")
    assert found.posts is not None
    assert len(found.posts.at) == 2
    assert "row 2: longer than" in reasons(found)


@given(st.binary(max_size=200))
def test_no_bytes_raise(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """After a header that promises posts, too."""
    folder = tmp_path_factory.mktemp("hostile")
    for start in (b"", b"source,post_id,date\n", b'{"source": "a", "posted_at": 1935478800}\n', b"\x1f\x8b\x08"):
        found = times(folder, start + data)
        assert found.posts is None or len(found.posts.at) == len(found.posts.codes)


def test_a_case_reads_the_same_posts_and_polls(tmp_path: Path) -> None:
    """A table of posts without words is posts all the same."""
    path = tmp_path / "posts.csv"
    path.write_text(CSV, encoding="utf-8")
    posts = parse_file(path, Given()).posts
    assert [(post.source_words, post.post_id) for post in posts] == [("velmora_voice", "7"), ("harbour", "x")]
    assert all(post.posted_at is not None for post in posts)


def test_a_case_reads_polls_too(tmp_path: Path) -> None:
    """With what they were told; one whose outcome nobody knows is a problem, not a silence."""
    path = tmp_path / "polls.jsonl"
    rows = [
        {"source": "harbour", "platform": "Telegram", "polled_at": AT, "outcome": "seen", "newest_post_id": "7"},
        {"source": "harbour", "polled_at": AT, "outcome": "failed", "details": "a timeout"},
        {"source": "harbour", "polled_at": AT, "outcome": "perhaps"},
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    found = parse_file(path, Given())
    assert [(poll.outcome.value, poll.newest_post_id, poll.details) for poll in found.polls] == [
        ("seen", "7", None),
        ("failed", None, "a timeout"),
    ]
    assert found.polls[0].platform == "telegram"
    assert (len(found.posts), len(found.documents)) == (0, 0)
    assert "line 3" in found.problems[0].reason


def test_a_post_that_was_forwarded_from_nobody_knows_whom_is_still_a_forward(tmp_path: Path) -> None:
    """A flag is enough."""
    path = tmp_path / "posts.csv"
    path.write_text(
        "channel,msg_id,date,is_forward,fwd_from\na,1,2031-05-02,1,\na,2,2031-05-02,1,b\na,3,2031-05-02,0,\n"
    )
    assert [post.forwarded_from for post in parse_file(path, Given()).posts] == ["unknown", "b", None]
