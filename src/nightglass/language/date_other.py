"""Persian, Arabic and Russian phrases that count from the day of publication."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from nightglass.language.calendars import GREGORIAN, JALALI, MONTHS, WEEKDAYS, month_of, nearest_before, year_at
from nightglass.language.date_lengths import DUAL, dual_unit
from nightglass.language.date_phrase import Build, DatePhrase, Interval, Pair, Rule, alternatives, edge, near
from nightglass.language.date_relative import part_of_month
from nightglass.language.date_shift import (
    back,
    last_weekday,
    part_of_day,
    shifted,
    shifted_iranian,
    since,
    vague_past,
    weekend_around,
)
from nightglass.language.date_units import TRIGGERS, UNITS, amount, amount_pattern, length_value
from nightglass.records.time import TimeKind

_NAMED: Mapping[str, Mapping[str, tuple[int, str | None]]] = MappingProxyType(
    {
        "fa": {
            "امروز": (0, None), "دیروز": (-1, None), "پریروز": (-2, None), "فردا": (1, None), "پس فردا": (2, None), "دیشب": (-1, "night"),
            "امشب": (0, "night"), "شب گذشته": (-1, "night"), "پریشب": (-2, "night"), "روز گذشته": (-1, None), "فردا شب": (1, "night"),
            "امروز صبح": (0, "morning"), "صبح امروز": (0, "morning"), "بامداد امروز": (0, "dawn"), "عصر امروز": (0, "evening"),
            "عصر دیروز": (-1, "evening"), "صبح دیروز": (-1, "morning"), "صبح فردا": (1, "morning"), "ظهر امروز": (0, "midday"), "ظهر دیروز": (-1, "midday"),
        },
        "ar": {
            "الیوم": (0, None), "امس": (-1, None), "غدا": (1, None), "غداً": (1, None), "بعد غد": (2, None), "اللیله الماضیه": (-1, "night"),
            "مساء امس": (-1, "evening"), "صباح امس": (-1, "morning"), "لیل امس": (-1, "night"), "لیله امس": (-1, "night"), "فجر الیوم": (0, "dawn"),
            "مساء الیوم": (0, "evening"), "صباح غد": (1, "morning"), "اول امس": (-2, None), "اول من امس": (-2, None), "اللیله": (0, "night"), "صباح الیوم": (0, "morning"),
        },
        "ru": {
            "сегодня": (0, None), "вчера": (-1, None), "позавчера": (-2, None), "завтра": (1, None), "послезавтра": (2, None), "вчера вечером": (-1, "evening"),
            "вечером": (0, "evening"), "прошлой ночью": (-1, "night"), "сегодня ночью": (-1, "night"), "сегодня утром": (0, "morning"), "вчера утром": (-1, "morning"),
            "сегодня вечером": (0, "evening"), "завтра утром": (1, "morning"), "вчера днем": (-1, "afternoon"), "накануне": (-1, None), "накануне вечером": (-1, "evening"),
        },
    }
)  # fmt: skip
_UNITS: Mapping[str, Mapping[str, tuple[str, int]]] = MappingProxyType(
    {
        "fa": {
            "هفته گذشته": ("week", -1), "هفته پیش": ("week", -1), "هفته قبل": ("week", -1), "ماه گذشته": ("month", -1), "ماه پیش": ("month", -1), "ماه قبل": ("month", -1),
            "سال گذشته": ("year", -1), "سال پیش": ("year", -1), "پارسال": ("year", -1), "این هفته": ("week", 0), "هفته جاری": ("week", 0), "این ماه": ("month", 0),
            "ماه جاری": ("month", 0), "امسال": ("year", 0), "سال جاری": ("year", 0), "هفته آینده": ("week", 1), "هفته بعدی": ("week", 1), "ماه آینده": ("month", 1),
            "سال آینده": ("year", 1), "دهه گذشته": ("decade", -1),
        },
        "ar": {
            "الاسبوع الماضی": ("week", -1), "الاسبوع المنصرم": ("week", -1), "الشهر الماضی": ("month", -1), "الشهر المنصرم": ("month", -1), "العام الماضی": ("year", -1),
            "السنه الماضیه": ("year", -1), "هذا الاسبوع": ("week", 0), "الاسبوع الجاری": ("week", 0), "الاسبوع الحالی": ("week", 0), "هذا الشهر": ("month", 0), "الشهر الجاری": ("month", 0),
            "الشهر الحالی": ("month", 0), "هذا العام": ("year", 0), "العام الجاری": ("year", 0), "العام الحالی": ("year", 0), "الاسبوع المقبل": ("week", 1), "الاسبوع القادم": ("week", 1),
            "الشهر المقبل": ("month", 1), "الشهر القادم": ("month", 1), "العام المقبل": ("year", 1), "العام القادم": ("year", 1),
        },
        "ru": {
            "на прошлой неделе": ("week", -1), "прошлой недели": ("week", -1), "на этой неделе": ("week", 0), "на следующей неделе": ("week", 1), "на будущей неделе": ("week", 1),
            "в прошлом месяце": ("month", -1), "прошлого месяца": ("month", -1), "в этом месяце": ("month", 0), "этого месяца": ("month", 0), "в следующем месяце": ("month", 1),
            "в будущем месяце": ("month", 1), "в прошлом году": ("year", -1), "прошлого года": ("year", -1), "в этом году": ("year", 0), "в текущем году": ("year", 0), "этого года": ("year", 0),
            "в нынешнем году": ("year", 0), "в следующем году": ("year", 1), "в будущем году": ("year", 1), "следующего года": ("year", 1),
        },
    }
)  # fmt: skip
_PARTS: Mapping[str, str] = MappingProxyType(
    {
        "شب": "night", "صبح": "morning", "عصر": "evening", "شامگاه": "evening", "ظهر": "midday", "بامداد": "dawn", "لیله": "night", "ليل": "night", "لیل": "night",
        "مساء": "evening", "صباح": "morning", "فجر": "dawn", "утром": "morning", "вечером": "evening", "днем": "afternoon", "ночью": "night",
    }
)  # fmt: skip
_WEEKENDS = {"fa": (r"(?:در\s)?(?:آخر|پایان) هفته(?:\s(?P<next>آینده|گذشته))?", 3), "ar": (r"(?:فی\s)?(?:نهایه|عطله نهایه) الاسبوع(?:\s(?P<next>المقبل|الماضی))?", 4), "ru": (r"(?:(?:в|на) )?(?:(?P<next>следующие|прошлые|минувшие|эти) )?выходны[ехм]", 5)}  # fmt: skip
"""The weekend of each language's home, and the weekday that it begins with."""

