"""Finds copies and reuse in a corpus of any size, step by step on an engine, and in a batch that is added to it.

A corpus is a folder of tables, each a folder of Parquet parts: ``documents`` (distinct texts), ``digests``, ``bands``,
``seeds`` hold what a later batch is compared with, a folder a batch; ``copies`` and ``reuses`` what was found.
"""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nightglass.interfaces import Engine
from nightglass.relate import corpus as steps

KEPT = ("documents", "digests", "bands", "seeds")
FOUND = ("copies", "reuses")


@dataclass(frozen=True, slots=True)
class Corpus:
    """The tables of a corpus; ``batches`` counts what was added so far."""

    folder: Path
    batches: int = 0

    def table(self, name: str) -> Path:
        """Return where a table lies, all batches of it."""
        return self.folder / name

    def batch(self, name: str) -> Path:
        """Return where the batch in work has its part of a table."""
        return self.folder / name / f"batch-{self.batches:04}"


def add_documents(engine: Engine, corpus: Corpus, documents: Path) -> Corpus:
    """Find the copies and reuses of documents (a Parquet table: document, text) with each other and all before them.

    Documents of a later batch have greater numbers. What was found lies in the new part of ``copies`` (a, b, jaccard)
    and ``reuses`` (a, b, spans, words, score); of equal texts each later one is a copy of the first alone.
    """
    with _scratch(corpus) as scratch:
        _copies(engine, corpus, documents, scratch)
        _reuses(engine, corpus, scratch)
    return Corpus(corpus.folder, corpus.batches + 1)


def _copies(engine: Engine, corpus: Corpus, documents: Path, scratch: Path) -> None:
    def asked(query: str, to: Path, **tables: Path) -> Path:
        engine.sql_to(query, tables, to)
        return to

    first_batch = corpus.batches == 0
    new_digests, new_texts, new_bands = (corpus.batch(name) for name in ("digests", "documents", "bands"))
    engine.map_batches(steps.digested, documents, steps.DIGESTS, new_digests)
    if first_batch:
        firsts = asked(steps.FIRSTS, scratch / "firsts", digests=new_digests)
    else:
        tables = {"digests": corpus.table("digests"), "new_digests": new_digests}
        firsts = asked(steps.FIRSTS_OF_BATCH, scratch / "firsts", **tables)
    asked(steps.DISTINCT, new_texts, documents=documents, firsts=firsts)
    engine.map_batches(steps.banded, new_texts, steps.BANDS, new_bands)
    if first_batch:
        pairs = asked(steps.COPY_CANDIDATES, scratch / "pairs", bands=new_bands)
    else:
        tables = {"bands": corpus.table("bands"), "new_bands": new_bands}
        pairs = asked(steps.COPY_CANDIDATES_OF_BATCH, scratch / "pairs", **tables)
    beside = asked(steps.BESIDE_THEIR_TEXTS, scratch / "beside", pairs=pairs, texts=corpus.table("documents"))
    engine.map_batches(steps.verified, beside, steps.COPIES, scratch / "near")
    asked(steps.ALL_COPIES, corpus.batch("copies"), near=scratch / "near", firsts=firsts)


def _reuses(engine: Engine, corpus: Corpus, scratch: Path) -> None:
    def asked(query: str, to: Path, **tables: Path) -> Path:
        engine.sql_to(query, tables, to)
        return to

    texts, new_texts, new_seeds = corpus.table("documents"), corpus.batch("documents"), corpus.batch("seeds")
    engine.map_batches(steps.seeded, new_texts, steps.SEED_ROWS, new_seeds)
    if corpus.batches == 0:
        lanes = asked(steps.LANES_OF_ALL, scratch / "lanes", seeds=new_seeds)
    else:
        seeds = asked(steps.SEEDS_OF_BATCH, scratch / "seeds", seeds=corpus.table("seeds"), new_seeds=new_seeds)
        lanes = asked(steps.LANES_OF_BATCH, scratch / "lanes", seeds=seeds, new_documents=new_texts)
    beside = asked(steps.LANES_BESIDE_TEXTS, scratch / "lanes-beside", lanes=lanes, texts=texts)
    engine.map_batches(steps.aligned, beside, steps.REUSES, corpus.batch("reuses"))


@contextmanager
def _scratch(corpus: Corpus) -> Iterator[Path]:
    """Give a folder for what the steps hand each other; it goes when they are done."""
    scratch = corpus.folder / ".scratch"
    scratch.mkdir(parents=True, exist_ok=True)
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def tables_of(corpus: Corpus) -> Mapping[str, Path]:
    """Return the tables of what was found, by name."""
    return {name: corpus.table(name) for name in FOUND}
