"""Who says a count, and when: what stands around a figure."""

import pytest

from bare_documents import as_document
from nightglass.engines.models import load_models, model_for
from nightglass.interfaces import Model
from nightglass.read.figures.reader import find_figures
from nightglass.read.parsed import parse_document
from nightglass.read.times import find_times
from nightglass.records.figure import Figure


def _figures(text: str, english: Model, language: str = "en") -> list[Figure]:
    model = english if language == "en" else model_for(load_models((language,)), language)
    parsed = parse_document(as_document(text, language), model)
    return find_figures(parsed, [], [], find_times(parsed))


def test_a_datelines_day_is_no_period(english: Model) -> None:
    """It says when the report was sent."""
    (figure,) = _figures("VARNA, January 12, 2031 (Lantern) — Ten people were killed, a nurse said.", english)
    assert figure.period_from is None


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("The Union has also recorded at least 640 detentions.", "en", "The Union"),
        ("It puts the crowd at about 300.", "en", None),
        ("Союз рабочих порта подтвердил имена не менее 74 человек, убитых на площади.", "ru", "Союз рабочих порта"),
    ],
)
def test_whoever_counts_is_named_whole_or_not_at_all(text: str, language: str, who: str | None, english: Model) -> None:
    """No helper verb, adverb or pronoun stands for a speaker."""
    (figure,) = _figures(text, english, language)
    assert figure.attributed_to == who
