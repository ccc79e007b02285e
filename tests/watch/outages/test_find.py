"""Outages: what is one, where its edges lie, and what is none."""

import math
import random
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from made_series import FIRST, at, dark, missing, series
from nightglass.records.outage import OutageState
from nightglass.watch.outages.find import outages, unsaid


def test_a_collapse_is_found_with_its_edges_to_the_step() -> None:
    """A collapse is found with its edges to the step."""
    (row,) = outages(series(40, dark(at(30, 16.5), at(34, 9))), "UTC")
    assert (row.start_from, row.start_to) == (at(30, 16), at(30, 16.5))
    assert (row.end_from, row.end_to) == (at(34, 8.5), at(34, 9))
    assert row.state is OutageState.ENDED
    assert row.depth == pytest.approx(0.98, abs=0.005)
    assert row.missing == 0
    assert (row.signal, row.scope, row.made_from) == ("probes", "Orvina", ("cap-1",))


def test_full_local_days_are_counted_in_the_zone() -> None:
    """Full local days are counted in the zone."""
    rows = series(40, dark(at(30, 16.5), at(34, 22)))
    (in_utc,) = outages(rows, "UTC")
    (in_tehran,) = outages(rows, "Asia/Tehran")
    assert in_utc.days_below == 3
    assert in_tehran.days_below == 4, "in Tehran the fifth day ends at 20:30 UTC"


def test_an_outage_that_lasts_has_no_end() -> None:
    """An outage that lasts has no end."""
    (row,) = outages(series(36, dark(at(30), at(99))), "UTC")
    assert row.state is OutageState.ONGOING
    assert row.end_from is None
    assert row.end_to is None


def test_where_the_values_stop_in_the_dark_its_end_is_not_known() -> None:
    """Where the values stop in the dark its end is not known."""
    rows = series(36, missing(at(32), at(99), dark(at(30), at(99))))
    (row,) = outages(rows + series(36, signal="routes"), "UTC")
    assert row.state is OutageState.UNKNOWN
    assert "whether the outage lasts is not known" in row.basis


def test_nothing_after_as_of_is_used() -> None:
    """Nothing after ``as_of`` is used."""
    rows = series(40, dark(at(30), at(34)))
    told = outages(rows, "UTC", as_of=at(32))
    assert told == outages([row for row in rows if row.at <= at(32)], "UTC", as_of=at(32))
    assert [row.state for row in told] == [OutageState.ONGOING]
    assert outages(rows, "UTC", as_of=at(29)) == []


def test_missing_values_are_no_outage() -> None:
    """Missing values are no outage."""
    assert outages(series(40, missing(at(28), at(34), dark(at(99), at(99)))), "UTC") == []


def test_a_gap_at_its_start_widens_the_start() -> None:
    """A gap at its start widens the start."""
    (row,) = outages(series(40, missing(at(29, 12), at(30, 6), dark(at(30), at(34)))), "UTC")
    assert (row.start_from, row.start_to) == (at(29, 11.5), at(30, 6))
    assert "lies anywhere in that gap" in row.basis


def test_what_is_missing_inside_is_told_and_is_not_zero() -> None:
    """What is missing inside is told and is not zero."""
    (row,) = outages(series(40, missing(at(31), at(32), dark(at(30), at(34), 0.2))), "UTC")
    assert row.missing == pytest.approx(0.25, abs=0.01)
    assert row.depth == pytest.approx(0.8, abs=0.02)
    assert row.lowest > 0


@pytest.mark.parametrize("nothing", [float("nan"), -1.0, float("inf")])
def test_what_stands_for_nothing_measured_is_no_outage(nothing: float) -> None:
    """What stands for nothing measured is no outage."""
    assert outages(series(40, lambda when, value: nothing if at(30) <= when < at(33) else value), "UTC") == []


def test_nights_in_the_dark_are_one_curfew() -> None:
    """Nights in the dark are one curfew."""

    def curfew(when: datetime, value: float) -> float:
        nights = at(28) <= when < at(38)
        return value * 0.01 if nights and (when.hour >= 22 or when.hour < 6) else value

    rows = outages(series(45, curfew), "UTC")
    assert [row.state for row in rows] == [OutageState.RECURRING]
    assert rows[0].start_to == at(28)
    assert rows[0].end_to == at(38)
    assert "a curfew" in rows[0].basis


def test_two_outages_at_other_hours_are_two() -> None:
    """Two outages at other hours are two."""
    first, second = dark(at(29, 2), at(29, 9)), dark(at(31, 13), at(32, 4))
    rows = outages(series(40, lambda when, value: second(when, first(when, value) or 0.0)), "UTC")
    assert [row.start_to for row in rows] == [at(29, 2), at(31, 13)]


def test_a_return_of_two_hours_does_not_end_it() -> None:
    """A return of two hours does not end it."""
    first, second = dark(at(30), at(31)), dark(at(31, 2), at(33))
    (row,) = outages(series(40, lambda when, value: second(when, first(when, value) or 0.0)), "UTC")
    assert (row.start_to, row.end_to) == (at(30), at(33))


