"""Times of day: "8 p.m.", "at 20:15 GMT", "noon", "ساعت ۲۰:۳۰", "الساعة الثامنة مساء", "в восемь часов вечера".

A time of day says no day; a date that stands beside it ("on Friday at 8 p.m.") places it (``dates.py`` joins the two).
"""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Mapping
from types import MappingProxyType

from nightglass.language.calendars import GREGORIAN
from nightglass.language.date_phrase import Build, Clock, DatePhrase, Pair, Rule, alternatives, compiled, near
from nightglass.language.date_shift import at_clock
from nightglass.language.number_words import NUMBER_WORDS
from nightglass.records.time import TimeKind

_ZONE = r"(?:\s(?P<zone>GMT|UTC|local time|Tehran time|EST|EDT|ET|PT|BST|CET|Moscow time))?"
_HOURS = {word: number for word, number in NUMBER_WORDS["en"].items() if 1 <= number <= 12}
_ARABIC_HOURS = {
    "الواحده": 1, "الثانیه": 2, "الثالثه": 3, "الرابعه": 4, "الخامسه": 5, "السادسه": 6, "السابعه": 7, "الثامنه": 8, "التاسعه": 9,
    "العاشره": 10, "الحادیه عشره": 11, "الثانیه عشره": 12,
}  # fmt: skip
_LATE = ("p", "بعد از ظهر", "شب", "عصر", "مساء", "مساءا", "لیلا", "ظهرا", "عصرا", "вечера", "дня", "بعد الظهر")
_PARTS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night"},
        "fa": {
            "صبح": "morning", "بامداد": "dawn", "ظهر": "midday", "عصر": "evening", "شامگاه": "evening", "شب": "night", "بعد از ظهر": "afternoon",
        },
        "ar": {"صباح": "morning", "فجر": "dawn", "ظهر": "midday", "عصر": "afternoon", "مساء": "evening", "لیله": "night", "لیل": "night"},
        "ru": {
            "утром": "morning", "днем": "afternoon", "вечером": "evening", "ночью": "night", "утра": "morning", "вечера": "evening",
        },
    }
)  # fmt: skip
"""Words for parts of a day (folded, lower case), by the names of ``PARTS_OF_DAY``."""

_TRIGGERS: Mapping[str, str] = MappingProxyType(
    {
        "en": r"\d*\s?[ap](?:\.m|m)|\d\d?[:.]\d\d|gmt|utc|o'clock|noon|midday|midnight|morning|afternoon|evening|night",
        "fa": r"ساعت|نیمه ?شب|صبح|ظهر|عصر|شب|شامگاه|بامداد",
        "ar": r"الساعه|منتصف",
        "ru": r"\d\d?[:.]\d\d|часа?|часов|полдень|полночь",
    }
)


def rules(language: str) -> list[Rule]:
    """Return the rules of one language."""
    pairs = {"en": _english, "fa": _persian, "ar": _arabic, "ru": _russian}[language]()
    return near(_TRIGGERS[language], pairs)


def _phrase(match: re.Match[str], clock: Clock) -> DatePhrase | None:
    if not (0 <= clock.hour <= 24 and 0 <= (clock.minute or 0) < 60):
        return None
    return DatePhrase(
        match.start("words") if "words" in match.re.groupindex else match.start(),
        match.end(), GREGORIAN, False, lambda anchor: at_clock(anchor, clock), TimeKind.TIME, clock=clock,
    )  # fmt: skip


def _clock(match: re.Match[str]) -> DatePhrase | None:
    """Build from the groups h, m, half (of the day) and zone, of which a rule may lack some."""
    found = match.groupdict()
    hour, minute = int(found["h"]), int(found["m"]) if found.get("m") else None
    half = (found.get("half") or "").lower()
    if half and hour > 12:
        half = ""
    if half.startswith(_LATE):
        hour = hour % 12 + 12 if not (half in ("شب", "لیلا") and hour in (12, 1, 2, 3)) else hour % 12
    elif half:
        hour %= 12
    return _phrase(match, Clock(hour, minute, None, (found.get("zone") or "").upper() in ("GMT", "UTC")))


def _of_word(hour: int, minute: int | None = 0) -> Build:
    return lambda match: _phrase(match, Clock(hour, minute))


def _part(language: str) -> Build:
    return lambda match: _phrase(match, Clock(part=_PARTS[language][match["part"].lower()]))


