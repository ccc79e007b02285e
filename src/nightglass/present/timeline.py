"""What happened, by day, as texts assert it; and what was threatened, planned or talked about, apart from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from nightglass.present.caveats import CaveatNote, notes, notes_for
from nightglass.present.held import Held, is_fact_bearing
from nightglass.present.sources import DocumentLine
from nightglass.present.window import window_of
from nightglass.records.event import Event, EventType, Status
from nightglass.records.statement import Sourcing
from nightglass.text.datelines import without_dateline
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
    """One sentence and the events that it tells of; ``event`` is the first of them.

    ``names`` are the kinds of its events with their status, each once; ``others`` are the same sentence in copies and
    revisions of the same text.
    """

    event: Event
    sentence: str
    names: tuple[tuple[str, str], ...]
    sourcing: Sourcing | None
    line: DocumentLine
    others: tuple[tuple[Event, DocumentLine], ...]
    caveats: tuple[CaveatNote, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """The sentences of one interval; both ends null where the texts give no time that could be placed."""

    happened_from: datetime | None
    happened_to: datetime | None
    lines: tuple[EventLine, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Threats (what was threatened or planned) apart from contacts (talks, offers, requests)."""

    threats: tuple[EventLine, ...]
    contacts: tuple[EventLine, ...]


def timeline(held: Held, lines: Mapping[str, DocumentLine], sentences: Mapping[str, str]) -> tuple[TimelineEntry, ...]:
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
    for line in event_lines(chosen, held, lines, sentences, by_time=True):
        by_time.setdefault((line.event.happened_from, line.event.happened_to), []).append(line)
    late = datetime.max.replace(tzinfo=UTC)
    ordered = sorted(by_time, key=lambda ends: (ends[0] or late, ends[1] or late))
    return tuple(TimelineEntry(begin, end, tuple(by_time[begin, end])) for begin, end in ordered)


def said(held: Held, lines: Mapping[str, DocumentLine], sentences: Mapping[str, str]) -> Said:
    """Return threats and plans, and contacts, as texts report them; an analysis's own are left out."""
    events = [event for event in held.events if is_fact_bearing(lines[event.document_id].document)]
    threats = [e for e in events if e.type is EventType.THREATEN or e.status in (Status.THREATENED, Status.PLANNED)]
    contacts = [e for e in events if e.type in CONTACTS and e not in threats]
    return Said(
        tuple(event_lines(threats, held, lines, sentences)), tuple(event_lines(contacts, held, lines, sentences))
    )


def event_lines(
    events: Iterable[Event],
    held: Held,
    lines: Mapping[str, DocumentLine],
    sentences: Mapping[str, str],
    *,
    by_time: bool = False,
) -> Iterable[EventLine]:
    """Gather events by sentence, and ``by_time`` too; a sentence told again in another text is one line.

    It stands at the time that the first text gives it: a copy may have lost the line that dates it.
    """
    all_notes = notes(held)
    same: dict[tuple[object, ...], list[Event]] = {}
    times: dict[tuple[object, ...], tuple[str, list[_When]]] = {}
    for event in sorted(events, key=lambda event: lines[event.document_id].number):
        when = _when(event, (*_told(event, lines, sentences), event.type), times) if by_time else None
        same.setdefault((*_told(event, lines, sentences), when), []).append(event)
    for found in same.values():
        first = found[0]
        elsewhere = {event.document_id: event for event in reversed(found) if event.document_id != first.document_id}
        yield EventLine(
            event=first,
            sentence=sentences.get(first.id, first.trigger),
            names=tuple(dict.fromkeys((TYPE_NAMES[event.type], STATUS_NAMES[event.status]) for event in found)),
            sourcing=next((event.sourcing for event in found if event.sourcing is not None), None),
            line=lines[first.document_id],
            others=tuple((event, lines[event.document_id]) for event in elsewhere.values()),
            caveats=notes_for(
                (first.id, first.document_id), [(event.id, event.document_id) for event in found[1:]], all_notes
            ),
        )


_When = tuple[datetime | None, datetime | None]

_TELLING = 8
"""Words from which on a sentence is told again, not said anew by somebody else ("No one was killed.")."""


def _told(event: Event, lines: Mapping[str, DocumentLine], sentences: Mapping[str, str]) -> tuple[str | None, str]:
    """Return what an event's sentence shares with the same sentence elsewhere, whatever dateline leads it."""
    told = key(without_dateline(sentences.get(event.id, event.trigger)))
    return (None if len(told.split()) >= _TELLING else lines[event.document_id].group), told


def _when(event: Event, told: tuple[object, ...], times: dict[tuple[object, ...], tuple[str, list[_When]]]) -> _When:
    """Return the time that a line stands at: the event's own where its first text gives it, else that text's first."""
    own = (event.happened_from, event.happened_to)
    first, known = times.setdefault((*told, key(event.trigger)), (event.document_id, [own]))
    if event.document_id == first:
        known.append(own)
    return own if own in known else known[0]
