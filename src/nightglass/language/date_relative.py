"""English phrases that count from the day of publication: weekdays, "last week", "for a fourth day"."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from dataclasses import replace
from datetime import date, timedelta

from nightglass.language.calendars import GREGORIAN, MONTHS, WEEKDAYS, month_of, nearest_before, year_at
from nightglass.language.date_phrase import DatePhrase, Interval, Pair, Resolve, Rule, alternatives, days, near
from nightglass.language.date_shift import (
    back,
    last_weekday,
    part_of_day,
    shifted,
    since,
    vague_past,
    weekend_around,
)
from nightglass.language.date_tense import looks_ahead
from nightglass.language.date_units import MORE, UNITS, amount, amount_pattern, length_value
from nightglass.language.date_value import value_of
from nightglass.records.document import Precision
from nightglass.records.time import TimeKind

_WEEKDAY = alternatives(tuple(WEEKDAYS["en"]))
_MONTHS = tuple(name for name in MONTHS["en"][1] if len(name) > 4 or name in {"june", "july", "may"})
_MONTH = alternatives(_MONTHS)
_PLAIN_MONTH = alternatives(name for name in _MONTHS if name not in {"may", "march", "april", "june", "august"})
_ORDINALS = {
    word: number
    for number, word in enumerate(
        ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], start=2
    )
}
_ORDINAL = rf"(?P<ordinal>{alternatives(tuple(_ORDINALS))}|\d{{1,3}}(?:st|nd|rd|th))"
_UNIT = rf"(?P<unit>{alternatives(UNITS['en'])})"
_SPAN = r"(?P<unit>week|month|quarter|(?:(?:fiscal|calendar|financial|academic|school)\s)?year)"


def rules() -> list[Rule]:
    """Return the rules of English relative phrases."""
    return [
        *near(_WEEKDAY, _weekdays()),
        *near(
            "yesterday|today|tonight|last night|tomorrow|this (?:morning|afternoon|evening)|overnight", _named_days()
        ),
        *near("days?|nights?|weeks?|months?|quarters?|years?|decades?|hours?|minutes?|weekend|fortnight", _units()),
        *near(_MONTH, _months()),
        *near(alternatives(_FOREIGN_MONTHS), [(_compiled(_FOREIGN), _foreign_month)]),
    ]


_FOREIGN_MONTHS = {
    name: (calendar, number)
    for calendar, months in (MONTHS["jalali"], MONTHS["hijri"])
    for name, number in months.items()
    if name.isascii() and len(name) > 5
}
_FOREIGN = rf"(?:(?<=in\s)|(?<=since\s)|(?<=during\s)|(?<=of\s)|(?<=before\s)|(?<=after\s)|(?<=until\s))(?P<month>{alternatives(_FOREIGN_MONTHS)})(?!\w|\s\d)"


def _weekdays() -> list[Pair]:
    return [
        (
            _compiled(
                rf"(?P<edge>since|until|till|by)?(?:(?<=since)|(?<=until)|(?<=till)|(?<=by)|(?<!\w))\s?(?:the\s)?(?:(?P<lead>early|late|last|next|this|this past|this coming)\s(?:on\s)?)?(?P<day>{_WEEKDAY})(?!\w)(?:\s(?P<part>night|evening|afternoon|morning))?"
            ),
            _weekday,
        ),
    ]


def _named_days() -> list[Pair]:
    return [
        (_compiled(r"(?P<edge>since|until)\s(?P<word>yesterday|today|last night|this morning)"), _named_day),
        (
            _compiled(
                r"(?P<edge>)(?P<word>the day before yesterday|the day after tomorrow|yesterday|today|tonight|last night|tomorrow|(?:earlier\s|later\s)?this morning|(?:earlier\s|later\s)?this afternoon|this evening|overnight)(?:\s(?P<part>night|evening|afternoon|morning))?(?!\w)"
            ),
            _named_day,
        ),
    ]


def _units() -> list[Pair]:
    return [
        (
            _compiled(
                rf"(?:since\s)?(?:the\s(?:end|start|beginning|close|middle|rest|course) of\s|(?:earlier|early|later|late)\s)?(?P<which>this|last|next|previous|the last|the previous|the coming|the current|this past)\s{_SPAN}(?!\w|-|\s(?:earlier|later))"
            ),
            _calendar_unit,
        ),
        (
            _compiled(
                r"(?:the\s)?(?P<which>end|start|beginning|close|rest) of the\s(?P<unit>week|month|quarter|year)(?!\w|-)"
            ),
            _calendar_unit,
        ),
        (
            _compiled(
                r"(?:(?:over|during|at|this|last|next|through|by)\s)?(?:the\s|this\s|last\s|next\s)?(?:past\s|last\s|coming\s)?weekend(?!\w)"
            ),
            _weekend,
        ),
        (
            _compiled(
                rf"{MORE}(?P<n>{amount_pattern('en')})(?:\s(?:more|full|long))?\s{_UNIT}\s(?:ago|back(?=[.,]))(?!\w)"
            ),
            _ago,
        ),
        (
            _compiled(
                rf"(?P<lead>for|on|in|into|entered)\s(?:a|an|the|its|their)\s{_ORDINAL}\s(?:consecutive\s|straight\s|successive\s)?(?P<unit>day|night|week|month|year)(?!\w|-)"
            ),
            _nth,
        ),
    ]


_OF_YEAR = r"(?:\s(?:of\s)?(?P<year>this|last|next)\syear)?"


def _months() -> list[Pair]:
    return [
        (
            _compiled(
                rf"(?:(?P<part>early|mid|late|last|this|next|the end of|the start of|the beginning of)[\s-])(?P<month>{_MONTH}){_OF_YEAR}(?!\w|\s\d)"
            ),
            _month,
        ),
        (
            _compiled(
                rf"(?:(?P<lead>in|since|during|of|until|till|throughout|through|by|from|between|before|after|and|to|for|a|the|its|their)\s)(?P<month>{_MONTH}){_OF_YEAR}(?!\w|\s\d|\s(?:have|be|not)\b)"
            ),
            _month,
        ),
        (_compiled(rf"(?P<lead>)(?P<month>{_PLAIN_MONTH}){_OF_YEAR}(?!\w|\s\d)"), _month),
    ]


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){pattern}", re.IGNORECASE)


def _phrase(match: re.Match[str], resolve: Resolve) -> DatePhrase:
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return DatePhrase(start, match.end(), GREGORIAN, False, resolve)


_NTH_BEFORE = re.compile(r"\b(?:first|second|third|fourth|last|one|a|any)\s$", re.IGNORECASE)


def _weekday(match: re.Match[str]) -> DatePhrase | None:
    name = match["day"]
    if _NTH_BEFORE.search(match.string, max(0, match.start() - 12), match.start()):
        return None  # "the first Monday of the month"
    if name[:1].islower() or (len(name) < 5 and not match["part"] and name.lower() in {"sun.", "sat.", "wed."}):
        return None
    weekday = WEEKDAYS["en"][name.lower()]
    lead, edge = (match["lead"] or "").lower(), (match["edge"] or "").lower()
    part = (match["part"] or (lead if lead in {"early", "late"} else "")).lower() or None
    ahead = lead in {"next", "this coming"} or edge == "by" or (lead != "last" and looks_ahead(match))

    def resolve(anchor: date) -> Interval:
        day = last_weekday(weekday, anchor)
        if ahead and day < anchor:
            day += timedelta(days=7)
        interval = part_of_day(day, part)
        return since(interval, anchor) if edge == "since" else interval

    return replace(_phrase(match, resolve), names="weekday")


_OFFSET_OF_WORD = {
    "yesterday": (-1, None), "today": (0, None), "tonight": (0, "night"), "last night": (-1, "night"), "tomorrow": (1, None),
    "the day before yesterday": (-2, None), "the day after tomorrow": (2, None), "this morning": (0, "morning"), "this afternoon": (0, "afternoon"),
    "this evening": (0, "evening"), "overnight": (-1, "night"),
}  # fmt: skip


_NAME_BEFORE = re.compile(r"(?-i:[A-Z]\w+) $")


def _named_day(match: re.Match[str]) -> DatePhrase | None:
    if match["word"][:1].isupper() and _NAME_BEFORE.search(match.string, max(0, match.start() - 20), match.start()):
        return None  # a broadcaster or a newspaper of that name
    offset, part = _OFFSET_OF_WORD[re.sub(r"^(?:earlier|later)\s", "", match["word"].lower())]
    if "part" in match.re.groupindex and match["part"]:
        part = match["part"].lower()

    def resolve(anchor: date) -> Interval:
        interval = part_of_day(anchor + timedelta(days=offset), part)
        return since(interval, anchor) if (match["edge"] or "").lower() == "since" else interval

    return _phrase(match, resolve)


def _calendar_unit(match: re.Match[str]) -> DatePhrase | None:
    words, which = match[0].lower(), match["which"].lower()
    shift = -1 if re.search(r"last|previous|this past", which) else 1 if re.search(r"next|coming", which) else 0
    unit = match["unit"].lower().rsplit(maxsplit=1)[-1]

    def resolve(anchor: date) -> Interval | None:
        interval = shifted(unit, anchor, shift)
        return since(interval, anchor) if interval is not None and words.startswith("since") else interval

    return _phrase(match, resolve)


def _weekend(match: re.Match[str]) -> DatePhrase | None:
    words = match[0].lower()
    if " " not in words:
        return None
    coming = re.search(r"\b(?:next|coming)\b", words) or ("last" not in words and looks_ahead(match))

    def resolve(anchor: date) -> Interval:
        return weekend_around(anchor, 1 if coming and anchor.weekday() < 5 else 0)

    return _phrase(match, resolve)


def _ago(match: re.Match[str]) -> DatePhrase | None:
    count, unit = amount(match["n"], "en"), UNITS["en"][match["unit"].lower()]
    if not count.isdigit():
        return _phrase(match, lambda anchor: vague_past(unit, anchor))
    return _phrase(match, lambda anchor: shifted(unit, anchor, -int(count)))


def _nth(match: re.Match[str]) -> DatePhrase | None:
    """Read "for a fourth day": the days from the first to the one that the text speaks of; a length.

    "On the fourth day" is one day, of which the words do not say when it was.
    """
    words, unit = match["ordinal"].lower(), match["unit"].lower()
    number = _ORDINALS.get(words) or int(re.sub(r"\D", "", words))
    if match["lead"].lower() == "on":
        doubt_free = _phrase(match, lambda _: None)
        return replace(doubt_free, start=match.start() + 3, value="XXXX-XX-XX")

    def resolve(anchor: date) -> Interval | None:
        interval = back(unit, number - 1, anchor)
        return None if interval is None else replace(interval, doubt="counted back from the day of publication")

    return replace(_phrase(match, resolve), kind=TimeKind.DURATION, value=length_value(str(number), unit))


_YEARS_ON = {"last": -1, "this": 0, "next": 1}


def _month(match: re.Match[str]) -> DatePhrase | None:
    if match["month"][:1].islower() or not _is_month(match):
        return None
    month = MONTHS["en"][1][match["month"].lower()]
    words = match[0].lower()
    coming = words.startswith("next") or (not words.startswith("last") and looks_ahead(match))

    def resolve(anchor: date) -> Interval | None:
        if match["year"]:
            year = anchor.year + _YEARS_ON[match["year"].lower()]
        else:
            year = anchor.year - (month > anchor.month) + (coming and month != anchor.month)
            year -= words.startswith("last") and month == anchor.month
        bounds = month_of(GREGORIAN, year, month)
        if bounds is None:
            return None
        interval = part_of_month(*bounds, words)
        return since(interval, anchor) if words.startswith("since") else interval

    return _phrase(match, resolve)


def _foreign_month(match: re.Match[str]) -> DatePhrase:
    """Read "during Ramadan": the last one that began, or the next where the words look ahead."""
    calendar, month = _FOREIGN_MONTHS[match["month"].lower()]
    coming = looks_ahead(match)

    def resolve(anchor: date) -> Interval | None:
        first = nearest_before(calendar, month, 1, anchor + timedelta(days=350 if coming else 0))
        bounds = month_of(calendar, year_at(calendar, first), month) if first else None
        return None if bounds is None else days(*bounds, Precision.MONTH)

    return replace(_phrase(match, resolve), calendar=calendar)


_NAMES = {"may", "march", "april", "june", "august"}


def _is_month(match: re.Match[str]) -> bool:
    """Say whether a word that is a person's name or a verb too is a month here: nothing with a capital stands behind it."""
    if match["month"].lower() not in _NAMES or (match.re.groupindex.get("part") and match["part"]):
        return True
    after = match.string[match.end() : match.end() + 6]
    if match["lead"].lower() in ("a", "the", "its", "their"):
        return re.match(r"\s(?!for\b|of\b|by\b|to\b|on\b|in\b|and\b|was\b|is\b)[a-z]", after) is not None
    return re.match(r"\s[A-Z]", after) is None


_THIRDS = {
    "early": 0, "the start of": 0, "the beginning of": 0, "اوایل": 0, "اوائل": 0, "آغاز": 0, "начале": 0, "начала": 0, "مطلع": 0, "بدایه": 0,
    "mid": 1, "اواسط": 1, "середине": 1, "منتصف": 1,
    "late": 2, "the end of": 2, "اواخر": 2, "پایان": 2, "конце": 2, "конца": 2, "نهایه": 2,
}  # fmt: skip


def third_of(words: str) -> int | None:
    """Return the third of a month or a year that words begin with (0 early, 1 mid, 2 late), null for none."""
    return next((third for part, third in _THIRDS.items() if words.startswith(part)), None)


def part_of_month(first: date, after: date, words: str) -> Interval:
    """Return a month or a third of it: early is its days 1 to 10, mid 11 to 20, late from 21; its value is the month's."""
    third, month = third_of(words.lower()), days(first, after, Precision.MONTH)
    if third is None:
        return month
    start = first + timedelta(days=10 * third)
    end = after if third == 2 else start + timedelta(days=10)
    return days(start, end, Precision.WEEK, "a third of the month", value_of(month))
