"""Rows of the invented case for the tests of what is drawn over time and on a map."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desk.desks import Opened, opened
from nightglass.engines.parquet import write_table
from nightglass.records.event import Event, EventType, Status
from nightglass.records.figure import Figure
from nightglass.records.place import Place
from nightglass.records.post import Post
from nightglass.records.tables import from_table, to_table
from publish.invented import tables

DAY = timedelta(days=1)


def at(day: int, hour: int = 0, minute: int = 0) -> datetime:
    """Return a time of March 2031."""
    return datetime(2031, 3, day, hour, minute, tzinfo=UTC)


def desk_with(root: Path, **replaced: Sequence[Any]) -> Opened:
    """Return a desk on the invented case in which some tables hold these records instead."""
    made = opened(root)
    for table, records in replaced.items():
        write_table(made.desk.case.tables, table, to_table(table, records))
    return made


def first(table: str) -> Any:
    """Return the first record of a table of the invented case."""
    return from_table(table, tables()[table])[0]


def event(number: int, begin: datetime | None, end: datetime | None, **fields: Any) -> Event:
    """Return an asserted protest of a stretch of time."""
    made: Event = replace(
        first("events"),
        id=f"evt-{number}",
        type=EventType.PROTEST,
        status=Status.ASSERTED,
        happened_from=begin,
        happened_to=end,
        place_id=None,
        place=None,
    )
    return replace(made, **fields)


def figure(number: int, begin: datetime | None, end: datetime | None, **fields: Any) -> Figure:
    """Return a count of a stretch of time."""
    made: Figure = first("figures")
    kept: Mapping[str, Any] = {"period_from": begin, "period_to": end, "as_of": None, "place_ids": (), "denied": False}
    return replace(made, id=f"fig-{number}", **{**kept, **fields})


def place(name: str, gazetteer: str, **fields: Any) -> Place:
    """Return a place at 10 degrees north and 20 east."""
    made = Place(
        id=f"plc-{name}", name=name, latitude=10.0, longitude=20.0, admin1=None, country="IR", population=None,
        gazetteer=gazetteer, alternatives=(), made_by="test", made_from=(),
    )  # fmt: skip
    return replace(made, **fields)


def post(number: int, source_id: str | None, when: datetime | None, **fields: Any) -> Post:
    """Return a post of a source."""
    made: Post = replace(first("posts"), id=f"pst-{number}", source_id=source_id, posted_at=when)
    return replace(made, **fields)
