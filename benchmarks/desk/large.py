"""Makes a case of 100,000 invented documents and a million rows, as a build would leave its tables.

Each table is written from one SQL expression a column over the row's number; columns that nothing here asks of are
empty, or null where they may be. The rows join: members to figures and claims, edges to origins, documents to sources.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from nightglass.records.tables import schema

DOCUMENTS = 100_000
CLAIMS = 60_000
SOURCES = 300
_EMPTY = {"string": "''", "int64": "0", "double": "0.0", "bool": "false"}
_AT = "TIMESTAMPTZ '2031-03-01 00:00:00+00' + to_seconds({})"
_WORDS = "['harbour', 'market', 'bridge', 'square', 'station', 'mill', 'garden', 'tower'][1 + i % 8]"


def _id(prefix: str, number: str) -> str:
    return f"'{prefix}-' || lpad(lower(to_hex({number})), 16, '0')"


def _row(prefix: str, rows: int) -> str:
    return _id(prefix, f"i % {rows}")


def tables() -> Mapping[str, tuple[int, Mapping[str, str]]]:
    """Return how many rows each table has, and what stands in its columns, in SQL over ``i``."""
    document, claim, source = (_row("doc", DOCUMENTS), _row("clm", CLAIMS), _row("src", SOURCES))
    text = (
        f"'At least ' || (i % 90) || ' people were killed at the ' || {_WORDS} || ' on Monday, a witness said. '"
        " || repeat('Nobody could verify it; the line was cut. ', 50)"
    )
    return {
        "captures": (
            DOCUMENTS,
            {
                "id": _id("cap", "i"),
                "digest": "lpad(to_hex(i), 64, '0')",
                "path": "'file-' || i",
                "captured_at": _AT.format("i * 20"),
                "media_type": "'text/plain'",
                "original": "'unknown'",
            },
        ),
        "sources": (
            SOURCES,
            {
                "id": _id("src", "i"),
                "name": "'Outlet ' || i",
                "affiliation": "['state', 'independent', 'exile'][1 + i % 3]",
                "kind": "'newspaper'",
            },
        ),
        "documents": (
            DOCUMENTS,
            {
                "id": document,
                "capture_id": _id("cap", "i"),
                "source_id": source,
                "title": f"'The ' || {_WORDS} || ', report ' || i",
                "text": text,
                "language": "'en'",
                "genre": "'news'",
                "published_at": _AT.format("i * 20"),
                "published_precision": "'minute'",
            },
        ),
        "claims": (
            CLAIMS,
            {
                "id": _id("clm", "i"),
                "kind": "'figure'",
                "subject": f"'people killed at the ' || {_WORDS}",
                "measure": "'killed'",
                "place": "'Town ' || (i % 500)",
                "proven": "i % 3",
                "at_most": "i % 3 + i % 2",
                "period_from": _AT.format("i * 30"),
                "period_to": _AT.format("i * 30 + 86400"),
                "document_ids": f"[{document}, {_id('doc', f'(i * 7) % {DOCUMENTS}')}]",
            },
        ),
        "figures": (
            250_000,
            {
                "id": _id("fig", "i"),
                "document_id": document,
                "measure": "'killed'",
                "low": "i % 90",
                "words": "'At least ' || (i % 90)",
                "rule": "'plain'",
                "basis": "'claimed'",
                "review": "'unstated'",
                "distribution": "'unstated'",
                "running": "'unknown'",
                "start": "0",
                "end": "11",
                "sentence": "[0, 60]",
                "period_from": _AT.format("i * 8"),
                "period_to": _AT.format("i * 8 + 86400"),
            },
        ),
        "members": (
            250_000,
            {
                "id": _id("mem", "i"),
                "claim_id": claim,
                "row_id": _id("fig", "i"),
                "row_table": "'figures'",
                "document_id": document,
                "stance": "CASE WHEN i % 17 = 0 THEN 'denies' ELSE 'supports' END",
                "low": "i % 90",
                "reason": "'same measure, place and day'",
            },
        ),
        "origins": (
            100_000,
            {
                "id": _id("org", "i"),
                "claim_id": claim,
                "name": "'witness ' || i",
                "kind": "'witnesses'",
                "perceived": "'yes'",
                "document_ids": f"[{document}]",
            },
        ),
        "edges": (
            100_000,
            {
                "id": _id("edg", "i"),
                "claim_id": claim,
                "from_document": document,
                "to": _id("org", "i"),
                "kind": "'quotes'",
                "from_spans": "[[0, 11]]",
                "confidence": "0.9",
                "reason": "'said by'",
            },
        ),
        "ranges": (
            CLAIMS,
            {"id": _id("rng", "i"), "claim_id": _id("clm", "i"), "rule": "'as stated'", "low": "i % 90"},
        ),
        "caveats": (
            30_000,
            {
                "id": _id("cav", "i"),
                "document_id": document,
                "about_ids": f"[{_id('fig', 'i * 5')}]",
                "kind": "'unverified'",
                "strength": "'partial'",
                "words": "'Nobody could verify'",
                "start": "62",
                "end": "81",
                "sentence": "[62, 103]",
            },
        ),
        "links": (
            20_000,
            {
                "id": _id("lnk", "i"),
                "a_id": document,
                "b_id": _id("doc", f"(i + 1) % {DOCUMENTS}"),
                "kind": "'copy'",
                "score": "0.9",
                "changes": "['number: 9 → 12']",
            },
        ),
        "posts": (
            100_000,
            {
                "id": _id("pst", "i"),
                "source_id": source,
                "platform": "'telegram'",
                "post_id": "i::VARCHAR",
                "posted_at": _AT.format("i * 20"),
            },
        ),
    }


def make(root: Path) -> int:
    """Write the case's tables and settings; return how many rows there are."""
    folder = root / "tables"
    folder.mkdir(parents=True)
    (root / "inbox").mkdir()
    (root / "case.toml").write_text('title = "A large case"\n', encoding="utf-8")
    for name, (rows, given) in tables().items():
        _write(folder, name, rows, given)
    return sum(rows for rows, _ in tables().values())


def digest() -> str:
    """Return the SHA-256 of what the case is made from."""
    return hashlib.sha256(repr(tables()).encode()).hexdigest()


def _write(folder: Path, name: str, rows: int, given: Mapping[str, str]) -> None:
    columns = ", ".join(f'{given.get(one.name) or _absent(one)} AS "{one.name}"' for one in schema(name))
    made = duckdb.connect().sql(f"SELECT {columns} FROM range({rows}) AS r(i)").to_arrow_table()
    pq.write_table(made.cast(schema(name)), folder / f"{name}.parquet", compression="zstd")


def _absent(column: pa.Field) -> str:
    """Return what stands in a column of which nothing is asked."""
    if column.nullable:
        return "NULL"
    kind = str(column.type)
    return _EMPTY.get(kind) or (_AT.format("i") if kind.startswith("timestamp") else "[]")
