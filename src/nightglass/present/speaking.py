"""What a page says of who could speak: silences and bursts with the names of their sources."""

from collections.abc import Mapping
from dataclasses import dataclass

from nightglass.present.held import Held
from nightglass.records.activity import Activity
from nightglass.records.burst import Burst
from nightglass.records.coincidence import Coincidence, CoincidenceKind
from nightglass.records.outage import Outage
from nightglass.records.silence import Silence, SilenceState

STATE_WORDS: Mapping[SilenceState, str] = {
    SilenceState.SILENT: "fell silent",
    SilenceState.REMOVED: "removed, as the platform says",
    SilenceState.UNREACHABLE: "could not be reached",
    SilenceState.MOVED: "moved, as the platform says",
    SilenceState.REDUCED: "posts less",
    SilenceState.RESTORED: "was silent, and came back",
    SilenceState.UNKNOWN: "unknown",
    SilenceState.POSTING: "goes on posting",
}
"""Every state in words, those that a reader looks for first coming first."""

KIND_WORDS: Mapping[CoincidenceKind, str] = {
    CoincidenceKind.SIGNALS: "The signals side by side",
    CoincidenceKind.SILENCES_AT_OUTAGE: "Silences at the outage",
    CoincidenceKind.FEWER_REPORTS: "Fewer reports",
    CoincidenceKind.REPORTED_AGAINST_MEASURED: "What texts report against what was measured",
}
MOST_BURSTS = 40


@dataclass(frozen=True, slots=True)
class SilenceLine:
    """One row of a source with its name and its state in words."""

    silence: Silence
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class BurstLine:
    """One burst with the names of its sources in their order; ``names`` says "not named" for the others."""

    burst: Burst
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoincidenceLine:
    """Things that fall together: ``names`` are the sources that it is about, ``reports`` what texts say of them."""

    coincidence: Coincidence
    names: tuple[str, ...]
    reports: tuple[Activity, ...]


def coincidence_lines(held: Held) -> Mapping[CoincidenceKind, tuple[CoincidenceLine, ...]]:
    """Return what falls together by kind, in the order of ``KIND_WORDS``, each by time; no kind without rows."""
    names = {source.id: source.name for source in held.sources}
    reports = {one.id: one for one in held.activities}
    found: dict[CoincidenceKind, list[CoincidenceLine]] = {kind: [] for kind in KIND_WORDS}
    for one in sorted(held.coincidences, key=lambda one: (one.start, one.id)):
        line = CoincidenceLine(
            one,
            tuple(names[name] for name in one.about_ids if name in names),
            tuple(reports[name] for name in one.about_ids if name in reports),
        )
        found[one.kind].append(line)
    return {kind: tuple(lines) for kind, lines in found.items() if lines}


def silence_lines(held: Held) -> tuple[SilenceLine, ...]:
    """Return what is known of each source that may be named, by state, then by name."""
    order = {state: number for number, state in enumerate(STATE_WORDS)}
    names = {source.id: source.name for source in held.sources}
    lines = [
        SilenceLine(one, names[one.source_id], STATE_WORDS[one.state])
        for one in held.silences
        if one.source_id is not None and one.source_id in names
    ]
    return tuple(sorted(lines, key=lambda line: (order[line.silence.state], line.name, line.silence.id)))


def outage_lines(held: Held) -> tuple[Outage, ...]:
    """Return the outages, the longest first within a scope."""
    return tuple(
        sorted(held.outages, key=lambda one: (one.scope or "", -one.depth, one.signal, one.start_from, one.id))
    )


def burst_lines(held: Held) -> tuple[BurstLine, ...]:
    """Return what rose, the least likely by chance first, ``MOST_BURSTS`` at most."""
    names = {source.id: source.name for source in held.sources}
    ordered = sorted(held.bursts, key=lambda one: (one.q_value, -one.rate_ratio, one.id))[:MOST_BURSTS]
    return tuple(BurstLine(one, tuple(names.get(name, "not named") for name in one.source_ids)) for one in ordered)
