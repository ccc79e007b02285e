"""The application: routes, errors in one form, the page, all behind the guard.

To add a noun: its pydantic models in ``shapes/NOUN.py``, its questions in SQL with bound parameters in
``queries/NOUN.py`` (functions of ``Tables``), its routes in ``api/NOUN.py`` with ``TablesGiven`` and the like of
``given.py``, and its router in ``ROUTERS`` here.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from nightglass import __version__
from nightglass.desk.api import (
    builds,
    check,
    claims,
    documents,
    inbox,
    judgements,
    overview,
    places,
    publishing,
    queue,
    search,
    session,
    sources,
    timeline,
    tolls,
    watch,
)
from nightglass.desk.building import Builds
from nightglass.desk.checking import Checker
from nightglass.desk.finding.finder import Finder
from nightglass.desk.given import Desk
from nightglass.desk.guard import Guard, cookie_name, refused
from nightglass.desk.people import Known
from nightglass.desk.publishing import Publishing
from nightglass.desk.receiving import remove_left
from nightglass.desk.shapes.session import Refusal
from nightglass.errors import AbsentError, BusyError, NightglassError, StaleError

PAGE: Final = Path(__file__).parent / "page"
ROUTERS: Final = (
    session.router,
    overview.router,
    sources.router,
    claims.router,
    documents.router,
    judgements.router,
    queue.router,
    search.router,
    builds.router,
    inbox.router,
    check.router,
    publishing.router,
    watch.router,
    timeline.router,
    places.router,
    tolls.router,
)
STATUS: Final = {AbsentError: 404, StaleError: 409, BusyError: 409}
_ERRORS: Final = (400, 401, 403, 404, 405, 409, 413, 422)


def create_app(desk: Desk, page: Path = PAGE) -> FastAPI:
    """Return the application of one desk; ``page`` is the folder of the built page."""
    # The pages of the documentation load scripts from elsewhere: the schema alone is kept, and only for the tests.
    app = FastAPI(
        title="Nightglass desk", version=__version__, docs_url=None, redoc_url=None, openapi_url=None, lifespan=_open
    )
    app.state.desk = desk
    app.state.finder = Finder(desk.case.root, desk.shelf)
    app.state.checker = Checker(desk.case)
    app.state.builds = Builds(desk.case.root, desk.clock, app.state.finder.begin)
    app.state.publishing = Publishing(desk.case, desk.clock)
    app.state.known = Known(desk.case)
    for router in ROUTERS:
        app.include_router(router, responses={status: {"model": Refusal} for status in _ERRORS})
    app.add_exception_handler(NightglassError, _told)
    app.add_exception_handler(RequestValidationError, _misformed)
    app.add_exception_handler(HTTPException, _plain)
    app.add_api_route("/enter", _enter, include_in_schema=False)
    _add_page(app, page)
    app.add_middleware(Guard, doors=desk.doors, port=desk.port)
    return app


@asynccontextmanager
async def _open(app: FastAPI) -> AsyncIterator[None]:
    """Begin what goes on beside the requests, and end it with the desk."""
    await run_in_threadpool(remove_left, app.state.desk.case)
    await run_in_threadpool(app.state.finder.begin)
    yield
    app.state.finder.stop()
    await run_in_threadpool(app.state.checker.end)
    await run_in_threadpool(app.state.builds.end)
    await run_in_threadpool(app.state.publishing.end)


def _enter(request: Request, key: str = "") -> Response:
    """Swap a link's key for a session, once."""
    desk: Desk = request.app.state.desk
    session_ = desk.doors.enter(key)
    if session_ is None:
        do = "Ask for a new link: the button Invite on the desk, or nightglass open CASE again"
        return refused(401, "this link was used before, or is none", "a link that nobody used yet", do)
    answer = RedirectResponse("/", 303, {"Cache-Control": "no-store"})
    answer.set_cookie(cookie_name(desk.port), session_.token, httponly=True, samesite="strict", path="/")
    return answer


def _add_page(app: FastAPI, page: Path) -> None:
    if not (page / "index.html").is_file():
        return

    def index() -> FileResponse:
        return FileResponse(page / "index.html", headers={"Cache-Control": "no-cache"})

    app.add_api_route("/", index, include_in_schema=False)
    app.mount("/", StaticFiles(directory=page, follow_symlink=False))


def _told(_: Request, error: Exception) -> Response:
    """Return one of our errors, by its kind."""
    assert isinstance(error, NightglassError)
    status = next((status for kind, status in STATUS.items() if isinstance(error, kind)), 400)
    return refused(status, error.got, error.expected, error.do)


def _misformed(_: Request, error: Exception) -> Response:
    """Return which value was not as expected; never the value itself, which may be long or hostile."""
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    return refused(422, f"{where} cannot be used", str(first["msg"]).lower(), "Correct it and ask again")


def _plain(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    got = f"{request.method} {request.url.path}"
    return refused(error.status_code, got, "an address of the desk", f"{error.detail}: check the address")
