"""Claims of activities: that an outlet went on posting on a platform, or did not; who disagrees stands beside it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from nightglass.records.activity import Activity, ActivityState
from nightglass.records.claim import Claim, ClaimKind, Member, MemberStance
from nightglass.records.document import Document
from nightglass.records.ids import make_id
from nightglass.relate.claims.found import MADE_BY, Found, member_of
from nightglass.relate.claims.outlets import Meant, meant_by
from nightglass.relate.evidence import Evidence
from nightglass.text.fold import key

SAME_TIME = timedelta(days=7)
"""Reports published no further apart tell of one stretch of time; what an outlet does changes."""

_HEARD = {
    ActivityState.POSTING: True,
    ActivityState.SILENT: False,
    ActivityState.UNREACHABLE: False,
}
"""Whether an outlet in this state is heard; reduced and restored speak for neither side."""

_SAYS = {
    ActivityState.POSTING: "went on posting",
    ActivityState.REDUCED: "posted less",
    ActivityState.SILENT: "fell silent",
    ActivityState.RESTORED: "came back",
    ActivityState.UNREACHABLE: "could not be reached",
}


@dataclass(frozen=True, slots=True)
class _Report:
    """What one text reports of one outlet; ``order`` puts a named outlet first, then the earlier text."""

    activity: Activity
    document: Document
    meant: Meant

    @property
    def order(self) -> tuple[bool, bool, str, str, int]:
        at = self.document.published_at
        return self.meant.grouped, at is None, at.isoformat() if at else "", self.document.id, self.activity.start


def claims_of_activities(evidence: Evidence) -> Found:
    """Return a claim for each outlet, platform and stretch of time that texts report on, with its members.

    The claim is what the first text that names the outlet reports; others support or deny it. What is said of a whole
    kind of outlets is said of each that sources.csv lists as such; what is said of "many" of them only agrees. A report
    that names no platform bears on all that others name.
    """
    claims, members = [], []
    for reports in _by_outlet(evidence).values():
        for platform, own in _by_platform(reports):
            for stretch in _stretches(own):
                found = _claim(platform, stretch)
                if found is not None:
                    claims.append(found[0])
                    members += found[1]
    return Found(tuple(claims), tuple(members))


def _by_outlet(evidence: Evidence) -> dict[str, list[_Report]]:
    found: dict[str, list[_Report]] = defaultdict(list)
    for activity in evidence.activities:
        document = evidence.document_of.get(activity.document_id)
        for meant in meant_by(activity, evidence.sources) if document else ():
            assert document is not None
            found[meant.source_id or key(meant.name)].append(_Report(activity, document, meant))
    return {outlet: sorted(reports, key=lambda report: report.order) for outlet, reports in sorted(found.items())}


def _by_platform(reports: Sequence[_Report]) -> Iterator[tuple[str | None, list[_Report]]]:
    """Yield the reports on each platform; those that name none go with every one that is named."""
    named = sorted({report.activity.platform for report in reports if report.activity.platform})
    if not named:
        yield None, list(reports)
    for platform in named:
        yield platform, [report for report in reports if report.activity.platform in (platform, None)]


def _stretches(reports: Sequence[_Report]) -> Iterator[list[_Report]]:
    """Yield the reports of one stretch of time each; undated ones are of the first."""
    dated = sorted((report for report in reports if report.document.published_at), key=lambda one: one.order[2:])
    stretches: list[list[_Report]] = []
    for report in dated:
        last = stretches[-1][-1].document.published_at if stretches else None
        at = report.document.published_at
        if last is not None and at is not None and at - last <= SAME_TIME:
            stretches[-1].append(report)
        else:
            stretches.append([report])
    undated = [report for report in reports if report.document.published_at is None]
    if not stretches:
        stretches = [[]]
    stretches[0] += undated
    yield from (sorted(stretch, key=lambda report: report.order) for stretch in stretches if stretch)


def _claim(platform: str | None, reports: Sequence[_Report]) -> tuple[Claim, list[Member]] | None:
    """Return the claim of one outlet in one stretch of time; None where nothing but its kind is spoken of."""
    first = reports[0]
    if first.meant.grouped:
        return None
    state = first.activity.state
    day = first.document.published_at.date().isoformat() if first.document.published_at else None
    about = first.meant.source_id or key(first.meant.name)
    claim_id = make_id("clm", ClaimKind.ACTIVITY.value, about, platform, state.value, day)
    # A text that names the outlet and speaks of its kind too means what it says of the outlet.
    naming = {report.document.id for report in reports if not report.meant.grouped}
    kept = [report for report in reports if not (report.meant.grouped and report.document.id in naming)]
    members = [member_of(claim_id, report.activity, *_stance(report, state)) for report in kept]
    timed = next((report.activity for report in kept if report.activity.since_words), first.activity)
    where = f" on {platform.title()}" if platform and platform != "website" else ""
    claim = Claim(
        id=claim_id, kind=ClaimKind.ACTIVITY, subject=f"{first.meant.name} {_SAYS[state]}{where}", measure=None,
        place_id=None, place=None, period_from=timed.since, period_to=timed.until, period_words=timed.since_words,
        proven=0, at_most=0, one_publisher=False,
        document_ids=tuple(sorted({member.document_id for member in members})), made_by=MADE_BY,
        made_from=tuple(sorted({member.row_id for member in members})),
    )  # fmt: skip
    return claim, members


def _stance(report: _Report, claimed: ActivityState) -> tuple[MemberStance, str]:
    """Return what a report does to the claim that the outlet is in a state, and by which rule."""
    state, kind = report.activity.state, "of its kind" if report.meant.grouped else "of it"
    if not report.document.genre.bears_fact:
        return MemberStance.COMPATIBLE, "an analysis; it cites, and bears no fact of its own"
    if not report.meant.every:
        return MemberStance.COMPATIBLE, f"says that some {kind} {_SAYS[state]}"
    if state is claimed:
        return MemberStance.SUPPORTS, f"says {kind} that it {_SAYS[state]}"
    if state in _HEARD and claimed in _HEARD and _HEARD[state] is not _HEARD[claimed]:
        return MemberStance.DENIES, f"says {kind} that it {_SAYS[state]}"
    return MemberStance.COMPATIBLE, f"says {kind} that it {_SAYS[state]}"
