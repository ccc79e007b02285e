"""The chart of who could speak, as SVG: sources as rows by affiliation, time as columns, darkness shaded.

A cell is darker the more was posted, by tenfold steps of the row's own most; an outage shades every row under it, each
signal once, so that where two agree it is darker. Measured silence is a bar in the row, a report by a text a mark on
it, before the axis where the text gives no date. Beyond what the collection speaks of, the row is dotted: unknown.
"""

import math
from collections.abc import Callable
from datetime import datetime, timedelta

from markupsafe import Markup, escape

from nightglass.present.charts import figure_chart, scale_mark
from nightglass.present.darkness import ABSENT, DARK, Counted, Darkness, SignalRow, SourceRow
from nightglass.records.activity import Activity
from nightglass.records.outage import Outage
from nightglass.records.silence import Silence, SilenceState

WIDTH = 960
_LEFT, _RIGHT = 216.0, 948.0
_ROW, _SIGNAL, _HEADING = 24.0, 20.0, 26.0
_TOP = 30.0
_LEVELS = 4

Place = Callable[[datetime], float]


def darkness_chart(found: Darkness, title: str) -> Markup:
    """Return the chart; each cell, bar and mark links to its row on the page."""
    place = _place(found)
    inside: list[str] = []
    y = _TOP
    for signal in found.signals:
        inside.append(_signal(signal, y, place))
        y += _SIGNAL
    top = y + 4
    for group in found.groups:
        name = group.affiliation
        unsaid = "affiliation not said" if any(row.name for row in group.rows) else "who may not be named"
        heading = f'<tspan dir="auto">{escape(name)}</tspan>' if name else unsaid
        inside.append(f'<text class="heading" x="4" y="{y + 19:.1f}">{heading}</text>')
        y += _HEADING
        for row in group.rows:
            inside.append(_source(row, y, found, place))
            y += _ROW
    if found.events:
        inside.append(_events(found, y + 8, place))
        y += _ROW + 8
    shade = "".join(_shade(one, top, y, place) for signal in found.signals for one in signal.outages)
    height = y + 10
    return figure_chart(height, title, _days(found, height, place) + shade + "".join(inside), "darkness", WIDTH)


def _place(found: Darkness) -> Place:
    span = (found.axis.end - found.axis.begin).total_seconds()

    def x(at: datetime) -> float:
        share = (at - found.axis.begin).total_seconds() / span
        return _LEFT + min(max(share, 0.0), 1.0) * (_RIGHT - _LEFT)

    return x


def _days(found: Darkness, height: float, place: Place) -> str:
    """Return the scale of days: a mark at midnights, as many as can be read."""
    axis = found.axis
    days = max(1, round((axis.end - axis.begin) / timedelta(days=1)))
    every = next(step for step in (1, 2, 7, 14, 28, 91, 365, 3650) if days / step <= 12 or step == 3650)
    marks = []
    for number in range(0, days, every):
        at = axis.begin + timedelta(days=number)
        x = place(at)
        marks.append(f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP - 6:g}" y2="{height:.1f}"/>')
        words = f"{at.astimezone(axis.zone):%-d %b}" if every < 91 else f"{at.astimezone(axis.zone):%b %Y}"
        marks.append(scale_mark(x, 16, words, "start" if number == 0 else "middle"))
    return "".join(marks)


def _shade(one: Outage, top: float, bottom: float, place: Place) -> str:
    left, right = place(one.start_to), place(_end_of(one))
    return (
        f'<rect class="dark" x="{left:.1f}" y="{top:.1f}" width="{max(right - left, 1):.1f}" '
        f'height="{bottom - top:.1f}" fill-opacity="{0.03 + 0.11 * one.depth:.2f}"/>'
    )


def _end_of(one: Outage) -> datetime:
    """Return where an outage is drawn to: its end, else the end of the axis."""
    return one.end_from or one.end_to or datetime.max.replace(tzinfo=one.start_to.tzinfo)


def _signal(row: SignalRow, y: float, place: Place) -> str:
    scope = f", {row.scope}" if row.scope else ""
    label = f'<text class="signal" x="4" y="{y + 13:.1f}" data-scale="">{escape(_short(row.signal + scope))}</text>'
    return label + "".join(_outage(one, y, place) for one in row.outages)


def _outage(one: Outage, y: float, place: Place) -> str:
    left = place(one.start_to)
    width = max(place(_end_of(one)) - left, 2)
    return (
        f'<a href="#{escape(one.id)}"><title data-scale="">{escape(one.signal)}: outage</title>'
        f'<rect class="outage" x="{left:.1f}" y="{y + 3:.1f}" width="{width:.1f}" height="12" rx="2" '
        f'fill-opacity="{0.25 + 0.75 * one.depth:.2f}"/></a>'
    )


