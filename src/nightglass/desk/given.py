"""What routes ask for: the case, its tables, the session, the clock."""

import threading
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from nightglass.build.capture import open_ledger
from nightglass.case import Case
from nightglass.desk.building import Builds
from nightglass.desk.checking import Checker
from nightglass.desk.doors import Doors, Session
from nightglass.desk.finding.finder import Finder
from nightglass.desk.judged import Judged, judged_in
from nightglass.desk.people import Known
from nightglass.desk.publishing import Publishing
from nightglass.desk.tables import Shelf, Tables
from nightglass.interfaces import Clock
from nightglass.preserve.ledger import Ledger
from nightglass.publish.person import People

_OPENING = threading.Lock()
"""Held while a ledger is opened: nobody reads one that is being made."""


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


def _builds(request: Request) -> Builds:
    builds: Builds = request.app.state.builds
    return builds


def _checker(request: Request) -> Checker:
    checker: Checker = request.app.state.checker
    return checker


def _finder(request: Request) -> Finder:
    finder: Finder = request.app.state.finder
    return finder


def _ledger(request: Request) -> Ledger:
    desk = _desk(request)
    with _OPENING:
        return open_ledger(desk.case, desk.clock)


def _judged(request: Request) -> Judged:
    return judged_in(_desk(request).case)


def _publishing(request: Request) -> Publishing:
    publishing: Publishing = request.app.state.publishing
    return publishing


def _people(request: Request) -> People:
    known: Known = request.app.state.known
    return known.now(_tables(request))


BuildsGiven = Annotated[Builds, Depends(_builds)]
CheckerGiven = Annotated[Checker, Depends(_checker)]
DeskGiven = Annotated[Desk, Depends(_desk)]
SessionGiven = Annotated[Session, Depends(_session)]
TablesGiven = Annotated[Tables, Depends(_tables)]
FinderGiven = Annotated[Finder, Depends(_finder)]
JudgedGiven = Annotated[Judged, Depends(_judged)]
"""What people judged, as the ledger has it now."""
LedgerGiven = Annotated[Ledger, Depends(_ledger)]
"""For routes that add to it: the file is made where there is none."""
PublishingGiven = Annotated[Publishing, Depends(_publishing)]
PeopleGiven = Annotated[People, Depends(_people)]
"""The people of the case as of the last build, with what was decided by now."""
