"""A total nets out what it contains already."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from count.tolls import DAY, claim
from nightglass.count.rules import Ranged
from nightglass.count.within import contains, net, whom
from nightglass.records.figure import Measure
from nightglass.records.place import Place


def place(name: str, gazetteer: str, country: str = "VB") -> Place:
    """Return a place."""
    return Place(f"plc-{name}", name, None, None, None, country, None, gazetteer, (), "tests 1", ())


PLACES = {
    one.id: one for one in (place("orsava", "geonames"), place("vasmera", "countries"), place("far", "geonames", "SE"))
}
TOTAL = claim("total", period_from=DAY - timedelta(days=20), period_to=DAY + timedelta(days=9))


def ranged(low: int | None, high: int | None) -> Ranged:
    """Return a range."""
    return Ranged(low, None, high, ())


@pytest.mark.parametrize(
    ("total", "parts", "left"),
    [
        ((100, 120), [(9, 12), (5, 5)], (83, 106)),
        ((100, 120), [], (100, 120)),
        ((100, None), [(9, 12)], (88, None)),
        ((100, 120), [(9, None)], (None, 111)),
        ((10, 12), [(9, 15)], (None, 3)),
        ((10, 12), [(12, 15)], (None, None)),
        ((None, None), [(9, 12)], (None, None)),
    ],
)
def test_what_a_total_leaves_beyond_what_it_holds(
    total: tuple[int | None, int | None],
    parts: list[tuple[int | None, int | None]],
    left: tuple[int | None, int | None],
) -> None:
    """An end that is unknown where it is needed stays unknown."""
    made = net(ranged(*total), [ranged(*part) for part in parts])
    assert (made.low, made.high) == left


BOUNDS = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(sorted)


@given(total=BOUNDS, parts=st.lists(BOUNDS, max_size=5))
def test_the_rest_and_its_parts_are_never_more_than_the_total(total: list[int], parts: list[list[int]]) -> None:
    """What is netted out is never counted twice, and what nobody said never becomes nought."""
    made = net(ranged(*total), [ranged(*part) for part in parts])
    known = [end for end in (made.low, made.high) if end is not None]
    assert known == sorted(known)
    assert 0 not in known
    if made.high is not None:
        assert made.high + sum(low for low, _ in parts) == total[1]


def test_a_total_holds_a_count_of_a_shorter_time_or_a_smaller_place() -> None:
    """Neither holds the other where nothing is wider, or where nobody says."""
    day, country = claim("day"), claim("country", place_id="plc-vasmera")
    assert contains(TOTAL, day, PLACES)
    assert contains(country, day, PLACES)
    assert not contains(day, TOTAL, PLACES)
    assert not contains(day, claim("rival"), PLACES)
    assert not contains(TOTAL, claim("far", place_id="plc-far"), PLACES)
    assert not contains(country, claim("far", place_id="plc-far"), PLACES)
    assert not contains(TOTAL, claim("when", period_from=None, period_to=None), PLACES)
    assert not contains(TOTAL, claim("bodies", measure=Measure.BODIES), PLACES)


def test_a_total_since_a_day_holds_what_came_after_it() -> None:
    """It has no end yet."""
    since = claim("since", period_from=DAY - timedelta(days=20), period_to=None)
    assert contains(since, claim("day"), PLACES)
    assert not contains(since, claim("before", period_from=DAY - timedelta(days=30)), PLACES)


def test_whom_a_claim_counts_tells_its_totals() -> None:
    """Officers lie in no toll of people that is known to count them."""
    assert whom(claim(subject="at least 1,200 people killed")) == whom(claim(subject="24 to 99 killed")) == ""
    assert whom(claim(subject="no one killed")) != whom(claim(subject="2 police officers killed")) == "police officers"
    assert not contains(TOTAL, claim("day", subject="2 police officers killed"), PLACES)
    assert contains(replace(TOTAL, subject="officers killed"), claim("day", subject="2 officers killed"), PLACES)
