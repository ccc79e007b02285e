"""The default engine: DuckDB for SQL, a pool of processes for functions; needs no setup."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from nightglass.errors import NightglassError
from nightglass.interfaces import Item, Result


class DuckdbEngine:
    """Runs on this machine. ``workers`` is the number of processes, 1 for none beside this one.

    ``memory`` ("2GB") is what a query may hold before it goes over the disk; unset, DuckDB's own limit.
    """

    def __init__(self, workers: int | None = None, memory: str | None = None) -> None:
        """Take all the cores that this process may use, unless told otherwise."""
        self.workers = workers or len(os.sched_getaffinity(0))
        self.memory = memory

    def map(
        self, function: Callable[[Item], Result], items: Sequence[Item], done: Callable[[int], None]
    ) -> Iterator[tuple[int, Result]]:
        """Yield the place of an item and what the function makes of it, as each is finished.

        Raises:
            NightglassError: a worker was ended from outside (most often: no memory left).
        """
        if self.workers == 1 or len(items) == 1:
            for number, item in enumerate(items):
                yield number, function(item)
                done(number + 1)
            return
        yield from self._in_processes(function, items, done)

    def _in_processes(
        self, function: Callable[[Item], Result], items: Sequence[Item], done: Callable[[int], None]
    ) -> Iterator[tuple[int, Result]]:
        # spawn, not fork: a forked child would share the ledger's and DuckDB's open files.
        pool = ProcessPoolExecutor(
            min(self.workers, len(items)), multiprocessing.get_context("spawn"), initializer=end_with_parent
        )
        try:
            with _interrupts_held():
                numbers = {pool.submit(function, item): number for number, item in enumerate(items)}
            for finished, future in enumerate(as_completed(tuple(numbers)), start=1):
                # Forgotten here, so that what was yielded is not held until all is done.
                yield numbers.pop(future), future.result()
                done(finished)
        except BrokenProcessPool as error:
            raise NightglassError(
                "a worker process was ended from outside, most often because memory ran out",
                expected="all workers to finish",
                do="Run the build again with --workers 1; what was read so far is kept",
            ) from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def sql(self, query: str, tables: Mapping[str, Path]) -> pa.Table:
        """Run one query in which each name of ``tables`` is a Parquet file or a folder of them."""
        from nightglass.engines.queries import run_query

        return run_query(query, tables, self.workers, self.memory)

    def sql_to(self, query: str, tables: Mapping[str, Path], to: Path) -> None:
        """Run one query and write its rows into the folder ``to``."""
        from nightglass.engines.queries import write_query

        write_query(query, tables, to, self.workers, self.memory)

    def map_batches(
        self, function: Callable[[pa.RecordBatch], pa.RecordBatch], table: Path, schema: pa.Schema, to: Path
    ) -> None:
        """Write what a function makes of a table's record batches: a part for each of its row groups."""
        from nightglass.engines.batches import tasks, write_part

        to.mkdir(parents=True, exist_ok=True)
        found = tasks(function, table, schema, to)
        if not found:
            pq.write_table(schema.empty_table(), to / "part-00000.parquet")
            return
        for _ in self.map(write_part, found, lambda _: None):
            pass


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold ctrl-C back while workers start: they would meet it before they know how to end without a traceback."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_with_parent() -> None:
    """Prepare a worker: it ends when the process that started it does, killed or not, and silently on ctrl-C.

    A worker that waits for work would otherwise wait for ever after its parent was killed.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def _watch(parent: int) -> None:
    wait([parent])
    os._exit(1)
