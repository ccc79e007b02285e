"""``nightglass watch`` on plain files: tables with no case."""

import csv
import gzip
import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from commands import Run

BEGIN = datetime(2024, 1, 1, 6, tzinfo=UTC)
DARK = BEGIN + timedelta(days=60)


def write(path: Path, header: Sequence[str], rows: Sequence[Sequence[object]]) -> Path:
    """Write a table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run commands and read what they print."""
    return Run(capsys)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Write 70 days of two channels, one of which stops after 60, polls of both, and a signal that falls with it."""
    posts = [
        (
            name,
            "telegram",
            1 + 6 * day + at,
            (BEGIN + timedelta(days=day, hours=2 * at, minutes=7 * (day % 5))).isoformat(),
        )
        for name, days in (("Harbour Radio", 60), ("Far Post", 70))
        for day in range(days)
        for at in range(6)
    ]
    polls = [
        (name, "telegram", (BEGIN + timedelta(hours=6 * at)).isoformat(), "seen", "")
        for at in range(280)
        for name in ("Harbour Radio", "Far Post")
    ]
    series = [
        ((BEGIN + timedelta(minutes=30 * at)).isoformat(), 4.0 if 60 * 48 <= at < 66 * 48 else 96 + at % 3)
        for at in range(70 * 48)
    ]
    return [
        str(write(tmp_path / "posts.csv", ("source", "platform", "post_id", "posted_at"), posts)),
        str(write(tmp_path / "polls.csv", ("source", "platform", "polled_at", "outcome", "newest_post_id"), polls)),
        str(write(tmp_path / "signal.csv", ("time", "Probing"), series)),
    ]


def rows(run: Run, *words: str) -> list[dict[str, Any]]:
    """Return the rows that the command prints."""
    ran = run("watch", *words, "--as", "jsonl")
    assert ran.code == 0, ran.err
    return ran.rows


def states(found: list[dict[str, Any]]) -> dict[str, str]:
    """Return the state now of each source."""
    return {
        row["source_words"]: row["state"] for row in found if row["table"] == "silences" and row["state"] != "restored"
    }


def test_plain_files_tell_silences_and_outages(run: Run, files: list[str]) -> None:
    """No case, no settings: who fell silent, since when, and when the network was dark."""
    found = rows(run, *files)
    assert states(found) == {"Harbour Radio": "silent", "Far Post": "posting"}
    (outage,) = [row for row in found if row["table"] == "outages"]
    assert datetime.fromisoformat(outage["start_to"]) == DARK
    assert outage["days_below"] in (5, 6)
    silent = next(row for row in found if row["table"] == "silences" and row["state"] == "silent")
    assert datetime.fromisoformat(silent["start_from"]) <= DARK <= datetime.fromisoformat(silent["start_to"])
    assert silent["false_alarms_per_year"] <= 1


def test_as_of_a_moment_nothing_later_is_known(run: Run, files: list[str]) -> None:
    """The day before it fell silent it went on posting, and the network was up."""
    found = rows(run, *files, "--as-of", (DARK - timedelta(days=1)).isoformat())
    assert states(found) == {"Harbour Radio": "posting", "Far Post": "posting"}
    assert not [row for row in found if row["table"] == "outages"]


def test_without_polls_an_export_proves_nothing_after_its_end(run: Run, files: list[str]) -> None:
    """Its newest post is the last thing that an export knows."""
    assert states(rows(run, files[0])) != {}
    assert "silent" not in states(rows(run, files[0], "--as-of", "2024-05-01")).values()


def test_a_file_without_times_says_that_there_is_nothing_to_tell(run: Run, tmp_path: Path) -> None:
    """An empty answer is explained."""
    path = tmp_path / "note.txt"
    path.write_text("Nothing of note was posted.", encoding="utf-8")
    found = run("watch", str(path), "--as", "jsonl")
    assert found.code == 0
    assert found.out == ""
    assert "Nothing to tell" in found.err


def test_a_moment_that_is_none_is_wrong_usage(run: Run, files: list[str]) -> None:
    """What was found, what was expected, what to do."""
    found = run("watch", files[0], "--as-of", "yesterday-ish")
    assert found.code == 2
    assert "2024-03-05T18:00" in found.err


def test_what_cannot_stand_in_time_is_counted_and_said(run: Run, tmp_path: Path) -> None:
    """Rows without a time, rows of nobody, a signal too short: each is told, none is a row about nobody."""
    posts = [
        ("" if at % 10 == 0 else "Harbour Radio", "telegram", at, BEGIN + timedelta(hours=9 * at) if at % 7 else "soon")
        for at in range(1, 101)
    ]
    series = [((BEGIN + timedelta(minutes=30 * at)).isoformat(), 90 + at % 3) for at in range(100)]
    ran = run(
        "watch",
        str(write(tmp_path / "posts.csv", ("source", "platform", "post_id", "posted_at"), posts)),
        str(write(tmp_path / "signal.csv", ("time", "Probing"), series)),
        "--as",
        "jsonl",
    )
    assert "14 of 100 posts have no time that can be read" in ran.err
    assert "10 of 100 posts have no source" in ran.err
    assert {row["source_words"] for row in ran.rows if row["table"] == "silences"} == {"Harbour Radio"}
    (unsaid,) = [row for row in ran.rows if row["table"] == "problems"]
    assert "Probing: too short to tell what is usual" in unsaid["reason"]


def test_a_small_table_of_sources_and_times_is_enough(run: Run, tmp_path: Path) -> None:
    """Neither words nor ids are needed to tell who fell silent; gzipped or not."""
    table = [("Harbour Radio", BEGIN + timedelta(hours=9 * at)) for at in range(100)]
    plain = write(tmp_path / "times.csv", ("channel", "date"), table)
    packed = tmp_path / "packed.csv.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    for path in (plain, packed):
        (row,) = rows(run, str(path))
        assert (row["source_words"], row["posts"]) == ("Harbour Radio", 100)


def test_what_was_read_of_a_series_is_said_before_what_was_found(run: Run, tmp_path: Path) -> None:
    """Values below zero, nothing measured and other people's judgements included: nothing found is not nothing read."""
    series = [((BEGIN + timedelta(hours=at)).isoformat(), -5 if at % 7 == 0 else 11 + at % 3) for at in range(900)]
    calm = str(write(tmp_path / "calm.csv", ("time", "Probing"), series))
    ran = run("watch", calm, "--zone", "Asia/Tehran", "--as", "jsonl")
    assert ran.out == ""
    assert "read     Probing: 900 values from 2024-01-01 09:30 to 2024-02-07 20:30; 129 below zero" in ran.err
    assert "No outage was found" in ran.err
    alert = {"type": "outages.alerts", "error": None, "data": [
        {"datasource": "bgp", "time": 1704100000, "level": "critical", "value": 4.0, "historyValue": 9.0,
         "entity": {"code": "VX", "type": "country"}},
    ]}  # fmt: skip
    (tmp_path / "alerts.json").write_text(json.dumps(alert), encoding="utf-8")
    ran = run("watch", str(tmp_path / "alerts.json"), "--as", "jsonl")
    assert "bgp, alert by IODA, VX: 1 value at 2024-01-01 09:06; kept beside, not tested" in ran.err
    assert "none of these series could be tested" in ran.err


