"""A speaker is a whole name or phrase, and no fragment."""

import pytest

from nightglass.read.speaker_names import names_somebody, whole_name, without_loose_end, without_trailing_time
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the harbour inquiry, two years later", "the harbour inquiry"),
        ("the union, on Monday", "the union"),
        ("the union on Monday evening", "the union"),
        ("two porters who came on Monday", "two porters who came on Monday"),
        ("the union", "the union"),
    ],
)
def test_a_time_behind_a_name_is_no_part_of_it(words: str, name: str) -> None:
    """A time in a clause about the speaker stays: it says when that was."""
    assert without_trailing_time(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [("The Union has also", "The Union"), ("The Union now", "The Union"), ("The Lantern Group", "The Lantern Group")],
)
def test_helpers_of_the_verb_are_no_part_of_a_name(words: str, name: str) -> None:
    """What stands before "recorded" belongs to it."""
    assert without_loose_end(words) == name


@pytest.mark.parametrize("words", ["it", "He", "None of this", "nobody", ""])
def test_pronouns_name_nobody(words: str) -> None:
    """They are resolved or stand for nobody."""
    assert not names_somebody(words)


def test_a_phrase_names_somebody() -> None:
    """An unnamed source is somebody."""
    assert names_somebody("one of the porters")


def test_a_place_that_is_part_of_a_longer_name_is_not_the_speaker() -> None:
    """What stands beside it in capitals belongs to it, an article and a name of its own do not."""
    text = "Free Varna has learned more. The Varna office and Mayor Oro Varna said no."

    def place(start: int) -> Mention:
        return Mention(
            f"men-{start}", "doc-1", MentionKind.PLACE, "Varna", "Varna", None, None, start, start + 5, "test", ()
        )

    first, second = text.index("Varna"), text.index("Varna", 12)
    assert whole_name(place(first), Span(0, 10), text, [place(first)]) == "Free Varna"
    assert whole_name(place(second), Span(second - 4, second + 5), text, [place(second)]) is None
