"""What routes ask for: the case, its tables, the session, the clock."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from nightglass.case import Case
from nightglass.desk.doors import Doors, Session
from nightglass.desk.tables import Shelf, Tables
from nightglass.interfaces import Clock


@dataclass(frozen=True, slots=True)
class Desk:
    """One desk: a case, the doors to it, the port on 127.0.0.1 that it listens on."""

    case: Case
    doors: Doors
    shelf: Shelf
    clock: Clock
    port: int


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


def _session(request: Request) -> Session:
    session: Session = request.state.session
    return session


def _tables(request: Request) -> Tables:
    return _desk(request).shelf.now()


DeskGiven = Annotated[Desk, Depends(_desk)]
SessionGiven = Annotated[Session, Depends(_session)]
TablesGiven = Annotated[Tables, Depends(_tables)]
