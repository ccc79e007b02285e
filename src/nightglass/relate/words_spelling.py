"""Whether two words are one in two spellings: British and American, a number in words and digits, a slip of typing."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from nightglass.language.number_words import MAGNITUDES, NUMBER_WORDS
from nightglass.text.words import words

_REMEMBERED = 100_000
_RULES = (
    (re.compile(r"(?<=[a-z]{2})is(e|es|ed|er|ers|ing|ation|ations|ational)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{2})ys(e|es|ed|er|ers|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[a-z]{3})our(?=$|s$|ed$|ing$|er$|ers$|ite$|ites$|able$|ful$|less$|hood$|hoods$|ly$)"), "or"),
    (re.compile(r"(?<=[a-z]{2}[bt])re(?=$|s$)"), "er"),
    (re.compile(r"(?<=[a-z]{3})ogue(?=$|s$)"), "og"),
    (re.compile(r"(?<=[a-z]{3})ence(?=$|s$)"), "ense"),
    (re.compile(r"^(.*[aeiouy][^aeiouy]+[aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)"), r"\1l"),
    (re.compile(r"(?<=[a-z]{2})[ao]e(?=[a-z]{4})"), "e"),
    (re.compile(r"(?<=dg)e(?=ments?$)"), ""),
)  # fmt: skip
"""British endings turned into American ones; applied to both words, so that what is no such ending does no harm."""
_PAIRS = (
    "grey gray programme program programmes programs tyre tire tyres tires jewellery jewelry sceptic skeptic sceptical "
    "skeptical mould mold plough plow aluminium aluminum ageing aging enrol enroll fulfil fulfill instalment "
    "installment skilful skillful wilful willful draught draft gaol jail pyjamas pajamas moustache mustache cosy cozy "
    "artefact artifact artefacts artifacts manoeuvre maneuver manoeuvres maneuvers practise practice practised "
    "practiced practising practicing odour odor armoured armored towards toward learnt learned burnt burned kerb curb "
    "axe ax pct percent travelogue travelog amongst among whilst while"
)
_VAGUE = (
    "half several few many scores dozens hundreds thousands millions billions twice double ده‌ها صدها هزاران عشرات مئات "
    "آلاف десятки сотни тысячи несколько"
)
_LEAST_SPELT = 3
_LEAST_SLIP = 6
"""A shorter word that differs in a letter is another word more often than a slip."""
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[ae][iy]|[eiy]", "i"), (r"[ou]", "u"), (r"gh|ck|[cq]", "k"), (r"ph", "f"), (r"w", "v"), (r"z", "s"),
        (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
_LEAST_NAME = 5


def keys_of(text: str) -> list[str]:
    """Return a table's words as words are matched."""
    return [word.key for word in words(text)]


@lru_cache(maxsize=1)
def _american() -> Mapping[str, str]:
    """Return the American form of British words that no ending tells."""
    pairs = _PAIRS.split()
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


@lru_cache(maxsize=1)
def _numbers() -> Mapping[str, int]:
    """Return what number words of all languages stand for."""
    named = ((keys_of(name), value) for table in NUMBER_WORDS.values() for name, value in table.items())
    return {keys[0]: value for keys, value in named if len(keys) == 1}


@lru_cache(maxsize=1)
def _vague() -> frozenset[str]:
    """Return the words that count without a number, and those that multiply one."""
    return frozenset([*keys_of(_VAGUE), *keys_of(" ".join(MAGNITUDES))])


@lru_cache(maxsize=_REMEMBERED)
def spelling_of(key: str) -> str:
    """Return the form that all accepted spellings of a word share: "colour" as "color", "twelve" as "12"."""
    value = _numbers().get(key)
    if value is not None:
        return str(value)
    if not key.isascii() or not key.isalpha() or len(key) < _LEAST_SPELT:
        return key
    plain = _american().get(key, key)
    for pattern, ending in _RULES:
        plain = pattern.sub(ending, plain)
    return plain


@lru_cache(maxsize=_REMEMBERED)
def is_number(key: str) -> bool:
    """Say whether a word counts: digits, a Han numeral, a number word of four languages, "dozens"."""
    return any(char.isnumeric() for char in key) or key in _numbers() or key in _vague()


def are_spelt_alike(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Say whether two runs of words differ in spelling alone: in where words are parted, or by slips of typing."""
    if _run_together(ours) == _run_together(theirs):
        return True
    return len(ours) == len(theirs) and all(map(_is_slip, ours, theirs))


def _run_together(keys: Sequence[str]) -> str:
    return spelling_of("".join(keys).replace("'", ""))


def _is_slip(one: str, other: str) -> bool:
    """Say whether one word is the other with two letters swapped, or one lost, added or mistyped inside it.

    The first letter and the last two stay: what changes there is another word or another form of it.
    """
    if one == other:
        return True
    if min(len(one), len(other)) < _LEAST_SLIP or is_number(one) or is_number(other):
        return False
    same_edges = one[0] == other[0] and one[-2:] == other[-2:]
    return same_edges and OSA.distance(one, other, score_cutoff=1) <= 1


def are_one_name(one: str, other: str) -> bool:
    """Say whether two names may be one written in another way: the same consonants around vowels of the same kind.

    "Hossein" and "Hussein" are; "Hassan", "Iran" and "Iraq", "Niger" and "Nigeria" are not.
    """
    return min(len(one), len(other)) >= _LEAST_NAME and _sounds(one) == _sounds(other)


def _sounds(name: str) -> str:
    for pattern, sound in _SOUNDS:
        name = pattern.sub(sound, name)
    return name
