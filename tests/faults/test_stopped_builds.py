"""Builds with worker processes that are killed, stopped with ctrl-C, or met by a second build."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from cases import ARTICLE, small_case
from commands import Run

ARTICLES = 80
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

# Runs a build with two workers whose progress display tells who they are and kills its own process, as kill -9 would.
KILLER = """
import multiprocessing, os, signal, sys
from pathlib import Path
from nightglass.build.run import build_case
from nightglass.case import open_case
from nightglass.cli.output import SystemClock
from nightglass.engines.duckdb import DuckdbEngine

class Fatal:
    def step(self, name, total):
        def done(count):
            if name == sys.argv[2] and count >= int(sys.argv[3]):
                print(*(child.pid for child in multiprocessing.active_children()), flush=True)
                os.kill(os.getpid(), signal.SIGKILL)
        return done

if __name__ == "__main__":
    build_case(open_case(Path(sys.argv[1])), DuckdbEngine(2), SystemClock(), Fatal())
"""


def runs(process: int) -> bool:
    """Say whether a process still runs; one that ended and that nobody asked after counts as ended."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def eventually(holds: Callable[[], bool], seconds: float = 60) -> bool:
    """Wait until something holds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.05)
    return holds()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize(("step", "count"), [("parse", 1), ("read", 1)])
def test_workers_of_a_killed_build_end_and_hold_nothing(tmp_path: Path, run: Run, step: str, count: int) -> None:
    """Only the first process is killed: nobody tells its workers but they themselves."""
    case, script = small_case(tmp_path / "case"), tmp_path / "killer.py"
    script.write_text(KILLER, encoding="utf-8")
    command = [sys.executable, str(script), str(case), step, str(count)]
    killed = subprocess.run(command, capture_output=True, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    workers = [int(word) for word in killed.stdout.split()]
    assert workers
    assert eventually(lambda: not any(runs(worker) for worker in workers), 20)
    assert run("build", case, "--workers", "1").code == 0
    assert run("verify", case).code == 0


def large_case(root: Path) -> Path:
    """Make a case that takes some seconds to read: the articles differ by their number."""
    (root / "inbox").mkdir(parents=True)
    for number in range(ARTICLES):
        text = ARTICLE.replace("at least 12", f"at least {number + 13}")
        (root / f"inbox/{number}.txt").write_text(text, encoding="utf-8")
    return root


def _heed_interrupts() -> None:
    """Let ctrl-C through: a shell that runs the tests in its background has its children ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def building(case: Path, *words: str) -> Iterator["subprocess.Popen[str]"]:
    """Run the command in a group of its own, as a terminal does; kill the group at the end, should it still run."""
    command = [str(Path(sys.executable).with_name("nightglass")), "build", str(case), *words]
    build = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=_heed_interrupts,
    )
    try:
        yield build
    finally:
        if build.poll() is None:
            os.killpg(build.pid, signal.SIGKILL)
        build.communicate()


def kept(case: Path) -> int:
    """Return how many parts a build has kept so far."""
    path = case / "tables/parts.sqlite"
    if not path.exists():
        return 0
    with closing(sqlite3.connect(path, timeout=10)) as file:
        try:
            return int(file.execute("SELECT count(*) FROM parts").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


@pytest.mark.slow
@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_says_what_is_kept_and_the_next_build_goes_on(tmp_path: Path, run: Run, workers: str) -> None:
    """The signal reaches the whole group, as from a terminal; meanwhile a second build is told of the first."""
    case = large_case(tmp_path / "case")
    with building(case, "--workers", workers) as build:
        # All are captured and parsed: from there on, documents are read.
        assert eventually(lambda: kept(case) > 2 * ARTICLES or build.poll() is not None)
        second = run("build", case)
        assert (second.code, f"process {build.pid}" in second.err) == (1, True)
        os.killpg(build.pid, signal.SIGINT)
        out, err = build.communicate(timeout=60)
    assert build.returncode == 130, err
    assert "Stopped. What was finished is kept" in err
    assert "Traceback" not in err + out
    (summary,) = run("build", case, "--workers", "1").rows
    assert summary["parsed"] == 0
    assert 0 < summary["read"] < summary["counts"]["documents"]
    assert run("verify", case).code == 0
