"""What stands in the chart of who could speak."""

from dataclasses import replace
from datetime import UTC

from nightglass.present.darkness import Darkness, SourceRow, darkness
from nightglass.present.darkness_chart import darkness_chart
from nightglass.present.held import Held, held_from
from nightglass.records.activity import ActivityState
from publish.invented import tables


def told(*states: ActivityState) -> tuple[Held, Darkness]:
    """Return the invented case where texts tell these states of the Lantern Wire, without a date."""
    held = held_from(tables())
    one = replace(held.activities[0], source_id="lantern-wire", since=None, until=None)
    reports = tuple(replace(one, id=f"act-{number}", state=state) for number, state in enumerate(states))
    held = replace(held, activities=reports)
    found = darkness(held, UTC)
    assert found is not None
    return held, found


def row_of(found: Darkness, name: str) -> SourceRow:
    """Return the first row of a source."""
    return next(row for group in found.groups for row in group.rows if row.name == name)


def test_a_report_without_a_date_stands_in_its_row() -> None:
    """It opens its sentence, and says that no date is given."""
    _, found = told(ActivityState.SILENT)
    row = row_of(found, "Lantern Wire")
    assert [one.id for one in row.reported] == ["act-0"]
    assert not row.disputed
    chart = darkness_chart(found, "Who could speak")
    assert "reported, no date given: silent" in chart
    assert "#act-0" in chart


def test_reports_that_contradict_each_other_are_said_to() -> None:
    """One text says silent, another posting: the row is disputed and has both marks."""
    _, found = told(ActivityState.SILENT, ActivityState.POSTING)
    assert row_of(found, "Lantern Wire").disputed
    assert darkness_chart(found, "Who could speak").count("no date given") == 2


def test_no_report_makes_no_mark() -> None:
    """The mark is of a report, never of a row."""
    _, found = told()
    assert "no date given" not in darkness_chart(found, "Who could speak")
