"""Phrases that say when: found by form in four languages, resolved against a day.

A phrase is found once and can be resolved against any day, so that a reader can count it from both ends of the
interval in which a text was published and see whether that matters.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
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
    return [
        _with_since(phrase, folded, language) for phrase in sorted(_longest(found), key=lambda phrase: phrase.start)
    ]


_SINCE = {
    "en": re.compile(r"\bsince (?:the )?$", re.IGNORECASE),
    "fa": re.compile(r"(?<!\w)از $"),
    "ar": re.compile(r"(?<!\w)منذ $"),
    "ru": re.compile(r"\bс $", re.IGNORECASE),
}


def _with_since(phrase: DatePhrase, folded: str, language: str) -> DatePhrase:
    """Return a phrase after "since" with that word, running to the end of the day that it is counted from."""
    lead = _SINCE.get(language, _SINCE["en"]).search(folded, max(0, phrase.start - 12), phrase.start)
    if lead is None or lead[0].lower().startswith("since the"):
        return phrase

    def resolve(anchor: date) -> Interval | None:
        interval = phrase.resolve(anchor)
        return None if interval is None else date_relative.since(interval, anchor)

    return replace(phrase, start=lead.start(), resolve=resolve)


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
