"""Whether fewer reports come from the blackout: bounds, since nobody knows what the silenced would have said.

What a silenced source would have published lies between nothing and its own rhythm: no less and no more is known
(worst-case bounds after Manski, "Partial Identification of Probability Distributions", 2003, chapter 1). A fall at
sources abroad, or at those inside that were measured to go on, is none of silence. Where an event begins with the
outage, its own effect on what is published cannot be told from that of the outage: then there are no bounds.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from nightglass.records.coincidence import Coincidence, CoincidenceKind
from nightglass.records.event import Event, Status
from nightglass.records.ids import make_id
from nightglass.watch.channel import Seconds
from nightglass.watch.moments import moment
from nightglass.watch.together.chance import at_least
from nightglass.watch.together.darkness import Darkness
from nightglass.watch.together.watched import Watched, seconds
from nightglass.watch.together.words import many, percent, sentences

MADE_BY = "watch/together 1"
_DAY = 86_400
_BEFORE = 28 * _DAY
_LEAST_BEFORE = 7 * _DAY
_LEAST_REPORTS = 20
"""Reports before the outage, below which no rate is known."""
_EVENT_AFTER = timedelta(hours=24)
_LATEST_EVENT = timedelta(days=2)
"""An event whose time is not known better says nothing of when it began."""
_EVENTS_RISE = 0.05


@dataclass(frozen=True, slots=True)
class Reports:
    """Reports of one sort (posts, documents, events, figures): their times by source, ascending.

    ``until`` by source is the last second of which it is known whether there are more.
    """

    unit: str
    times: Mapping[str, Seconds]
    until: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Loss:
    """Of one source during an outage: reports to expect by its rhythm before, reports that came."""

    expected: float
    came: int
    inside: bool | None
    silent: bool
    posting: bool

    @property
    def missing(self) -> float:
        return max(0.0, self.expected - self.came)


def reports_of(unit: str, found: Iterable[tuple[str, int]]) -> Reports:
    """Return reports by (source, time); what is known is known of all sources up to the last of all reports."""
    times: dict[str, list[int]] = defaultdict(list)
    for source, at in found:
        times[source].append(at)
    last = max((max(own) for own in times.values()), default=0)
    ordered = {source: np.array(sorted(own), np.int64) for source, own in times.items()}
    return Reports(unit, ordered, dict.fromkeys(times, last))


def posts_of(sources: Iterable[Watched]) -> Reports:
    """Return the posts of watched sources."""
    known = list(sources)
    return Reports("posts", {one.name: one.posts for one in known}, {one.name: one.last for one in known})


def fewer_reports(
    reports: Reports, sources: Mapping[str, Watched], places: Mapping[str, bool | None], dark: Sequence[Darkness],
    events: Sequence[Event], zone: str,
) -> list[Coincidence]:  # fmt: skip
    """Return a row for each time of darkness in which fewer reports came than before it.

    ``places`` say of sources whether they are inside.
    """
    rows = []
    for one in dark:
        start = seconds(one.start_to)
        end = min(seconds(one.end) if one.end else start + 10**10, max(reports.until.values(), default=0))
        losses = [_loss(reports, name, sources.get(name), places.get(name), one, end) for name in sorted(reports.times)]
        known = [loss for loss in losses if loss is not None]
        before = sum(_before(reports, name, seconds(one.start_from)) for name in reports.times)
        expected, came = sum(loss.expected for loss in known), sum(loss.came for loss in known)
        if end - start >= _DAY and before >= _LEAST_REPORTS and came < expected:
            rows.append(_row(reports.unit, one, known, end, _began_with(events, one), zone))
    return rows


def _before(reports: Reports, name: str, start: int) -> int:
    low, high = np.searchsorted(reports.times[name], (start - _BEFORE, start))
    return int(high - low)


def _loss(
    reports: Reports, name: str, source: Watched | None, inside: bool | None, dark: Darkness, end: int
) -> _Loss | None:
    """Return what a source's reports fell by; null where its time before is too short to know a rhythm."""
    times, onset, start = reports.times[name], seconds(dark.start_from), seconds(dark.start_to)
    since = max(onset - _BEFORE, int(times[0]))
    until = min(end, reports.until[name])
    if onset - since < _LEAST_BEFORE or until <= start:
        return None
    rate = _before(reports, name, onset) / (onset - since)
    low, high = np.searchsorted(times, (start, until))
    silent = source is not None and any(_covers(source, start, until))
    posting = source is not None and source.measured and not silent
    return _Loss(rate * (until - start), int(high - low), inside, silent, posting)


