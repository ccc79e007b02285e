"""The ledger: acts are added by several at once, never changed; words beside them can be erased."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.errors import LedgerError
from nightglass.interfaces import Clock
from nightglass.preserve.chain import START, canonical, check_chains
from nightglass.preserve.ledger import Ledger, read_ledger


def test_acts_come_back_in_order_with_the_hash_before_them(ledger: Ledger) -> None:
    """Each act names the hash of the one before."""
    first = ledger.append("built", {"tables": "ab12"}, "Odo Brand")
    second = ledger.append("judged", {"about": "fig-1", "value": "confirmed"}, "Odo Brand", {"reason": "I was there"})
    assert ledger.acts() == [first, second]
    assert (first.seq, first.previous, second.seq, second.previous) == (1, START, 2, first.hash)
    assert ledger.acts("judged") == [second]
    assert ledger.heads() == {ledger.writer: second.hash}
    assert ledger.note(second.id, "reason") == "I was there"
    assert ledger.note(second.id, "how") is None
    assert list(check_chains(ledger.rows())) == []


def test_the_chain_holds_no_name_and_no_text(ledger: Ledger) -> None:
    """Neither who acted nor what they wrote can be read from the chained row."""
    ledger.append("judged", {"about": "fig-1"}, "Odo Brand", {"reason": "Ilse Tarn told me"})
    (row,) = ledger.rows()
    assert "Odo" not in str(row)
    assert "Ilse" not in str(row)
    assert set(json.loads(row.payload)) == {"about", "notes"}


@pytest.mark.parametrize("payload", [{"who": "Ilse Tarn"}, {"where": "тюрьма"}, {"score": 0.5}, {"a": [{"b": "x y"}]}])
def test_words_in_a_payload_are_refused(ledger: Ledger, payload: dict[str, object]) -> None:
    """What is chained cannot be erased."""
    with pytest.raises(LedgerError, match="notes"):
        ledger.append("judged", payload, "Odo Brand")
    assert ledger.acts() == []


@pytest.mark.parametrize("change", ["UPDATE acts SET kind = 'built'", "DELETE FROM acts", "DELETE FROM notes"])
def test_the_file_itself_refuses_changes(ledger: Ledger, change: str) -> None:
    """Triggers refuse updates and deletions by any program."""
    ledger.append("judged", {"about": "fig-1"}, "Odo Brand")
    file = sqlite3.connect(ledger.path)
    with pytest.raises(sqlite3.IntegrityError, match=r"never|removed"):
        file.execute(change)
    file.close()


def test_a_note_cannot_be_rewritten_only_erased(ledger: Ledger) -> None:
    """Its trigger lets nothing but emptiness in."""
    act = ledger.append("judged", {"about": "fig-1"}, "Odo Brand", {"reason": "seen"})
    file = sqlite3.connect(ledger.path)
    with pytest.raises(sqlite3.IntegrityError, match="only erased"):
        file.execute("UPDATE notes SET text = 'not seen' WHERE act_id = ? AND name = 'reason'", (act.id,))
    file.close()


def test_an_erased_note_is_gone_from_the_files_and_the_chain_still_holds(ledger: Ledger) -> None:
    """Neither the database nor its log holds the words; an act says that they were erased."""
    act = ledger.append("judged", {"about": "fig-1"}, "Odo Brand", {"reason": "Ilse Tarn told me"})
    ledger.erase(act.id, "reason", "Odo Brand")
    ledger.erase(act.id, "actor", "desk")
    assert ledger.note(act.id, "reason") is None
    assert [found.actor for found in ledger.acts()] == [None, "Odo Brand", "desk"]
    files = b"".join(path.read_bytes() for path in ledger.path.parent.glob("ledger.sqlite*"))
    assert b"Ilse Tarn" not in files
    assert list(check_chains(ledger.rows())) == []


def test_erasing_what_is_not_there_says_so(ledger: Ledger) -> None:
    """No act is added then."""
    with pytest.raises(LedgerError, match="no note"):
        ledger.erase("act-0", "reason", "Odo Brand")
    assert ledger.acts() == []


def test_a_file_that_is_no_ledger_is_an_error_with_what_to_do(tmp_path: Path, clock: Clock) -> None:
    """No traceback of SQLite reaches the user."""
    (tmp_path / "ledger.sqlite").write_bytes(b"not a database, but long enough to look at" * 50)
    with pytest.raises(LedgerError, match="restore"):
        Ledger(tmp_path / "ledger.sqlite", "aaaa000011112222", clock)
    with pytest.raises(LedgerError):
        read_ledger(tmp_path / "ledger.sqlite")
    with pytest.raises(LedgerError, match="no file"):
        read_ledger(tmp_path / "absent.sqlite")


APPEND = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from nightglass.preserve.ledger import Ledger

class SystemClock:
    def now(self):
        return datetime.now(UTC)

for number in range(200):
    Ledger(Path(sys.argv[1]), sys.argv[2], SystemClock()).append("judged", {"n": number}, "desk", {"reason": "x"})
"""


