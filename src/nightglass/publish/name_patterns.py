"""How a name is written: patterns of one name's words in Latin, Cyrillic and Arabic letters, and words of no name."""

import re

from nightglass.language.number_words import NUMBER_WORDS
from nightglass.publish.plain_words import word_set
from nightglass.text.fold import key

_UPPER = "A-Z" + "".join(char for char in map(chr, range(0xC0, 0x250)) if char.isupper())
PART = (
    rf"(?:(?<!\w)[{_UPPER}][\w'’]{{0,30}}[^\W_](?:-[{_UPPER}]?[\w'’]{{0,30}}[^\W_]){{0,3}}(?!\w)|(?<!\w)[{_UPPER}]\.)"
)
_PARTICLE = r"(?:al|el|bin|ibn|bint|van|von|der|den|de|da|di|del|la|le|dos|abu|ul|ud)[ -]"
NAME = rf"(?P<name>{PART}(?:[ ](?:{_PARTICLE}){{0,2}}{PART}|-{PART}){{0,3}})"
PART_ALL = rf"{PART}(?:[ ](?:{_PARTICLE}){{0,2}}{PART}){{1,3}}"
GIVEN = rf"(?<![\w'’])[{_UPPER}][\w'’]{{0,30}}[^\W\d_](?:-[{_UPPER}]?\w{{1,30}})?(?!\w)"
"""One whole word with a capital."""

INITIAL = rf"[{_UPPER}]\."
RU_PART = r"(?<!\w)[А-ЯЁ][а-яё]{1,30}(?:-[А-ЯЁ][а-яё]{1,30})?"
RU_NAME = rf"(?P<name>{RU_PART}(?: (?:{RU_PART}|[А-ЯЁ]\.)){{0,2}})"
AR_LETTER = r"[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]"
AR_PART = r"[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc\u0640\u064b-\u0652\u200c]{2,20}"
AR_WORD = rf"(?<![\w\u200c]){AR_PART}(?![\w\u200c])"
AR_NAME = rf"(?P<name>{AR_PART}(?: {AR_PART}){{0,1}})"

NUMBERS = frozenset(
    key(word).replace(" ", "") for language in NUMBER_WORDS for word in NUMBER_WORDS[language]
) | word_set(
    """оба обе двое трое четверо пятеро шестеро семеро восьмеро девятеро десятеро сотни тысячи десятки
    hundreds thousands dozens صدها هزاران دهها مءات"""
)
"""Words that count, folded, in every language: none is a part of a name."""

_MANY = re.compile(r"(?:[a-z](?:ans|crats|ists|iards)|ese)$")


def is_many(name: str) -> bool:
    """Say whether a word with a capital is an abbreviation ("BBC") or a people's name ("Vasmerans"), not a person's."""
    return name.isupper() or bool(_MANY.search(name))
