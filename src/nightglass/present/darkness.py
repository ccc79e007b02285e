"""Who could speak and when: posts of each source over one axis of time, under the outages that were measured.

What was counted, what was measured and what texts report stand apart in every row: a day without posts is no silence,
and nothing is said of a time that the collection does not speak of.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from nightglass.present.held import Held
from nightglass.records.activity import Activity, ActivityState
from nightglass.records.event import Status
from nightglass.records.ids import make_id
from nightglass.records.outage import Outage
from nightglass.records.silence import Silence, SilenceState
from nightglass.records.source import Source

STEPS = (timedelta(hours=6), timedelta(days=1), timedelta(days=7), timedelta(days=28))
MOST_COLUMNS = 64
AROUND = timedelta(days=10)
"""How much is shown before the first outage and after the last."""

DARK = frozenset({SilenceState.SILENT, SilenceState.REDUCED, SilenceState.RESTORED, SilenceState.UNREACHABLE})
"""States whose row has a beginning that is drawn; ``restored`` is a silence that ended."""

ABSENT = frozenset({ActivityState.SILENT, ActivityState.UNREACHABLE, ActivityState.REDUCED})


@dataclass(frozen=True, slots=True)
class Axis:
    """Columns of equal length from ``begin`` (midnight in ``zone``) to ``end``."""

    begin: datetime
    end: datetime
    step: timedelta
    zone: tzinfo

    @property
    def columns(self) -> int:
        """How many columns there are, 1 at least."""
        return max(1, math.ceil((self.end - self.begin) / self.step))

    def column(self, at: datetime) -> int | None:
        """Return the column of a time, null outside the axis."""
        return int((at - self.begin) / self.step) if self.begin <= at < self.end else None

    def holds(self, begin: datetime, end: datetime | None) -> bool:
        """Say whether any of an interval lies on the axis; one without an end lasts."""
        return begin < self.end and (end is None or end > self.begin)


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted in one column: posts of a source, or events that texts date to it."""

    id: str
    column: int
    begin: datetime
    end: datetime
    how_many: int


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source on one platform; ``name`` null for those that may not be named, together: no silence is said of them.

    ``known_until`` is the last moment of which something is known, ``reported`` what texts say of it.
    """

    source_id: str | None
    name: str | None
    platform: str
    counts: tuple[Counted, ...]
    first: datetime | None
    known_until: datetime | None
    silences: tuple[Silence, ...]
    reported: tuple[Activity, ...]

    @property
    def disputed(self) -> bool:
        """Say whether texts report both that it fell silent and that it went on posting."""
        return {ActivityState.SILENT, ActivityState.POSTING} <= {one.state for one in self.reported}


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """Sources of one affiliation, null where nobody said."""

    affiliation: str | None
    rows: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class SignalRow:
    """The outages of one signal."""

    signal: str
    scope: str | None
    outages: tuple[Outage, ...]


@dataclass(frozen=True, slots=True)
class Darkness:
    """All rows over one axis."""

    axis: Axis
    signals: tuple[SignalRow, ...]
    groups: tuple[SourceGroup, ...]
    events: tuple[Counted, ...]

    @property
    def counted(self) -> tuple[Counted, ...]:
        """Return every count of posts."""
        return tuple(count for group in self.groups for row in group.rows for count in row.counts)


def darkness(held: Held, zone: tzinfo) -> Darkness | None:
    """Return the rows of the chart, null where nothing was posted and no outage or silence measured."""
    axis = axis_of(held, zone)
    if axis is None:
        return None
    return Darkness(axis, _signals(held.outages, axis), _groups(held, axis), _events(held, axis))


def axis_of(held: Held, zone: tzinfo) -> Axis | None:
    """Return the axis: from some days before the first outage to some after the last, else all posts."""
    posted = [post.posted_at for post in held.posts if post.posted_at is not None]
    measured = [value.at for value in held.series]
    if not posted and not held.outages:
        return None
    known = [*posted, *measured]
    begin, end = min(known), max(known)
    if held.outages:
        begin = max(begin, min(one.start_from for one in held.outages) - AROUND)
        last = max(one.end_to or end for one in held.outages)
        end = min(end, last + AROUND)
    begin = begin.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    end = end.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    step = next((step for step in STEPS if (end - begin) / step <= MOST_COLUMNS), STEPS[-1])
    return Axis(begin, end, step, zone)


def _signals(outages: Sequence[Outage], axis: Axis) -> tuple[SignalRow, ...]:
    found: dict[tuple[str, str | None], list[Outage]] = {}
    for one in sorted(outages, key=lambda one: (one.start_from, one.id)):
        if axis.holds(one.start_from, one.end_to):
            found.setdefault((one.signal, one.scope), []).append(one)
    ordered = sorted(found.items(), key=lambda item: (item[0][1] or "", item[0][0]))
    return tuple(SignalRow(signal, scope, tuple(rows)) for (signal, scope), rows in ordered)


def _groups(held: Held, axis: Axis) -> tuple[SourceGroup, ...]:
    """Return the sources by affiliation; within one, those that posted most come first."""
    sources = {source.id: source for source in held.sources}
    rows: dict[str | None, list[SourceRow]] = {}
    for source_id, platform in _channels(held, sources):
        source = sources.get(source_id or "")
        row = _row(held, axis, source, source_id, platform)
        rows.setdefault(source.affiliation if source else None, []).append(row)
    groups = [
        SourceGroup(name, tuple(sorted(found, key=lambda row: (row.name is None, -_posts(row), row.name or ""))))
        for name, found in rows.items()
    ]
    return tuple(sorted(groups, key=lambda group: (group.affiliation is None, group.affiliation or "")))


def _posts(row: SourceRow) -> int:
    return sum(count.how_many for count in row.counts)


def _channels(held: Held, sources: Mapping[str, Source]) -> list[tuple[str | None, str]]:
    """Return each source (null: not named) and platform of which posts, silences or reports are known.

    A source of which texts report and nothing was collected has one row, on no platform.
    """
    posted = {(post.source_id if post.source_id in sources else None, post.platform) for post in held.posts}
    silent = {(one.source_id, one.platform) for one in held.silences if one.source_id in sources}
    measured = {source_id for source_id, _ in posted | silent}
    told = {(one.source_id, "") for one in held.activities if one.source_id in sources}
    told = {(source_id, platform) for source_id, platform in told if source_id not in measured}
    return sorted(posted | silent | told, key=lambda pair: (pair[0] or "", pair[1]))


def _row(held: Held, axis: Axis, source: Source | None, source_id: str | None, platform: str) -> SourceRow:
    times = [
        post.posted_at
        for post in held.posts
        if post.posted_at is not None and post.platform == platform and post.source_id == source_id
    ]
    silences = tuple(
        one for one in held.silences if source is not None and (one.source_id, one.platform) == (source.id, platform)
    )
    reported = tuple(
        one for one in held.activities if source is not None and one.source_id == source.id and _fits(one, platform)
    )
    known = [one.seen_until for one in silences if one.seen_until is not None] + times
    return SourceRow(
        source_id=source_id,
        name=source.name if source else None,
        platform=platform,
        counts=_counted(("posts", source_id or "", platform), times, axis),
        first=min(times, default=None),
        known_until=max(known, default=None),
        silences=tuple(sorted(silences, key=lambda one: (one.start_from or one.last_post_at or axis.begin, one.id))),
        reported=tuple(sorted(reported, key=lambda one: (one.since or axis.begin, one.id))),
    )


def _fits(activity: Activity, platform: str) -> bool:
    """Say whether a report is of this platform; one that names none is of all."""
    return not activity.platform or not platform or activity.platform.casefold() == platform.casefold()


def _counted(name: tuple[str, ...], times: Iterable[datetime], axis: Axis) -> tuple[Counted, ...]:
    found = Counter(column for at in times if (column := axis.column(at)) is not None)
    return tuple(
        Counted(
            id=make_id("cnt", *name, (axis.begin + column * axis.step).isoformat()),
            column=column,
            begin=(axis.begin + column * axis.step).astimezone(UTC),
            end=min(axis.begin + (column + 1) * axis.step, axis.end).astimezone(UTC),
            how_many=found[column],
        )
        for column in sorted(found)
    )


def _events(held: Held, axis: Axis) -> tuple[Counted, ...]:
    """Return how many events the texts assert in each column; one whose day is known only as a week is in none."""
    times = [
        one.happened_from
        for one in held.events
        if one.status is Status.ASSERTED
        and one.happened_from is not None
        and one.happened_to is not None
        and one.happened_to - one.happened_from <= axis.step
    ]
    return _counted(("events",), times, axis)
