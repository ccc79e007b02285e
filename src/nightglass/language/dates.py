"""Phrases that say when: found by form in four languages, resolved against a day.

A phrase is found once and can be resolved against any day, so that a reader can count it from both ends of the
interval in which a text was published and see whether that matters.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from nightglass.language import (
    date_absolute,
    date_after,
    date_clock,
    date_lengths,
    date_often,
    date_other,
    date_periods,
    date_relative,
)
from nightglass.language.date_join import joined
from nightglass.language.date_phrase import DatePhrase, Interval, Rule, edge
from nightglass.language.date_shift import since
from nightglass.records.time import TimeKind
from nightglass.text.fold import fold

__all__ = ["DatePhrase", "Interval", "find_dates"]


def find_dates(text: str, language: str = "en") -> list[DatePhrase]:
    """Return the phrases of ``text`` that say when, how long or how often, in order, without overlap.

    Of two that overlap the longer stands. A language without tables is read as English.
    """
    folded = fold(text)
    table = language if language in {"fa", "ar", "ru"} else "en"
    found = [
        phrase
        for trigger, rules in _grammar(table)
        for start, end in _around(trigger, folded)
        for rule in rules
        for match in rule.pattern.finditer(folded, start, end)
        if (phrase := rule.build(match)) is not None
    ]
    ordered = joined(sorted(_longest(found), key=lambda phrase: phrase.start), folded)
    return [_with_since(phrase, folded, table) for phrase in ordered]


_SINCE = {
    "en": re.compile(r"\bsince (?:the )?$", re.IGNORECASE),
    "fa": re.compile(r"(?<!\w)از $"),
    "ar": re.compile(r"(?<!\w)منذ $"),
    "ru": re.compile(r"\bс $", re.IGNORECASE),
}


def _with_since(phrase: DatePhrase, folded: str, language: str) -> DatePhrase:
    """Return a phrase after "since" with that word, running to the end of the day that it is counted from."""
    lead = _SINCE.get(language, _SINCE["en"]).search(folded, max(0, phrase.start - 12), phrase.start)
    if lead is None or lead[0].lower().startswith("since the") or phrase.kind in (TimeKind.DURATION, TimeKind.SET):
        return phrase

    def resolve(anchor: date) -> Interval | None:
        interval = phrase.resolve(anchor)
        return None if interval is None else since(interval, anchor)

    return replace(phrase, start=lead.start(), resolve=resolve)


def _longest(phrases: Iterable[DatePhrase]) -> Iterator[DatePhrase]:
    taken: list[tuple[int, int]] = []
    for phrase in sorted(phrases, key=lambda phrase: (phrase.start - phrase.end, phrase.start)):
        if all(phrase.end <= start or end <= phrase.start for start, end in taken):
            taken.append((phrase.start, phrase.end))
            yield phrase


_REACH = 64
"""How far from its trigger a phrase may reach, in code points."""


def _around(trigger: re.Pattern[str] | None, folded: str) -> list[tuple[int, int]]:
    """Return the stretches of a text around the matches of a trigger, apart from each other; all of it without one."""
    if trigger is None:
        return [(0, len(folded))]
    found: list[tuple[int, int]] = []
    for match in trigger.finditer(folded):
        start, end = max(0, match.start() - _REACH), match.end() + _REACH
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


_Group = tuple[re.Pattern[str] | None, tuple[Rule, ...]]


@cache
def _grammar(language: str) -> tuple[_Group, ...]:
    """Return the rules of a language by trigger."""
    groups: dict[str, list[Rule]] = {}
    for module in (date_absolute, date_periods, date_after, date_clock, date_lengths, date_often):
        for rule in module.rules(language):
            groups.setdefault(rule.trigger, []).append(rule)
    for rule in date_relative.rules() if language == "en" else date_other.rules(language):
        groups.setdefault(rule.trigger, []).append(rule)
    return tuple((_trigger(words), tuple(rules)) for words, rules in groups.items())


def _trigger(words: str) -> re.Pattern[str] | None:
    return re.compile(rf"{edge(words)}(?:{words})(?!\w)", re.IGNORECASE) if words else None
