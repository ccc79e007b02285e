"""The step chart of a toll: a row for each who counts, all on one scale of counts and one of time.

A count stands from when it was given until the same source gives another; a range is a band, an end that nobody sets an
arrow that leaves it. Counts that are new since the last one are single posts, never steps. Rows, not lines across each
other, so that it can be read without colour, on a phone and on paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from itertools import pairwise

from markupsafe import Markup, escape

from nightglass.present.charts import Scale, day_marks, figure_chart, scale_mark, scale_of
from nightglass.present.format import number
from nightglass.text.fold import key

ROW = 114.0
"""Height of a row: two lines for who counts and where it stands, and the plot under them."""

STEPS_WIDTH = 480
"""Width of the chart's own coordinates: so narrow that a telephone shows it whole, in letters that can be read."""

_PLOT = 46.0
_NAME = 50.0
_LEFT, _RIGHT = 46.0, STEPS_WIDTH - 12.0
_ARROW = 15.0
_LEAST_GAP = 15.0
"""How far apart two marks of the scale of counts must stand to be read."""


@dataclass(frozen=True, slots=True)
class Step:
    """One count as it is drawn: ``low`` or ``high`` null where that end is open, not both; ``words`` are the text's."""

    at: datetime
    low: int | None
    high: int | None
    href: str
    row_id: str
    words: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """A row: who counts, as ``says`` (null where the text does) and the ``label`` of the first document's source.

    ``says_row`` and ``says_field`` are the row and the field that hold the words of ``says``.
    """

    steps: tuple[Step, ...]
    new: bool
    says: str | None
    says_row: str
    says_field: str
    document_id: str
    label: str
    others: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where times and counts stand in a row; ``counts`` maps a count to a height above the row's base line."""

    begin: datetime
    end: datetime
    counts: Scale

    def x(self, at: datetime) -> float:
        span = max((self.end - self.begin).total_seconds(), 1.0)
        return _LEFT + (at - self.begin).total_seconds() / span * (_RIGHT - _LEFT)


def step_chart(rows: Sequence[StepRow], title: str, zone: tzinfo) -> Markup:
    """Return the chart as SVG; ``rows`` hold at least one step each. The same rows give the same bytes."""
    frame = _frame(rows)
    height = len(rows) * ROW + 26
    days = "".join(_day(at, frame, len(rows) * ROW, zone) for at in _marks(frame, zone))
    inside = days + "".join(_row(row, at * ROW, frame, zone) for at, row in enumerate(rows))
    return figure_chart(height, title, inside, "steps", STEPS_WIDTH)


def _frame(rows: Sequence[StepRow]) -> _Frame:
    """Return a frame that holds every count, with room for the last one to stand."""
    times = [step.at for row in rows for step in row.steps]
    begin, end = min(times), max(times)
    room = max((end - begin) / 12, timedelta(hours=12))
    counts = [count for row in rows for step in row.steps for count in (step.low, step.high) if count]
    return _Frame(begin - room / 2, end + room, scale_of(counts, 0.0, _PLOT))


def _marks(frame: _Frame, zone: tzinfo) -> tuple[datetime, ...]:
    return tuple(at for at in day_marks(frame.begin, frame.end, zone, most=5) if at <= frame.end)


def _day(at: datetime, frame: _Frame, bottom: float, zone: tzinfo) -> str:
    form = "%-d %b" if frame.end - frame.begin < timedelta(days=300) else "%b %Y"
    x = frame.x(at)
    line = f'<line class="tick" x1="{x:.1f}" x2="{x:.1f}" y1="{bottom:g}" y2="{bottom + 5:g}"/>'
    return line + scale_mark(x, bottom + 20, f"{at.astimezone(zone):{form}}")


def _row(row: StepRow, top: float, frame: _Frame, zone: tzinfo) -> str:
    base = top + _NAME + _PLOT
    grid = "".join(
        f'<line class="grid" x1="{_LEFT:g}" x2="{_RIGHT:g}" y1="{base - frame.counts.at(mark):.1f}" '
        f'y2="{base - frame.counts.at(mark):.1f}"/>'
        + scale_mark(_LEFT - 8, base - frame.counts.at(mark) + 4, number(round(mark)), "end")
        for mark in _readable(frame.counts)
    )
    return f"<g>{grid}{_days(base, frame, zone)}{_name(row, top)}{_shapes(row, base, frame)}</g>"


def _days(base: float, frame: _Frame, zone: tzinfo) -> str:
    """Return a thin line at each day that is marked below, so that the eye finds it in every row."""
    return "".join(
        f'<line class="grid" x1="{frame.x(at):.1f}" x2="{frame.x(at):.1f}" y1="{base - _PLOT:.1f}" y2="{base:.1f}"/>'
        for at in _marks(frame, zone)
    )


