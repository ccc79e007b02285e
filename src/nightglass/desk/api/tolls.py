"""Tolls by source over time."""

from typing import Annotated

from fastapi import APIRouter, Query

from nightglass.desk.given import DeskGiven, TablesGiven
from nightglass.desk.queries.tolls import list_tolls
from nightglass.desk.shapes.tolls import Tolls
from nightglass.present.format import zone_of
from nightglass.records.figure import Measure

router = APIRouter(prefix="/api/tolls", tags=["tolls"])


@router.get("")
def get_tolls(
    tables: TablesGiven,
    desk: DeskGiven,
    measure: Measure | None = None,
    offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
    limit: Annotated[int, Query(ge=1, le=20)] = 4,
) -> Tolls:
    """Return the claims that count harm to people and have a course in time, each with its chart."""
    return list_tolls(tables, measure, (offset, limit), zone_of(desk.case.settings.zone))
