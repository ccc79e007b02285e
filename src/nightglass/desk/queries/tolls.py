"""Tolls by source over time: the claims that count harm to people, each drawn as an account draws it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any

from nightglass.desk.shapes.tolls import Toll, Tolls, TollSource, TollStep
from nightglass.desk.tables import Tables
from nightglass.present.excerpts import TOLL_MEASURES
from nightglass.present.held import Held
from nightglass.present.sources import document_lines
from nightglass.present.toll_chart import Step, StepRow, step_chart
from nightglass.present.tolls import MEASURE_NAMES
from nightglass.present.tolls_over_time import TollOverTime, TollPoint, TollSteps, tolls_over_time
from nightglass.records.figure import Measure
from nightglass.records.tables import from_row

MOST_MEMBERS = 400
"""Counts of one claim that are drawn, the earliest first: more than that no chart shows."""

_COUNTED = """
    SELECT c.id, c.measure, count(*) AS told,
           count(DISTINCT coalesce(f.as_of, d.published_at)) + count(DISTINCT m.low) AS course
    FROM claims AS c JOIN members AS m ON m.claim_id = c.id JOIN figures AS f ON f.id = m.row_id
    JOIN documents AS d ON d.id = f.document_id
    WHERE c.kind = 'figure' AND c.measure IN (SELECT unnest(?)) AND m.stance <> 'compatible' AND f.part_of IS NULL
      AND d.genre <> 'analysis' AND (f.low IS NOT NULL OR f.high IS NOT NULL) AND NOT f.denied
      AND coalesce(f.as_of, d.published_at) IS NOT NULL
    GROUP BY c.id, c.measure HAVING count(*) > 1
"""
"""The claims with two dated counts and more, and how many."""


def list_tolls(tables: Tables, measure: Measure | None, page: tuple[int, int], zone: tzinfo) -> Tolls:
    """Return a page of tolls, harm to people alone: by measure, those of most counts first."""
    measures = [one.value for one in TOLL_MEASURES if measure in (None, one)]
    total = tables.one(f"SELECT count(*) AS many FROM ({_COUNTED})", measures)  # noqa: S608 - fixed text
    chosen = tables.rows(
        f"SELECT id FROM ({_COUNTED}) ORDER BY list_position(?, measure), told DESC, id LIMIT ? OFFSET ?",  # noqa: S608 - fixed text
        measures,
        measures,
        page[1],
        page[0],
    )
    ids = [row["id"] for row in chosen]
    held, left_off = held_of(tables, ids)
    courses = {one.claim.id: one for one in tolls_over_time(held, document_lines(held))}
    rows = tuple(_toll(courses[one], left_off.get(one, 0), zone) for one in ids if one in courses)
    return Tolls(total=total["many"] if total else 0, rows=rows, generation=tables.generation)


def held_of(tables: Tables, claim_ids: Sequence[str]) -> tuple[Held, Mapping[str, int]]:
    """Return what the presenters need of some claims, and how many members of each are left off."""
    members = tables.rows(
        "SELECT m.*, count(*) OVER (PARTITION BY m.claim_id) AS every FROM members AS m "
        "JOIN figures AS f ON f.id = m.row_id JOIN documents AS d ON d.id = f.document_id "
        "WHERE m.claim_id IN (SELECT unnest(?)) "
        "QUALIFY row_number() OVER (PARTITION BY m.claim_id ORDER BY coalesce(f.as_of, d.published_at), m.id) <= ?",
        list(claim_ids),
        MOST_MEMBERS,
    )
    kept: dict[str, int] = {}
    for row in members:
        kept[row["claim_id"]] = kept.get(row["claim_id"], 0) + 1
    left_off = {row["claim_id"]: row["every"] - kept[row["claim_id"]] for row in members}
    documents = sorted({row["document_id"] for row in members})
    return Held(
        sources=_records(
            tables, "sources", "SELECT * FROM sources WHERE id IN (SELECT source_id FROM documents "
            "WHERE id IN (SELECT unnest(?)))", documents,
        ),
        documents=_records(
            tables,
            "documents",
            "SELECT * REPLACE ('' AS text) FROM documents WHERE id IN (SELECT unnest(?))",
            documents,
        ),
        figures=_records(
            tables, "figures", "SELECT * FROM figures WHERE id IN (SELECT unnest(?))",
            sorted({row["row_id"] for row in members}),
        ),
        claims=_records(tables, "claims", "SELECT * FROM claims WHERE id IN (SELECT unnest(?))", list(claim_ids)),
        members=tuple(from_row("members", row) for row in members),
        origins=_records(
            tables, "origins", "SELECT * FROM origins WHERE claim_id IN (SELECT unnest(?))", list(claim_ids)
        ),
    ), left_off  # fmt: skip


def _records(tables: Tables, table: str, sql: str, ids: Sequence[str]) -> tuple[Any, ...]:
    return tuple(from_row(table, row) for row in tables.rows(f"{sql} ORDER BY id", list(ids)))


def _toll(course: TollOverTime, left_off: int, zone: tzinfo) -> Toll:
    claim = course.claim
    measure = claim.measure or Measure.OTHER
    return Toll(
        claim_id=claim.id,
        measure=measure,
        subject=claim.subject,
        place=claim.place,
        period_from=claim.period_from,
        period_to=claim.period_to,
        proven=claim.proven,
        at_most=claim.at_most,
        chart=str(step_chart([_chart_row(row) for row in course.drawn], MEASURE_NAMES[measure], zone)),
        sources=tuple(TollSource(who=_who(row), new=row.new, steps=_steps(row.points)) for row in course.drawn),
        beside=_steps(course.beside),
        denied=_steps(course.denied),
        left_off=left_off,
    )


def _who(row: TollSteps) -> str:
    first = row.points[0]
    return first.origin.name if first.origin else first.figure.attributed_to or first.line.label


def _steps(points: Iterable[TollPoint]) -> tuple[TollStep, ...]:
    return tuple(
        TollStep(
            at=point.at,
            taken=point.taken,
            low=point.figure.low,
            high=point.figure.high,
            words=point.figure.words,
            document_id=point.figure.document_id,
            start=point.figure.start,
            end=point.figure.end,
            source=point.line.label,
            told_again=len(point.also),
        )
        for point in points
    )


def _chart_row(row: TollSteps) -> StepRow:
    first = row.points[0]
    labels = {line.label for point in row.points for line in (point.line, *(other for _, other in point.also))}
    return StepRow(
        steps=tuple(_step(point, point.at) for point in row.points if point.at is not None),
        new=row.new,
        says=first.origin.name if first.origin else first.figure.attributed_to,
        says_row=first.figure.id,
        says_field="attributed_to",
        document_id=first.line.document.id,
        label=first.line.label,
        others=len(labels) > 1,
    )


def _step(point: TollPoint, at: datetime) -> Step:
    figure = point.figure
    href = f"#/documents/{figure.document_id}?at={figure.start}-{figure.end}"
    return Step(at, figure.low, figure.high, href, figure.id, figure.words)
