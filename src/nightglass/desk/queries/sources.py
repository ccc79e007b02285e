"""Which sources there are, and what is known of one: when it posted, when it was silent, whom it repeats."""

from collections.abc import Iterator
from itertools import chain

from nightglass.desk.shapes.claims import Words
from nightglass.desk.shapes.sources import (
    HourShape,
    MoveShape,
    RepeatShape,
    ReportShape,
    SilenceShape,
    SourceFilter,
    SourcePage,
    SourceRow,
    SourceSort,
    SourceWhole,
)
from nightglass.desk.tables import Tables
from nightglass.language.numbers import bounds, find_counts

DAYS = 400
"""Days of the heat strip, the latest ones: more are no picture."""
MOST = 200

_ROWS = """
SELECT s.id, s.name, s.kind, s.affiliation, s.country, coalesce(d.n, 0) AS documents, coalesce(p.n, 0) AS posts,
    p.last AS last_post_at, z.state
FROM sources s
    LEFT JOIN (SELECT source_id, count(*) AS n FROM documents GROUP BY ALL) d ON d.source_id = s.id
    LEFT JOIN (SELECT source_id, count(*) AS n, max(posted_at) AS last FROM posts GROUP BY ALL) p ON p.source_id = s.id
    LEFT JOIN (SELECT source_id, arg_max(state, last_post_at) AS state FROM silences
        WHERE state != 'restored' GROUP BY ALL) z ON z.source_id = s.id
"""
_WHERE = """
WHERE ($words IS NULL OR contains(lower(name), lower($words)))
    AND ($affiliation IS NULL OR affiliation = $affiliation)
    AND ($kind IS NULL OR kind = $kind)
    AND ($state IS NULL OR state = $state)
"""
_ORDER = {
    sort: f"{sort.value.removeprefix('-')} {'DESC' if sort.value.startswith('-') else 'ASC'} NULLS LAST, name, id"
    for sort in SourceSort
}
_HOURS = """
WITH mine AS (
    SELECT timezone($zone, posted_at) AS wall FROM posts WHERE source_id = $id AND posted_at IS NOT NULL
)
SELECT CAST(wall AS DATE) AS day, hour(wall) AS hour, count(*) AS posts FROM mine
WHERE wall > (SELECT max(wall) FROM mine) - to_days($days) GROUP BY ALL ORDER BY ALL
"""
_SILENCES = """
SELECT id, platform, state, start_from, start_to, end_at, last_post_at, probability, false_alarms_per_year, basis
FROM silences WHERE source_id = ? ORDER BY coalesce(start_from, last_post_at) DESC NULLS LAST, id LIMIT 200
"""
_REPORTS = """
WITH weighed AS (
    SELECT unnest(about_ids) AS about, observed, basis FROM coincidences WHERE kind = 'reported against measured'
), first AS (SELECT about, min(observed) AS agrees, arg_min(basis, observed) AS compared FROM weighed GROUP BY about)
SELECT a.id, a.document_id, w.agrees, w.compared, coalesce(s.name, d.source_words) AS source, d.published_at, a.state,
    a.platform, a.since, a.since_words, a.until, a.until_words, a.sentence[1] AS start, a.sentence[2] AS stop,
    substring(d.text, a.sentence[1] + 1, a.sentence[2] - a.sentence[1]) AS words
FROM activities a JOIN documents d ON d.id = a.document_id LEFT JOIN sources s ON s.id = d.source_id
    LEFT JOIN first w ON w.about = a.id
WHERE a.source_id = ? ORDER BY coalesce(a.since, d.published_at) NULLS LAST, a.id LIMIT 200
"""
_MOVES = """
SELECT l.a_id, l.b_id, a.published_at > b.published_at AS turned, a.title, b.title AS b_title, a.language, l.kind,
    list_filter(l.changes, lambda one: starts_with(one, 'number:')) AS changes
FROM links l JOIN documents a ON a.id = l.a_id JOIN documents b ON b.id = l.b_id
WHERE l.kind IN ('revision', 'copy') AND a.source_id = $id AND b.source_id = $id
    AND len(list_filter(l.changes, lambda one: starts_with(one, 'number:'))) > 0
ORDER BY a.published_at NULLS LAST, l.id LIMIT 200
"""
_REPEATS = """
SELECT s.id AS source_id, s.name, s.affiliation, count(*) AS edges, count(DISTINCT e.claim_id) AS claims
FROM edges e JOIN documents f ON f.id = e.from_document JOIN documents t ON t.id = e."to"
    JOIN sources s ON s.id = {other}.source_id
WHERE {own}.source_id = ? AND s.id != {own}.source_id
GROUP BY ALL ORDER BY claims DESC, s.name, s.id LIMIT 50
"""


