"""At which strength a caveat is said: wholly, in part, or for the time being."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from nightglass.records.caveat import CaveatKind, Strength

_PART: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(pattern, re.IGNORECASE)
        for language, pattern in {
            "en": (
                r"\b(?:fully|entirely|completely|partly|partially|largely|mostly|mainly|only|limited|few|some of|little"
                r"|difficult|hard(?:er)?|slow|challenging|tricky|dangerous|less certain|caution|care"
                r"|(?:appears?|appeared|seems?|seemed|believed|thought) to have been"
                r"|not all|exact(?= (?:date|time)))\b"
            ),
            "fa": r"به طور کامل|کاملا|دشوار|سخت|محدود|مختل|با مشکل|تا حدی|بخشی",
            "ar": r"صعب|جزییا|بالکامل|محدود|بعض|عرقل|معرقل|یعیق|تعیق|اعاق",
            "ru": r"полностью|частично|затрудн|осложн|трудно|сложно|ограничен|отчасти|часть|мешает|препятству",
        }.items()
    }
)
_FOR_NOW: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(pattern, re.IGNORECASE)
        for language, pattern in {
            "en": (
                r"\b(?:yet|immediate(?:ly)?|so far|to date|for now|for the moment|awaiting|awaits?|pending|provisional"
                r"|(?:still|currently) (?:being |working |trying |seeking )|still (?:to be|\w+ing)|not long|subject to"
                r"|(?:is|are|was|were) (?:trying|working|seeking))"
            ),
            "fa": r"هنوز|تاکنون|تا کنون|فعلا|بلافاصله|در دست بررسی",
            "ar": r"(?<!\w)(?:بعد|حتی الان|علی الفور|حتی الساعه|لا یزال|قید التحقق)(?!\w)",
            "ru": r"\b(?:пока|еще|до сих пор|сразу|на данный момент)\b",
        }.items()
    }
)
_HALF_NAMED = re.compile(
    r"\b(?:first|given|last) names?|surnames?|pseudonyms?|initials|مستعار|псевдоним|اسم مستعار", re.I
)
_BARRED = re.compile(
    r"impossible|prevent|\b(?:block|barr|stop|forbid|bann|kept|keep)|ناممکن|غیرممکن|مستحیل|متعذر|یمنع|تمنع|منع|невозможн",
    re.I,
)


def strength_of(kind: CaveatKind, words: str, language: str) -> Strength:
    """Return the strength of a caveat from its words, folded; a language without a table is read as English.

    In part wins over for now: what "has not yet been fully verified" was verified to some extent. A check that was
    hampered was made hard, not impossible, unless the words say that; half a name is anonymity in part.
    """
    if kind is CaveatKind.ANONYMOUS:
        return Strength.PARTIAL if _HALF_NAMED.search(words) else Strength.FULL
    if kind is CaveatKind.HAMPERED:
        return Strength.FULL if _BARRED.search(words) else Strength.PARTIAL
    if _PART.get(language, _PART["en"]).search(words):
        return Strength.PARTIAL
    return Strength.PENDING if _FOR_NOW.get(language, _FOR_NOW["en"]).search(words) else Strength.FULL
