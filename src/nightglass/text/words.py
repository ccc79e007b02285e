"""The words of texts in any script, folded for matching, each with where it stands; many texts at once.

A word is a run of letters, digits and marks. Han, Kana, Thai, Lao, Khmer and Burmese are written without spaces, so
that there each character (with its marks) is a word. Diacritics, vowel signs that writers may leave out, joiners and
the stretching stroke neither split a word nor count in it: "می‌رود" and "میرود" are one word, as are "cafe" and "café".
Digits are kept, in ASCII: a toll that changed is another word.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nightglass.text.fold import fold

Codes = NDArray[np.uint32]
Hashes = NDArray[np.uint64]
Offsets = NDArray[np.int64]

ALONE = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
"""Characters that are words by themselves, as ranges for a pattern."""
_ALONE = re.compile(f"[{ALONE}]")
_OPTIONAL = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef]"
)
"""Diacritics, Hebrew points, Arabic vowel signs and stroke, and what chooses between shapes of a character."""
_REMEMBERED = 20_000
_BATCH = 1 << 16
"""Code points worked on together: their arrays fit a processor's cache."""
_PRIME = 0x9E3779B97F4A7C15
_INVERSE = pow(_PRIME, -1, 1 << 64)
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_HALF = np.uint64(32)


class Kind(IntEnum):
    """What a character does to words."""

    BREAK = 0
    LETTER = 1
    ALONE = 2
    TRAILS = 3
    """Goes with the character before it, which is a word alone."""
    JOINER = 4
    SIGN = 5
    """As a joiner, but shown: a word's span reaches over the signs behind it."""


