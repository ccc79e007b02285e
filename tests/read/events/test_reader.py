"""What happened, was threatened, denied or planned."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bare_documents import as_document
from bare_rows import bare_place, bare_statement, bare_time
from nightglass.interfaces import Model
from nightglass.read.events.reader import find_events
from nightglass.read.parsed import parse_document
from nightglass.records.document import Precision
from nightglass.records.event import Event, Status
from nightglass.records.mention import Mention
from nightglass.records.statement import Sourcing, Statement
from nightglass.records.time import Time

Read = Callable[..., list[Event]]


@pytest.fixture
def read(english: Model) -> Read:
    """A function from a text to its events."""

    def run(
        text: str, mentions: tuple[Mention, ...] = (), times: tuple[Time, ...] = (), said: tuple[Statement, ...] = ()
    ) -> list[Event]:
        return find_events(parse_document(as_document(text), english), mentions, times, said)

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
        ("Workers held a rally in Varn.", ("PROTEST", "demo", "asserted")),
        ("Prosecutors opened an investigation into the mayor.", ("ACCUSE", "investigate", "asserted")),
        ("Orland summoned the ambassador of Varn.", ("ACCUSE", "disapprove", "asserted")),
        ("Orland suspended aid to Varn.", ("SANCTION", None, "asserted")),
        ("Orland broke off relations with Varn.", ("SANCTION", None, "asserted")),
        ("The rebels laid down their arms.", ("RETREAT", "disarm", "asserted")),
        ("The prosecutors shared evidence with the envoy.", ("COOPERATE", None, "asserted")),
        ("The council gave the mayor a deadline.", ("THREATEN", None, "asserted")),
        ("The police had to fire on the crowd.", ("ASSAULT", "firearms", "asserted")),
        ("The union rejected the offer.", ("REJECT", None, "asserted")),
        ("The envoy urged restraint.", ("REQUEST", None, "asserted")),
        ("Orland imposed sanctions on Varn.", ("SANCTION", None, "asserted")),
        ("The army deployed tanks around the port.", ("MOBILIZE", "troops", "asserted")),
        ("The governor resigned.", ("CONCEDE", "resign", "asserted")),
        ("Orland sent food to the town.", ("AID", None, "asserted")),
        ("Six students were picked up by the police.", ("COERCE", "arrest", "asserted")),
        ("Fifty people were held in Varn.", ("COERCE", "arrest", "asserted")),
        ("Guards shot dead a baker.", ("ASSAULT", "kill", "asserted")),
        ("Two bakers died in an attack.", ("ASSAULT", "kill", "asserted")),
        ("Police resorted to a baton charge.", ("ASSAULT", "crowd-control", "asserted")),
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
    sunday, tuesday = bare_time(text, "on Sunday", 2031, 3, 9), bare_time(text, "On Tuesday", 2031, 3, 11)
    arrest = next(
        event for event in read(text, (bare_place(text, "Varn"),), (tuesday, sunday)) if event.mode == "arrest"
    )
    assert (arrest.place, arrest.place_id) == ("Varn", "plc-1")
    assert arrest.happened_from == sunday.value_from


def test_an_event_of_another_year_keeps_that_year(read: Read) -> None:
    """A look back is not news."""
    text = "She was arrested during the November 2019 protests."
    november = bare_time(text, "November 2019", 2019, 11, 1)
    found = {event.trigger: event for event in read(text, (), (november,))}
    assert found["protests"].happened_from == datetime(2019, 11, 1, tzinfo=UTC)


def test_public_threats_and_reported_contacts_differ_in_type_and_sourcing(read: Read) -> None:
    """A named speaker's threat and an unnamed source's word of talks are two things."""
    text = "General Oro threatened to attack Varn. The Ledger reported that Oro had reached out to envoy Lise Tann."
    said = (
        bare_statement(
            text, "Oro had reached out to envoy Lise Tann", "two officials", Sourcing.UNNAMED, ("The Ledger",)
        ),
        bare_statement(text, "to attack Varn", "Oro", Sourcing.NAMED),
    )
    events = read(text, (), (), said)
    assert {(event.type.value, event.sourcing) for event in events} >= {
        ("ASSAULT", Sourcing.NAMED),
        ("CONSULT", Sourcing.UNNAMED),
    }


def test_other_languages_give_no_events_yet(english: Model) -> None:
    """What cannot be parsed is not guessed at."""
    parsed = parse_document(as_document("Guards arrested a teacher.", "xx"), english)
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
    events = read(text, (), (), (bare_statement(text, content, "Oro", Sourcing.NAMED),))
    threat = next(event for event in events if event.type.value == "THREATEN")
    assert (threat.actors, threat.status, threat.sourcing, threat.mode) == (
        ("Oro",),
        Status.ASSERTED,
        Sourcing.NAMED,
        None,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The unrest worries shopkeepers.",
        "Prices rose amid the crackdown.",
        "The idea has been met with scepticism.",
        "The officers carry live ammunition.",
        "The mayor decided to help the fishermen.",
        "The storm threatened the harbour.",
        "The plan was welcome.",
        "Two bakers declined to give their names.",
        "You have threatened Orland.",
        "Lethal force is a matter for the courts.",
        "The film shows crowds chanting slogans.",
        "The talks of the town are about bread.",
    ],
)
def test_a_word_that_tells_of_no_happening_gives_none(read: Read, text: str) -> None:
    """A mere mention, an idiom or a general word is not something that happened."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Dockers will strike on Monday unless the network is restored.", "strike", Status.THREATENED),
        ("The dockers did not go on strike.", "go", Status.DENIED),
        ("Families could not be reached because of the internet blackout.", "blackout", Status.ASSERTED),
        ("No one was hurt at the rally in Varn.", "rally", Status.ASSERTED),
        ("The governor is set to be briefed by the general on Tuesday.", "briefed", Status.PLANNED),
        ("Orland said any attack on its sailors would draw a crushing response.", "attack", Status.HYPOTHETICAL),
        ("The general vowed to bomb the port if the arrests of students continued.", "arrests", Status.HYPOTHETICAL),
        ("The rallies were intended to counter the protests in Varn.", "protests", Status.ASSERTED),
        ("The colonel denied reports that guards had shot a student.", "shot", Status.DENIED),
        ("There is no confirmed report of soldiers firing on crowds.", "firing", Status.HYPOTHETICAL),
        ("The council dismissed the proposal.", "dismissed", Status.ASSERTED),
    ],
)
def test_status_keeps_apart_what_is_there_from_what_is_only_said(
    read: Read, text: str, trigger: str, status: Status
) -> None:
    """Conditions, adjuncts, reports denied or missing, and what a plan is aimed at."""
    found = {event.trigger: event.status for event in read(text)}
    assert found[trigger] is status


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("Guards arrested two students on Tuesday.", ("Guards",), ("two students",)),
        ("Dozens of bakers were killed in Varn.", (), ("Dozens of bakers",)),
        ("Dozens killed in Varn", (), ("Dozens",)),
        ("The blackout severed access to the network.", (), ("access",)),
        ("Officials imposed a near-total internet blackout.", ("Officials",), ("near-total internet blackout",)),
        ("A dozen, possibly hundreds, were arrested by the port police.", ("port police",), ("dozen",)),
        ("Bakers have faced gunfire and mass arrests.", (), ("Bakers",)),
        ("The stones injured three officers.", (), ("three officers",)),
        ("Police: six bakers were killed in Varn.", (), ("six bakers",)),
        ("VARN - Port guards arrested a baker.", ("Port guards",), ("baker",)),
        ("Soldiers opened fire on bakers.", ("Soldiers",), ("bakers",)),
        ("The union urged ministers to help.", ("union",), ("ministers",)),
    ],
)
def test_actors_and_targets_are_whole_phrases_or_nothing(
    read: Read, text: str, actors: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    """Things that cannot act, days and fragments are nobody."""
    event = read(text)[0]
    assert (event.actors, event.targets) == (actors, targets)


def test_a_capital_that_speaks_or_is_spoken_to_is_no_place(read: Read) -> None:
    """A government is called by its capital; what it says did not happen in the capital spoken to."""
    text = "Orland on Monday escalated its warnings to Senduria."
    (event,) = read(text, (bare_place(text, "Orland"), bare_place(text, "Senduria")))
    told = (event.type.value, event.actors, event.targets, event.place)
    assert told == ("THREATEN", ("Orland",), ("Senduria",), None)


def test_whose_protests_they_are_says_where_they_are(read: Read) -> None:
    """A country's blackout is in the country; a country's attack is by it."""
    text = "Ten people were hurt in Orland's internet blackout."
    (blackout,) = read(text, (bare_place(text, "Orland"),))[-1:]
    assert (blackout.actors, blackout.place) == ((), "Orland")


def test_one_threat_in_a_sentence_is_one_row(read: Read) -> None:
    """Threatening, warning and mooting in one breath is one act of threatening; what is threatened stays."""
    text = "Orland escalated its threats, warning of retaliation and mooting an attack on the port."
    told = _told(read(text))
    assert [row for row in told if row[0] == "THREATEN"] == [("THREATEN", None, "asserted")]
    assert ("ASSAULT", None, "threatened") in told


def test_a_list_of_years_gives_a_row_for_each(read: Read) -> None:
    """What happened in two years happened twice."""
    text = "Loyal rallies followed the protests in Varn in 2009 and 2019."
    times = tuple(bare_time(text, str(year), year, 1, 1) for year in (2009, 2019))
    years = [replace(time, precision=Precision.YEAR) for time in times]
    found = [event.happened_from.year for event in read(text, (), tuple(years)) if event.happened_from]
    assert {2009, 2019} <= set(found)


def test_a_year_that_describes_a_noun_holds_for_what_is_told_under_it(read: Read) -> None:
    """Of "the 2022 protests, which followed her arrest" the arrest was in 2022 too."""
    text = "The film recalls the 2022 protests, which erupted after the arrest of Nila Sorn by guards."
    year = replace(bare_time(text, "2022", 2022, 1, 1), precision=Precision.YEAR)
    found = {event.trigger: event.happened_from for event in read(text, (), (year,))}
    assert found["arrest"] == found["protests"] == datetime(2022, 1, 1, tzinfo=UTC)


def test_that_period_points_back_to_the_time_before(read: Read) -> None:
    """A look back that goes on stays a look back."""
    text = "Protests spread in 2022. During that period a student was killed in Varn."
    year = replace(bare_time(text, "2022", 2022, 1, 1), precision=Precision.YEAR)
    killed = next(event for event in read(text, (), (year,)) if event.mode == "kill")
    assert killed.happened_from == datetime(2022, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Neither the baker nor her sons have been charged.", "charged", Status.DENIED),
        ("A lawmaker urged retaliation against Senduria.", "retaliation", Status.PLANNED),
        ("The envoy rejected General Oro's threat to bomb the port.", "threat", Status.ASSERTED),
    ],
)
def test_status_of_what_is_asked_for_answered_or_nobodys(read: Read, text: str, trigger: str, status: Status) -> None:
    """A demand is a plan, a threat that is answered was made."""
    found = {event.trigger: event.status for event in read(text)}
    assert found[trigger] is status


