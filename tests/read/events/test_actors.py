"""Who acts in an event, and on whom."""

from collections.abc import Callable

import pytest

from bare_documents import as_document
from bare_rows import bare_statement
from nightglass.interfaces import Model
from nightglass.read.events.reader import find_events
from nightglass.read.parsed import parse_document
from nightglass.records.event import Event, Status
from nightglass.records.mention import Mention, MentionKind
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


def test_an_outlet_kills_nobody(read: Read) -> None:
    """Who reports a killing is not who did it."""
    text = "Orland Daily points to clashes, killing at least ten people."
    outlet = Mention(
        "men-1", "doc-1", MentionKind.OUTLET, "Orland Daily", "Orland Daily", None, None, 0, 12, "test", ("doc-1",)
    )
    (kill,) = [event for event in read(text, (outlet,)) if event.mode == "kill"]
    assert kill.actors == ()


def test_a_count_of_a_people_keeps_its_number(read: Read, english: Model) -> None:
    """The people's name alone would be all of them."""
    text = "Guards killed 25 Syrians."
    assert [token.ent_type_ for token in english(text) if token.text == "Syrians"] == ["NORP"]
    people = Mention("men-1", "doc-1", MentionKind.OTHER, "Syrians", "Syrians", None, None, 17, 24, "test", ("doc-1",))
    assert read(text, (people,))[0].targets == ("25 Syrians",)


def test_a_pronoun_is_whoever_the_statement_says_speaks(read: Read) -> None:
    """What "he will" do is done by who said it; "you" is nobody."""
    content = "he will discuss the port with General Oro"
    text = f"Governor Tann said {content}."
    (event,) = read(text, (), (), (bare_statement(text, content, "Tann", Sourcing.NAMED),))
    assert (event.type.value, event.actors, event.status) == ("CONSULT", ("Tann",), Status.PLANNED)


def test_a_relative_clause_gives_its_antecedent_as_the_actor(read: Read) -> None:
    """Who did it stands before "who"."""
    kill = next(event for event in read("Soldiers who killed a boy fled.") if event.mode == "kill")
    assert kill.actors == ("Soldiers",)
