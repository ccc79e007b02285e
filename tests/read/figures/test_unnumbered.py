"""People told of without a number: one, or at least two."""

import pytest

from bare_documents import as_document
from nightglass.interfaces import Model
from nightglass.read.figures.reader import find_figures
from nightglass.read.parsed import parse_document
from nightglass.records.figure import Figure


def _figures(text: str, english: Model, rule: str = "plain") -> list[Figure]:
    return find_figures(parse_document(as_document(text), english), [], [], [], rule)


def _short(figures: list[Figure]) -> list[str]:
    return [f"{figure.measure.value} {figure.low} {figure.high}" for figure in figures]


TOLD: tuple[tuple[str, list[str]], ...] = (
    ("Soldiers killed a baker in Lem.", ["killed 1 1"]),
    ("A night watchman was shot and killed near the mill.", ["killed 1 1"]),
    ("The officer was wounded.", ["injured 1 1"]),
    ("Police detained students after the vigil.", ["detained 2 None"]),
    ("Guards arrested a baker and his apprentice.", ["detained 1 1", "detained 1 1"]),
    ("Guards arrested a baker and two of his cousins.", ["detained 1 1", "detained 2 2"]),
    ("The patrol captured a courier along with several helpers.", ["detained 1 1", "detained 2 None"]),
    ("The raid led to the capture of a smuggler.", ["detained 1 1"]),
    ("A miner ran and was killed.", ["killed 1 1"]),
    ("A nurse died of her wounds.", ["killed 1 1"]),
    ("Gunmen fired at the bus, killing the driver.", ["killed 1 1"]),
    ("The shells killed farmers in the fields.", ["killed 2 None"]),
    ("They shot back, killing several of them.", ["killed 2 None"]),
    # what is only wanted, planned, feared, charged or denied
    ("The patrol searched the yard to arrest a courier.", []),
    ("They plan to kill a judge.", []),
    ("The blast could kill a child.", []),
    ("No guard was killed.", ["killed 0 0"]),
    ("He is accused of killing a judge.", []),
    ("The guard was not wounded.", []),
    # what is nobody
    ("The frost killed the crops.", []),
    ("Rebels captured a town and a radio mast.", []),
    ("The blow wounded her pride.", []),
    ("The council killed the bill.", []),
    ("Police arrested a slide in public trust.", []),
    # who is counted already
    ("Two clerks were killed. The clerks were killed at dawn.", ["killed 2 2"]),
    ("A clerk was killed at dawn. Neighbours saw how the clerk was killed.", ["killed 1 1"]),
    ("A clerk was killed at dawn. Another clerk was killed at noon.", ["killed 1 1", "killed 1 1"]),
    ("The 12th protester was killed.", []),
)


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_is_told_of_without_a_number_counts_once(text: str, expected: list[str], english: Model) -> None:
    """One by one, several as two or more; nobody where nobody was harmed."""
    figures = _figures(text, english)
    assert _short(figures) == expected
    assert all(figure.words == text[figure.start : figure.end] for figure in figures)


def test_who_was_killed_is_kept_without_article(english: Model) -> None:
    """A pronoun names nobody."""
    texts = ("Soldiers killed an old baker.", "Soldiers fired, killing him.")
    assert [_figures(text, english)[0].of_whom for text in texts] == ["old baker", None]


def test_a_plural_follows_the_rule_of_numbers(english: Model) -> None:
    """At least two; three where unknown tolls are coded as three."""
    text = "Police detained students."
    assert _short(_figures(text, english, "isaf")) == ["detained 2 None"]
    assert _short(_figures(text, english, "acled")) == ["detained 3 3"]
