"""The number words of four languages, on folded text, in lower case."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

from collections.abc import Mapping
from types import MappingProxyType

_EN_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_FA_UNITS = [
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
_FA_TENS = ["بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"]
_FA_HUNDREDS = ["دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"]

NUMBER_WORDS: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "en": {
            **{word: value for value, word in enumerate(_EN_UNITS)},
            **{word: 10 * value for value, word in enumerate(_EN_TENS, start=2)},
            "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000,
        },
        "fa": {
            **{word: value for value, word in enumerate(_FA_UNITS)},
            **{word: 10 * value for value, word in enumerate(_FA_TENS, start=2)},
            **{word: 100 * value for value, word in enumerate(_FA_HUNDREDS, start=2)},
            "صد": 100, "یکصد": 100, "هزار": 1_000, "میلیون": 1_000_000,
        },
        "ar": {
            "صفر": 0, "واحد": 1, "واحده": 1, "اثنان": 2, "اثنین": 2, "اثنتین": 2, "ثلاثه": 3, "ثلاث": 3, "اربعه": 4, "اربع": 4,
            "خمسه": 5, "خمس": 5, "سته": 6, "ست": 6, "سبعه": 7, "سبع": 7, "ثمانیه": 8, "ثمانی": 8, "ثمان": 8, "تسعه": 9, "تسع": 9,
            "عشره": 10, "عشر": 10, "عشرون": 20, "عشرین": 20, "ثلاثون": 30, "ثلاثین": 30, "اربعون": 40, "اربعین": 40,
            "خمسون": 50, "خمسین": 50, "ستون": 60, "ستین": 60, "سبعون": 70, "سبعین": 70, "ثمانون": 80, "ثمانین": 80,
            "تسعون": 90, "تسعین": 90, "مایه": 100, "مائه": 100, "مایتین": 200, "مایتان": 200, "الف": 1_000, "الاف": 1_000, "آلاف": 1_000,
            "الفین": 2_000, "الفان": 2_000, "ملیون": 1_000_000,
        },
        "ru": {
            "ноль": 0, "один": 1, "одна": 1, "одного": 1, "одну": 1, "два": 2, "две": 2, "двое": 2, "двух": 2, "двоих": 2,
            "три": 3, "трое": 3, "трех": 3, "троих": 3, "четыре": 4, "четверо": 4, "четырех": 4, "четверых": 4, "пять": 5,
            "пятеро": 5, "пяти": 5, "пятерых": 5, "шесть": 6, "шестеро": 6, "шести": 6, "семь": 7, "семеро": 7, "семи": 7,
            "восемь": 8, "восьми": 8, "девять": 9, "девяти": 9, "десять": 10, "десяти": 10, "одиннадцать": 11,
            "двенадцать": 12, "двенадцати": 12, "тринадцать": 13, "четырнадцать": 14, "пятнадцать": 15, "шестнадцать": 16,
            "семнадцать": 17, "восемнадцать": 18, "девятнадцать": 19, "двадцать": 20, "двадцати": 20, "тридцать": 30,
            "тридцати": 30, "сорок": 40, "сорока": 40, "пятьдесят": 50, "пятидесяти": 50, "шестьдесят": 60, "семьдесят": 70,
            "восемьдесят": 80, "девяносто": 90, "сто": 100, "ста": 100, "двести": 200, "двухсот": 200, "триста": 300,
            "трехсот": 300, "четыреста": 400, "пятьсот": 500, "пятисот": 500, "шестьсот": 600, "семьсот": 700,
            "восемьсот": 800, "девятьсот": 900, "полторы тысячи": 1_500, "полутора тысяч": 1_500, "полторы сотни": 150, "полутора сотен": 150,
            "тысяча": 1_000, "тысячу": 1_000, "тысячи": 1_000, "тысяч": 1_000,
        },
    }
)  # fmt: skip

MAGNITUDES: Mapping[str, int] = MappingProxyType(
    {
        "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "k": 1_000, "m": 1_000_000,
        "dozen": 12, "هزار": 1_000, "میلیون": 1_000_000, "الف": 1_000, "الاف": 1_000, "آلاف": 1_000,
        "ملیون": 1_000_000,
        "тысяч": 1_000, "тысячи": 1_000, "тысяча": 1_000, "тыс.": 1_000, "тыс": 1_000, "миллион": 1_000_000,
        "миллиона": 1_000_000, "миллионов": 1_000_000,
    }
)  # fmt: skip
"""What multiplies a number in digits."""

VAGUE_WORDS: Mapping[str, tuple[tuple[str, str, str], ...]] = MappingProxyType(
    {
        "en": (
            ("hundreds of thousands", r"hundreds of thousands", ""),
            ("tens of millions", r"tens of millions", ""),
            ("tens of thousands", r"tens of thousands", ""),
            ("dozens", r"(?:many |several )?dozens|(?:several|a few|many) dozen", ""),
            ("scores", r"scores", r"(?= of\b| (?:more |were |was )?(?:dead|killed|wounded|injured|arrested|missing|others?)\b)"),
            ("hundreds", r"(?:many |several )?hundreds|(?:several|a few) hundred", ""),
            ("thousands", r"(?:many |several )?thousands|(?:several|a few) thousand", ""),
            ("millions", r"(?:many |several )?millions|several million", ""),
            ("tens", r"tens", r"(?= of (?!thousands|millions))"),
            ("couple", r"a couple(?: of)?|couple of", ""),
            ("large number", r"(?:a )?large numbers?", r"(?= of\b)"),
            ("handful", r"a handful|numerous", ""),
            ("group", r"a group|groups|a number", r"(?= of\b)"),
            ("group", r"multiple", ""),
            ("few", r"a few", ""),
            ("several", r"several", ""),
            ("many", r"many|countless", ""),
            ("some", r"some", r"(?! \d)"),
        ),
        "fa": (
            ("hundreds of thousands", r"صدها هزار", ""),
            ("tens of thousands", r"ده ?ها هزار", ""),
            ("hundreds", r"صدها|صد ها|چند صد", ""),
            ("thousands", r"هزاران|هزارها|چند هزار", ""),
            ("millions", r"میلیون ?ها", ""),
            ("tens", r"ده ها|دهها", ""),
            ("several", r"چندین", ""),
            ("several", r"چند", r"(?= (?:نفر|تن|معترض|زن|مرد|کودک|شهر|استان|جسد|پیکر|مامور))"),
        ),
        "ar": (
            ("hundreds of thousands", r"م[یئ]ات [اآ]?ل?[اآ]لاف", ""),
            ("tens of thousands", r"عشرات [اآ]?ل?[اآ]لاف", ""),
            ("tens", r"عشرات|العشرات", ""),
            ("hundreds", r"میات|المیات", ""),
            ("thousands", r"[اآ]لاف|ال[اآ]لاف", ""),
            ("millions", r"ملایین|الملایین", ""),
            ("several", r"عده|عدد من|بضعه", ""),
        ),
        "ru": (
            ("hundreds of thousands", r"сот(?:ни|ен) тысяч", ""),
            ("tens of thousands", r"десятк(?:и|ов) тысяч", ""),
            ("tens", r"десятки|десятков|десятках", ""),
            ("hundreds", r"сотни|сотен|сотнях", ""),
            ("thousands", r"(?<!полторы )тысячи|(?<!полутора )тысяч|несколько тысяч", ""),
            ("millions", r"миллионы", ""),
            ("several", r"несколько|нескольких", ""),
        ),
    }
)  # fmt: skip
"""Vague words by language: the key in the tables of hedges, the words, and what must follow them; the first wins."""

ZERO_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "en": r"no ?one|no-one|nobody|none|not a single|no(?:(?= (?:\w+ )?(?:people|persons?|civilians?|protesters?|demonstrators?"
        r"|casualt\w+|fatalit\w+|deaths?|injur\w+|arrests?|detentions?|bod(?:y|ies)|victims?|officers?|soldiers?|wounded|dead)\b)"
        r"|(?= (?:[\w-]+ ){1,4}(?:was|were|is|are|(?:has|have|had) been) (?:killed|injured|wounded|hurt|harmed|arrested|detained|captured)\b))",
        "fa": r"هیچ ?کس|هیچکس|هیچ (?=کس|نفر|معترض)",
        "ar": r"لا احد|لم(?= (?:یقتل|یصب|یعتقل) احد)|لم یسقط ای",
        "ru": r"никто|ни один(?: \w+)?|ни одного",
    }
)
"""Words that say that there was none."""