@pytest.mark.parametrize(
    "text",
    [
        "The fate of the town was hanging in the balance.",
        "Farmers kill animals before the feast.",
        "The ministry backed out.",
        "Analysts agreed that the plan was dear.",
        "The mayor seized upon the report.",
        "Ministers were held responsible for the delay.",
        "Two bakers died of old age.",
        "Ten people were killed in a flood near Varn.",
        "Government forces marched into the town.",
    ],
)
def test_more_idioms_are_no_events(read: Read, text: str) -> None:
    """The object or the particle decides."""
    assert read(text) == []


def test_who_is_feared_killed_did_not_kill(read: Read) -> None:
    """A participle without a helper is passive, also when it is joined to another."""
    for text in ("Tann asked about a reporter who is feared killed.", "A baker was shot and killed in Varn."):
        kill = next(event for event in read(text) if event.mode == "kill")
        assert kill.actors == ()


def test_words_of_blame_are_not_blows(read: Read) -> None:
    """To attack somebody for something is to accuse."""
    assert _told(read("The mayor attacked the governor for his remarks.")) == [("ACCUSE", "disapprove", "asserted")]


def test_what_a_protest_is_for_is_the_same_protest(read: Read) -> None:
    """The purpose of a march is no second event that is still to come."""
    assert _told(read("Bakers marched in Varn to protest against the price of flour.")) == [
        ("PROTEST", "demo", "asserted")
    ]


def test_a_datelines_day_is_not_when_it_happened(read: Read) -> None:
    """It says when the report was sent."""
    text = "VARNA, January 12 (Lantern) — Guards killed ten people, a nurse said."
    found = read(text, (), (bare_time(text, "January 12", 2031, 1, 12),))
    assert [(event.type.value, event.happened_from) for event in found] == [("ASSAULT", None)]
