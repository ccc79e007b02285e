"""The axis of the watch: signals, channels and marks over one stretch of time, counted in SQL, never post by post."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Any

from nightglass.desk.queries.marks import BEGINS, CLAIMED, ENDS, MARKS, marks_of
from nightglass.desk.shapes.watch import Axis, Bin, Channel, Mark, MarkKind, Signal, Stretch
from nightglass.desk.tables import Tables

MINUTE, HOUR, DAY = 60, 3_600, 86_400
STEPS = (
    MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR,
    DAY, 2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY, 91 * DAY, 364 * DAY, 3_640 * DAY,
)  # fmt: skip
"""Lengths of a column in seconds, so that days begin at midnight wherever a column is no longer than one."""

AROUND = timedelta(days=10)
"""How much is shown at first before the first outage and after the last."""

MOST_MARKS = 300
"""More bursts and echoes than this are not drawn; the list holds them all."""

_AT = '"at"'


@dataclass(frozen=True, slots=True)
class Frame:
    """Columns of ``step`` seconds from ``begin``, as many as ``columns``."""

    begin: datetime
    step: int
    columns: int

    @property
    def end(self) -> datetime:
        """Return where the last column ends."""
        return self.begin + timedelta(seconds=self.step * self.columns)


def frame_of(begin: datetime, end: datetime, most: int, zone: tzinfo, least: int = MINUTE) -> Frame:
    """Return about ``most`` columns, one more at either end, that hold a stretch of time, from a local midnight on.

    A column of a day or more begins at midnight in ``zone`` as the clocks stood at ``begin``; none is shorter than
    ``least`` seconds.
    """
    span = max((end - begin).total_seconds(), MINUTE)
    step = next((step for step in STEPS if step >= least and span / step <= most), STEPS[-1])
    midnight = begin.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    skipped = int((begin - midnight).total_seconds() // step)
    first = midnight.astimezone(begin.tzinfo) + timedelta(seconds=skipped * step)
    columns = max(1, -int(-(end - first).total_seconds() // step))
    return Frame(first, step, columns)


def known_span(tables: Tables) -> tuple[datetime, datetime] | None:
    """Return the first and the last time of any post, value or mark; None where there is none."""
    found = tables.one(
        f"""
        SELECT min(first) AS first, max(last) AS last FROM (
            SELECT min(posted_at) AS first, max(posted_at) AS last FROM posts
            UNION ALL SELECT min("at"), max("at") FROM series
            UNION ALL SELECT min({BEGINS}), max({ENDS}) FROM ({MARKS}) WHERE {CLAIMED} AND dated
        )
        """  # noqa: S608 - fixed text
    )
    return None if found is None or found["first"] is None else (found["first"], found["last"])


def first_window(tables: Tables, whole: tuple[datetime, datetime]) -> tuple[datetime, datetime]:
    """Return what is shown at first: some days around the outages where there are any, else all."""
    found = tables.one("SELECT min(start_from) AS first, max(coalesce(end_to, ?)) AS last FROM outages", whole[1])
    if found is None or found["first"] is None:
        return whole
    return max(whole[0], found["first"] - AROUND), min(whole[1], found["last"] + AROUND)


def axis(
    tables: Tables,
    zone: tzinfo,
    zone_name: str,
    window: tuple[datetime | None, datetime | None],
    columns: int,
    page: tuple[int, int],
) -> Axis:
    """Return the axis for a window (an end that is null: as at first) in about ``columns`` columns.

    ``page`` is the offset and the limit of the channels.
    """
    whole = known_span(tables)
    if whole is None:
        return _nothing(tables, zone_name)
    begin, end = first_window(tables, whole)
    begin, end = window[0] or begin, window[1] or end
    frame = frame_of(begin, max(end, begin + timedelta(minutes=1)), columns, zone)
    total, channels = _channels(tables, frame, page)
    marks, left_off = _marks_within(tables, frame)
    return Axis(
        whole_begin=whole[0],
        whole_end=whole[1],
        begin=frame.begin,
        end=frame.end,
        step_seconds=frame.step,
        columns=frame.columns,
        zone=zone_name,
        signals=_signals(tables, frame),
        channels=channels,
        channels_total=total,
        marks=marks,
        marks_left_off=left_off,
        events=_events(tables, frame),
        generation=tables.generation,
    )


def _nothing(tables: Tables, zone_name: str) -> Axis:
    return Axis(
        whole_begin=None, whole_end=None, begin=None, end=None, step_seconds=DAY, columns=0, zone=zone_name,
        signals=(), channels=(), channels_total=0, marks=(), marks_left_off=0, events=(), generation=tables.generation,
    )  # fmt: skip


def column_of(time: str) -> str:
    """Return SQL for the column of a time; its two parameters are the frame's beginning and step."""
    return f"CAST(floor((epoch({time}) - epoch(CAST(? AS TIMESTAMPTZ))) / ?) AS INTEGER)"


