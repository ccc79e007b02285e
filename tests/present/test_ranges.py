"""Ranges for a reader: each rule in its order, and each line of a trace by the count it is on."""

from count.tolls import claim, document, figure, member
from nightglass.count.ranges import ranges_of
from nightglass.present.held import Held
from nightglass.present.ranges import RangeLine, range_lines, rule_of
from nightglass.present.sources import document_lines
from nightglass.records.figure import Review


def lines() -> tuple[RangeLine, ...]:
    """Return the ranges of a claim of three counts: one denied, one under review."""
    told = [figure("a", 9, 9), figure("b", 12, 12, denied=True), figure("c", 90, 90, review=Review.UNDER_REVIEW)]
    members, documents = [member(one) for one in told], [document(name) for name in "abc"]
    held = Held(
        documents=tuple(documents),
        figures=tuple(told),
        claims=(claim(),),
        members=tuple(members),
        ranges=tuple(ranges_of([claim()], members, figures=told, documents=documents)),
    )
    return range_lines(held, document_lines(held))["clm-1"]


def test_rules_stand_in_their_order_with_their_variants_after_them() -> None:
    """Counts under review follow the rule that ranges them."""
    assert [(line.rule.name, line.variant) for line in lines()] == [
        ("as stated", ""),
        ("as stated", "under review"),
        ("after Iraq Body Count", ""),
        ("after Iraq Body Count", "under review"),
        ("after ACLED", ""),
        ("after ACLED", "under review"),
    ]


def test_each_line_of_a_trace_is_on_a_count() -> None:
    """With its document, and why in words without an id."""
    first = lines()[0]
    assert [(one.verb, one.figure.id if one.figure else None) for one in first.trace] == [
        ("took", "fig-a"),
        ("shown", "fig-b"),
    ]
    assert (first.taken, first.trace[1].words) == (1, "denied or withdrawn")
    assert all(one.line is not None and one.figure is not None for one in first.trace)


def test_a_rule_of_another_version_is_left_out() -> None:
    """Nobody could say what it means."""
    assert rule_of("after somebody else") is None
    found = rule_of("after ACLED, under review")
    assert found is not None
    assert found.name == "after ACLED"
