"""What waits for somebody to look at it, in SQL: claims and problems, the one with the most reasons to doubt first."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from nightglass.desk.judged import Judged
from nightglass.desk.queries.judgements import shapes
from nightglass.desk.shapes.judgements import JudgementShape
from nightglass.desk.shapes.queue import Doubt, QueueFilter, QueuePage, Task
from nightglass.desk.tables import Tables
from nightglass.publish.person import Standing
from nightglass.records.judgement import Judgement, JudgementKind

_BIT: Final[Mapping[Doubt, int]] = {doubt: 1 << place for place, doubt in enumerate(Doubt)}
"""Each doubt as a bit: a row's are their sum."""
_TASKS: Final = f"""
WITH told AS (
    SELECT claim_id, count(*) FILTER (stance = 'denies') AS denied,
        coalesce(max(low) FILTER (stance = 'supports') > min(high) FILTER (stance = 'supports'), false) AS apart
    FROM members GROUP BY claim_id
),
doubted AS (
    SELECT m.claim_id, count(DISTINCT c.id) AS caveats
    FROM (SELECT id, unnest(about_ids) AS row_id FROM caveats) c JOIN members m ON m.row_id = c.row_id
    GROUP BY m.claim_id
),
came AS (
    SELECT c.id, max(p.captured_at) AS newest
    FROM (SELECT id, unnest(document_ids) AS document_id FROM claims) c
        JOIN documents d ON d.id = c.document_id JOIN captures p ON p.id = d.capture_id
    GROUP BY c.id
),
judged AS (
    SELECT c.id, 'claims' AS "table", c.subject AS words, c.measure, c.place, r.low, r.high, c.proven, c.at_most,
        coalesce(d.caveats, 0) AS caveats, k.newest, len(c.document_ids) AS documents, NULL AS todo,
        {_BIT[Doubt.DISAGREE]} * t.apart::INTEGER + {_BIT[Doubt.DENIED]} * (t.denied > 0)::INTEGER
            + {_BIT[Doubt.ORIGINS]} * (c.at_most > c.proven)::INTEGER
            + {_BIT[Doubt.CAVEATS]} * (d.caveats IS NOT NULL)::INTEGER AS doubts
    FROM claims c JOIN told t ON t.claim_id = c.id LEFT JOIN doubted d ON d.claim_id = c.id
        LEFT JOIN came k ON k.id = c.id LEFT JOIN ranges r ON r.claim_id = c.id AND r.rule = 'as stated'
)
SELECT * FROM judged
UNION ALL
SELECT id, 'problems', concat_ws(': ', nullif(path, ''), reason), NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, 0,
    what_to_do, {_BIT[Doubt.PROBLEM]}
FROM problems
"""  # noqa: S608 - constants alone
"""Each once for a build: it asks all members and caveats."""

_SEEN: Final = f"""
WITH work AS (
    SELECT unnest($about) AS id, unnest($value) AS value, unnest($who) AS who, unnest($at) AS at
),
disputed AS (SELECT unnest($disputed) AS id),
seen AS (
    SELECT t.* EXCLUDE (doubts),
        doubts + CASE WHEN d.id IS NULL THEN 0 ELSE {_BIT[Doubt.CHECKED]} END
            + CASE WHEN w.value = 'done' AND t.newest > w.at THEN {_BIT[Doubt.NEW]} ELSE 0 END AS doubts,
        CASE WHEN w.value = 'done' AND t.newest > w.at THEN 'open' ELSE coalesce(w.value, 'open') END AS state, w.who
    FROM (
        FROM tasks UNION ALL
        SELECT id, 'documents', coalesce(title, url, id), NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, 0
        FROM documents WHERE id IN (SELECT id FROM disputed)
    ) t LEFT JOIN work w ON w.id = t.id LEFT JOIN disputed d ON d.id = t.id
    WHERE t.doubts > 0 OR w.id IS NOT NULL OR d.id IS NOT NULL
)
"""  # noqa: S608 - constants alone
_SHOWN: Final = """
($doubt IS NULL OR doubts & $doubt > 0)
    AND CASE $show WHEN 'waiting' THEN state <> 'done' WHEN 'mine' THEN state = 'taken' AND who = $me
        WHEN 'all' THEN true ELSE state = $show END
"""
_ROWS: Final = f"""
{_SEEN} SELECT * FROM seen WHERE {_SHOWN}
ORDER BY bit_count(doubts) DESC, documents DESC, newest DESC NULLS LAST, id LIMIT $limit OFFSET $offset
"""  # noqa: S608 - constants alone
"""The most reasons to doubt first; among equals what most texts tell, then what came last."""
_COUNTS: Final = f"""
{_SEEN} SELECT count(*) FILTER ({_SHOWN}) AS total,
    {", ".join(f"count(*) FILTER (doubts & {bit} > 0) AS b{bit}" for bit in _BIT.values())}
FROM seen
"""  # noqa: S608 - constants alone