_AGO = {
    "fa": r"{n}\s{unit}\s(?:پیش|قبل)(?!\sاز)",
    "ar": r"(?:قبل|منذ)\s(?:نحو\s|حوالی\s)?(?:(?P<dual>{dual})|{n}\s{unit})(?!\sمن\s)|(?:قبل|منذ)\s(?P<one>یوم|اسبوع|شهر|عام|سنه)(?!\w|\sال)",
    "ru": r"(?:{n}\s)?{unit}\sназад",
}
_MONTHS_OF = {"fa": ("jalali", "fa", "hijri"), "ar": ("ar", "hijri"), "ru": ("ru",)}
_MONTH_LEAD = {
    "fa": r"(?:(?:در|از|تا)\s)?(?:(?P<part>اوایل|اواسط|اواخر|پایان|آغاز|اوائل)\s)?(?:ماه\s)?",
    "ar": r"(?:(?:فی|منذ|حتی)\s)?(?:(?P<part>اوائل|منتصف|اواخر|نهایه|بدایه|مطلع)\s)?(?:شهر\s)?",
    "ru": r"(?:в|с|до|к)\s(?:(?P<part>начале|середине|конце|начала|конца)\s)?",
}


def rules(language: str) -> list[Rule]:
    """Return the rules of one of the languages that have tables here."""
    part = alternatives(tuple(_PARTS))
    weekday = alternatives(tuple(WEEKDAYS[language]))
    lead = {
        "fa": rf"(?:(?P<part>{part}) )?(?:روز )?",
        "ar": rf"(?:(?P<part>{part}) )?(?:یوم )?",
        "ru": r"(?P<part>)(?:во? )?(?:(?P<which>прошл\w+|минувш\w+|следующ\w+|эт[уо]т?) )?",
    }[language]
    tail = {"fa": r"(?: (?P<which>گذشته|آینده|پیش))?", "ar": r"(?: (?P<which>الماضی|المقبل|القادم|الماضیه))?", "ru": r"(?: (?P<after>утром|вечером|днем|ночью))?"}[language]  # fmt: skip
    n, unit = rf"(?P<n>{amount_pattern(language)})", rf"(?P<unit>{alternatives(UNITS[language])})"
    weekend, first = _WEEKENDS[language]
    named: list[Pair] = [
        (_compiled(f"(?P<word>{alternatives(tuple(_NAMED[language]))})"), lambda match: _named(match, language)),
        (_compiled(f"(?P<word>{alternatives(tuple(_UNITS[language]))})"), lambda match: _unit(match, language)),
        (_compiled(weekend), lambda match: _weekend(match, first)),
    ]
    weekdays: list[Pair] = [
        (_compiled(f"{lead}(?P<word>{weekday}){tail}"), lambda match: _weekday(match, language)),
        (_compiled(f"(?P<word>{weekday})"), lambda match: _weekday(match, language)),
    ]
    counted: list[Pair] = [
        (_compiled(_AGO[language].format(n=n, unit=unit, dual=DUAL)), lambda match: _ago(match, language)),
        (_compiled(_NTH[language]), lambda match: _nth(match, language)),
    ]
    months = [rule for name in _MONTHS_OF[language] for rule in _month_rules(language, name)]
    return [*near("", named), *near(weekday, weekdays), *near(TRIGGERS[language], counted), *months]


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{edge(pattern)}(?:{pattern})(?!\w)", re.IGNORECASE)


