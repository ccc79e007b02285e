"""Where a command writes and who runs it: any locale, pipes that close, no home, a user without a name."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

import pytest

from cases import small_case

COMMAND = str(Path(sys.executable).with_name("nightglass"))
PERSIAN = "در اورساوا دست کم ۱۲ نفر کشته شدند. پزشکان گفتند.\n"

posix = pytest.mark.skipif(sys.platform == "win32", reason="shells and users of POSIX")


def ran(*words: str | Path, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run the command as a process with these settings beside this process's own."""
    return subprocess.run([COMMAND, *words], capture_output=True, env={**os.environ, **environment}, check=False)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "environment"),
    [
        ("table", {"LC_ALL": "C"}),
        ("jsonl", {"PYTHONIOENCODING": "ascii"}),
        ("csv", {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}),
    ],
)
def test_persian_goes_into_a_pipe_as_utf_8_whatever_the_locale(
    tmp_path: Path, form: str, environment: Mapping[str, str]
) -> None:
    """As rows, as CSV, as tables, and in remarks."""
    (tmp_path / "متن.txt").write_text(PERSIAN, encoding="utf-8")
    (tmp_path / "تصویر.zip").write_bytes(b"PK\x03\x04" + bytes(40))
    read = ran("read", tmp_path, "--as", form, **environment)
    assert read.returncode == 0, read.stderr
    assert "دست کم ۱۲ نفر کشته" in read.stdout.decode("utf-8")
    assert "تصویر.zip" in read.stderr.decode("utf-8")


def watch(screen: int) -> bytes:
    """Return all that a terminal is shown until its other end closes; a terminal that nobody reads stops who writes."""
    seen = b""
    with suppress(OSError):
        while more := os.read(screen, 4096):
            seen += more
    return seen


@posix
@pytest.mark.slow
def test_rows_reach_their_file_while_bars_are_shown(tmp_path: Path) -> None:
    """As with ``nightglass read article.txt > rows.jsonl`` on a terminal: bars on the screen, every row in the file."""
    (tmp_path / "a.txt").write_text("At least 12 people were killed in Orsava.\n", encoding="utf-8")
    screen, shown = pytest.importorskip("pty").openpty()
    with ThreadPoolExecutor(1) as watcher, (tmp_path / "rows.jsonl").open("wb") as rows:
        watched = watcher.submit(watch, screen)
        told = subprocess.run([COMMAND, "read", tmp_path / "a.txt"], stdout=rows, stderr=shown, check=False)
        os.close(shown)
        seen = watched.result()
    os.close(screen)
    assert told.returncode == 0
    assert '"measure": "killed"' in (tmp_path / "rows.jsonl").read_text(encoding="utf-8")
    assert b"read" in seen
    assert b"killed" not in seen


@posix
@pytest.mark.slow
def test_a_pipe_that_closes_early_is_no_fault(tmp_path: Path) -> None:
    """As ``head -1`` does; nothing is printed about it."""
    (tmp_path / "many.txt").write_text("At least 12 people were killed in Orsava.\n" * 300, encoding="utf-8")
    shell = f"{COMMAND} read {tmp_path}/many.txt --as jsonl | head -1; {COMMAND} --help | true"
    piped = subprocess.run(shell, shell=True, capture_output=True, text=True, check=False)
    assert piped.stderr == ""
    assert len(piped.stdout.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_cannot_be_written_fails_and_says_so(tmp_path: Path) -> None:
    """A file on a full disk that the shell opened."""
    with Path("/dev/full").open("wb") as full:
        said = subprocess.run([COMMAND, "--help"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert said.returncode == 1
    assert "No space left" in said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.slow
def test_a_home_that_cannot_be_written_keeps_nobody_from_building(tmp_path: Path) -> None:
    """The writer's id lies in the case then; the list of places needs a folder, and says which setting names it."""
    case = small_case(tmp_path / "case")
    closed = {"HOME": os.devnull, "XDG_STATE_HOME": "", "XDG_CACHE_HOME": "", "NIGHTGLASS_CACHE": ""}
    told = ran("build", case, "--workers", "1", **closed)
    assert told.returncode == 2
    assert "Set NIGHTGLASS_CACHE" in told.stderr.decode("utf-8")
    cache = os.environ.get("NIGHTGLASS_CACHE") or str(Path.home() / ".cache/nightglass")
    built = ran("build", case, "--workers", "1", **{**closed, "NIGHTGLASS_CACHE": cache})
    assert built.returncode == 0, built.stderr
    assert (case / ".writer").is_file()
    assert ran("verify", case, **closed).returncode == 0


# What is loaded on first use lies where that user may not read it: so another case is added to before.
NAMELESS = """
import os, sys
from contextlib import suppress
from nightglass.cli import main
with suppress(SystemExit):
    main(["add", sys.argv[1], sys.argv[1] + "/inbox/posts.csv"])
for name in ("HOME", "LOGNAME", "USER", "LNAME", "USERNAME", "XDG_STATE_HOME"):
    os.environ.pop(name, None)
os.setgid(4242)
os.setuid(4242)
main(["add", sys.argv[2], sys.argv[2] + "/inbox/posts.csv", "--how", "by hand"])
"""


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become a nameless user")
def test_a_user_without_name_and_home_can_work(tmp_path: Path) -> None:
    """As in a container: acts are by "unknown", and the writer's id lies in the case."""
    with tempfile.TemporaryDirectory() as folder:
        case = small_case(Path(folder) / "case")
        for path in (Path(folder), case, *case.rglob("*")):
            path.chmod(0o777 if path.is_dir() else 0o666)
        command = [sys.executable, "-c", NAMELESS, str(small_case(tmp_path / "before")), str(case)]
        added = subprocess.run(command, capture_output=True, text=True, check=False)
        assert added.returncode == 0, added.stderr
        assert (case / ".writer").is_file()
        with closing(sqlite3.connect(case / "ledger.sqlite")) as file:
            assert file.execute("SELECT DISTINCT text FROM notes WHERE name = 'actor'").fetchall() == [("unknown",)]


def test_help_comes_at_once() -> None:
    """Help, and a word that is no command, load nothing heavy."""
    script = (
        "import sys; from nightglass.cli import app; from typer.main import get_command\n"
        "get_command(app)\n"
        "heavy = {'spacy', 'pyarrow', 'duckdb', 'trafilatura', 'rich', 'numpy'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"
