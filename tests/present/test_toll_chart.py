"""The step chart: every count where it belongs, and each opens its sentence."""

import re
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest

from nightglass.present.toll_chart import STEPS_WIDTH, Step, StepRow, step_chart
from nightglass.publish.marks import read_page

DAY = datetime(2031, 3, 4, tzinfo=UTC)


def step(day: int, low: int | None, high: int | None, name: str = "") -> Step:
    """Return a count of a day."""
    name = name or f"{day}-{low}-{high}"
    return Step(
        DAY + timedelta(days=day), low, high, f"documents/doc-1.html#fig-{name}", f"fig-{name}", f"count {name}"
    )


def row(*steps: Step, new: bool = False, says: str | None = "the ministry", label: str = "Harbour Post") -> StepRow:
    """Return a row of counts by the ministry."""
    return StepRow(steps, new, says, "org-1", "name", "doc-1", label, others=False)


def drawn(*rows: StepRow) -> str:
    """Return the chart of rows."""
    return str(step_chart(rows, "Killed: over time", UTC))


def numbers(path: str) -> list[float]:
    """Return the numbers of a path."""
    return [float(one) for one in re.findall(r"[\d.]+", path)]


def test_a_revision_is_a_step_up_and_a_later_count_lies_to_the_right() -> None:
    """Nine on the first day, twelve on the third."""
    chart = drawn(row(step(1, 9, 9), step(3, 12, 12)))
    (path,) = re.findall(r'class="line" d="([^"]+)"', chart)
    x, y, along, up = numbers(path)
    assert along > x
    assert up < y
    assert re.fullmatch(r"M[\d.]+ [\d.]+ H[\d.]+ V[\d.]+", path)


def test_two_counts_of_one_moment_are_no_step() -> None:
    """Neither took the place of the other."""
    assert 'class="line"' not in drawn(row(step(1, 9, 9), step(1, 24, 99)))
    assert " M" in drawn(row(step(1, 9, 9), step(1, 24, 99), step(2, 61, 61)))


def test_an_open_end_is_an_arrow_and_a_range_a_band() -> None:
    """At least forty leads upward, up to twelve downward; an exact count has neither."""
    exact = drawn(row(step(1, 9, 9), step(2, 10, 10)))
    assert ("leaves" in exact, "band" in exact) == (False, False)
    for open_end, upward in ((step(2, 40, None), True), (step(2, None, 12), False)):
        chart = drawn(row(step(1, 9, 9), open_end))
        (y, tip) = re.findall(r'class="leaves"[^/]*y1="([\d.]+)" y2="([\d.]+)"', chart)[0]
        assert (float(tip) < float(y)) is upward
    assert 'class="band"' in drawn(row(step(1, 24, 99), step(2, 61, 61)))


def test_new_deaths_are_posts_and_no_line() -> None:
    """Nothing joins them."""
    chart = drawn(row(step(1, 3, 3), step(2, 4, 4), new=True))
    assert chart.count('class="stem"') == 2
    assert 'class="line"' not in chart
    assert "new since the last count" in chart


def test_each_point_opens_its_sentence_and_says_its_words() -> None:
    """By the row that holds them; no digit stands unmarked."""
    page = read_page(f'<div data-region="counts">{drawn(row(step(1, 9, 9), step(3, 40, None)))}</div>')
    assert set(page.links) == {"documents/doc-1.html#fig-1-9-9", "documents/doc-1.html#fig-3-40-None"}
    told = {(mark.row, mark.field, mark.text) for mark in page.marked}
    assert ("fig-1-9-9", "words", "count 1-9-9") in told
    assert ("org-1", "name", "the ministry") in told
    assert ("doc-1", "label", "Harbour Post") in told
    assert not page.stray
    assert not page.forbidden


def test_who_counts_stands_once_where_the_publisher_counts() -> None:
    """Not "Harbour Post, in Harbour Post"."""
    for says in (None, "harbour post"):
        assert drawn(row(step(1, 9, 9), says=says)).count("Harbour Post") == 1


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '" onload="x', "‮م۱۲"])
def test_words_of_texts_are_escaped(hostile: str) -> None:
    """A speaker's name is a text's own."""
    chart = drawn(row(step(1, 9, 9, hostile), says=hostile, label=hostile))
    elements = list(ET.fromstring(chart).iter())
    assert not [one for one in elements if one.tag.endswith("script") or "onload" in one.attrib]
    assert hostile in {one.text for one in elements}


def test_the_same_rows_give_the_same_bytes_and_stay_in_the_picture() -> None:
    """From one count to a thousand times as many."""
    rows = (row(step(0, 0, 0), step(40, 9_999, None)), row(step(7, None, 3)))
    chart = drawn(*rows)
    assert chart == drawn(*rows)
    at = [float(x) for x in re.findall(r'(?:cx|x1|x2)="([\d.-]+)"', chart)]
    assert min(at) >= 0
    assert max(at) <= STEPS_WIDTH
    (height,) = re.findall(r'viewBox="0 0 \d+ (\d+)"', chart)
    assert all(0 <= float(y) <= float(height) for y in re.findall(r'(?:cy|y1|y2)="([\d.-]+)"', chart))


def test_counts_far_apart_take_a_tenfold_scale() -> None:
    """Nine and nine thousand are both to be seen."""
    chart = drawn(row(step(1, 9, 9)), row(step(2, 9_000, 9_000)))
    assert ">10,000<" in chart
    heights = [float(y) for y in re.findall(r'class="dot" cx="[\d.]+" cy="([\d.]+)"', chart)]
    base = 96.0
    assert base - heights[0] > 8


def test_time_runs_from_left_to_right_on_every_page() -> None:
    """In a page that runs from right to left labels would change their sides."""
    assert 'direction="ltr"' in drawn(row(step(1, 9, 9)))
