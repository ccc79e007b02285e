"""What a claim's card says beside the claim itself: for a page of claims in four questions, however many there are."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from nightglass.desk.shapes.claims import CaveatRow, ClaimCard, DarkRow, Earliest, NextStep
from nightglass.desk.tables import Tables

_MINE: Final = "mine AS MATERIALIZED (SELECT * FROM members WHERE claim_id IN (SELECT unnest($ids::VARCHAR[])))"
_STANCES: Final = f"""
WITH {_MINE}
SELECT claim_id, count(*) FILTER (stance = 'denies') AS denied,
    coalesce(max(low) FILTER (stance = 'supports') > min(high) FILTER (stance = 'supports'), false) AS apart
FROM mine GROUP BY claim_id
"""  # noqa: S608 - constants alone
_CAVEATS: Final = f"""
WITH {_MINE},
near AS (
    SELECT id, document_id, unnest(about_ids) AS row_id FROM caveats
    WHERE document_id IN (SELECT document_id FROM mine)
),
met AS (
    SELECT DISTINCT m.claim_id, n.id, d.published_at, n.document_id
    FROM near n JOIN mine m ON m.row_id = n.row_id JOIN documents d ON d.id = n.document_id
),
one AS (
    SELECT *, count(*) OVER (PARTITION BY claim_id) AS every FROM met
    QUALIFY row_number() OVER (PARTITION BY claim_id ORDER BY published_at NULLS LAST, document_id, id) = 1
)
SELECT o.claim_id, o.every, c.id, c.kind, c.strength, c.document_id, coalesce(s.name, d.source_words) AS source,
    d.published_at, {{'text': substring(d.text, c.sentence[1] + 1, c.sentence[2] - c.sentence[1]),
    'start': c.sentence[1], 'end': c.sentence[2]}} AS sentence, c.start, c."end"
FROM one o JOIN caveats c ON c.id = o.id JOIN documents d ON d.id = c.document_id
    LEFT JOIN sources s ON s.id = d.source_id
"""  # noqa: S608 - constants alone
_DARK: Final = """
WITH own AS (
    SELECT id AS claim_id, period_from AS since, coalesce(period_to, period_from) AS until
    FROM claims WHERE id IN (SELECT unnest($ids::VARCHAR[])) AND period_from IS NOT NULL
),
held AS (
    SELECT id, true AS outage, concat_ws(', ', signal, scope) AS name, start_from AS start, end_to AS "end", depth
    FROM outages WHERE state IN ('ended', 'ongoing')
    UNION ALL
    SELECT z.id, false, coalesce(s.name, z.source_words, z.source_id), z.start_from, z.end_at, NULL
    FROM silences z LEFT JOIN sources s ON s.id = z.source_id WHERE z.state IN ('silent', 'restored', 'unreachable')
)
SELECT o.claim_id, h.*, count(*) FILTER (outage) OVER (PARTITION BY o.claim_id) AS outages,
    count(*) FILTER (NOT outage) OVER (PARTITION BY o.claim_id) AS silences
FROM own o JOIN held h ON h.start < o.until AND coalesce(h."end" > o.since, true)
QUALIFY row_number() OVER (
    PARTITION BY o.claim_id ORDER BY h.outage DESC, h.depth DESC NULLS LAST, h.start, h.id
) = 1
"""
_EARLIEST: Final = f"""
WITH {_MINE},
first AS (
    SELECT m.claim_id, m.row_id, m.document_id, d.published_at, d.published_precision
    FROM mine m JOIN documents d ON d.id = m.document_id
    WHERE m.stance = 'supports' AND d.published_at IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY m.claim_id ORDER BY d.published_at, m.document_id, m.id) = 1
),
spans AS (
    SELECT id, sentence[1] AS start, sentence[2] AS stop FROM figures WHERE id IN (SELECT row_id FROM first)
    UNION ALL SELECT id, start, "end" FROM statements WHERE id IN (SELECT row_id FROM first)
    UNION ALL SELECT id, sentence[1], sentence[2] FROM activities WHERE id IN (SELECT row_id FROM first)
)
SELECT f.claim_id, f.document_id, coalesce(o.name, d.source_words) AS source, f.published_at, f.published_precision,
    substring(d.text, s.start + 1, s.stop - s.start) AS text, s.start, s.stop AS "end"
FROM first f JOIN spans s ON s.id = f.row_id JOIN documents d ON d.id = f.document_id
    LEFT JOIN sources o ON o.id = d.source_id
"""  # noqa: S608 - constants alone


def cards(tables: Tables, rows: Sequence[Mapping[str, Any]]) -> tuple[ClaimCard, ...]:
    """Return the cards of claims, each given as the fields of its own row and its grade."""
    ids = {"ids": [row["id"] for row in rows]}
    if not rows:
        return ()
    stances, caveats, dark, earliest = (_by_claim(tables, sql, ids) for sql in (_STANCES, _CAVEATS, _DARK, _EARLIEST))
    return tuple(
        _card(row, *(found.get(row["id"], {}) for found in (stances, caveats, dark, earliest))) for row in rows
    )


def _by_claim(tables: Tables, sql: str, ids: Mapping[str, list[str]]) -> dict[str, dict[str, Any]]:
    return {row.pop("claim_id"): row for row in tables.rows(sql, ids)}


def _card(
    row: Mapping[str, Any],
    stances: Mapping[str, Any],
    caveat: Mapping[str, Any],
    dark: Mapping[str, Any],
    earliest: Mapping[str, Any],
) -> ClaimCard:
    many = int(caveat.get("every", 0))
    return ClaimCard(
        **row,
        caveats=many,
        caveat=CaveatRow(**caveat) if caveat else None,
        outages=dark.get("outages", 0),
        silences=dark.get("silences", 0),
        dark=DarkRow(**dark) if dark else None,
        earliest=Earliest(**earliest) if earliest else None,
        next=_next(row, stances, many),
    )


def _next(row: Mapping[str, Any], stances: Mapping[str, Any], caveats: int) -> NextStep:
    steps = {
        NextStep.GRADED: row["grade"] is not None,
        NextStep.DENIED: stances.get("denied", 0) > 0,
        NextStep.DISAGREE: stances.get("apart", False),
        NextStep.PUBLISHER: row["one_publisher"],
        NextStep.ORIGINS: row["at_most"] > row["proven"],
        NextStep.CAVEATS: caveats > 0,
    }
    return next((step for step, holds in steps.items() if holds), NextStep.GRADE)
