"""What a caveat limits, and what it leaves alone."""

import re

import pytest

from nightglass.interfaces import Model
from read.caveats.reading import read


def _limited(text: str, model: Model) -> list[str]:
    """Return the numbers of the figures that the text's caveats limit."""
    _, figures, caveats = read(text, model)
    about = {row for caveat in caveats for row in caveat.about_ids}
    assert len(caveats) == 1
    return [re.sub(r"\D", "", figure.words) for figure in figures if figure.id in about]


@pytest.mark.parametrize(
    ("text", "limited"),
    [
        ("Exiles say 60 died. That number cannot be confirmed, and clerks put the toll at 34.", ["60"]),
        ("Clerks counted 40 dead. The square was closed. The paper could not confirm the death toll.", ["40"]),
        ("Clerks counted 40 dead. Guards arrested 16 people. The arrests could not be confirmed.", ["16"]),
        ("Police held 30 people. Exiles say 60 died, but that has not been confirmed.", ["60"]),
        ("Police held 30 people. Exiles say 60 died; the union says 19 died. Neither toll is confirmed.", ["60", "19"]),
        ("Police held 30. The army says 5 died. Exiles say 60 died. Neither toll has been confirmed.", ["5", "60"]),
        ("The army says 5 died. Exiles say 60 died. None of these numbers could be verified.", ["5", "60"]),
        ("Exiles say 60 people died.\nThat claim could not be verified.", ["60"]),
        ("Exiles say 60 people died.\n\nThat claim could not be verified.", ["60"]),
        ("Exiles say 60 people died.\n\nGuards closed the square. The death toll could not be verified.", ["60"]),
        ("Exiles say 60 people died; the coroner confirmed 12 deaths. A toll of 90 dead is unverified.", ["90"]),
    ],
)
def test_its_own_clause_or_what_its_words_point_back_at(text: str, limited: list[str], english: Model) -> None:
    """The nearest reading, never everything around."""
    assert _limited(text, english) == limited


def test_anonymity_limits_the_words_of_its_speaker(english: Model) -> None:
    """The named speaker beside him keeps his own."""
    statements, figures, (caveat,) = read(
        "Samir Dol, a lawyer, said 14 people died. A guard who asked not to be named said 30 people died.", english
    )
    limited = {row.content for row in statements if row.id in caveat.about_ids}
    assert limited == {"30 people died"}
    assert [figure.id in caveat.about_ids for figure in figures] == [False, True]


def test_a_caveat_limits_the_statement_with_its_figure(english: Model) -> None:
    """Who repeats the statement without the figure still owes the doubt."""
    (statement,), (figure,), (caveat,) = read("Exiles say 60 people died. That claim could not be verified.", english)
    assert set(caveat.about_ids) == {statement.id, figure.id}
