"""Phrases that say how long: "three days", "a two-week strike", "12 to 18 months", "برای سه روز", "за два года".

A length is no date: it has a value (``P3D``) and an interval only where it ends at the day of publication or begins
there ("the past three days", "the next five years"). Ages are left alone.
"""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from datetime import date

from nightglass.language.calendars import GREGORIAN
from nightglass.language.date_phrase import (
    Build,
    DatePhrase,
    Interval,
    Pair,
    Resolve,
    Rule,
    alternatives,
    compiled,
    near,
)
from nightglass.language.date_shift import ahead, back, vague_past
from nightglass.language.date_units import MORE, TRIGGERS, UNITS, amount, amount_pattern, length_value
from nightglass.records.time import TimeKind

_UNIT = {language: rf"(?P<unit>{alternatives(units)})" for language, units in UNITS.items()}
_N = {language: rf"(?P<n>{amount_pattern(language)})" for language in UNITS}
_M = {language: rf"(?P<m>{amount_pattern(language)})" for language in UNITS}

_EN_KIND = (
    r"(?:(?:more|full|whole|consecutive|straight|successive|additional|extra|long|business|working|bloody|tense)\s)?"
)
_EN_BARE = r"(?P<unit>seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries)"
_EN_LEAD = r"(?:(?<=for\s)|(?<=take\s)|(?<=takes\s)|(?<=took\s)|(?<=taken\s)|(?<=lasted\s)|(?<=lasts\s)|(?<=lasting\s)|(?<=within\s)|(?<=after\s)|(?<=over\s)|(?<=in\s)|(?<=just\s)|(?<=only\s)|(?<=mere\s)|(?<=spent\s)|(?<=than\s))"
_AGE_AHEAD = r"(?![\s-](?:olds?|of age|her junior|his junior|younger|older)\b)"


def rules(language: str) -> list[Rule]:
    """Return the rules of one language; the longest match wins, so that "two days ago" is no length."""
    pairs = {"en": _english, "fa": _persian, "ar": _arabic, "ru": _russian}[language]()
    return near(TRIGGERS[language], pairs) + near(r"\d\d:\d\d", [(compiled(r"\d{1,2}:\d\d:\d\d"), _stopwatch)])


def _english() -> list[Pair]:
    unit, n, m = _UNIT["en"], _N["en"], _M["en"]
    return [
        (
            compiled(
                rf"{MORE}{n}(?P<halved>\sand a half)?[\s-]{_EN_KIND}{unit}{_AGE_AHEAD}(?:\sand\s(?P<half>a half))?"
            ),
            _english_length,
        ),
        (
            compiled(
                rf"(?:{n}\s?(?:to|-|or)|between\s{n.replace('?P<n>', '?P<o>')}\sand)\s?{m}[\s-]{_EN_KIND}{unit}{_AGE_AHEAD}"
            ),
            _run_of("en"),
        ),
        (compiled(rf"{_EN_LEAD}(?:many\s)?{_EN_BARE}(?!\s(?:ago|earlier|later))"), _bare),
        (compiled(rf"{_EN_BARE}(?=\s(?:before|after|on\b|into\b|of\s\w+ing\b))"), _bare),
        (compiled(r"(?P<unit>hour|day|week|month|year|decade|century)s?-?long"), _long),
        (compiled(rf"(?:over|in|during|within|for)?\s?the\s(?:last|past|previous)\s{n}\s{unit}"), _past_of("en")),
        (compiled(rf"the\s(?:next|coming|following)\s{n}\s{unit}"), _next_of("en")),
        (
            compiled(r"(?:in|over|during)\s(?:the\s)?(?:recent|past|last)\s(?P<unit>day|week|month|year|decade)s"),
            _recent,
        ),
        (compiled(r"the\s(?:coming|next|following)\s(?P<unit>day|week|month|year|decade)s"), _bare_plain),
        (compiled(r"(?:the\s)?(?:past|last|previous|preceding)\s(?P<unit>decade|century)"), _one_past),
        (compiled(r"the\s(?:next|following|coming)\s(?P<unit>decade|century)"), _one_next),
        (compiled(r"the\spast\s(?P<unit>week|month|year)"), _one_past),
    ]


