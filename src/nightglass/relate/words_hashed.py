"""Texts in, the hashes of their word 3-grams out, for many texts at once: what copies are counted in.

A word is a run of letters, digits and underscores, folded: no case, one spelling of Arabic and Persian letters, digits
of any script as ASCII's. Digits are words like any other. A mark that combines with a letter belongs to its word; vowel
signs of the Arabic script, the zero-width non-joiner and other joiners are left out, so that they split nothing. In the
scripts that put no space between words (Han, Kana, Thai, Lao, Khmer, Burmese) every letter with its marks is a word.
A text of one or two words has one 3-gram, filled up; a text without words has none.

A word's hash is a polynomial over its letters modulo 2**64, and a 3-gram's is mixed from three of them with the
finaliser of splitmix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). Hashes
depend on the text alone: not on the process, the machine or the batch.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from nightglass.text.fold import fold

Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]

_BATCH = 1 << 18
"""Code points worked on together: their arrays fit a processor's cache."""
_PLANES = 0x20000
"""Code points below are looked at one by one; of those above, planes 2 and 3 are Han and the rest is left out."""
_HAN_PLANES = slice(0x20000, 0x40000)
_GAP, _GONE, _LETTER, _MARK, _ALONE, _ALONE_MARK = range(6)
"""What a code point is: between words, left out, of a word, a mark on it, a word alone, a mark on such a word."""
_LEFT_OUT = frozenset("\u00ad\u0640\u0670\u200b\u200c\u200d\u200e\u200f\u2060\ufeff") | {
    chr(code) for code in (*range(0x0610, 0x061B), *range(0x064B, 0x0660), *range(0xFE00, 0xFE10))
}
_WITHOUT_SPACES = (
    (0x0E00, 0x0F00), (0x1000, 0x10A0), (0x1780, 0x1800), (0x3005, 0x3008), (0x3031, 0x3036), (0x3040, 0x3100),
    (0x31F0, 0x3200), (0x3400, 0x4DC0), (0x4E00, 0xA000), (0xAA60, 0xAA80), (0xF900, 0xFB00), (0xFF66, 0xFFA0),
    (0x1B000, 0x1B170),
)  # fmt: skip
_BASE = np.uint64(0x9E3779B97F4A7C15)
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_ORDER = (np.uint64(0xD6E8FEB86659FD93), np.uint64(0xA0761D6478BD642F), np.uint64(0xE7037ED1A0B428DB))
_FILLER = np.uint64(0x2545F4914F6CDD1D)
_SEVERAL = 1 << 62
GRAM = 3


@dataclass(frozen=True, slots=True)
class Grams:
    """The 3-grams of n texts, in the order of each: text i holds ``hashes[starts[i] : starts[i + 1]]``.

    ``hashes`` is uint64, with repetitions; ``starts`` is int64 of length n + 1.
    """

    hashes: Hashes
    starts: Places

    def __len__(self) -> int:
        return len(self.starts) - 1

    def take(self, rows: Places) -> "Grams":
        """Return the grams of some texts, in the order asked."""
        sizes = self.starts[rows + 1] - self.starts[rows]
        starts = _cumulated(sizes)
        inside = np.arange(starts[-1]) - np.repeat(starts[:-1] - self.starts[rows], sizes)
        return Grams(self.hashes[inside], starts)

    @classmethod
    def joined(cls, parts: Sequence["Grams"]) -> "Grams":
        """Return the grams of several batches as of one."""
        sizes = [np.diff(part.starts) for part in parts]
        hashes = [part.hashes for part in parts]
        if not parts:
            return cls(np.empty(0, np.uint64), np.zeros(1, np.int64))
        return cls(np.concatenate(hashes), _cumulated(np.concatenate(sizes)))


def hash_grams(texts: Sequence[str]) -> Grams:
    """Return the hashed word 3-grams of texts."""
    return Grams.joined([_batch(batch) for batch in _batches(texts)])


def mixed(values: Hashes) -> Hashes:
    """Return 64-bit values with every bit depending on all: splitmix64's finaliser."""
    values = (values ^ (values >> np.uint64(30))) * _FIRST
    values = (values ^ (values >> np.uint64(27))) * _SECOND
    return values ^ (values >> np.uint64(31))


def _cumulated(sizes: Places) -> Places:
    """Return where each of some stretches starts, and where the last one ends."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes, dtype=np.int64)))


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield the texts composed (NFC), some at a time; at least one, however long."""
    batch: list[str] = []
    size = 0
    for text in texts:
        composed = text if text.isascii() else unicodedata.normalize("NFC", text)
        if batch and size + len(composed) > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append(composed)
        size += len(composed) + 1
    if batch:
        yield batch


