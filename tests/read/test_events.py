"""What happened, was threatened, denied or planned."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from nightglass.interfaces import Model
from nightglass.read.events import find_events
from nightglass.read.parsed import parse_document
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.event import Event, Status
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.records.statement import Mode, Sourcing, Stance, Statement
from nightglass.records.time import Time

Read = Callable[..., list[Event]]


def _document(text: str, language: str = "en") -> Document:
    return Document(
        id="doc-1",
        capture_id="cap-1",
        source_id=None,
        part=1,
        doc_start=0,
        doc_end=len(text),
        language=language,
        genre=Genre.NEWS,
        title=None,
        text=text,
        published_at=None,
        published_to=None,
        published_precision=Precision.UNKNOWN,
        published_basis=None,
        url=None,
        source_words=None,
        author=None,
        made_by="test",
        made_from=(),
    )


def _place(text: str, name: str) -> Mention:
    start = text.index(name)
    return Mention(
        "men-1", "doc-1", MentionKind.PLACE, name, name, None, "plc-1", start, start + len(name), "test", ("doc-1",)
    )


def _time(text: str, words: str, year: int, month: int, day: int) -> Time:
    start = text.index(words)
    begin = datetime(year, month, day, tzinfo=UTC)
    end = begin.replace(day=day + 1)
    return Time(
        f"tim-{start}",
        "doc-1",
        begin,
        end,
        Precision.DAY,
        words,
        "gregorian",
        None,
        start,
        start + len(words),
        "test",
        (),
    )


def _statement(text: str, content: str, speaker: str, sourcing: Sourcing, via: tuple[str, ...] = ()) -> Statement:
    start = text.index(content)
    return Statement(
        id=f"sta-{speaker}",
        document_id="doc-1",
        speaker=speaker,
        speaker_words=None,
        speaker_span=None,
        speaker_role=None,
        via=via,
        cue=None,
        cue_span=None,
        content=content,
        content_spans=(Span(start, start + len(content)),),
        mode=Mode.INDIRECT,
        sourcing=sourcing,
        stance=Stance.ASSERTS,
        said_at=None,
        start=0,
        end=len(text),
        confidence=0.5,
        made_by="test",
        made_from=("doc-1",),
    )


@pytest.fixture
def read(english: Model) -> Read:
    """A function from a text to its events."""

    def run(
        text: str, mentions: tuple[Mention, ...] = (), times: tuple[Time, ...] = (), said: tuple[Statement, ...] = ()
    ) -> list[Event]:
        return find_events(parse_document(_document(text), english), mentions, times, said)

    return run


def _told(events: list[Event]) -> list[tuple[str, str | None, str]]:
    return [(event.type.value, event.mode, event.status.value) for event in events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Guards arrested a teacher in Varn.", ("COERCE", "arrest", "asserted")),
        ("Three students were detained on Monday.", ("COERCE", "arrest", "asserted")),
        ("Soldiers fired on a crowd near the mill.", ("ASSAULT", "firearms", "asserted")),
        ("Soldiers opened fire in the square.", ("ASSAULT", "firearms", "asserted")),
        ("Police beat two reporters.", ("ASSAULT", "beat", "asserted")),
        ("A girl was killed in Varn.", ("ASSAULT", "kill", "asserted")),
        ("Thousands protested in Varn.", ("PROTEST", "demo", "asserted")),
        ("A protest was held in Varn.", ("PROTEST", "demo", "asserted")),
        ("Officials imposed a curfew.", ("COERCE", "curfew", "asserted")),
        ("The state shut down the internet.", ("COERCE", "censor", "asserted")),
        ("The minister met the envoy on Tuesday.", ("CONSULT", "meet", "asserted")),
        ("The two sides held talks in Orland.", ("CONSULT", "meet", "asserted")),
        ("The envoy reached out to the general.", ("CONSULT", None, "asserted")),
        ("The two countries signed a treaty.", ("AGREE", None, "asserted")),
        ("Orland accused Varn of lying.", ("ACCUSE", "disapprove", "asserted")),
        ("Orland praised the decision.", ("SUPPORT", None, "asserted")),
        ("The union rejected the offer.", ("REJECT", None, "asserted")),
        ("The envoy urged restraint.", ("REQUEST", None, "asserted")),
        ("Orland imposed sanctions on Varn.", ("SANCTION", None, "asserted")),
        ("The army deployed tanks around the port.", ("MOBILIZE", "troops", "asserted")),
        ("The governor resigned.", ("CONCEDE", "resign", "asserted")),
        ("Orland sent food to the town.", ("AID", None, "asserted")),
        ("Workers went on strike in Varn.", ("PROTEST", "strike", "asserted")),
    ],
)
def test_a_plain_sentence_gives_its_one_event(read: Read, text: str, told: tuple[str, str | None, str]) -> None:
    """Each kind of event is named by its word."""
    assert _told(read(text)) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides struck a balance.",
        "She shot a video of the sea.",
        "Lawmakers killed the bill.",
        "The minister came under fire for his remarks.",
        "The protest movement has grown.",
        "He fired his secretary.",
        "The film won an award.",
        "The attack line of the team is young.",
    ],
)
def test_idioms_and_mere_names_of_things_are_no_events(read: Read, text: str) -> None:
    """A word that looks like an event is not always one."""
    assert read(text) == []


def test_a_deal_that_is_struck_is_an_agreement_not_an_attack(read: Read) -> None:
    """The object decides."""
    assert _told(read("The two sides struck a deal.")) == [("AGREE", None, "asserted")]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("No one was arrested.", "arrested", Status.DENIED),
        ("The police did not arrest the teacher.", "arrest", Status.DENIED),
        ("The army denied killing civilians.", "killing", Status.DENIED),
        ("The general will arrest the strikers.", "arrest", Status.PLANNED),
        ("Unions plan to strike on Monday and protest in Varn.", "protest", Status.PLANNED),
        ("If guards arrest the teacher, the town will be angry.", "arrest", Status.HYPOTHETICAL),
        ("Soldiers could kill hundreds.", "kill", Status.HYPOTHETICAL),
        ("The general threatened to bomb the port.", "bomb", Status.THREATENED),
        ("He warned of an attack on the port.", "attack", Status.THREATENED),
        ("The envoy spoke to avert a war and any attack.", "attack", Status.HYPOTHETICAL),
    ],
)
def test_status_says_how_real_it_is(read: Read, text: str, trigger: str, status: Status) -> None:
    """Negation, modals, conditions and threats are kept apart from what happened."""
    found = {event.trigger: event.status for event in read(text)}
    assert found[trigger] is status


def test_a_threat_gives_the_act_of_threatening_and_what_is_threatened(read: Read) -> None:
    """The threat happened; the strike did not."""
    told = _told(read("The general threatened to bomb the port."))
    assert told == [("THREATEN", None, "asserted"), ("ASSAULT", "aerial", "threatened")]


def test_actor_and_target_come_from_the_grammar(read: Read) -> None:
    """Active and passive tell the same."""
    active = read("Border guards arrested a teacher.")[0]
    passive = read("A teacher was arrested by border guards.")[0]
    assert active.actors == passive.actors == ("Border guards",) or passive.actors == ("border guards",)
    assert active.targets == ("teacher",)
    assert passive.targets == ("A teacher",) or passive.targets == ("teacher",)


def test_force_on_people_who_protest_is_a_type_of_its_own(read: Read) -> None:
    """ACLED tells it from other attacks."""
    assert read("Soldiers fired on protesters in Varn.")[0].acled_type == "Excessive force against protesters"
    assert read("Soldiers shot a farmer.")[0].acled_type == "Attack"


def test_place_and_time_are_those_of_the_events_own_clause(read: Read) -> None:
    """The day on which somebody spoke is not the day of what they spoke of."""
    text = "On Tuesday the mayor said that guards arrested two men in Varn on Sunday."
    sunday, tuesday = _time(text, "on Sunday", 2031, 3, 9), _time(text, "On Tuesday", 2031, 3, 11)
    arrest = next(event for event in read(text, (_place(text, "Varn"),), (tuesday, sunday)) if event.mode == "arrest")
    assert (arrest.place, arrest.place_id) == ("Varn", "plc-1")
    assert arrest.happened_from == sunday.value_from


def test_an_event_of_another_year_keeps_that_year(read: Read) -> None:
    """A look back is not news."""
    text = "She was arrested during the November 2019 protests."
    november = _time(text, "November 2019", 2019, 11, 1)
    found = {event.trigger: event for event in read(text, (), (november,))}
    assert found["protests"].happened_from == datetime(2019, 11, 1, tzinfo=UTC)


def test_public_threats_and_reported_contacts_differ_in_type_and_sourcing(read: Read) -> None:
    """A named speaker's threat and an unnamed source's word of talks are two things."""
    text = "General Oro threatened to attack Varn. The Ledger reported that Oro had reached out to envoy Lise Tann."
    said = (
        _statement(text, "Oro had reached out to envoy Lise Tann", "two officials", Sourcing.UNNAMED, ("The Ledger",)),
        _statement(text, "to attack Varn", "Oro", Sourcing.NAMED),
    )
    events = read(text, (), (), said)
    assert {(event.type.value, event.sourcing) for event in events} >= {
        ("ASSAULT", Sourcing.NAMED),
        ("CONSULT", Sourcing.UNNAMED),
    }


def test_a_relative_clause_gives_its_antecedent_as_the_actor(read: Read) -> None:
    """Who did it stands before "who"."""
    kill = next(event for event in read("Soldiers who killed a boy fled.") if event.mode == "kill")
    assert kill.actors == ("Soldiers",)


def test_other_languages_give_no_events_yet(english: Model) -> None:
    """What cannot be parsed is not guessed at."""
    parsed = parse_document(_document("Guards arrested a teacher.", "xx"), english)
    assert find_events(parsed, (), (), ()) == []


def test_every_trigger_stands_where_its_row_says(read: Read) -> None:
    """Offsets give their words."""
    text = "Guards arrested two men.\nThen they fired on a crowd. Nobody was charged."
    events = read(text)
    assert len(events) >= 2
    assert all(text[event.start : event.end] == event.trigger for event in events)
    assert all(event.sentence.start <= event.start < event.sentence.end for event in events)


def test_a_threat_without_a_word_of_threat_is_the_speakers(read: Read) -> None:
    """Whoever promises a crushing response threatens."""
    content = "any attack would draw a crushing response"
    text = f"General Oro said {content}."
    events = read(text, (), (), (_statement(text, content, "Oro", Sourcing.NAMED),))
    threat = next(event for event in events if event.type.value == "THREATEN")
    assert (threat.actors, threat.status, threat.sourcing, threat.mode) == (
        ("Oro",),
        Status.ASSERTED,
        Sourcing.NAMED,
        None,
    )
