"""Faults of the disk: full, unreadable, looped. Each is a named error, and nothing half-written stays."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from disks import small_disk_at
from nightglass.collect.inbox import scan
from nightglass.errors import CaptureError, LedgerError
from nightglass.preserve.chain import check_chains
from nightglass.preserve.ledger import Ledger, read_ledger
from nightglass.preserve.vault import Vault


class StillClock:
    """Always the same time."""

    def now(self) -> datetime:
        """Return it."""
        return datetime(2031, 4, 1, 8, tzinfo=UTC)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of one mebibyte in memory; skip where that is not allowed."""
    with small_disk_at(tmp_path / "disk", 1) as folder:
        yield folder


def files_in(folder: Path) -> list[Path]:
    """Return every file under a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_full_disk_is_named_keeps_what_was_whole_and_goes_on_when_there_is_room(
    tmp_path: Path, small_disk: Path
) -> None:
    """What fits stays, what does not leaves nothing, and the next try works."""
    for name, size in (("small", 300_000), ("large", 2_000_000), ("later", 500_000)):
        (tmp_path / name).write_bytes(os.urandom(size))
    vault = Vault(small_disk / "vault")
    kept = vault.put(tmp_path / "small").digest
    with pytest.raises(CaptureError, match="is full") as caught:
        vault.put(tmp_path / "large")
    assert "Free some space" in caught.value.do
    assert files_in(small_disk) == [vault.path_of(kept)]
    assert vault.put(tmp_path / "later").new
    assert list(vault.check()) == []


def test_a_ledger_on_a_full_disk_says_so_and_its_chain_holds(small_disk: Path) -> None:
    """An act is in whole or not at all."""
    ledger = Ledger(small_disk / "ledger.sqlite", "aaaa000011112222", StillClock())
    with pytest.raises(LedgerError, match="disk space"):
        _append_until_it_fails(ledger)
    rows, notes = read_ledger(ledger.path)
    assert rows
    assert list(check_chains(rows)) == []
    assert len(notes) == 2 * len(rows)


def _append_until_it_fails(ledger: Ledger) -> None:
    for _ in range(10_000):
        ledger.append("judged", {"about": "fig-1"}, "desk", {"reason": "x" * 20_000})


LIMITED = """
import resource, sys
from pathlib import Path
from nightglass.errors import CaptureError
from nightglass.preserve.vault import Vault
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    Vault(Path(sys.argv[1])).put(Path(sys.argv[2]))
except CaptureError as error:
    print(error.got)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on a process there")
def test_a_write_that_the_system_cuts_short_leaves_nothing(tmp_path: Path) -> None:
    """A quota on the size of a file, which needs no rights to set."""
    (tmp_path / "large").write_bytes(b"x" * 3_000_000)
    command = [sys.executable, "-c", LIMITED, str(tmp_path / "vault"), str(tmp_path / "large")]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "is full" in said
    assert files_in(tmp_path / "vault") == []


def _refused(vault: Vault, source: Path) -> CaptureError:
    with pytest.raises(CaptureError) as caught:
        vault.put(source)
    assert files_in(vault.root) == []
    return caught.value


def test_a_path_that_cannot_be_read_is_named_and_nothing_hangs(tmp_path: Path) -> None:
    """A folder, nothing at all, a link, a link to itself, a name with a zero byte."""
    vault = Vault(tmp_path / "vault")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    for name in ("folder", "absent", "loop", "link", "zero\0byte"):
        error = _refused(vault, tmp_path / name)
        assert name in error.got
        assert error.do


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    """Opening a pipe waits for its other end unless told not to."""
    os.mkfifo(tmp_path / "pipe")
    waiting = threading.Thread(target=_refused, args=(Vault(tmp_path / "vault"), tmp_path / "pipe"), daemon=True)
    waiting.start()
    waiting.join(10)
    assert not waiting.is_alive()


def test_a_vault_that_cannot_be_made_is_an_error_with_what_to_do(tmp_path: Path) -> None:
    """A file stands where the vault should be."""
    (tmp_path / "vault").touch()
    (tmp_path / "a.txt").touch()
    with pytest.raises(CaptureError, match="rights"):
        Vault(tmp_path / "vault").put(tmp_path / "a.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="no paths that long there")
def test_a_very_deep_inbox_is_walked_without_running_out_of_stack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twelve hundred folders, one in the other; they are removed by a program that does not recurse either."""
    monkeypatch.chdir(tmp_path)
    try:
        for _ in range(1200):
            Path("d").mkdir()
            os.chdir("d")
        Path("a.txt").write_text("x", encoding="utf-8")
        found = scan(tmp_path)
    finally:
        monkeypatch.undo()
        subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=True)
    assert [len(path.parts) for path in found.files] == [1201]
    assert found.problems == ()
