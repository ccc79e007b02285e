"""English phrases that count from the day of publication: weekdays, "last week", "for a fourth day"."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from datetime import date, datetime, time, timedelta

from nightglass.language.calendars import GREGORIAN, MONTHS, WEEKDAYS, monday_of, month_of, nearest_before
from nightglass.language.date_phrase import DatePhrase, Interval, Resolve, Rule, alternatives, days, one_day
from nightglass.language.number_words import NUMBER_WORDS
from nightglass.records.document import Precision

PARTS_OF_DAY = {
    "night": (18, 30),
    "evening": (17, 24),
    "afternoon": (12, 18),
    "morning": (5, 12),
    "early": (0, 8),
    "late": (18, 24),
    "midday": (11, 14),
}
"""Hours from the start of the day; a night runs into the next morning."""

_WEEKDAY = alternatives(tuple(WEEKDAYS["en"]))
_MONTH = alternatives(tuple(name for name in MONTHS["en"][1] if len(name) > 4 or name in {"june", "july", "may"}))
_ORDINALS = {
    word: number
    for number, word in enumerate(
        ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], start=2
    )
}
_NUMBER = (
    r"(?P<n>\d{1,3}|" + alternatives(tuple(NUMBER_WORDS["en"])) + r"|a|an|couple of|a couple of|few|a few|several)"
)
_UNIT = r"(?P<unit>hour|day|week|month|year)s?"
_COMING = re.compile(
    r"\b(?:will|'ll|is to|are to|set to|scheduled|due|expected to|expects? to|planned|plans? to|planning|next|coming|vow\w* to|called for)\b[^.\n]{0,80}$",
    re.IGNORECASE,
)


def rules() -> list[Rule]:
    """Return the rules of English relative phrases."""
    return [
        (
            _compiled(
                rf"(?P<edge>since|until|till|by)?(?:(?<=since)|(?<=until)|(?<=till)|(?<=by)|(?<!\w))\s?(?:the\s)?(?:(?P<lead>early|late|last|next|this|this past|this coming)\s(?:on\s)?)?(?P<day>{_WEEKDAY})(?!\w)(?:\s(?P<part>night|evening|afternoon|morning))?"
            ),
            _weekday,
        ),
        (_compiled(r"(?P<edge>since|until)\s(?P<word>yesterday|today|last night|this morning)"), _named_day),
        (
            _compiled(
                r"(?P<edge>)(?P<word>the day before yesterday|yesterday|today|tonight|last night|tomorrow|this morning|this afternoon|this evening|overnight)(?:\s(?P<part>night|evening|afternoon|morning))?(?!\w)"
            ),
            _named_day,
        ),
        (
            _compiled(
                r"(?:since\s)?(?:(?:earlier\s)?this|last|next|previous|the past|the last|the previous)\s(?P<unit>week|month|year)(?!\w|-)"
            ),
            _calendar_unit,
        ),
        (
            _compiled(r"(?:over|during|at|this|last|through)\s(?:the\s|this\s)?(?:past\s|last\s)?weekend(?!\w)"),
            _weekend,
        ),
        (_compiled(rf"{_NUMBER}\s{_UNIT}\s(?:ago|earlier)(?!\w)"), _ago),
        (_compiled(rf"(?:over|in|during|within|for)?\s?the\s(?:last|past)\s{_NUMBER}\s{_UNIT}(?!\w)"), _past),
        (
            _compiled(
                r"(?:in|over|during)\s(?:the\s)?(?:recent|past|last)\s(?P<few>few\s|several\s)?(?P<unit>day|week|month|year)s(?!\w)"
            ),
            _recent,
        ),
        (
            _compiled(
                rf"(?:for|on|in|into|entered)\s(?:a|the|its|their)\s(?P<ordinal>{alternatives(tuple(_ORDINALS))}|\d{{1,2}}(?:st|nd|rd|th))\s(?:consecutive\s|straight\s|successive\s)?(?P<unit>day|night|week)(?!\w|-)"
            ),
            _nth,
        ),
        (_compiled(rf"(?:(?P<part>early|mid|late|last|this)[\s-])(?P<month>{_MONTH})(?!\w|\s\d)"), _month),
        (_compiled(rf"(?:(?P<lead>in|since|during|of|until|throughout)\s)(?P<month>{_MONTH})(?!\w|\s\d)"), _month),
    ]


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){pattern}", re.IGNORECASE)


def _phrase(match: re.Match[str], resolve: Resolve) -> DatePhrase:
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return DatePhrase(start, match.end(), GREGORIAN, False, resolve)


def looks_ahead(match: re.Match[str]) -> bool:
    """Say whether the words before a phrase in its line speak of what is to come."""
    return bool(_COMING.search(match.string[max(0, match.start() - 100) : match.start()]))


def last_weekday(weekday: int, anchor: date) -> date:
    """Return the last such weekday before or on the anchor."""
    return anchor - timedelta(days=(anchor.weekday() - weekday) % 7)


def part_of_day(day: date, part: str | None) -> Interval:
    """Return a day or a named part of it."""
    if part is None or part not in PARTS_OF_DAY:
        return one_day(day)
    first, after = PARTS_OF_DAY[part]
    start = datetime.combine(day, time())
    return Interval(start + timedelta(hours=first), start + timedelta(hours=after), Precision.PART_OF_DAY)


def since(interval: Interval, anchor: date) -> Interval:
    """Return the interval from the start of one to the end of the anchor's day."""
    end = datetime.combine(anchor + timedelta(days=1), time())
    return Interval(interval.start, max(end, interval.end), interval.precision, interval.doubt)


