"""What comes back ("every Monday", "daily", "$3 a year") and what has no bounds ("now", "recently", "soon")."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Mapping
from types import MappingProxyType

from nightglass.language.calendars import MONTHS, WEEKDAYS
from nightglass.language.date_phrase import Build, DatePhrase, Pair, Rule, alternatives, compiled, near, unplaced
from nightglass.language.date_units import UNITS, amount, amount_pattern, length_value
from nightglass.records.time import TimeKind

PAST, PRESENT, FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"

_REFERENCES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            PRESENT: r"now(?!-)|right now|currently|nowadays|presently|at present|at the moment|at this point|at this time|these days|for the time being",
            PAST: r"recently|lately|in recent times|(?<=in )the(?: recent)? past(?! \w+ \w+s\b| (?:few|several|two|three|four|five|\d))|at (?:the|that) time(?! (?:of|when|that|as))|back then|(?<=since )then",
            FUTURE: r"soon(?! (?:after|as|before))|shortly(?! (?:after|before))|(?<=in )the (?:near |foreseeable )?future|in the (?:coming|next) (?:while)",
        },
        "fa": {
            PRESENT: r"اکنون|هم اکنون|اینک|الان|در حال حاضر|این روزها|این روز ها|حالا",
            PAST: r"اخیرا|اخیراً|به تازگی|چندی پیش|در گذشته|آن زمان",
            FUTURE: r"به زودی|بزودی|در آینده(?: نزدیک)?",
        },
        "ar": {
            PRESENT: r"الآن|حالیا|حالیاً|فی الوقت الحالی|فی الوقت الراهن|هذه الایام",
            PAST: r"مؤخرا|مؤخراً|موخرا|موخراً|فی الآونه الاخیره|فی الاونه الاخیره|فی الماضی|آنذاک|حینها",
            FUTURE: r"قریبا|قریباً|فی المستقبل(?: القریب)?",
        },
        "ru": {
            PRESENT: r"сейчас|теперь|ныне|в настоящее время|на данный момент|в данный момент|в наши дни",
            PAST: r"недавно|в прошлом(?!\s\w+е)|в последнее время|тогда|в то время",
            FUTURE: r"скоро|вскоре(?! после)|в (?:ближайшем )?будущем|в ближайшее время",
        },
    }
)  # fmt: skip
_ADVERBS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "PT1H": "hourly", "P1D": "daily|nightly", "P1W": "weekly", "P2W": "biweekly|fortnightly", "P1M": "monthly", "P3M": "quarterly",
            "P6M": "biannual|semiannual|semi-annual|twice-yearly", "P1Y": "yearly|annual|annually|per year|per annum", "XXXX-WXX-WE": "weekends|on weekends|at weekends",
        },
        "fa": {"P1D": "روزانه|هرروز", "P1W": "هفتگی", "P1M": "ماهانه|ماهیانه", "P1Y": "سالانه|سالیانه", "PT1H": "ساعتی"},
        "ar": {"P1D": "یومیا|یومیاً|الیومیه|الیومی", "P1W": "اسبوعیا|اسبوعیاً|الاسبوعیه|الاسبوعی", "P1M": "شهریا|شهریاً|الشهریه|الشهری", "P1Y": "سنویا|سنویاً|السنویه|السنوی"},
        "ru": {
            "PT1H": "ежечасно|ежечасн(?:ый|ая|ое|ые|ых)", "P1D": "ежедневно|ежедневн(?:ый|ая|ое|ые|ых|ого)", "P1W": "еженедельно|еженедельн(?:ый|ая|ое|ые|ых)",
            "P1M": "ежемесячно|ежемесячн(?:ый|ая|ое|ые|ых)", "P1Y": "ежегодно|ежегодн(?:ый|ая|ое|ые|ых)|в год",
        },
    }
)  # fmt: skip
_EVERY = {"en": r"(?:every|each)", "fa": "هر", "ar": "کل", "ru": r"кажд(?:ый|ую|ое|ая|ые|ого)"}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_RUSSIAN_DAYS = ("понедельникам", "вторникам", "средам", "четвергам", "пятницам", "субботам", "воскресеньям")


def rules(language: str) -> list[Rule]:
    """Return the rules of one language."""
    every, unit = _EVERY[language], rf"(?P<unit>{alternatives(UNITS[language])})"
    repeated: list[Pair] = [
        (compiled(rf"{every}\s{unit}"), _every_unit(language)),
        (compiled(rf"{every}\s(?P<n>{amount_pattern(language)})\s{unit}"), _every_unit(language)),
        (compiled(rf"{every}\s(?:یوم\s)?(?:ال)?(?P<day>{_bare_days(language)})"), _every_weekday(language)),
    ]
    own = {"en": _english, "fa": _persian, "ru": _russian}.get(language)
    return near("", [_lookup(language)]) + near(every, repeated) + (own() if own else [])


def _lookup(language: str) -> Pair:
    """Return one pattern for all words with a value of their own; the group that matched says which."""
    words = [*_REFERENCES[language].items(), *_ADVERBS[language].items()]
    pattern = "|".join(rf"(?P<v{at}>{forms})" for at, (_, forms) in enumerate(words))
    values = {f"v{at}": value for at, (value, _) in enumerate(words)}

    def build(match: re.Match[str]) -> DatePhrase | None:
        value = values[match.lastgroup or ""]
        if value.endswith("_REF"):
            return unplaced(match, TimeKind.DATE, value)
        if match[0][:1].isupper() and match.start() > 0:
            return None  # the Daily Mail comes out every day, but its name does not say so
        return unplaced(match, TimeKind.SET, value)

    return compiled(pattern), build


def _fixed(kind: TimeKind, value: str) -> Build:
    return lambda match: unplaced(match, kind, value)


def _bare_days(language: str) -> str:
    """Return the weekdays as a pattern, without the Arabic article."""
    return alternatives(name.removeprefix("ال") for name in WEEKDAYS[language])


def _every_unit(language: str) -> Build:
    def build(match: re.Match[str]) -> DatePhrase | None:
        words = match.groupdict().get("n")
        count = "1" if words is None else amount(words, language)
        unit = UNITS[language][match["unit"].lower()]
        return unplaced(match, TimeKind.SET, length_value(count, unit))

    return build


def _every_weekday(language: str) -> Build:
    def build(match: re.Match[str]) -> DatePhrase | None:
        name, table = match["day"].lower(), WEEKDAYS[language]
        return unplaced(match, TimeKind.SET, _weekday_value(table[name] if name in table else table["ال" + name]))

    return build


def _weekday_value(weekday: int) -> str:
    return f"XXXX-WXX-{weekday + 1}"


def _english() -> list[Rule]:
    days = alternatives(name for name in WEEKDAYS["en"] if not name.endswith("."))
    months = alternatives(name for name in MONTHS["en"][1] if len(name) > 4 or name in ("june", "july", "may"))
    unit = r"(?P<unit>hour|day|night|week|month|quarter|year)"
    counted = "".join(rf"(?<={word} )|" for word in _COUNTED).rstrip("|")
    every: list[Pair] = [
        (compiled(rf"(?:every|each)\s(?P<day>{days})\s(?P<part>morning|afternoon|evening|night)"), _every_part),
        (compiled(r"(?:every|each)\s(?P<part>morning|afternoon|evening)"), _every_part),
        (compiled(rf"(?:every|each)\s(?P<month>{months})"), _every_month),
        (compiled(r"(?:every|each)\s(?P<season>spring|summer|autumn|fall|winter)"), _every_season),
        (compiled(r"(?:every|each)\sweekend"), _fixed(TimeKind.SET, "XXXX-WXX-WE")),
        (compiled(rf"every other\s{unit}"), _every_other),
    ]
    rates: list[Pair] = [
        (compiled(rf"(?:once|twice|(?:\w+|\d+) times)\s(?:a|an|per|every|each)\s{unit}"), _rate),
        (compiled(rf"(?:{counted})(?:a|per|each)\s{unit}"), _rate),
    ]
    plural: list[Pair] = [(compiled(rf"(?P<day>{days})s"), _plural_day)]
    return near("every|each", every) + near(unit.replace("?P<unit>", "?:"), rates) + near(r"\w+days", plural)


_COUNTED = ("million", "billion", "percent", "%", r"\d", "dollars", "euros", "tons", "barrels", "people", "cents")


def _plural_day(match: re.Match[str]) -> DatePhrase | None:
    if match[0][:1].islower() or match.string[match.start() - 1 : match.start()] == "'":
        return None
    return unplaced(match, TimeKind.SET, _weekday_value(WEEKDAYS["en"][match["day"].lower()]))


def _every_part(match: re.Match[str]) -> DatePhrase:
    day = match.groupdict().get("day")
    lead = _weekday_value(WEEKDAYS["en"][day.lower()]) if day else "XXXX-XX-XX"
    return unplaced(match, TimeKind.SET, f"{lead}T{_PARTS[match['part'].lower()]}")


def _every_month(match: re.Match[str]) -> DatePhrase:
    return unplaced(match, TimeKind.SET, f"XXXX-{MONTHS['en'][1][match['month'].lower()]:02}")


def _every_season(match: re.Match[str]) -> DatePhrase:
    return unplaced(match, TimeKind.SET, f"XXXX-{_SEASONS[match['season'].lower()]}")


def _every_other(match: re.Match[str]) -> DatePhrase:
    return unplaced(match, TimeKind.SET, length_value("2", match["unit"].lower()))


def _rate(match: re.Match[str]) -> DatePhrase:
    return unplaced(match, TimeKind.SET, length_value("1", match["unit"].lower()))


def _persian() -> list[Rule]:
    plural: list[Pair] = [(compiled(rf"(?P<day>{alternatives(WEEKDAYS['fa'])}) ?ها"), _every_weekday("fa"))]
    parts: list[Pair] = [(compiled(r"هر\s(?P<word>شب|صبح)"), _every_persian_part)]
    return near(alternatives(WEEKDAYS["fa"]) + "|ها", plural) + near("هر", parts)


def _every_persian_part(match: re.Match[str]) -> DatePhrase:
    return unplaced(match, TimeKind.SET, "XXXX-XX-XXT" + ("NI" if match["word"] == "شب" else "MO"))


def _russian() -> list[Rule]:
    return near("по", [(compiled(rf"по (?P<day>{alternatives(_RUSSIAN_DAYS)})"), _russian_days)])


def _russian_days(match: re.Match[str]) -> DatePhrase:
    return unplaced(match, TimeKind.SET, _weekday_value(_RUSSIAN_DAYS.index(match["day"].lower())))
