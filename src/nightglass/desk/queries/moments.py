"""Events and figures as one relation, and which of them are asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from nightglass.desk.shapes.places import Doubt, PlaceName
from nightglass.desk.shapes.timeline import MomentKind
from nightglass.records.document import Genre
from nightglass.records.event import EventType, Status
from nightglass.records.figure import Measure
from nightglass.text.fold import key

MOMENTS = """
    SELECT id, 'event' AS kind, document_id, type, mode, NULL::VARCHAR AS measure, NULL::BIGINT AS low,
           NULL::BIGINT AS high, NULL::VARCHAR AS attributed_to, status, happened_from AS told_from,
           happened_to AS told_to, CASE WHEN happened_from IS NULL THEN 'none' ELSE 'told' END AS time_basis,
           place_id, place AS place_words, trigger AS words, sentence, start AS said_from, "end" AS said_to
    FROM events
    UNION ALL
    SELECT id, 'figure', document_id, NULL, NULL, measure, low, high, attributed_to,
           CASE WHEN denied THEN 'denied' ELSE 'asserted' END, coalesce(period_from, as_of),
           CASE WHEN period_from IS NULL THEN as_of ELSE period_to END,
           CASE WHEN period_from IS NOT NULL THEN 'told' WHEN as_of IS NOT NULL THEN 'as of' ELSE 'none' END,
           place_ids[1], place, words, sentence, start, "end"
    FROM figures
"""
"""Every event and figure with its time and place; a figure of several places stands at the first that it names."""

_NO_FACT = [genre.value for genre in Genre if not genre.bears_fact]

BEFORE_DAYS = 180
"""How long before the middle of its texts an event of a case may lie, as in an account."""

_MIDDLE = """coalesce(
    (SELECT median(epoch(published_at)) FROM documents), (SELECT min(epoch("at")) FROM series)
)"""

LENGTH = "CASE WHEN told_to IS NULL THEN 1e12 ELSE epoch(told_to) - epoch(told_from) END"
"""How long the stretch is in which a moment lies, in seconds; one that only began is as long as can be."""

PRECISION = f"""
    CASE WHEN told_from IS NULL OR told_to IS NULL THEN 'unknown' WHEN time_basis = 'as of' THEN 'day'
         WHEN {LENGTH} <= 60 THEN 'minute' WHEN {LENGTH} <= 3600 THEN 'hour'
         WHEN {LENGTH} < 86400 - 3600 THEN 'part_of_day' WHEN {LENGTH} <= 86400 + 3600 THEN 'day'
         WHEN {LENGTH} <= 7.1 * 86400 THEN 'week' WHEN {LENGTH} <= 31.1 * 86400 THEN 'month' ELSE 'year' END
"""
"""How finely a time is known, by the length of the stretch in which it lies; an hour more or less is summer time.

The day of a count's "as of" is all that a text gives.
"""


@dataclass(frozen=True, slots=True)
class MomentFilter:
    """Which moments are asked for; an empty tuple and null are all.

    ``begin`` and ``end`` bound a half-open window that a moment must touch, which leaves out the undated.
    ``undated`` asks for these alone. ``analysis`` lets in what only analyses say, ``other_times`` what lies long before
    the case.
    """

    kinds: tuple[MomentKind, ...] = ()
    types: tuple[EventType, ...] = ()
    measures: tuple[Measure, ...] = ()
    statuses: tuple[Status, ...] = ()
    place_id: str | None = None
    document_id: str | None = None
    begin: datetime | None = None
    end: datetime | None = None
    undated: bool = False
    analysis: bool = False
    other_times: bool = False


def chosen_moments(chosen: MomentFilter, *, with_time: bool = True) -> tuple[str, tuple[Any, ...]]:
    """Return SQL for the moments that a filter lets through, and its parameters; without ``with_time`` of all times."""
    parts: list[str] = []
    values: list[Any] = []
    lists = (("kind", chosen.kinds), ("type", chosen.types), ("measure", chosen.measures), ("status", chosen.statuses))
    for column, wanted in lists:
        if wanted:
            kept = f"{column} IN (SELECT unnest(?))"
            parts.append(kept if column in ("kind", "status") else f"({column} IS NULL OR {kept})")
            values.append([one.value for one in wanted])
    for column, one in (("place_id", chosen.place_id), ("document_id", chosen.document_id)):
        if one is not None:
            parts.append(f"{column} = ?")
            values.append(one)
    if not chosen.analysis:
        parts.append("document_id NOT IN (SELECT id FROM documents WHERE genre IN (SELECT unnest(?)))")
        values.append(_NO_FACT)
    if not chosen.other_times:
        parts.append(
            f"(told_from IS NULL OR epoch(coalesce(told_to, told_from)) > coalesce({_MIDDLE}, epoch(told_from)) - ?)"
        )
        values.append(BEFORE_DAYS * 86_400)
    if with_time:
        _in_window(chosen, parts, values)
    return f"SELECT * FROM ({MOMENTS}) WHERE {' AND '.join(parts) or 'true'}", tuple(values)  # noqa: S608 - fixed text


def _in_window(chosen: MomentFilter, parts: list[str], values: list[Any]) -> None:
    if chosen.undated:
        parts.append("told_from IS NULL")
        return
    if chosen.begin is not None:
        parts.append("greatest(coalesce(told_to, told_from), told_from) >= ?")
        values.append(chosen.begin)
    if chosen.end is not None:
        parts.append("told_from < ?")
        values.append(chosen.end)


def place_name(row: Mapping[str, Any], areas: Mapping[str, float]) -> PlaceName | None:
    """Return the place of a row that has ``place_id``, ``place_words`` and the columns of ``places``; None without one.

    ``areas`` are the team's own places that others lie within, by folded name.
    """
    if row["place_id"] is None and not row["place_words"]:
        return None
    name = row["name"] or row["place_words"] or row["place_id"]
    return PlaceName(
        id=row["place_id"],
        name=name,
        doubt=_doubt(row, key(name) in areas),
        admin1=row["admin1"],
        country=row["country"],
        alternatives=tuple(row["alternatives"] or ()),
    )


def _doubt(row: Mapping[str, Any], holds_others: bool) -> Doubt:
    if row["latitude"] is None or row["longitude"] is None:
        return Doubt.NAME
    if row["gazetteer"] == "countries" and row["admin1"] is None:
        return Doubt.REGION if row["country"] is None else Doubt.COUNTRY
    area = row["gazetteer"] in ("countries", "iso3166-2") or holds_others
    return Doubt.AREA if area else Doubt.POINT
