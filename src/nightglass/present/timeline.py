"""What happened, by day, as texts assert it; and what was threatened, planned or talked about, apart from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from nightglass.present.caveats import CaveatNote, notes, notes_for
from nightglass.present.held import Held, is_fact_bearing
from nightglass.present.sources import DocumentLine
from nightglass.present.window import window_of
from nightglass.records.event import Event, EventType, Status
from nightglass.text.fold import key

TYPE_NAMES: Mapping[EventType, str] = {
    EventType.AGREE: "Agreement",
    EventType.CONSULT: "Talks or a meeting",
    EventType.SUPPORT: "Support",
    EventType.CONCEDE: "Concession",
    EventType.COOPERATE: "Cooperation",
    EventType.AID: "Aid",
    EventType.RETREAT: "Retreat",
    EventType.REQUEST: "Request",
    EventType.ACCUSE: "Accusation",
    EventType.REJECT: "Rejection",
    EventType.THREATEN: "Threat or warning",
    EventType.PROTEST: "Protest",
    EventType.SANCTION: "Sanction",
    EventType.MOBILIZE: "Mobilisation",
    EventType.COERCE: "Repression",
    EventType.ASSAULT: "Violence",
}

CONTACTS = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.REQUEST, EventType.CONCEDE})
"""What two sides do together or ask of each other."""

SPOKEN = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN, *CONTACTS})
"""What is done by speaking; shown with statements and not in the list of what happened."""

STATUS_NAMES: Mapping[Status, str] = {
    Status.ASSERTED: "reported",
    Status.THREATENED: "threatened",
    Status.DENIED: "denied",
    Status.PLANNED: "planned",
    Status.HYPOTHETICAL: "hypothetical",
}


@dataclass(frozen=True, slots=True)
class EventLine:
    """One kind of event at one time and place; ``others`` are further sentences that say the same."""

    event: Event
    name: str
    status: str
    line: DocumentLine
    others: tuple[tuple[Event, DocumentLine], ...]
    caveats: tuple[CaveatNote, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """The events of one interval; both ends null where the texts give no time that could be placed."""

    happened_from: datetime | None
    happened_to: datetime | None
    lines: tuple[EventLine, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Threats (what was threatened or planned) apart from contacts (talks, offers, requests)."""

    threats: tuple[EventLine, ...]
    contacts: tuple[EventLine, ...]


def timeline(held: Held, lines: Mapping[str, DocumentLine]) -> tuple[TimelineEntry, ...]:
    """Return asserted events by time, the undated last; neither analysis nor other years' events are among them."""
    window = window_of(held)
    chosen = (
        event
        for event in held.events
        if event.status is Status.ASSERTED
        and event.type not in SPOKEN
        and is_fact_bearing(lines[event.document_id].document)
        and window.holds(event.happened_from, event.happened_to)
    )
    by_time: dict[tuple[datetime | None, datetime | None], list[EventLine]] = {}
    for line in event_lines(chosen, held, lines):
        by_time.setdefault((line.event.happened_from, line.event.happened_to), []).append(line)
    late = datetime.max.replace(tzinfo=UTC)
    ordered = sorted(by_time, key=lambda ends: (ends[0] or late, ends[1] or late))
    return tuple(TimelineEntry(begin, end, tuple(by_time[begin, end])) for begin, end in ordered)


def said(held: Held, lines: Mapping[str, DocumentLine]) -> Said:
    """Return threats and plans, and contacts, as texts report them; an analysis's own are left out."""
    events = [event for event in held.events if is_fact_bearing(lines[event.document_id].document)]
    threats = [e for e in events if e.type is EventType.THREATEN or e.status in (Status.THREATENED, Status.PLANNED)]
    contacts = [e for e in events if e.type in CONTACTS and e not in threats]
    return Said(tuple(event_lines(threats, held, lines)), tuple(event_lines(contacts, held, lines)))


def event_lines(events: Iterable[Event], held: Held, lines: Mapping[str, DocumentLine]) -> Iterable[EventLine]:
    """Gather events of one kind, time, place and status, whoever tells them; the earliest telling leads."""
    all_notes = notes(held)
    same: dict[tuple[object, ...], list[Event]] = {}
    for event in sorted(events, key=lambda event: lines[event.document_id].number):
        when = (event.happened_from, event.happened_to)
        parts = tuple(sorted(key(name) for name in (*event.actors, *event.targets)))
        same.setdefault((event.type, event.status, when, key(event.place or ""), parts), []).append(event)
    for first, *others in same.values():
        yield EventLine(
            event=first,
            name=TYPE_NAMES[first.type],
            status=STATUS_NAMES[first.status],
            line=lines[first.document_id],
            others=tuple((event, lines[event.document_id]) for event in others),
            caveats=notes_for((first.id, first.document_id), [(e.id, e.document_id) for e in others], all_notes),
        )
