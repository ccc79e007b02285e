"""Folding of letters and digits, for matching only: what is shown is never folded."""

import unicodedata
from functools import lru_cache

_SAME_LENGTH = str.maketrans(
    {
        "ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "أ": "ا", "إ": "ا", "ٱ": "ا", "ؤ": "و",
        "ё": "е", "Ё": "Е", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "ʼ": "'",
        "–": "-", "—": "-", "‑": "-", "−": "-", "٬": ",", "٫": ".", "،": ",", "؛": ";", "؟": "?",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200c": " ",
        **{chr(0x0660 + digit): str(digit) for digit in range(10)},
        **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    }
)  # fmt: skip
_JOINERS = {"\u200b", "\u200d", "\u200e", "\u200f", "\u0640", "\ufeff", "\u00ad"}


_REMEMBERED = 20_000
_ASCII_KEY = {code: None if chr(code) == "'" else " " for code in range(128) if not chr(code).isalnum()}


def fold(text: str) -> str:
    """Return ``text`` with letters, digits and marks in one spelling; same length, so that offsets hold.

    Arabic and Persian digits become ASCII, Arabic letters their Persian twins (``ي`` to ``ی``, ``ك`` to ``ک``),
    quotation marks and dashes ASCII, the zero-width non-joiner and hard spaces a space. Case stays.
    """
    return text.translate(_SAME_LENGTH)


@lru_cache(maxsize=_REMEMBERED)
def key(name: str) -> str:
    """Return the form under which two spellings of a name are looked up together; offsets are lost.

    Folded; no case, diacritics, joiners or punctuation; single spaces: ``"Chāh-Bahār"`` and ``"chah bahar"`` agree.
    """
    if name.isascii():
        return " ".join(name.lower().translate(_ASCII_KEY).split())
    # Decomposing can bring letters that have a case or a twin, and folding case can bring letters to decompose.
    decomposed = fold(name)
    for _ in range(2):
        decomposed = fold(unicodedata.normalize("NFKD", decomposed).casefold())
    decomposed = unicodedata.normalize("NFKD", decomposed)
    kept = (
        " " if not (char.isalnum() or unicodedata.combining(char)) else char
        for char in decomposed
        if not unicodedata.combining(char) and char not in _JOINERS and char != "'"
    )
    return " ".join("".join(kept).split())
