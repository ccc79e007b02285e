"""A desk on the invented case, and clients of it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from fastapi import FastAPI
from starlette.testclient import TestClient

from nightglass.case import new_case
from nightglass.desk.app import create_app
from nightglass.desk.doors import Doors
from nightglass.desk.given import Desk
from nightglass.desk.tables import Shelf
from nightglass.engines.parquet import write_table
from publish.invented import tables

PORT = 8642
HOME = f"http://127.0.0.1:{PORT}"


class Noon:
    """A clock that stands still."""

    def now(self) -> datetime:
        """Return noon of a day."""
        return datetime(2031, 3, 20, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Opened:
    """A desk, and how to be a client of it."""

    desk: Desk
    page: Path

    def stranger(self, app: FastAPI | None = None) -> TestClient:
        """Return a client whom no link let in, of an application of its own unless one is given."""
        return TestClient(app or create_app(self.desk, self.page), base_url=HOME, follow_redirects=False)

    def client(self, app: FastAPI | None = None) -> TestClient:
        """Return a client that came in by a link, as a browser does."""
        client = self.stranger(app)
        assert client.get("/enter", params={"key": self.desk.doors.invite()}).status_code == 303
        client.headers["Origin"] = HOME
        return client


def opened(root: Path) -> Opened:
    """Return a desk on the invented case, made in a folder."""
    case = new_case(root / "case", "Orsava")
    for name, rows in tables().items():
        write_table(case.tables, name, rows)
    page = root / "page"
    page.mkdir()
    (page / "index.html").write_text("<!doctype html><title>Desk</title>", "utf-8")
    return Opened(Desk(case, Doors(), Shelf(case.root, case.tables), Noon(), PORT), page)
