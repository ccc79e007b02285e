"""What each rule makes of tellings, and the laws that all of them keep."""

import random
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from count.tolls import DAY
from nightglass.count.rules import RULES, Ranged, after_acled, after_ibc, as_stated
from nightglass.count.telling import Telling
from nightglass.records.claim import MemberStance
from nightglass.records.figure import Measure, Review, Running


def telling(name: str, low: int | None, high: int | None, **changed: Any) -> Telling:
    """Return a telling by a counter of its own, published on the first day."""
    values: dict[str, Any] = {
        "member_id": f"mem-{name}", "figure_id": f"fig-{name}", "claim_id": "clm-1", "document_id": f"doc-{name}",
        "counter": name, "stance": MemberStance.SUPPORTS, "measure": Measure.KILLED, "low": low, "high": high,
        "coded": low, "convention": False, "denied": False, "part_of": None, "running": Running.UNKNOWN,
        "review": Review.UNSTATED, "bears_fact": True, "at": DAY, "doubted": None,
    }  # fmt: skip
    return Telling(**{**values, **changed})


def ends(made: Ranged) -> tuple[int | None, int | None, int | None]:
    """Return the three numbers."""
    return made.low, made.best, made.high


NINE, TWELVE = telling("a", 9, 9), telling("b", 12, 12)


def test_the_minimum_and_the_maximum_are_over_those_who_counted() -> None:
    """Nine by one and twelve by another are nine to twelve, and never twenty-one."""
    made = after_ibc([NINE, TWELVE])
    assert ends(made) == (9, None, 12)
    assert made.trace == ("took mem-a: it says the fewest", "took mem-b: it says the most")


def test_the_same_counter_counts_by_its_latest() -> None:
    """The ministry's nine became twelve."""
    later = telling("b", 12, 12, counter="a", at=DAY + timedelta(days=1))
    made = after_ibc([NINE, later])
    assert ends(made) == (12, None, 12)
    assert "left mem-a: the same source gave another count later" in made.trace


def test_what_nobody_dates_is_not_replaced() -> None:
    """Nothing shows that it came before."""
    undated = replace(NINE, at=None)
    assert ends(after_ibc([undated, replace(TWELVE, counter="a")])) == (9, None, 12)


@pytest.mark.parametrize(
    ("tellings", "expected"),
    [
        ([telling("a", 40, None)], (40, None, None)),
        ([telling("a", 40, None), telling("b", 45, 45)], (40, None, 45)),
        ([telling("a", 40, None), telling("b", 12, 12)], (12, None, None)),
        ([telling("a", 40, None), telling("b", None, 12)], (None, None, None)),
        ([telling("a", 40, None), telling("b", None, 50)], (40, None, 50)),
        ([telling("a", None, None)], (None, None, None)),
        ([telling("a", 0, 0)], (0, None, 0)),
        ([telling("a", 0, 0), telling("b", 7, 7)], (0, None, 7)),
        ([], (None, None, None)),
    ],
)
def test_an_end_that_nobody_sets_stays_open(tellings: list[Telling], expected: tuple[int | None, ...]) -> None:
    """Unknown is never nought; nought is said by somebody."""
    assert ends(after_ibc(tellings)) == expected


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"denied": True}, "denied or withdrawn"),
        ({"stance": MemberStance.DENIES}, "it denies the claim"),
        ({"stance": MemberStance.COMPATIBLE}, "it may be of another place or time than the claim"),
        ({"part_of": "fig-a"}, "a part of another count, which holds it already"),
        ({"running": Running.NEW}, "new since the last count: no count of the whole, and never added"),
        ({"bears_fact": False}, "an analysis cites what others counted"),
    ],
)
def test_what_is_no_count_of_the_whole_is_left_with_its_reason(changed: dict[str, Any], reason: str) -> None:
    """And changes nothing."""
    odd = telling("z", 90, 90, **changed)
    for ranging in (as_stated, after_ibc, after_acled):
        made = ranging([NINE, odd])
        assert ends(made) == ends(ranging([NINE]))
        assert f"{'shown' if odd.denied else 'left'} mem-z: {reason}" in made.trace


def test_acled_takes_one_number_the_most_conservative() -> None:
    """Dozens are twelve; who is judged unreliable is left."""
    dozens = telling("c", 24, 99, coded=12)
    assert ends(after_acled([dozens, telling("d", 61, 61)])) == (None, 12, None)
    unreliable = replace(NINE, doubted="jdg-4")
    made = after_acled([dozens, unreliable])
    assert ends(made) == (None, 12, None)
    assert "left mem-a: not to be relied on, by jdg-4" in made.trace


