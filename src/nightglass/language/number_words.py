"""The number words of four languages, on folded text, in lower case."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

from collections.abc import Mapping
from types import MappingProxyType

from nightglass.language import number_words_ar, number_words_fa, number_words_ru

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
NUMBER_WORDS: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "en": {
            **{word: value for value, word in enumerate(_EN_UNITS)},
            **{word: 10 * value for value, word in enumerate(_EN_TENS, start=2)},
            "half a dozen": 6, "half dozen": 6, "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000,
        },
        "fa": number_words_fa.WORDS,
        "ar": number_words_ar.WORDS,
        "ru": number_words_ru.WORDS,
    }
)  # fmt: skip

MAGNITUDES: Mapping[str, int] = MappingProxyType(
    {
        "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "k": 1_000, "m": 1_000_000,
        "dozen": 12, **number_words_fa.MAGNITUDES, **number_words_ar.MAGNITUDES, **number_words_ru.MAGNITUDES,
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
        "fa": number_words_fa.VAGUE,
        "ar": number_words_ar.VAGUE,
        "ru": number_words_ru.VAGUE,
    }
)  # fmt: skip
"""Vague words by language: the key in the tables of hedges, the words, and what must follow them; the first wins."""

ZERO_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "en": r"no ?one|no-one|nobody|none|not a single|not one|no(?! (?:fewer|less|more|longer|sooner|later)\b)(?:(?= (?:\w+ )?(?:people|persons?|civilians?|protesters?|demonstrators?"
        r"|casualt\w+|fatalit\w+|deaths?|loss of (?:human )?life|lives (?:were|have been|had been|was) (?:lost|claimed)|injur\w+|arrests?|detentions?|bod(?:y|ies)|victims?|officers?|soldiers?|wounded|dead)\b)"
        r"|(?= (?:[\w-]+ ){1,4}(?:was|were|is|are|(?:has|have|had) been) (?:killed|injured|wounded|hurt|harmed|arrested|detained|captured)\b))"
        r"|(?:(?<=denied that )|(?<=denies that )|(?<=denying that )|(?<=deny that )|(?<=denied )|(?<=denies )|(?<=denying )|(?<=denied there were )|(?<=denied there had been ))any(?:one|body)?\b"
        r"|(?<=denied killing )any(?:one|body)\b",
        "fa": number_words_fa.ZERO,
        "ar": number_words_ar.ZERO,
        "ru": number_words_ru.ZERO,
    }
)
"""Words that say that there was none."""

TENFOLD: frozenset[str] = frozenset(number_words_ru.TENFOLD)
"""Words for ten that multiply the number before them ("двух десятков")."""

ONE_OF: Mapping[str, Mapping[str, int]] = MappingProxyType({"ru": number_words_ru.ONE_OF})
"""What a vague plural stands for behind a hedge, where the two forms are spelled alike ("более сотни")."""

LEADING: Mapping[str, tuple[str, ...]] = MappingProxyType({"ar": number_words_ar.LEADING})
"""What a language writes together with the number word behind it."""
