"""A corpus on an engine: the copies and reuses that the arrays find, whatever the engine and the batches."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from nightglass.build.corpus import Corpus, add_documents
from nightglass.engines.duckdb import DuckdbEngine
from nightglass.interfaces import Engine
from nightglass.relate.corpus import DOCUMENTS

FERRY = (
    "the ferry to Ostrana left the old harbour at seven with forty people and two lorries on board and nobody on the "
    "quay could say whether it would come back before the storm that the radio had told of since noon"
)
MARKET = (
    "traders in the upper market kept their shutters half down all morning while three men with a list went from door "
    "to door and asked how much flour was left and who had bought the last of the lamp oil on Tuesday"
)
TEXTS = (
    FERRY,
    MARKET,
    FERRY + " again",
    "",
    MARKET,
    "A letter said that " + " ".join(FERRY.split()[3:33]) + ", and more was crossed out by another hand than ours.",
    "rain closed the lower road",
)


def written(folder: Path, name: str, numbers: range) -> Path:
    """Write some of the texts as a table."""
    rows = [{"document": number, "text": TEXTS[number]} for number in numbers]
    pq.write_table(pa.Table.from_pylist(rows, schema=DOCUMENTS), folder / f"{name}.parquet")
    return folder / f"{name}.parquet"


def pairs(corpus: Corpus, name: str) -> set[tuple[int, int]]:
    """Return the pairs of documents that were found."""
    return {(row["a"], row["b"]) for row in pq.read_table(corpus.table(name)).to_pylist()}


COPIES = {(0, 2), (1, 4)}
REUSES = {(0, 2), (0, 5), (2, 5)}


def test_copies_and_reuses_are_found_in_a_corpus_and_in_what_is_added(engine: Engine, tmp_path: Path) -> None:
    """An equal text is a copy of the first; nothing before is compared again, and nothing is missed."""
    corpus = add_documents(engine, Corpus(tmp_path / "corpus"), written(tmp_path, "first", range(4)))
    assert pairs(corpus, "copies") == {(0, 2)}
    corpus = add_documents(engine, corpus, written(tmp_path, "second", range(4, 7)))
    assert corpus.batches == 2
    assert pairs(corpus, "copies") == COPIES
    assert pairs(corpus, "reuses") == REUSES
    found = pq.read_table(corpus.table("reuses")).to_pylist()
    assert len({(row["a"], row["b"], row["a_start"]) for row in found}) == len(found)
    (passage,) = [row for row in found if (row["a"], row["b"]) == (0, 5)]
    assert TEXTS[0][passage["a_start"] : passage["a_end"]] == " ".join(FERRY.split()[3:33])
    assert not (tmp_path / "corpus" / ".scratch").exists()


def test_how_a_corpus_is_cut_into_batches_changes_nothing(tmp_path: Path) -> None:
    """All at once, and one document at a time."""
    whole = add_documents(DuckdbEngine(1), Corpus(tmp_path / "whole"), written(tmp_path, "all", range(7)))
    parts = Corpus(tmp_path / "parts")
    for number in range(7):
        parts = add_documents(DuckdbEngine(1), parts, written(tmp_path, f"one-{number}", range(number, number + 1)))
    assert pairs(whole, "copies") == pairs(parts, "copies") == COPIES
    assert pairs(whole, "reuses") == pairs(parts, "reuses") == REUSES
