"""What texts report of an outlet against what was measured of it: they agree, they do not, or nothing was measured."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from nightglass.records.activity import Activity, ActivityState
from nightglass.records.coincidence import Coincidence, CoincidenceKind
from nightglass.records.document import Document
from nightglass.records.ids import make_id
from nightglass.records.silence import Silence, SilenceState
from nightglass.text.fold import key
from nightglass.watch.channel import Channel
from nightglass.watch.moments import moment
from nightglass.watch.together.watched import FELL, seconds
from nightglass.watch.together.words import many, sentences

MADE_BY = "watch/together 1"
_SLACK = timedelta(days=1)
"""What is reported to the day may be off by one."""
_REPORTED = {
    ActivityState.POSTING: "went on posting",
    ActivityState.SILENT: "fell silent",
    ActivityState.UNREACHABLE: "could not be reached",
    ActivityState.REDUCED: "posted less",
    ActivityState.RESTORED: "came back",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """``agrees`` is 1, 0.5 where the state agrees and its time does not, or 0; null where nothing measured tells."""

    agrees: float | None
    words: str


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """What was measured of one source, on the platform asked or on all."""

    channels: tuple[Channel, ...]
    silences: tuple[Silence, ...]

    def posted(self, since: datetime, until: datetime) -> int:
        """Return how many posts stand between two times."""
        return sum(
            int(np.diff(np.searchsorted(channel.posts, (seconds(since), seconds(until))))[0])
            for channel in self.channels
        )

    def silent(self, at: datetime) -> bool:
        """Say whether a silence had surely begun and not yet ended."""
        return any(
            row.state in FELL and row.start_to and row.start_to <= at and (row.end_at is None or at < row.end_at)
            for row in self.silences
        )


def reported_against_measured(
    activities: Iterable[Activity], documents: Iterable[Document], channels: Sequence[Channel],
    silences: Sequence[Silence], zone: str,
) -> list[Coincidence]:  # fmt: skip
    """Return a row for each report of a known source: same source, platform, state and time are one."""
    published = {document.id: document.published_at for document in documents}
    groups: dict[tuple[str, str, ActivityState, datetime, datetime], list[Activity]] = defaultdict(list)
    for activity in activities:
        until = published.get(activity.document_id)
        since = activity.since or (until - _SLACK if until else None)
        if activity.source_id and since and until and since < until:
            platform = key(activity.platform or "")
            groups[activity.source_id, platform, activity.state, since, min(activity.until or until, until)].append(
                activity
            )
    rows = []
    for (source, platform, state, since, until), same in sorted(groups.items(), key=lambda item: item[0]):
        measured = _measured(source, platform, channels, silences)
        rows.append(_row(source, state, (since, until), same, measured, zone))
    return rows


def _measured(source: str, platform: str, channels: Sequence[Channel], silences: Sequence[Silence]) -> Measured:
    return Measured(
        tuple(one for one in channels if one.source_id == source and platform in ("", key(one.platform))),
        tuple(one for one in silences if one.source_id == source and platform in ("", key(one.platform))),
    )


def judge(state: ActivityState, since: datetime, until: datetime, measured: Measured, zone: str) -> Verdict:
    """Return whether a report of a state from ``since`` to ``until`` agrees with what was measured."""
    if not measured.channels:
        return Verdict(None, "no channel of it was collected: no measurement")
    if state is ActivityState.POSTING:
        return _posting(since, until, measured, zone)
    if state in (ActivityState.SILENT, ActivityState.UNREACHABLE):
        return _silent(since, until, measured, zone)
    return _changed(state, since, until, measured)


def _posting(since: datetime, until: datetime, measured: Measured, zone: str) -> Verdict:
    posts = measured.posted(since, until)
    if posts:
        return Verdict(1, f"{_stand(posts)} in that time: they agree")
    if measured.silent(since) and measured.silent(until):
        return Verdict(0, f"it was measured silent from before {moment(since, zone)}: they disagree")
    return Verdict(None, "no post of it was collected in that time, and no silence was measured: it cannot be told")


def _stand(posts: int) -> str:
    return f"{many(posts, 'post')} of it {'stands' if posts == 1 else 'stand'}"


def _silent(since: datetime, until: datetime, measured: Measured, zone: str) -> Verdict:
    after = min(since + _SLACK, until)
    posts = measured.posted(after, until)
    if measured.silent(until):
        if not posts:
            return Verdict(1, "a silence was measured at the time of the report: they agree")
        return Verdict(
            0.5,
            f"a silence was measured, but {_stand(posts)} after {moment(after, zone)}: they agree "
            "that it is silent, not since when",
        )
    if posts:
        return Verdict(0, f"{_stand(posts)} after {moment(after, zone)}: they disagree")
    return Verdict(None, "no post of it was collected then, and no silence was measured: it cannot be told")


def _changed(state: ActivityState, since: datetime, until: datetime, measured: Measured) -> Verdict:
    """Judge what is told of a change: it posted less, or came back."""
    if state is ActivityState.REDUCED:
        less = any(
            row.state is SilenceState.REDUCED and row.start_from and row.start_from <= until
            for row in measured.silences
        )
        return (
            Verdict(1, "it was measured to post less: they agree")
            if less
            else Verdict(None, "that it posted less was not measured: it cannot be told")
        )
    ends = [row.end_at for row in measured.silences if row.end_at]
    if any(since - _SLACK <= end <= until + _SLACK for end in ends):
        return Verdict(1, "a silence was measured to end at that time: they agree")
    if measured.silent(until):
        return Verdict(0, "it was measured silent still: they disagree")
    return Verdict(None, "no silence was measured that ends at that time: it cannot be told")


def _row(
    source: str, state: ActivityState, when: tuple[datetime, datetime], same: Sequence[Activity], measured: Measured,
    zone: str,
) -> Coincidence:  # fmt: skip
    verdict = judge(state, *when, measured, zone)
    reports = tuple(sorted({activity.id for activity in same}))
    about = (*reports, *sorted(row.id for row in measured.silences))
    texts = len({activity.document_id for activity in same})
    return Coincidence(
        id=make_id("coi", CoincidenceKind.REPORTED_AGAINST_MEASURED, source, state, about, when[0].isoformat()),
        kind=CoincidenceKind.REPORTED_AGAINST_MEASURED,
        about_ids=(*about, source),
        start=when[0],
        end=when[1],
        unit="agreement",
        observed=verdict.agrees,
        expected=None,
        low=None,
        high=None,
        p_value=None,
        control=None,
        basis=sentences(
            [f"{many(texts, 'text')} {'says' if texts == 1 else 'say'} that it {_REPORTED[state]}", verdict.words]
        ),
        made_by=MADE_BY,
        made_from=about,
    )
