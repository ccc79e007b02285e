"""Tests of tolls by source, of what rests on one publisher, and of caveats beside them."""

import dataclasses
from typing import Any

from nightglass.present.activities import activity_groups
from nightglass.present.caveats import caveat_lines
from nightglass.present.held import Held
from nightglass.present.single import single_lines
from nightglass.present.sources import document_lines
from nightglass.present.tolls import TollGroup, TollLine, tolls
from nightglass.records.activity import ActivityState
from nightglass.records.caveat import CaveatKind
from nightglass.records.document import Genre
from nightglass.records.figure import Measure
from publish.invented import FIRST_DAY, activity, caveat, document, figure, records


def held(**changed: Any) -> Held:
    """Return the invented case, some of its tables replaced."""
    return Held(**{name: tuple(rows) for name, rows in {**records(), **changed}.items()})


def lines_of(groups: tuple[TollGroup, ...], measure: Measure) -> tuple[TollLine, ...]:
    """Return the lines of one measure."""
    return next((group.lines for group in groups if group.measure is measure), ())


def test_bodies_stand_apart_from_people_killed() -> None:
    """More than 90 bodies are no toll of 90 killed."""
    found = tolls(held(), document_lines(held()))
    assert [line.figure.low for line in lines_of(found.now, Measure.BODIES)] == [90]
    assert 90 not in [line.figure.low for line in lines_of(found.now, Measure.KILLED)]


def test_a_count_in_a_revision_is_one_line_with_the_other_version_beside() -> None:
    """An edited article is not a second report."""
    found = lines_of(tolls(held(), document_lines(held())).now, Measure.KILLED)
    wire = [line for line in found if line.figure.attributed_to == "Lantern Group"]
    assert len(wire) == 1
    assert [other.document.title for _, other in wire[0].also] == ["Invented revision"]


def test_a_caveat_travels_to_a_version_that_dropped_it() -> None:
    """It says that it stands in the other version."""
    case = held()
    only = dataclasses.replace(case, figures=case.figures[:2])
    (line,) = lines_of(tolls(only, document_lines(only)).now, Measure.KILLED)
    assert [(note.caveat.words, note.elsewhere) for note in line.caveats] == [
        ("could not be independently verified", False)
    ]
    swapped = dataclasses.replace(
        only, figures=(dataclasses.replace(case.figures[0], period_from=None), case.figures[1])
    )
    (line,) = lines_of(tolls(swapped, document_lines(swapped)).now, Measure.KILLED)
    assert [note.elsewhere for note in line.caveats] == [True]


def test_a_caveat_on_the_whole_text_stands_beside_each_of_its_counts() -> None:
    """It limits all that the document says."""
    found = lines_of(tolls(held(), document_lines(held())).now, Measure.BODIES)
    assert [(note.caveat.kind, note.whole) for note in found[0].caveats] == [(CaveatKind.HAMPERED, True)]


def test_an_analysis_gives_no_toll_and_an_earlier_year_is_another_event() -> None:
    """Each stands in a place of its own."""
    year = {"period_from": FIRST_DAY.replace(year=2019), "period_to": FIRST_DAY.replace(year=2020)}
    earlier = figure("courier", "more than 90", Measure.DETAINED, 90, None, **year)
    case = held(figures=[*records()["figures"], earlier])
    found = tolls(case, document_lines(case))
    assert {line.figure.low for group in found.analysis for line in group.lines} == {5000, 300}
    assert [line.figure.id for line in lines_of(found.earlier, Measure.DETAINED)] == [earlier.id]
    assert 5000 not in {line.figure.low for group in found.now for line in group.lines}


def test_two_publishers_of_one_count_do_not_leave_it_to_one() -> None:
    """The count of the single publisher is listed, the shared one is not."""
    second = figure("courier", "Up to 12", Measure.KILLED, 40, None, place="Varna Bay")
    case = held(figures=[records()["figures"][0], second, records()["figures"][3]], activities=[])
    lines = document_lines(case)
    single = single_lines(tolls(case, lines), (), lines)
    assert [line.toll.figure.low for line in single if line.toll] == [90]


def test_a_report_of_silence_told_by_one_publisher_twice_rests_on_one() -> None:
    """A revision does not make it two."""
    lines = document_lines(held())
    single = single_lines(tolls(held(), lines), activity_groups(held(), lines), lines)
    reports = [line for line in single if line.activity and line.activity.activity.outlet == "Harbour Radio"]
    assert [line.publisher for line in reports] == ["Lantern Wire"]


def test_outlets_are_grouped_by_what_is_reported_of_them() -> None:
    """Silent first; texts that disagree on one outlet say so."""
    case = held(
        activities=[*records()["activities"], activity("wire", "Harbour", ActivityState.POSTING, source_id="x")]
    )
    case = dataclasses.replace(
        case,
        activities=tuple(
            dataclasses.replace(one, source_id="x") if "Harbour" in one.outlet else one for one in case.activities
        ),
    )
    groups = activity_groups(case, document_lines(case))
    assert [group.state for group in groups] == [ActivityState.SILENT, ActivityState.POSTING]
    assert [line.disputed for line in groups[0].lines] == [True]


def test_an_analysis_reports_no_silence() -> None:
    """It argues."""
    case = held(documents=[document("wire", None, Genre.ANALYSIS, 1)], activities=records()["activities"][:1])
    assert activity_groups(case, document_lines(case)) == ()


def test_the_same_caveat_in_a_revision_is_listed_once() -> None:
    """With a link to the other version."""
    again = caveat("revision", "Harbour Radio", CaveatKind.UNVERIFIED, ())
    case = held(
        caveats=[records()["caveats"][0], dataclasses.replace(again, words="could not be independently verified")]
    )
    (line,) = caveat_lines(case, document_lines(case))
    assert [other.document_id for other in line.also] == [again.document_id]