def _named(match: re.Match[str], language: str) -> DatePhrase:
    offset, part = _NAMED[language][match["word"].lower()]
    return DatePhrase(
        match.start(), match.end(), GREGORIAN, False, lambda anchor: part_of_day(anchor + timedelta(days=offset), part)
    )


def _unit(match: re.Match[str], language: str) -> DatePhrase:
    unit, shift = _UNITS[language][match["word"].lower()]
    return _moved(match, language, unit, shift)


def _moved(match: re.Match[str], language: str, unit: str, count: int) -> DatePhrase:
    """Return the unit that lies ``count`` units from publication: in Persian that of the Iranian calendar."""
    if language != "fa":
        return DatePhrase(match.start(), match.end(), GREGORIAN, False, lambda anchor: shifted(unit, anchor, count))
    calendar = JALALI if unit in ("month", "year") else GREGORIAN
    return DatePhrase(match.start(), match.end(), calendar, False, lambda anchor: shifted_iranian(unit, anchor, count))


_NEXT = ("آینده", "المقبل", "القادم", "следующ")


def _weekday(match: re.Match[str], language: str) -> DatePhrase:
    found = match.groupdict()
    word = (found.get("part") or found.get("after") or "").lower()
    weekday, part = WEEKDAYS[language][match["word"].lower()], _PARTS.get(word)
    coming = (found.get("which") or "").startswith(_NEXT)

    def resolve(anchor: date) -> Interval:
        day = last_weekday(weekday, anchor) + timedelta(days=7 if coming else 0)
        return part_of_day(day, part)

    return DatePhrase(match.start(), match.end(), GREGORIAN, False, resolve, names="weekday")


def _ago(match: re.Match[str], language: str) -> DatePhrase:
    found = match.groupdict()
    if found.get("dual"):
        count, unit = "2", dual_unit(match["dual"])
    else:
        count = amount(found["n"].lower(), language) if found["n"] else "1"
        unit = UNITS[language][(found.get("unit") or found.get("one") or "").lower()]

    if count.isdigit():
        return _moved(match, language, unit, -int(count))
    return DatePhrase(match.start(), match.end(), GREGORIAN, False, lambda anchor: vague_past(unit, anchor))


