"""Which claims there are, and what stands behind one."""

from collections.abc import Mapping
from typing import Any

from nightglass.desk.queries.cards import cards
from nightglass.desk.shapes.claims import (
    CaveatRow,
    ClaimFilter,
    ClaimPage,
    ClaimSort,
    ClaimWhole,
    DarkRow,
    EdgeRow,
    OriginRow,
    PairRow,
    RangeRow,
    Ungraded,
    Wording,
)
from nightglass.desk.tables import Tables
from nightglass.records.grade import Grade

_ROWS = """
SELECT c.id, c.kind, c.subject, c.measure, c.place, c.period_from, c.period_to, c.period_words, r.low, r.high,
    c.proven, c.at_most, c.one_publisher, len(c.document_ids) AS documents, g.grade
FROM claims c LEFT JOIN ranges r ON r.claim_id = c.id AND r.rule = 'as stated'
    LEFT JOIN (SELECT unnest($graded::VARCHAR[]) AS id, unnest($grades::VARCHAR[]) AS grade) g ON g.id = c.id
"""
_PARTS = {
    "kind": "c.kind = $kind",
    "measure": "c.measure = $measure",
    "place": "contains(lower(c.place), lower($place))",
    "words": "contains(lower(concat_ws(' ', c.subject, c.place)), lower($words))",
    "proven_least": "c.proven >= $proven_least",
    "one_publisher": "c.one_publisher = $one_publisher",
    "since": "coalesce(c.period_to, c.period_from) > $since",
    "until": "coalesce(c.period_from, c.period_to) < $until",
    "document_id": "c.id IN (SELECT claim_id FROM members WHERE document_id = $document_id)",
    "id": "c.id IN (SELECT unnest($id::VARCHAR[]))",
    "so_graded": "c.id IN (SELECT unnest($so_graded::VARCHAR[]))",
    "ungraded": "c.id NOT IN (SELECT unnest($ungraded::VARCHAR[]))",
}
"""What each part of a filter asks; a part that is not asked for is left out."""
_STRENGTH = ", ".join(f"'{grade}'" for grade in reversed(Grade))
_COLUMNS = {"grade": f"list_position([{_STRENGTH}], grade)"}
_ORDER = {
    sort: f"{_COLUMNS.get(sort.value.removeprefix('-'), sort.value.removeprefix('-'))} "
    f"{'DESC' if sort.value.startswith('-') else 'ASC'} NULLS LAST, id"
    for sort in ClaimSort
}
_WORDINGS = """
WITH mine AS (SELECT * FROM members WHERE claim_id = ?),
spans AS (
    SELECT id, sentence[1] AS start, sentence[2] AS stop FROM figures WHERE id IN (SELECT row_id FROM mine)
    UNION ALL SELECT id, start, "end" FROM statements WHERE id IN (SELECT row_id FROM mine)
    UNION ALL SELECT id, sentence[1], sentence[2] FROM activities WHERE id IN (SELECT row_id FROM mine)
)
SELECT m.row_id, m.row_table, m.stance, m.low, m.high, m.reason, s.start, s.stop AS "end",
    substring(d.text, s.start + 1, s.stop - s.start) AS text, d.id AS document_id, d.title, d.source_id,
    o.name AS source, d.published_at, d.published_precision
FROM mine m JOIN spans s ON s.id = m.row_id JOIN documents d ON d.id = m.document_id
    LEFT JOIN sources o ON o.id = d.source_id
ORDER BY d.published_at NULLS LAST, d.id, s.start, m.id
"""
_ORIGINS = """
SELECT id, name, kind, perceived, affiliation, denies, low, high, document_ids
FROM origins WHERE claim_id = ? ORDER BY denies, name, id
"""
_EDGES = """
WITH mine AS MATERIALIZED (SELECT * FROM edges WHERE claim_id = ?),
froms AS (SELECT id, title, source_id, published_at, text FROM documents WHERE id IN (SELECT from_document FROM mine)),
titles AS (SELECT id, title FROM documents WHERE id IN (SELECT "to" FROM mine)),
named AS (
    SELECT id, name FROM origins
    WHERE id IN (SELECT "to" FROM mine) AND claim_id IN (SELECT claim_id FROM mine)
)
SELECT e.id, d.id AS document_id, d.title, s.name AS source, d.published_at, e."to",
    coalesce(o.name, t.title, e."to") AS to_name, o.id IS NULL AS to_document, e.kind, e.confidence, e.reason,
    list_transform(e.from_spans,
        lambda span: {'text': substring(d.text, span[1] + 1, span[2] - span[1]), 'start': span[1], 'end': span[2]}
    ) AS words
FROM mine e JOIN froms d ON d.id = e.from_document LEFT JOIN sources s ON s.id = d.source_id
    LEFT JOIN named o ON o.id = e."to" LEFT JOIN titles t ON t.id = e."to"
ORDER BY d.published_at NULLS LAST, d.id, e.id
"""
_PAIRS = """
SELECT i.a, i.b, a.name AS a_name, b.name AS b_name, i.independent, i.reason
FROM independence i JOIN origins a ON a.id = i.a JOIN origins b ON b.id = i.b
WHERE i.claim_id = ? ORDER BY a.name, b.name, i.id
"""
_CAVEATS = """
SELECT c.id, c.kind, c.strength, d.id AS document_id, coalesce(s.name, d.source_words) AS source, d.published_at,
    {'text': substring(d.text, c.sentence[1] + 1, c.sentence[2] - c.sentence[1]), 'start': c.sentence[1],
    'end': c.sentence[2]} AS sentence, c.start, c."end"
FROM caveats c JOIN documents d ON d.id = c.document_id LEFT JOIN sources s ON s.id = d.source_id
WHERE c.document_id IN (SELECT document_id FROM members WHERE claim_id = $id)
    AND list_has_any(c.about_ids, (SELECT list(row_id) FROM members WHERE claim_id = $id))
ORDER BY d.published_at NULLS LAST, c.document_id, c.start, c.id LIMIT 200
"""
_DARK = """
WITH own AS (SELECT period_from AS since, coalesce(period_to, period_from) AS until FROM claims WHERE id = ?)
SELECT o.id, true AS outage, concat_ws(', ', o.signal, o.scope) AS name, o.start_from AS start, o.end_to AS "end",
    o.depth
FROM outages o, own WHERE o.state IN ('ended', 'ongoing') AND o.start_from < own.until
    AND coalesce(o.end_to > own.since, true)
UNION ALL
SELECT z.id, false, coalesce(s.name, z.source_words, z.source_id), z.start_from, z.end_at, NULL
FROM silences z LEFT JOIN sources s ON s.id = z.source_id, own
WHERE z.state IN ('silent', 'restored', 'unreachable') AND z.start_from < own.until
    AND coalesce(z.end_at > own.since, true)
ORDER BY outage DESC, depth DESC NULLS LAST, start, id LIMIT 50
"""


