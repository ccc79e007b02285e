"""Captures: the acts of the ledger as one row a digest."""

from pathlib import Path

from nightglass.interfaces import Clock
from nightglass.preserve.captures import ERASED, Arrival, captures_of, describe, record_captures
from nightglass.preserve.ledger import Ledger
from nightglass.preserve.vault import Stored
from nightglass.records.capture import Original

MILL = Stored("ab" * 32, 19, new=True)
BRIDGE = Stored("cd" * 32, 7, new=True)


def test_the_same_bytes_at_two_paths_are_one_capture_twice_seen(ledger: Ledger) -> None:
    """The first path and time count."""
    acts = record_captures(
        ledger,
        [Arrival("a.txt", MILL, "text/plain"), Arrival("again/a.txt", MILL, "text/plain")],
        "Odo Brand",
    )
    (capture,) = captures_of(ledger)
    assert (capture.path, capture.times_seen, capture.bytes) == ("a.txt", 2, 19)
    assert (capture.captured_at, capture.captured_by) == (acts[0].at, "Odo Brand")
    assert (capture.from_whom, capture.how, capture.original) == (None, None, Original.UNKNOWN)
    assert capture.made_from == tuple(act.id for act in acts)


def test_a_rescan_adds_nothing_and_changed_bytes_at_a_path_are_a_new_capture(ledger: Ledger) -> None:
    """Path and digest together are what was seen."""
    arrival = Arrival("a.txt", MILL, "text/plain")
    assert len(record_captures(ledger, [arrival, arrival], "desk")) == 1
    assert record_captures(ledger, [arrival], "desk") == []
    assert len(record_captures(ledger, [arrival, Arrival("a.txt", BRIDGE, "text/plain")], "desk")) == 1
    assert [capture.digest for capture in captures_of(ledger)].count(MILL.digest) == 1
    assert len(captures_of(ledger)) == 2


def test_the_latest_description_counts_and_words_stay_out_of_the_chain(ledger: Ledger) -> None:
    """It is added, never overwritten."""
    (act,) = record_captures(ledger, [Arrival("Ilse Tarn.txt", MILL, "text/plain", "https://mill.example/1")], "desk")
    identity = str(act.payload["capture"])
    describe(ledger, [identity], Original.FORWARDED, {"from_whom": "Ada", "how": "by mail"}, "desk")
    describe(ledger, [identity], Original.YES, {"from_whom": "Ilse Tarn", "how": "on a stick"}, "desk")
    (capture,) = captures_of(ledger)
    assert (capture.from_whom, capture.how, capture.original) == ("Ilse Tarn", "on a stick", Original.YES)
    assert capture.url == "https://mill.example/1"
    assert "Ilse" not in str(ledger.rows())


def test_an_erased_path_is_not_written_again_by_a_rescan(ledger: Ledger) -> None:
    """The file may still lie in the inbox."""
    arrival = Arrival("Ilse Tarn.txt", MILL, "text/plain")
    (act,) = record_captures(ledger, [arrival], "desk")
    ledger.erase(act.id, "path", "desk")
    assert record_captures(ledger, [arrival], "desk") == []
    (capture,) = captures_of(ledger)
    assert capture.path == ERASED
    assert capture.times_seen == 1


def test_merged_laptops_tell_the_same_captures(tmp_path: Path, clock: Clock) -> None:
    """First is by time, whoever wrote it."""
    here = Ledger(tmp_path / "here.sqlite", "bbbb000011112222", clock)
    there = Ledger(tmp_path / "there.sqlite", "aaaa000011112222", clock)
    record_captures(here, [Arrival("first.txt", MILL, "text/plain")], "Odo Brand")
    record_captures(there, [Arrival("second.txt", MILL, "text/plain")], "Ada Quill")
    here.merge(there.path)
    there.merge(here.path)
    assert captures_of(here) == captures_of(there)
    assert [(row.path, row.times_seen) for row in captures_of(here)] == [("first.txt", 2)]