class Word(NamedTuple):
    """A word as it is matched, and the code points of the text where it stands, half-open."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Words:
    """The words of several texts, one after the other; four arrays.

    ``hashes`` (uint64): equal words have equal hashes, in every run and on every machine, and two different words the
    same one with a chance of about 2^-64 (nobody's secret: a text made for it can do it). ``starts``, ``ends`` (int64):
    code points within the word's own text. ``bounds`` (one more than there are texts): the words of text ``i`` are
    ``bounds[i]`` to ``bounds[i + 1]``.
    """

    hashes: Hashes
    starts: Offsets
    ends: Offsets
    bounds: Offsets

    @property
    def columns(self) -> tuple[Hashes, Offsets, Offsets, Offsets]:
        """The four arrays."""
        return self.hashes, self.starts, self.ends, self.bounds

    @property
    def texts(self) -> Offsets:
        """Which text each word is of."""
        return np.repeat(np.arange(len(self.bounds) - 1), np.diff(self.bounds))


@dataclass(frozen=True, slots=True)
class _Cut:
    """Texts joined by newlines, cut into words.

    ``keys``: matched code points without joiners; ``first``, ``last``: a word's first and one past its last of them.
    ``starts``, ``ends``: in the joined text.
    """

    keys: Codes
    first: Offsets
    last: Offsets
    starts: Offsets
    ends: Offsets


def hashed_words(texts: Sequence[str]) -> Words:
    """Return the words of each text as arrays."""
    parts = [_hashed(batch) for batch in _batches(texts)]
    counts = np.concatenate([np.zeros(1, np.int64), *(np.diff(part.bounds) for part in parts)])
    none = Words(np.zeros(0, np.uint64), *np.zeros((3, 0), np.int64))
    hashes, starts, ends, _ = (
        np.concatenate(column) for column in zip(none.columns, *(part.columns for part in parts), strict=True)
    )
    return Words(hashes, starts, ends, np.cumsum(counts))


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield texts a few at a time, one at least."""
    first, size = 0, 0
    for at, text in enumerate(texts):
        size += len(text)
        if size >= _BATCH:
            yield texts[first : at + 1]
            first, size = at + 1, 0
    if first < len(texts):
        yield texts[first:]


def _hashed(texts: Sequence[str]) -> Words:
    cut = _cut("\n".join(texts))
    begins = np.cumsum([0, *(len(text) + 1 for text in texts)])
    bounds = np.searchsorted(cut.starts, begins)
    before = np.repeat(begins[:-1], np.diff(bounds))
    return Words(_hashes(cut), cut.starts - before, cut.ends - before, bounds)


def words(text: str) -> list[Word]:
    """Return the words of one text, in order."""
    cut = _cut(text)
    keys = cut.keys.tobytes().decode("utf-32-le", "surrogatepass")
    edges = zip(cut.first.tolist(), cut.last.tolist(), cut.starts.tolist(), cut.ends.tolist(), strict=True)
    return [Word(keys[first:last], start, end) for first, last, start, end in edges]


def matched(text: str) -> tuple[str, Offsets]:
    """Return a text as it is matched, and where each of its code points stands in ``text``.

    What parts words is a space, joiners and signs are left out; words alone stand side by side as they do in the text.
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    key_of, kind_of = _tables(codes)
    kinds = kind_of[codes]
    places = np.flatnonzero(kinds < Kind.JOINER)
    keys = np.where(kinds[places] == Kind.BREAK, np.uint32(ord(" ")), key_of[codes[places]])
    return keys.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass"), places


def stands_alone(char: str) -> bool:
    """Say whether a character is a word by itself, as where a script puts no spaces between words."""
    return _kind(ord(char)) is Kind.ALONE


def _cut(text: str) -> _Cut:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    key_of, kind_of = _tables(codes)
    kinds = kind_of[codes]
    places = np.flatnonzero(kinds < Kind.JOINER)
    seen = kinds[places]
    before = np.concatenate(([np.uint8(Kind.BREAK)], seen[:-1]))
    opens = (seen == Kind.ALONE) | ((seen == Kind.LETTER) & (before != Kind.LETTER))
    opens |= (seen == Kind.TRAILS) & (before == Kind.BREAK)
    first = np.flatnonzero(opens)
    closes = (opens | (seen == Kind.BREAK))[1:] & (seen[:-1] != Kind.BREAK)
    last = np.flatnonzero(np.concatenate((closes, seen[-1:] != Kind.BREAK))) + 1
    return _Cut(key_of[codes[places]], first, last, places[first], _with_signs(kinds, places[last - 1] + 1))


def _tables(codes: Codes) -> tuple[Codes, NDArray[np.uint8]]:
    """Return the matched code point and the kind of each code point that is among ``codes``."""
    present = np.flatnonzero(np.bincount(codes))
    size = int(present[-1]) + 1 if len(present) else 0
    keys, kinds = np.zeros(size, np.uint32), np.zeros(size, np.uint8)
    for code in present.tolist():
        keys[code], kinds[code] = _key(code), _kind(code)
    return keys, kinds


def _with_signs(kinds: NDArray[np.uint8], ends: Offsets) -> Offsets:
    """Return the ends of words moved behind the signs that stand on their last letters."""
    signs = kinds == Kind.SIGN
    if not signs.any():
        return ends
    others = np.append(np.flatnonzero(~signs), len(kinds))
    return np.asarray(others[np.searchsorted(others, ends)])


@lru_cache(maxsize=_REMEMBERED)
def _kind(code: int) -> Kind:
    char = chr(code)
    category = unicodedata.category(char)
    if category == "Cf" or char == "\u0640":
        return Kind.JOINER
    if _OPTIONAL.match(char):
        return Kind.SIGN
    matched = chr(_key(code))
    if category[0] not in "LMN" or unicodedata.category(matched)[0] not in "LMN":
        return Kind.BREAK
    if _ALONE.match(matched):
        return Kind.TRAILS if unicodedata.category(matched)[0] == "M" else Kind.ALONE
    return Kind.LETTER


@lru_cache(maxsize=_REMEMBERED)
def _key(code: int) -> int:
    """Return the code point under which one is matched: folded, no case, no diacritics, digits ASCII."""
    char = fold(chr(code))
    if unicodedata.category(char) == "Nd":
        return ord("0") + unicodedata.decimal(char)
    plain = _OPTIONAL.sub("", unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold()))
    lower = char.lower()
    return ord(fold(plain)) if len(plain) == 1 else ord(lower if len(lower) == 1 else char)


def _hashes(cut: _Cut) -> Hashes:
    """Return each word's polynomial in its code points, modulo 2^64, from two running tables over all of them.

    Rolling hash: Karp and Rabin, "Efficient randomized pattern-matching algorithms", 1987, section 4.
    """
    sums = np.zeros(len(cut.keys) + 1, np.uint64)
    size = 1 << len(cut.keys).bit_length()
    np.cumsum(cut.keys * _powers(_PRIME, size)[: len(cut.keys)], out=sums[1:])
    return scattered((sums[cut.last] - sums[cut.first]) * _powers(_INVERSE, size)[cut.first])


@lru_cache(maxsize=4)
def _powers(base: int, size: int) -> Hashes:
    """Return the powers of a base from 0 on; batches of like size share them."""
    powers = np.full(size, base, np.uint64)
    powers[:1] = 1
    return np.cumprod(powers, dtype=np.uint64)


def scattered(numbers: Hashes) -> Hashes:
    """Return numbers whose every bit hangs on all bits of those given; one to one."""
    once = (numbers ^ (numbers >> _HALF)) * _MIX
    return np.asarray((once ^ (once >> _HALF)) * _MIX)