def sources(tables: Tables, asked: SourceFilter) -> SourcePage:
    """Return the sources that a filter lets through, ordered, from ``offset`` on."""
    values = asked.model_dump(exclude={"sort", "offset", "limit"})
    total = tables.one(f"SELECT count(*) AS n FROM ({_ROWS}) {_WHERE}", values) or {"n": 0}  # noqa: S608 - constants alone
    some = f"SELECT * FROM ({_ROWS}) {_WHERE} ORDER BY {_ORDER[asked.sort]} LIMIT $limit OFFSET $offset"  # noqa: S608 - constants alone
    rows = tables.rows(some, {**values, "limit": asked.limit, "offset": asked.offset})
    return SourcePage(total=total["n"], rows=tuple(SourceRow(**row) for row in rows), generation=tables.generation)


def source(tables: Tables, source_id: str, zone: str) -> SourceWhole | None:
    """Return one source, None where there is none of that id."""
    row = tables.one(f"SELECT * FROM ({_ROWS}) WHERE id = ?", source_id)  # noqa: S608 - constants alone
    own = tables.one("SELECT * FROM sources WHERE id = ?", source_id)
    if row is None or own is None:
        return None
    hours = tables.rows(_HOURS, {"id": source_id, "zone": zone, "days": DAYS})
    return SourceWhole(
        source=SourceRow(**row),
        aliases=own["aliases"],
        languages=own["languages"],
        handles=own["handles"],
        publisher=own["publisher"],
        consent=own["consent"],
        may_publish=own["may_publish"],
        hours=tuple(HourShape(**one) for one in hours),
        silences=tuple(SilenceShape(**one) for one in tables.rows(_SILENCES, source_id)),
        reports=tuple(_reports(tables, source_id)),
        moves=tuple(_moves(tables, source_id)),
        repeats=_repeats(tables, source_id, own="f", other="t"),
        repeated_by=_repeats(tables, source_id, own="t", other="f"),
        generation=tables.generation,
    )


def _reports(tables: Tables, source_id: str) -> Iterator[ReportShape]:
    for row in tables.rows(_REPORTS, source_id):
        sentence = Words(text=row.pop("words"), start=row.pop("start"), end=row.pop("stop"))
        yield ReportShape(**row, sentence=sentence)


def _moves(tables: Tables, source_id: str) -> list[MoveShape]:
    """Return the numbers that moved between editions, each from the earlier to the later."""
    found = chain.from_iterable(
        (
            MoveShape(
                before_id=row["b_id"] if row["turned"] else row["a_id"],
                after_id=row["a_id"] if row["turned"] else row["b_id"],
                title=row["title"] or row["b_title"],
                change=told,
                way=way(told, row["language"]),
                edited=row["kind"] == "revision",
            )
            for told in (_told(one, turned=bool(row["turned"])) for one in row["changes"])
        )
        for row in tables.rows(_MOVES, {"id": source_id})
    )
    return list(found)[:MOST]


def _told(change: str, *, turned: bool) -> str:
    """Return a change as ``before → after``; ``turned`` where the link leads from the later text to the earlier."""
    words = change.partition(":")[2].strip()
    before, arrow, after = words.partition(" → ")
    return f"{after} → {before}" if turned and arrow else words


def way(change: str, language: str) -> MoveShape.Way:
    """Return which way a number moved, by the least that each side says."""
    before, _, after = change.partition(" → ")
    sides = [find_counts(side, language) for side in (before, after)]
    if not all(len(side) == 1 for side in sides):
        return MoveShape.Way.UNKNOWN
    first, second = (next((one for one in bounds(side[0]) if one is not None), None) for side in sides)
    if first is None or second is None or first == second:
        return MoveShape.Way.UNKNOWN
    return MoveShape.Way.UP if second > first else MoveShape.Way.DOWN


def _repeats(tables: Tables, source_id: str, *, own: str, other: str) -> tuple[RepeatShape, ...]:
    rows = tables.rows(_REPEATS.format(own=own, other=other), source_id)
    return tuple(RepeatShape(**row) for row in rows)
