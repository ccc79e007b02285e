"""Whether a text is surely of a claim's place."""

from nightglass.relate.origins.whereabouts import surely_there
from sourced import telling


def test_a_text_of_another_town_is_not_surely_there() -> None:
    """Though it tells of the same day."""
    here = telling("d1", "Harbour Post", "In Corran «nine died» on Monday.").document
    there = telling("d2", "North Mail", "In Ildra «seven died» on Monday.").document
    assert surely_there([here, there], "Corran", frozenset()) == {"d1"}


def test_a_name_in_another_script_is_the_place() -> None:
    """By its consonants."""
    here = telling("d1", "Harbour Post", "In Corran «nine died» on Monday.").document
    too = telling("d2", "North Mail", "«نه نفر» دوشنبه در کوران کشته شدند.", language="fa").document
    assert surely_there([here, too], "Corran", frozenset()) == {"d1", "d2"}


def test_a_place_that_most_texts_name_is_enough() -> None:
    """A claim can be known by its country or a quarter."""
    one = telling("d1", "Harbour Post", "In Ildra in Moravel «nine died».").document
    two = telling("d2", "North Mail", "In Ildra «nine died».").document
    assert surely_there([one, two], "Moravel", frozenset({"ildra"})) == {"d1", "d2"}


def test_without_a_place_all_are_there() -> None:
    """Nothing speaks against any."""
    one = telling("d1", "Harbour Post", "«Nine died».").document
    assert surely_there([one], None, frozenset()) == surely_there([one], "Corran", frozenset()) == {"d1"}
