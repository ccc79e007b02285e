"""Persian number words, on folded text."""

from collections.abc import Mapping
from types import MappingProxyType

_UNITS = [
    "صفر",
    "یک",
    "دو",
    "سه",
    "چهار",
    "پنج",
    "شش",
    "هفت",
    "هشت",
    "نه",
    "ده",
    "یازده",
    "دوازده",
    "سیزده",
    "چهارده",
    "پانزده",
    "شانزده",
    "هفده",
    "هجده",
    "نوزده",
]
_TENS = ["بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"]
_HUNDREDS = ["دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"]
_GREATER = {"هزار": 1_000, "میلیون": 1_000_000}

WORDS: Mapping[str, int] = MappingProxyType(
    {
        **{word: value for value, word in enumerate(_UNITS)},
        **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
        **{word: 100 * value for value, word in enumerate(_HUNDREDS, start=2)},
        "هیجده": 18, "شونزده": 16, "پونزده": 15, "صد": 100, "یکصد": 100, "یکهزار": 1_000, **_GREATER,
        **{f"نیم {word}": value // 2 for word, value in _GREATER.items()},
        **{
            f"{unit} و نیم {word}": count * value + value // 2
            for word, value in _GREATER.items()
            for count, unit in enumerate(_UNITS[1:11], start=1)
        },
    }
)  # fmt: skip
MAGNITUDES: Mapping[str, int] = MappingProxyType(_GREATER)
VAGUE: tuple[tuple[str, str, str], ...] = (
    ("hundreds of thousands", r"صد ?ها هزار", ""),
    ("tens of thousands", r"ده ?ها هزار|چند ده هزار", ""),
    ("hundreds", r"صد ?ها|چند ?صد", ""),
    ("thousands", r"هزاران|هزار ?ها|چندین هزار|چند هزار", ""),
    ("millions", r"میلیون ?ها", ""),
    ("tens", r"ده ?ها|چند ده", r"(?! سال| هزار)"),
    ("several", r"چندین|تعدادی|شماری|عده ای|جمعی|گروهی", ""),
    (
        "several",
        r"چند",
        r"(?= (?:نفر|تن|معترض|زن|مرد|کودک|شهر|استان|جسد|پیکر|مامور|زندانی|کارگر|دانشجو|سرباز|شهروند|نوجوان|جوان|"
        r"روزنامه|فعال|کشته|زخمی|عضو|محله|روستا|خانواده|خانوار))",
    ),
)
ZERO = (
    r"حتی یک(?= (?:نفر|تن|معترض|شهروند|غیرنظامی)(?: \S+){0,6}? ن(?:شد|کرد|داد|باخت|مرد))|"
    r"هیچ ?کس|هیچ (?=کس|نفر|معترض|فرد|شهروند|یک از|زخمی|کشته|زندانی|مورد)(?:کسی|نفری|معترضی|فردی|شهروندی|زندانی ای)?"
)
