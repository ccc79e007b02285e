"""The timeline: a page of moments, and how much is told over time."""

from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Any

from nightglass.desk.queries.moments import LENGTH, PRECISION, MomentFilter, chosen_moments, place_name
from nightglass.desk.queries.watch import DAY, MINUTE, Frame, column_of, frame_of
from nightglass.desk.shapes.timeline import Blur, Density, Moment, Moments, Pile
from nightglass.desk.tables import Tables

MOST_BLURS = 60
"""More stretches than this are not drawn; the list holds their rows."""


FEW_DAYS = timedelta(days=3)
"""In a longer window no column is shorter than a day: texts seldom say the hour."""


class MomentOrder(StrEnum):
    """How moments are ordered; the undated stand last either way."""

    TIME = "time"
    NEWEST = "newest"


_ORDERS: Mapping[MomentOrder, str] = {
    MomentOrder.TIME: "told_from ASC NULLS LAST, told_to, kind, type, measure, low, high, words, document_id, id",
    MomentOrder.NEWEST: "told_from DESC NULLS LAST, told_to, kind, type, measure, low, high, words, document_id, id",
}
"""What several texts tell in the same words stands together, so that a page can show it once."""


def list_moments(
    tables: Tables, chosen: MomentFilter, order: MomentOrder, page: tuple[int, int], areas: Mapping[str, float]
) -> Moments:
    """Return a page of moments; ``page`` is offset and limit, ``areas`` the team's own places that hold others."""
    asked, values = chosen_moments(chosen)
    total = tables.one(f"SELECT count(*) AS many FROM ({asked})", *values)  # noqa: S608 - fixed text; values are bound
    rows = tables.rows(
        f"WITH page AS (SELECT *, {PRECISION} AS known_to FROM ({asked}) ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?) "  # noqa: S608 - as above
        "SELECT page.*, d.text[page.sentence[1] + 1:page.sentence[2]] AS sentence_text, d.published_at, "
        "coalesce(s.name, d.source_words) AS source, p.name, p.latitude, p.longitude, p.admin1, p.country, "
        "p.gazetteer, p.alternatives FROM page JOIN documents AS d ON d.id = page.document_id "
        "LEFT JOIN sources AS s ON s.id = d.source_id LEFT JOIN places AS p ON p.id = page.place_id "
        f"ORDER BY {_of_page(order)}",
        *values,
        page[1],
        page[0],
    )
    return Moments(
        total=total["many"] if total else 0,
        rows=tuple(_moment(row, areas) for row in rows),
        generation=tables.generation,
    )


def _of_page(order: MomentOrder) -> str:
    """Return the same order of the columns of ``page``, beside other tables that have columns of these names."""
    return ", ".join(f"page.{column.strip()}" for column in _ORDERS[order].split(","))


def _moment(row: Mapping[str, Any], areas: Mapping[str, float]) -> Moment:
    return Moment(
        id=row["id"],
        kind=row["kind"],
        type=row["type"],
        mode=row["mode"],
        measure=row["measure"],
        low=row["low"],
        high=row["high"],
        attributed_to=row["attributed_to"],
        status=row["status"],
        happened_from=row["told_from"],
        happened_to=row["told_to"],
        precision=row["known_to"],
        time_basis=row["time_basis"],
        place=place_name(row, areas),
        words=row["words"],
        sentence=row["sentence_text"],
        sentence_start=row["sentence"][0],
        start=row["said_from"],
        end=row["said_to"],
        document_id=row["document_id"],
        source=row["source"],
        published_at=row["published_at"],
    )


def density(tables: Tables, chosen: MomentFilter, columns: int, zone: tzinfo, zone_name: str) -> Density:
    """Return how much is told over time: by column what is known so finely, and the stretches of all else."""
    asked, values = chosen_moments(chosen, with_time=False)
    about = tables.one(
        "SELECT min(told_from) AS first, max(greatest(coalesce(told_to, told_from), told_from)) AS last, "  # noqa: S608 - fixed text
        "count(*) FILTER (WHERE told_from IS NULL AND kind = 'event') AS undated_events, "
        f"count(*) FILTER (WHERE told_from IS NULL AND kind = 'figure') AS undated_figures FROM ({asked})",
        *values,
    )
    whole = (about["first"], about["last"]) if about else (None, None)
    frame = _frame(whole, chosen, columns, zone)
    blurs, left_off = _blurs(tables, asked, values, frame)
    return Density(
        whole_begin=whole[0],
        whole_end=whole[1],
        begin=frame.begin if frame else None,
        end=frame.end if frame else None,
        step_seconds=frame.step if frame else DAY,
        columns=frame.columns if frame else 0,
        zone=zone_name,
        piles=_piles(tables, asked, values, frame),
        blurs=blurs,
        blurs_left_off=left_off,
        undated_events=about["undated_events"] if about else 0,
        undated_figures=about["undated_figures"] if about else 0,
        generation=tables.generation,
    )


def _frame(
    whole: tuple[datetime | None, datetime | None], chosen: MomentFilter, columns: int, zone: tzinfo
) -> Frame | None:
    begin, end = chosen.begin or whole[0], chosen.end or whole[1]
    if begin is None or end is None:
        return None
    end = max(end, begin + timedelta(minutes=1))
    return frame_of(begin, end, columns, zone, DAY if end - begin > FEW_DAYS else MINUTE)


def _fine(frame: Frame) -> int:
    """Return the longest stretch in seconds that one column may stand for; a day may be an hour longer, or shorter."""
    return frame.step + 3_600 if frame.step >= DAY else frame.step


def _piles(tables: Tables, asked: str, values: tuple[Any, ...], frame: Frame | None) -> tuple[Pile, ...]:
    if frame is None:
        return ()
    rows = tables.rows(
        f"SELECT {column_of('told_from')} AS col, count(*) FILTER (WHERE kind = 'event') AS events, "  # noqa: S608 - fixed text
        f"count(*) FILTER (WHERE kind = 'figure') AS figures FROM ({asked}) "
        f"WHERE told_from >= ? AND told_from < ? AND {LENGTH} <= ? GROUP BY ALL ORDER BY col",
        frame.begin, frame.step, *values, frame.begin, frame.end, _fine(frame),
    )  # fmt: skip
    return tuple(Pile(column=row["col"], events=row["events"], figures=row["figures"]) for row in rows)


def _blurs(tables: Tables, asked: str, values: tuple[Any, ...], frame: Frame | None) -> tuple[tuple[Blur, ...], int]:
    """Return the stretches that are longer than a column, those of most rows first, and how many more there are."""
    if frame is None:
        return (), 0
    rows = tables.rows(
        f"SELECT told_from, told_to, any_value({PRECISION}) AS known_to, "  # noqa: S608 - fixed text
        "count(*) FILTER (WHERE kind = 'event') AS events, "
        f"count(*) FILTER (WHERE kind = 'figure') AS figures, count(*) OVER () AS stretches FROM ({asked}) "
        f"WHERE (told_to IS NULL OR told_to >= ?) AND told_from < ? AND {LENGTH} > ? GROUP BY told_from, told_to "
        "ORDER BY count(*) DESC, told_from, told_to LIMIT ?",
        *values, frame.begin, frame.end, _fine(frame), MOST_BLURS,
    )  # fmt: skip
    found = tuple(
        Blur(
            begin=row["told_from"],
            end=row["told_to"],
            precision=row["known_to"],
            events=row["events"],
            figures=row["figures"],
        )
        for row in rows
    )
    return found, (rows[0]["stretches"] - len(rows) if rows else 0)
