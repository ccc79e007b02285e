"""Tests of what happened, and of what was only threatened."""

from datetime import timedelta
from typing import Any

from nightglass.present.held import Held
from nightglass.present.sources import document_lines
from nightglass.present.timeline import said, timeline
from nightglass.records.event import EventType, Status
from publish.invented import FIRST_DAY, event, records

DAY = {"happened_from": FIRST_DAY, "happened_to": FIRST_DAY + timedelta(days=1)}


def held(events: list[Any]) -> Held:
    """Return the invented case with other events."""
    return Held(**{name: tuple(rows) for name, rows in {**records(), "events": events}.items()})


def test_a_threatened_strike_is_not_a_strike() -> None:
    """It stands among threats, and not in what happened."""
    case = held([event("wire", "cut", EventType.COERCE, Status.THREATENED, **DAY)])
    assert timeline(case, document_lines(case), {}) == ()
    assert [line.event.trigger for line in said(case, document_lines(case), {}).threats] == ["cut"]


def test_the_undated_come_last_and_are_not_given_a_day() -> None:
    """Unknown is unknown."""
    case = held(
        [
            event("wire", "killed", EventType.ASSAULT, Status.ASSERTED),
            event("wire", "marched", EventType.PROTEST, Status.ASSERTED, **DAY),
        ]
    )
    assert [entry.happened_from for entry in timeline(case, document_lines(case), {})] == [FIRST_DAY, None]


def test_an_analysis_and_another_years_events_are_not_what_happened() -> None:
    """Neither feeds the record of this event."""
    old = {"happened_from": FIRST_DAY.replace(year=2019), "happened_to": FIRST_DAY.replace(year=2020)}
    case = held(
        [
            event("analysis", "killed", EventType.ASSAULT, Status.ASSERTED, **DAY),
            event("wire", "marched", EventType.PROTEST, Status.ASSERTED, **old),
        ]
    )
    assert timeline(case, document_lines(case), {}) == ()


def test_two_events_of_one_sentence_are_one_line_and_so_is_its_revision() -> None:
    """A sentence is read once."""
    events = [
        event("wire", "At least", EventType.ASSAULT, Status.ASSERTED, **DAY),
        event("wire", "killed", EventType.COERCE, Status.ASSERTED, **DAY),
        event("revision", "killed", EventType.ASSAULT, Status.ASSERTED, **DAY),
    ]
    case = held(events)
    (entry,) = timeline(case, document_lines(case), {one.id: "At least 40 people were killed." for one in events})
    (line,) = entry.lines
    assert len(line.names) == 2
    assert [other.document.title for _, other in line.others] == ["Invented revision"]


def test_talks_stand_apart_from_threats() -> None:
    """Contacts are what two sides do together or ask."""
    case = held([event("wire", "said", EventType.CONSULT, Status.ASSERTED)])
    found = said(case, document_lines(case), {})
    assert (len(found.threats), len(found.contacts)) == (0, 1)


def test_the_same_sentence_behind_a_dateline_is_told_once() -> None:
    """A text that nobody linked to the first one, and that dates the sentence otherwise, is named beside it."""
    later = {"happened_from": FIRST_DAY + timedelta(days=2), "happened_to": FIRST_DAY + timedelta(days=3)}
    first = event("wire", "killed", EventType.ASSAULT, Status.ASSERTED, **DAY)
    again = event("revision", "killed", EventType.ASSAULT, Status.ASSERTED, **later)
    case = held([first, again])
    case = Held(**{name: getattr(case, name) for name in records()} | {"links": ()})
    told = "Forty people were killed when guards fired on the ferry queue, the union said."
    sentences = {first.id: told, again.id: f"VARNA BAY, May 3 (Lantern) — {told}"}
    (entry,) = timeline(case, document_lines(case), sentences)
    assert entry.happened_from == FIRST_DAY
    (line,) = entry.lines
    assert [other.id for other, _ in line.others] == [again.id]


def test_short_sentences_of_two_sources_stay_two() -> None:
    """Two who say "nobody was killed" are two, until a link says that one copied the other."""
    first = event("wire", "killed", EventType.ASSAULT, Status.ASSERTED, **DAY)
    other = event("courier", "killed", EventType.ASSAULT, Status.ASSERTED, **DAY)
    case = held([first, other])
    case = Held(**{name: getattr(case, name) for name in records()} | {"links": ()})
    (entry,) = timeline(case, document_lines(case), {first.id: "Ten were killed.", other.id: "Ten were killed."})
    assert len(entry.lines) == 2