_BEFORE_AGE = re.compile(r"\b(?:aged?|ages|turned|turning)\s$", re.IGNORECASE)
_WITHOUT_ONE = {"second", "quarter"}


def _length(match: re.Match[str], value: str, resolve: Resolve | None = None) -> DatePhrase:
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return DatePhrase(start, match.end(), GREGORIAN, False, resolve or (lambda _: None), TimeKind.DURATION, value)


_RATE = re.compile(
    r"(?:\d|%|million|billion|percent|cent|times|once|twice|dollars|euros|pounds|people)\s$", re.IGNORECASE
)
_FOLLOWS = re.compile(r"\s(?:before|after|long|on\b|from|or (?:two|so)|later)", re.IGNORECASE)
_HOLDS = re.compile(
    r"\b(?:for|in|within|after|over|about|nearly|almost|than|only|just|half|lasted?|lasting|lasts|takes?|took|under|every|spent|once|around|roughly|least|entire|another|up to)\s$",
    re.IGNORECASE,
)


def _english_length(match: re.Match[str]) -> DatePhrase | None:
    words, unit = match["n"].lower(), match["unit"].lower()
    before = match.string[max(0, match.start() - 12) : match.start()]
    if _BEFORE_AGE.search(before) or unit == "second":
        return None
    if words in ("a", "an", "one") and "-" not in match[0] and match.start("n") == match.start():
        follows = _FOLLOWS.match(match.string, match.end())
        if (words != "one" or unit == "day") and (_RATE.search(before) or not (_HOLDS.search(before) or follows)):
            return None  # "$3 a year" is a rate; "a day", "a year" alone is mostly none of either
    count = amount(words, "en")
    if (match["half"] or match["halved"]) and count.isdigit():
        count = f"{count}.5"
    return _length(match, length_value(count, UNITS["en"][unit]))


def _run_of(language: str) -> Build:
    def build(match: re.Match[str]) -> DatePhrase | None:
        unit = UNITS[language][match["unit"].lower()]
        begun = "n" if match["n"] is not None else "o"
        first, last = amount(match[begun].lower(), language), amount(match["m"].lower(), language)
        if unit in _WITHOUT_ONE or "X" in (first, last):
            return None
        start = match.start(begun)
        value = f"{length_value(first, unit)}/{length_value(last, unit)}"
        return DatePhrase(start, match.end(), GREGORIAN, False, lambda _: None, TimeKind.DURATION, value)

    return build


def _bare(match: re.Match[str]) -> DatePhrase | None:
    return _length(match, length_value("X", UNITS["en"][match["unit"].lower()]))


def _bare_plain(match: re.Match[str]) -> DatePhrase | None:
    return _length(match, length_value("X", match["unit"].lower()))


def _long(match: re.Match[str]) -> DatePhrase | None:
    plural = "s" in match[0][len(match["unit"]) : len(match["unit"]) + 1].lower()
    return _length(match, length_value("X" if plural else "1", match["unit"].lower()))


def _past_of(language: str) -> Build:
    def build(match: re.Match[str]) -> DatePhrase | None:
        count, unit = amount(match["n"], language), UNITS[language][match["unit"].lower()]
        return _length(match, length_value(count, unit), lambda anchor: _past(unit, count, anchor))

    return build


def _past(unit: str, count: str, anchor: date) -> Interval | None:
    return back(unit, int(count), anchor) if count.isdigit() else vague_past(unit, anchor)


def _next_of(language: str) -> Build:
    def build(match: re.Match[str]) -> DatePhrase | None:
        count, unit = amount(match["n"], language), UNITS[language][match["unit"].lower()]
        resolve = (lambda anchor: ahead(unit, int(count), anchor)) if count.isdigit() else None
        return _length(match, length_value(count, unit), resolve)

    return build