def queue(tables: Tables, judged: Judged, asked: QueueFilter, who: str | None, undecided: int | None) -> QueuePage:
    """Return what waits, from ``offset`` on; ``who`` is whose "mine" is asked for."""
    tables.keep("tasks", _TASKS)
    counting = judged.counting
    work = {one.about_id: one for one in counting if one.kind == JudgementKind.WORK}
    values = {**_columns(work), "disputed": _disputed(counting)}
    shown = {"doubt": None if asked.doubt is None else _BIT[asked.doubt], "show": asked.show.value, "me": who}
    rows = tables.rows(_ROWS, {**values, **shown, "limit": asked.limit, "offset": asked.offset})
    counts = tables.one(_COUNTS, {**values, **shown}) or {"total": 0}
    ids = {row["id"] for row in rows}
    notes = [one for one in counting if one.kind == JudgementKind.NOTE and one.about_id in {*ids, "case"}]
    said = sorted([*notes, *(work[one] for one in ids if one in work)], key=lambda one: (one.at, one.id))
    told = shapes(tables, judged, said)
    return QueuePage(
        total=counts["total"],
        rows=tuple(_task(row, told) for row in rows),
        counts={doubt: counts[f"b{bit}"] for doubt, bit in _BIT.items() if counts.get(f"b{bit}")},
        shift=tuple(one for one in reversed(told) if one.about_id == "case"),
        undecided=undecided,
        generation=tables.generation,
    )


def undecided_in(people: Path) -> int | None:
    """Return of how many people a list says that nobody decided; None where there is no list."""
    try:
        with people.open(encoding="utf-8-sig", newline="") as file:
            return sum(1 for row in csv.DictReader(file) if row.get("class") == Standing.UNDECIDED)
    except (OSError, UnicodeDecodeError, csv.Error):
        return None


def _columns(work: Mapping[str, Judgement]) -> dict[str, Any]:
    rows = list(work.values())
    return {
        "about": [one.about_id for one in rows],
        "value": [one.value for one in rows],
        "who": [one.who for one in rows],
        "at": [one.at for one in rows],
    }


def _disputed(counting: Sequence[Judgement]) -> list[str]:
    """Return the rows of which a second person disagrees with what was judged."""
    about = {one.id: one.about_id for one in counting}
    disagree = [one for one in counting if one.kind == JudgementKind.CHECKED and one.value == "disagrees"]
    return sorted({about[one.about_id] for one in disagree if one.about_id in about})


def _task(row: dict[str, Any], told: Sequence[JudgementShape]) -> Task:
    own = [one for one in told if one.about_id == row["id"]]
    work = next((one for one in own if one.kind == JudgementKind.WORK), None)
    notes = tuple(one for one in own if one.kind == JudgementKind.NOTE)
    doubts = tuple(doubt for doubt, bit in _BIT.items() if row["doubts"] & bit)
    fields = {name: value for name, value in row.items() if name in Task.model_fields}
    return Task(**{**fields, "doubts": doubts, "work": work, "notes": notes})