def _covers(source: Watched, start: int, end: int) -> Iterable[bool]:
    """Yield for each silence whether it lies in the time asked, at least in part."""
    for row in source.fell:
        yield seconds(row.start_from) < end and (row.end_at is None or seconds(row.end_at) > start)


def _began_with(events: Iterable[Event], dark: Darkness) -> list[str]:
    """Return the ids of events of a kind that began, or grew many more, as the network went dark.

    Those are kinds of which more was told on that day than in the week before, by an exact test, or nothing at all.
    """
    now, before = defaultdict[str, list[str]](list), defaultdict[str, int](int)
    upto = dark.start_to + _EVENT_AFTER
    for event in events:
        since, until = event.happened_from, event.happened_to or event.happened_from
        if event.status is not Status.ASSERTED or since is None or until is None or until - since > _LATEST_EVENT:
            continue
        if since <= upto and until > dark.start_from:
            now[event.type].append(event.id)
        elif dark.start_from - timedelta(days=7) <= since < dark.start_from:
            before[event.type] += 1
    span = (upto - dark.start_from) / (upto - dark.start_from + timedelta(days=7))
    risen = (
        ids for kind, ids in now.items()
        if not before[kind] or at_least(len(ids), [span] * (len(ids) + before[kind])) <= _EVENTS_RISE
    )  # fmt: skip
    return sorted(event for ids in risen for event in ids)


def _row(unit: str, dark: Darkness, losses: Sequence[_Loss], end: int, events: Sequence[str], zone: str) -> Coincidence:
    days = (end - seconds(dark.start_to)) / _DAY
    expected, came = sum(loss.expected for loss in losses), sum(loss.came for loss in losses)
    may_be = sum(loss.missing for loss in losses if loss.inside is not False and not loss.posting)
    high = None if events else round(min(1.0, may_be / (expected - came)), 3)
    until = datetime.fromtimestamp(end, UTC)
    about = (*dark.ids, *events)
    return Coincidence(
        id=make_id("coi", CoincidenceKind.FEWER_REPORTS, unit, about, dark.start_from.isoformat()),
        kind=CoincidenceKind.FEWER_REPORTS,
        about_ids=about,
        start=dark.start_from,
        end=until,
        unit=f"{unit} a day",
        observed=round(came / days, 2),
        expected=round(expected / days, 2),
        low=None if events else 0.0,
        high=high,
        p_value=None,
        control=_control(losses),
        basis=_basis(unit, losses, (dark.start_to, until), high, zone),
        made_by=MADE_BY,
        made_from=about,
    )


def _control(losses: Sequence[_Loss]) -> str | None:
    """Tell what sources that could still publish did; null where there are none with a rhythm."""
    able = [loss for loss in losses if loss.inside is False and not loss.silent]
    expected = sum(loss.expected for loss in able)
    if not expected:
        return None
    ratio = sum(loss.came for loss in able) / expected
    silenced = sum(loss.expected for loss in losses if loss.silent and loss.inside)
    fall = sum(loss.expected - loss.came for loss in losses)
    share = min(
        1.0, max(0.0, silenced * ratio - sum(loss.came for loss in losses if loss.silent and loss.inside)) / fall
    )
    return (
        f"{many(len(able), 'source')} abroad published {percent(ratio)} % of what they did before; had the silenced "
        f"done as they did, {percent(share)} % of the fall would be theirs"
    )


def _basis(unit: str, losses: Sequence[_Loss], when: tuple[datetime, datetime], high: float | None, zone: str) -> str:
    expected, came = sum(loss.expected for loss in losses), sum(loss.came for loss in losses)
    silenced = [loss for loss in losses if loss.silent and loss.inside]
    parts = [
        f"{came:,} {unit} came between {moment(when[0], zone)} and {moment(when[1], zone)}, where "
        f"{expected:,.0f} would have by the four weeks before",
        f"{many(len(silenced), 'source')} inside {'was' if len(silenced) == 1 else 'were'} measured silent; by their "
        f"own rhythm {sum(loss.missing for loss in silenced):,.0f} more would have come from there",
    ]
    if high is None:
        parts.append("events began together with the outage: what either did to the reports cannot be separated")
    else:
        parts.append(
            f"the outage may explain between none and {percent(high)} % of the fall: nobody knows what the silenced "
            "would have said, and sources not measured may be among them"
        )
    parts.append(
        "those abroad may have had less to tell because those inside were cut off: that is not in these bounds"
    )
    return sentences(parts)
