"""Events and figures in time: nothing is put on a day that no text gives."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desk.told import DAY, at, desk_with, event, figure
from nightglass.desk.queries.moments import MomentFilter
from nightglass.desk.queries.timeline import MomentOrder, density, list_moments
from nightglass.desk.shapes.timeline import Density, MomentKind, Moments, TimeBasis
from nightglass.desk.tables import Tables
from nightglass.records.document import Precision
from nightglass.records.event import Status
from nightglass.records.figure import Measure


def _listed(tables: Tables, chosen: MomentFilter | None = None, order: MomentOrder = MomentOrder.TIME) -> Moments:
    return list_moments(tables, chosen or MomentFilter(), order, (0, 100), {})


def _piled(tables: Tables, begin: datetime | None = None, end: datetime | None = None) -> Density:
    return density(tables, MomentFilter(begin=begin, end=end), 100, UTC, "UTC")


@pytest.mark.parametrize(
    ("begin", "end", "precision"),
    [
        (at(4, 9), at(4, 9, 1), Precision.MINUTE),
        (at(4, 9), at(4, 10), Precision.HOUR),
        (at(4, 18), at(5), Precision.PART_OF_DAY),
        (at(4), at(5), Precision.DAY),
        (at(3), at(10), Precision.WEEK),
        (at(1), at(31), Precision.MONTH),
        (at(1), at(1).replace(year=2032), Precision.YEAR),
        (at(4), None, Precision.UNKNOWN),
        (None, None, Precision.UNKNOWN),
    ],
)
def test_the_precision_is_the_length_of_the_stretch(
    tmp_path: Path, begin: datetime | None, end: datetime | None, precision: Precision
) -> None:
    """An end that no text gives makes it unknown."""
    made = desk_with(tmp_path, events=[event(1, begin, end)], figures=[])
    assert [one.precision for one in _listed(made.desk.shelf.now()).rows] == [precision]


def test_only_what_is_known_to_a_column_is_piled_there(tmp_path: Path) -> None:
    """A week is a stretch of its own, what is only said since when has no end, the undated are counted apart."""
    made = desk_with(
        tmp_path,
        events=[event(1, at(4), at(5)), event(2, at(3), at(10)), event(3, None, None)],
        figures=[figure(1, at(4), at(5)), figure(2, at(6), None), figure(3, None, None)],
    )
    found = _piled(made.desk.shelf.now(), begin=at(1), end=at(20))
    assert found.step_seconds == DAY.total_seconds()
    assert [(one.column, one.events, one.figures) for one in found.piles] == [(3, 1, 1)]
    blurs = {(one.begin, one.end): (one.events, one.figures) for one in found.blurs}
    assert blurs == {(at(3), at(10)): (1, 0), (at(6), None): (0, 1)}
    assert (found.undated_events, found.undated_figures) == (1, 1)


def test_a_day_is_a_stretch_where_hours_are_drawn(tmp_path: Path) -> None:
    """Closer up it does not become its own midnight."""
    made = desk_with(tmp_path, events=[event(1, at(4), at(5)), event(2, at(4, 9), at(4, 9, 1))], figures=[])
    found = _piled(made.desk.shelf.now(), begin=at(4), end=at(6))
    assert sum(one.events for one in found.piles) == 1
    assert [(one.begin, one.end) for one in found.blurs] == [(at(4), at(5))]


def test_the_undated_stand_last_either_way(tmp_path: Path) -> None:
    """Whichever end of time comes first."""
    made = desk_with(
        tmp_path, events=[event(1, None, None), event(2, at(5), at(6)), event(3, at(4), at(5))], figures=[]
    )
    for order, ids in (
        (MomentOrder.TIME, ["evt-3", "evt-2", "evt-1"]),
        (MomentOrder.NEWEST, ["evt-2", "evt-3", "evt-1"]),
    ):
        assert [one.id for one in _listed(made.desk.shelf.now(), order=order).rows] == ids


def test_the_undated_can_be_asked_for_alone(tmp_path: Path) -> None:
    """A window leaves them out."""
    made = desk_with(tmp_path, events=[event(1, None, None), event(2, at(5), at(6))], figures=[])
    tables = made.desk.shelf.now()
    assert [one.id for one in _listed(tables, MomentFilter(undated=True)).rows] == ["evt-1"]
    assert [one.id for one in _listed(tables, MomentFilter(begin=at(1), end=at(9))).rows] == ["evt-2"]


def test_a_moment_carries_its_sentence_and_words(tmp_path: Path) -> None:
    """The words stand in the sentence where it says."""
    made = desk_with(tmp_path)
    rows = _listed(made.desk.shelf.now(), MomentFilter(analysis=True, other_times=True)).rows
    assert rows
    for one in rows:
        at_words = one.start - one.sentence_start
        assert one.sentence[at_words : at_words + len(one.words)] == one.words


def test_what_lies_long_before_the_case_is_asked_for_apart(tmp_path: Path) -> None:
    """Another year's dead are another event's."""
    made = desk_with(
        tmp_path,
        events=[],
        figures=[
            figure(1, at(4), at(5)),
            figure(2, datetime(2019, 1, 1, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC)),
        ],
    )
    tables = made.desk.shelf.now()
    assert [one.id for one in _listed(tables).rows] == ["fig-1"]
    assert [one.id for one in _listed(tables, MomentFilter(other_times=True)).rows] == ["fig-2", "fig-1"]


def test_filters_choose_by_kind_measure_and_status(tmp_path: Path) -> None:
    """A measure says nothing of events; a denied count is denied."""
    made = desk_with(
        tmp_path,
        events=[event(1, at(4), at(5)), event(2, at(4), at(5), status=Status.THREATENED)],
        figures=[figure(1, at(4), at(5), measure=Measure.INJURED), figure(2, at(4), at(5), denied=True)],
    )
    tables = made.desk.shelf.now()

    def ids(**fields: object) -> set[str]:
        return {one.id for one in _listed(tables, MomentFilter(**fields)).rows}  # type: ignore[arg-type]

    assert ids(kinds=(MomentKind.FIGURE,)) == {"fig-1", "fig-2"}
    assert ids(measures=(Measure.INJURED,)) == {"evt-1", "evt-2", "fig-1"}
    assert ids(statuses=(Status.ASSERTED,)) == {"evt-1", "fig-1"}
    assert ids(statuses=(Status.DENIED,)) == {"fig-2"}


def test_a_count_without_a_period_stands_at_the_day_it_was_taken(tmp_path: Path) -> None:
    """And says so."""
    made = desk_with(tmp_path, events=[], figures=[figure(1, None, None, as_of=at(6))])
    (one,) = _listed(made.desk.shelf.now()).rows
    assert (one.happened_from, one.precision, one.time_basis) == (at(6), Precision.DAY, TimeBasis.AS_OF)
