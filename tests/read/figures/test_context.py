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
    "text",
    [
        "Between January 8, 2031 and January 12, 2031 at least 90 people were killed.",
        "From January 8, 2031 to January 12, 2031, at least 90 people were killed.",
    ],
)
def test_a_period_between_two_days_reaches_from_the_first_to_the_last(text: str, english: Model) -> None:
    """Not only the day that stands nearer."""
    (figure,) = _figures(text, english)
    assert figure.period_from is not None
    assert figure.period_to is not None
    assert (figure.period_from.day, figure.period_to.day) == (8, 13)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("اگر شلیک کنند، ۲۰ نفر کشته می‌شوند.", "fa"),
        ("اگر شلیک کنند صدها نفر کشته خواهند شد.", "fa"),
    ],
)
def test_what_would_be_is_no_figure_in_persian(text: str, language: str, english: Model) -> None:
    """Also where the word for the killed is read as a noun."""
    assert _figures(text, english, language) == []


def test_who_is_counted_is_no_word_for_a_day(english: Model) -> None:
    """In Arabic the day may follow the number at once."""
    (figure,) = _figures("أصيب بين 30 و40 شخصا يوم الجمعة.", english, "ar")
    assert figure.of_whom is None


def test_rumours_called_lies_are_denied_in_russian(english: Model) -> None:
    """The words that deny stand behind the count."""
    (figure,) = _figures("Слухи о гибели 100 человек оказались ложью.", english, "ru")
    assert figure.denied


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
