"""Words that take back, deny or only imagine what follows them, in four languages."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Mapping
from types import MappingProxyType

from nightglass.text.fold import fold

_DENIAL: Mapping[str, str] = MappingProxyType(
    {
        "en": r"\b(?:den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)"
        r"|debunk(?:s|ed)?|false(?:ly)?|fabricated|baseless|no truth|untrue|not true|fake|contradict(?:s|ed))\b",
        "fa": r"تکذیب|رد کرد|نادرست|دروغ|کذب",
        "ar": r"\b(?:و|ف)?(?:نفت|نفی|نفوا|ینفی|تنفی|کذب\w?|فند\w?|یفند)\b|لیس صحیحا|غیر صحیح|لا صحه|عار(?:یه)? عن الصحه|لا اساس",
        "ru": r"опроверг\w*|отрица\w*|отвер\w*|ложн\w*|фейк\w*",
    }
)
_NEGATION: Mapping[str, str] = MappingProxyType(
    {
        "en": r"\b(?:not|never|n't|without)\b|n't\b",
        "fa": r"نشد(?:ه|ند)?\b|نبود(?:ه|ند)?\b|نکرد(?:ه|ند)?\b",
        "ar": r"\b(?:لم|لن|لیس|ما لم)\b",
        "ru": r"\bне\b(?! менее| меньше| более| больше)",
    }
)
_HYPOTHESIS: Mapping[str, str] = MappingProxyType(
    {
        "en": r"\b(?:could|would|might|may|can|will|shall|should|must|to|if|unless|threat\w* (?:to|of)|plan\w* to|vow\w* to|want\w* to|able to|risk\w*)"
        r"(?: (?:also|still|even|potentially|then|eventually|soon|easily|be|possibly|not))*$",
        "fa": r"(?:ممکن است|خواهند|خواهد|اگر)\s*$",
        "ar": r"(?:قد|سوف|لو|اذا)\s*$",
        "ru": r"(?:может|могут|мог бы|могли бы|если)\s*$",
    }
)


def denies(words: str, language: str = "en") -> bool:
    """Say whether words before a claim deny it ("officials denied reports that")."""
    return bool(_search(_DENIAL, words, language))


def negates(words: str, language: str = "en") -> bool:
    """Say whether words between a subject and its verb turn it round ("were not")."""
    return bool(_search(_NEGATION, words, language))


def imagines(words: str, language: str = "en") -> bool:
    """Say whether the words that end just before a bare verb only imagine it ("could", "threatened to")."""
    return bool(_search(_HYPOTHESIS, words.rstrip(), language))


def _search(table: Mapping[str, str], words: str, language: str) -> re.Match[str] | None:
    return re.search(table.get(language, table["en"]), fold(words), re.IGNORECASE)
