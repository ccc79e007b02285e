"""Which engine a command runs on: DuckDB, which needs no setup, or a Spark master by its address."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from nightglass.engines.duckdb import DuckdbEngine
from nightglass.errors import UsageError
from nightglass.interfaces import Engine

DEFAULT = "duckdb"
_MASTER = re.compile(r"local(?:\[(?:\d+|\*)\])?|spark://\S+:\d+")


@contextmanager
def open_engine(name: str = DEFAULT, workers: int | None = None) -> Iterator[Engine]:
    """Open the engine of a name ("duckdb", "local[2]", "spark://host:7077") for the length of a command.

    ``workers`` counts DuckDB's processes; a Spark master has its own number.

    Raises:
        UsageError: the name is none of these.
        EngineError: Spark or Java is missing, or the master cannot be reached.
    """
    if name == DEFAULT:
        yield DuckdbEngine(workers)
        return
    if not _MASTER.fullmatch(name):
        raise UsageError(f"--engine {name}", expected="duckdb, local[2] or spark://host:7077", do="Name one of these")
    from nightglass.engines.spark import SparkEngine

    engine = SparkEngine(name)
    try:
        yield engine
    finally:
        engine.close()
