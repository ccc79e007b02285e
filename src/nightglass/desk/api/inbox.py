"""The inbox: what waits there, what could not be read, and one more file."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from nightglass.desk.given import Desk, DeskGiven, TablesGiven
from nightglass.desk.queries import inbox as queries
from nightglass.desk.receiving import MOST_BYTES, Received, Receiving, too_long
from nightglass.desk.shapes.inbox import InboxShape, ProblemFilter, ProblemPage, ReceivedShape

router = APIRouter(prefix="/api/inbox", tags=["inbox"])


@router.get("")
def inbox(desk: DeskGiven, tables: TablesGiven) -> InboxShape:
    """Return what waits for the next build."""
    return queries.inbox(desk.case, tables)


@router.get("/problems")
def problems(tables: TablesGiven, asked: Annotated[ProblemFilter, Query()]) -> ProblemPage:
    """Return what the last build could not read, and what to do."""
    return queries.problems(tables, asked)


@router.put("/files/{name:path}", status_code=201)
async def receive(request: Request, name: str) -> ReceivedShape:
    """Take a file, the whole body as its bytes, under a name like ``name``; nothing is ever written over."""
    desk: Desk = request.app.state.desk
    if _said(request) > MOST_BYTES:
        raise too_long()
    receiving = await run_in_threadpool(Receiving, desk.case, name)
    try:
        return _shape(await _written(request, receiving))
    except ClientDisconnect as error:
        raise HTTPException(400, "the file was cut off on its way; add it again") from error
    finally:
        await run_in_threadpool(receiving.leave)


async def _written(request: Request, receiving: Receiving) -> Received:
    async for chunk in request.stream():
        await run_in_threadpool(receiving.write, chunk)
    return await run_in_threadpool(receiving.keep)


def _said(request: Request) -> int:
    """Return how long the body is said to be, 0 where nobody says."""
    said = request.headers.get("content-length", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 20 else 0


def _shape(received: Received) -> ReceivedShape:
    return ReceivedShape(path=received.path, bytes=received.bytes, already=received.already)