def claims(tables: Tables, asked: ClaimFilter, graded: Mapping[str, str]) -> ClaimPage:
    """Return the claims that a filter lets through, ordered, from ``offset`` on; ``graded`` are people's, by id."""
    values = _values(asked, graded)
    where = " AND ".join(_PARTS[name] for name in values) or "true"
    total = tables.one(f"SELECT count(*) AS n FROM claims c WHERE {where}", values) or {"n": 0}  # noqa: S608 - constants alone
    order = f"{_ROWS} WHERE {where} ORDER BY {_ORDER[asked.sort]} LIMIT $limit OFFSET $offset"
    rows = tables.rows(order, {**values, **_graded(graded), "limit": asked.limit, "offset": asked.offset})
    return ClaimPage(total=total["n"], rows=cards(tables, rows), generation=tables.generation)


def _values(asked: ClaimFilter, graded: Mapping[str, str]) -> dict[str, Any]:
    """Return the parts that are asked for, with what they ask."""
    given = asked.model_dump(exclude={"sort", "offset", "limit", "grade"})
    values = {name: list(value) if name == "id" else value for name, value in given.items() if value not in (None, ())}
    if asked.grade is Ungraded.NONE:
        values["ungraded"] = list(graded)
    elif asked.grade is not None:
        values["so_graded"] = [one for one, grade in graded.items() if grade == asked.grade]
    return values


def _graded(graded: Mapping[str, str]) -> dict[str, Any]:
    return {"graded": list(graded), "grades": list(graded.values())}


def claim(tables: Tables, claim_id: str, graded: Mapping[str, str]) -> ClaimWhole | None:
    """Return one claim with what stands behind it, None where there is none of that id."""
    row = tables.one(f"{_ROWS} WHERE c.id = $id", {"id": claim_id, **_graded(graded)})
    if row is None:
        return None
    ranges = tables.rows("SELECT rule, low, best, high, trace FROM ranges WHERE claim_id = ? ORDER BY rule", claim_id)
    return ClaimWhole(
        claim=cards(tables, [row])[0],
        wordings=tuple(Wording(**one) for one in tables.rows(_WORDINGS, claim_id)),
        caveats=tuple(CaveatRow(**one) for one in tables.rows(_CAVEATS, {"id": claim_id})),
        dark=tuple(DarkRow(**one) for one in tables.rows(_DARK, claim_id)),
        origins=tuple(OriginRow(**one) for one in tables.rows(_ORIGINS, claim_id)),
        edges=tuple(EdgeRow(**one) for one in tables.rows(_EDGES, claim_id)),
        pairs=tuple(PairRow(**one) for one in tables.rows(_PAIRS, claim_id)),
        ranges=tuple(RangeRow(**one) for one in ranges),
        generation=tables.generation,
    )
