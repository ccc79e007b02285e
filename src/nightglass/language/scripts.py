"""Names across scripts: the consonants that a name keeps when it is written in Latin, Cyrillic or Arabic letters.

A lead, never an identity: many names share their consonants. Two documents that share several are more likely about the
same people; two people are never one because their names do.
"""

import re
import unicodedata
from functools import lru_cache

from nightglass.text.fold import fold

_REMEMBERED = 50_000
_NAME = re.compile(r"(?<=[\w,;:\"'«»()-] )[^\W\d_][\w'-]{2,}")
_ARABIC = """
    ب b پ p ت t ث s ج j چ c ح h خ k د d ذ z ر r ز z ژ z س s ش s ص s ض z ط t ظ z ع - غ g ف f ق k ک k گ g ل l م m ن n
    و v ه h"""
_CYRILLIC = "б b в v г g д d ж z з z к k л l м m н n п p р r с s т t ф f х k ц s ч c ш s щ s"
_PAIRS = f"{_ARABIC} {_CYRILLIC}".split()
_LETTERS = {letter: "" if latin == "-" else latin for letter, latin in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}
_DIGRAPHS = (
    ("kh", "k"),
    ("gh", "g"),
    ("sh", "s"),
    ("zh", "z"),
    ("ch", "c"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("tz", "z"),
)
_LATIN = {"q": "k", "x": "ks", "w": "v"}
_VOWELS = re.compile("[aeiouyаеиоуыэюяйьъаاآیءئؤ]")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=_REMEMBERED)
def skeleton(word: str) -> str:
    """Return the consonants of a word in Latin letters, without doubling, "h" and "v"; empty where none is left.

    Those two come and go between scripts ("Varsohan", "وارسوهان", "Варсоан"), as "و" is a vowel or a consonant.
    """
    plain = unicodedata.normalize("NFKD", fold(word).casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    for pair, single in _DIGRAPHS:
        plain = plain.replace(pair, single)
    kept = "".join(_LETTERS.get(char, _LATIN.get(char, char)) for char in _VOWELS.sub("", plain))
    return _TWICE.sub(r"\1", "".join(char for char in kept if char.isalpha() and char not in "hv"))


def names_in(text: str) -> list[str]:
    """Return the words within sentences that begin with a capital, in order; none in a script without capitals."""
    return [name for name in _NAME.findall(fold(text)) if name[0].isupper()]