def _short(words: str) -> str:
    return words if len(words) <= 30 else f"{words[:29]}…"


def _source(row: SourceRow, y: float, found: Darkness, place: Place) -> str:
    name = escape(_short(row.name)) if row.name else "not named, together"
    platform = f' <tspan class="by">{escape(row.platform)}</tspan>' if row.platform else ""
    label = (
        f'<text class="name" x="14" y="{y + 15:.1f}" data-scale=""><tspan dir="auto">{name}</tspan>{platform}</text>'
    )
    line = _known(row, y, found, place)
    cells = "".join(_cell(count, row, y, place) for count in row.counts)
    bars = "".join(_silence(one, row, y, found, place) for one in row.silences if one.state in DARK)
    marks = "".join(_report(one, y, found, place) for one in row.reported)
    return label + line + cells + bars + marks


def _known(row: SourceRow, y: float, found: Darkness, place: Place) -> str:
    """Return the ground of a row: drawn as far as something is known of it, dotted beyond."""
    middle = y + 11
    if row.known_until is None or row.first is None:
        return f'<line class="unsaid" x1="{_LEFT:g}" x2="{_RIGHT:g}" y1="{middle:.1f}" y2="{middle:.1f}"/>'
    first, last = place(row.first), place(row.known_until)
    ground = f'<rect class="ground" x="{first:.1f}" y="{y + 3:.1f}" width="{max(last - first, 1):.1f}" height="16"/>'
    before = f'<line class="unsaid" x1="{_LEFT:g}" x2="{first:.1f}" y1="{middle:.1f}" y2="{middle:.1f}"/>'
    after = f'<line class="unsaid" x1="{last:.1f}" x2="{_RIGHT:g}" y1="{middle:.1f}" y2="{middle:.1f}"/>'
    return (before if row.first > found.axis.begin else "") + ground + (after if last < _RIGHT else "")


def _cell(count: Counted, row: SourceRow, y: float, place: Place) -> str:
    level = _level(count.how_many, max(one.how_many for one in row.counts))
    return _box(count, f"l{level}", f"#{count.id}", y, place)


def _box(count: Counted, kind: str, href: str, y: float, place: Place) -> str:
    left, right = place(count.begin), place(count.end)
    return (
        f'<a href="{escape(href)}"><rect class="cell {kind}" x="{left + 0.5:.1f}" y="{y + 3:.1f}" '
        f'width="{max(right - left - 1, 1):.1f}" height="16"/></a>'
    )


def _level(how_many: int, most: int) -> int:
    """Return 1 to 4: how near a count is to the row's most, by its logarithm."""
    share = math.log1p(how_many) / math.log1p(most)
    return max(1, math.ceil(share * _LEVELS))


def _silence(one: Silence, row: SourceRow, y: float, found: Darkness, place: Place) -> str:
    begin = one.start_from or one.last_post_at
    end = one.end_at or row.known_until or found.axis.end
    if begin is None or not found.axis.holds(begin, end):
        return ""
    kind = "reduced" if one.state is SilenceState.REDUCED else "silent"
    left = place(begin)
    return (
        f'<a href="#{escape(one.id)}"><title>{kind}, measured</title><rect class="{kind}" x="{left:.1f}" '
        f'y="{y + 7:.1f}" width="{max(place(end) - left, 3):.1f}" height="8" rx="4"/></a>'
    )


def _report(one: Activity, y: float, found: Darkness, place: Place) -> str:
    """Return the mark of a report: at its time, or before the axis where the text gives none."""
    # Silence stands left of posting, so that a row that has both shows both.
    absent = one.state in ABSENT
    if one.since is None:
        x, words = _LEFT - (22 if absent else 9), "reported, no date given"
    elif found.axis.column(one.since) is None:
        return ""
    else:
        x, words = place(one.since), "reported"
    middle, kind = y + 11, "told-silent" if absent else "told-posting"
    return (
        f'<a href="documents/{escape(one.document_id)}.html#{escape(one.id)}"><title>{words}: '
        f'{escape(one.state.value)}</title><path class="{kind}" d="M{x:.1f} {middle - 9:.1f} L{x + 5:.1f} {middle:.1f} '
        f'L{x:.1f} {middle + 9:.1f} L{x - 5:.1f} {middle:.1f} Z"/></a>'
    )


def _events(found: Darkness, y: float, place: Place) -> str:
    most = max(count.how_many for count in found.events)
    label = f'<text class="name" x="4" y="{y + 15:.1f}">events that texts assert</text>'
    cells = "".join(
        _box(one, f"e{_level(one.how_many, most)}", "index.html#happened", y, place) for one in found.events
    )
    return label + cells
