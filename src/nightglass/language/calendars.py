"""Calendars: days, months and years of the Gregorian, the Iranian (Jalali) and the Islamic (Hijri, Umm al-Qura) one."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from hijridate import Gregorian, Hijri
from persiantools.jdatetime import JalaliDate

GREGORIAN, JALALI, HIJRI = "gregorian", "jalali", "hijri"


def day_of(calendar: str, year: int, month: int, day: int) -> date | None:
    """Return the Gregorian date of a day; null where the calendar has no such day or its table does not reach."""
    try:
        if calendar == JALALI:
            found: date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]  # ships no types
            return found
        if calendar == HIJRI:
            islamic = Hijri(year, month, day).to_gregorian()
            return date(islamic.year, islamic.month, islamic.day)
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def month_of(calendar: str, year: int, month: int) -> tuple[date, date] | None:
    """Return a month as the half-open interval of its days, null where there is none."""
    first = day_of(calendar, year, month, 1)
    after = day_of(calendar, year + month // 12, month % 12 + 1, 1)
    return (first, after) if first and after else None


def year_of(calendar: str, year: int) -> tuple[date, date] | None:
    """Return a year as the half-open interval of its days, null where there is none."""
    first, after = day_of(calendar, year, 1, 1), day_of(calendar, year + 1, 1, 1)
    return (first, after) if first and after else None


def year_at(calendar: str, day: date) -> int:
    """Return the year of ``calendar`` in which a Gregorian day falls; the Hijri year stays within 1343 to 1500."""
    if calendar == JALALI:
        year: int = JalaliDate(day).year  # type: ignore[no-untyped-call]  # ships no types
        return year
    if calendar == HIJRI:
        within = min(max(day, date(1924, 8, 1)), date(2077, 11, 16))  # what the Umm al-Qura table covers
        islamic: int = Gregorian(within.year, within.month, within.day).to_hijri().year
        return islamic
    return day.year


def iranian_unit(unit: str, day: date, shift: int) -> tuple[date, date] | None:
    """Return the Iranian week (from Saturday), month or year that lies ``shift`` units from a day's, half-open.

    Null for another unit, or beyond what the calendar holds.
    """
    if unit == "week":
        saturday = day - timedelta(days=(day.weekday() + 2) % 7) + timedelta(days=7 * shift)
        return saturday, saturday + timedelta(days=7)
    year = year_at(JALALI, day)
    if unit == "year":
        return year_of(JALALI, year + shift)
    if unit == "month":
        months = year * 12 + JalaliDate(day).month - 1 + shift  # type: ignore[no-untyped-call]  # ships no types
        return month_of(JALALI, months // 12, months % 12 + 1)
    return None


def nearest_before(calendar: str, month: int, day: int, anchor: date) -> date | None:
    """Return the last such day of a year on or before ``anchor``, null where there is none in the eight years before."""
    last = year_at(calendar, anchor)
    found = (day_of(calendar, year, month, day) for year in range(last, last - 9, -1))
    return next((date for date in found if date is not None and date <= anchor), None)


def calendar_of_year(year: int) -> str:
    """Return the calendar that a year of this number is of where the text does not say: 13xx to 14xx is Jalali first."""
    return JALALI if 1300 <= year < 1500 else GREGORIAN


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _numbered(*names: str) -> dict[str, int]:
    return {form: number for number, forms in enumerate(names, start=1) for form in forms.split("|")}


MONTHS: Mapping[str, tuple[str, Mapping[str, int]]] = MappingProxyType(
    {
        "en": (
            GREGORIAN,
            _numbered(
                "january|jan.|jan", "february|feb.|feb", "march|mar.|mar", "april|apr.|apr", "may", "june|jun.|jun", "july|jul.|jul",
                "august|aug.|aug", "september|sept.|sept|sep.|sep", "october|oct.|oct", "november|nov.|nov", "december|dec.|dec",
            ),
        ),
        "ru": (
            GREGORIAN,
            _numbered(
                "января|январь|январе", "февраля|февраль|феврале", "марта|март|марте", "апреля|апрель|апреле", "мая|май|мае",
                "июня|июнь|июне", "июля|июль|июле", "августа|август|августе", "сентября|сентябрь|сентябре",
                "октября|октябрь|октябре", "ноября|ноябрь|ноябре", "декабря|декабрь|декабре",
            ),
        ),
        "fa": (
            GREGORIAN,
            _numbered(
                "ژانویه", "فوریه", "مارس", "آوریل", "مه|می", "ژوین|ژوئن", "ژوییه|جولای|ژولای", "اوت|آگوست", "سپتامبر", "اکتبر",
                "نوامبر", "دسامبر",
            ),
        ),
        "ar": (
            GREGORIAN,
            _numbered(
                "ینایر|کانون الثانی", "فبرایر|شباط", "مارس|آذار", "ابریل|نیسان", "مایو|ایار", "یونیو|حزیران", "یولیو|تموز",
                "اغسطس|آب", "سبتمبر|ایلول", "اکتوبر|تشرین الاول", "نوفمبر|تشرین الثانی", "دیسمبر|کانون الاول",
            ),
        ),
        "jalali": (
            JALALI,
            _numbered(
                "فروردین|farvardin|فرودین", "اردیبهشت|ordibehesht", "خرداد|khordad", "تیر|tir", "مرداد|mordad", "شهریور|shahrivar",
                "مهر|mehr", "آبان|aban", "آذر|azar", "دی|dey|dei", "بهمن|bahman", "اسفند|esfand",
            ),
        ),
        "hijri": (
            HIJRI,
            _numbered(
                "محرم|muharram|moharram", "صفر|safar", "ربیع الاول|rabi al-awwal|rabi i", "ربیع الثانی|ربیع الآخر|rabi al-thani",
                "جمادی الاولی|جمادی الاول|jumada al-awwal|jumada i", "جمادی الثانیه|جمادی الآخره|jumada al-thani", "رجب|rajab",
                "شعبان|shaban|sha'ban", "رمضان|ramadan", "شوال|shawwal", "ذو القعده|ذی القعده|ذیقعده|dhu al-qadah|dhul qadah",
                "ذو الحجه|ذی الحجه|ذیحجه|dhu al-hijjah|dhul hijjah",
            ),
        ),
    }
)  # fmt: skip
"""Month names by list (folded, lower case) with their calendar; Roman spellings of Iranian and Islamic months among them."""

WEEKDAYS: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "en": {
            form: number
            for number, forms in enumerate(
                ("monday|mon.", "tuesday|tues.", "wednesday|wed.", "thursday|thurs.", "friday|fri.", "saturday|sat.", "sunday|sun.")
            )
            for form in forms.split("|")
        },
        "fa": {
            "دوشنبه": 0, "سه شنبه": 1, "سهشنبه": 1, "چهارشنبه": 2, "چهار شنبه": 2, "پنجشنبه": 3, "پنج شنبه": 3, "جمعه": 4,
            "شنبه": 5, "یکشنبه": 6, "یک شنبه": 6,
        },
        "ar": {
            "الاثنین": 0, "الثلاثاء": 1, "الاربعاء": 2, "الخمیس": 3, "الجمعه": 4, "السبت": 5, "الاحد": 6,
        },
        "ru": {
            "понедельник": 0, "понедельника": 0, "вторник": 1, "вторника": 1, "среду": 2, "среда": 2, "среды": 2,
            "четверг": 3, "четверга": 3, "пятницу": 4, "пятница": 4, "пятницы": 4, "субботу": 5, "суббота": 5, "субботы": 5,
            "воскресенье": 6, "воскресенья": 6,
        },
    }
)  # fmt: skip
"""Names of weekdays (folded, lower case), Monday 0."""
