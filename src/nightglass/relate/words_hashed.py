"""Texts in, the hashes of their word 3-grams out, for many texts at once: what copies are counted in.

Words are those of ``text.words``: folded, in any script, digits kept. A text of one or two words has one 3-gram, filled
up; a text without words has none. Hashes depend on the text alone: not on the process, the machine or the batch.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nightglass.text.words import hashed_words, scattered

Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]

GRAM = 3
_BATCH = 1 << 17
"""Code points worked on together: their arrays fit a processor's cache."""
_ORDER = (np.uint64(0xD6E8FEB86659FD93), np.uint64(0xA0761D6478BD642F), np.uint64(0xE7037ED1A0B428DB))
_FILLER = np.uint64(0x2545F4914F6CDD1D)


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
        if not parts:
            return cls(np.empty(0, np.uint64), np.zeros(1, np.int64))
        sizes = np.concatenate([np.diff(part.starts) for part in parts])
        return cls(np.concatenate([part.hashes for part in parts]), _cumulated(sizes))


def hash_grams(texts: Sequence[str]) -> Grams:
    """Return the hashed word 3-grams of texts."""
    return Grams.joined([_batch(batch) for batch in _batches(texts)])


def _cumulated(sizes: Places) -> Places:
    """Return where each of some stretches starts, and where the last one ends."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes, dtype=np.int64)))


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield the texts, some at a time; at least one, however long."""
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text) + 1
    if batch:
        yield batch


def _batch(texts: Sequence[str]) -> Grams:
    cut = hashed_words(texts)
    words, sizes = cut.hashes, np.diff(cut.bounds)
    missing = np.where(sizes > 0, np.maximum(GRAM - sizes, 0), 0)
    if missing.any():
        words, sizes = np.insert(words, np.repeat(cut.bounds[1:], missing), _FILLER), sizes + missing
    starts = _cumulated(np.maximum(sizes - GRAM + 1, 0))
    if len(words) < GRAM:
        return Grams(words[:0], starts)
    hashes = scattered(words[:-2] * _ORDER[0] + words[1:-1] * _ORDER[1] + words[2:] * _ORDER[2])
    inside = np.ones(len(words), bool)
    last = np.cumsum(sizes)[sizes > 0]
    inside[last - 1] = inside[last - 2] = False
    return Grams(hashes[inside[:-2]], starts)