@pytest.mark.parametrize(
    "writers", [("aaaa000011112222", "aaaa000011112222"), ("aaaa000011112222", "bbbb000011112222")]
)
def test_two_processes_append_at_once_and_every_chain_is_whole(tmp_path: Path, writers: tuple[str, str]) -> None:
    """Two hundred acts each, into a file that neither finds made."""
    path = tmp_path / "ledger.sqlite"
    running = [subprocess.Popen([sys.executable, "-c", APPEND, str(path), writer]) for writer in writers]
    assert [process.wait(timeout=120) for process in running] == [0, 0]
    rows, _ = read_ledger(path)
    assert len(rows) == 400
    assert len({row.writer for row in rows}) == len(set(writers))
    assert list(check_chains(rows)) == []


def test_two_laptops_merge_and_both_have_everything(tmp_path: Path, clock: Clock) -> None:
    """Each adds the other's chain; merging again adds nothing."""
    here = Ledger(tmp_path / "here.sqlite", "aaaa000011112222", clock)
    there = Ledger(tmp_path / "there.sqlite", "bbbb000011112222", clock)
    here.append("judged", {"about": "fig-1"}, "Odo Brand", {"reason": "seen"})
    there.append("judged", {"about": "fig-1"}, "Ada Quill", {"reason": "heard"})
    assert here.merge(there.path) == 1
    assert there.merge(here.path) == 1
    assert here.merge(there.path) == 0
    assert here.acts() == there.acts()
    assert [here.note(act.id, "reason") for act in here.acts()] == ["seen", "heard"]


def test_an_erasure_reaches_the_other_laptop_and_is_not_undone_by_a_merge(tmp_path: Path, clock: Clock) -> None:
    """Words erased on one laptop are erased on the other when they merge, and do not come back."""
    here = Ledger(tmp_path / "here.sqlite", "aaaa000011112222", clock)
    there = Ledger(tmp_path / "there.sqlite", "bbbb000011112222", clock)
    act = here.append("judged", {"about": "fig-1"}, "Odo Brand", {"reason": "seen"})
    there.merge(here.path)
    here.erase(act.id, "reason", "Odo Brand")
    here.merge(there.path)
    assert here.note(act.id, "reason") is None
    there.merge(here.path)
    assert there.note(act.id, "reason") is None


def test_a_ledger_that_was_changed_is_not_merged(tmp_path: Path, clock: Clock) -> None:
    """Nothing of it comes in."""
    here = Ledger(tmp_path / "here.sqlite", "aaaa000011112222", clock)
    there = Ledger(tmp_path / "there.sqlite", "bbbb000011112222", clock)
    for about in ("fig-1", "fig-2"):
        there.append("judged", {"about": about}, "Ada Quill")
    file = sqlite3.connect(there.path, isolation_level=None)
    file.execute("DROP TRIGGER acts_refuse_update")
    file.execute("UPDATE acts SET kind = 'built' WHERE seq = 1")
    file.close()
    with pytest.raises(LedgerError, match="act 1 of writer bbbb000011112222"):
        here.merge(there.path)
    assert here.acts() == []


def test_one_writer_with_two_histories_is_not_merged(tmp_path: Path, clock: Clock) -> None:
    """A copied writer id is found out."""
    here = Ledger(tmp_path / "here.sqlite", "aaaa000011112222", clock)
    there = Ledger(tmp_path / "there.sqlite", "aaaa000011112222", clock)
    here.append("judged", {"about": "fig-1"}, "Odo Brand")
    there.append("judged", {"about": "fig-2"}, "Odo Brand")
    with pytest.raises(LedgerError, match="differs in the two"):
        here.merge(there.path)


@given(st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=5), max_size=5))
def test_canonical_json_does_not_depend_on_the_order_of_keys(payload: dict[str, object]) -> None:
    """The same fields give the same text, which reads back as itself."""
    turned = dict(reversed(list(payload.items())))
    assert canonical(payload) == canonical(turned)
    assert json.loads(canonical(payload)) == payload
