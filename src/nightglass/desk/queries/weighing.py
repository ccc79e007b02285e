"""What the tables suggest on one claim, from the rows that bear on it alone."""

from dataclasses import asdict
from typing import Any, Final

from nightglass.desk.shapes.claims import ReasonShape, SuggestionShape
from nightglass.desk.tables import Tables
from nightglass.records.claim import Claim
from nightglass.records.grade import MEANINGS, WORDS
from nightglass.records.tables import from_row
from nightglass.weigh.suggesting import Weighing
from nightglass.weigh.suggestion import Suggestion

_TELLING: Final = """SELECT unnest(document_ids) FROM claims WHERE id = $id
    UNION SELECT unnest(document_ids) FROM origins WHERE claim_id = $id"""
_BEARING: Final = {
    "members": "SELECT * FROM members WHERE claim_id = $id ORDER BY id",
    "origins": "SELECT * FROM origins WHERE claim_id = $id ORDER BY id",
    "independence": "SELECT * FROM independence WHERE claim_id = $id ORDER BY id",
    "ranges": "SELECT * FROM ranges WHERE claim_id = $id ORDER BY id",
    "figures": "SELECT * FROM figures WHERE id IN (SELECT row_id FROM members WHERE claim_id = $id) ORDER BY id",
    "documents": "SELECT * FROM documents WHERE id IN (TELLING) ORDER BY id",
    "sources": """SELECT * FROM sources WHERE id IN
        (SELECT source_id FROM documents WHERE id IN (TELLING)) ORDER BY id""",
    "caveats": "SELECT * FROM caveats WHERE document_id IN (TELLING) ORDER BY id",
    "places": "SELECT * FROM places WHERE id = (SELECT place_id FROM claims WHERE id = $id)",
    "events": """SELECT * FROM events WHERE place_id = (SELECT place_id FROM claims WHERE id = $id)
        OR lower(place) = (SELECT lower(place) FROM claims WHERE id = $id) ORDER BY id""",
    "activities": """SELECT a.* FROM activities a JOIN claims c ON c.id = $id
        WHERE a.state IN ('silent', 'unreachable', 'reduced')
        AND a.since - INTERVAL 7 DAYS <= coalesce(c.period_to, c.period_from)
        AND (a.until IS NULL OR a.until + INTERVAL 7 DAYS >= c.period_from) ORDER BY a.id""",
}  # fmt: skip
"""The rows of each table that the suggestions on a claim can rest on; TELLING stands for ``_TELLING``."""


def suggestions(tables: Tables, claim_id: str) -> tuple[SuggestionShape, ...] | None:
    """Return what is suggested on a claim, None where there is none of that id."""
    row = tables.one("SELECT * FROM claims WHERE id = ?", claim_id)
    if row is None:
        return None
    claim: Claim = from_row("claims", row)
    records: dict[str, list[Any]] = {
        name: [from_row(name, one) for one in tables.rows(sql.replace("TELLING", _TELLING), {"id": claim_id})]
        for name, sql in _BEARING.items()
    }
    return tuple(_shape(one) for one in Weighing({**records, "claims": [claim]}).on_claim(claim))


def _shape(one: Suggestion) -> SuggestionShape:
    return SuggestionShape(
        kind=one.kind,
        method=one.method,
        value=one.value,
        refused=one.refused,
        reasons_for=tuple(ReasonShape(**asdict(reason)) for reason in one.reasons_for),
        reasons_against=tuple(ReasonShape(**asdict(reason)) for reason in one.reasons_against),
        choices=tuple((word.value, MEANINGS.get(word, "")) for word in WORDS[one.kind]),
    )