def test_a_table_for_a_person_fits_a_terminal(run: Run, files: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Times by the zone's clock, no empty column, and what a row rests on below it by its number."""
    monkeypatch.setenv("COLUMNS", "80")
    ran = run("watch", *files, "--zone", "Asia/Tehran", "--as", "table")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert max(map(len, lines)) <= 80
    assert "outages (times in Asia/Tehran)" in lines
    header = lines[lines.index("outages (times in Asia/Tehran)") + 1].split()
    assert "scope" not in header
    assert "basis" not in header
    assert any(line.startswith("1  Probing") and "2024-03-01 09:30" in line for line in lines)
    assert any(line.startswith("1  The signal fell to 4% of what is usual") for line in lines)


def test_two_files_that_contradict_each_other_are_named(run: Run, tmp_path: Path) -> None:
    """Which is right nobody knows: neither counts where they differ, and a person is told which to look at."""
    times = [(BEGIN + timedelta(minutes=30 * at)).isoformat() for at in range(30 * 48)]
    one = write(tmp_path / "one.csv", ("time", "Probing"), [(at, 96) for at in times])
    other = [(at, 96 if number < 20 * 48 else 50) for number, at in enumerate(times)]
    ran = run("watch", str(one), str(write(tmp_path / "other.csv", ("time", "Probing"), other)), "--as", "jsonl")
    (row,) = ran.rows
    assert row["reason"].startswith("Probing: 480 times have several values that differ")
    assert row["reason"].endswith(f"(in {tmp_path / 'one.csv'} and {tmp_path / 'other.csv'})")
    assert "No outage was found" in ran.err, "twenty days of it agree, and were tested"


def test_a_series_too_large_to_hold_says_what_is_enough(run: Run, tmp_path: Path) -> None:
    """A value a minute for nineteen years is no better than one every half hour."""
    path = tmp_path / "minutes.csv"
    path.write_text("time,Probing\n" + "1700000000,96\n" * 1_300_000, encoding="utf-8")
    assert "every half hour or hour, which is enough" in run("watch", str(path), "--as", "jsonl").err


def test_exports_that_overlap_are_counted_once(run: Run, tmp_path: Path) -> None:
    """A longer export of the same channel adds what is new."""
    for name, many in (("short.json", 100), ("long.json", 120)):
        messages = [
            {
                "id": at,
                "type": "message",
                "date_unixtime": str(int(BEGIN.timestamp()) + 9 * 3600 * at),
                "text": f"No. {at}",
            }
            for at in range(1, many + 1)
        ]
        (tmp_path / name).write_text(json.dumps({"name": "Harbour Radio", "messages": messages}), encoding="utf-8")
    (row,) = rows(run, str(tmp_path / "short.json"), str(tmp_path / "long.json"))
    assert row["posts"] == 120


def test_a_case_is_looked_at_by_its_own_clock_and_names(run: Run, tmp_path: Path) -> None:
    """Days are those of its zone, and what falls together says of whom."""
    case = tmp_path / "case"
    assert run("new", case).code == 0
    (case / "case.toml").write_text('zone = "Asia/Tehran"\n', encoding="utf-8")
    write(
        case / "inbox" / "posts.csv",
        ("source", "platform", "post_id", "posted_at"),
        [("Harbour Radio", "telegram", at, (BEGIN + timedelta(hours=9 * at)).isoformat()) for at in range(100)],
    )
    assert run("build", case).code == 0
    ran = run("watch", case, "--as", "table")
    assert "silences (times in Asia/Tehran)" in ran.out
    assert "Tehran time" in ran.out
    assert "silences (times in UTC)" in run("watch", case, "--as", "table", "--zone", "UTC").out