def _batch(texts: Sequence[str]) -> Grams:
    words, starts = _words(texts)
    sizes = np.diff(starts)
    if ((sizes > 0) & (sizes < GRAM)).any():
        words, sizes = _filled(words, starts)
        starts = _cumulated(sizes)
    if len(words) < GRAM:
        return Grams(words[:0], np.zeros(len(texts) + 1, np.int64))
    hashes = mixed(words[:-2] * _ORDER[0] + words[1:-1] * _ORDER[1] + words[2:] * _ORDER[2])
    inside = np.ones(len(words), bool)
    last = starts[1:][sizes > 0]
    inside[last - 1] = inside[last - 2] = False
    return Grams(hashes[inside[:-2]], _cumulated(np.maximum(sizes - GRAM + 1, 0)))


def _filled(words: Hashes, starts: Places) -> tuple[Hashes, Places]:
    """Return the words with texts of one and two words filled up to three, and all texts' sizes."""
    sizes = np.diff(starts)
    missing = np.where(sizes > 0, np.maximum(GRAM - sizes, 0), 0)
    return np.insert(words, np.repeat(starts[1:], missing), _FILLER), sizes + missing


def _words(texts: Sequence[str]) -> tuple[Hashes, Places]:
    """Return the hashes of all words of texts, and where each text's begin (one more: where the last one's end)."""
    codes, ends = _codes(texts)
    kinds = _table()[1][codes]
    if (gone := kinds == _GONE).any():
        ends = ends - np.cumsum(gone)[ends - 1]
        codes, kinds = codes[~gone], kinds[~gone]
    is_word = kinds > _GONE
    before = np.concatenate((np.zeros(1, np.uint8), kinds[:-1]))
    opens = is_word & ((before == _GAP) | (kinds == _ALONE) | ((kinds == _LETTER) & (before >= _ALONE)))
    closes = is_word & np.concatenate((~is_word[1:] | opens[1:], np.ones(1, bool)))
    first, last = np.flatnonzero(opens), np.flatnonzero(closes)
    starts = np.concatenate((np.zeros(1, np.int64), np.searchsorted(first, ends)))
    return _hashed(codes, first, last), starts


def _codes(texts: Sequence[str]) -> tuple[NDArray[np.uint8] | NDArray[np.uint32], Places]:
    """Return the code points of texts with a line end after each, and one past where each text's stand."""
    joined = "\n".join([*texts, ""])
    ends = np.array(list(accumulate(len(text) + 1 for text in texts)), np.int64)
    if joined.isascii():
        return np.frombuffer(joined.encode("ascii"), np.uint8), ends
    return np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32), ends


def _hashed(codes: NDArray[np.uint8] | NDArray[np.uint32], first: Places, last: Places) -> Hashes:
    """Return a hash for each word, given where its first and its last letter stand."""
    powers, inverse = _powers(1 << max(len(codes) - 1, _BATCH).bit_length())
    sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(_table()[0][codes] * powers[: len(codes)])))
    return mixed((sums[last + 1] - sums[first]) * inverse[first])


@lru_cache(maxsize=2)
def _powers(size: int) -> tuple[Hashes, Hashes]:
    """Return the powers of the base and those of its inverse modulo 2**64."""
    inverse = np.uint64(pow(int(_BASE), -1, 1 << 64))
    found = []
    for base in (_BASE, inverse):
        powers = np.full(size, base, np.uint64)
        powers[0] = 1
        found.append(np.cumprod(powers, dtype=np.uint64))
    return found[0], found[1]


@lru_cache(maxsize=1)
def _table() -> tuple[Hashes, NDArray[np.uint8]]:
    """Return for each code point the hash of what it is folded to, and what it is."""
    folded = np.arange(0x110000, dtype=np.uint64)
    kinds = np.full(0x110000, _GONE, np.uint8)
    kinds[_HAN_PLANES] = _ALONE
    for code in range(_PLANES):
        kinds[code] = kind = _kind(chr(code))
        if kind > _GONE:
            folded[code] = _folded(chr(code))
    return mixed(folded + _BASE), kinds


def _kind(char: str) -> int:
    if char in _LEFT_OUT:
        return _GONE
    alone = any(low <= ord(char) < high for low, high in _WITHOUT_SPACES) and not char.isdecimal()
    if char.isalnum() or char == "_":
        return _ALONE if alone else _LETTER
    if unicodedata.category(char)[0] == "M":
        return _ALONE_MARK if alone else _MARK
    return _GAP


def _folded(char: str) -> int:
    """Return a number for what a letter is folded to: its code point, or more than any where it becomes several."""
    twin = fold(unicodedata.normalize("NFKC", char).casefold())
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return ord("0") + digit
    if len(twin) == 1:
        return ord(twin)
    return _SEVERAL | sum(ord(part) << (21 * at) for at, part in enumerate(twin[:2]))
