"""Watches a process and all below it: what memory they hold together, and what processor time they take."""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
_EVERY = 0.25


@dataclass(frozen=True, slots=True)
class Measured:
    """What a command printed last, and the most resident memory that its processes held at one time, in gigabytes."""

    output: str
    gigabytes: float


def watched(command: Sequence[str]) -> Measured:
    """Run a command to its end; what it prints on its last line is its output.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    most = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            most = max(most, sum(_resident(pid) for pid in _tree(process.pid)))
            time.sleep(_EVERY)
        output = process.stdout.read() if process.stdout else ""
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Measured(output.strip().splitlines()[-1], most * _PAGE / 1e9)


def cpu_seconds() -> float:
    """Return the processor time of this process and all below it so far, ended ones that were waited for included."""
    return sum(_ticks(pid) for pid in _tree(os.getpid())) / _TICKS


def _tree(root: int) -> list[int]:
    """Return a process and all below it that run now."""
    found, at = [root], 0
    while at < len(found):
        for children in Path(f"/proc/{found[at]}/task").glob("*/children"):
            try:
                found += [int(pid) for pid in children.read_text(encoding="ascii").split()]
            except OSError:
                continue
        at += 1
    return found


def _resident(pid: int) -> int:
    """Return a process's resident pages."""
    return _stat(pid)[21]


def _ticks(pid: int) -> int:
    """Return a process's processor ticks and those of the children that it waited for."""
    return sum(_stat(pid)[11:15])


def _stat(pid: int) -> list[int]:
    """Return what the system counts of a process, from its third field on; nought where it is gone."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return [0, *(int(field) for field in told[1:])]
    except OSError:
        return [0] * 50
