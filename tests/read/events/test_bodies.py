"""Common bodies by the words that name them."""

import pytest

from nightglass.read.events.bodies import body_of


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("riot police", "security"),
        ("the Guards", "security"),
        ("unknown gunmen", "armed group"),
        ("opposition leaders", "opposition"),
        ("a crowd of demonstrators", "protesters"),
        ("Karsa's foreign ministry", "government"),
        ("a court in Ilmen", "court"),
        ("Nila Sorn", None),
        ("policy", None),
    ],
)
def test_a_phrase_names_a_body(name: str, body: str | None) -> None:
    """By one of its words; a word that only begins like one names none."""
    assert body_of(name) == body
