"""Where things happened."""

from fastapi import APIRouter

from nightglass.desk.api.moments import MomentsAsked
from nightglass.desk.given import DeskGiven, TablesGiven
from nightglass.desk.queries.extents import own_areas
from nightglass.desk.queries.places import list_places
from nightglass.desk.shapes.places import Places

router = APIRouter(prefix="/api/places", tags=["places"])


@router.get("")
def get_places(tables: TablesGiven, desk: DeskGiven, asked: MomentsAsked) -> Places:
    """Return the places of events and figures with their doubts, and what no map can show."""
    return list_places(tables, asked, own_areas(desk.case.places))
