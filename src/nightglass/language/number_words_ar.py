"""Arabic number words with their case endings, on folded text (ة as ه, ى and ي as ی, hamza on its seat gone)."""

from collections.abc import Mapping
from types import MappingProxyType

_UNITS: Mapping[int, tuple[str, ...]] = {
    0: ("صفر",),
    1: ("واحد", "واحده", "واحدا"),
    2: ("اثنان", "اثنین", "اثنتان", "اثنتین"),
    3: ("ثلاثه", "ثلاث"),
    4: ("اربعه", "اربع"),
    5: ("خمسه", "خمس"),
    6: ("سته", "ست"),
    7: ("سبعه", "سبع"),
    8: ("ثمانیه", "ثمانی", "ثمان"),
    9: ("تسعه", "تسع"),
}
_TEENS: Mapping[int, tuple[str, ...]] = {
    1: ("احد", "احدی"),
    2: ("اثنا", "اثنی", "اثنتا", "اثنتی"),
    **{n: _UNITS[n] for n in range(3, 10)},
}
_TENS = {20: "عشر", 30: "ثلاث", 40: "اربع", 50: "خمس", 60: "ست", 70: "سبع", 80: "ثمان", 90: "تسع"}
_HUNDRED = ("میه", "مایه", "مائه")
_GREATER: Mapping[int, tuple[str, ...]] = {
    1_000: ("الف", "الفا", "آلاف", "الاف"),
    1_000_000: ("ملیون", "ملیونا", "ملایین"),
}
_DUALS: Mapping[int, tuple[str, ...]] = {
    200: ("میتان", "میتین", "میتا", "میتی", "مایتان", "مایتین", "مایتا", "مایتی"),
    2_000: ("الفان", "الفین", "الفی"),
    2_000_000: ("ملیونان", "ملیونین", "ملیونا", "ملیونی"),
}


def _hundreds() -> dict[str, int]:
    """Return three hundred to nine hundred, written as one word."""
    return {
        f"{unit}{hundred}": 100 * value
        for value in range(3, 10)
        for unit in _UNITS[value]
        for hundred in _HUNDRED
        if not unit.endswith("ه")
    }


WORDS: Mapping[str, int] = MappingProxyType(
    {
        **{word: value for value, words in _UNITS.items() for word in words},
        "عشره": 10,
        "عشر": 10,
        **{f"{unit} {ten}": 10 + value for value, units in _TEENS.items() for unit in units for ten in ("عشر", "عشره")},
        **{stem + end: value for value, stem in _TENS.items() for end in ("ون", "ین")},
        **dict.fromkeys(_HUNDRED, 100),
        **_hundreds(),
        **{word: value for value, words in _GREATER.items() for word in words if word != "ملایین"},
        **{word: value for value, words in _DUALS.items() for word in words},
        "نصف ملیون": 500_000,
        "نصف الملیون": 500_000,
    }
)
MAGNITUDES: Mapping[str, int] = MappingProxyType({word: value for value, words in _GREATER.items() for word in words})
_OF = r"(?:بضعه?|عده|بعض) "
VAGUE: tuple[tuple[str, str, str], ...] = (
    ("hundreds of thousands", r"(?:ال)?میات (?:ال)?[اآ]لاف", ""),
    ("tens of thousands", r"(?:ال)?عشرات (?:ال)?[اآ]لاف", ""),
    ("tens", rf"(?:ال)?عشرات|{_OF}عشرات", ""),
    ("hundreds", rf"(?:ال)?میات|{_OF}میات", ""),
    ("thousands", rf"(?:ال)?[اآ]لاف|{_OF}[اآ]لاف", ""),
    ("millions", r"(?:ال)?ملایین", ""),
    ("several", r"عده|عدد (?:کبیر )?من|بضعه?|مجموعه من", ""),
)
ZERO = r"لا احد"
LEADING = ("و", "ف", "ب", "ل", "ک", "وب", "ول", "ال", "وال", "بال", "لل")
"""What is written together with the word behind it."""