def _weekend(match: re.Match[str], first: int) -> DatePhrase:
    coming = (match["next"] or "").startswith(_NEXT)

    def resolve(anchor: date) -> Interval:
        return weekend_around(anchor, 1 if coming else 0, first)

    return DatePhrase(match.start(), match.end(), GREGORIAN, False, resolve)


_NTH = {
    "fa": r"(?:برای\s)?(?P<nth>دومین|سومین|چهارمین|پنجمین|ششمین|هفتمین|هشتمین|نهمین|دهمین)\s(?P<unit>روز|شب|هفته)(?:\sمتوالی|\sپیاپی|\sپی در پی)",
    "ar": r"(?:لل|ل)(?P<unit>یوم|لیله|اسبوع)\s(?P<nth>الثانی|الثانیه|الثالث|الثالثه|الرابع|الرابعه|الخامس|الخامسه|السادس|السابع|الثامن|التاسع|العاشر)(?:\sعلی التوالی)?",
    "ru": r"(?P<nth>второй|вторую|третий|третью|четвертый|четвертую|пятый|пятую|шестой|седьмой|восьмой|девятый|десятый)\s(?P<unit>день|ночь|неделю)\sподряд",
}
_NTH_NUMBERS: Mapping[str, int] = MappingProxyType(
    {
        word: number
        for number, words in enumerate(
            (
                "دومین الثانی الثانیه второй вторую", "سومین الثالث الثالثه третий третью", "چهارمین الرابع الرابعه четвертый четвертую",
                "پنجمین الخامس الخامسه пятый пятую", "ششمین السادس шестой", "هفتمین السابع седьмой", "هشتمین الثامن восьмой",
                "نهمین التاسع девятый", "دهمین العاشر десятый",
            ),
            start=2,
        )
        for word in words.split()
    }
)  # fmt: skip


def _nth(match: re.Match[str], language: str) -> DatePhrase:
    """Read "for a fourth day": a length that ends with the day of publication."""
    number, unit = _NTH_NUMBERS[match["nth"].lower()], UNITS[language][match["unit"].lower()]

    def resolve(anchor: date) -> Interval | None:
        interval = back(unit, number - 1, anchor)
        return None if interval is None else replace(interval, doubt="counted back from the day of publication")

    value = length_value(str(number), unit)
    return DatePhrase(match.start(), match.end(), GREGORIAN, False, resolve, TimeKind.DURATION, value)


_SHORT = {"تیر", "دی", "آب", "مه", "می", "مهر", "آذر", "رجب", "صفر", "آبان", "بهمن"}
"""Names of months that are other words too: months only beside "month", "early", "late"."""


def _month_rules(language: str, name: str) -> list[Rule]:
    calendar, months = MONTHS[name]
    names = [month for month in months if not month.isascii()]
    pattern = rf"{_MONTH_LEAD[language]}(?P<month>{alternatives(names)})(?P<tail>\sماه)?(?!\s\d|\s(?:سال|عام)\s\d)"
    return near(alternatives(names), [(_compiled(pattern), _month_of(calendar, months))])


def _month_of(calendar: str, months: Mapping[str, int]) -> Build:
    def build(match: re.Match[str]) -> DatePhrase | None:
        name, part = match["month"].lower(), match["part"] or ""
        sure = (
            part
            or match["tail"]
            or re.search(r"(?:ماه|شهر)\s", match[0])
            or re.match(r"в\s|с\s|до\s|к\s", match[0], re.IGNORECASE)
        )
        if not sure and (name in _SHORT or not re.match(r"(?:در|از|تا|فی|منذ|حتی)\s", match[0])):
            return None
        from_then = re.match(r"(?:از|منذ|с)\s", match[0], re.IGNORECASE) is not None

        def resolve(anchor: date) -> Interval | None:
            first = nearest_before(calendar, months[name], 1, anchor)
            bounds = month_of(calendar, year_at(calendar, first), months[name]) if first else None
            if bounds is None:
                return None
            interval = part_of_month(*bounds, part)
            return since(interval, anchor) if from_then else interval

        start = match.start("part") if part else match.start("month")
        start = match.start() if from_then else start
        return DatePhrase(start, match.end(), calendar, False, resolve)

    return build
