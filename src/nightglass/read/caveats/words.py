"""The phrases of a language compiled, and the words that make a phrase no caveat."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from nightglass.read.caveats.english import ENGLISH
from nightglass.read.caveats.foreign import ARABIC, PERSIAN, RUSSIAN
from nightglass.records.caveat import CaveatKind

_PHRASES: Mapping[str, tuple[tuple[CaveatKind, str], ...]] = MappingProxyType(
    {"en": ENGLISH, "fa": PERSIAN, "ar": ARABIC, "ru": RUSSIAN}
)

_TRAPS: Mapping[str, str] = MappingProxyType(
    {
        "en": (
            r"\b(?:if|unless|until|once|should|whenever|before|formerly|previously|policy|no longer|how to|anything"
            r"|(?:do not|don't|never) (?:share|publish|post|pass on|repeat|spread|forward))\b[^.;\n]{0,40}$"
            r"|^\W*(?:please|never|do not|don't|avoid)\s[^.;\n]{0,60}$"
        ),
        "fa": r"(?:اگر|چنانچه)(?: \S+){0,6}\s?$",
        "ar": r"(?:اذا|لو)(?: \S+){0,4}\s?$",
        "ru": r"\b(?:если|пока(?= не удастся)|ранее|прежде)\b[^.;\n]{0,40}$",
    }
)
"""Words before a phrase that make it a condition, a rule or a thing of the past."""

_ABLE: Mapping[str, str] = MappingProxyType(
    {
        "fa": r"نتوانست|نمی ?توان[دیم]|قادر ن|موفق نشد",
        "ar": r"(?:تستطع|یستطع|نستطع|تتمکن|یتمکن|نتمکن|تستطیع|یستطیع)",
        "ru": r"не (?:смог|может|могут)",
    }
)
"""Verbs that anybody can be the subject of: who "could not confirm" may speak of a ticket."""

_NEWS: Mapping[str, str] = MappingProxyType(
    {
        "fa": (
            r"خبر|گزارش|ادعا|آمار|امار|ارقام|رقم|شمار|تعداد|ویدیو|فیلم|تصویر|تصاویر|صحت|درستی|اصالت|کشته|مرگ|بازداشت"
            r"|زخمی|تلفات|روایت|گفته|اظهارات|فهرست|حمله|این(?! بلیت)|آن "
        ),
        "ar": (
            r"تقریر|تقاریر|انباء|نبا|خبر|اخبار|ادعاء|مزاعم|رقم|ارقام|حصیله|عدد|مقطع|مقاطع|فیدیو|صور|صحه|مقتل|قتل|اعتقال"
            r"|روایه|ذلک|هذه|هذا|وفاه|هجوم|معلومات"
        ),
        "ru": (
            r"сообщени|данны|цифр|числ|сведени|информаци|видео|запис|кадр|снимк|фото|утверждени|слова|слов\b|рассказ"
            r"|показани|гибел|смерт|арест|задержан|убит|ранен|погиб|верси|этого|это\b|их\b|подлинност|достоверност"
        ),
    }
)
"""Words of news: what a newsroom would check."""


@cache
def patterns_of(language: str) -> tuple[tuple[CaveatKind, re.Pattern[str]], ...]:
    """Return the phrases of a language compiled, in order of precedence; one without a table is read as English."""
    phrases = _PHRASES.get(language, ENGLISH)
    return tuple((kind, re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE)) for kind, pattern in phrases)


@cache
def trap_of(language: str) -> re.Pattern[str]:
    """Return the pattern of words that, right before a phrase, make it no caveat."""
    return re.compile(_TRAPS.get(language, _TRAPS["en"]), re.IGNORECASE)


@cache
def news_of(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Return the verbs that anybody can be the subject of and the words of news; null for a language that is parsed."""
    if language not in _NEWS:
        return None
    return re.compile(_ABLE[language], re.IGNORECASE), re.compile(_NEWS[language], re.IGNORECASE)
