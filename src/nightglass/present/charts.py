"""Charts as SVG text, written at build time: no script, no style of their own, the same bytes for the same rows.

Digits stand in a chart only as scales (``data-scale``); what a chart claims stands in the table beside it. Long series
are thinned by taking the lowest and the highest value of each stretch of time, so that no dip or spike is lost.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import pairwise

from markupsafe import Markup, escape

from nightglass.present.format import number

FAR = 50
"""From this ratio of the largest to the smallest count on, a chart of ranges takes a tenfold scale."""

ARROW = 56
"""How long an arrow of a range without an upper end is drawn."""

WIDTH = 720
"""Width of a chart's own coordinates; pages scale it to what they have."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One range: ``low`` null means that no lower bound is set, ``high`` null that no upper bound is set.

    ``says`` is who gives the count, null where the text does; ``label`` how the document's source is called;
    ``others`` where further sources give the same range.
    """

    low: int | None
    high: int | None
    href: str
    row_id: str
    says: str | None
    document_id: str
    label: str
    others: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """The values of one stretch of time: lowest, highest, and the middle one."""

    begin: datetime
    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Signal:
    """One network signal, thinned; a missing stretch is a gap. ``values`` counts what was measured."""

    name: str
    scope: str | None
    begin: datetime
    end: datetime
    step: timedelta
    stretches: tuple[Stretch, ...]
    values: int


def thin(name: str, scope: str | None, values: Sequence[tuple[datetime, float]], most: int = 240) -> Signal:
    """Return a signal of at most ``most`` stretches of equal length; ``values`` in the order of time, not empty."""
    begin, end = values[0][0], values[-1][0]
    step = max((end - begin) / most, timedelta(minutes=30))
    held: dict[int, list[float]] = {}
    for at, value in values:
        held.setdefault(min(int((at - begin) / step), most - 1), []).append(value)
    stretches = []
    for which in sorted(held):
        ordered = sorted(held[which])
        stretches.append(Stretch(begin + which * step, ordered[0], ordered[len(ordered) // 2], ordered[-1]))
    return Signal(name, scope, begin, end, step, tuple(stretches), len(values))


def ticks(highest: float, about: int = 4, *, whole: bool = False) -> tuple[float, ...]:
    """Return round numbers from 0 to at least ``highest``; with ``whole`` no fractions."""
    if highest <= 0:
        return (0.0, 1.0)
    raw = highest / about
    power = 10.0 ** math.floor(math.log10(raw))
    rounds = (1, 2, 5, 10) if whole else (1, 2, 2.5, 5, 10)
    step = next(power * times for times in rounds if power * times >= raw)
    step = max(step, 1.0) if whole else step
    return tuple(step * at for at in range(math.ceil(highest / step) + 1))


def figure_chart(height: float, title: str, inside: str, name: str, width: int = WIDTH) -> Markup:
    """Return a chart as SVG; ``inside`` is escaped already, ``name`` is the class that the style sheet knows it by.

    Time runs from left to right whatever the direction of the page, or labels would change their sides.
    """
    # What is one picture hides what is in it from a screen reader: a chart with links is a group of them.
    role = "group" if "<a " in inside else "img"
    return Markup(  # noqa: S704 - every text in it is escaped where it is put in
        f'<svg class="chart {name}" viewBox="0 0 {width} {height:g}" role="{role}" direction="ltr" '
        f'xmlns="http://www.w3.org/2000/svg"><title>{escape(title)}</title>{inside}</svg>'
    )


def scale_mark(x: float, y: float, words: str, anchor: str = "middle") -> str:
    """Return words of a scale: the only digits of a chart that no row stands behind."""
    return f'<text class="scale" data-scale="" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a count stands on a chart: ``tenfold`` where each step of the scale is ten times the one before."""

    marks: tuple[float, ...]
    left: float
    right: float
    tenfold: bool

    def at(self, value: float) -> float:
        """Return the place of a value from ``left`` to ``right``."""
        share = _steps(value) / _steps(self.marks[-1]) if self.tenfold else value / self.marks[-1]
        return self.left + share * (self.right - self.left)


def _steps(value: float) -> float:
    """Return how many tenfold steps a count is from 0; 0 itself stands at 0."""
    return math.log10(1 + value)


