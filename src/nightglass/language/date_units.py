"""Units of time and numbers of them, in four languages: "three weeks", "چند روز", "ثلاثة أيام", "два года"."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

from collections.abc import Mapping
from types import MappingProxyType

from nightglass.language.date_phrase import alternatives
from nightglass.language.number_words import NUMBER_WORDS
from nightglass.language.numbers import quantity_of

MORE = r"(?:(?:(?:more|less|fewer|longer) than|almost|nearly|about|around|roughly|approximately|at least|at most|up to|just over|well over|just under)\s)?"
"""English words before a number of units, part of the phrase: they bound what it says."""

CODES: Mapping[str, str] = MappingProxyType(
    {
        "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "NI", "weekend": "WE", "week": "W",
        "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
    }
)  # fmt: skip
"""Codes of the units in a TIMEX3 duration; a leading T says that they are of a time of day."""

UNITS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            **{form: unit for unit in CODES if unit not in ("century", "quarter", "fortnight") for form in (unit, f"{unit}s")},
            "century": "century", "centuries": "century", "fortnight": "fortnight", "fortnights": "fortnight",
        },
        "fa": {
            "ثانیه": "second", "دقیقه": "minute", "ساعت": "hour", "ساعته": "hour", "روز": "day", "روزه": "day", "شبانه روز": "day",
            "شب": "night", "هفته": "week", "هفته ای": "week", "ماه": "month", "ماهه": "month", "سال": "year", "دهه": "decade",
            "قرن": "century", "سده": "century",
        },
        "ar": {
            "ثانیه": "second", "ثوان": "second", "ثوانی": "second", "دقیقه": "minute", "دقایق": "minute", "ساعه": "hour", "ساعات": "hour",
            "یوم": "day", "یوما": "day", "ایام": "day", "لیال": "night", "لیله": "night", "اسبوع": "week", "اسبوعا": "week", "اسابیع": "week",
            "شهر": "month", "شهرا": "month", "اشهر": "month", "شهور": "month", "سنه": "year", "سنوات": "year", "سنین": "year", "عام": "year",
            "عاما": "year", "اعوام": "year", "عقد": "decade", "عقود": "decade", "قرن": "century", "قرون": "century",
        },
        "ru": {
            "секунду": "second", "секунды": "second", "секунд": "second", "минуту": "minute", "минуты": "minute", "минут": "minute",
            "час": "hour", "часа": "hour", "часов": "hour", "день": "day", "дня": "day", "дней": "day", "сутки": "day", "суток": "day",
            "ночь": "night", "ночи": "night", "ночей": "night", "неделю": "week", "недели": "week", "недель": "week", "месяц": "month",
            "месяца": "month", "месяцев": "month", "год": "year", "года": "year", "лет": "year", "десятилетие": "decade",
            "десятилетия": "decade", "десятилетий": "decade", "век": "century", "века": "century", "веков": "century",
        },
    }
)  # fmt: skip
"""Forms of units (folded, lower case)."""

_DUALS = "یومین|یومان|اسبوعین|اسبوعان|شهرین|شهران|عامین|عامان|سنتین|سنتان|ساعتین|ساعتان|دقیقتین|عقدین|لیلتین|قرنین"
TRIGGERS: Mapping[str, str] = MappingProxyType(
    {
        "en": rf"(?:{alternatives(UNITS['en'])}|\w+-?long)",
        "fa": rf"(?:{alternatives(UNITS['fa'])}|(?:روز|هفته|ماه|سال) ?های?)",
        "ar": rf"(?:(?:ال|لل|ل)?(?:{alternatives(UNITS['ar'])})|{_DUALS})",
        "ru": rf"(?:{alternatives(UNITS['ru'])}|дни|годы|часы|месяцы|полгода)",
    }
)
"""A pattern of the words of which every phrase that counts units holds one."""

_VAGUE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("few", "a few", "several", "many", "dozens of", "hundreds of", "thousands of", "tens of"),
        "fa": ("چند", "چندین", "ده ها", "صدها", "هزاران"),
        "ar": ("عده", "بضعه", "بضع", "عشرات", "مییات"),
        "ru": ("несколько", "нескольких", "десятки", "сотни", "пару", "много"),
    }
)  # fmt: skip
_ONES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "a": "1", "an": "1", "half a": "0.5", "half an": "0.5", "a half": "0.5", "a couple of": "2", "couple of": "2", "a couple": "2",
            "a dozen": "12", "a hundred": "100", "a thousand": "1000",
        },
        "fa": {"یک": "1", "نیم": "0.5"},
        "ar": {},
        "ru": {"полтора": "1.5", "полторы": "1.5"},
    }
)  # fmt: skip
_JOINED = {"en": r"(?:[\s-](?:and\s)?)", "fa": r"\sو\s", "ar": r"\sو\s?", "ru": r"\s"}


def amount_pattern(language: str) -> str:
    """Return a pattern of a number of units: digits, number words, "a few", "a"."""
    words = alternatives(tuple(NUMBER_WORDS[language]))
    exact = rf"\d{{1,3}}(?:[.,]\d{{3}})*(?:\.\d{{1,2}})?|(?:{words})(?:{_JOINED[language]}(?:{words}))*"
    return rf"(?:{alternatives((*_VAGUE[language], *_ONES[language]))}|{exact})"


def amount(words: str, language: str) -> str:
    """Return how many a number phrase says, as TIMEX3 writes it: "3", "2.5", "X" for "a few"; "X" too where unreadable."""
    lowered = " ".join(words.lower().split())
    if lowered in _ONES[language]:
        return _ONES[language][lowered]
    if lowered in _VAGUE[language]:
        return "X"
    digits = lowered.replace(",", "")
    if digits.replace(".", "", 1).isdigit():
        return digits
    quantity = quantity_of(lowered, language)
    return "X" if quantity is None or quantity.value is None else str(quantity.value)


def length_value(count: str, unit: str) -> str:
    """Return the TIMEX3 value of a length: ``P3D``, ``PT30M``, ``PXY``."""
    if unit == "fortnight":
        count = str(2 * int(count)) if count.isdigit() else count
    if count == "0.5":
        halves = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y", "minute": "PT30S"}
        if unit in halves:
            return halves[unit]
    code = CODES[unit]
    return f"PT{count}{code[1:]}" if code.startswith("T") else f"P{count}{code}"
