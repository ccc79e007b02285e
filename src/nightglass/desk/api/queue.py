"""The queue: what waits for somebody to look at it, most doubtful first."""

from typing import Annotated

from fastapi import APIRouter, Query

from nightglass.build.judge import judgements_in
from nightglass.desk.given import DeskGiven, SessionGiven, TablesGiven
from nightglass.desk.queries import queue as queries
from nightglass.desk.shapes.queue import QueueFilter, QueuePage

router = APIRouter(prefix="/api/queue", tags=["queue"])


@router.get("")
def queue(
    desk: DeskGiven, session: SessionGiven, tables: TablesGiven, asked: Annotated[QueueFilter, Query()]
) -> QueuePage:
    """Return some of what waits."""
    undecided = queries.undecided_in(desk.case.root / "people.csv")
    return queries.queue(tables, judgements_in(desk.case), asked, session.who, undecided)
