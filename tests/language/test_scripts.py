"""Tests of names across scripts."""

import pytest

from nightglass.language.scripts import names_in, skeleton


@pytest.mark.parametrize(
    ("latin", "arabic", "cyrillic"),
    [
        ("Selmar", "سلمار", "Селмар"),
        ("Serban", "سربان", "Сербан"),
        ("Farouk", "فاروق", "Фарук"),
        ("Rostam", "رستم", "Ростам"),
    ],
)
def test_a_name_keeps_its_consonants_across_scripts(latin: str, arabic: str, cyrillic: str) -> None:
    """Vowels are guessed differently in each."""
    assert skeleton(latin) == skeleton(arabic) == skeleton(cyrillic) != ""


def test_many_names_share_their_consonants() -> None:
    """Why a skeleton is a lead and never an identity."""
    assert skeleton("Marat") == skeleton("Merta")


def test_names_are_capitals_within_sentences() -> None:
    """The first word of a sentence tells nothing; a script without capitals has no names here."""
    assert names_in("Yesterday Captain Marek spoke. Then he left Selmar.") == ["Captain", "Marek", "Selmar"]
    assert names_in("ناخدا مارک گفت") == []
