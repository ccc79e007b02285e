"""Seasons, quarters, halves of a year, decades, centuries and feasts."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from nightglass.language.calendars import GREGORIAN, HIJRI, JALALI, day_of, nearest_before, year_of
from nightglass.language.date_phrase import DatePhrase, Interval, Pair, Rule, alternatives, compiled, days, near
from nightglass.language.date_tense import looks_ahead
from nightglass.records.document import Precision

_SEASONS: Mapping[str, Mapping[str, tuple[str, int]]] = MappingProxyType(
    {
        "en": {"spring": ("SP", 3), "summer": ("SU", 6), "autumn": ("FA", 9), "fall": ("FA", 9), "winter": ("WI", 12)},
        "ru": {"весной": ("SP", 3), "летом": ("SU", 6), "осенью": ("FA", 9), "зимой": ("WI", 12)},
        "fa": {"بهار": ("SP", 3), "تابستان": ("SU", 6), "پاییز": ("FA", 9), "زمستان": ("WI", 12)},
        "ar": {"الربیع": ("SP", 3), "الصیف": ("SU", 6), "الخریف": ("FA", 9), "الشتاء": ("WI", 12), "ربیع": ("SP", 3), "صیف": ("SU", 6), "خریف": ("FA", 9), "شتاء": ("WI", 12)},
    }
)  # fmt: skip
"""Seasons with their code and the month that they begin with: those of meteorology, of the northern half."""

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
_CENTURIES = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
_ARABIC_DECADES = ("عشرینیات", "ثلاثینیات", "اربعینیات", "خمسینیات", "ستینیات", "سبعینیات", "ثمانینیات", "تسعینیات")
_FEASTS = {
    "new year's eve": (GREGORIAN, 12, 31), "new year's day": (GREGORIAN, 1, 1), "christmas eve": (GREGORIAN, 12, 24), "christmas day": (GREGORIAN, 12, 25),
    "christmas": (GREGORIAN, 12, 25), "valentine's day": (GREGORIAN, 2, 14), "halloween": (GREGORIAN, 10, 31), "nowruz": (JALALI, 1, 1), "norouz": (JALALI, 1, 1),
    "ashura": (HIJRI, 1, 10), "eid al-fitr": (HIJRI, 10, 1), "eid al-adha": (HIJRI, 12, 10), "نوروز": (JALALI, 1, 1), "شب یلدا": (JALALI, 9, 30),
    "عاشورا": (HIJRI, 1, 10), "عاشوراء": (HIJRI, 1, 10), "عید الفطر": (HIJRI, 10, 1), "عید فطر": (HIJRI, 10, 1), "عید قربان": (HIJRI, 12, 10),
    "عید الاضحی": (HIJRI, 12, 10), "новый год": (GREGORIAN, 1, 1),
}  # fmt: skip
_OF_YEAR = r"(?:(?:,|\sof|\sин|\sسال|\sعام|\sماه)?\s(?:(?P<year>(?:19|20)\d\d|1[34]\d\d)(?:\sгода)?|(?P<that>this|last|next|the)\s(?:(?:fiscal|same)\s)?year))"


def rules(language: str) -> list[Rule]:
    """Return the rules of one language."""
    season = rf"(?P<season>{alternatives(_SEASONS[language])})"
    feasts = [name for name in _FEASTS if _is_of(name, language)]
    build = lambda match: _season(match, language)  # noqa: E731 - the same for all rules of a language
    seasons: list[Pair] = [
        (compiled(rf"(?:(?:the\s)?(?:early|late|mid)[\s-])?(?:the\s)?{season}{_OF_YEAR}"), build),
    ]
    feast = rf"(?P<feast>{alternatives(feasts)})(?:,?\s(?P<year>(?:19|20)\d\d|1[34]\d\d))?"
    found = near("", [(compiled(feast), _feast)])
    if language == "en":
        seasons += [
            (compiled(rf"(?P<which>this|last|next|this past)\s{season}"), build),
            (
                compiled(rf"(?:in|during|over|since|until|by)\s(?P<words>the\s(?:early\s|late\s)?{season})(?!\sof\b)"),
                build,
            ),
        ]
        found += near(r"quarter|half|century|\d*0'?s|\w+ies", _english())
    elif language == "ru":
        again = season.replace("season", "season2")
        which = r"(?P<which>прошлой|прошлым|этой|этим|следующей|следующим)"
        seasons.append((compiled(rf"{which}\s{season}|{again}\s(?P<which2>прошлого|этого|следующего)\sгода"), build))
        found += near(r"\d{4}", [(compiled(r"(?:в\s)?(?P<year>\d{4})-[ехым]+\s(?:годы|годах|годов|гг\.?)"), _decade)])
    else:
        which = r"(?P<which>گذشته|پارسال|امسال|آینده|الماضی|المقبل|القادم|الحالی)"
        seasons.append((compiled(rf"{season}\s{which}"), build))
        decades = alternatives(_ARABIC_DECADES)
        found += near("دهه", [(compiled(r"دهه\s(?P<short>\d{2,4})"), _persian_decade)])
        found += near(
            rf"(?:ال)?(?:{decades})", [(compiled(rf"(?:ال)?(?P<short>{decades})(?:\sالقرن الماضی)?"), _arabic_decade)]
        )
    return found + near(alternatives(_SEASONS[language]), seasons)


def _is_of(name: str, language: str) -> bool:
    script = {"en": r"[a-z]", "ru": r"[а-я]"}.get(language, r"[؀-ۿ]")
    return re.match(script, name) is not None


def _english() -> list[Pair]:
    quarter = alternatives(_QUARTERS)
    return [
        (compiled(rf"(?:the\s)?(?:fiscal\s)?(?P<quarter>{quarter})(?:\s|-)quarter{_OF_YEAR}?"), _quarter),
        (compiled(rf"(?P<half>first|second|latter|other) half{_OF_YEAR}"), _half),
        (compiled(r"(?:the\s)?(?:(?:early|late|mid)[\s-])?(?P<year>(?:1[6-9]|20)\d0)'?s"), _decade),
        (compiled(r"(?:the\s)(?:(?:early|late|mid)[\s-])?'?(?P<short>[2-9]0)s"), _short_decade),
        (compiled(rf"the\s(?:(?:early|late|mid)[\s-])?(?P<word>{alternatives(_DECADES)})"), _word_decade),
        (compiled(rf"(?:the\s)?(?:(?:early|late|mid)[\s-])?(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{alternatives(_CENTURIES)}))[\s-]century"), _century),
    ]  # fmt: skip


_LAST = ("last", "this past", "прошл", "گذشته", "پارسال", "الماضی")
_NEXT = ("next", "следующ", "آینده", "المقبل", "القادم")


def _season(match: re.Match[str], language: str) -> DatePhrase | None:
    found = match.groupdict()
    name = (found.get("season") or found.get("season2") or "").lower()
    code, month = _SEASONS[language][name]
    which = (found.get("which") or found.get("which2") or found.get("that") or "").lower()
    shift = _shift(match, which)
    year = int(found["year"]) if found.get("year") else None
    if year is not None and year < 1500:
        return _jalali_season(match, year, month)
    start = match.start("words") if "words" in match.re.groupindex else match.start()
    if year is not None:
        fixed = _season_of(year, code, month)
        return DatePhrase(start, match.end(), GREGORIAN, True, lambda _: fixed)
    by_year = bool(found.get("that") or found.get("which2"))
    resolve = lambda anchor: _season_near(anchor, code, month, shift, by_year)  # noqa: E731 - one expression, two names less
    return DatePhrase(start, match.end(), GREGORIAN, False, resolve)


def _jalali_season(match: re.Match[str], year: int, month: int) -> DatePhrase | None:
    bounds = year_of(JALALI, year)
    if bounds is None:
        return None
    first = bounds[0] + timedelta(days={3: 0, 6: 93, 9: 186, 12: 276}[month])
    after = bounds[1] if month == 12 else first + timedelta(days=93 if month < 9 else 90)
    interval = days(first, after, Precision.MONTH)
    return DatePhrase(match.start(), match.end(), JALALI, True, lambda _: interval)


def _season_of(year: int, code: str, month: int) -> Interval:
    after = date(year + (month == 12), (month + 3) % 12 or 12, 1)
    return days(date(year, month, 1), after, Precision.MONTH, "seasons taken as whole months", f"{year:04}-{code}")


def _shift(match: re.Match[str], which: str) -> int | None:
    """Return by how much a word moves a season: null for none, which is the season that began last."""
    if which.startswith((*_LAST, *_NEXT)):
        return -1 if which.startswith(_LAST) else 1
    return 0 if which or looks_ahead(match) else None


def _season_near(anchor: date, code: str, month: int, shift: int | None, by_year: bool) -> Interval:
    """Return the season of the anchor's year, or the one that began last; ``shift`` counts years or seasons from it."""
    if by_year:
        return _season_of(anchor.year + (shift or 0), code, month)
    begun = anchor.year - (anchor.month < month)
    if shift is None or shift == 0:
        return _season_of(begun if shift is None or month == 12 else anchor.year, code, month)
    running = (anchor.year - begun) * 12 + anchor.month - month < 3
    return _season_of(begun + (shift if shift > 0 else -running), code, month)


