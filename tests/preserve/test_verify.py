"""Verify: a whole case passes, and each thing that was tampered with is named."""

import dataclasses
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nightglass.preserve.captures import Arrival, captures_of, record_captures
from nightglass.preserve.finding import Finding
from nightglass.preserve.ledger import Ledger
from nightglass.preserve.vault import Vault
from nightglass.preserve.verify import Reread, verify_case
from nightglass.records.capture import Capture
from nightglass.records.document import Document
from nightglass.records.tables import schema


class StillClock:
    """Always the same time."""

    def now(self) -> datetime:
        """Return it."""
        return datetime(2031, 4, 1, 8, tzinfo=UTC)


def findings(case: Path, **options: Any) -> tuple[Finding, ...]:
    """Return what verify finds in a case."""
    return verify_case(case, case / "tables", **options).findings


def tamper(case: Path, *changes: str) -> None:
    """Change the ledger as somebody would who first drops its triggers."""
    file = sqlite3.connect(case / "ledger.sqlite", isolation_level=None)
    for trigger in ("acts_refuse_update", "acts_refuse_delete", "notes_only_erase", "notes_refuse_delete"):
        file.execute(f"DROP TRIGGER {trigger}")
    for change in changes:
        file.execute(change)
    file.close()


def rewrite(case: Path, table: str, change: Callable[[dict[str, Any]], None]) -> None:
    """Change every row of a table."""
    path = case / "tables" / f"{table}.parquet"
    rows = pq.read_table(path).to_pylist()
    for row in rows:
        change(row)
    pq.write_table(pa.Table.from_pylist(rows, schema=schema(table)), path)


def test_a_whole_case_passes_and_says_what_was_looked_at(case: Path, reread: Reread) -> None:
    """Captures, acts and rows are counted."""
    result = verify_case(case, case / "tables", reread=reread)
    assert result.findings == ()
    assert result.holds
    assert result.counts["captures"] == result.counts["files in the vault"] == 2
    assert result.counts["statements"] == 2
    assert result.counts["documents compared with their bytes"] == 1


