"""The claims of the case: a list, and one with what stands behind it."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query

from nightglass.desk.given import TablesGiven
from nightglass.desk.queries import claims as queries
from nightglass.desk.queries import weighing
from nightglass.desk.shapes.claims import ClaimFilter, ClaimPage, ClaimWhole, SuggestionShape

router = APIRouter(prefix="/api/claims", tags=["claims"])


@router.get("")
def claims(tables: TablesGiven, asked: Annotated[ClaimFilter, Query()]) -> ClaimPage:
    """Return some claims."""
    return queries.claims(tables, asked)


@router.get("/{claim_id}")
def claim(tables: TablesGiven, claim_id: str) -> ClaimWhole:
    """Return one claim."""
    found = queries.claim(tables, claim_id)
    if found is None:
        raise HTTPException(404, "no claim has this id")
    return found


@router.get("/{claim_id}/suggestions")
def suggestions(tables: TablesGiven, claim_id: str) -> tuple[SuggestionShape, ...]:
    """Return what the tables suggest on one claim, for and against."""
    found = weighing.suggestions(tables, claim_id)
    if found is None:
        raise HTTPException(404, "no claim has this id")
    return found