def _quarter(match: re.Match[str]) -> DatePhrase | None:
    quarter, that = _QUARTERS[match["quarter"].lower()], (match["that"] or "").lower()
    if match["year"]:
        fixed = _quarter_of(int(match["year"]), quarter)
        return DatePhrase(match.start(), match.end(), GREGORIAN, True, lambda _: fixed)
    coming = looks_ahead(match)

    def resolve(anchor: date) -> Interval:
        if that:
            return _quarter_of(anchor.year + {"last": -1, "next": 1}.get(that, 0), quarter)
        now = (anchor.month - 1) // 3 + 1
        year = anchor.year - (quarter > now and not coming) + (quarter < now and coming)
        return _quarter_of(year, quarter)

    return DatePhrase(match.start(), match.end(), GREGORIAN, False, resolve)


def _quarter_of(year: int, quarter: int) -> Interval:
    after = date(year + quarter // 4, quarter * 3 % 12 + 1, 1)
    return days(date(year, quarter * 3 - 2, 1), after, Precision.MONTH, None, f"{year:04}-Q{quarter}")


def _half(match: re.Match[str]) -> DatePhrase:
    half, that = 1 if match["half"].lower() == "first" else 2, (match["that"] or "").lower()

    def resolve(anchor: date) -> Interval:
        year = int(match["year"]) if match["year"] else anchor.year + {"last": -1, "next": 1}.get(that, 0)
        first, after = date(year, 6 * half - 5, 1), date(year + half // 2, 6 * half % 12 + 1, 1)
        return days(first, after, Precision.MONTH, None, f"{year:04}-H{half}")

    return DatePhrase(match.start(), match.end(), GREGORIAN, match["year"] is not None, resolve)


def _years(match: re.Match[str], first: int, count: int, calendar: str = GREGORIAN) -> DatePhrase | None:
    """Return a decade or a century: its value is the digits that its years share."""
    start, last = year_of(calendar, first), year_of(calendar, first + count - 1)
    if start is None or last is None:
        return None
    value = f"{first:04}"[: 3 if count == 10 else 2] if calendar == GREGORIAN else None
    interval = days(start[0], last[1], Precision.YEAR, None, value)
    return DatePhrase(match.start(), match.end(), calendar, True, lambda _: interval)


def _decade(match: re.Match[str]) -> DatePhrase | None:
    return _years(match, int(match["year"]), 10)


def _short_decade(match: re.Match[str]) -> DatePhrase | None:
    return _years(match, 1900 + int(match["short"]), 10)


def _word_decade(match: re.Match[str]) -> DatePhrase | None:
    return _years(match, 1900 + 10 * _DECADES[match["word"].lower()], 10)


def _century(match: re.Match[str]) -> DatePhrase | None:
    number = int(match["number"]) if match["number"] else _CENTURIES[match["word"].lower()]
    return _years(match, 100 * (number - 1), 100) if 2 <= number <= 30 else None


def _persian_decade(match: re.Match[str]) -> DatePhrase | None:
    number = int(match["short"])
    first = number if number >= 1000 else 1300 + number
    if first % 10 or not (1300 <= first < 1500 or 1800 <= first < 2100):
        return None
    return _years(match, first, 10, JALALI if first < 1500 else GREGORIAN)


def _arabic_decade(match: re.Match[str]) -> DatePhrase | None:
    return _years(match, 1920 + 10 * _ARABIC_DECADES.index(match["short"]), 10)


def _feast(match: re.Match[str]) -> DatePhrase:
    calendar, month, day = _FEASTS[match["feast"].lower()]
    coming = looks_ahead(match)

    year = int(match["year"] or 0)

    def resolve(anchor: date) -> Interval | None:
        last = date(year, 12, 31) if year > 1500 else anchor + timedelta(days=360 if coming else 0)
        own = 0 < year < 1500 and calendar != GREGORIAN
        found = day_of(calendar, year, month, day) if own else nearest_before(calendar, month, day, last)
        return None if found is None else days(found, found + timedelta(days=1), Precision.DAY)

    return DatePhrase(match.start(), match.end(), calendar, match["year"] is not None, resolve)
