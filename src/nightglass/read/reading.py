"""One document through all the readers, in the order in which they need each other."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from nightglass.interfaces import Gazetteer, Model
from nightglass.read.activities.reader import find_activities
from nightglass.read.caveats.reader import find_caveats
from nightglass.read.events.reader import find_events
from nightglass.read.figures.reader import find_figures
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.read.places.reader import outer_mentions, resolve_places
from nightglass.read.statements.reader import find_statements
from nightglass.read.statements.said_at import with_said_at
from nightglass.read.times import find_times, times_of_events
from nightglass.records.activity import Activity
from nightglass.records.caveat import Caveat
from nightglass.records.document import Document
from nightglass.records.event import Event
from nightglass.records.figure import Figure
from nightglass.records.mention import Mention
from nightglass.records.place import Place
from nightglass.records.statement import Statement
from nightglass.records.time import Time

Row = TypeVar("Row", Mention, Statement, Figure, Event, Activity, Caveat)


@dataclass(frozen=True, slots=True)
class Reading:
    """All rows of one document, each table in the order of the text; the fields are the tables' names."""

    mentions: Sequence[Mention]
    times: Sequence[Time]
    places: Sequence[Place]
    statements: Sequence[Statement]
    figures: Sequence[Figure]
    events: Sequence[Event]
    activities: Sequence[Activity]
    caveats: Sequence[Caveat]

    def tables(self) -> dict[str, Sequence[Any]]:
        """Return the rows by table."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def read_document(document: Document, model: Model, gazetteer: Gazetteer, zone: str, numbers: str) -> Reading:
    """Read one document.

    ``zone`` is the IANA zone in which its days begin, ``numbers`` the name of the rule of numbers in force.
    """
    parsed = parse_document(document, model)
    times = find_times(parsed, zone)
    named, places = resolve_places(parsed, find_mentions(parsed), gazetteer)
    mentions = outer_mentions(named)
    when = times_of_events(times)
    statements = with_said_at(find_statements(parsed, mentions), when, parsed)
    figures = find_figures(parsed, statements, mentions, when, numbers)
    events = find_events(parsed, mentions, when, statements)
    activities = find_activities(parsed, mentions, when, statements)
    caveats = find_caveats(parsed, statements, figures, events)
    return Reading(
        _signed(named, model),
        times,
        places,
        _signed(statements, model),
        _signed(figures, model),
        _signed(events, model),
        _signed(activities, model),
        _signed(caveats, model),
    )


def _signed(rows: Sequence[Row], model: Model) -> list[Row]:
    """Return rows whose ``made_by`` also names the model: the same reader finds less without a trained one."""
    return [replace(row, made_by=f"{row.made_by}, {model.version}") for row in rows]