def _name(row: StepRow, top: float) -> str:
    """Return who counts, and below it in whose texts, each by the row that holds the words."""
    where = f'<tspan data-row="{escape(row.document_id)}" data-field="label">{escape(row.label)}</tspan>'
    more = (" and others" if row.others else "") + (", new since the last count" if row.new else "")
    if row.says is None or key(row.says) == key(row.label):
        below = more.removeprefix(", ").strip()
        return _words(top + 15, f'<tspan class="says">{where}</tspan>') + _words(top + 31, below, "by")
    says = f'<tspan data-row="{escape(row.says_row)}" data-field="{row.says_field}">{escape(row.says)}</tspan>'
    return _words(top + 15, f'<tspan class="says">{says}</tspan>') + _words(top + 31, f"in {where}{more}", "by")


def _words(y: float, inside: str, name: str = "name") -> str:
    return f'<text class="{name}" x="2" y="{y:.1f}">{inside}</text>' if inside else ""


def _readable(scale: Scale) -> list[float]:
    """Return the marks of a scale that stand far enough apart, the first and the last among them."""
    last = scale.marks[-1]
    kept = [scale.marks[0]]
    for mark in scale.marks[1:-1]:
        if scale.at(mark) - scale.at(kept[-1]) >= _LEAST_GAP and scale.at(last) - scale.at(mark) >= _LEAST_GAP:
            kept.append(mark)
    return [*kept, last]


def _shapes(row: StepRow, base: float, frame: _Frame) -> str:
    """Return a row's bands, its line, and on top of them its points, each a link."""
    ends = [step.at for step in row.steps[1:]] + [frame.end]
    bands = "".join(_band(step, end, base, frame) for step, end in zip(row.steps, ends, strict=True) if not row.new)
    line = "" if row.new else _line(row.steps, base, frame)
    stems = "".join(_stem(step, base, frame) for step in row.steps if row.new)
    return bands + stems + line + "".join(_point(step, base, frame) for step in row.steps)


def _height(step: Step, base: float, frame: _Frame) -> float:
    """Return where a count's line runs: at its lower end, or at its upper where it has no other."""
    return base - frame.counts.at(step.low if step.low is not None else step.high or 0)


def _band(step: Step, end: datetime, base: float, frame: _Frame) -> str:
    """Return what lies between a count's ends while it stands; nothing for an exact one or one that is open."""
    if step.low is None or step.high is None or step.low == step.high:
        return ""
    x, y = frame.x(step.at), base - frame.counts.at(step.high)
    return (
        f'<rect class="band" x="{x:.1f}" y="{y:.1f}" width="{frame.x(end) - x:.1f}" '
        f'height="{frame.counts.at(step.high) - frame.counts.at(step.low):.1f}"/>'
    )


def _line(steps: Sequence[Step], base: float, frame: _Frame) -> str:
    """Return the steps as one line, and the stretch over which nobody gave a later count as a thin one.

    Of two counts of one moment neither took the place of the other: no line joins them.
    """
    path = f"M{frame.x(steps[0].at):.1f} {_height(steps[0], base, frame):.1f}"
    for before, step in pairwise(steps):
        y = f"{_height(step, base, frame):.1f}"
        path += f" M{frame.x(step.at):.1f} {y}" if step.at == before.at else f" H{frame.x(step.at):.1f} V{y}"
    x, y = frame.x(steps[-1].at), f"{_height(steps[-1], base, frame):.1f}"
    after = f'<line class="after" x1="{x:.1f}" x2="{_RIGHT:.1f}" y1="{y}" y2="{y}"/>'
    return after + (f'<path class="line" d="{path}"/>' if "H" in path else "")


def _stem(step: Step, base: float, frame: _Frame) -> str:
    x = frame.x(step.at)
    return f'<line class="stem" x1="{x:.1f}" x2="{x:.1f}" y1="{base:.1f}" y2="{_height(step, base, frame):.1f}"/>'


def _point(step: Step, base: float, frame: _Frame) -> str:
    """Return a count as a link to its sentence: a dot, with an arrow on each side that is open."""
    x, y = frame.x(step.at), _height(step, base, frame)
    arrow = ""
    if step.high is None:
        arrow = _arrow(x, y, -1)
    elif step.low is None:
        arrow = _arrow(x, y, 1)
    title = f'<title data-row="{escape(step.row_id)}" data-field="words">{escape(step.words)}</title>'
    at = f'cx="{x:.1f}" cy="{y:.1f}"'
    shape = f'<circle class="hit" {at} r="13"/><circle class="dot" {at} r="4.5"/>'
    return f'<a href="{escape(step.href)}" data-row="{escape(step.row_id)}">{title}{arrow}{shape}</a>'


def _arrow(x: float, y: float, way: int) -> str:
    """Return an arrow that leaves a point upward (-1) or downward (1)."""
    tip, foot = y + way * _ARROW, y + way * (_ARROW - 6)
    return (
        f'<line class="leaves" x1="{x:.1f}" x2="{x:.1f}" y1="{y:.1f}" y2="{foot:.1f}"/>'
        f'<path class="tip" d="M{x - 4.5:.1f} {foot:.1f} L{x:.1f} {tip:.1f} L{x + 4.5:.1f} {foot:.1f} Z"/>'
    )
