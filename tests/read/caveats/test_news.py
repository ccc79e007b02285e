"""Only what a newsroom would check is a caveat's object."""

import pytest

from nightglass.engines.models import load_models, model_for
from nightglass.interfaces import Model
from read.caveats.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "The steward could not verify his locker key.",
        "The once unconfirmed toll of 30 was certified by the court.",
        "A clerk lost the unconfirmed bookings of two guests.",
        "The painting is undated and hangs in the hall.",
        "The seamstress has yet to confirm the fitting.",
    ],
)
def test_an_everyday_thing_that_nobody_could_check_is_no_caveat(text: str, english: Model) -> None:
    """The noun decides, wherever the parse puts it."""
    assert read(text, english)[2] == []


@pytest.mark.parametrize(
    "text",
    [
        "The steward could not verify his account.",
        "The agency could not confirm that the pier had been shelled.",
        "The beatings have not been confirmed.",
        "The network could not verify 14 of the names.",
        "The clip, which is undated, was shared widely.",
    ],
)
def test_a_claim_a_clip_and_a_killing_are(text: str, english: Model) -> None:
    """Nouns of news, clauses and counts."""
    assert len(read(text, english)[2]) == 1


def test_in_other_languages_the_sentence_must_hold_a_word_of_news() -> None:
    """Anybody "could not confirm" a ticket."""
    model = model_for(load_models(()), "ru")
    assert read("Она не смогла подтвердить бронь.", model, "ru")[2] == []
    assert len(read("Она не смогла подтвердить эти данные.", model, "ru")[2]) == 1
