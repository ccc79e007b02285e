"""Marks on the axis of time as one relation: silences, outages, bursts, echoes, reports and coincidences alike."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from nightglass.desk.shapes.watch import ErrorRate, Mark, MarkKind, Marks, SourceName
from nightglass.desk.tables import Tables

MARKS = """
    SELECT id, 'silence' AS kind, state, source_words AS title, NULL AS detail,
           [source_id] AS source_ids, platform,
           coalesce(start_from, last_post_at) AS begin_from, coalesce(start_to, start_from, last_post_at) AS begin_to,
           end_at AS end_from, end_at AS end_to, seen_until AS known_until, true AS dated, true AS tested,
           false_alarms_per_year, probability, q_value, basis
    FROM silences
    UNION ALL BY NAME
    SELECT id, 'outage' AS kind, state, signal AS title, scope AS detail, start_from AS begin_from,
           start_to AS begin_to, end_from, end_to, true AS dated, true AS tested, depth, missing, basis
    FROM outages
    UNION ALL BY NAME
    SELECT id, 'burst' AS kind, kind AS state, phrase AS title, array_to_string(path, ' → ') AS detail, source_ids,
           start AS begin_from, start AS begin_to, "end" AS end_from, "end" AS end_to, true AS dated, true AS tested,
           rate_ratio, q_value, '' AS basis
    FROM bursts
    UNION ALL BY NAME
    SELECT id, 'echo' AS kind, 'echo' AS state, '' AS title, source_ids, start AS begin_from, start AS begin_to,
           "end" AS end_from, "end" AS end_to, true AS dated, rate_ratio IS NOT NULL AS tested, rate_ratio, q_value,
           rarity, '' AS basis
    FROM echoes
    UNION ALL BY NAME
    SELECT a.id, 'report' AS kind, a.state, a.outlet AS title, a.reported_by AS detail, [a.source_id] AS source_ids,
           a.platform, coalesce(a.since, d.published_at) AS begin_from, coalesce(a.since, d.published_at) AS begin_to,
           a.until AS end_from, a.until AS end_to, a.since IS NOT NULL AS dated, false AS tested, '' AS basis,
           a.document_id, a.start AS said_from, a."end" AS said_to
    FROM activities AS a JOIN documents AS d ON d.id = a.document_id
    UNION ALL BY NAME
    SELECT id, 'coincidence' AS kind, kind AS state, kind AS title, control AS detail, about_ids AS source_ids,
           start AS begin_from, start AS begin_to, "end" AS end_from, "end" AS end_to, true AS dated,
           p_value IS NOT NULL AS tested, p_value, basis
    FROM coincidences
