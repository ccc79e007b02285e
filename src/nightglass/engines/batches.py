"""A function over the record batches of a Parquet table: each row group is a task, which writes its own part."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from nightglass.engines.queries import files_of

ROWS = 10_240
"""Rows of one batch, so that what a function holds does not grow with the table."""


@dataclass(frozen=True, slots=True)
class PartTask:
    """One row group of one file, and the part that a function makes of it."""

    function: Callable[[pa.RecordBatch], pa.RecordBatch]
    file: Path
    group: int
    schema: pa.Schema
    to: Path


def tasks(
    function: Callable[[pa.RecordBatch], pa.RecordBatch], table: Path, schema: pa.Schema, to: Path
) -> list[PartTask]:
    """Return a task for each row group of a table, in its order."""
    groups = [(file, group) for file in files_of(table) for group in range(pq.read_metadata(file).num_row_groups)]
    return [
        PartTask(function, file, group, schema, to / f"part-{number:05}.parquet")
        for number, (file, group) in enumerate(groups)
    ]


def write_part(task: PartTask) -> int:
    """Write one part; return its number of rows."""
    rows = 0
    with pq.ParquetWriter(task.to, task.schema, compression="zstd") as writer:
        for batch in pq.ParquetFile(task.file).iter_batches(ROWS, [task.group]):
            made = task.function(batch)
            writer.write_batch(made)
            rows += made.num_rows
    return rows