def _english() -> list[Pair]:
    half = r"(?P<half>[ap](?:\.m\.?|m))"
    hour = alternatives(_HOURS)
    return [
        (compiled(rf"(?:about\s|around\s)?(?P<words>(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<m>[0-5]\d))?\s?{half}{_ZONE})"), _clock),
        (compiled(rf"(?P<words>(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?:\s(?:hours|hrs))?{_ZONE})(?![:\d])"), _clock),
        (compiled(r"(?P<words>(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)\s(?P<zone>GMT|UTC))"), _clock),
        (compiled(rf"(?P<words>(?P<name>{hour}|\d{{1,2}}) o'clock(?: in the (?P<part>morning|afternoon|evening)| at (?P<at>night))?)"), _o_clock),
        (compiled(r"noon|midday"), _of_word(12)),
        (compiled(r"midnight"), _of_word(24)),
        (compiled(r"(?:in|during|by)\s(?P<words>the\s(?:early\s|late\s)?(?P<part>morning|afternoon|evening))(?!\s(?:of|news|paper|rush|prayers?))"), _part("en")),
        (compiled(r"(?P<words>(?:the\s)?(?:early\s|late\s)?(?P<part>morning|afternoon|evening|night))(?=\sof\s(?:\d|(?-i:[A-Z])))"), _part("en")),
    ]  # fmt: skip


def _o_clock(match: re.Match[str]) -> DatePhrase | None:
    hour = _HOURS.get(match["name"].lower()) or (int(match["name"]) if match["name"].isdigit() else 0)
    late = (match["part"] or "").lower() in ("afternoon", "evening") or match["at"]
    return _phrase(match, Clock(hour % 12 + 12 if late and hour < 12 else hour))


def _persian() -> list[Pair]:
    half = r"(?P<half>صبح|بامداد|ظهر|بعد از ظهر|عصر|شب)"
    return [
        (compiled(rf"(?P<words>ساعت\s(?P<h>[01]?\d|2[0-4])(?:[:.](?P<m>[0-5]\d))?(?:\s{half})?)"), _clock),
        (compiled(r"نیمه ?شب"), _of_word(24)),
        (compiled(r"(?:در|هنگام)\s(?P<words>(?P<part>صبح|ظهر|عصر|شب|شامگاه|بامداد))(?=\s(?:روز\s)?(?:\d|این|آن))"), _part("fa")),
    ]  # fmt: skip


def _arabic() -> list[Pair]:
    half = r"(?P<half>صباحا|مساءا?|ظهرا|عصرا|لیلا|فجرا|بعد الظهر)"
    hours = alternatives(_ARABIC_HOURS)
    return [
        (compiled(rf"(?P<words>الساعه\s(?P<h>[01]?\d|2[0-4])(?:[:.](?P<m>[0-5]\d))?(?:\s{half})?ً?)"), _clock),
        (compiled(rf"(?P<words>الساعه\s(?P<name>{hours})(?P<more>\sوالنصف)?(?:\s{half})?ً?)"), _arabic_hour),
        (compiled(r"منتصف اللیل"), _of_word(24)),
    ]  # fmt: skip


def _arabic_hour(match: re.Match[str]) -> DatePhrase | None:
    hour, half = _ARABIC_HOURS[match["name"]], match["half"] or ""
    hour = hour % 12 + 12 if half.startswith(_LATE) else hour
    return _phrase(match, Clock(hour, 30 if match["more"] else None))


def _russian() -> list[Pair]:
    words = alternatives(word for word, number in NUMBER_WORDS["ru"].items() if 1 <= number <= 12)
    return [
        (compiled(r"(?:в|около|после|до|с)\s(?P<words>(?P<h>[01]?\d|2[0-3])[:.](?P<m>[0-5]\d))(?![.:]?\d)"), _clock),
        (compiled(rf"(?:в|около|после|до|с)\s(?P<words>(?P<name>\d{{1,2}}|{words})\sчас(?:ов|а)?\s(?P<half>утра|дня|вечера|ночи))"), _russian_hour),
        (compiled(r"в (?P<words>полдень)"), _of_word(12)),
        (compiled(r"в (?P<words>полночь)"), _of_word(24)),
    ]  # fmt: skip


def _russian_hour(match: re.Match[str]) -> DatePhrase | None:
    name = match["name"].lower()
    hour = int(name) if name.isdigit() else NUMBER_WORDS["ru"][name]
    late = match["half"].lower() in ("вечера", "дня")
    return _phrase(match, Clock(hour % 12 + 12 if late and hour < 13 else hour))