"""
"""Every mark with its times, its error rate and its reason; a column that a kind lacks is null."""

CLAIMED = "NOT (kind = 'silence' AND state IN ('posting', 'unknown'))"
"""A source that goes on posting, or of which nothing may be said, is no mark: nothing is claimed of it."""

BEGINS = "coalesce(begin_to, begin_from)"
ENDS = f"greatest(coalesce(end_to, end_from, known_until, {BEGINS}), {BEGINS})"
"""Where a mark ends for the sake of a window; one that lasts reaches as far as anything is known."""


class MarkOrder(StrEnum):
    """How marks are ordered."""

    TIME = "time"
    NEWEST = "newest"
    SURE = "sure"


_ORDERS: Mapping[MarkOrder, str] = {
    MarkOrder.TIME: f"{BEGINS} ASC NULLS LAST, id",
    MarkOrder.NEWEST: f"{BEGINS} DESC NULLS LAST, id",
    MarkOrder.SURE: "coalesce(q_value, p_value, 1 - probability) ASC NULLS LAST, id",
}


@dataclass(frozen=True, slots=True)
class MarkFilter:
    """Which marks are asked for; null is all. ``begin`` and ``end`` bound a half-open window."""

    kinds: tuple[MarkKind, ...] = ()
    begin: datetime | None = None
    end: datetime | None = None
    source_id: str | None = None
    order: MarkOrder = MarkOrder.TIME


def list_marks(tables: Tables, chosen: MarkFilter, offset: int, limit: int) -> Marks:
    """Return a page of the marks that overlap the window."""
    where, values = _where(chosen)
    counts = tables.rows(f"SELECT kind, count(*) AS many FROM ({MARKS}) WHERE {where} GROUP BY kind", *values)  # noqa: S608 - fixed text; values are bound
    kinds = {MarkKind(row["kind"]): int(row["many"]) for row in counts}
    named = [kind.value for kind in chosen.kinds] or [kind.value for kind in MarkKind]
    rows = tables.rows(
        f"SELECT * FROM ({MARKS}) WHERE {where} AND kind IN (SELECT unnest(?)) "  # noqa: S608 - as above
        f"ORDER BY {_ORDERS[chosen.order]} LIMIT ? OFFSET ?",
        *values,
        named,
        limit,
        offset,
    )
    total = sum(many for kind, many in kinds.items() if kind.value in named)
    return Marks(total=total, kinds=kinds, rows=marks_of(tables, rows), generation=tables.generation)


def _where(chosen: MarkFilter) -> tuple[str, tuple[Any, ...]]:
    parts: list[str] = [CLAIMED]
    values: list[Any] = []
    if chosen.begin is not None:
        parts.append(f"{ENDS} >= ?")
        values.append(chosen.begin)
    if chosen.end is not None:
        parts.append(f"{BEGINS} < ?")
        values.append(chosen.end)
    if chosen.source_id is not None:
        parts.append("list_contains(source_ids, ?)")
        values.append(chosen.source_id)
    return " AND ".join(parts), tuple(values)


def marks_by_id(tables: Tables, ids: Iterable[str]) -> tuple[Mark, ...]:
    """Return the marks of these ids, those that there are, by time."""
    wanted = sorted(set(ids))
    if not wanted:
        return ()
    rows = tables.rows(
        f"SELECT * FROM ({MARKS}) WHERE id IN (SELECT unnest(?)) ORDER BY {_ORDERS[MarkOrder.TIME]}",  # noqa: S608 - fixed text
        wanted,
    )
    return marks_of(tables, rows)


def marks_of(tables: Tables, rows: Sequence[Mapping[str, Any]]) -> tuple[Mark, ...]:
    """Return rows of ``MARKS`` as marks, with the names of their sources and the first words of an echo."""
    names = source_names(tables, (one for row in rows for one in row["source_ids"] or ()))
    echoed = _first_words(tables, [row["id"] for row in rows if row["kind"] == MarkKind.ECHO.value])
    return tuple(_mark(row, names, echoed) for row in rows)


def source_names(tables: Tables, ids: Iterable[str | None]) -> Mapping[str, SourceName]:
    """Return the sources of these ids that the case holds, by id."""
    wanted = sorted({one for one in ids if one})
    if not wanted:
        return {}
    rows = tables.rows("SELECT id, name FROM sources WHERE id IN (SELECT unnest(?))", wanted)
    return {row["id"]: SourceName(id=row["id"], name=row["name"]) for row in rows}


def _first_words(tables: Tables, echo_ids: Sequence[str]) -> Mapping[str, str]:
    """Return the first words of the text that each echo repeats; none where no document holds it."""
    if not echo_ids:
        return {}
    rows = tables.rows(
        "SELECT e.id, min(d.text[1:140]) AS words FROM echoes AS e "
        "JOIN posts AS p ON list_contains(e.post_ids, p.id) JOIN documents AS d ON d.id = p.document_id "
        "WHERE e.id IN (SELECT unnest(?)) GROUP BY e.id",
        list(echo_ids),
    )
    return {row["id"]: " ".join(row["words"].split()) for row in rows}


_RATES = ("false_alarms_per_year", "probability", "q_value", "p_value", "rate_ratio", "rarity", "depth", "missing")


def _mark(row: Mapping[str, Any], names: Mapping[str, SourceName], echoed: Mapping[str, str]) -> Mark:
    sources = tuple(names[one] for one in row["source_ids"] or () if one in names)
    title = echoed.get(row["id"], "") or row["title"] or ""
    is_source = row["kind"] == MarkKind.SILENCE.value and sources
    return Mark(
        id=row["id"],
        kind=MarkKind(row["kind"]),
        state=row["state"],
        title=sources[0].name if is_source else title,
        detail=row["detail"],
        sources=sources,
        platform=row["platform"] or None,
        begin_from=row["begin_from"],
        begin_to=row["begin_to"],
        end_from=row["end_from"],
        end_to=row["end_to"],
        known_until=row["known_until"],
        dated=row["dated"],
        error=ErrorRate(tested=row["tested"], **{name: row[name] for name in _RATES}),
        basis=row["basis"] or "",
        document_id=row["document_id"],
        start=row["said_from"],
        end=row["said_to"],
    )
