"""Phrases that name a date: a day, a month or a year, in three calendars and four languages."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from nightglass.language.calendars import (
    GREGORIAN,
    HIJRI,
    MONTHS,
    calendar_of_year,
    day_of,
    month_of,
    nearest_before,
    year_of,
)
from nightglass.language.date_phrase import (
    Build,
    DatePhrase,
    Interval,
    Pair,
    Rule,
    alternatives,
    days,
    near,
    one_day,
)
from nightglass.language.date_relative import part_of_month, third_of
from nightglass.language.date_tense import looks_ahead
from nightglass.language.date_value import value_of
from nightglass.records.document import Precision

_LISTS_OF = {"en": ("en", "jalali", "hijri"), "fa": ("jalali", "fa", "hijri"), "ar": ("ar", "hijri"), "ru": ("ru",)}
_AND = r"(?:\s?-\s?|\s?,?\s(?:and|to|through|و|تا|и|по|الی)\s?)"


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
        pairs: list[Pair] = [
            (
                _compiled(
                    rf"{month}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:{_AND}(?P<last>\d{{1,2}}))?(?:st|nd|rd|th)?(?:,?\s(?P<year>\d{{4}}))?(?![\d:]|[,.]\d)"
                ),
                build_day,
            ),
            (
                _compiled(
                    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:{_AND}(?P<last>\d{{1,2}}))?(?:st|nd|rd|th)?\s(?:of\s|ماه\s)?{month}(?:(?:\sماه|,|\sسال|\sعام)*\s(?P<year>\d{{4}})(?:\sгода)?)?(?!\d)"
                ),
                build_day,
            ),
            (
                _compiled(
                    rf"(?:(?P<part>early|mid|late|the end of|the start of|the beginning of|اوایل|اواسط|اواخر|اوائل|начале|середине|конце|начала|конца)[\s-])?(?:ماه\s)?{month}(?:\sماه)?(?:,|\sof|\sسال|\sعام|\sмесяца)?\s(?P<year>\d{{4}})(?:\sгода)?(?!\d)"
                ),
                _month_builder(calendar, months),
            ),
        ]
        if language == "fa":
            ordinal = alternatives(tuple(_PERSIAN_ORDINALS))
            pairs.append(
                (
                    _compiled(
                        rf"(?P<day>{ordinal})(?:\sو\s(?P<last>{ordinal}))?\s(?:ماه\s)?{month}(?:(?:\sماه|,|\sسال)*\s(?P<year>\d{{4}}))?(?!\d)"
                    ),
                    build_day,
                )
            )
        found += near(alternatives(tuple(months)), pairs)
    figures = [
        (_compiled(r"(?P<year>(?:1[34]|19|20)\d\d)[-/](?P<month>\d\d?)[-/](?P<day>\d\d?)(?!\d)"), _numeric_day),
        (_compiled(r"(?P<day>\d\d?)[/.](?P<month>\d\d?)[/.](?P<year>(?:1[34]|19|20)\d\d)(?![\d/.-]\d)"), _numeric_day),
        (_compiled(_YEAR[language]), lambda match: _year(match, language)),
        (_compiled(r"(?P<year>(?:1[6-9]|20)\d\d)[-/](?P<last>\d\d|(?:1[6-9]|20)\d\d)(?![\d/-])"), _years),
    ]
    return found + near(r"\d{4}", figures)


_PART = r"(?:(?P<part>early|mid|late|اوایل|اواسط|اواخر|اوائل|مطلع|نهایه|начале|середине|конце|начала|конца)(?:[\s-]|\sسال\s|\sعام\s))?"
_AFTER_YEAR = r"(?P<tail>(?!\d|[-,.:/]\d|-year|%))"
_YEAR = {
    "en": rf"(?<![$€£#+:,]){_PART}(?:(?P<tax>fiscal|calendar)\s(?:year\s)?)?(?P<year>(?:1[5-9]|20)\d\d|1[34]\d\d(?=\sAH)){_AFTER_YEAR}(?:\sAH)?",
    "fa": rf"{_PART}(?:(?<=سال\s)|(?<=در\s)|(?<=از\s)|(?<=تا\s)|(?<=\()|(?<=اوایل\s)|(?<=اواخر\s))(?P<year>(?:19|20)\d\d|1[34]\d\d){_AFTER_YEAR}",
    "ar": rf"{_PART}(?:(?<=عام\s)|(?<=سنه\s)|(?<=منذ\s)|(?<=فی\s)|(?<=حتی\s)|(?<=بین\s)|(?<=\())(?P<year>(?:19|20)\d\d|1[34]\d\d){_AFTER_YEAR}",
    "ru": rf"{_PART}(?:(?<=в\s)|(?<=с\s)|(?<=до\s)|(?<=\()|(?<=года\s)|(?<=начале\s)|(?<=конце\s)|(?<![\d.])(?=\d{{4}}(?:-го)?\s(?:год|г\.)))(?P<year>(?:19|20)\d\d|1[34]\d\d){_AFTER_YEAR}(?:(?:-го)?\s(?:году|года|год|г\.)(?!\w))?",
}
_ALWAYS = re.compile(
    r"(?:\b(?:in|since|of|from|by|during|before|after|until|till|through|between|early|late|mid|and|to|year|like|circa|the|a|an|his|her|its|their|our|this|s|fiscal|calendar)[\s-]|\(|'s\s|\d,\s)$",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"\b(?:in|since|from|until|year|circa|by|before|after|to|between|of|early|late|mid)[\s-]$", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"\b(?:some|about|around|nearly|almost|over|than|least|most|no\.|page|room|flight|route|highway|fortune|number|another|killed|up to|worth)\s$",
    re.IGNORECASE,
)


_MEASURED = re.compile(r"\s\w+s\b|\s(?:percent|per cent|k?m)\b")


def _is_year(match: re.Match[str], year: int) -> bool:
    """Say whether four digits of an English text are a year, not a count: what stands around them decides."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    if _NUMBERED.search(before):
        return False
    if match["tax"] or match["part"] or _ALWAYS.search(before):
        return year >= 1900 or bool(_OLD.search(before))
    return 1900 <= year < 2050 and _MEASURED.match(match.string, match.end()) is None


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/.-]){pattern}", re.IGNORECASE)


