"""The same for an engine of SQL: seeds as rows, their join as a query, passages from what it gives.

``seeds`` works on any batch of documents, ``SEED_JOIN`` on the table of all their rows, ``passages`` on any batch of
the query's rows that has those of a pair together. So a million documents need no more memory than the engine is given.
Passages are those of ``find_passages``; of one with many edits a few equal words more or less may be counted, as the
query cuts lanes along the document with the less id.
"""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from nightglass.relate.passages.find import PLAIN, Settings, chains_in, columns, prints
from nightglass.relate.passages.lanes import Lanes, turned
from nightglass.relate.passages.seeds import find_seeds
from nightglass.text.words import Offsets, hashed_words

SEEDS = pa.schema([("hash", pa.int64()), ("document", pa.int64()), ("place", pa.int32())])
"""A word 5-gram's hash, the document that holds it, at which of its words it stands first."""
LANES = pa.schema([(name, pa.int64()) for name in ("a", "b", "diagonal", "first_place", "last_place")])
"""What ``SEED_JOIN`` gives: two documents, a < b, how far b's words stand behind a's, a's first and last seed there."""
PASSAGES = pa.schema(
    [(name, pa.int64()) for name in ("a", "b", "a_start", "a_end", "b_start", "b_end", "words")]
    + [("score", pa.float64())]
)
"""Two documents, a < b, the code points in each, half-open; equal words and their share of the longer side."""

SEED_JOIN = """
WITH held AS (
  SELECT hash FROM seeds GROUP BY hash HAVING count(*) BETWEEN 2 AND {most_holders}
),
kept AS (
  SELECT seeds.hash, seeds.document, seeds.place FROM seeds JOIN held ON seeds.hash = held.hash
)
SELECT one.document AS a, other.document AS b, CAST(other.place - one.place AS BIGINT) AS diagonal,
  CAST(min(one.place) AS BIGINT) AS first_place, CAST(max(one.place) AS BIGINT) AS last_place
FROM kept AS one JOIN kept AS other ON one.hash = other.hash AND one.document < other.document
GROUP BY one.document, other.document, other.place - one.place, floor(one.place / 64)
"""
"""The lanes between all documents, in blocks as in ``lanes``; ``most_holders`` is to be put in by ``str.format``."""


def seeds(ids: Sequence[int], texts: Sequence[str]) -> pa.Table:
    """Return the seeds of some documents as rows of ``SEEDS``."""
    found = find_seeds(hashed_words(texts))
    documents = np.asarray(ids, np.int64)[found.texts]
    return pa.table([found.hashes.view(np.int64), documents, found.ats], schema=SEEDS)


def passages(lanes: pa.Table, ids: Sequence[int], texts: Sequence[str], settings: Settings = PLAIN) -> pa.Table:
    """Return the passages of some lanes as rows of ``PASSAGES``; ``ids``, ``texts``: all of their documents."""
    words = hashed_words(texts)
    known = np.asarray(ids, np.int64)
    order = np.argsort(known)
    a, b, diagonals, first, last = (_column(lanes, name) for name in LANES.names)
    a, b = (order[np.searchsorted(known, column, sorter=order)] for column in (a, b))
    chains = chains_in(turned(Lanes(a, b, diagonals, first, last), prints(words)), words, settings)
    table = pa.table(list(columns(chains, words)), schema=PASSAGES)
    return _by_id(table, known)


def _column(table: pa.Table, name: str) -> Offsets:
    return np.asarray(table.column(name).to_numpy(), np.int64)


def _by_id(table: pa.Table, known: Offsets) -> pa.Table:
    """Return the passages with the documents' ids for their indexes, the less id as ``a``."""
    a, b = known[_column(table, "a")], known[_column(table, "b")]
    swap = a > b
    sides = {"a": a, "b": b, **{name: _column(table, name) for name in ("a_start", "a_end", "b_start", "b_end")}}
    other = {name: sides[("b" if name[0] == "a" else "a") + name[1:]] for name in sides}
    put = [np.where(swap, other[name], sides[name]) for name in sides]
    return pa.table([*put, table.column("words"), table.column("score")], schema=PASSAGES)
