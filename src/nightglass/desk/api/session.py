"""The session: who works here, on which case; and a link for one more person."""

from fastapi import APIRouter

from nightglass import __version__
from nightglass.desk.given import Desk, DeskGiven, SessionGiven, TablesGiven
from nightglass.desk.shapes.session import Invitation, Naming, SessionShape

router = APIRouter(prefix="/api/session", tags=["session"])


@router.get("")
def session(desk: DeskGiven, present: SessionGiven, tables: TablesGiven) -> SessionShape:
    """Return who works here, and on what."""
    return _shape(desk, present.who, tables.generation)


@router.post("")
def name(desk: DeskGiven, present: SessionGiven, tables: TablesGiven, given: Naming) -> SessionShape:
    """Keep the name under which this session judges."""
    desk.doors.name(present.token, given.who)
    return _shape(desk, given.who, tables.generation)


@router.post("/invite")
def invite(desk: DeskGiven) -> Invitation:
    """Make a link for one more person at this machine."""
    return Invitation(link=link(desk))


def link(desk: Desk) -> str:
    """Return a new one-time link to a desk."""
    return f"http://127.0.0.1:{desk.port}/enter?key={desk.doors.invite()}"


def _shape(desk: Desk, who: str | None, generation: str) -> SessionShape:
    settings = desk.case.settings
    return SessionShape(who=who, title=settings.title, zone=settings.zone, version=__version__, generation=generation)
