"""Events and figures in the order of time."""

from typing import Annotated

from fastapi import APIRouter, Query

from nightglass.desk.api.moments import MomentsAsked
from nightglass.desk.given import DeskGiven, TablesGiven
from nightglass.desk.queries.extents import own_areas
from nightglass.desk.queries.timeline import MomentOrder, density, list_moments
from nightglass.desk.shapes.timeline import Density, Moments
from nightglass.present.format import zone_of

router = APIRouter(prefix="/api/timeline", tags=["timeline"])


@router.get("")
def get_moments(
    tables: TablesGiven,
    desk: DeskGiven,
    asked: MomentsAsked,
    sort: MomentOrder = MomentOrder.TIME,
    offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Moments:
    """Return events and figures with their sentences; a window leaves out what has no time."""
    return list_moments(tables, asked, sort, (offset, limit), own_areas(desk.case.places))


@router.get("/density")
def get_density(
    tables: TablesGiven, desk: DeskGiven, asked: MomentsAsked, columns: Annotated[int, Query(ge=1, le=400)] = 120
) -> Density:
    """Return how much is told over time, and apart from it what is only known to a longer stretch."""
    zone = desk.case.settings.zone
    return density(tables, asked, columns, zone_of(zone), zone)
