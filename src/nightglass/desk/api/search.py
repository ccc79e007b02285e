"""Search over the case, and searches that are kept."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from nightglass.desk.finding.saved import SavedSearches
from nightglass.desk.given import DeskGiven, FinderGiven, SessionGiven
from nightglass.desk.queries import search as queries
from nightglass.desk.shapes.search import SavedPage, Saving, SearchFilter, SearchPage

router = APIRouter(prefix="/api/search", tags=["search"])
Number = Annotated[int, Path(ge=1, le=2**31)]


@router.get("")
def search(finder: FinderGiven, asked: Annotated[SearchFilter, Query()]) -> SearchPage:
    """Return what a question finds."""
    return queries.search(finder, asked)


@router.get("/saved")
def saved(desk: DeskGiven, finder: FinderGiven, session: SessionGiven) -> SavedPage:
    """Return the searches that are kept, with what is new to this person."""
    kept = SavedSearches(desk.case.root).every(session.who or "")
    return SavedPage(rows=queries.saved(finder, kept))


@router.post("/saved")
def save(desk: DeskGiven, finder: FinderGiven, session: SessionGiven, given: Saving) -> SavedPage:
    """Keep a search by name."""
    kind = None if given.kind is None else given.kind.value
    SavedSearches(desk.case.root).keep(given.name, given.q, kind, session.who or "", desk.clock.now())
    return saved(desk, finder, session)


@router.post("/saved/{number}/looked")
def look(desk: DeskGiven, finder: FinderGiven, session: SessionGiven, number: Number) -> SavedPage:
    """Keep that this person has looked at what a search finds."""
    SavedSearches(desk.case.root).look(number, session.who or "", desk.clock.now())
    return saved(desk, finder, session)


@router.delete("/saved/{number}")
def remove(desk: DeskGiven, finder: FinderGiven, session: SessionGiven, number: Number) -> SavedPage:
    """Remove a search that is kept."""
    SavedSearches(desk.case.root).remove(number)
    return saved(desk, finder, session)
