"""What the lexicon leaves open is settled by weights."""

from nightglass.read.events.settle import settled_acled
from nightglass.records.event import EventType


def test_an_attack_by_a_bomber_is_a_suicide_bomb() -> None:
    """The passage says more than the verb."""
    passage = "A suicide bomber blew himself up at the gate of a barracks in Ilmen, killing six recruits."
    assert settled_acled(EventType.ASSAULT, "Attack", passage) == "Suicide bomb"


def test_what_the_lexicon_says_in_full_stays() -> None:
    """Only its most general types are looked at again."""
    passage = "A suicide bomber blew himself up at the gate of a barracks in Ilmen, killing six recruits."
    assert settled_acled(EventType.ASSAULT, "Armed clash", passage) == "Armed clash"
    assert settled_acled(EventType.COERCE, "Arrests", passage) == "Arrests"


def test_a_passage_that_tells_no_more_changes_nothing() -> None:
    """Doubt leaves the lexicon right."""
    assert settled_acled(EventType.ASSAULT, "Attack", "It happened on Monday.") == "Attack"
