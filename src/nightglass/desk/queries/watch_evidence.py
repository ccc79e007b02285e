"""What a mark stands on: posts, polls, values of a signal, and the sentences that report on a source."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from nightglass.desk.queries.marks import MARKS, marks_by_id, marks_of, source_names
from nightglass.desk.shapes.watch import (
    Beside,
    BesidePage,
    Evidence,
    Mark,
    MarkKind,
    Reading,
    Sample,
    SourceName,
    Told,
)
from nightglass.desk.tables import Tables

MOST_POSTS = 40
MOST_READINGS = 480
MOST_TOLD = 40
AROUND = timedelta(days=3)
"""How much of a signal is shown before and after its outage."""

WORDS = 280
"""Code points of a post's text that are shown; the whole is one step away."""


def evidence(tables: Tables, mark_id: str) -> Evidence | None:
    """Return what the mark of this id stands on, None where there is no such mark."""
    mark = next(iter(marks_by_id(tables, [mark_id])), None)
    if mark is None:
        return None
    posts, total = _posts(tables, mark)
    seen, failed = _polls(tables, mark)
    return Evidence(
        mark=mark,
        posts=posts,
        posts_total=total,
        polls_seen=seen,
        polls_failed=failed,
        readings=_readings(tables, mark),
        told=_told(tables, mark),
        about=_about(tables, mark),
        generation=tables.generation,
    )


_POST = """
    SELECT p.id, p.source_id, p.source_words, p.platform, p.posted_at, p.document_id, d.text[1:280] AS words
    FROM posts AS p LEFT JOIN documents AS d ON d.id = p.document_id
"""
_LISTED = {MarkKind.BURST: "bursts", MarkKind.ECHO: "echoes"}


def _posts(tables: Tables, mark: Mark) -> tuple[tuple[Sample, ...], int]:
    """Return the posts that a burst or an echo counts; of a silence the last before it, and the first after it."""
    if mark.kind in _LISTED:
        listed = f"(SELECT unnest(post_ids) FROM {_LISTED[mark.kind]} WHERE id = ?)"  # noqa: S608 - one of two names
        rows = tables.rows(f"{_POST} WHERE p.id IN {listed} ORDER BY p.posted_at, p.id LIMIT ?", mark.id, MOST_POSTS)
        total = tables.one(f"SELECT count(*) AS many FROM posts WHERE id IN {listed}", mark.id)  # noqa: S608 - as above
        return _samples(tables, rows), total["many"] if total else 0
    if mark.kind is MarkKind.SILENCE and mark.sources:
        return _around_silence(tables, mark)
    return (), 0


def _around_silence(tables: Tables, mark: Mark) -> tuple[tuple[Sample, ...], int]:
    own = "WHERE p.source_id = ? AND p.platform = ? AND p.posted_at"
    values = (mark.sources[0].id, mark.platform or "")
    before = tables.rows(f"{_POST} {own} <= ? ORDER BY p.posted_at DESC, p.id LIMIT 5", *values, mark.begin_from)
    after = tables.rows(f"{_POST} {own} > ? ORDER BY p.posted_at, p.id LIMIT 3", *values, mark.begin_from)
    total = tables.one("SELECT count(*) AS many FROM posts WHERE source_id = ? AND platform = ?", *values)
    return _samples(tables, [*reversed(before), *after]), total["many"] if total else 0


def _samples(tables: Tables, rows: Sequence[Mapping[str, Any]]) -> tuple[Sample, ...]:
    names = source_names(tables, (row["source_id"] for row in rows))
    return tuple(
        Sample(
            id=row["id"],
            source=names.get(row["source_id"] or "") or _unlisted(row["source_words"]),
            platform=row["platform"],
            posted_at=row["posted_at"],
            words=" ".join(row["words"].split()) if row["words"] else None,
            document_id=row["document_id"],
        )
        for row in rows
    )


def _unlisted(words: str | None) -> SourceName | None:
    return SourceName(id=words, name=words) if words else None


def _polls(tables: Tables, mark: Mark) -> tuple[int | None, int | None]:
    """Return how many looks since the last post saw the source, and how many did not; null but for a silence."""
    if mark.kind is not MarkKind.SILENCE or not mark.sources or mark.begin_from is None:
        return None, None
    found = tables.one(
        "SELECT count(*) FILTER (WHERE outcome = 'seen') AS seen, count(*) FILTER (WHERE outcome <> 'seen') AS failed "
        'FROM polls WHERE source_id = ? AND platform = ? AND "at" > ? AND (? IS NULL OR "at" <= ?)',
        mark.sources[0].id,
        mark.platform or "",
        mark.begin_from,
        mark.end_to,
        mark.end_to,
    )
    return (None, None) if found is None else (found["seen"], found["failed"])


def _readings(tables: Tables, mark: Mark) -> tuple[Reading, ...]:
    """Return an outage's signal from some days before to some after, the lowest value of each stretch."""
    if mark.kind is not MarkKind.OUTAGE or mark.begin_from is None:
        return ()
    first = mark.begin_from - AROUND
    last = None if mark.end_to is None else mark.end_to + AROUND
    rows = tables.rows(
        'WITH own AS (SELECT "at" AS moment, value FROM series WHERE signal = ? AND scope IS NOT DISTINCT FROM ? '
        'AND "at" >= ? AND (? IS NULL OR "at" < ?)), '
        "parts AS (SELECT moment, value, ntile(?) OVER (ORDER BY moment) AS part FROM own) "
        "SELECT arg_min(moment, value) AS moment, min(value) AS value FROM parts GROUP BY part ORDER BY moment",
        mark.title, mark.detail, first, last, last, MOST_READINGS,
    )  # fmt: skip
    return tuple(Reading(at=row["moment"], value=row["value"]) for row in rows)


