"""Persian, Arabic and Russian phrases that count from the day of publication."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from nightglass.language.calendars import GREGORIAN, WEEKDAYS
from nightglass.language.date_phrase import DatePhrase, Interval, Rule, alternatives
from nightglass.language.date_relative import last_weekday, part_of_day, unit_around

_NAMED: Mapping[str, Mapping[str, tuple[int, str | None]]] = MappingProxyType(
    {
        "fa": {
            "امروز": (0, None), "دیروز": (-1, None), "پریروز": (-2, None), "فردا": (1, None), "دیشب": (-1, "night"),
            "امشب": (0, "night"), "شب گذشته": (-1, "night"), "پریشب": (-2, "night"), "روز گذشته": (-1, None),
            "امروز صبح": (0, "morning"), "صبح امروز": (0, "morning"),
        },
        "ar": {
            "الیوم": (0, None), "امس": (-1, None), "غدا": (1, None), "اللیله الماضیه": (-1, "night"), "مساء امس": (-1, "evening"),
            "اول امس": (-2, None), "اللیله": (0, "night"), "صباح الیوم": (0, "morning"),
        },
        "ru": {
            "сегодня": (0, None), "вчера": (-1, None), "позавчера": (-2, None), "завтра": (1, None), "вчера вечером": (-1, "evening"),
            "прошлой ночью": (-1, "night"), "сегодня ночью": (-1, "night"), "сегодня утром": (0, "morning"), "накануне": (-1, None),
        },
    }
)  # fmt: skip
_UNITS: Mapping[str, Mapping[str, tuple[str, int]]] = MappingProxyType(
    {
        "fa": {"هفته گذشته": ("week", -1), "هفته پیش": ("week", -1), "ماه گذشته": ("month", -1), "سال گذشته": ("year", -1), "این هفته": ("week", 0)},
        "ar": {
            "الاسبوع الماضی": ("week", -1), "الشهر الماضی": ("month", -1), "العام الماضی": ("year", -1), "هذا الاسبوع": ("week", 0),
        },
        "ru": {
            "на прошлой неделе": ("week", -1), "на этой неделе": ("week", 0), "в прошлом месяце": ("month", -1),
            "в прошлом году": ("year", -1),
        },
    }
)  # fmt: skip
_PARTS: Mapping[str, str] = MappingProxyType(
    {
        "شب": "night",
        "صبح": "morning",
        "عصر": "evening",
        "ظهر": "midday",
        "ночь": "night",
        "مساء": "evening",
        "صباح": "morning",
    }
)


def rules(language: str) -> list[Rule]:
    """Return the rules of one of the languages that have tables here."""
    part = alternatives(tuple(_PARTS))
    weekday = alternatives(tuple(WEEKDAYS[language]))
    lead = {
        "fa": rf"(?:(?P<part>{part}) )?(?:روز )?",
        "ar": rf"(?:(?P<part>{part}) )?(?:یوم )?",
        "ru": r"(?P<part>)во? ",
    }[language]
    return [
        (_compiled(f"(?P<word>{alternatives(tuple(_NAMED[language]))})"), lambda match: _named(match, language)),
        (_compiled(f"(?P<word>{alternatives(tuple(_UNITS[language]))})"), lambda match: _unit(match, language)),
        (_compiled(f"{lead}(?P<word>{weekday})"), lambda match: _weekday(match, language)),
    ]


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)


def _named(match: re.Match[str], language: str) -> DatePhrase:
    offset, part = _NAMED[language][match["word"].lower()]
    return DatePhrase(
        match.start(), match.end(), GREGORIAN, False, lambda anchor: part_of_day(anchor + timedelta(days=offset), part)
    )


def _unit(match: re.Match[str], language: str) -> DatePhrase:
    unit, shift = _UNITS[language][match["word"].lower()]
    return DatePhrase(match.start(), match.end(), GREGORIAN, False, lambda anchor: unit_around(unit, anchor, shift))


def _weekday(match: re.Match[str], language: str) -> DatePhrase:
    weekday, part = WEEKDAYS[language][match["word"].lower()], _PARTS.get(match["part"] or "")

    def resolve(anchor: date) -> Interval:
        return part_of_day(last_weekday(weekday, anchor), part)

    return DatePhrase(match.start(), match.end(), GREGORIAN, False, resolve)
