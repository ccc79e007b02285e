"""The claims of the case: a list, and one with what stands behind it."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query

from nightglass.desk.given import TablesGiven
from nightglass.desk.queries import claims as queries
from nightglass.desk.shapes.claims import ClaimFilter, ClaimPage, ClaimWhole

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