def _signals(tables: Tables, frame: Frame) -> tuple[Signal, ...]:
    """Return each signal with the lowest, middle and highest value of each column, so that no dip is lost."""
    heads = tables.rows(
        "SELECT signal, scope, min(value) AS low, max(value) AS high FROM series GROUP BY ALL "
        "UNION SELECT signal, scope, NULL, NULL FROM outages WHERE (signal, coalesce(scope, '')) NOT IN "
        "(SELECT (signal, coalesce(scope, '')) FROM series) ORDER BY scope NULLS FIRST, signal"
    )
    stretches: dict[tuple[str, str | None], list[Stretch]] = {}
    for row in tables.rows(
        f"SELECT signal, scope, {column_of(_AT)} AS col, min(value) AS low, median(value) AS middle, "  # noqa: S608 - fixed text
        f"max(value) AS high FROM series WHERE {_AT} >= ? AND {_AT} < ? GROUP BY ALL ORDER BY col",
        frame.begin, frame.step, frame.begin, frame.end,
    ):  # fmt: skip
        stretch = Stretch(column=row["col"], low=row["low"], middle=row["middle"], high=row["high"])
        stretches.setdefault((row["signal"], row["scope"]), []).append(stretch)
    outages = _claimed(tables, frame, (MarkKind.OUTAGE,))
    return tuple(
        Signal(
            signal=head["signal"],
            scope=head["scope"],
            low=head["low"] or 0.0,
            high=head["high"] or 0.0,
            stretches=tuple(stretches.get((head["signal"], head["scope"]), ())),
            outages=tuple(one for one in outages if (one.title, one.detail) == (head["signal"], head["scope"])),
        )
        for head in heads
    )


def _claimed(tables: Tables, frame: Frame, kinds: Sequence[MarkKind], order: str = "id") -> tuple[Mark, ...]:
    """Return what is claimed within the frame, and what nobody dates: it stands beside the axis."""
    rows = tables.rows(
        f"SELECT * FROM ({MARKS}) WHERE {CLAIMED} AND kind IN (SELECT unnest(?)) "  # noqa: S608 - fixed text
        f"AND ({BEGINS} IS NULL OR {ENDS} >= ? AND {BEGINS} < ?) ORDER BY {order}",
        [kind.value for kind in kinds],
        frame.begin,
        frame.end,
    )
    return marks_of(tables, rows)


def _marks_within(tables: Tables, frame: Frame) -> tuple[tuple[Mark, ...], int]:
    """Return bursts, echoes and coincidences of the window, the least likely by chance first, and how many are left."""
    kinds = [MarkKind.BURST.value, MarkKind.ECHO.value, MarkKind.COINCIDENCE.value]
    within = f"kind IN (SELECT unnest(?)) AND {ENDS} >= ? AND {BEGINS} < ?"
    values = (kinds, frame.begin, frame.end)
    total = tables.one(f"SELECT count(*) AS many FROM ({MARKS}) WHERE {within}", *values)  # noqa: S608 - fixed text
    rows = tables.rows(
        f"SELECT * FROM ({MARKS}) WHERE {within} ORDER BY coalesce(q_value, p_value, 1), id LIMIT ?",  # noqa: S608 - fixed text
        *values,
        MOST_MARKS,
    )
    return marks_of(tables, rows), (total["many"] if total else 0) - len(rows)


