"""Words in, seeds out: a few word 5-grams of each text, so chosen that two texts which share a passage share some.

Winnowing: Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003,
section 3: of every window of neighbours the one with the least hash is kept. Whatever two texts share of 8 words and
more (a 5-gram and a window of 4) has a seed in both, wherever it stands; two of five 5-grams are kept.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nightglass.text.words import Hashes, Words, scattered

GRAM = 5
"""Words of a seed."""
WINDOW = 4
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_ONE = np.uint64(1)
_NOTHING = np.uint64(2**64 - 1)


class Seeds(NamedTuple):
    """Seeds of several texts, as three arrays: the 5-gram's hash, the text's index, the place of its first word there.

    Ordered by text and place.
    """

    hashes: Hashes
    texts: NDArray[np.int32]
    ats: NDArray[np.int32]

    def at(self, places: NDArray[np.bool_] | NDArray[np.int64]) -> "Seeds":
        """Return the seeds at these places."""
        return Seeds(self.hashes[places], self.texts[places], self.ats[places])


def find_seeds(words: Words) -> Seeds:
    """Return the seeds of each text, each hash where it stands first; those of one text do not hang on the others."""
    grams = _grams(words)
    places = np.flatnonzero(_winnowed(grams) & (grams != _NOTHING))
    texts = words.texts[places]
    first = np.sort(np.unique(grams[places] ^ scattered(texts.astype(np.uint64) + _ONE), return_index=True)[1])
    places, texts = places[first], texts[first]
    ats = places - words.bounds[texts]
    return Seeds(grams[places], texts.astype(np.int32), ats.astype(np.int32))


def _grams(words: Words) -> Hashes:
    """Return the hash of the five words from each word on; the greatest number where a text has not so many left."""
    size = len(words.hashes)
    grams = np.zeros(size, np.uint64)
    for step in range(GRAM):
        grams *= _FACTOR
        grams[: max(size - step, 0)] += words.hashes[step:]
    grams = scattered(grams)
    lengths = np.diff(words.bounds)
    left = words.bounds[1:].repeat(lengths) - np.arange(size)
    grams[left < GRAM] = _NOTHING
    return grams


def _winnowed(grams: Hashes) -> NDArray[np.bool_]:
    """Say which grams are the least of some window of neighbours.

    The least of each window, then the greatest of those least over the windows that a gram is in. No window has grams
    of two texts, as four empty places end each.
    """
    edge = np.full(WINDOW - 1, _NOTHING)
    padded = np.concatenate((edge, grams, edge))
    least = _sliding(np.minimum, padded)
    return np.asarray(_sliding(np.maximum, least) == grams)


def _sliding(choose: np.ufunc, numbers: Hashes) -> Hashes:
    """Return what ``choose`` makes of each window of neighbours; shorter by a window less one."""
    size = len(numbers) - WINDOW + 1
    found = numbers[:size]
    for step in range(1, WINDOW):
        found = choose(found, numbers[step : step + size])
    return found