def test_the_convention_for_unknown_is_shown_and_not_used() -> None:
    """A text that says "several" does not say three, nor ten."""
    several = telling("c", 2, None, coded=2, convention=True)
    made = after_acled([several])
    assert ends(made) == (None, 2, None)
    assert any(line.startswith("shown mem-c: ACLED would write three") for line in made.trace)
    unknown = after_acled([telling("c", None, 12, coded=None)])
    assert ends(unknown) == (None, None, None)
    assert any(line.startswith("note: ACLED would write three") for line in unknown.trace)


def test_as_stated_keeps_every_end_that_is_open() -> None:
    """And has a best number only where all texts give the same."""
    assert ends(as_stated([telling("a", 40, None), telling("b", 40, 40)])) == (40, None, None)
    assert ends(as_stated([telling("a", 40, 40), telling("b", 40, 40)])) == (40, 40, 40)
    assert ends(as_stated([telling("a", 24, 99), telling("b", 30, 30)])) == (24, None, 99)


ENDS = st.one_of(st.none(), st.integers(0, 500))


@st.composite
def any_telling(draw: st.DrawFn) -> Telling:
    """Draw a telling of any kind."""
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return telling(
        str(draw(st.integers(0, 10_000))),
        low,
        high,
        counter=draw(st.sampled_from("abc")),
        coded=draw(st.one_of(st.none(), st.just(low))),
        stance=draw(st.sampled_from(list(MemberStance))),
        denied=draw(st.booleans()),
        part_of=draw(st.sampled_from([None, None, "fig-whole"])),
        running=draw(st.sampled_from(list(Running))),
        bears_fact=draw(st.sampled_from([True, True, False])),
        at=draw(st.sampled_from([None, DAY, DAY + timedelta(days=1)])),
        doubted=draw(st.sampled_from([None, None, "jdg-1"])),
    )


TELLINGS = st.lists(any_telling(), max_size=8, unique_by=lambda one: one.member_id)


@pytest.mark.parametrize("name", RULES)
@given(tellings=TELLINGS)
def test_low_is_never_above_best_nor_best_above_high(name: str, tellings: list[Telling]) -> None:
    """As far as they are given."""
    known = [end for end in ends(RULES[name].ranging(tellings)) if end is not None]
    assert known == sorted(known)


@pytest.mark.parametrize("name", RULES)
@given(tellings=TELLINGS, seed=st.integers())
def test_the_order_of_the_tellings_says_nothing(name: str, tellings: list[Telling], seed: int) -> None:
    """Nor does it change the trace."""
    shuffled = list(tellings)
    random.Random(seed).shuffle(shuffled)
    assert RULES[name].ranging(shuffled) == RULES[name].ranging(tellings)


@pytest.mark.parametrize("name", RULES)
@given(tellings=TELLINGS, low=st.integers(0, 900))
def test_a_part_of_another_count_changes_nothing(name: str, tellings: list[Telling], low: int) -> None:
    """However large it is."""
    part = telling("part", low, low, part_of="fig-whole")
    assert ends(RULES[name].ranging([*tellings, part])) == ends(RULES[name].ranging(tellings))


@pytest.mark.parametrize("name", RULES)
@given(tellings=TELLINGS)
def test_every_number_was_said_by_somebody(name: str, tellings: list[Telling]) -> None:
    """Nothing is added up, and nought comes only from who said nought."""
    said = {end for one in tellings for end in (one.low, one.high, one.coded)}
    assert {end for end in ends(RULES[name].ranging(tellings)) if end is not None} <= said


@pytest.mark.parametrize("name", RULES)
@given(tellings=TELLINGS)
def test_every_telling_is_in_the_trace_and_no_reason_holds_a_digit(name: str, tellings: list[Telling]) -> None:
    """A reader sees what was taken and what was left, and the numbers only where their sentence opens."""
    trace = RULES[name].ranging(tellings).trace
    for one in tellings:
        assert any(line.split(" ", 2)[1] == f"{one.member_id}:" for line in trace)
    assert not [line for line in trace if any(char.isdigit() for char in line.split(": ", 1)[1].split(" by jdg-")[0])]


def test_every_rule_says_where_it_is_from_and_where_it_departs() -> None:
    """A named method is not a claim to be that project."""
    assert all(rule.source and rule.departs for rule in RULES.values())
    assert [name for name in RULES if name.startswith("after ")] == ["after Iraq Body Count", "after ACLED"]
