"""The claims of the case: a list, and one with what stands behind it."""

from typing import Annotated

from fastapi import APIRouter, Query

from nightglass.desk.given import JudgedGiven, TablesGiven
from nightglass.desk.queries import claims as queries
from nightglass.desk.queries import weighing
from nightglass.desk.shapes.claims import ClaimFilter, ClaimPage, ClaimWhole, SuggestionShape
from nightglass.errors import AbsentError

router = APIRouter(prefix="/api/claims", tags=["claims"])


@router.get("")
def claims(tables: TablesGiven, judged: JudgedGiven, asked: Annotated[ClaimFilter, Query()]) -> ClaimPage:
    """Return some claims."""
    return queries.claims(tables, asked, judged.grades)


@router.get("/{claim_id}")
def claim(tables: TablesGiven, judged: JudgedGiven, claim_id: str) -> ClaimWhole:
    """Return one claim."""
    found = queries.claim(tables, claim_id, judged.grades)
    if found is None:
        raise _unknown(claim_id)
    return found


@router.get("/{claim_id}/suggestions")
def suggestions(tables: TablesGiven, claim_id: str) -> tuple[SuggestionShape, ...]:
    """Return what the tables suggest on one claim, for and against."""
    found = weighing.suggestions(tables, claim_id)
    if found is None:
        raise _unknown(claim_id)
    return found


def _unknown(claim_id: str) -> AbsentError:
    return AbsentError(
        f"no claim {claim_id[:60]}",
        expected="a claim of the last build",
        do="Look for it in the list of claims: a later build may have put it together with another, or taken it apart",
    )
