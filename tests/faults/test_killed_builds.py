"""A build killed anywhere loses nothing: the next one finishes, and verify passes."""

import hashlib
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cases import built, small_case
from nightglass.build.again import parser_of
from nightglass.case import open_case
from nightglass.engines.parquet import table_paths
from nightglass.preserve.verify import verify_case

# Runs a build whose progress display kills its own process, as kill -9 would, at a step and a count.
KILLER = """
import os, signal, sys
from pathlib import Path
from nightglass.build.run import build_case
from nightglass.case import open_case
from nightglass.cli.output import SystemClock
from nightglass.engines.duckdb import DuckdbEngine

class Fatal:
    def step(self, name, total):
        def done(count):
            if name == sys.argv[2] and count >= int(sys.argv[3]):
                os.kill(os.getpid(), signal.SIGKILL)
        done(0)
        return done

build_case(open_case(Path(sys.argv[1])), DuckdbEngine(1), SystemClock(), Fatal())
"""
STEPS = [
    ("capture", 0),
    ("capture", 2),
    ("parse", 0),
    ("parse", 2),
    ("read", 0),
    ("read", 1),
    ("write", 0),
    ("write", 5),
]
DERIVED = ("documents", "figures", "statements", "posts", "series", "problems")


def kill_at(case: Path, step: str, count: int) -> None:
    """Run a build that dies at this step."""
    ended = subprocess.run(
        [sys.executable, "-c", KILLER, str(case), step, str(count)], check=False, capture_output=True
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr.decode()


def derived(case: Path) -> dict[str, str]:
    """Return the digests of the tables that hold no time of capture."""
    paths = table_paths(case / "tables")
    return {name: hashlib.sha256(paths[name].read_bytes()).hexdigest() for name in DERIVED}


@pytest.mark.slow
def test_a_build_killed_at_every_step_in_turn_ends_like_one_that_was_not(tmp_path: Path) -> None:
    """One case, killed again and again at a later point each time, then left to finish."""
    untouched, harmed = small_case(tmp_path / "untouched"), small_case(tmp_path / "harmed")
    built(untouched)
    for step, count in STEPS:
        kill_at(harmed, step, count)
    built(harmed)
    assert derived(harmed) == derived(untouched)
    case = open_case(harmed)
    found = verify_case(case.root, case.tables, reread=parser_of(case))
    assert found.findings == ()
