"""Who could speak, and what rose or was said at once: the axis, its marks, and what each stands on."""

from typing import Annotated

from fastapi import APIRouter, Query

from nightglass.desk.given import DeskGiven, TablesGiven
from nightglass.desk.queries.marks import MarkFilter, MarkOrder, list_marks
from nightglass.desk.queries.watch import axis
from nightglass.desk.queries.watch_evidence import beside, evidence
from nightglass.desk.shapes.instant import Instant
from nightglass.desk.shapes.watch import Axis, BesidePage, Evidence, MarkKind, Marks
from nightglass.errors import AbsentError
from nightglass.present.format import zone_of

router = APIRouter(prefix="/api/watch", tags=["watch"])

Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=200)]
Columns = Annotated[int, Query(ge=1, le=400)]


@router.get("/axis")
def get_axis(
    tables: TablesGiven,
    desk: DeskGiven,
    begin: Instant | None = None,
    end: Instant | None = None,
    columns: Columns = 160,
    offset: Offset = 0,
    limit: Limit = 60,
) -> Axis:
    """Return signals, channels and marks over one axis; without ``begin`` and ``end`` some days around the outages."""
    zone = desk.case.settings.zone
    return axis(tables, zone_of(zone), zone, (begin, end), columns, (offset, limit))


@router.get("/marks")
def get_marks(
    tables: TablesGiven,
    kind: Annotated[list[MarkKind] | None, Query()] = None,
    begin: Instant | None = None,
    end: Instant | None = None,
    source: str | None = None,
    sort: MarkOrder = MarkOrder.TIME,
    offset: Offset = 0,
    limit: Limit = 50,
) -> Marks:
    """Return what was measured and reported, as a list: the axis in words."""
    return list_marks(tables, MarkFilter(tuple(kind or ()), begin, end, source, sort), offset, limit)


@router.get("/marks/{mark_id}")
def get_evidence(tables: TablesGiven, mark_id: str) -> Evidence:
    """Return what a mark stands on."""
    found = evidence(tables, mark_id)
    if found is None:
        raise AbsentError(
            f"no mark has the id {mark_id}",
            expected="the id of a silence, an outage, a burst, an echo, a report or a coincidence",
            do="Go back to the watch and open it again: a build may have made it anew",
        )
    return found


@router.get("/sources")
def get_beside(tables: TablesGiven, offset: Offset = 0, limit: Limit = 50) -> BesidePage:
    """Return the silences that were measured beside those that texts report, by source."""
    return beside(tables, offset, limit)
