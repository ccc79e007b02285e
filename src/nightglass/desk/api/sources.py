"""The sources of the case."""

from typing import Annotated

from fastapi import APIRouter, Query

from nightglass.desk.given import DeskGiven, TablesGiven
from nightglass.desk.queries import sources as queries
from nightglass.desk.shapes.sources import SourceFilter, SourcePage, SourceWhole
from nightglass.errors import AbsentError

router = APIRouter(prefix="/api/sources", tags=["sources"])


@router.get("")
def sources(tables: TablesGiven, asked: Annotated[SourceFilter, Query()]) -> SourcePage:
    """Return some sources."""
    return queries.sources(tables, asked)


@router.get("/{source_id}")
def source(desk: DeskGiven, tables: TablesGiven, source_id: str) -> SourceWhole:
    """Return one source."""
    found = queries.source(tables, source_id, desk.case.settings.zone)
    if found is None:
        raise AbsentError(
            "no source has this id", expected="the id of a source of this case", do="Open the list of sources"
        )
    return found