def _recent(match: re.Match[str]) -> DatePhrase | None:
    unit = match["unit"].lower()
    return _length(match, length_value("X", unit), lambda anchor: vague_past(unit, anchor))


def _one_past(match: re.Match[str]) -> DatePhrase | None:
    unit = match["unit"].lower()
    return _length(match, length_value("1", unit), lambda anchor: back(unit, 1, anchor))


def _one_next(match: re.Match[str]) -> DatePhrase | None:
    unit = match["unit"].lower()
    resolve = None if "following" in match[0].lower() else (lambda anchor: ahead(unit, 1, anchor))
    return _length(match, length_value("1", unit), resolve)


def _stopwatch(match: re.Match[str]) -> DatePhrase | None:
    """Read "in 3:07:35", how long somebody took; behind "at" it is a time of day."""
    if re.search(r"\b(?:at|by|until|since|from)\s$", match.string[max(0, match.start() - 7) : match.start()]):
        return None
    hours, minutes, seconds = (int(part) for part in match[0].split(":"))
    return _length(match, f"PT{hours}H{minutes}M{seconds}S")


_AGES_FA = re.compile(r"\s(?:سن|دارد|داشت|داشته|پیش|قبل|بعد)(?!\w)")
_AGES_RU = re.compile(r"(?:возрасте|исполнилось|около года|рождения)\s$")


def _plain_of(language: str) -> Build:
    """Build a length of a number and a unit; what follows may make it a date instead, by a longer rule."""

    def build(match: re.Match[str]) -> DatePhrase | None:
        if language == "ru" and _AGES_RU.search(match.string[max(0, match.start() - 14) : match.start()]):
            return None
        if language == "fa" and _AGES_FA.match(match.string, match.end()):
            return None
        count, unit = amount(match["n"].lower(), language), UNITS[language][match["unit"].lower()]
        if len(count) > 3 and count.isdigit():
            return None  # "۱۴۰۱ سال" is no length
        return _length(match, length_value(count, unit))

    return build


def _persian() -> list[Pair]:
    unit, n, m = _UNIT["fa"], _N["fa"], _M["fa"]
    return [
        (compiled(rf"{n}\s{unit}"), _plain_of("fa")),
        (compiled(rf"{n}\s?(?:تا|الی|-|یا)\s?{m}\s{unit}"), _run_of("fa")),
        (compiled(rf"(?:طی\s|در\s)?{n}\s{unit}\s(?:گذشته|اخیر)"), _past_of("fa")),
        (compiled(rf"{n}\s{unit}\s(?:آینده|آتی)"), _next_of("fa")),
        (compiled(r"(?:در\s|طی\s)?(?P<unit>روز|هفته|ماه|سال) ?های\s(?:اخیر|گذشته)"), _recent_of("fa")),
        (compiled(r"(?P<unit>روز|هفته|ماه|سال) ?های\s(?:آینده|آتی|متمادی|طولانی)"), _vague_of("fa")),
    ]


def _recent_of(language: str) -> Build:
    def build(match: re.Match[str]) -> DatePhrase | None:
        unit = _unit_of(match["unit"].lower(), language)
        return _length(match, length_value("X", unit), lambda anchor: vague_past(unit, anchor))

    return build


def _vague_of(language: str) -> Build:
    def build(match: re.Match[str]) -> DatePhrase | None:
        return _length(match, length_value("X", _unit_of(match["unit"].lower(), language)))

    return build


def _unit_of(words: str, language: str) -> str:
    """Return the unit of a form, with the Arabic article taken off."""
    table = UNITS[language]
    return table.get(words) or table[words.removeprefix("ال")]


_DUALS = {
    "یومین": "day", "یومان": "day", "اسبوعین": "week", "اسبوعان": "week", "شهرین": "month", "شهران": "month", "عامین": "year",
    "عامان": "year", "سنتین": "year", "سنتان": "year", "ساعتین": "hour", "ساعتان": "hour", "دقیقتین": "minute", "عقدین": "decade",
    "لیلتین": "night", "قرنین": "century",
}  # fmt: skip
DUAL = alternatives(_DUALS)


