"""Copies and reuse in a corpus too large for one memory: the functions over record batches and the queries between.

``build.corpus`` runs them in order on an engine. Documents are named by numbers (int64). Equal texts are found by their
digests; the first of them alone is sketched and seeded. ``copies_rows`` and ``passages.rows`` hold the methods.
"""

import pyarrow as pa
import pyarrow.compute as pc

from nightglass.relate.copies_rows import CANDIDATES, CANDIDATES_OF_BATCH, band_rows, digest_rows, verified_rows
from nightglass.relate.passages.find import PLAIN
from nightglass.relate.passages.rows import LANES, PASSAGES, SEED_JOIN, SEEDS, passages, seeds
from nightglass.relate.passages.seeds import GRAM, WINDOW

DOCUMENTS = pa.schema([("document", pa.int64()), ("text", pa.string())])
DIGESTS = pa.schema([("document", pa.int64()), ("digest", pa.int64())])
BANDS = pa.schema([("document", pa.int64()), ("hash", pa.int64())])
COPIES = pa.schema([("a", pa.int64()), ("b", pa.int64()), ("jaccard", pa.float64())])
SEED_ROWS, REUSES = SEEDS, PASSAGES
LEAST_WORDS = 25
"""Equal words that make a passage a reuse; fewer are a quotation or a formula."""

FIRSTS = """
SELECT document, digest, MIN(document) OVER (PARTITION BY digest) AS first FROM digests
"""
"""Each document beside the first one of an equal text, itself where there is none before."""

FIRSTS_OF_BATCH = """
WITH known AS (SELECT digest, MIN(document) AS first FROM digests GROUP BY digest)
SELECT one.document AS document, one.digest AS digest, known.first AS first
FROM new_digests AS one JOIN known ON one.digest = known.digest
"""

DISTINCT = """
SELECT documents.document AS document, documents.text AS text
FROM documents JOIN firsts ON firsts.document = documents.document WHERE firsts.first = firsts.document
"""

BESIDE_THEIR_TEXTS = """
SELECT pairs.a AS a, pairs.b AS b, one.text AS a_text, other.text AS b_text
FROM pairs JOIN texts AS one ON one.document = pairs.a JOIN texts AS other ON other.document = pairs.b
"""

ALL_COPIES = """
SELECT a, b, jaccard FROM near
UNION ALL
SELECT first AS a, document AS b, CAST(1 AS DOUBLE) AS jaccard FROM firsts WHERE first <> document
"""

SEEDS_OF_BATCH = """
SELECT hash, document, place FROM seeds WHERE hash IN (SELECT hash FROM new_seeds)
"""

LANES_OF_ALL = SEED_JOIN.format(most_holders=PLAIN.most_holders)

LANES_OF_BATCH = f"""
SELECT a, b, diagonal, first_place, last_place FROM ({LANES_OF_ALL}) AS lanes
WHERE a IN (SELECT document FROM new_documents) OR b IN (SELECT document FROM new_documents)
"""  # noqa: S608 - put together from our own queries

_REACH = GRAM + 2 * (WINDOW - 1)
LANES_BESIDE_TEXTS = f"""
WITH gathered AS (
  SELECT a, b,
    ARRAY_AGG({{'diagonal': diagonal, 'first_place': first_place, 'last_place': last_place}}) AS lanes
  FROM lanes GROUP BY a, b HAVING SUM(last_place - first_place + {_REACH}) >= {LEAST_WORDS}
)
SELECT gathered.a AS a, gathered.b AS b, gathered.lanes AS lanes, one.text AS a_text, other.text AS b_text
FROM gathered JOIN texts AS one ON one.document = gathered.a JOIN texts AS other ON other.document = gathered.b
"""  # noqa: S608 - two numbers of our own
"""One row a pair, so that wherever a table is cut into batches a pair's lanes stay together.

A run of equal words reaches at most three words beyond its outer seeds: further on it would hold another. So pairs
whose runs stay below a reuse, a phrase of the trade or a seed met by chance, are left out before their texts are read.
"""

COPY_CANDIDATES, COPY_CANDIDATES_OF_BATCH = CANDIDATES, CANDIDATES_OF_BATCH


def digested(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return (document, digest) for (document, text) that has words."""
    return _numbered(digest_rows(batch), DIGESTS)


def banded(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return (document, hash), 32 rows for each (document, text) that has words."""
    return _numbered(band_rows(batch), BANDS)


def verified(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return (a, b, jaccard) for those of (a, b, a_text, b_text) that are copies."""
    return _numbered(verified_rows(batch), COPIES)


def seeded(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return the seeds of (document, text)."""
    return _one(seeds(batch.column("document").to_pylist(), batch.column("text").to_pylist()), SEEDS)


def aligned(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return the passages of ``LEAST_WORDS`` equal words and more for (a, b, lanes, a_text, b_text)."""
    texts = dict(zip(batch.column("a").to_pylist(), batch.column("a_text").to_pylist(), strict=True))
    texts |= dict(zip(batch.column("b").to_pylist(), batch.column("b_text").to_pylist(), strict=True))
    if not texts:
        return _one(PASSAGES.empty_table(), PASSAGES)
    lists = batch.column("lanes")
    pair, lanes = pc.list_parent_indices(lists), pc.list_flatten(lists)
    columns = [batch.column(side).take(pair) for side in ("a", "b")]
    columns += [lanes.field(name) for name in LANES.names[2:]]
    found = passages(pa.table(columns, schema=LANES), list(texts), list(texts.values()))
    return _one(found.filter(pc.greater_equal(found["words"], LEAST_WORDS)), PASSAGES)


def _numbered(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    return pa.record_batch([batch.column(field.name).cast(field.type) for field in schema], schema=schema)


def _one(table: pa.Table, schema: pa.Schema) -> pa.RecordBatch:
    """Return a table as one batch."""
    batches = table.combine_chunks().to_batches()
    return batches[0] if batches else pa.record_batch([pa.array([], field.type) for field in schema], schema=schema)
