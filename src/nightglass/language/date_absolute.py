"""Phrases that name a date: a day, a month or a year, in three calendars and four languages."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from nightglass.language.calendars import (
    MONTHS,
    calendar_of_year,
    day_of,
    month_of,
    nearest_before,
    year_of,
)
from nightglass.language.date_phrase import Build, DatePhrase, Interval, Rule, alternatives, days, one_day
from nightglass.records.document import Precision

_LISTS_OF = {"en": ("en", "jalali", "hijri"), "fa": ("jalali", "fa", "hijri"), "ar": ("ar", "hijri"), "ru": ("ru",)}
_AND = r"(?:\s?-\s?|\s?,?\s(?:and|to|through|و|تا|и|по|الی)\s?)"
_COMING = re.compile(r"\b(?:will|set to|scheduled|due|planned|plans?|upcoming|coming)\b[^.\n]{0,60}$", re.IGNORECASE)


_PERSIAN_UNITS = ("یکم", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم")
_PERSIAN_TEENS = ("دهم", "یازدهم", "دوازدهم", "سیزدهم", "چهاردهم", "پانزدهم", "شانزدهم", "هفدهم", "هجدهم", "نوزدهم")
_PERSIAN_ORDINALS: Mapping[str, int] = MappingProxyType(
    {
        **{word: day for day, word in enumerate(_PERSIAN_UNITS, start=1)}, "اول": 1,
        **{word: day for day, word in enumerate(_PERSIAN_TEENS, start=10)}, "بیستم": 20,
        **{f"بیست و {word}": day for day, word in enumerate(_PERSIAN_UNITS, start=21)}, "سی ام": 30, "سی و یکم": 31,
    }
)  # fmt: skip


def _day_number(words: str) -> int:
    """Return the day of a month written in digits or, in Persian, as an ordinal."""
    return _PERSIAN_ORDINALS.get(words) or int(words)


def rules(language: str) -> list[Rule]:
    """Return the rules for days and months of one language, then those that hold in all."""
    found: list[Rule] = []
    for name in _LISTS_OF[language]:
        calendar, months = MONTHS[name]
        month = rf"(?P<month>{alternatives(tuple(months))})"
        build_day = _day_builder(calendar, months)
        found += [
            (
                _compiled(
                    rf"{month}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:{_AND}(?P<last>\d{{1,2}}))?(?:st|nd|rd|th)?(?:,?\s(?P<year>\d{{4}}))?(?![\d:]|[,.]\d)"
                ),
                build_day,
            ),
            (
                _compiled(
                    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:{_AND}(?P<last>\d{{1,2}}))?(?:st|nd|rd|th)?\s(?:of\s|ماه\s)?{month}(?:(?:\sماه|,|\sسال|\sعام)*\s(?P<year>\d{{4}}))?(?!\d)"
                ),
                build_day,
            ),
            (
                _compiled(
                    rf"(?:(?P<part>early|mid|late|the end of|the beginning of|اوایل|اواسط|اواخر|اوائل|начале|середине|конце|начала|конца)[\s-])?{month}(?:,|\sof|\sسال|\sعام)?\s(?P<year>\d{{4}})(?!\d)"
                ),
                _month_builder(calendar, months),
            ),
        ]
        if language == "fa":
            ordinal = alternatives(tuple(_PERSIAN_ORDINALS))
            found.append(
                (
                    _compiled(
                        rf"(?P<day>{ordinal})(?:\sو\s(?P<last>{ordinal}))?\s(?:ماه\s)?{month}(?:(?:\sماه|,|\sسال)*\s(?P<year>\d{{4}}))?(?!\d)"
                    ),
                    build_day,
                )
            )
    found += [
        (_compiled(r"(?P<year>(?:1[34]|19|20)\d\d)[-/](?P<month>\d\d?)[-/](?P<day>\d\d?)(?!\d)"), _numeric_day),
        (
            _compiled(
                r"(?:(?P<part>early|mid|late)[\s-])?"
                + _YEAR_BEFORE[language]
                + r"(?P<year>(?:19|20)\d\d|1[34]\d\d)(?P<tail>(?!\d|[-,.]\d|-year|%))"
            ),
            _year,
        ),
    ]
    return found


_YEAR_BEFORE = {
    "en": r"(?<![\d$€£-])(?:(?<=in\s)|(?<=since\s)|(?<=the\s)|(?<=of\s)|(?<=from\s)|(?<=by\s)|(?<=during\s)|(?<=before\s)|(?<=after\s)|(?<=until\s)|(?<=\()|(?<=early\s)|(?<=late\s)|(?<=mid-)|(?<=and\s)|(?<=s\s)|(?<=\d\d\d\d,\s))",
    "fa": r"(?:(?<=سال\s)|(?<=در\s)|(?<=از\s)|(?<=دهه\s)|(?<=\())",
    "ar": r"(?:(?<=عام\s)|(?<=سنه\s)|(?<=منذ\s)|(?<=فی\s)|(?<=\())",
    "ru": r"(?:(?<=в\s)|(?<=с\s)|(?<=\()|(?<=года\s)|(?<![\d.])(?=\d{4}\s(?:год|г\.)))",
}


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/.-]){pattern}", re.IGNORECASE)


def _day_builder(calendar: str, table: Mapping[str, int]) -> Build:
    def build(match: re.Match[str]) -> DatePhrase | None:
        month, first = table[match["month"].lower()], _day_number(match["day"])
        last = _day_number(match["last"]) if match["last"] else first
        if not (1 <= first <= last <= 31) or match["month"] in {"may", "mar", "dec", "sun"}:
            return None
        if match["year"] is None and _COUNTED_IN_PERSIAN.match(match.string, match.end()):
            return None  # "in March 9 people were killed": the number counts them
        if match["year"]:
            return _fixed_days(match, calendar, int(match["year"]), month, first, last)
        coming = bool(_COMING.search(match.string[max(0, match.start() - 90) : match.start()]))
        return DatePhrase(
            match.start(),
            match.end(),
            calendar,
            False,
            lambda anchor: _nearest(calendar, month, first, last, anchor, coming),
        )

    return build


_COUNTED_IN_PERSIAN = re.compile(r"\s(?:نفر|تن|معترض|کشته|زخمی|جسد|پیکر|بازداشتی|شهروند|زن|مرد|کودک)(?!\w)")


def _fixed_days(match: re.Match[str], calendar: str, year: int, month: int, first: int, last: int) -> DatePhrase | None:
    start, end = day_of(calendar, year, month, first), day_of(calendar, year, month, last)
    if start is None or end is None:
        return None
    interval = days(start, end + timedelta(days=1), Precision.DAY)
    return DatePhrase(match.start(), match.end(), calendar, True, lambda _: interval)


def _nearest(calendar: str, month: int, first: int, last: int, anchor: date, coming: bool) -> Interval | None:
    """Return a day without a year: the nearest before the anchor, or the next one where the words look ahead."""
    reach = anchor + timedelta(days=364) if coming else anchor
    start = nearest_before(calendar, month, first, reach)
    if start is None:
        return None
    return days(start, start + timedelta(days=last - first + 1), Precision.DAY)


def _month_builder(calendar: str, table: Mapping[str, int]) -> Build:
    def build(match: re.Match[str]) -> DatePhrase | None:
        bounds = month_of(calendar, int(match["year"]), table[match["month"].lower()])
        if bounds is None:
            return None
        interval = _part_of_month(*bounds, (match["part"] or "").lower())
        return DatePhrase(match.start(), match.end(), calendar, True, lambda _: interval)

    return build


_PARTS = {
    "early": 0, "the beginning of": 0, "اوایل": 0, "اوائل": 0, "начале": 0, "начала": 0,
    "mid": 1, "اواسط": 1, "середине": 1,
    "late": 2, "the end of": 2, "اواخر": 2, "конце": 2, "конца": 2,
}  # fmt: skip


def _part_of_month(first: date, after: date, part: str) -> Interval:
    """Return a month or a third of it: early is its days 1 to 10, mid 11 to 20, late from 21."""
    third = _PARTS.get(part)
    if third is None:
        return days(first, after, Precision.MONTH)
    start = first + timedelta(days=10 * third)
    return days(start, after if third == 2 else start + timedelta(days=10), Precision.WEEK, "a third of the month")


def _numeric_day(match: re.Match[str]) -> DatePhrase | None:
    calendar = calendar_of_year(int(match["year"]))
    day = day_of(calendar, int(match["year"]), int(match["month"]), int(match["day"]))
    if day is None:
        return None
    interval = one_day(day)
    return DatePhrase(match.start(), match.end(), calendar, True, lambda _: interval)


_COUNTED = re.compile(
    r"\s(?:people|persons|protesters|demonstrators|civilians|deaths|bodies|were|have|victims|soldiers|men|women|children|"
    r"arrests|others|troops|meters|metres|miles|kilom\w+|dollars|votes|homes|houses|more|نفر|تن|کشته|شخص|человек)\b"
)


def _year(match: re.Match[str]) -> DatePhrase | None:
    if _COUNTED.match(match.string, match.end()):
        return None
    year = int(match["year"])
    calendar = calendar_of_year(year)
    bounds = year_of(calendar, year)
    if bounds is None:
        return None
    third = _PARTS.get((match["part"] or "").lower())
    if third is None:
        interval = days(*bounds, Precision.YEAR)
    else:
        start = bounds[0] + timedelta(days=122 * third)
        interval = days(
            start, bounds[1] if third == 2 else start + timedelta(days=122), Precision.MONTH, "a third of the year"
        )
    return DatePhrase(match.start(), match.end(), calendar, True, lambda _: interval)