def _told(tables: Tables, mark: Mark) -> tuple[Told, ...]:
    """Return the sentences that report on the mark's sources; of a report its own."""
    if mark.kind is MarkKind.REPORT:
        return _sentences(tables, "a.id = ?", mark.id)
    if mark.kind is MarkKind.COINCIDENCE:
        return _sentences(
            tables, "a.id IN (SELECT unnest(about_ids) FROM coincidences WHERE coincidences.id = ?)", mark.id
        )
    if mark.kind is MarkKind.SILENCE and mark.sources:
        return _sentences(tables, "a.source_id = ?", mark.sources[0].id)
    return ()


def _sentences(tables: Tables, which: str, value: str) -> tuple[Told, ...]:
    rows = tables.rows(
        "SELECT a.id, a.reported_by, a.sentence[1] AS sentence_start, "  # noqa: S608 - which is one of three texts
        "d.text[a.sentence[1] + 1:a.sentence[2]] AS sentence, coalesce(s.name, d.source_words, '') AS source "
        "FROM activities AS a JOIN documents AS d ON d.id = a.document_id LEFT JOIN sources AS s ON s.id = d.source_id "
        f"WHERE {which} ORDER BY coalesce(a.since, d.published_at) NULLS LAST, a.id LIMIT ?",
        value,
        MOST_TOLD,
    )
    marks = {mark.id: mark for mark in marks_by_id(tables, (row["id"] for row in rows))}
    return tuple(
        Told(
            mark=marks[row["id"]],
            sentence=row["sentence"],
            sentence_start=row["sentence_start"],
            reported_by=row["reported_by"],
            source=row["source"],
        )
        for row in rows
        if row["id"] in marks
    )


def _about(tables: Tables, mark: Mark) -> tuple[Mark, ...]:
    """Return the marks that a coincidence is about; of any other mark, the coincidences that are about it."""
    if mark.kind is MarkKind.COINCIDENCE:
        found = tables.one("SELECT about_ids FROM coincidences WHERE id = ?", mark.id)
        return tuple(
            one for one in marks_by_id(tables, found["about_ids"] if found else ()) if one.kind is not MarkKind.REPORT
        )
    rows = tables.rows(f"SELECT * FROM ({MARKS}) WHERE kind = 'coincidence' AND list_contains(source_ids, ?)", mark.id)  # noqa: S608 - fixed text
    return marks_of(tables, rows)


def beside(tables: Tables, offset: int, limit: int) -> BesidePage:
    """Return sources with the silences that were measured beside those that texts report, the disagreeing first."""
    of_sources = """
        SELECT source_id FROM silences WHERE source_id IS NOT NULL
        UNION SELECT source_id FROM activities WHERE source_id IS NOT NULL
    """
    total = tables.one(f"SELECT count(*) AS many FROM ({of_sources})")  # noqa: S608 - fixed text
    rows = tables.rows(
        f"""
        SELECT o.source_id, c.observed, c.basis, coalesce(s.name, o.source_id) AS name FROM ({of_sources}) AS o
        LEFT JOIN sources AS s ON s.id = o.source_id
        LEFT JOIN (
            SELECT unnest(about_ids) AS source_id, min(observed) AS observed,
                   arg_min(basis, coalesce(observed, 2)) AS basis
            FROM coincidences WHERE kind = 'reported against measured' GROUP BY 1
        ) AS c ON c.source_id = o.source_id
        ORDER BY c.observed NULLS LAST, name LIMIT ? OFFSET ?
        """,  # noqa: S608 - fixed text
        limit,
        offset,
    )
    marks = _of_sources(tables, [row["source_id"] for row in rows])
    return BesidePage(
        total=total["many"] if total else 0,
        rows=tuple(_beside(row, marks.get(row["source_id"], ())) for row in rows),
        generation=tables.generation,
    )


def _of_sources(tables: Tables, source_ids: Iterable[str]) -> Mapping[str, Sequence[Mark]]:
    """Return the silences (those that claim nothing too) and reports of sources, by source."""
    rows = tables.rows(
        f"SELECT * FROM ({MARKS}) WHERE kind IN ('silence', 'report') "  # noqa: S608 - fixed text
        "AND source_ids[1] IN (SELECT unnest(?)) ORDER BY coalesce(begin_from, known_until) NULLS LAST, id",
        list(source_ids),
    )
    found: dict[str, list[Mark]] = {}
    for row, mark in zip(rows, marks_of(tables, rows), strict=True):
        found.setdefault(row["source_ids"][0], []).append(mark)
    return found


def _beside(row: Mapping[str, Any], marks: Sequence[Mark]) -> Beside:
    return Beside(
        source=SourceName(id=row["source_id"], name=row["name"]),
        measured=tuple(one for one in marks if one.kind is MarkKind.SILENCE),
        reported=tuple(one for one in marks if one.kind is MarkKind.REPORT),
        agreement=row["observed"],
        verdict=row["basis"],
    )