def scale_for(bars: Sequence[Bar], left: float, right: float) -> Scale:
    """Return a scale from 0 that shows the smallest and the largest count; tenfold where they lie far apart."""
    return scale_of([value for bar in bars for value in (bar.low, bar.high) if value], left, right)


def scale_of(known: Sequence[int], left: float, right: float) -> Scale:
    """Return a scale from 0 that shows these counts, none of them 0; tenfold where they lie far apart."""
    highest = max(known, default=1)
    if highest >= FAR * min(known, default=1):
        powers = math.ceil(math.log10(highest))
        return Scale((0.0, *(10.0**power for power in range(powers + 1))), left, right, tenfold=True)
    return Scale(ticks(float(highest), whole=True), left, right, tenfold=False)


def range_chart(bars: Sequence[Bar], title: str) -> Markup:
    """Return bars from low to high on one scale from 0; an arrow where no upper bound is set, a fade where no lower."""
    top, row, left = 26.0, 36.0, 6.0
    scale = scale_for(bars, left, WIDTH - ARROW - 24)
    height = top + row * len(bars) + 4
    parts = [
        f'<line class="grid" x1="{scale.at(mark):.1f}" x2="{scale.at(mark):.1f}" y1="{top - 6:g}" y2="{height:g}"/>'
        + scale_mark(scale.at(mark), 14, number(round(mark)), "start" if mark == 0 else "middle")
        for mark in scale.marks
    ]
    parts += [_bar(bar, top + row * at, scale) for at, bar in enumerate(bars)]
    return figure_chart(height, title, "".join(parts), "ranges")


def _bar(bar: Bar, y: float, scale: Scale) -> str:
    middle = y + 25
    low = scale.at(bar.low or 0)
    high = scale.at(bar.high) if bar.high is not None else low + ARROW
    shape = f'<rect class="bar" x="{low:.1f}" y="{middle - 4:.1f}" width="{high - low:.1f}" height="8" rx="1"/>'
    if bar.high is None:
        shape = (
            f'<line class="open" x1="{low:.1f}" x2="{high - 9:.1f}" y1="{middle:.1f}" y2="{middle:.1f}"/>'
            f'<path class="tip" d="M{high - 10:.1f} {middle - 6:.1f} L{high:.1f} {middle:.1f} '
            f'L{high - 10:.1f} {middle + 6:.1f} Z"/>'
        )
    ends = "".join(
        f'<rect class="end" x="{x - 2:.1f}" y="{middle - 7:.1f}" width="4" height="14" rx="1"/>'
        for x, known in ((low, bar.low is not None), (high, bar.high is not None and bar.high != bar.low))
        if known
    )
    who = label_of(bar.says, bar.row_id, bar.document_id, bar.label, others=bar.others)
    label = f'<text class="name" x="{scale.left:.1f}" y="{y + 13:.1f}">{who}</text>'
    faded = "" if bar.low is not None else " nolow"
    return f'<a class="range{faded}" href="{escape(bar.href)}" data-row="{escape(bar.row_id)}">{label}{shape}{ends}</a>'


def label_of(says: str | None, row_id: str, document_id: str, label: str, *, others: bool) -> str:
    """Return who says a count (null where the text does) and how its document's source is called, each by its row."""
    said = (
        f'<tspan class="says" data-row="{escape(row_id)}" data-field="attributed_to">{escape(says)}</tspan>'
        '<tspan class="by">, in </tspan>'
        if says
        else ""
    )
    more = '<tspan class="by">, and others</tspan>' if others else ""
    where = f'<tspan class="by" data-row="{escape(document_id)}" data-field="label">{escape(label)}</tspan>'
    return said + where + more