@settings(max_examples=20, deadline=None)
@given(st.lists(st.binary(max_size=300), max_size=6))
def test_any_bytes_put_and_recorded_in_any_order_verify(contents: list[bytes]) -> None:
    """Whatever comes into the inbox, equal bytes among it."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        vault, ledger = Vault(root / "vault"), Ledger(root / "ledger.sqlite", "aaaa000011112222", StillClock())
        for number, content in enumerate(contents):
            (root / str(number)).write_bytes(content)
            record_captures(ledger, [Arrival(str(number), vault.put(root / str(number)), "text/plain")], "desk")
        result = verify_case(root, root / "tables")
        assert result.findings == ()
        assert result.counts["captures"] == len(set(contents))


def test_a_case_that_was_never_built_passes_without_tables(case: Path) -> None:
    """Tables that are not there are not wrong."""
    assert verify_case(case, case / "elsewhere").holds


def test_verify_writes_nothing(case: Path) -> None:
    """A seized or read-only copy can be looked at without changing it."""
    before = sorted(
        (path.as_posix(), path.stat().st_mtime_ns) for path in case.rglob("*") if "sqlite-" not in path.name
    )
    verify_case(case, case / "tables")
    after = sorted((path.as_posix(), path.stat().st_mtime_ns) for path in case.rglob("*") if "sqlite-" not in path.name)
    assert after == before


def test_a_flipped_bit_is_named_and_its_documents_are_not_read_again(case: Path, reread: Reread) -> None:
    """The digest and the path are in the finding."""
    vault = Vault(case / "vault")
    path = next(path for path in map(vault.path_of, vault.digests()) if b"miners" in path.read_bytes())
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"12", b"13"))
    (finding,) = findings(case, reread=reread)
    assert finding.subject == path.relative_to(case).as_posix()
    assert (path.parent.name + path.name) in finding.expected


def test_captures_without_bytes_and_bytes_without_an_act_are_named(case: Path) -> None:
    """Both directions."""
    vault = Vault(case / "vault")
    gone = vault.digests()[0]
    vault.path_of(gone).unlink()
    (case / "new.txt").write_text("nobody recorded this", encoding="utf-8")
    extra = vault.put(case / "new.txt").digest
    found = {finding.subject: finding.got for finding in findings(case)}
    assert "not there" in found[f"vault/{gone[:2]}/{gone[2:]}"]
    assert "no act" in found[f"vault/{extra[:2]}/{extra[2:]}"]
    assert len(found) == 2


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE acts SET payload = replace(payload, 'text/plain', 'text/html') WHERE seq = 2",
        "UPDATE acts SET at = '1999-01-01T00:00:00.000000+00:00' WHERE seq = 2",
        "UPDATE acts SET kind = 'described' WHERE seq = 2",
        "UPDATE acts SET payload = x'ff00' WHERE seq = 2",
        "UPDATE acts SET payload = '[]' WHERE seq = 2",
        "UPDATE acts SET at = 'yesterday' WHERE seq = 2",
        "UPDATE acts SET actor = 'x' WHERE seq = 2",
    ],
)
def test_an_edited_ledger_row_is_named_by_writer_and_sequence(case: Path, ledger: Ledger, change: str) -> None:
    """Whatever was edited, in whatever way."""
    ledger.append("built", {}, "desk")
    tamper(case, change)
    assert any(
        finding.subject == f"ledger act 2 of writer {ledger.writer}" and "edited" in finding.got
        for finding in findings(case)
    )


@pytest.mark.parametrize(("gone", "named"), [(1, "act 1 before it"), (2, "act 2 before it")])
def test_a_deleted_ledger_row_is_named_by_writer_and_sequence(
    case: Path, ledger: Ledger, gone: int, named: str
) -> None:
    """The row after the gap says which one is missing."""
    ledger.append("built", {}, "desk")
    tamper(case, f"DELETE FROM acts WHERE seq = {gone}")
    found = [
        finding for finding in findings(case) if finding.subject == f"ledger act {gone + 1} of writer {ledger.writer}"
    ]
    assert named in found[0].got


def test_rows_in_another_order_are_named(case: Path, ledger: Ledger) -> None:
    """Two acts that changed places."""
    ledger.append("built", {}, "desk")
    tamper(
        case,
        "UPDATE acts SET seq = 9 WHERE seq = 1",
        "UPDATE acts SET seq = 1 WHERE seq = 2",
        "UPDATE acts SET seq = 2 WHERE seq = 9",
    )
    subjects = {finding.subject for finding in findings(case)}
    assert {f"ledger act {seq} of writer {ledger.writer}" for seq in (1, 2)} <= subjects


def test_an_act_cut_from_the_end_is_found_against_a_head_written_down(case: Path, ledger: Ledger) -> None:
    """Without the head nothing shows it; an older head stays good while acts are added."""
    older = ledger.heads()[ledger.writer]
    head = ledger.append("built", {}, "desk").hash
    assert findings(case, expected_head=older) == findings(case, expected_head=head) == ()
    tamper(case, "DELETE FROM notes WHERE act_id IN (SELECT 'act-' || substr(hash, 1, 16) FROM acts WHERE seq = 3)")
    tamper_again = sqlite3.connect(case / "ledger.sqlite", isolation_level=None)
    tamper_again.execute("DELETE FROM acts WHERE seq = 3")
    tamper_again.close()
    assert findings(case) == ()
    (finding,) = findings(case, expected_head=head)
    assert head in finding.subject


def test_an_edited_note_and_a_note_gone_without_an_act_are_named(case: Path, ledger: Ledger) -> None:
    """An erased note that an act tells of is in order."""
    acts = [ledger.append("noted", {"n": number}, "desk", {"reason": "seen"}) for number in range(3)]
    ledger.erase(acts[0].id, "reason", "desk")
    assert findings(case) == ()
    tamper(
        case,
        f"UPDATE notes SET text = 'heard' WHERE act_id = '{acts[1].id}' AND name = 'reason'",
        f"DELETE FROM notes WHERE act_id = '{acts[2].id}' AND name = 'reason'",
        "INSERT INTO notes VALUES ('act-none', 'reason', 'ab', 'made up')",
    )
    found = {finding.subject: finding.got for finding in findings(case)}
    assert "edited" in found[f"note reason of ledger act {acts[1].seq} of writer {ledger.writer}"]
    assert "gone" in found[f"note reason of ledger act {acts[2].seq} of writer {ledger.writer}"]
    assert "no act" in found["note reason of act-none"]


def test_a_ledger_that_is_gone_is_named(case: Path) -> None:
    """The captured bytes are still checked."""
    for path in case.glob("ledger.sqlite*"):
        path.unlink()
    (finding,) = findings(case)
    assert finding.subject == "ledger.sqlite"


@pytest.mark.parametrize(
    ("table", "column", "value", "named"),
    [
        ("figures", "words", "at least 13 miners", "at least 13 miners"),
        ("figures", "start", 0, "at least 12 miners"),
        ("figures", "end", 9999, "outside"),
        ("figures", "start", -1, "outside"),
        ("figures", "sentence", [0, 9999], "outside"),
        ("statements", "content", "nothing", "nothing"),
        ("statements", "content_spans", [[0, 4], [5, 9]], "Mayo"),
        ("statements", "cue", "claimed", "claimed"),
        ("statements", "cue_span", [3], "outside"),
        ("statements", "speaker_words", "he", "'he'"),
        ("statements", "speaker_span", [500, 600], "outside"),
        ("statements", "cue_span", None, "None"),
    ],
)
def test_a_row_whose_offsets_do_not_give_its_words_is_named(
    case: Path, table: str, column: str, value: object, named: str
) -> None:
    """The row's table and id, what the offsets give and what the row holds."""
    rewrite(case, table, lambda row: row.update({column: value}))
    found = findings(case)
    assert found
    assert all(finding.subject.startswith(f"{table} ") and "doc-1" in finding.subject for finding in found)
    assert any(named in str(finding) for finding in found)


