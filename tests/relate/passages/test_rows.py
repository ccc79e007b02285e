"""An engine of SQL finds the same passages."""

import duckdb
import pyarrow as pa
import pytest

from nightglass.relate.passages.find import find_passages
from nightglass.relate.passages.rows import LANES, PASSAGES, SEED_JOIN, SEEDS, passages, seeds

SHARED = "the keeper of the north light wrote down every ship that passed and sent the list ashore on Sundays"
TEXTS = [
    f"Report one. {SHARED}. Nothing else is known of him.",
    "A text of its own that shares nothing with anybody at all on this long and empty shore.",
    f"Another: {SHARED.replace('every', 'each')}",
    f"{SHARED[:80]} ... and then he stopped, they say",
]


def joined(table: pa.Table, most_holders: int = 50) -> pa.Table:
    """Return what DuckDB makes of the seeds."""
    with duckdb.connect() as connection:
        connection.register("seeds", table)
        return connection.sql(SEED_JOIN.format(most_holders=most_holders)).to_arrow_table()


@pytest.mark.parametrize("ids", [[0, 1, 2, 3], [70, 11, 5, 2**40]])
def test_the_join_by_sql_leads_to_the_passages_of_the_join_in_memory(ids: list[int]) -> None:
    """Ids are the caller's, in any order; the less one of a pair is a."""
    lanes = joined(seeds(ids, TEXTS))
    assert lanes.schema == LANES
    found = passages(lanes, ids[::-1], TEXTS[::-1])
    assert found.schema == PASSAGES
    rows = {(row["a"], row["b"], row["a_start"], row["b_end"], row["words"]) for row in found.to_pylist()}
    wanted = set()
    for passage in find_passages(TEXTS):
        (a, a_span), (b, b_span) = sorted([(ids[passage.a], passage.a_span), (ids[passage.b], passage.b_span)])
        wanted.add((a, b, a_span.start, b_span.end, passage.words))
    assert rows == wanted
    assert len(rows) == 3


def test_seeds_of_batches_are_those_of_all_at_once() -> None:
    """A document's seeds hang on it alone."""
    whole = seeds([0, 1, 2, 3], TEXTS)
    parts = pa.concat_tables([seeds([at], [TEXTS[at]]) for at in range(4)])
    assert whole.schema == SEEDS
    assert whole.to_pylist() == parts.to_pylist()


def test_the_cap_is_in_the_query() -> None:
    """With room for one holder nothing is joined, and nothing is found."""
    lanes = joined(seeds([0, 1, 2, 3], TEXTS), most_holders=1)
    assert lanes.num_rows == 0
    assert passages(lanes, [0, 1, 2, 3], TEXTS).num_rows == 0
