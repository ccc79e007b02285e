"""Tests of charts: nothing is lost in thinning, nothing is drawn that is not so."""

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from nightglass.present.charts import Bar, range_chart, scale_for, signal_chart, thin, ticks

START = datetime(2031, 3, 4, tzinfo=UTC)


def bar(low: int | None, high: int | None, says: str | None = "Lantern Group") -> Bar:
    """Return a bar."""
    return Bar(low, high, "documents/doc-1.html#fig-1", "fig-1", says, "doc-1", "Lantern Wire")


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=400), st.integers(1, 50))
def test_thinning_keeps_the_lowest_and_the_highest_value(values: list[float], most: int) -> None:
    """A dip of one measurement is still there."""
    signal = thin("a", None, [(START + timedelta(minutes=30 * at), value) for at, value in enumerate(values)], most)
    assert min(stretch.low for stretch in signal.stretches) == min(values)
    assert max(stretch.high for stretch in signal.stretches) == max(values)
    assert len(signal.stretches) <= most
    assert signal.values == len(values)


def test_a_gap_in_a_series_stays_a_gap() -> None:
    """Two runs are two paths; nothing is drawn between them."""
    values = [(START + timedelta(minutes=30 * at), 5.0) for at in [*range(20), *range(60, 80)]]
    chart = signal_chart(thin("a", None, values), START, values[-1][0], UTC, "a")
    assert chart.count('class="line"') == 2


@given(st.floats(0.001, 1e9))
def test_ticks_are_even_begin_at_zero_and_reach_the_highest_value(highest: float) -> None:
    """A scale never ends below what it shows."""
    marks = ticks(highest)
    assert marks[0] == 0
    assert marks[-1] >= highest
    steps = {round((after - before) / marks[1], 6) for before, after in pairwise(marks)}
    assert steps == {1.0}


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), min_size=1, max_size=8))
def test_a_scale_keeps_the_order_of_counts_and_its_ends(pairs: list[tuple[int, int]]) -> None:
    """Even or tenfold, more is further on."""
    bars = [bar(min(pair), max(pair)) for pair in pairs]
    scale = scale_for(bars, 0.0, 100.0)
    values = sorted({value for pair in pairs for value in pair})
    places = [scale.at(value) for value in values]
    assert places == sorted(places)
    assert all(-1e-6 <= place <= 100 + 1e-6 for place in places)


def test_an_open_upper_end_is_an_arrow_and_an_open_lower_end_is_pale() -> None:
    """At least and up to do not look alike."""
    chart = range_chart([bar(40, None), bar(None, 12), bar(20, 30)], "Killed")
    assert chart.count('class="tip"') == 1
    assert chart.count("nolow") == 1
    assert chart.count('class="end"') == 4


def test_words_in_a_chart_are_escaped() -> None:
    """A source may call itself anything."""
    chart = range_chart([bar(1, 2, '<script>"&')], 'Killed <b> "')
    assert "<script>" not in chart
    assert "&lt;script&gt;&#34;&amp;" in chart


def test_digits_stand_only_on_scales() -> None:
    """What a chart claims stands in the table beside it."""
    chart = range_chart([bar(40, None), bar(None, 12)], "Killed")
    texts = re.findall(r"<text([^>]*)>(.*?)</text>", chart)
    assert all("data-scale" in attributes for attributes, words in texts if re.search(r">\d|^\d", words))
