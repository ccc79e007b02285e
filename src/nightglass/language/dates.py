"""Phrases that say when: found by form in four languages, resolved against a day.

A phrase is found once and can be resolved against any day, so that a reader can count it from both ends of the
interval in which a text was published and see whether that matters.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from nightglass.language import date_absolute, date_other, date_relative
from nightglass.language.date_phrase import DatePhrase, Interval, Rule
from nightglass.text.fold import fold

__all__ = ["DatePhrase", "Interval", "find_dates"]


def find_dates(text: str, language: str = "en") -> list[DatePhrase]:
    """Return the phrases of ``text`` that say when, in order, without overlap; of two that overlap, the longer.

    A language without tables is read as English.
    """
    folded = fold(text)
    found = [
        phrase
        for pattern, build in _grammar(language if language in {"fa", "ar", "ru"} else "en")
        for match in pattern.finditer(folded)
        if (phrase := build(match)) is not None
    ]
    return sorted(_longest(found), key=lambda phrase: phrase.start)


def _longest(phrases: Iterable[DatePhrase]) -> Iterator[DatePhrase]:
    taken: list[tuple[int, int]] = []
    for phrase in sorted(phrases, key=lambda phrase: (phrase.start - phrase.end, phrase.start)):
        if all(phrase.end <= start or end <= phrase.start for start, end in taken):
            taken.append((phrase.start, phrase.end))
            yield phrase


@cache
def _grammar(language: str) -> tuple[Rule, ...]:
    relative = date_relative.rules() if language == "en" else date_other.rules(language)
    return (*date_absolute.rules(language), *relative)
