"""The corpus of the scale benchmark is what it says, and what is measured is all processes."""

import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from benchmarks.scale.corpus import BLOCK, Planted, Pool, jaccard, pool_of, write_corpus
from benchmarks.scale.measure import cpu_seconds, watched

WORDS = [f"{start}{middle}{end}" for start in "bdgklmnprst" for middle in "aeiou" for end in "dlmnrstvz"]


@pytest.fixture(scope="module")
def pool() -> Pool:
    """Sentences of invented words."""
    lines = (" ".join(WORDS[(7 * at + 31 * word * word) % len(WORDS)] for word in range(24)) + "." for at in range(400))
    return pool_of(iter([" ".join(lines)]))


@pytest.fixture(scope="module")
def corpus(pool: Pool, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[Planted]]:
    """One block of documents, and what is planted."""
    path = tmp_path_factory.mktemp("scale") / "documents.parquet"
    planted = write_corpus(pool, BLOCK, path)
    return pq.read_table(path)["text"].to_pylist(), planted


def test_what_is_planted_stands_where_it_is_said_to(corpus: tuple[list[str], list[Planted]]) -> None:
    """Equal texts are equal, edited ones are nearly so, passages are the same words on both sides."""
    texts, planted = corpus
    assert {pair.kind for pair in planted} == {"equal", "edited", "passage"}
    assert all(pair.a < pair.b for pair in planted)
    for pair in planted:
        if pair.kind == "equal":
            assert texts[pair.a] == texts[pair.b]
        elif pair.kind == "edited":
            assert jaccard(texts[pair.a], texts[pair.b]) > 0.5
        else:
            passage = texts[pair.a][slice(*pair.a_span)]
            assert passage == texts[pair.b][slice(*pair.b_span)]
            assert 30 <= len(passage.split()) <= 45


def test_a_smaller_corpus_is_the_beginning_of_a_larger_one(
    pool: Pool, corpus: tuple[list[str], list[Planted]], tmp_path: Path
) -> None:
    """So that sizes can be compared; only what lies inside it is planted in it."""
    planted = write_corpus(pool, 500, tmp_path / "some.parquet")
    assert pq.read_table(tmp_path / "some.parquet")["text"].to_pylist() == corpus[0][:500]
    assert planted == [pair for pair in corpus[1] if pair.b < 500]


def test_the_memory_of_all_processes_is_counted() -> None:
    """Of the one that was started and of the one that it starts."""
    child = "import time; held = bytearray(60_000_000); time.sleep(1.5)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}]); print('first'); print('last')"
    found = watched([sys.executable, "-c", code])
    assert found.output == "last"
    assert found.gigabytes > 0.06


def test_processor_time_grows_with_work() -> None:
    """In seconds."""
    before = cpu_seconds()
    sum(number * number for number in range(3_000_000))
    assert 0.02 < cpu_seconds() - before < 20
