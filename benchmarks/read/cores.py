"""What a second core brings: the same documents through ``read`` in one process and in two, in turns.

Counted after loading: from the first document's first token to the last one's last row, in each process. The gain is
told twice, since a machine that others use stretches the clock of both: ``two_cores`` by the clock (worth something
only where ``quiet`` is near 1: the share of the clock for which one process had a core), and ``two_cores_by_cpu`` by
the time of the processors: what one process needed, against the larger of the busier worker's share and half of all
that two workers and the process that feeds them needed. Cutting one long file into its articles comes before and runs
in one process: ``two_cores_one_file`` counts it in, by the time of the processors.
"""

import os
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import NamedTemporaryFile

from nightglass.build.steps import ReadTask, read_one, tools
from nightglass.engines.duckdb import DuckdbEngine
from nightglass.engines.gazetteer import files_state
from nightglass.parse.registry import parse_file
from nightglass.parse.result import Given
from nightglass.records.document import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """One document read: by which process, its processor and clock times in seconds before and after, peak in MB."""

    process: int
    cpu: tuple[float, float]
    clock: tuple[float, float]
    peak: float


@dataclass(frozen=True, slots=True)
class Run:
    """One pass over all documents: processor time of each reading process and of the feeding one, clock time, peaks."""

    readers: tuple[float, ...]
    feeder: float
    clock: float
    peaks: tuple[float, ...]

    @property
    def least(self) -> float:
        """The least time that this work takes on two free cores."""
        return max(*self.readers, (sum(self.readers) + self.feeder) / 2)


def timed(task: ReadTask) -> Reading:
    """Read one document, models already open."""
    tools(task.places, files_state())
    cpu, clock = time.process_time(), time.monotonic()
    read_one(task)
    return Reading(os.getpid(), (cpu, time.process_time()), (clock, time.monotonic()), peak())


def peak() -> float:
    """Return the peak memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def run(tasks: Sequence[ReadTask], workers: int) -> Run:
    """Read all documents with this many processes."""
    before = time.process_time()
    by_process: dict[int, list[Reading]] = {}
    for _, reading in DuckdbEngine(workers).map(timed, tasks, lambda _: None):
        by_process.setdefault(reading.process, []).append(reading)
    feeder = time.process_time() - before if workers > 1 else 0.0
    every = [reading for readings in by_process.values() for reading in readings]
    return Run(
        tuple(max(r.cpu[1] for r in some) - min(r.cpu[0] for r in some) for some in by_process.values()),
        feeder,
        max(reading.clock[1] for reading in every) - min(reading.clock[0] for reading in every),
        tuple(max(reading.peak for reading in some) for some in by_process.values()),
    )


def gain(documents: Sequence[Document], pairs: int) -> dict[str, float]:
    """Return the gain of a second core as the median over ``pairs`` of runs, and the peak memory of all processes."""
    tasks = [ReadTask(document, "", "UTC", "plain", None, "") for document in documents]
    twos, feeder = [run(tasks, 2)], peak()  # before this process loads models of its own
    ones = [run(tasks, 1)]
    for _ in range(pairs - 1):
        twos.append(run(tasks, 2))
        ones.append(run(tasks, 1))
    found, cut = list(zip(ones, twos, strict=True)), cutting(documents)
    return {
        "two_cores": median(one.clock / two.clock for one, two in found),
        "quiet": median(one.readers[0] / one.clock for one in ones),
        "two_cores_by_cpu": median(one.readers[0] / two.least for one, two in found),
        "two_cores_one_file": median((cut + one.readers[0]) / (cut + two.least) for one, two in found),
        "cutting_seconds": cut,
        "peak_memory_of_a_reader_mb": max(max(two.peaks) for two in twos),
        "peak_memory_of_all_mb": max(sum(two.peaks) for two in twos) + feeder,
    }


def cutting(documents: Sequence[Document]) -> float:
    """Return the processor time in seconds that cutting these documents out of one file takes."""
    with NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\n\n".join(document.text for document in documents))
        file.flush()
        before = time.process_time()
        parse_file(Path(file.name), Given(language="en"))
        return time.process_time() - before
