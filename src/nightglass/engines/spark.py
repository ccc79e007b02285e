"""Apache Spark as the engine: the same SQL, transpiled, and the same functions, through ``mapInArrow``.

The master is ``local[2]`` (threads of this machine) or ``spark://host:7077`` (a cluster, on whose machines Nightglass
is installed and from which the case's folder is reached under the same path). Loaded only where it is asked for: the
extra ``nightglass[spark]`` and a Java runtime are needed.
"""

import os
import pickle
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa

from nightglass.errors import EngineError
from nightglass.interfaces import Item, Result

LEAST_JAVA = 17
_SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "10240",
    "spark.sql.files.maxPartitionBytes": str(16 << 20),
    "spark.sql.adaptive.coalescePartitions.parallelismFirst": "false",
}
_LOCAL = re.compile(r"local(?:\[(\d+|\*)\])?")
_LOCAL_SETTINGS = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.memory": "2g",
}
_PICKLED = "number long, item binary"


class SparkEngine:
    """Runs on a Spark master; ``close`` ends its session. One engine at a time in a process, as Spark wants it."""

    def __init__(self, master: str, settings: Mapping[str, str] | None = None) -> None:
        """Start a session; ``settings`` are Spark's own, by name.

        Raises:
            EngineError: pyspark or Java is missing or too old, or the master cannot be reached.
        """
        check_java()
        self.master = master
        self._session = _session(master, settings or {})

    def close(self) -> None:
        """End the session and the Java process behind it."""
        self._session.stop()

    @property
    def workers(self) -> int:
        """How many items are worked on at once, as the master says."""
        return int(self._session.sparkContext.defaultParallelism)

    def map(
        self, function: Callable[[Item], Result], items: Sequence[Item], done: Callable[[int], None]
    ) -> Iterator[tuple[int, Result]]:
        """Yield the place of an item and what the function makes of it, as its part of the items is finished.

        Raises:
            EngineError: the function failed, or a worker was lost.
        """
        rows = pa.table({"number": range(len(items)), "item": [pickle.dumps(item) for item in items]})
        frame = self._session.createDataFrame(rows).repartition(min(len(items), 4 * self.workers), "number")
        made = frame.mapInArrow(_over_pickles(function), _PICKLED)
        finished = 0
        with _in_words():
            for row in made.toLocalIterator(prefetchPartitions=True):
                yield row.number, pickle.loads(row.item)  # noqa: S301 - written by our own worker a moment ago
                finished += 1
                done(finished)

    def sql(self, query: str, tables: Mapping[str, Path]) -> pa.Table:
        """Run one query in which each name of ``tables`` is a Parquet file or a folder of them."""
        with _in_words():
            table = self._asked(query, tables).toArrow()
        return pa.table(table)

    def sql_to(self, query: str, tables: Mapping[str, Path], to: Path) -> None:
        """Run one query and write its rows into the folder ``to``."""
        with _in_words():
            self._asked(query, tables).write.mode("overwrite").parquet(str(to))

    def map_batches(
        self, function: Callable[[pa.RecordBatch], pa.RecordBatch], table: Path, schema: pa.Schema, to: Path
    ) -> None:
        """Write what a function makes of a table's record batches, in parallel over its partitions."""
        from pyspark.sql.pandas.types import from_arrow_schema

        with _in_words():
            frame = self._read(table)
            if frame.rdd.getNumPartitions() < self.workers:
                frame = frame.repartition(4 * self.workers)
            made = frame.mapInArrow(_over_batches(function), from_arrow_schema(schema))
            made.write.mode("overwrite").parquet(str(to))

    def _read(self, table: Path) -> Any:
        return self._session.read.option("recursiveFileLookup", "true").parquet(str(table))

    def _asked(self, query: str, tables: Mapping[str, Path]) -> Any:
        for name, path in tables.items():
            self._read(path).createOrReplaceTempView(name)
        return self._session.sql(in_sparks_words(query))


def in_sparks_words(query: str) -> str:
    """Return a query of DuckDB's dialect in Spark's."""
    import sqlglot

    return str(sqlglot.transpile(query, read="duckdb", write="spark")[0])


def check_java() -> None:
    """Make sure that a Java runtime of version 17 or later is there.

    Raises:
        EngineError: there is none, or it is older.
    """
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=str(Path(home) / "bin")) if home else shutil.which("java")
    if java is None:
        raise _no_java("no Java was found")
    asked = subprocess.run([java, "-version"], capture_output=True, text=True, check=False)  # noqa: S603 - Java's own path
    told = asked.stderr
    version = re.search(r'version "(?:1\.)?(\d+)', told)
    if version is None or int(version[1]) < LEAST_JAVA:
        raise _no_java(f"{java} is Java {version[1]}" if version else f"{java} does not say its version")


def _no_java(got: str) -> EngineError:
    do = "Install one (Debian, Ubuntu: apt install default-jre-headless) or point JAVA_HOME at it; or use duckdb"
    return EngineError(got, expected="a Java runtime, version 17 or 21, which Spark runs on", do=do)


def _session(master: str, settings: Mapping[str, str]) -> Any:
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise EngineError(
            f"pyspark is not installed ({error})",
            expected="the parts of nightglass[spark]",
            do='Install them with pip install "nightglass[spark]", or leave --engine out',
        ) from error
    # The workers must be of this environment: Nightglass and its models are there.
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    local = _LOCAL.fullmatch(master)
    chosen: dict[str, Any] = {**_SETTINGS, **(_LOCAL_SETTINGS if local else {}), **_partitions(local), **settings}
    with _in_words(f"Spark did not start on {master}"):
        return SparkSession.builder.master(master).appName("nightglass").config(map=chosen).getOrCreate()


def _partitions(local: re.Match[str] | None) -> dict[str, str]:
    """Return how finely joins are cut on this machine; a cluster's own setting stands."""
    if local is None:
        return {}
    threads = local[1] or "1"
    cores = len(os.sched_getaffinity(0)) if threads == "*" else int(threads)
    return {"spark.sql.shuffle.partitions": str(4 * cores)}


@contextmanager
def _in_words(got: str = "Spark gave up") -> Iterator[None]:
    """Turn what Spark raises into an error that says what to do; what is not Spark's passes."""
    try:
        yield
    except Exception as error:
        if type(error).__module__.split(".")[0] in ("pyspark", "py4j"):
            raise _failed(error, got) from error
        raise


def _failed(error: BaseException, got: str) -> EngineError:
    told = [line.strip() for line in str(error).splitlines() if line.strip() and not line.strip().startswith("at ")]
    cause = next((line for line in reversed(told) if re.match(r"[\w.]+(Error|Exception)\b", line)), (told or ["?"])[0])
    return EngineError(
        f"{got}: {cause[:300]}",
        expected="a master that can be reached and workers that finish",
        do="Look at the master's address and the workers' logs; the same command without --engine uses DuckDB",
    )


def _over_pickles(function: Callable[[Any], Any]) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def over(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for number, item in zip(batch["number"].to_pylist(), batch["item"].to_pylist(), strict=True):
                made = pickle.dumps(function(pickle.loads(item)))  # noqa: S301 - written by our own driver
                yield pa.record_batch({"number": [number], "item": [made]})

    return over


def _over_batches(
    function: Callable[[pa.RecordBatch], pa.RecordBatch],
) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def over(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        yield from map(function, batches)

    return over
