"""Runs a build of the case in a process of its own, and tells how far it is.

A build is the command ``nightglass build``, so that it can be stopped or killed anywhere and the next one goes on, and
so that its memory is not the desk's. It writes a line of JSON for each step; what it says of an error comes in words.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import IO, Any, Final

from nightglass.errors import BusyError
from nightglass.interfaces import Clock
from nightglass.preserve.lock import is_held

COMMAND: Final = (sys.executable, "-P", "-c", "from nightglass.cli import main; main()", "build", "--progress", "jsonl")
"""``-P``: what lies in the folder where the desk was opened is not taken for code."""
PATIENCE: Final = 15.0
"""Seconds that a build is given to end when it is stopped; then it is killed, which the next one mends."""
_INTERRUPTED: Final = 130
_MOST_WORDS: Final = 4000


class BuildState(StrEnum):
    """Where the last build of this desk stands; ``elsewhere``: another program is building the case."""

    NONE = "none"
    RUNNING = "running"
    STOPPING = "stopping"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the build: how much of it is done; ``total`` may be 0."""

    name: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Build:
    """A build; ``summary`` is what the command says it did, ``trouble`` what it says went wrong."""

    state: BuildState = BuildState.NONE
    by: str | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    steps: tuple[Step, ...] = ()
    summary: Mapping[str, Any] | None = None
    trouble: str | None = None
    version: int = 0


class Builds:
    """Builds of one case, one at a time; several threads may ask."""

    def __init__(
        self, case_root: Path, clock: Clock, ended: Callable[[], None], command: Sequence[str] = COMMAND
    ) -> None:
        """Take the case; nothing runs until a person asks for it. ``ended`` is called after each build."""
        self._root = case_root
        self._clock = clock
        self._ended = ended
        self._command = command
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._now = Build()

    @property
    def now(self) -> Build:
        """The build that runs, or the last one."""
        return self._now

    def state(self) -> Build:
        """Return ``now``, and look whether another program builds the case."""
        now = self._now
        running = now.state in {BuildState.RUNNING, BuildState.STOPPING}
        return replace(now, state=BuildState.ELSEWHERE) if not running and is_held(self._root) else now

    def start(self, by: str | None) -> Build:
        """Start a build; raises ``BusyError`` where one runs, here or elsewhere."""
        with self._lock:
            if self._process is not None or is_held(self._root):
                raise BusyError(
                    "a build of this case is running",
                    expected="one build of a case at a time",
                    do="Wait until it ends, or stop it, then build again",
                )
            self._process = subprocess.Popen(  # noqa: S603 - our own command
                [*self._command, str(self._root.absolute())], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE, encoding="utf-8", errors="replace", start_new_session=True,
            )  # fmt: skip
            version = self._now.version + 1
            self._now = Build(BuildState.RUNNING, by, self._clock.now(), version=version)
            threading.Thread(target=self._follow, args=(self._process,), name="build", daemon=True).start()
            return self._now

    def stop(self) -> Build:
        """Ask the build to end; what it finished is kept. Nothing happens where none runs."""
        with self._lock:
            if self._process is not None and self._now.state is BuildState.RUNNING:
                self._set(state=BuildState.STOPPING)
                _signal(self._process, signal.SIGINT)
                timer = threading.Timer(PATIENCE, _signal, (self._process, signal.SIGTERM))
                timer.daemon = True
                timer.start()
            return self._now

    def end(self) -> None:
        """End the build with the desk, and wait for it."""
        process = self._process
        if process is None:
            return
        self.stop()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            _signal(process, signal.SIGTERM)

    def _follow(self, process: subprocess.Popen[str]) -> None:
        """Take the process's lines until it ends."""
        assert process.stdout is not None
        assert process.stderr is not None
        words: list[str] = []
        listener = threading.Thread(target=_gather, args=(process.stderr, words), daemon=True)
        listener.start()
        for line in process.stdout:
            with contextlib.suppress(ValueError):
                self._take(json.loads(line))
        code = process.wait()
        listener.join(1)
        process.stdout.close()
        process.stderr.close()
        with self._lock:
            self._process = None
            self._set(
                state=_ended(code, self._now), ended_at=self._clock.now(), trouble=_trouble(words) if code else None
            )
        self._ended()

    def _take(self, row: object) -> None:
        if not isinstance(row, dict):
            return
        with self._lock:
            if "step" in row:
                step = Step(str(row["step"]), int(row["done"]), int(row["of"]))
                self._set(steps=(*(one for one in self._now.steps if one.name != step.name), step))
            else:
                self._set(summary=row)

    def _set(self, **changed: Any) -> None:
        self._now = replace(self._now, **changed, version=self._now.version + 1)


def _ended(code: int, now: Build) -> BuildState:
    if code == 0:
        return BuildState.DONE
    stopped = now.state is BuildState.STOPPING or code == _INTERRUPTED
    return BuildState.STOPPED if stopped else BuildState.FAILED


def _gather(file: IO[str], words: list[str]) -> None:
    for line in file:
        words.append(line)
        del words[:-40]


def _trouble(words: Sequence[str]) -> str:
    """Return what the command said went wrong: from its line "Error" on, else all of it."""
    at = next((number for number, line in enumerate(words) if line.startswith("Error")), 0)
    return "".join(words[at:]).strip()[-_MOST_WORDS:]


def _signal(process: "subprocess.Popen[str]", number: int) -> None:
    """Signal the build and the processes that it started, as a terminal does; ended ones are let be."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.terminate()
        return
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, number)
