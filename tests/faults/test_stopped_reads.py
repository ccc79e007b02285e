"""``nightglass read`` with worker processes, stopped with ctrl-C."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cases import ARTICLE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def _heed_interrupts() -> None:
    """Let ctrl-C through: a shell that runs the tests in its background has its children ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.slow
@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_stops_at_once_and_leaves_whole_rows(tmp_path: Path, workers: str) -> None:
    """The signal reaches the whole group, as from a terminal."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for number in range(200):
        text = ARTICLE.replace("at least 12", f"at least {number + 13}")
        (texts / f"{number}.txt").write_text(text, encoding="utf-8")
    printed = tmp_path / "rows.out"
    program = Path(sys.executable).with_name("nightglass")
    command = [str(program), "read", str(texts), "--as", "jsonl", "--workers", workers]
    with printed.open("wb") as out:
        reading = subprocess.Popen(
            command, stdout=out, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=_heed_interrupts
        )
    try:
        while reading.poll() is None and printed.stat().st_size == 0:
            time.sleep(0.05)
        os.killpg(reading.pid, signal.SIGINT)
        _, err = reading.communicate(timeout=60)
    finally:
        if reading.poll() is None:
            os.killpg(reading.pid, signal.SIGKILL)
    assert reading.returncode == 130, err
    assert "Stopped. What was shown is whole" in err
    assert "Traceback" not in err
    rows = [json.loads(line) for line in printed.read_text(encoding="utf-8").splitlines()]
    assert 0 < len({row["file"] for row in rows}) < 200
