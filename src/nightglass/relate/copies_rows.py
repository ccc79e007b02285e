"""Copies over record batches and SQL: the functions and the query that find them on any engine.

Four steps, none of which needs all texts in one place: ``digest_rows`` over (document, text); ``FIRST`` picks one
document for each digest; ``band_rows`` over the texts of those; ``CANDIDATES`` joins the bands with themselves, or, for
an added batch, ``CANDIDATES_OF_BATCH`` the new bands with all; ``verified_rows`` over the candidates beside their two
texts. Documents are named by strings. Hashes are signed, for engines without unsigned numbers.
"""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from nightglass.relate.copies import LEAST_JACCARD, Pairs, bands, count_shared, digests
from nightglass.relate.words_hashed import hash_grams

DIGESTS = pa.schema([("document", pa.string()), ("digest", pa.int64())])
BANDS = pa.schema([("document", pa.string()), ("hash", pa.int64())])
COPIES = pa.schema([("a", pa.string()), ("b", pa.string()), ("jaccard", pa.float64())])

FIRST = """
SELECT document, min(document) OVER (PARTITION BY digest) AS first FROM digests
"""
CANDIDATES = """
SELECT DISTINCT one.document AS a, other.document AS b
FROM bands AS one JOIN bands AS other ON one.hash = other.hash
WHERE one.document < other.document
"""
CANDIDATES_OF_BATCH = """
SELECT DISTINCT least(one.document, other.document) AS a, greatest(one.document, other.document) AS b
FROM new_bands AS one JOIN bands AS other ON one.hash = other.hash
WHERE one.document <> other.document
"""


def digest_rows(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return (document, digest) for (document, text); documents without words are left out."""
    grams = hash_grams(batch.column("text").to_pylist())
    has_words = pa.array(np.diff(grams.starts) > 0)
    columns = [batch.column("document").cast(pa.string()), pa.array(digests(grams).view(np.int64))]
    return pa.record_batch(columns, schema=DIGESTS).filter(has_words)


def band_rows(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return (document, hash), 32 rows for each of (document, text) that has words."""
    grams = hash_grams(batch.column("text").to_pylist())
    rows = np.flatnonzero(np.diff(grams.starts) > 0)
    hashes = bands(grams.take(rows))
    documents = batch.column("document").cast(pa.string()).take(pa.array(np.repeat(rows, hashes.shape[1])))
    return pa.record_batch([documents, pa.array(hashes.ravel().view(np.int64))], schema=BANDS)


def verified_rows(batch: pa.RecordBatch, least: float = LEAST_JACCARD) -> pa.RecordBatch:
    """Return (a, b, jaccard) for those of (a, b, a_text, b_text) whose Jaccard index is at least ``least``."""
    texts = {**_texts(batch, "a"), **_texts(batch, "b")}
    place = {document: at for at, document in enumerate(texts)}
    pairs = Pairs(*(_places(batch.column(side).to_pylist(), place) for side in ("a", "b")))
    jaccard = count_shared(hash_grams(list(texts.values())), pairs).jaccard
    columns = [batch.column(side).cast(pa.string()) for side in ("a", "b")]
    found = pa.record_batch([*columns, pa.array(jaccard)], schema=COPIES)
    return found.filter(pa.array(jaccard >= least))


def _texts(batch: pa.RecordBatch, side: str) -> dict[str, str]:
    """Return the texts of one side by document."""
    return dict(zip(batch.column(side).to_pylist(), batch.column(f"{side}_text").to_pylist(), strict=True))


def _places(documents: Sequence[str], place: dict[str, int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array([place[document] for document in documents], np.int64)
