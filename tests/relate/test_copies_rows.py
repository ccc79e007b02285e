"""Tests of finding copies by record batches and SQL."""

import duckdb
import pyarrow as pa

from nightglass.relate.copies import find_copies
from nightglass.relate.copies_rows import (
    CANDIDATES,
    CANDIDATES_OF_BATCH,
    FIRST,
    band_rows,
    digest_rows,
    verified_rows,
)
from nightglass.relate.words_hashed import hash_grams

LINE = "the ferry to Ostrana left the old harbour at seven with forty people and two lorries on board"
TEXTS = {
    "a": LINE, "b": LINE + " again", "c": "rain closed the lower road", "d": "", "e": LINE[4:], "f": "salt",
    "g": "Salt.", "h": "Rain closed the lower road!",
}  # fmt: skip


def batch(names: str) -> pa.RecordBatch:
    """Return some of the texts as rows."""
    return pa.record_batch({"document": list(names), "text": [TEXTS[name] for name in names]})


def candidates(query: str, **tables: pa.RecordBatch) -> set[tuple[str, str]]:
    """Return the pairs that a query gives."""
    with duckdb.connect() as connection:
        for name, rows in tables.items():
            connection.register(name, pa.table(rows) if isinstance(rows, pa.Table) else pa.Table.from_batches([rows]))
        return {(one, other) for one, other in connection.sql(query).fetchall()}


def test_sql_over_rows_finds_the_copies_that_arrays_find() -> None:
    """One method, two ways to run it."""
    pairs = sorted(candidates(CANDIDATES, bands=band_rows(batch("abcdefgh"))))
    sides = {"a": [a for a, _ in pairs], "b": [b for _, b in pairs]}
    texts = {f"{side}_text": [TEXTS[name] for name in names] for side, names in sides.items()}
    rows = verified_rows(pa.record_batch({**sides, **texts})).to_pylist()
    found = find_copies(hash_grams(list(TEXTS.values())))
    names = list(TEXTS)
    assert [(names.index(row["a"]), names.index(row["b"])) for row in rows] == list(
        zip(found.pairs.a.tolist(), found.pairs.b.tolist(), strict=True)
    )
    assert [row["jaccard"] for row in rows] == found.jaccard.tolist()


def test_a_batch_is_joined_with_all_before_and_itself() -> None:
    """The new rows alone are looked up."""
    old, new = band_rows(batch("abc")), band_rows(batch("eh"))
    both = pa.Table.from_batches([old, new])
    again = candidates(CANDIDATES_OF_BATCH, new_bands=new, bands=both)
    assert again == {pair for pair in candidates(CANDIDATES, bands=both) if set(pair) & {"e", "h"}}
    assert ("c", "h") in again


def test_the_first_of_equal_texts_stands_for_them() -> None:
    """Texts without words have no digest and stand for none."""
    firsts = candidates(FIRST, digests=digest_rows(batch("abcdefgh")))
    assert firsts == {("a", "a"), ("b", "b"), ("c", "c"), ("e", "e"), ("f", "f"), ("g", "f"), ("h", "c")}
