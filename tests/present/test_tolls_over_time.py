"""A toll over time: as stated and when, one row for each who counts, nothing added up."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from count.tolls import DAY, claim, document, figure, member, origin, source
from nightglass.present.held import Held
from nightglass.present.sources import document_lines
from nightglass.present.tolls_over_time import MOST_ROWS, TollOverTime, tolls_over_time
from nightglass.records.claim import MemberStance
from nightglass.records.document import Document, Genre
from nightglass.records.figure import Figure, Running
from nightglass.records.origin import Origin


def course(
    told: Sequence[tuple[Document, Figure]],
    origins: Sequence[Origin] = (),
    stance: MemberStance = MemberStance.SUPPORTS,
) -> TollOverTime | None:
    """Return the course of one claim that all these figures support."""
    held = Held(
        sources=(source("post"), source("wire")),
        documents=tuple({one.id: one for one, _ in told}.values()),
        figures=tuple(one for _, one in told),
        claims=(claim(),),
        members=tuple(member(one, stance=stance) for _, one in told),
        origins=tuple(origins),
    )
    found = tolls_over_time(held, document_lines(held))
    return found[0] if found else None


def says(
    name: str, day: int | None, low: int | None, high: int | None, who: str | None, **changed: object
) -> tuple[Document, Figure]:
    """Return a report of a day and its count by somebody."""
    return document(name, day, source_id="post"), figure(name, low, high, f"count {name}", attributed_to=who, **changed)


def drawn(one: TollOverTime | None) -> dict[str, list[tuple[int | None, int | None]]]:
    """Return the counts of each row."""
    assert one is not None
    return {row.who: [(p.figure.low, p.figure.high) for p in row.points] for row in one.drawn}


def test_the_revisions_of_one_source_are_joined_and_others_stand_apart() -> None:
    """The ministry's nine becomes twelve; the doctors' forty is another row."""
    made = course(
        [says("a", 1, 9, 9, "The Ministry"), says("c", 3, 12, 12, "the ministry"), says("b", 2, 40, None, "doctors")]
    )
    assert drawn(made) == {"ministry": [(9, 9), (12, 12)], "doctors": [(40, None)]}


def test_the_same_count_told_again_is_one_step_with_its_other_tellings() -> None:
    """The first telling leads."""
    made = course(
        [says("b", 2, 9, 9, "the ministry"), says("a", 1, 9, 9, "the ministry"), says("c", 3, 12, 12, "the ministry")]
    )
    assert made is not None
    first = made.drawn[0].points[0]
    assert (first.figure.id, [line.document.id for _, line in first.also]) == ("fig-a", ["doc-b"])


def test_a_count_that_is_told_again_beside_its_revision_is_no_step_back() -> None:
    """The text says what stood until then."""
    told = [says("a", 1, 61, 61, "x"), says("c", 3, 74, 74, "x"), says("b", 3, 61, 61, "x"), says("d", 4, 74, 74, "x")]
    assert drawn(course(told)) == {"x": [(61, 61), (74, 74)]}


def test_a_row_is_that_of_the_origin_where_it_is_known() -> None:
    """Whatever each text calls it."""
    known = [origin("the ministry", "doc-a", "doc-b")]
    made = course([says("a", 1, 9, 9, "a spokesman"), says("b", 2, 12, 12, None)], known)
    assert drawn(made) == {"ministry": [(9, 9), (12, 12)]}


def test_without_anybody_named_the_publisher_counts() -> None:
    """Two texts of one newspaper are one row."""
    assert drawn(course([says("a", 1, 9, 9, None), says("b", 2, 12, 12, None)])) == {"post": [(9, 9), (12, 12)]}


def test_a_count_is_drawn_when_it_was_taken_else_when_it_was_published() -> None:
    """The text's own day goes before that of the newspaper."""
    taken = says("a", 5, 9, 9, "x", as_of=DAY)
    made = course([taken, says("b", 2, 12, 12, "x")])
    assert made is not None
    assert [(p.at, p.taken) for p in made.drawn[0].points] == [(DAY, True), (DAY + timedelta(days=2), False)]


def test_new_deaths_are_a_row_of_their_own_and_join_no_total() -> None:
    """Three more on Wednesday do not follow the nine of Tuesday."""
    made = course([says("a", 1, 9, 9, "x"), says("b", 2, 3, 3, "x", running=Running.NEW), says("c", 3, 12, 12, "x")])
    assert made is not None
    assert [(row.new, [p.figure.low for p in row.points]) for row in made.drawn] == [(False, [9, 12]), (True, [3])]


def test_what_nobody_dates_and_what_is_denied_stand_beside() -> None:
    """They are not drawn anywhere."""
    told = [
        says("a", 1, 9, 9, "x"),
        says("b", 2, 12, 12, "x"),
        says("c", None, 40, None, "y"),
        says("d", 2, 9, 9, "x", denied=True),
    ]
    made = course(told)
    assert made is not None
    assert ([p.figure.id for p in made.beside], [p.figure.id for p in made.denied]) == (["fig-c"], ["fig-d"])
    assert len(made.drawn[0].points) == 2


def test_parts_analyses_unknown_counts_and_other_places_are_no_steps() -> None:
    """Nor do they make two dated counts of one."""
    one = says("a", 1, 9, 9, "x")
    assert course([one, says("b", 2, 3, 3, "x", part_of="fig-a")]) is None
    assert course([one, says("b", 2, None, None, "x")]) is None
    analysis, count = says("b", 2, 12, 12, "x")
    assert course([one, (replace(analysis, genre=Genre.ANALYSIS), count)]) is None
    assert course([one, says("b", 2, 12, 12, "x")], stance=MemberStance.COMPATIBLE) is None


def test_a_single_dated_count_has_no_course() -> None:
    """It needs no chart."""
    assert course([says("a", 1, 9, 9, "x"), says("b", None, 12, 12, "x")]) is None


def test_too_many_rows_are_listed_and_none_is_lost() -> None:
    """Those who counted most often are drawn."""
    told = [says(f"a{at}", at, at, at, f"who {at}") for at in range(1, MOST_ROWS + 4)]
    made = course([*told, says("z", 30, 99, 99, f"who {MOST_ROWS + 3}")])
    assert made is not None
    assert len(made.drawn) == MOST_ROWS
    assert any(len(row.points) == 2 for row in made.drawn)
    shown = sum(len(row.points) for row in made.drawn) + len(made.beside)
    assert shown == len(told) + 1


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 9), st.sampled_from(["x", "y"])), min_size=2, max_size=7),
    st.integers(),
)
def test_the_order_of_the_rows_says_nothing_and_no_count_is_lost_or_changed(
    counts: list[tuple[int, int, str]], seed: int
) -> None:
    """Every count stands in a step or in its other tellings."""
    told = [says(f"n{at}", day, count, count, who) for at, (day, count, who) in enumerate(counts)]
    made = course(told)
    shuffled = list(told)
    random.Random(seed).shuffle(shuffled)
    if made is None:
        assert len({(count, who) for _, count, who in counts}) == 1
        assert course(shuffled) is None
        return
    assert drawn(course(shuffled)) == drawn(made)
    steps = [point for row in made.drawn for point in row.points]
    shown = {figure.id for p in steps for figure in (p.figure, *(one for one, _ in p.also))}
    assert shown == {one.id for _, one in told}
    assert {p.figure.low for p in steps} == {count for _, count, _ in counts}
