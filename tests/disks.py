"""Small disks for tests of what happens when one is full."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk_at(folder: Path, mebibytes: int) -> Iterator[Path]:
    """Mount a disk of this size in memory at ``folder``.

    The test is skipped by name where that cannot be had: mounting is for root on Linux, and some containers refuse it.
    Other tests fill a file by a limit on its size instead, which needs no rights, so a full disk is tested everywhere.
    """
    folder.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk")
    command = ["mount", "-t", "tmpfs", "-o", f"size={mebibytes}m", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("this machine does not let a test mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)
