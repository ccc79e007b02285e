"""Phrases that count from the day that the text named last: "the same day", "three days later", "روز بعد", "в тот же день"."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from nightglass.language.calendars import GREGORIAN, WEEKDAYS
from nightglass.language.date_lengths import DUAL, dual_unit
from nightglass.language.date_phrase import DatePhrase, Interval, Pair, Rule, alternatives, compiled, near
from nightglass.language.date_shift import last_weekday, part_of_day, shifted, shifted_iranian, vague_past
from nightglass.language.date_units import MORE, TRIGGERS, UNITS, amount, amount_pattern

_SAME: Mapping[str, Mapping[str, tuple[str, int]]] = MappingProxyType(
    {
        "fa": {
            "همان روز": ("day", 0), "همان شب": ("night", 0), "آن روز": ("day", 0), "آن شب": ("night", 0), "روز بعد": ("day", 1), "فردای آن روز": ("day", 1),
            "روز قبل": ("day", -1), "هفته بعد": ("week", 1), "همان هفته": ("week", 0), "ماه بعد": ("month", 1), "همان ماه": ("month", 0),
            "سال بعد": ("year", 1), "همان سال": ("year", 0), "آن سال": ("year", 0), "سال قبل": ("year", -1), "شب بعد": ("night", 1),
        },
        "ar": {
            "الیوم نفسه": ("day", 0), "نفس الیوم": ("day", 0), "الیوم ذاته": ("day", 0), "ذلک الیوم": ("day", 0), "ذات الیوم": ("day", 0), "الیوم التالی": ("day", 1),
            "الیوم السابق": ("day", -1), "الاسبوع التالی": ("week", 1), "الشهر التالی": ("month", 1), "العام نفسه": ("year", 0), "العام التالی": ("year", 1), "العام السابق": ("year", -1),
            "الشهر نفسه": ("month", 0), "تلک اللیله": ("night", 0), "ذلک العام": ("year", 0), "اللیله نفسها": ("night", 0),
        },
        "ru": {
            "в тот же день": ("day", 0), "в тот день": ("day", 0), "на следующий день": ("day", 1), "днем ранее": ("day", -1), "той же ночью": ("night", 0), "той ночью": ("night", 0),
            "на следующее утро": ("morning", 1), "в том же месяце": ("month", 0), "в том же году": ("year", 0), "в следующем месяце": ("month", 1),
            "неделей ранее": ("week", -1), "неделю спустя": ("week", 1), "день спустя": ("day", 1), "месяц спустя": ("month", 1), "год спустя": ("year", 1), "годом ранее": ("year", -1), "месяцем ранее": ("month", -1),
            "в тот же вечер": ("evening", 0), "тем же вечером": ("evening", 0),
        },
    }
)  # fmt: skip
_UNIT = r"(?P<unit>day|week|month|quarter|year|night|morning|afternoon|evening)"
_PARTS = {"night", "morning", "afternoon", "evening"}


def rules(language: str) -> list[Rule]:
    """Return the rules of one language."""
    if language == "en":
        trigger = rf"{TRIGGERS['en']}|morning|afternoon|evening|quarter|(?:following|next|previous|preceding) \w+day"
        return near(trigger, _english())
    unit, n = rf"(?P<unit>{alternatives(UNITS[language])})", rf"(?P<n>{amount_pattern(language)})"
    later = {
        "fa": rf"{n}\s{unit}\s(?P<after>بعد|پس از آن|قبل از آن|پیش از آن)(?!\sاز)",
        "ar": rf"(?P<after>بعد)\s(?:(?P<dual>{DUAL})|{n}\s{unit})(?!\sمن)",
        "ru": rf"{n}\s{unit}\s(?P<after>спустя|позже|ранее)",
    }[language]
    same: list[Pair] = [
        (
            compiled(alternatives(_SAME[language])),
            lambda match: _same(match, *_SAME[language][match[0].lower()], language),
        ),
    ]
    counted: list[Pair] = [(compiled(later), lambda match: _later(match, language))]
    if language == "ru":
        counted.append((compiled(rf"через\s(?:{n}\s)?{unit}(?!\sпосле)"), lambda match: _later(match, language)))
    return near("", same) + near(TRIGGERS[language], counted)


def _english() -> list[Pair]:
    day = alternatives(name for name in WEEKDAYS["en"] if not name.endswith("."))
    unit = alternatives(UNITS["en"])
    return [
        (compiled(rf"(?:the|that) (?:very )?same\s{_UNIT}|that\s(?:very\s)?(?P<that>day|night|week|month|year|morning|afternoon|evening)(?!\s(?:when|the|in|of)\b)"), _same_english),
        (compiled(r"(?:the\s)?(?P<which>following|next|previous|preceding)\s(?P<unit>day|night|morning|afternoon|evening)|the\s(?P<other>following|previous|preceding)\s(?P<unit2>week|month|quarter|year)"), _next_english),
        (compiled(rf"the\s(?P<which>following|next|previous|preceding)\s(?P<day>{day})"), _next_weekday),
        (compiled(rf"{MORE}(?P<n>{amount_pattern('en')})\s(?P<unit>{unit})\s(?P<after>later|earlier|afterwards?|beforehand|on(?=[,.]))"), lambda match: _later(match, "en")),
        (compiled(rf"(?P<n>{amount_pattern('en')})\s(?P<unit>{unit})\s(?P<after>after|before)(?=[.,;\n])"), lambda match: _later(match, "en")),
        (compiled(r"(?P<words>the (?P<unit>day|week|month|year|night)\s(?P<after>before|after|earlier))(?=[.,;\n]|$)"), _one_english),
    ]  # fmt: skip


def _phrase(match: re.Match[str], resolve: Callable[[date], Interval | None]) -> DatePhrase:
    return DatePhrase(match.start(), match.end(), GREGORIAN, False, resolve, from_text=True)


def _same(match: re.Match[str], unit: str, shift: int, language: str = "en") -> DatePhrase:
    if unit in _PARTS:
        return _phrase(match, lambda anchor: part_of_day(anchor + timedelta(days=shift), unit))
    move = shifted_iranian if language == "fa" else shifted
    return _phrase(match, lambda anchor: move(unit, anchor, shift))


def _same_english(match: re.Match[str]) -> DatePhrase:
    return _same(match, (match["unit"] or match["that"]).lower(), 0)


def _next_english(match: re.Match[str]) -> DatePhrase:
    which, unit = match["which"] or match["other"], match["unit"] or match["unit2"]
    return _same(match, unit.lower(), 1 if which.lower() in ("following", "next") else -1)


def _next_weekday(match: re.Match[str]) -> DatePhrase:
    weekday, back = WEEKDAYS["en"][match["day"].lower()], match["which"].lower() in ("previous", "preceding")

    def resolve(anchor: date) -> Interval:
        day = last_weekday(weekday, anchor - timedelta(days=1))
        return part_of_day(day if back else day + timedelta(days=7), None)

    return _phrase(match, resolve)


def _one_english(match: re.Match[str]) -> DatePhrase:
    return _same(match, match["unit"].lower(), 1 if match["after"].lower() == "after" else -1)


_BACK = ("earlier", "before", "beforehand", "قبل از آن", "پیش از آن", "ранее")


def _later(match: re.Match[str], language: str) -> DatePhrase | None:
    found = match.groupdict()
    if found.get("dual"):
        count, unit = "2", dual_unit(match["dual"])
    else:
        count = "1" if found["n"] is None else amount(found["n"].lower(), language)
        unit = UNITS[language][match["unit"].lower()]
    if unit in ("second", "minute", "hour"):
        return None
    sign = -1 if (found.get("after") or "").lower() in _BACK else 1
    if not count.isdigit():
        return _phrase(match, lambda anchor: vague_past(unit, anchor) if sign < 0 else None)
    move = shifted_iranian if language == "fa" else shifted
    return _phrase(match, lambda anchor: move(unit, anchor, sign * int(count)))