def test_a_row_of_no_document_and_a_document_of_no_capture_are_named(case: Path) -> None:
    """Every row can be walked back to bytes."""
    rewrite(case, "figures", lambda row: row.update(document_id="doc-none"))
    rewrite(case, "documents", lambda row: row.update(capture_id="cap-none"))
    assert [finding.subject for finding in findings(case)] == ["document doc-1", "figures fig-1"]


def test_a_text_that_its_bytes_do_not_give_is_named(case: Path, reread: Reread) -> None:
    """Text and rows were changed together, so that the offsets still agree; the bytes do not."""
    rewrite(case, "documents", lambda row: row.update(text=row["text"].replace("12", "13")))
    rewrite(case, "figures", lambda row: row.update(words="at least 13 miners"))
    rewrite(case, "statements", lambda row: row.update(content=row["content"].replace("12", "13")))
    assert findings(case) == ()
    (finding,) = findings(case, reread=reread)
    assert finding.subject == "document doc-1 of mine.txt"


def test_a_document_that_is_missing_or_made_up_is_named(case: Path, ledger: Ledger, reread: Reread) -> None:
    """Under another id it is both."""
    rewrite(case, "documents", lambda row: row.update(id="doc-2"))
    for table in ("figures", "statements"):
        rewrite(case, table, lambda row: row.update(document_id="doc-2"))
    subjects = [finding.subject for finding in findings(case, reread=reread)]
    assert subjects == ["document doc-1 of mine.txt", "document doc-2 of mine.txt"]
    assert len(captures_of(ledger)) == 2


def test_a_table_that_cannot_be_read_and_one_without_its_columns_are_named(case: Path) -> None:
    """Verify goes on to the others."""
    (case / "tables" / "figures.parquet").write_bytes(b"no parquet")
    pq.write_table(pa.table({"id": ["sta-1"]}), case / "tables" / "statements.parquet")
    assert [finding.subject for finding in findings(case)] == ["tables/figures.parquet", "tables/statements.parquet"]


def test_a_hundred_thousand_rows_take_seconds(case: Path) -> None:
    """Offsets are compared in memory, one pass a table."""
    path = case / "tables" / "figures.parquet"
    row = pq.read_table(path).to_pylist()[0]
    rows: Sequence[dict[str, Any]] = [{**row, "id": f"fig-{number}"} for number in range(100_000)]
    pq.write_table(pa.Table.from_pylist(list(rows), schema=schema("figures")), path)
    begun = time.monotonic()
    assert verify_case(case, case / "tables").counts["figures"] == 100_000
    assert time.monotonic() - begun < 15


def test_tables_made_by_other_code_are_one_finding(case: Path, ledger: Ledger, reread: Reread) -> None:
    """An upgrade may read every document otherwise; the same code must not."""
    ledger.append("built", {"tables": "ab", "code": "old"}, "desk")

    def read_otherwise(capture: Capture, path: Path) -> list[Document]:
        """Read each text in another version's way: other ids, other texts."""
        return [dataclasses.replace(found, id=f"{found.id}-new", text="New.") for found in reread(capture, path)]

    (finding,) = verify_case(case, case / "tables", reread=read_otherwise, code="new").findings
    assert (finding.subject, "made by other code" in finding.got) == ("tables", True)
    assert len(verify_case(case, case / "tables", reread=read_otherwise, code="old").findings) == 2
    assert verify_case(case, case / "tables", reread=reread, code="new").holds
