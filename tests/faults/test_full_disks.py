"""A disk that fills up or is read-only while a command works: a named error, nothing lost, and on it goes with room."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cases import small_case
from commands import Run

STEP = 12 * 1024


def fill(disk: Path, free: int) -> Path:
    """Leave this many bytes free, and return the file that takes the rest."""
    there, filler = os.statvfs(disk), disk / "filler"
    filler.write_bytes(bytes(max(0, there.f_bavail * there.f_frsize - free)))
    return filler


@pytest.mark.slow
def test_a_disk_that_fills_up_anywhere_in_a_build_is_named_and_with_room_the_build_ends(disk: Path, run: Run) -> None:
    """A little more room each time, until it is enough: each place that writes meets the end of the disk."""
    said = []
    for free in range(0, 100 * STEP, STEP):
        case = small_case(disk / "case")
        filler = fill(disk, free)
        full = run("build", case, "--workers", "1")
        filler.unlink()
        assert run("build", case, "--workers", "1").code == 0
        assert run("verify", case).code == 0
        shutil.rmtree(case)
        if full.code == 0:
            break
        assert full.code == 1
        assert "space" in full.err
        said.append(full.err.splitlines()[0])
    for place in ("vault is full", "ledger.sqlite", "parts.sqlite", ".parquet"):
        assert any(place in words for words in said), said


def test_adding_to_a_full_disk_leaves_no_half_of_a_file_in_the_inbox(tmp_path: Path, disk: Path, run: Run) -> None:
    """The vault may hold the bytes; the inbox holds the whole file or none."""
    case = small_case(disk / "case")
    assert run("build", case, "--workers", "1").code == 0
    (tmp_path / "long.txt").write_text("The harbour was closed on Monday, police said.\n" * 4000, encoding="utf-8")
    for free in (150_000, 300_000):
        filler = fill(disk, free)
        added = run("add", case, tmp_path / "long.txt")
        filler.unlink()
        assert added.code == 1
        assert "space" in added.err
        assert not list((case / "inbox").glob("long*"))
        assert not list(case.glob(".adding*"))
    assert run("add", case, tmp_path / "long.txt").code == 0
    assert (case / "inbox/long.txt").stat().st_size == (tmp_path / "long.txt").stat().st_size
    assert run("verify", case).code in {0, 1}


def test_an_account_or_an_export_on_a_full_disk_says_so(tmp_path: Path, disk: Path, run: Run) -> None:
    """And no half-written account is left."""
    case = small_case(tmp_path / "case")
    run("build", case, "--workers", "1")
    filler = fill(disk, 16_000)
    for words in (("publish", case, "--to", disk / "account"), ("export", case, "--to", disk / "out")):
        ran = run(*words)
        assert ran.code == 1
        assert "space" in ran.err
    assert not (disk / "account").exists()
    filler.unlink()
    assert run("publish", case, "--to", disk / "account").code == 0
    assert run("verify", disk / "account", "--case", case).code == 0


def test_a_case_on_a_read_only_disk_is_verified_and_nothing_else_is_tried(disk: Path, run: Run) -> None:
    """Verify only reads; what must write says that it cannot."""
    case = small_case(disk / "case")
    run("build", case, "--workers", "1")
    run("publish", case, "--to", disk / "account")
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    assert run("verify", case).code == 0
    assert run("verify", disk / "account", "--case", case).code == 0
    for words in (
        ("build", case),
        ("add", case, __file__),
        ("publish", case, "--to", disk / "other"),
        ("export", case),
    ):
        ran = run(*words)
        assert ran.code == 1
        assert "What to do" in ran.err


LIMITED = """
import resource, sys
from nightglass.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
main(["build", sys.argv[2], "--workers", "1"])
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no limits on a process there")
@pytest.mark.parametrize("limit", [3_000, 20_000])
def test_a_quota_is_named_and_without_it_the_build_ends(tmp_path: Path, run: Run, limit: int) -> None:
    """A limit on the size of a file, which needs no rights to set, cuts the parts or the ledger short."""
    case = small_case(tmp_path / "case")
    command = [sys.executable, "-c", LIMITED, str(limit), str(case)]
    limited = subprocess.run(command, capture_output=True, text=True, check=False)
    assert limited.returncode == 1, limited.stderr
    assert "What to do" in limited.stderr
    assert "space" in limited.stderr
    assert "fault of Nightglass" not in limited.stderr
    assert run("build", case, "--workers", "1").code == 0
    assert run("verify", case).code == 0
