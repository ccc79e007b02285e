"""Builds: start one, stop it, watch it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Final

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import StreamingResponse

from nightglass.desk.building import Build, Builds, BuildState
from nightglass.desk.given import BuildsGiven, Desk, DeskGiven, SessionGiven
from nightglass.desk.shapes.builds import BuildShape, DidShape, StepShape

router = APIRouter(prefix="/api/builds", tags=["builds"])
LOOKS: Final = 0.25
"""Seconds between two looks at how far a build is."""
BEATS: Final = 60
"""Looks after which a viewer hears that the desk is there, though nothing changed."""


@router.get("")
def build(desk: DeskGiven, builds: BuildsGiven) -> BuildShape:
    """Return the build that runs, or the last one."""
    return shape(desk, builds.state())


@router.post("", status_code=202)
def start(desk: DeskGiven, builds: BuildsGiven, session: SessionGiven) -> BuildShape:
    """Start a build; 409 where one runs."""
    return shape(desk, builds.start(session.who))


@router.post("/stop")
def stop(desk: DeskGiven, builds: BuildsGiven) -> BuildShape:
    """Stop the build that runs; what it finished is kept."""
    return shape(desk, builds.stop())


# No part of the schema: an answer that never ends is no shape, and nothing that walks the schema may wait for it.
@router.get("/live", include_in_schema=False)
async def live(request: Request) -> StreamingResponse:
    """Tell each viewer how far the build is, as server-sent events, until they go."""
    desk: Desk = request.app.state.desk
    builds: Builds = request.app.state.builds
    return StreamingResponse(
        events(desk, builds, request.is_disconnected),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no"},
    )


async def events(desk: Desk, builds: Builds, gone: Callable[[], object]) -> AsyncIterator[str]:
    """Yield an event for the state as it is, and for each change of it."""
    told: str | None = None
    quiet = 0
    version = -1
    while not await gone():  # type: ignore[misc]
        if version != builds.now.version or quiet % (BEATS // 10) == 0:
            version = builds.now.version
            words = (await run_in_threadpool(_now, desk, builds)).model_dump_json()
            if words != told:
                told, quiet = words, 0
                yield f"data: {words}\n\n"
        quiet += 1
        if quiet % BEATS == 0:
            yield ": here\n\n"
        await asyncio.sleep(LOOKS)


def _now(desk: Desk, builds: Builds) -> BuildShape:
    return shape(desk, builds.state())


def shape(desk: Desk, build: Build) -> BuildShape:
    """Return a build as the page has it."""
    tables = desk.shelf.now()
    return BuildShape(
        state=build.state,
        by=build.by,
        started_at=build.started_at,
        ended_at=build.ended_at,
        steps=tuple(StepShape(name=one.name, done=one.done, total=one.total) for one in build.steps),
        did=_did(build),
        trouble=build.trouble,
        generation=tables.generation,
        built=tables.built,
    )


def _did(build: Build) -> DidShape | None:
    if build.summary is None or build.state is not BuildState.DONE:
        return None
    counts = build.summary["counts"]
    return DidShape(
        captured=build.summary["captured"],
        parsed=build.summary["parsed"],
        read=build.summary["read"],
        documents=counts["documents"],
        problems=counts["problems"],
        undated=build.summary["undated"],
        changed=build.summary["changed"],
        seconds=build.summary["seconds"],
    )
