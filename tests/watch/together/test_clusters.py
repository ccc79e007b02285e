"""Silences at an outage: when they cluster, when they do not, and who is counted."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.records.coincidence import Coincidence, CoincidenceKind
from nightglass.records.outage import OutageState
from nightglass.records.silence import Silence, SilenceState
from nightglass.watch.together.darkness import times_of_darkness
from nightglass.watch.together.find import coincidences
from watch.together.scenes import DARK, DAYS, channel, outage, silence

INSIDE = [f"inside-{number}" for number in range(8)]
ABROAD = [f"abroad-{number}" for number in range(6)]
CHANNELS = [*(channel(name, True) for name in INSIDE), *(channel(name, False) for name in ABROAD)]


def at_outage(silences: list[Silence]) -> Coincidence:
    """Return the one row of silences at the outage."""
    rows = coincidences(CHANNELS, silences, [outage()])
    (row,) = (row for row in rows if row.kind is CoincidenceKind.SILENCES_AT_OUTAGE)
    return row


def test_silences_that_all_begin_at_the_outage_are_no_chance() -> None:
    """Six of eight inside, none abroad."""
    fell = [silence(name, DARK + 0.1) for name in INSIDE[:6]]
    row = at_outage([*fell, *(silence(name, None) for name in [*INSIDE[6:], *ABROAD])])
    assert (row.observed, row.low, row.high) == (6, 6, 6)
    assert row.expected is not None
    assert row.expected < 0.3
    assert row.p_value is not None
    assert row.p_value < 1e-6
    assert row.control is not None
    assert "0 of 6 sources abroad" in row.control
    assert {one.id for one in fell} < set(row.about_ids)
    assert "is no proof that the outage silenced them" in row.basis


def test_silences_of_other_days_are_chance() -> None:
    """One of eight at the outage is what chance gives too."""
    since = [35, 45, 52, 58, DARK + 0.2, 80, 88, 62]
    row = at_outage([silence(name, at, at + 3) for name, at in zip(INSIDE, since, strict=True)])
    assert row.observed == 1
    assert row.p_value is not None
    assert row.p_value > 0.05
    assert row.control is None


def test_a_silence_whose_begin_is_not_known_well_counts_as_possible_only() -> None:
    """``low`` is what must, ``high`` what may have begun at the outage."""
    row = at_outage([silence(INSIDE[0], DARK - 0.1), silence(INSIDE[1], DARK + 0.2)])
    assert (row.low, row.high) == (1, 2)


def test_sources_of_unknown_place_count_in_neither_group() -> None:
    """Nor do those that were not watched over the window, or not tested."""
    channels = [*CHANNELS[:3], channel("somewhere", None), channel("late", True, [80, 81]), channel("untested", True)]
    rows = [*(silence(name, DARK + 0.1) for name in [*INSIDE[:3], "somewhere", "late"]),
            silence("untested", None, state=SilenceState.UNKNOWN)]  # fmt: skip
    (row,) = (row for row in coincidences(channels, rows, [outage()]) if row.kind is CoincidenceKind.SILENCES_AT_OUTAGE)
    assert row.observed == 3
    assert "3 of 3 sources inside" in row.basis
    assert "1 source of which nobody said" in row.basis


def test_signals_that_go_dark_together_are_one_time_of_darkness() -> None:
    """Curfews, shallow and short outages are none."""
    together = [outage("routes", DARK + 0.3, 95), outage("probing", DARK)]
    others = [
        outage("curfew", 60, state=OutageState.RECURRING),
        outage("shallow", 50, depth=0.2),
        outage("short", 40, 40.1),
    ]
    (dark,) = times_of_darkness([*others, *together])
    assert dark.ids == ("out-probing-70", "out-routes-70.3")
    assert (dark.start_from, dark.end) == (together[1].start_from, together[0].end_from)
    assert times_of_darkness([outage(end=None)])[0].end is None


def test_no_outage_and_no_source_give_no_row() -> None:
    """Nothing is set against nothing."""
    assert coincidences([], [], []) == []
    assert coincidences(CHANNELS, [silence(INSIDE[0], DARK)], []) == []


def test_the_order_of_the_input_does_not_matter() -> None:
    """Rows come in any order."""
    silences = [silence(name, DARK + 0.1) for name in [*INSIDE, *ABROAD[:2]]]
    expected = coincidences(CHANNELS, silences, [outage(), outage("routes")])
    for seed in range(3):
        draw = random.Random(seed)
        mixed = (draw.sample(CHANNELS, len(CHANNELS)), draw.sample(silences, len(silences)))
        assert coincidences(*mixed, [outage("routes"), outage()]) == expected


@pytest.mark.slow
def test_where_silences_are_random_small_p_values_are_as_rare_as_they_say() -> None:
    """Onsets anywhere in the time in which they would be seen."""
    draw = np.random.default_rng(3)
    p_values = []
    for _ in range(400):
        begins = draw.uniform(28.1, DAYS - 2, len(INSIDE))
        p_values.append(at_outage([silence(name, at) for name, at in zip(INSIDE, begins, strict=True)]).p_value or 0)
    below = [np.mean(np.array(p_values) <= level) for level in (0.05, 0.2)]
    assert below[0] <= 0.08
    assert below[1] <= 0.25
    assert np.mean(p_values) < 0.95


@given(st.integers(1, 8), st.integers(0, 6))
def test_more_silences_at_the_outage_are_never_less_surprising(some: int, abroad: int) -> None:
    """One more source that falls lowers the p-value, whatever those abroad do."""

    def p_value(count: int) -> float:
        far = [silence(name, DARK + 0.1) for name in ABROAD[:abroad]]
        near = [silence(name, DARK + 0.1 if number < count else 50) for number, name in enumerate(INSIDE)]
        return at_outage([*near, *far]).p_value or 0.0

    assert p_value(some) <= p_value(some - 1)
