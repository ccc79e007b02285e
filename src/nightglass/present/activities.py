"""Who went silent and who went on posting, as texts report it."""

from collections.abc import Mapping
from dataclasses import dataclass

from nightglass.present.caveats import CaveatNote, notes, notes_for
from nightglass.present.held import Held, is_fact_bearing
from nightglass.present.sources import DocumentLine
from nightglass.records.activity import Activity, ActivityState
from nightglass.text.fold import key

STATE_NAMES: Mapping[ActivityState, str] = {
    ActivityState.SILENT: "Fell silent",
    ActivityState.UNREACHABLE: "Could not be reached",
    ActivityState.REDUCED: "Posted less",
    ActivityState.RESTORED: "Came back",
    ActivityState.POSTING: "Went on posting",
}


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """What is reported of one outlet on one platform; ``also`` says the same in other texts or versions."""

    activity: Activity
    line: DocumentLine
    also: tuple[tuple[Activity, DocumentLine], ...]
    caveats: tuple[CaveatNote, ...]
    affiliation: str | None
    disputed: bool


@dataclass(frozen=True, slots=True)
class ActivityGroup:
    """The outlets of one state, by name."""

    state: ActivityState
    name: str
    lines: tuple[ActivityLine, ...]


def activity_groups(held: Held, lines: Mapping[str, DocumentLine]) -> tuple[ActivityGroup, ...]:
    """Return what is reported of outlets, grouped by state; an analysis does not report."""
    affiliation = {source.id: source.affiliation for source in held.sources}
    all_notes = notes(held)
    same = _gathered(held, lines)
    states: dict[tuple[str, str], set[ActivityState]] = {}
    for who, platform, state in same:
        states.setdefault((who, platform), set()).add(state)
    found = [
        (
            state,
            ActivityLine(
                activity=first,
                line=lines[first.document_id],
                also=tuple((activity, lines[activity.document_id]) for activity in also),
                caveats=notes_for((first.id, first.document_id), [(a.id, a.document_id) for a in also], all_notes),
                affiliation=affiliation.get(first.source_id or ""),
                disputed={ActivityState.SILENT, ActivityState.POSTING} <= states[who, platform],
            ),
        )
        for (who, platform, state), (first, *also) in same.items()
    ]
    return tuple(
        ActivityGroup(state, name, tuple(sorted((line for own, line in found if own is state), key=_by_name)))
        for state, name in STATE_NAMES.items()
        if any(own is state for own, _ in found)
    )


def _gathered(held: Held, lines: Mapping[str, DocumentLine]) -> Mapping[tuple[str, str, ActivityState], list[Activity]]:
    """Gather reports by outlet, platform and state; one that names no platform joins the first that does."""
    reports = [a for a in held.activities if is_fact_bearing(lines[a.document_id].document)]
    ordered = sorted(reports, key=lambda activity: (lines[activity.document_id].number, activity.id))
    named = {(_who(a), a.state): key(a.platform) for a in reversed(ordered) if a.platform}
    same: dict[tuple[str, str, ActivityState], list[Activity]] = {}
    for activity in sorted(ordered, key=lambda activity: activity.platform is None):
        platform = key(activity.platform or "") or named.get((_who(activity), activity.state), "")
        same.setdefault((_who(activity), platform, activity.state), []).append(activity)
    return same


def _who(activity: Activity) -> str:
    return activity.source_id or key(activity.outlet)


def _by_name(line: ActivityLine) -> tuple[str, str]:
    return line.activity.outlet.casefold(), line.activity.id
