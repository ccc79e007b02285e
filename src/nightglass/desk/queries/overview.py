"""What the first screen asks: a few counts, each of one table or of few rows."""

from nightglass.desk.shapes.overview import Held, Lately, OutageNow, Overview, QuietNow
from nightglass.desk.tables import Tables

MOST = 12
_HELD = "SELECT " + ", ".join(f"(SELECT count(*) FROM {name}) AS {name}" for name in Held.model_fields)  # noqa: S608 - names of tables
_LATELY = """
WITH newest AS (SELECT max(captured_at) AS until FROM captures),
came AS (SELECT c.id FROM captures c, newest WHERE c.captured_at > newest.until - INTERVAL 1 DAY),
texts AS (SELECT id FROM documents WHERE capture_id IN (SELECT id FROM came))
SELECT until - INTERVAL 1 DAY AS since, until, (SELECT count(*) FROM came) AS captures,
    (SELECT count(*) FROM texts) AS documents,
    (SELECT count(DISTINCT claim_id) FROM members WHERE document_id IN (SELECT id FROM texts)) AS claims,
    (SELECT count(*) FROM links WHERE (a_id IN (SELECT id FROM texts) OR b_id IN (SELECT id FROM texts))
        AND len(list_filter(changes, lambda one: starts_with(one, 'number:'))) > 0) AS moved
FROM newest WHERE until IS NOT NULL
"""
_QUIET = """
SELECT z.id, z.source_id, coalesce(s.name, z.source_words, z.source_id) AS name, z.platform, z.state,
    z.start_from AS since, z.probability
FROM silences z LEFT JOIN sources s ON s.id = z.source_id
WHERE z.state IN ('silent', 'reduced', 'unreachable', 'removed') ORDER BY z.probability DESC NULLS LAST, z.id LIMIT ?
"""
_OUTAGES = """
SELECT id, signal, scope, start_from AS start, end_to AS "end", depth FROM outages
WHERE state IN ('ended', 'ongoing') ORDER BY depth DESC, start_from, id LIMIT ?
"""


def overview(tables: Tables) -> Overview:
    """Return what the case holds at a glance."""
    lately = tables.one(_LATELY)
    return Overview(
        built=tables.built,
        held=Held.model_validate(tables.one(_HELD)),
        lately=None if lately is None else Lately(**lately),
        quiet=tuple(QuietNow(**row) for row in tables.rows(_QUIET, MOST)),
        outages=tuple(OutageNow(**row) for row in tables.rows(_OUTAGES, MOST)),
        generation=tables.generation,
    )
