"""Counts, days and places as newsrooms write them, in both languages."""

from collections.abc import Mapping
from datetime import date
from random import Random

from persiantools.jdatetime import JalaliDate

from benchmarks.origins.world import Count, Incident, Name

UNITS = {
    "en": "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    "fa": "هیچ یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده",
}
TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "fa": "بیست سی چهل پنجاه شصت هفتاد هشتاد نود",
}
JOINT = {"en": "-", "fa": " و "}
HEDGES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "at least": {"en": ("at least", "no fewer than"), "fa": ("دست‌کم", "حداقل")},
    "more than": {"en": ("more than",), "fa": ("بیش از",)},
    "about": {"en": ("about", "around", "some"), "fa": ("حدود", "تقریباً")},
}
PEOPLE = Name("people", "نفر")
DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "fa": "دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه",
}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fa": "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    "jalali": "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
}
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def in_words(number: int, language: str) -> str:
    """Return a number from 1 to 99 in words."""
    units = UNITS[language].split()
    if number < len(units):
        return units[number]
    tens, unit = divmod(number, 10)
    word = TENS[language].split()[tens - 2]
    return word + JOINT[language] + units[unit] if unit else word


def bare(rng: Random, number: int, language: str) -> str:
    """Return a number in digits, or in words where a newsroom might spell it."""
    likely = 0.5 if number <= 12 else 0.12
    chance, written = rng.random(), digits(rng, number, language)
    return in_words(number, language) if number < 100 and chance < likely else written


def digits(rng: Random, number: int, language: str) -> str:
    """Return a number in the digits of a language; Persian texts have Latin ones now and then."""
    latin, chance = f"{number:,}", rng.random()
    return latin if language == "en" or chance < 0.1 else latin.translate(PERSIAN_DIGITS).replace(",", "٬")


def hedged(rng: Random, count: Count, language: str) -> str:
    """Return a count with its hedge."""
    words = bare(rng, count.number, language)
    return f"{rng.choice(HEDGES[count.hedge][language])} {words}" if count.hedge else words


def of_whom(rng: Random, count: Count, incident: Incident, language: str) -> str:
    """Return a count with its hedge and of whom it is: "at least 12 people"."""
    who = PEOPLE if count.plainly else incident.who[count.measure]
    return f"{hedged(rng, count, language)} {who.in_(language)}"


def when(rng: Random, day: date, written: date, language: str) -> str:
    """Return the day of an incident as a text of ``written`` says it: its name within the week, else its date."""
    near = 0 <= (written - day).days < 6
    if language == "en":
        return _english_day(rng, day, near)
    name = DAYS["fa"].split()[day.weekday()]
    if near and rng.random() < 0.6:
        return rng.choice((f"روز {name}", name, f"{name} شب", f"عصر {name}"))
    own = JalaliDate(day)  # type: ignore[no-untyped-call]  # a package without types in part
    jalali = f"{own.day} {MONTHS['jalali'].split()[own.month - 1]}".translate(PERSIAN_DIGITS)
    gregorian = f"{day.day} {MONTHS['fa'].split()[day.month - 1]}".translate(PERSIAN_DIGITS)
    return rng.choice((jalali, f"روز {jalali}", f"روز {gregorian}"))


def _english_day(rng: Random, day: date, near: bool) -> str:
    name, month = DAYS["en"].split()[day.weekday()], MONTHS["en"].split()[day.month - 1]
    if near and rng.random() < 0.6:
        return rng.choice((f"on {name}", f"on {name} evening", f"late on {name}", f"on {name} night"))
    return rng.choice((f"on {day.day} {month}", f"on {month} {day.day}", f"on {name}, {day.day} {month}"))


def place(rng: Random, incident: Incident, country: str, language: str) -> str:
    """Return the place of an incident: the city, now and then with its country or a quarter in it."""
    city, spot = incident.city.in_(language), incident.spot.in_(language)
    if language == "en":
        forms = (city, city, city, f"the city of {city}", f"{city} in {country}", f"{spot} in {city}")
        return rng.choice(forms)
    return rng.choice((city, city, f"شهر {city}", f"{city} در {country}", f"{spot} در {city}"))
