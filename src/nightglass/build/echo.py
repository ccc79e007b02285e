"""Runs the search for echoes over a case's posts: the query by the engine, the rest by ``relate``."""

import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from nightglass.interfaces import Engine
from nightglass.records.echo import Echo
from nightglass.records.link import Link
from nightglass.records.post import Post
from nightglass.relate.echoes import SHARES, WINDOW, Share, echoes, nearly_the_same, pairs_sql, shares

_SCHEMA = pa.schema(
    {"number": pa.int64(), "post": pa.string(), "source": pa.string(), "text": pa.string(), "posted": pa.int64()}
)


def find_echoes(engine: Engine, posts: Sequence[Post], links: Sequence[Link], folder: Path) -> list[Echo]:
    """Return the echoes among a case's posts; ``folder`` is where the engine may read a table for a while.

    ``links`` are those between documents: posts that copy each other are the same text.
    """
    shared = shares(posts, nearly_the_same(posts, links))
    if not shared:
        return []
    with tempfile.TemporaryDirectory(prefix=".echoes-", dir=folder) as inside:
        path = Path(inside) / f"{SHARES}.parquet"
        pq.write_table(_table(shared), path)
        pairs = engine.sql(pairs_sql(WINDOW), {SHARES: path})
    return echoes(shared, zip(pairs["post"].to_pylist(), pairs["later_post"].to_pylist(), strict=True))


def _table(shared: Sequence[Share]) -> pa.Table:
    return pa.Table.from_pylist([asdict(share) for share in shared], schema=_SCHEMA)
