"""Runs one size on one engine and prints what it took, as one line of JSON; ``score.py`` beside this measures it."""

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.floors import GOLD
from benchmarks.scale.corpus import BLOCK, Planted, Pool, gold_texts, jaccard, pool_of, write_corpus
from benchmarks.scale.measure import cpu_seconds
from nightglass.build.corpus import Corpus, add_documents
from nightglass.engines.choose import DEFAULT, open_engine
from nightglass.engines.duckdb import DuckdbEngine
from nightglass.interfaces import Engine, Item, Result

MEMORY = "2500MB"
"""What DuckDB may hold before it goes over the disk; the rest of 6 GB is for the processes that map."""
ADDED = 1_000
REUSE_STEPS = ("seeds", "lanes", "lanes-beside", "reuses")


class Timed:
    """An engine that keeps how long each step took, in seconds by the name of what it writes."""

    def __init__(self, engine: Engine) -> None:
        """Wrap an engine."""
        self.engine = engine
        self.steps: dict[str, float] = {}

    @property
    def workers(self) -> int:
        """Pass on."""
        return self.engine.workers

    def map(
        self, function: Callable[[Item], Result], items: Sequence[Item], done: Callable[[int], None]
    ) -> Iterator[tuple[int, Result]]:
        """Pass on."""
        return self.engine.map(function, items, done)

    def sql(self, query: str, tables: Mapping[str, Path]) -> pa.Table:
        """Pass on."""
        return self.engine.sql(query, tables)

    def sql_to(self, query: str, tables: Mapping[str, Path], to: Path) -> None:
        """Pass on and keep the time."""
        began = perf_counter()
        self.engine.sql_to(query, tables, to)
        self._keep(to, began)

    def map_batches(
        self, function: Callable[[pa.RecordBatch], pa.RecordBatch], table: Path, schema: pa.Schema, to: Path
    ) -> None:
        """Pass on and keep the time."""
        began = perf_counter()
        self.engine.map_batches(function, table, schema, to)
        self._keep(to, began)

    def _keep(self, to: Path, began: float) -> None:
        name = to.parent.name if to.name.startswith("batch-") else to.name
        self.steps[name] = self.steps.get(name, 0) + perf_counter() - began
        print(f"{name:<14} {perf_counter() - began:8.1f} s", file=sys.stderr, flush=True)


def run(size: int, engine_name: str, folder: Path, gold: Path) -> dict[str, object]:
    """Make a corpus, find its copies and reuses, then those of an added batch; return times and what was found."""
    pool = pool_of(gold_texts(gold))
    planted = write_corpus(pool, size, folder / "documents.parquet")
    with _engine(engine_name) as engine:
        timed, began, cpu = Timed(engine), perf_counter(), cpu_seconds()
        corpus = add_documents(timed, Corpus(folder / "corpus"), folder / "documents.parquet")
        seconds, cpu = perf_counter() - began, cpu_seconds() - cpu
        reuse = sum(timed.steps[name] for name in REUSE_STEPS)
        found = {
            **_found(folder, corpus, planted),
            **_added(engine, corpus, pool, folder, size),
        }
    return {
        "documents": size, "engine": engine_name, "seconds": seconds, "cpu_seconds": cpu,
        "copies_seconds": seconds - reuse,
        "reuse_seconds": reuse, "rows_per_second": size / seconds, "steps": timed.steps, **found,
    }  # fmt: skip


@contextmanager
def _engine(name: str) -> Iterator[Engine]:
    if name == DEFAULT:
        yield DuckdbEngine(memory=MEMORY)
        return
    with open_engine(name) as engine:
        yield engine


def _found(folder: Path, corpus: Corpus, planted: Sequence[Planted]) -> dict[str, float]:
    """Return how much of what was planted was found, and how many pairs were found in all."""
    copies = {(row["a"], row["b"]): row["jaccard"] for row in pq.read_table(corpus.table("copies")).to_pylist()}
    texts = _texts(folder / "documents.parquet", {number for pair in planted for number in (pair.a, pair.b)})
    wanted = [pair for pair in planted if pair.kind != "passage" and jaccard(texts[pair.a], texts[pair.b]) >= 0.7]
    return {
        "copies_recall": sum((pair.a, pair.b) in copies for pair in wanted) / max(len(wanted), 1),
        "copies_found": float(len(copies)),
        **_passages_found(corpus, [pair for pair in planted if pair.kind == "passage"]),
    }


def _passages_found(corpus: Corpus, planted: Sequence[Planted]) -> dict[str, float]:
    table = pq.read_table(corpus.table("reuses"))
    wanted = {(pair.a, pair.b): pair for pair in planted}
    covered: dict[tuple[int, int], float] = {}
    for row in table.to_pylist():
        pair = wanted.get((row["a"], row["b"]))
        if pair is not None:
            shares = [
                _share(pair.a_span, (row["a_start"], row["a_end"])),
                _share(pair.b_span, (row["b_start"], row["b_end"])),
            ]
            covered[pair.a, pair.b] = max(covered.get((pair.a, pair.b), 0.0), min(shares))
    return {
        "reuse_recall": sum(share >= 0.9 for share in covered.values()) / max(len(wanted), 1),
        "reuses_found": float(table.num_rows),
    }


def _share(planted: tuple[int, int], found: tuple[int, int]) -> float:
    """Return how much of a planted passage the found one covers."""
    return max(min(planted[1], found[1]) - max(planted[0], found[0]), 0) / (planted[1] - planted[0])


def _texts(path: Path, wanted: set[int]) -> dict[int, str]:
    texts: dict[int, str] = {}
    for batch in pq.ParquetFile(path).iter_batches(BLOCK):
        rows = zip(batch.column("document").to_pylist(), batch.column("text").to_pylist(), strict=True)
        texts |= {number: text for number, text in rows if number in wanted}
    return texts


def _added(engine: Engine, corpus: Corpus, pool: Pool, folder: Path, size: int) -> dict[str, float]:
    """Return how long a further batch takes, whose every tenth document is one of the corpus, word for word."""
    block = -(-size // BLOCK)
    write_corpus(pool, ADDED, folder / "more.parquet", block)
    more = pq.read_table(folder / "more.parquet").to_pylist()
    again = _texts(folder / "documents.parquet", set(range(0, ADDED, 10)))
    for number, text in again.items():
        more[number]["text"] = text
    pq.write_table(pa.Table.from_pylist(more, schema=pq.read_schema(folder / "more.parquet")), folder / "more.parquet")
    began = perf_counter()
    done = add_documents(engine, corpus, folder / "more.parquet")
    seconds = perf_counter() - began
    found = pq.read_table(corpus.batch("copies")).to_pylist()
    pairs = {row["b"] for row in found if row["a"] < size}
    wanted = {block * BLOCK + number for number, text in again.items() if text}
    return {"added_seconds": seconds, "added_recall": len(wanted & pairs) / len(wanted), "batches": float(done.batches)}


def main() -> None:
    """Run, print one line of JSON, and leave nothing behind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, required=True)
    parser.add_argument("--engine", default="duckdb")
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--folder", type=Path, required=True)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    try:
        print(json.dumps(run(asked.size, asked.engine, asked.folder, asked.gold)))
    finally:
        shutil.rmtree(asked.folder, ignore_errors=True)


if __name__ == "__main__":
    main()
