"""Whether a noun is told as an event."""

import pytest

from bare_documents import as_document
from nightglass.interfaces import Model
from nightglass.read.events.reader import find_events
from nightglass.read.parsed import parse_document


@pytest.mark.parametrize(
    "text",
    [
        "Taro Velm said at a rally in Ilmen that taxes would fall.",
        "Pela Storm's rally in Ilmen drew thousands.",
        "A campaign rally was held in Ilmen.",
    ],
)
def test_a_candidates_rally_is_no_protest(english: Model, text: str) -> None:
    """Who speaks there speaks to supporters."""
    rows = find_events(parse_document(as_document(text), english), (), (), ())
    assert [row for row in rows if row.type.value == "PROTEST"] == []


def test_a_rally_of_workers_is_a_protest(english: Model) -> None:
    """Nobody stands for election there."""
    rows = find_events(parse_document(as_document("Workers held a rally in Varn."), english), (), (), ())
    assert [row.type.value for row in rows] == ["PROTEST"]