def test_a_slope_before_a_collapse_does_not_move_its_start() -> None:
    """A slope before a collapse does not move its start."""
    slope, collapse = dark(at(30, 4), at(30, 16), 0.88), dark(at(30, 16), at(33))
    rows = series(40, lambda when, value: collapse(when, slope(when, value) or 0.0), noise=0.01)
    (row,) = outages(rows, "UTC")
    assert row.start_to == at(30, 16)


def test_a_shallow_signal_is_told_as_partial() -> None:
    """A shallow signal is told as partial."""
    (row,) = outages(series(40, dark(at(30), at(34), 0.88), noise=0.004), "UTC")
    assert row.depth == pytest.approx(0.12, abs=0.01)
    assert "Partial: this signal hardly shows it, 12% was lost." in row.basis


def test_a_slow_decline_a_rise_and_lone_zeros_are_no_outages() -> None:
    """A slow decline a rise and lone zeros are no outages."""

    def declines(when: datetime, value: float) -> float:
        return value * math.exp(-0.005 * (when - FIRST).total_seconds() / 86_400)

    assert outages(series(120, declines), "UTC") == []
    assert outages(series(60, lambda when, value: value * 1.8 if when >= at(35) else value), "UTC") == []
    assert outages(series(60, lambda when, value: 0.0 if when.hour == 3 and when.minute == 0 else value), "UTC") == []


def test_a_series_of_four_days_is_too_short_and_says_so() -> None:
    """A series of four days is too short and says so."""
    rows = series(4, dark(at(3), at(4)))
    assert outages(rows, "UTC") == []
    (one,) = unsaid(rows, "UTC")
    assert one.reason == (
        "probes, Orvina: too short to tell what is usual: 4 days with values, where 5 good ones must come before; "
        "no outage can be told, or ruled out"
    )
    assert "three weeks" in one.what_to_do
    assert unsaid(series(8), "UTC") == []


def test_a_series_of_nothing_has_nothing_to_fall_from_and_says_so() -> None:
    """Forty days of zeros are no outage of forty days."""
    rows = series(40, lambda _when, _value: 0.0)
    assert outages(rows, "UTC") == []
    (one,) = unsaid(rows, "UTC")
    assert "its usual value is 0" in one.reason


def test_two_values_at_one_time_that_differ_are_not_guessed_between() -> None:
    """Two measurements under one name would be read as a network that comes and goes; a revised value is no matter."""
    rows = series(40)
    other = [replace(row, id=f"{row.id}-b", value=0.0) for row in rows]
    revised = [replace(row, id=f"{row.id}-b", value=row.value * 1.01) for row in rows]
    assert outages([*rows, *other], "UTC") == []
    (one,) = unsaid([*rows, *other], "UTC")
    assert "several values that differ; none of them counted" in one.reason
    assert unsaid([*rows, *revised], "UTC") == []


def test_no_values_give_no_outages() -> None:
    """No values give no outages."""
    assert outages([], "UTC") == []
    assert unsaid([], "UTC") == []


def test_signals_stand_each_on_its_own() -> None:
    """Signals stand each on its own."""
    probes, routes = series(40, dark(at(30), at(34))), series(40, signal="routes")
    assert outages(probes + routes, "UTC") == outages(probes, "UTC")


@given(st.integers(0, 2**16))
@settings(max_examples=5, deadline=None)
def test_the_order_of_the_values_changes_nothing(seed: int) -> None:
    """The order of the values changes nothing."""
    rows = series(35, dark(at(30), at(32)))
    shuffled = random.Random(seed).sample(rows, len(rows))
    assert outages(shuffled, "UTC") == outages(rows, "UTC")


@given(st.integers(8, 30), st.integers(0, 47), st.integers(3, 300), st.floats(0.0, 0.5))
@settings(max_examples=25, deadline=None)
def test_rows_are_in_order_apart_and_within_their_series(day: int, half: int, length: int, left: float) -> None:
    """Rows are in order apart and within their series."""
    begin = at(day, half / 2)
    rows = outages(series(40, dark(begin, begin + timedelta(minutes=30 * length), left)), "UTC")
    assert any(abs(row.start_to - begin) <= timedelta(hours=1) for row in rows) or left > 0.3
    for row in rows:
        assert FIRST <= row.start_from <= row.start_to
        assert row.end_to is None or row.start_to <= (row.end_from or FIRST) < row.end_to
        assert 0 <= row.depth <= 1
        assert 0 <= row.missing <= 1
    assert all(one.end_to is not None and one.end_to <= other.start_to for one, other in pairwise(rows))


def test_what_an_observatory_judged_is_no_signal() -> None:
    """Its 1 means dark: a fall to 0 is a return."""
    judged = series(40, dark(at(30), at(34), 0), "ping, outage by IODA")
    tests = series(40, dark(at(30), at(34), 0), "OONI signal anomaly")
    assert outages(judged + tests, "UTC") == []


def test_what_no_instrument_measures_is_no_value() -> None:
    """A number with three hundred digits is a slip, and no sum of it is one."""
    rows = series(40, lambda when, value: 1e308 if when.minute == 0 and when.hour == 5 else value)
    assert outages(rows, "UTC") == []
