"""The case at a glance."""

from fastapi import APIRouter

from nightglass.desk.given import TablesGiven
from nightglass.desk.queries import overview as queries
from nightglass.desk.shapes.overview import Overview

router = APIRouter(prefix="/api/overview", tags=["overview"])


@router.get("")
def overview(tables: TablesGiven) -> Overview:
    """Return what the case holds, what came lately, who is silent and which signals fell."""
    return queries.overview(tables)
