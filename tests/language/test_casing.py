"""Small letters for texts in capitals."""

from hypothesis import given
from hypothesis import strategies as st

from nightglass.language.casing import is_shouted, with_small_letters

KNOWN = frozenset(
    [
        "the", "clerk", "of", "harbour", "said", "that", "six", "dockers", "were", "killed", "on", "by",
        "soldiers", "from", "a", "and", "in", "president", "who", "wrote", "army",
    ]
)  # fmt: skip
WIRE = (
    "THE CLERK OF THE HARBOUR SAID THAT SIX DOCKERS WERE KILLED ON 4 MAY BY SOLDIERS FROM NORVALE. PRESIDENT ORRIN, "
    "WHO WROTE THE HARBOUR ACT [HRBA], SAID THE GUATEMALAN ARMY [GA] KILLED A DOCKER IN GUATEMALA. THE HRBA SAID SO."
)


def test_names_acronyms_and_beginnings_keep_their_capitals() -> None:
    """Unknown words, those behind titles, countries and their peoples are names."""
    assert with_small_letters(WIRE, KNOWN.__contains__) == (
        "The clerk of the harbour said that six dockers were killed on 4 May by soldiers from Norvale. President "
        "Orrin, who wrote the harbour Act [HRBA], "
        "said the Guatemalan army [GA] killed a Docker in Guatemala. The HRBA said So."
    )


def test_only_a_text_all_in_capitals_is_shouted() -> None:
    """No headline alone, no mixed text."""
    assert is_shouted(WIRE)
    assert not is_shouted("HARBOUR GATES STAY SHUT")
    assert not is_shouted(WIRE.capitalize())
    assert not is_shouted("")


@given(st.text(max_size=200))
def test_no_letter_moves(text: str) -> None:
    """Letters change their case and nothing else; a letter whose small form is longer stays."""
    small = with_small_letters(text, KNOWN.__contains__)
    assert len(small) == len(text)
    assert small.lower() == text.lower()