def _weekday(match: re.Match[str]) -> DatePhrase | None:
    name = match["day"]
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

    return _phrase(match, resolve)


_OFFSET_OF_WORD = {
    "yesterday": (-1, None), "today": (0, None), "tonight": (0, "night"), "last night": (-1, "night"), "tomorrow": (1, None),
    "the day before yesterday": (-2, None), "this morning": (0, "morning"), "this afternoon": (0, "afternoon"),
    "this evening": (0, "evening"), "overnight": (-1, "night"),
}  # fmt: skip


def _named_day(match: re.Match[str]) -> DatePhrase | None:
    offset, part = _OFFSET_OF_WORD[match["word"].lower()]
    if "part" in match.re.groupindex and match["part"]:
        part = match["part"].lower()

    def resolve(anchor: date) -> Interval:
        interval = part_of_day(anchor + timedelta(days=offset), part)
        return since(interval, anchor) if (match["edge"] or "").lower() == "since" else interval

    return _phrase(match, resolve)


def unit_around(unit: str, anchor: date, shift: int) -> Interval:
    """Return the calendar week (from Monday), month or year that lies ``shift`` units from the anchor's."""
    if unit == "week":
        monday = monday_of(anchor) + timedelta(days=7 * shift)
        return days(monday, monday + timedelta(days=7), Precision.WEEK)
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + shift
        first = date(months // 12, months % 12 + 1, 1)
        after = date((months + 1) // 12, (months + 1) % 12 + 1, 1)
        return days(first, after, Precision.MONTH)
    return days(date(anchor.year + shift, 1, 1), date(anchor.year + shift + 1, 1, 1), Precision.YEAR)


def _calendar_unit(match: re.Match[str]) -> DatePhrase | None:
    words = match[0].lower()
    shift = -1 if re.search(r"\b(?:last|previous)\b", words) else 1 if "next" in words else 0
    unit = match["unit"].lower()
    if "past" in words or "the last" in words:
        return _phrase(match, lambda anchor: back(unit, 1, anchor))

    def resolve(anchor: date) -> Interval:
        interval = unit_around(unit, anchor, shift)
        return since(interval, anchor) if words.startswith("since") else interval

    return _phrase(match, resolve)


def _weekend(match: re.Match[str]) -> DatePhrase | None:
    def resolve(anchor: date) -> Interval:
        saturday = last_weekday(5, anchor)
        return days(saturday, saturday + timedelta(days=2), Precision.DAY, "weekend taken as Saturday and Sunday")

    return _phrase(match, resolve)


_DAYS_OF_UNIT = {"hour": 0, "day": 1, "night": 1, "week": 7, "month": 30, "year": 365}
_PRECISION_OF_UNIT = {
    "hour": Precision.DAY,
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
}
_VAGUE_NUMBERS = {"a": 1, "an": 1, "couple of": 2, "a couple of": 2}


def _number(words: str) -> int | None:
    lowered = words.lower()
    if lowered.isdigit():
        return int(lowered)
    return _VAGUE_NUMBERS.get(lowered, NUMBER_WORDS["en"].get(lowered))


def back(unit: str, count: int, anchor: date) -> Interval:
    """Return the last ``count`` units up to the end of the anchor's day."""
    length = max(1, round(count / 24)) if unit == "hour" else count * _DAYS_OF_UNIT[unit]
    return days(anchor - timedelta(days=length), anchor + timedelta(days=1), _PRECISION_OF_UNIT[unit])


def _ago(match: re.Match[str]) -> DatePhrase | None:
    number, unit = _number(match["n"]), match["unit"].lower()
    if number is None:
        return _phrase(match, lambda anchor: _vague_past(unit, anchor))

    def resolve(anchor: date) -> Interval | None:
        try:
            if unit == "day":
                return one_day(anchor - timedelta(days=number))
            if unit == "hour":
                return days(anchor - timedelta(days=-(-number // 24)), anchor + timedelta(days=1), Precision.DAY)
            return unit_around(unit, anchor, -number)
        except (OverflowError, ValueError):
            return None

    return _phrase(match, resolve)


def _vague_past(unit: str, anchor: date) -> Interval:
    """Return "recent days" and its like: seven units back, with a doubt; the words set no start."""
    wide = {"hour": ("day", 1), "day": ("day", 7), "week": ("week", 6), "month": ("month", 6), "year": ("year", 5)}[
        unit
    ]
    interval = back(*wide, anchor)
    precision = {"hour": Precision.DAY, "day": Precision.WEEK, "week": Precision.MONTH}.get(unit, Precision.YEAR)
    return Interval(
        interval.start, interval.end, precision, f"how far back the words reach is taken as {wide[1]} {wide[0]}s"
    )


def _past(match: re.Match[str]) -> DatePhrase | None:
    number, unit = _number(match["n"]), match["unit"].lower()
    return _phrase(
        match, lambda anchor: _vague_past(unit, anchor) if number is None else _back_or_none(unit, number, anchor)
    )


def _back_or_none(unit: str, number: int, anchor: date) -> Interval | None:
    try:
        return back(unit, number, anchor)
    except OverflowError:
        return None


def _recent(match: re.Match[str]) -> DatePhrase | None:
    unit = match["unit"].lower()
    return _phrase(match, lambda anchor: _vague_past(unit, anchor))


def _nth(match: re.Match[str]) -> DatePhrase | None:
    """Read "for a fourth day": the days from the first to the one that the text speaks of."""
    words, unit = match["ordinal"].lower(), match["unit"].lower()
    number = _ORDINALS.get(words) or int(re.sub(r"\D", "", words))

    def resolve(anchor: date) -> Interval:
        length = (number - 1) * _DAYS_OF_UNIT[unit]
        doubt = "counted back from the day of publication"
        return days(
            anchor - timedelta(days=length),
            anchor + timedelta(days=1),
            _PRECISION_OF_UNIT.get(unit, Precision.DAY),
            doubt,
        )

    return _phrase(match, resolve)


def _month(match: re.Match[str]) -> DatePhrase | None:
    if match["month"][:1].islower():
        return None
    month = MONTHS["en"][1][match["month"].lower()]
    words = match[0].lower()

    def resolve(anchor: date) -> Interval | None:
        first = nearest_before(GREGORIAN, month, 1, anchor)
        bounds = month_of(GREGORIAN, first.year, month) if first else None
        if bounds is None:
            return None
        interval = days(*bounds, Precision.MONTH)
        third = next((at for at, part in enumerate(("early", "mid", "late")) if words.startswith(part)), None)
        if third is not None:
            start = bounds[0] + timedelta(days=10 * third)
            return days(
                start, bounds[1] if third == 2 else start + timedelta(days=10), Precision.WEEK, "a third of the month"
            )
        return since(interval, anchor) if words.startswith("since") else interval

    return _phrase(match, resolve)
