"""Who killed where the verb names nobody."""

from collections.abc import Callable

import pytest

from bare_documents import as_document
from nightglass.interfaces import Model
from nightglass.read.events.reader import find_events
from nightglass.read.parsed import parse_document
from nightglass.records.event import Event

Read = Callable[[str], list[Event]]


@pytest.fixture
def killings(english: Model) -> Read:
    """A function from a text to its killings."""

    def run(text: str) -> list[Event]:
        rows = find_events(parse_document(as_document(text), english), (), (), ())
        return [row for row in rows if row.mode == "kill"]

    return run


@pytest.mark.parametrize(
    "text",
    [
        "Two bakers were killed in police firing in Ilmen.",
        "Records show nine people have died in police firing.",
        "One baker was killed when the police opened fire on a mob.",
        "Three bakers fell to police bullets.",
        "The firing by the police left four bakers dead.",
        "A baker perished in police gunfire.",
    ],
)
def test_the_means_or_its_clause_names_the_killer(killings: Read, text: str) -> None:
    """Where the verb of killing has no subject that kills."""
    assert [row.actors for row in killings(text)] == [("police",)]


@pytest.mark.parametrize(
    "text",
    [
        "Two bakers were killed in Ilmen, the police said.",
        "Two bakers were killed in firing by gunmen whom the police had sought.",
        "A baker was killed after the police left the square.",
    ],
)
def test_police_who_only_speak_or_leave_killed_nobody(killings: Read, text: str) -> None:
    """Standing in the same sentence is not enough."""
    assert all("police" not in row.actors for row in killings(text))


def test_who_died_is_the_target(killings: Read) -> None:
    """Although it is the subject of the verb."""
    assert [row.targets for row in killings("Three bakers fell to police bullets.")] == [("Three bakers",)]


def test_falling_without_bullets_is_no_killing(killings: Read) -> None:
    """The verb needs the means."""
    assert killings("Three bakers fell to the ground.") == []
