"""The tables of an account: masked rows as JSON lines (exact) and as CSV with a byte-order mark (for a spreadsheet)."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from typing import Any

from nightglass.present.darkness import Darkness, darkness
from nightglass.present.echoes import EchoLine, echo_lines
from nightglass.present.sources import DocumentLine
from nightglass.publish.masked import Shown
from nightglass.records.burst import Burst
from nightglass.records.tables import to_row

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "sources": ("id", "name", "kind", "affiliation", "country", "publisher"),
    "documents": (
        "id", "number", "label", "source_id", "language", "genre", "title", "published_at", "published_to",
        "published_precision", "published_basis", "url", "seal", "held_back",
    ),
    "figures": (
        "id", "document_id", "passage_id", "statement_id", "measure", "of_whom", "low", "high", "words", "hedge",
        "rule", "basis", "review", "distribution", "running", "place", "period_from", "period_to",
        "period_words", "as_of", "attributed_to", "denied", "part_of", "sentence", "made_by",
    ),
    "statements": (
        "id", "document_id", "passage_id", "speaker", "speaker_words", "speaker_role", "via", "cue", "content", "mode",
        "sourcing", "stance", "said_at", "confidence", "made_by",
    ),
    "events": (
        "id", "document_id", "passage_id", "statement_id", "type", "mode", "acled_type", "actors", "targets", "place",
        "happened_from", "happened_to", "status", "sourcing", "trigger", "sentence", "made_by",
    ),
    "activities": (
        "id", "document_id", "passage_id", "outlet", "source_id", "state", "platform", "since", "since_words", "until",
        "until_words", "reported_by", "sentence", "made_by",
    ),
    "caveats": (
        "id", "document_id", "passage_id", "about_ids", "kind", "strength", "words", "who_says", "sentence", "made_by",
    ),
    "links": ("id", "a_id", "b_id", "kind", "score", "changes", "made_by"),
    "claims": (
        "id", "kind", "subject", "measure", "place", "period_from", "period_to", "period_words", "proven", "at_most",
        "one_publisher", "document_ids", "made_by",
    ),
    "members": (
        "id", "claim_id", "row_id", "row_table", "document_id", "stance", "low", "high", "reason", "made_by",
    ),
    "origins": (
        "id", "claim_id", "name", "kind", "perceived", "document_ids", "affiliation", "denies", "low", "high",
        "made_by",
    ),
    "edges": ("id", "claim_id", "from_document", "to", "kind", "words", "confidence", "reason", "made_by"),
    "independence": ("id", "claim_id", "a", "b", "independent", "reason", "made_by"),
    "drifts": (
        "id", "claim_id", "kind", "from_document", "to_document", "caveat_id", "from_words", "to_words", "reason",
        "made_by",
    ),
    "ranges": ("id", "claim_id", "rule", "low", "best", "high", "trace", "made_by"),
    "judgements": ("id", "about_id", "kind", "value", "method", "made_by"),
    "corrections": ("id", "claim_id", "field", "was", "now", "since", "made_by"),
    "echoes": (
        "id", "source_ids", "unnamed", "posts", "start", "end", "minutes", "one_in", "rate_ratio", "chance_one_in",
        "publisher", "made_by",
    ),
    "silences": (
        "id", "source_id", "platform", "state", "posts", "last_post_at", "seen_until", "polls_since",
        "longest_earlier_gap", "start_from", "start_to", "end_at", "detected_at", "false_alarms_per_year",
        "probability", "q_value", "missed_posts", "basis", "made_by",
    ),
    "outages": (
        "id", "signal", "scope", "state", "start_from", "start_to", "end_from", "end_to", "depth", "lowest",
        "days_below", "missing", "basis", "made_by",
    ),
    "bursts": (
        "id", "kind", "phrase", "source_ids", "unnamed", "posts", "path", "start", "end", "rate_ratio", "q_value",
        "made_by",
    ),
    "coincidences": (
        "id", "kind", "about_ids", "start", "end", "unit", "observed", "expected", "low", "high", "p_value",
        "control", "basis", "made_by",
    ),
    "post_counts": ("id", "source_id", "platform", "start", "end", "how_many"),
    "passages": ("id", "document_id", "text", "before", "after", "rows"),
}  # fmt: skip
"""The columns of each published table; offsets, whole texts and ids of the case are never among them."""

ROW_TABLES = (
    "sources", "figures", "statements", "events", "activities", "caveats", "links", "claims", "members",
    "origins", "edges", "independence", "drifts", "ranges", "judgements",
    "silences", "outages", "coincidences",
)  # fmt: skip
"""The tables whose rows are records as they are, once masked."""

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
"""Published rows by table."""


def published_rows(
    shown: Shown, lines: Mapping[str, DocumentLine], zone: tzinfo, corrected: Sequence[Mapping[str, Any]] = ()
) -> Rows:
    """Return what the account's tables hold, each table in the order of its ids (documents: by number).

    ``zone`` is that in which posts are counted by day, ``corrected`` the rows of the table of corrections.
    """
    passage_of = {
        row_id: passage.id for found in shown.passages.values() for passage in found for row_id in passage.row_ids
    }
    sentences, drifted = shown.sentences, shown.drift_words
    tables: dict[str, list[dict[str, Any]]] = {}
    for name in ROW_TABLES:
        found = [
            {
                "words": shown.edge_words.get(record.id),
                **dict(zip(("from_words", "to_words"), drifted.get(record.id, (None, None)), strict=True)),
                **to_row(record),
                "passage_id": passage_of.get(record.id),
                "sentence": sentences.get(record.id),
            }
            for record in getattr(shown.held, name)
        ]
        tables[name] = [_only(name, row) for row in sorted(found, key=lambda row: str(row["id"]))]
    tables["documents"] = [_document(line, shown) for line in lines.values()]
    tables["echoes"] = [_echo(line) for line in echo_lines(shown.held)]
    tables["bursts"] = [_burst(burst) for burst in sorted(shown.held.bursts, key=lambda one: one.id)]
    tables["post_counts"] = _post_counts(darkness(shown.held, zone))
    tables["corrections"] = [_only("corrections", row) for row in corrected]
    tables["passages"] = [
        {
            "id": passage.id, "document_id": passage.document_id, "text": passage.text, "before": passage.before,
            "after": passage.after, "rows": list(passage.row_ids),
        }
        for document_id in lines
        for passage in shown.passages[document_id]
    ]  # fmt: skip
    return {name: tables[name] for name in COLUMNS}


def _only(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _plain(row[name]) for name in COLUMNS[table]}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return value


def _document(line: DocumentLine, shown: Shown) -> dict[str, Any]:
    row = {
        **to_row(line.document), "number": line.number, "label": line.label,
        "seal": shown.seals[line.document.id], "held_back": shown.held_back[line.document.id],
    }  # fmt: skip
    return _only("documents", row)


def _echo(line: EchoLine) -> dict[str, Any]:
    row = {name: getattr(line, name) for name in COLUMNS["echoes"] if name != "source_ids"}
    return _only("echoes", {**row, "source_ids": [source.id for source in line.sources]})


def _burst(burst: Burst) -> dict[str, Any]:
    named = [name for name in burst.source_ids if name]
    changed = {"source_ids": named, "unnamed": len(burst.source_ids) - len(named), "posts": len(burst.post_ids)}
    return _only("bursts", {**to_row(burst), **changed})


def _post_counts(found: Darkness | None) -> list[dict[str, Any]]:
    """Return how many posts of each source stand in each column of the chart."""
    return [
        _only("post_counts", {
            "id": one.id, "source_id": row.source_id, "platform": row.platform, "start": one.begin, "end": one.end,
            "how_many": one.how_many,
        })
        for group in (found.groups if found else ())
        for row in group.rows
        for one in row.counts
    ]  # fmt: skip


def json_lines(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Return rows as JSON lines in UTF-8."""
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode("utf-8")


def spreadsheet(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Return rows as CSV with a byte-order mark, so that Excel opens every script.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([[_cell(row[name]) for name in columns] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    words = "; ".join(str(item) for item in value) if isinstance(value, list | tuple) else str(value)
    formula = isinstance(value, str | list | tuple) and words[:1] in ("=", "+", "-", "@", "\t", "\r")
    return f"'{words}" if formula else words


def table_files(rows: Rows) -> Mapping[str, bytes]:
    """Return the files of ``tables/`` by relative path."""
    files = {}
    for name, found in rows.items():
        files[f"tables/{name}.jsonl"] = json_lines(found)
        files[f"tables/{name}.csv"] = spreadsheet(COLUMNS[name], found)
    return files