def signal_chart(signal: Signal, begin: datetime, end: datetime, zone: tzinfo, title: str) -> Markup:
    """Return a band from lowest to highest of each stretch with the middle value as a line; gaps stay empty."""
    left, top, bottom, height = 52.0, 12.0, 150.0, 176.0
    right = WIDTH - 12.0
    marks = ticks(max(stretch.high for stretch in signal.stretches), 3)
    span = max((end - begin).total_seconds(), 1.0)

    def x(at: datetime) -> float:
        return left + (at - begin).total_seconds() / span * (right - left)

    def y(value: float) -> float:
        return bottom - max(value, 0.0) / marks[-1] * (bottom - top)

    grid = "".join(
        f'<line class="grid" x1="{left:g}" x2="{right:g}" y1="{y(mark):.1f}" y2="{y(mark):.1f}"/>'
        + scale_mark(left - 6, y(mark) + 4, number(mark), "end")
        for mark in marks
    )
    days = "".join(
        f'<line class="tick" x1="{x(at):.1f}" x2="{x(at):.1f}" y1="{bottom:g}" y2="{bottom + 5:g}"/>'
        + scale_mark(x(at), bottom + 19, f"{at.astimezone(zone):%-d %b}")
        for at in day_marks(begin, end, zone)
    )
    bands = "".join(_band(run, signal.step, x, y) for run in _runs(signal))
    return figure_chart(height, title, grid + days + bands, "signal")


def _runs(signal: Signal) -> list[list[Stretch]]:
    """Return stretches that follow each other without a gap."""
    runs = [[signal.stretches[0]]]
    for before, after in pairwise(signal.stretches):
        if after.begin - before.begin > signal.step * 1.5:
            runs.append([])
        runs[-1].append(after)
    return runs


def _band(run: Sequence[Stretch], step: timedelta, x: Callable[[datetime], float], y: Callable[[float], float]) -> str:
    centre = [x(stretch.begin + step / 2) for stretch in run]
    if len(run) == 1:
        only = run[0]
        ends = f'y1="{y(only.low) + 1:.1f}" y2="{y(only.high) - 1:.1f}"'
        return f'<line class="lone" x1="{centre[0]:.1f}" x2="{centre[0]:.1f}" {ends}/>'
    upper = [f"{at:.1f} {y(stretch.high):.1f}" for at, stretch in zip(centre, run, strict=True)]
    lower = [f"{at:.1f} {y(stretch.low):.1f}" for at, stretch in zip(centre, run, strict=True)]
    middle = [f"{at:.1f} {y(stretch.middle):.1f}" for at, stretch in zip(centre, run, strict=True)]
    return (
        f'<path class="band" d="M{" L".join([*upper, *reversed(lower)])} Z"/>'
        f'<path class="line" d="M{" L".join(middle)}"/>'
    )


def day_marks(begin: datetime, end: datetime, zone: tzinfo, most: int = 7) -> tuple[datetime, ...]:
    """Return midnights in ``zone`` at which a time axis is marked, evenly spread, at most ``most``."""
    every = max(1, math.ceil((end - begin).days / most))
    first = begin.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    marks = []
    while first <= end:
        marks.append(first.astimezone(UTC))
        first += timedelta(days=every)
    return tuple(marks)


def days_chart(counts: Sequence[tuple[datetime, int]], highest: int, zone: tzinfo, title: str) -> Markup:
    """Return posts per day as columns; ``counts`` holds every day from the first to the last, zeros too."""
    left, top, bottom, height = 52.0, 10.0, 92.0, 118.0
    right = WIDTH - 12.0
    marks = ticks(float(highest), 2, whole=True)
    wide = (right - left) / len(counts)
    grid = "".join(
        f'<line class="grid" x1="{left:g}" x2="{right:g}" y1="{bottom - mark / marks[-1] * (bottom - top):.1f}" '
        f'y2="{bottom - mark / marks[-1] * (bottom - top):.1f}"/>'
        + scale_mark(left - 6, bottom - mark / marks[-1] * (bottom - top) + 4, number(mark), "end")
        for mark in marks
    )
    columns = "".join(
        f'<rect class="bar" x="{left + at * wide + wide * 0.12:.1f}" '
        f'y="{bottom - how_many / marks[-1] * (bottom - top):.1f}" width="{max(wide * 0.76, 1):.1f}" '
        f'height="{how_many / marks[-1] * (bottom - top):.1f}"/>'
        for at, (_, how_many) in enumerate(counts)
        if how_many
    )
    every = max(1, math.ceil(len(counts) / 7))
    days = "".join(
        scale_mark(left + (at + 0.5) * wide, bottom + 18, f"{counts[at][0].astimezone(zone):%-d %b}")
        for at in range(0, len(counts), every)
    )
    return figure_chart(height, title, grid + columns + days, "days")