def _day_builder(calendar: str, table: Mapping[str, int]) -> Build:
    def build(match: re.Match[str]) -> DatePhrase | None:
        month, first = table[match["month"].lower()], _day_number(match["day"])
        last = _day_number(match["last"]) if match["last"] else first
        if not (1 <= first <= last <= 31) or match["month"] in {"may", "mar", "dec", "sun"}:
            return None
        trails = match["year"] is None and match.start("month") < match.start("day")
        if trails and _COUNTED_IN_PERSIAN.match(match.string, match.end()):
            return None  # "in March 9 people were killed": the number counts them; in "9 March" it never does
        if match["year"]:
            return _fixed_days(match, calendar, int(match["year"]), month, first, last)
        coming = looks_ahead(match)
        return DatePhrase(
            match.start(),
            match.end(),
            calendar,
            False,
            lambda anchor: _nearest(calendar, month, first, last, anchor, coming),
            names="day",
        )

    return build


_COUNTED_IN_PERSIAN = re.compile(r"\s(?:نفر|تن|معترض|کشته|زخمی|جسد|پیکر|بازداشتی|شهروند|زن|مرد|کودک)(?!\w)")


def _fixed_days(match: re.Match[str], calendar: str, year: int, month: int, first: int, last: int) -> DatePhrase | None:
    start, end = day_of(calendar, year, month, first), day_of(calendar, year, month, last)
    if start is None or end is None:
        return None
    interval = days(start, end + timedelta(days=1), Precision.DAY)
    return DatePhrase(match.start(), match.end(), calendar, True, lambda _: interval, names="day")


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
        interval = part_of_month(*bounds, match["part"] or "")
        return DatePhrase(match.start(), match.end(), calendar, True, lambda _: interval)

    return build


def _numeric_day(match: re.Match[str]) -> DatePhrase | None:
    """Read a day in figures; of "3/4/2031" the day is taken to stand first, with a doubt, unless it cannot."""
    year, month, day_number = int(match["year"]), int(match["month"]), int(match["day"])
    calendar, turned = calendar_of_year(year), match.start("day") < match.start("year")
    if turned and month > 12:
        month, day_number = day_number, month
    day = day_of(calendar, year, month, day_number)
    if day is None:
        return None
    unsure = turned and "/" in match[0] and max(month, day_number) <= 12 and month != day_number
    interval = one_day(day, "the day is taken to stand before the month" if unsure else None)
    return DatePhrase(match.start(), match.end(), calendar, True, lambda _: interval, names="day")


_COUNTED = re.compile(
    r"\s(?:people|persons|protesters|demonstrators|civilians|deaths|bodies|were|have|victims|soldiers|men|women|children|"
    r"of (?:them|whom|those|these)|arrests|others|troops|meters|metres|miles|kilom\w+|dollars|votes|homes|houses|more|نفر|تن|کشته|شخص|человек)\b"
)


def _year(match: re.Match[str], language: str) -> DatePhrase | None:
    year = int(match["year"])
    if _COUNTED.match(match.string, match.end("year")) or (language == "en" and not _is_year(match, year)):
        return None
    calendar = _calendar(year, language)
    bounds = year_of(calendar, year)
    if bounds is None:
        return None
    whole, third = days(*bounds, Precision.YEAR), third_of((match["part"] or "").lower())
    if third is None:
        interval = whole
    else:
        start = bounds[0] + timedelta(days=122 * third)
        end = bounds[1] if third == 2 else start + timedelta(days=122)
        interval = days(start, end, Precision.MONTH, "a third of the year", value_of(whole))
    return DatePhrase(match.start(), match.end(), calendar, True, lambda _: interval)


def _calendar(year: int, language: str) -> str:
    """Return the calendar of a year: 14xx is Islamic in Arabic and behind "AH" in English, else Iranian."""
    if 1343 <= year < 1500 and language == "ar":
        return HIJRI
    if language == "en":
        return HIJRI if year < 1500 else GREGORIAN
    return calendar_of_year(year)


def _years(match: re.Match[str]) -> DatePhrase | None:
    """Read "1957-58" as the years from one to the other, "2012-10" as a month."""
    first, last = int(match["year"]), int(match["last"])
    month = last if last <= 12 else 0
    last = last if last > 99 else first // 100 * 100 + last
    if month and last != first + 1:
        bounds = month_of(GREGORIAN, first, month)
        interval = days(*bounds, Precision.MONTH) if bounds else None
    elif first < last <= first + 99:
        interval = days(date(first, 1, 1), date(last + 1, 1, 1), Precision.YEAR)
    else:
        interval = None
    return None if interval is None else DatePhrase(match.start(), match.end(), GREGORIAN, True, lambda _: interval)
