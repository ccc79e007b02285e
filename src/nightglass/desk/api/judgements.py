"""Judgements: what people decided, and one more."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query
from starlette.responses import JSONResponse, Response

from nightglass.build.judge import Asked, decided
from nightglass.desk.given import DeskGiven, JudgedGiven, LedgerGiven, SessionGiven, TablesGiven
from nightglass.desk.judged import Judged, judged_in
from nightglass.desk.queries import judgements as queries
from nightglass.desk.shapes.judgements import JudgementFilter, JudgementPage, JudgementShape, Judging, Meanwhile
from nightglass.preserve.judgements import StaleJudgementError, record_judgement_after

router = APIRouter(prefix="/api/judgements", tags=["judgements"])


@router.get("")
def judgements(judged: JudgedGiven, tables: TablesGiven, asked: Annotated[JudgementFilter, Query()]) -> JudgementPage:
    """Return some judgements, newest first."""
    return queries.page(tables, judged, asked)


@router.post("", response_model=JudgementShape, responses={409: {"model": Meanwhile}})
def judge(
    desk: DeskGiven,
    ledger: LedgerGiven,
    judged: JudgedGiven,
    session: SessionGiven,
    tables: TablesGiven,
    given: Judging,
) -> JudgementShape | Response:
    """Keep a decision of the person of this session; 409 where somebody judged the same matter meanwhile."""
    if session.who is None:
        raise HTTPException(403, "nobody said yet who works here: give this session a name, then decide")
    asked = Asked(given.about_id, given.kind, given.value, given.reason, session.who, given.method, given.previous)
    decision = decided(queries.InSql(tables), judged.known, asked)
    try:
        made = record_judgement_after(ledger, decision, session.who, given.previous)
    except StaleJudgementError as error:
        return _meanwhile(queries.shapes(tables, judged_in(desk.case), error.meanwhile), error)
    return queries.shapes(tables, Judged((*judged.known, made)), [made])[0]


def _meanwhile(since: tuple[JudgementShape, ...], error: StaleJudgementError) -> Response:
    told = Meanwhile(got=error.got, expected=error.expected, do=error.do, meanwhile=since)
    return JSONResponse(told.model_dump(mode="json"), 409)
