"""Fewer reports: what the outage may explain, as bounds."""

from dataclasses import replace

from nightglass.records.coincidence import Coincidence, CoincidenceKind
from nightglass.records.document import Document
from nightglass.records.event import Event, EventType, Status
from nightglass.records.span import Span
from nightglass.watch.together.find import coincidences
from told import document, source
from watch.together.scenes import DARK, channel, day, outage, silence

BEFORE = [0.1 + number / 4 for number in range(DARK * 4)]
ON = [0.1 + number / 4 for number in range(400)]


def fewer(*args: object, **more: object) -> list[Coincidence]:
    """Return the rows of fewer reports."""
    rows = coincidences(*args, **more)  # type: ignore[arg-type]
    return [row for row in rows if row.kind is CoincidenceKind.FEWER_REPORTS]


def event(number: int, at: float, kind: EventType = EventType.ASSAULT, in_document: str = "doc-1") -> Event:
    """Return an event of one day."""
    return Event(
        f"evt-{number}", in_document, kind, None, None, (), (), None, None, day(at), day(at + 1), Status.ASSERTED, None,
        None, "struck", 0, 6, Span(0, 6), "test", (),
    )  # fmt: skip


SILENT, ABROAD = channel("silent", True, BEFORE), channel("abroad", False, ON)
ROWS = [silence("silent", DARK), silence("abroad", None)]


def test_where_only_silenced_sources_publish_less_the_outage_may_explain_all() -> None:
    """And none: nobody knows what they would have said."""
    (row,) = fewer([SILENT, ABROAD], ROWS, [outage()])
    assert (row.low, row.high, row.unit) == (0, 1, "posts a day")
    assert row.expected is not None
    assert abs(row.expected - 8) < 0.3
    assert row.observed is not None
    assert abs(row.observed - 4) < 0.1
    assert row.control is not None
    assert "1 source abroad published 100 %" in row.control
    assert "100 % of the fall would be theirs" in row.control


def test_a_fall_at_sources_that_could_still_publish_is_not_explained() -> None:
    """Two sources stop, one inside and one abroad: half the fall at most."""
    gone = channel("abroad", False, BEFORE)
    (row,) = fewer([SILENT, gone], [ROWS[0], silence("abroad", DARK)], [outage()])
    assert row.high == 0.5
    assert row.control is None


def test_sources_that_were_not_measured_widen_the_bounds() -> None:
    """Unknown is not posting, and those that were measured to go on are not silenced."""
    less = [at for number, at in enumerate(ON) if at < DARK or number % 2]
    unknown, inside = channel("other", None, less), channel("other", True, less)
    (wide,) = fewer([SILENT, unknown], ROWS[:1], [outage()])
    (narrow,) = fewer([SILENT, inside], [ROWS[0], silence("other", None)], [outage()])
    assert wide.high == 1
    assert narrow.high is not None
    assert 0.6 < narrow.high < 0.7


def test_where_events_begin_with_the_outage_there_are_no_bounds() -> None:
    """Event and blackout cannot be separated."""
    (row,) = fewer([SILENT, ABROAD], ROWS, [outage()], events=[event(1, DARK - 0.2)])
    assert (row.low, row.high) == (None, None)
    assert "cannot be separated" in row.basis
    assert "evt-1" in row.about_ids


def test_events_of_a_kind_that_went_on_before_began_not_with_the_outage() -> None:
    """One a day as in the days before; a threat is no event."""
    daily = [event(number, DARK - 7 + number) for number in range(8)]
    threat = replace(event(99, DARK, EventType.THREATEN), status=Status.THREATENED)
    (row,) = fewer([SILENT, ABROAD], ROWS, [outage()], events=[*daily, threat])
    assert row.high == 1


def test_nothing_is_said_where_reports_did_not_fall_or_no_rhythm_is_known() -> None:
    """A channel that began the day before has none."""
    assert fewer([ABROAD], [ROWS[1]], [outage()]) == []
    assert fewer([channel("new", True, [68.5, 69, 69.5])], [], [outage()]) == []


def test_articles_fall_too() -> None:
    """By when they were published; the list of sources says where they work."""

    def written(name: str, until: int) -> list[Document]:
        return [
            replace(document(f"{name}-{number}", source=name), published_at=day(number / 2))
            for number in range(until * 2)
        ]

    sources = [replace(source("near"), country="XA"), replace(source("far"), country="XB")]
    rows = fewer(
        [], [], [outage()], documents=[*written("near", DARK), *written("far", 100)], sources=sources, country="XA"
    )
    (row,) = rows
    assert row.unit == "documents a day"
    assert row.high is not None
    assert row.high > 0.95