def dual_unit(words: str) -> str:
    """Return the unit that an Arabic dual ("يومين") counts twice."""
    return _DUALS[words]


def _dual(match: re.Match[str]) -> DatePhrase | None:
    return _length(match, length_value("2", _DUALS[match["dual"]]))


def _arabic() -> list[Pair]:
    unit, n, m = _UNIT["ar"], _N["ar"], _M["ar"]
    plural = r"(?P<unit>ال(?:ایام|ساعات|اسابیع|اشهر|شهور|سنوات|اعوام|لیالی?))"
    return [
        (compiled(rf"{n}\s{unit}"), _plain_of("ar")),
        (compiled(rf"(?P<dual>{DUAL})"), _dual),
        (compiled(rf"{n}\s?(?:الی|-|او)\s?{m}\s{unit}"), _run_of("ar")),
        (
            compiled(
                rf"(?:خلال\s|فی\s)?{plural}\s(?:الـ)?{_N['ar'].replace('(?P<n>', '(?P<n>(?:ال)?')}\s(?:الماضیه|الاخیره)"
            ),
            _past_ar,
        ),
        (compiled(rf"(?:خلال\s|فی\s)?{plural}\s(?:القلیله\s)?(?:الماضیه|الاخیره)"), _recent_of("ar")),
        (compiled(rf"{plural}\s(?:القلیله\s)?(?:المقبله|القادمه)"), _vague_of("ar")),
    ]


def _past_ar(match: re.Match[str]) -> DatePhrase | None:
    count, unit = amount(match["n"].removeprefix("ال"), "ar"), _unit_of(match["unit"], "ar")
    return _length(match, length_value(count, unit), lambda anchor: _past(unit, count, anchor))


_RU_ONE = {"секунду": "second", "минуту": "minute", "час": "hour", "день": "day", "сутки": "day", "ночь": "night", "неделю": "week", "месяц": "month", "год": "year", "десятилетие": "decade", "полгода": "half"}  # fmt: skip


def _russian() -> list[Pair]:
    unit, n, m = _UNIT["ru"], _N["ru"], _M["ru"]
    one = alternatives(_RU_ONE)
    return [
        (compiled(rf"{n}\s{unit}"), _plain_of("ru")),
        (
            compiled(
                rf"(?:(?<=на\s)|(?<=за\s)|(?<=через\s)|(?<=течение\s)|(?<=около\s)|(?<=почти\s)|(?<=больше\s)|(?<=более\s))(?P<one>{one}|месяца|года|недели|суток)"
            ),
            _one_russian,
        ),
        (compiled(rf"{n}\s?(?:до|-|или)\s?{m}\s{unit}"), _run_of("ru")),
        (compiled(rf"(?:за\s|в\s)?последни[ех]\s{n}\s{unit}"), _past_of("ru")),
        (compiled(rf"(?:в\s)?(?:ближайшие|следующие)\s{n}\s{unit}"), _next_of("ru")),
        (compiled(r"(?:в\s|за\s)?последние\s(?P<unit>дни|недели|месяцы|годы|часы)"), _recent_russian),
        (compiled(r"(?:в\s)?(?:ближайшие|ближайшее)\s(?P<unit>дни|недели|месяцы|годы|часы)"), _coming_russian),
    ]


_RU_PLURALS = {"дни": "day", "недели": "week", "месяцы": "month", "годы": "year", "часы": "hour"}


def _one_russian(match: re.Match[str]) -> DatePhrase | None:
    unit = _RU_ONE.get(match["one"].lower()) or UNITS["ru"][match["one"].lower()]
    return _length(match, "P6M" if unit == "half" else length_value("1", unit))


def _recent_russian(match: re.Match[str]) -> DatePhrase | None:
    unit = _RU_PLURALS[match["unit"].lower()]
    return _length(match, length_value("X", unit), lambda anchor: vague_past(unit, anchor))


def _coming_russian(match: re.Match[str]) -> DatePhrase | None:
    return _length(match, length_value("X", _RU_PLURALS[match["unit"].lower()]))
