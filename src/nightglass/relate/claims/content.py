"""What a sentence says, as far as rules can compare it: its content words, names, numbers, whether it is turned round."""
# ruff: noqa: E501 - a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from nightglass.language.negation import denies, negates
from nightglass.language.numbers import find_counts
from nightglass.text.fold import fold, key

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_LETTERS = 5
"""Letters of a Russian or Arabic word that its endings leave alone, near enough."""

_STOP: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        language: frozenset(words.split())
        for language, words in {
            "en": "a an the this that these those it its he she they them his her their we our us you your i my me who whom whose which "
            "what when where why how and or but nor so if as of in on at by to from for with without into onto over under about "
            "against between among during before after since until through up down out off again further then once there here "
            "all any both each few more most other some such no not only own same than too very can could will would shall should "
            "may might must have has had having do does did doing be is are was were been being also just even still yet said says "
            "say told tell tells according report reported reports reporting add added including recent days day today yesterday "
            "monday tuesday wednesday thursday friday saturday sunday week month year appeared appear showed show shown shows",
            "fa": "و در به از که را با این آن یک برای است بود شد شده کرد کرده اند ها های می تا هم نیز بر یا اما پس پیش روز گفت گفته اعلام گزارش خود دیگر هر چند نفر",
            "ar": "و في من على إلى الى عن أن ان هذا هذه ذلك تلك التي الذي الذين مع كان كانت قد لم لن ما لا هو هي هم قال قالت أعلن يوم كل بعد قبل خلال",
            "ru": "и в во на с со к ко от из за по о об для до при что как так же бы ли не ни но а или это этот эта эти тот та те он она они его ее их был была было были быть есть сказал сказала сообщил сообщили заявил день который которая которые",
        }.items()
    }
)
_SUFFIXES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(r"(?:'s|ies|ied|ing|ings|edly|ed|es|s|ly)$"),
        "fa": re.compile(r"(?:هایی|های|ها|ان|ات|ند|ی)$"),
    }
)


@dataclass(frozen=True, slots=True)
class Content:
    """``stems`` are the content words without endings, names among them; ``names`` the stems of what is written as a name.

    ``numbers`` are those that it states, ``turned`` whether a negation or a denial turns it round.
    """

    stems: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[int]
    turned: bool


@lru_cache(maxsize=50_000)
def content_of(words: str, language: str) -> Content:
    """Return what words say; names are told by their capitals, so not in Persian and Arabic."""
    told = list(_told(words, language))
    stems = {stem for stem, _ in told}
    names = {stem for stem, match in told if match.group()[0].isupper() and match.start() > 0}
    values = {quantity.value for count in find_counts(words, language) for quantity in (count.first, count.last)}
    numbers = frozenset(value for value in values if value is not None)
    return Content(frozenset(stems), frozenset(names), numbers, negates(words, language) or denies(words, language))


def stems_of(words: str, language: str) -> list[str]:
    """Return the content words of a text without their endings, as often as they stand there."""
    return [stem for stem, _ in _told(words, language)]


def _told(words: str, language: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield each content word without its ending, and where it stands."""
    for match in _WORD.finditer(fold(words)):
        word = key(match.group())
        if len(word) > 1 and word not in _stop(language):
            yield stem_of(word, language), match


def stem_of(word: str, language: str) -> str:
    """Return a folded word without its ending, so that "bodies" and "body" agree."""
    if language in ("ru", "ar"):
        bare = word.removeprefix("ال") if language == "ar" and len(word) > _LETTERS else word
        return bare[:_LETTERS]
    pattern = _SUFFIXES.get(language)
    bare = pattern.sub("", word) if pattern and len(word) > 3 else word
    return bare.removesuffix("e").removesuffix("y").removesuffix("i") if language == "en" and len(bare) > 3 else bare


def _stop(language: str) -> frozenset[str]:
    return _FOLDED_STOP.get(language, _FOLDED_STOP["en"])


_FOLDED_STOP = {language: frozenset(key(word) for word in words) for language, words in _STOP.items()}


def numbers_agree(a: Content, b: Content) -> bool:
    """Say whether neither states a number where the other states only others."""
    return not a.numbers or not b.numbers or a.numbers <= b.numbers or b.numbers <= a.numbers
