"""The build's lock: one at a time, and released however its holder ends."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from nightglass.errors import BusyError, CaseError
from nightglass.preserve.lock import build_lock

HOLD = """
import os, sys, time
from pathlib import Path
from nightglass.preserve.lock import build_lock
with build_lock(Path(sys.argv[1])):
    worker = os.fork() if sys.argv[2] == "fork" else 1
    print(worker, flush=True) if worker else None
    time.sleep(60)
"""


def test_a_second_build_is_told_who_holds_the_case_and_stops(tmp_path: Path) -> None:
    """The same process cannot build twice at once either."""
    with build_lock(tmp_path), pytest.raises(BusyError, match=f"process {os.getpid()}") as caught, build_lock(tmp_path):
        pass
    assert "Wait" in caught.value.do
    with build_lock(tmp_path):
        pass


def test_an_error_in_the_build_gives_the_case_back(tmp_path: Path) -> None:
    """The next build can run."""
    with pytest.raises(ZeroDivisionError), build_lock(tmp_path):
        raise ZeroDivisionError
    with build_lock(tmp_path):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL, no fork")
@pytest.mark.parametrize("way", ["alone", "fork"])
def test_a_killed_build_gives_the_case_back_even_while_its_workers_live(tmp_path: Path, way: str) -> None:
    """Kill -9 of the holder is enough; what it forked does not hold the case."""
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path), way], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    worker = int(holder.stdout.readline())
    try:
        with pytest.raises(BusyError, match=str(holder.pid)), build_lock(tmp_path):
            pass
        holder.kill()
        holder.wait()
        time.sleep(0.05)
        with build_lock(tmp_path):
            pass
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()
        if way == "fork":
            os.kill(worker, signal.SIGKILL)


def _try(root: str) -> str:
    try:
        with build_lock(Path(root)):
            return "held"
    except BusyError:
        return "busy"


def test_a_worker_of_the_build_finds_the_case_held(tmp_path: Path) -> None:
    """The lock stays with the parent after its workers start."""
    with build_lock(tmp_path), multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(_try, (str(tmp_path),)) == "busy"


def test_a_case_that_is_not_there_is_an_error_with_what_to_do(tmp_path: Path) -> None:
    """No traceback of the system reaches the user."""
    with pytest.raises(CaseError, match="rights"), build_lock(tmp_path / "absent"):
        pass