_CHANNELS = """
    SELECT name_key, platform, any_value(source_id) AS source_id, sum(posts) AS posts, min(first_at) AS first_at,
           max(last_at) AS last_at
    FROM (
        SELECT coalesce(source_id, source_words, '') AS name_key, platform, source_id, count(*) AS posts,
               min(posted_at) AS first_at, max(posted_at) AS last_at
        FROM posts GROUP BY ALL
        UNION ALL
        SELECT coalesce(source_id, source_words, ''), platform, source_id, 0, NULL, seen_until FROM silences
        UNION ALL
        SELECT source_id, '', source_id, 0, NULL, NULL FROM activities
        WHERE source_id IS NOT NULL AND source_id NOT IN (SELECT source_id FROM posts WHERE source_id IS NOT NULL)
          AND source_id NOT IN (SELECT source_id FROM silences WHERE source_id IS NOT NULL)
    )
    GROUP BY name_key, platform
"""
"""Each source and platform that posted, fell silent or is reported on."""


def _channels(tables: Tables, frame: Frame, page: tuple[int, int]) -> tuple[int, tuple[Channel, ...]]:
    """Return how many channels there are, and a page of them: by affiliation, those that posted most first."""
    total = tables.one(f"SELECT count(*) AS many FROM ({_CHANNELS})")  # noqa: S608 - fixed text
    rows = tables.rows(
        "SELECT c.*, coalesce(s.name, c.name_key) AS name, s.affiliation "  # noqa: S608 - fixed text
        f"FROM ({_CHANNELS}) AS c LEFT JOIN sources AS s ON s.id = c.source_id "
        "ORDER BY s.affiliation NULLS LAST, c.posts DESC, name, c.platform LIMIT ? OFFSET ?",
        page[1],
        page[0],
    )
    bins = _bins(tables, frame, [row["name_key"] for row in rows])
    marks = _claimed(tables, frame, (MarkKind.SILENCE, MarkKind.REPORT), BEGINS)
    return (total["many"] if total else 0), tuple(_channel(row, bins, marks) for row in rows)


def _bins(tables: Tables, frame: Frame, keys: Sequence[str]) -> Mapping[tuple[str, str], tuple[Bin, ...]]:
    found: dict[tuple[str, str], list[Bin]] = {}
    for row in tables.rows(
        f"SELECT coalesce(source_id, source_words, '') AS name_key, platform, {column_of('posted_at')} AS col, "  # noqa: S608 - fixed text
        "count(*) AS posts FROM posts WHERE posted_at >= ? AND posted_at < ? "
        "AND coalesce(source_id, source_words, '') IN (SELECT unnest(?)) GROUP BY ALL ORDER BY col",
        frame.begin, frame.step, frame.begin, frame.end, list(keys),
    ):  # fmt: skip
        found.setdefault((row["name_key"], row["platform"]), []).append(Bin(column=row["col"], posts=row["posts"]))
    return {key: tuple(bins) for key, bins in found.items()}


def _channel(row: Mapping[str, Any], bins: Mapping[tuple[str, str], tuple[Bin, ...]], marks: Sequence[Mark]) -> Channel:
    own = [one for one in marks if row["source_id"] is not None and row["source_id"] in {s.id for s in one.sources}]
    return Channel(
        source_id=row["source_id"],
        name=row["name"],
        platform=row["platform"],
        affiliation=row["affiliation"],
        posts=row["posts"],
        first_at=row["first_at"],
        known_until=row["last_at"],
        bins=bins.get((row["name_key"], row["platform"]), ()),
        silences=tuple(one for one in own if one.kind is MarkKind.SILENCE and (one.platform or "") == row["platform"]),
        reports=tuple(one for one in own if one.kind is MarkKind.REPORT and _fits(one, row["platform"])),
    )


def _fits(report: Mark, platform: str) -> bool:
    """Say whether a report is of this platform; one that names none is of all."""
    return not report.platform or not platform or report.platform.casefold() == platform.casefold()


def _events(tables: Tables, frame: Frame) -> tuple[Bin, ...]:
    """Return how many events the texts assert in each column; one that is known only to a longer time is in none."""
    rows = tables.rows(
        f"SELECT {column_of('happened_from')} AS col, count(*) AS many FROM events "  # noqa: S608 - fixed text
        "WHERE status = 'asserted' AND happened_from >= ? AND happened_from < ? "
        "AND epoch(happened_to) - epoch(happened_from) <= ? GROUP BY ALL ORDER BY col",
        frame.begin, frame.step, frame.begin, frame.end, max(frame.step, DAY),
    )  # fmt: skip
    return tuple(Bin(column=row["col"], posts=row["many"]) for row in rows)
