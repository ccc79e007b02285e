"""One document through all the readers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bare_documents import as_document
from nightglass.engines.gazetteer import open_gazetteer
from nightglass.interfaces import Model
from nightglass.read.reading import read_document
from nightglass.records.time import TimeKind

WEDNESDAY = datetime(2031, 5, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Guards killed 12 people in three days of shelling, the ministry said.",
        "Soldiers have arrested 40 protesters every week, a doctor said.",
        "Police have now killed 12 protesters.",
        "Police recently arrested 40 students.",
    ],
)
def test_a_length_a_repetition_and_now_date_nothing(text: str, english: Model) -> None:
    """They are rows of their own; no figure, event or statement takes its time from them."""
    document = replace(as_document(text), published_at=WEDNESDAY, published_to=WEDNESDAY + timedelta(days=1))
    reading = read_document(document, english, open_gazetteer(), "UTC", "plain")
    assert [time.value is not None and time.value_from is None for time in reading.times] == [True]
    assert reading.figures
    assert all(figure.period_from is None and figure.as_of is None for figure in reading.figures)
    assert all(event.happened_from is None for event in reading.events)
    assert all(statement.said_at is None for statement in reading.statements)


def test_a_length_that_ends_with_publication_is_a_figures_period(english: Model) -> None:
    """The days that it names are those in which they were killed."""
    text = "Guards killed 12 people over the past three days."
    document = replace(as_document(text), published_at=WEDNESDAY, published_to=WEDNESDAY + timedelta(days=1))
    reading = read_document(document, english, open_gazetteer(), "UTC", "plain")
    assert [time.kind for time in reading.times] == [TimeKind.DURATION]
    assert [figure.period_from for figure in reading.figures] == [WEDNESDAY - timedelta(days=3)]
