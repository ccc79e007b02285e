"""Checks items in a process of its own: its models and the case's rows are not the desk's memory, and go when idle."""

import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from typing import Final

from nightglass.build.checking import Item, check
from nightglass.case import Case
from nightglass.desk.queries.check import shape
from nightglass.desk.shapes.check import CheckShape
from nightglass.engines.duckdb import end_with_parent
from nightglass.engines.parquet import read_table
from nightglass.errors import EngineError

PATIENCE: Final = 300.0
"""Seconds after which a check is given up."""
IDLE: Final = 300.0
"""Seconds after the last check until its process ends: it holds the models of the languages that it read."""


class Silent:
    """Progress that nobody watches."""

    def step(self, name: str, total: int) -> "Silent":  # noqa: ARG002 - as the protocol has it
        """Return what takes the count."""
        return self

    def __call__(self, done: int) -> None:
        """Take the count and show nothing."""


class Checker:
    """Checks items against one case, one at a time."""

    def __init__(self, case: Case) -> None:
        """Take the case; the process is started with the first item."""
        self._case = case
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._timer: threading.Timer | None = None
        self._asked = 0

    def check(self, item: Item) -> CheckShape:
        """Return what the case knows of an item.

        Raises:
            EngineError: it took too long, or its process was ended from outside.
            NightglassError: as ``build.checking.check``.
        """
        with self._lock:
            pool = self._open()
            self._asked += 1
        future = pool.submit(checked, self._case, item)
        try:
            return future.result(PATIENCE)
        except TimeoutError as error:
            self.end()
            raise _given_up("it took too long") from error
        except BrokenProcessPool as error:
            self.end()
            raise _given_up("its process was ended from outside, most often because memory ran out") from error
        finally:
            with self._lock:
                self._asked -= 1
                self._rest()

    def end(self) -> None:
        """End the process, at once."""
        with self._lock:
            self._close()

    def _open(self) -> ProcessPoolExecutor:
        if self._timer is not None:
            self._timer.cancel()
        if self._pool is None:
            # spawn, not fork: a forked child would share the desk's threads' locks and open files.
            self._pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), initializer=end_with_parent)
        return self._pool

    def _rest(self) -> None:
        """Let the process end after a while, where nobody waits for it."""
        if self._asked == 0 and self._pool is not None:
            self._timer = threading.Timer(IDLE, self._end_idle)
            self._timer.daemon = True
            self._timer.start()

    def _end_idle(self) -> None:
        with self._lock:
            if self._asked == 0:
                self._close()

    def _close(self) -> None:
        pool, self._pool = self._pool, None
        if self._timer is not None:
            self._timer.cancel()
        if pool is None:
            return
        for process in list((pool._processes or {}).values()):
            with suppress(OSError, ValueError):
                process.terminate()
        pool.shutdown(wait=False, cancel_futures=True)


def checked(case: Case, item: Item) -> CheckShape:
    """Check one item; runs in the process."""
    answer = check(case, item, Silent())
    members = read_table(case.tables, "members").select(["row_id", "claim_id"]).to_pydict()
    return shape(answer, dict(zip(members["row_id"], members["claim_id"], strict=True)))


def _given_up(why: str) -> EngineError:
    return EngineError(
        f"the check was given up: {why}", expected="an answer", do="Check less of the text, or the file's words alone"
    )
