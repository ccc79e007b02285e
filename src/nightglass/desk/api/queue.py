"""The queue: what waits for somebody to look at it, most doubtful first."""

from typing import Annotated

from fastapi import APIRouter, Query

from nightglass.desk.given import DeskGiven, JudgedGiven, SessionGiven, TablesGiven
from nightglass.desk.queries import queue as queries
from nightglass.desk.shapes.queue import QueueFilter, QueuePage

router = APIRouter(prefix="/api/queue", tags=["queue"])


@router.get("")
def queue(
    desk: DeskGiven,
    judged: JudgedGiven,
    session: SessionGiven,
    tables: TablesGiven,
    asked: Annotated[QueueFilter, Query()],
) -> QueuePage:
    """Return some of what waits."""
    undecided = queries.undecided_in(desk.case.root / "people.csv")
    return queries.queue(tables, judged, asked, session.who, undecided)
