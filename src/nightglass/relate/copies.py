"""Hashed 3-grams in, pairs of copies out: near-duplicates at a Jaccard index of 0.7 and more, found by MinHash bands.

Each distinct text is sketched with 128 MinHash values (rensa's R-MinHash: Dahlgaard, Knudsen and Thorup, "Fast
Similarity Sketching", FOCS 2017), cut into 32 bands of four; texts that agree in a band are candidates (Leskovec,
Rajaraman and Ullman, "Mining of Massive Datasets", section 3.4), and each candidate's index is then counted out over
all its 3-grams, so that no pair rests on a sketch. A pair at 0.7 is missed with a probability of (1 - 0.7**4)**32, one
in 6,600; at 0.8 one in ten million.

Texts that have the same 3-grams equally often are found by their digest and only the first of them is sketched, so
that one post sent ten thousand times costs one sketch.
"""

from dataclasses import dataclass
from itertools import chain

import numpy as np
import rensa
from numpy.typing import NDArray

from nightglass.relate.words_hashed import Grams, Hashes, Places
from nightglass.text.words import scattered

LEAST_JACCARD = 0.7
MOST_EQUAL = 50
"""Of so many texts of equal 3-grams all pairs are given; further ones are paired with the first alone."""
MOST_IN_BAND = 100
"""Of more texts that agree in a band, each is compared with so many before it: a thousand like posts make a chain."""
PERMUTATIONS, BANDS = 128, 32
_ROWS = PERMUTATIONS // BANDS
_SEED = 20_260_101
_SKETCHED = 2_000
"""Texts sketched at a time: their sketches pass through Python as lists."""
_COUNTED = 1 << 13
"""Pairs counted out at a time."""
_STEP = np.uint64(0xA24BAED4963EE407)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of texts by their places, a before b, each once, in order; both int64."""

    a: Places
    b: Places

    def __len__(self) -> int:
        return len(self.a)

    def chosen(self, where: NDArray[np.bool_]) -> "Pairs":
        """Return those pairs for which ``where`` holds."""
        return Pairs(self.a[where], self.b[where])


@dataclass(frozen=True, slots=True)
class Shared:
    """For each pair: how many distinct 3-grams both have, and how many each; int64."""

    both: Places
    a: Places
    b: Places

    @property
    def jaccard(self) -> NDArray[np.float64]:
        """Of the distinct 3-grams of either, the share that both have; 0 to 1."""
        return _shares(self.both, self.a + self.b - self.both)

    @property
    def containment(self) -> NDArray[np.float64]:
        """Of the distinct 3-grams of the one that has fewer, the share that the other has; 0 to 1."""
        return _shares(self.both, np.minimum(self.a, self.b))


def _shares(parts: Places, wholes: Places) -> NDArray[np.float64]:
    shares: NDArray[np.float64] = parts / np.maximum(wholes, 1)
    return shares


@dataclass(frozen=True, slots=True)
class Copies:
    """Pairs of copies, with the Jaccard index of each (float64, 0.7 to 1)."""

    pairs: Pairs
    jaccard: NDArray[np.float64]


def find_copies(grams: Grams) -> Copies:
    """Return all pairs of texts that are copies of each other; texts without words are copies of none.

    Of a text that stands more than ``MOST_EQUAL`` times, the later ones are paired with the first alone.
    """
    first = representatives(digests(grams))
    distinct = np.flatnonzero((first == np.arange(len(first))) & (np.diff(grams.starts) > 0))
    apart = grams.take(distinct)
    found = verified(apart, candidate_pairs(bands(apart)))
    return _among_all(Copies(Pairs(distinct[found.pairs.a], distinct[found.pairs.b]), found.jaccard), first)


def digests(grams: Grams) -> Hashes:
    """Return a uint64 for each text that says how often it has which 3-grams; 0 for a text without words."""
    sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(grams.hashes, dtype=np.uint64)))
    totals = scattered(sums[grams.starts[1:]] - sums[grams.starts[:-1]])
    return np.where(np.diff(grams.starts) > 0, totals, np.uint64(0))


def representatives(digested: Hashes) -> Places:
    """Return for each text the place of the first with its digest; texts without words stand for themselves."""
    _, first, inverse = np.unique(digested, return_index=True, return_inverse=True)
    return np.where(digested == 0, np.arange(len(digested)), first[inverse]).astype(np.int64)


def bands(grams: Grams) -> Hashes:
    """Return the hashes of each text's bands, uint64 [texts, 32]; equal ones in two rows stand in the same column.

    Every text needs a 3-gram. A band's number enters its hash: two bands agree where the hashes do.
    """
    sketches = [_sketches(grams, at) for at in range(0, len(grams), _SKETCHED)]
    values = np.concatenate(sketches) if sketches else np.empty((0, PERMUTATIONS), np.uint64)
    cut = values.reshape(len(values), BANDS, _ROWS)
    hashes = np.broadcast_to(np.arange(1, BANDS + 1, dtype=np.uint64), cut.shape[:2]) * _STEP
    for row in range(_ROWS):
        hashes = scattered(hashes + cut[:, :, row])
    return hashes


def _sketches(grams: Grams, at: int) -> Hashes:
    """Return MinHash values [texts, 128] of the texts from ``at`` on."""
    starts = grams.starts[at : at + _SKETCHED + 1]
    hashes = grams.hashes[starts[0] : starts[-1]]
    rows = (starts - starts[0]).astype(np.uint64)
    matrix = rensa.RMinHash.digest_matrix_from_flat_token_hashes(hashes, rows, PERMUTATIONS, _SEED)
    size = (len(starts) - 1) * PERMUTATIONS
    values = np.fromiter(chain.from_iterable(matrix.to_rows()), np.uint32, size)
    return values.reshape(-1, PERMUTATIONS).astype(np.uint64)


def candidate_pairs(banded: Hashes) -> Pairs:
    """Return the pairs of texts that agree in a band; of many that do, each with the ``MOST_IN_BAND`` before it."""
    texts = np.arange(len(banded))
    found = [np.empty((0, 2), np.int64)]
    for band in range(banded.shape[1] if len(banded) else 0):
        order = np.argsort(banded[:, band], kind="stable")
        found.append(pairs_before(banded[order, band], order, texts))
    return distinct_pairs(np.concatenate(found), len(banded))


def pairs_before(hashes: Hashes, texts: Places, rows: Places) -> Places:
    """Return the pairs [n, 2] of a text before and the text of one of ``rows`` that hold the same hash.

    ``hashes`` are in order, and where they are equal ``texts`` are too. Each is paired with at most ``MOST_IN_BAND``.
    """
    first = np.searchsorted(hashes, hashes[rows], side="left")
    counts = np.minimum(rows - first, MOST_IN_BAND)
    row, at = _counted_up(counts)
    return np.stack((texts[rows[row] - counts[row] + at], texts[rows[row]]), axis=1)


def distinct_pairs(pairs: Places, texts: int) -> Pairs:
    """Return pairs [n, 2] of places below ``texts`` as pairs, each once, in order; a text is no pair with itself."""
    low, high = pairs.min(axis=1), pairs.max(axis=1)
    keys = np.unique((low * texts + high)[low < high])
    return Pairs(keys // max(texts, 1), keys % max(texts, 1))


def verified(grams: Grams, pairs: Pairs, least: float = LEAST_JACCARD) -> Copies:
    """Return the pairs whose Jaccard index, counted out, is at least ``least``."""
    indexes = [
        count_shared(grams, Pairs(pairs.a[at : at + _COUNTED], pairs.b[at : at + _COUNTED])).jaccard
        for at in range(0, len(pairs), _COUNTED)
    ]
    jaccard = np.concatenate(indexes) if indexes else np.empty(0, np.float64)
    return Copies(pairs.chosen(jaccard >= least), jaccard[jaccard >= least])


def count_shared(grams: Grams, pairs: Pairs) -> Shared:
    """Return what the texts of each pair share, counted out over all their distinct 3-grams."""
    a, b = pairs.a.tolist(), pairs.b.tolist()
    held = {text: set(grams.hashes[grams.starts[text] : grams.starts[text + 1]].tolist()) for text in {*a, *b}}
    both = [len(held[one] & held[other]) for one, other in zip(a, b, strict=True)]
    sizes = [[len(held[text]) for text in side] for side in (a, b)]
    return Shared(np.array(both, np.int64), np.array(sizes[0], np.int64), np.array(sizes[1], np.int64))


def _among_all(found: Copies, first: Places) -> Copies:
    """Return the pairs of all texts, given those between distinct ones, and which is the first that each equals."""
    order = np.argsort(first, kind="stable")
    sizes = np.bincount(first, minlength=len(first))
    starts = np.cumsum(sizes) - sizes
    kept = np.minimum(sizes, MOST_EQUAL)
    several = np.flatnonzero(sizes > 1)
    a, b = np.concatenate((found.pairs.a, several)), np.concatenate((found.pairs.b, several))
    jaccard = np.concatenate((found.jaccard, np.ones(len(several))))
    row, at = _counted_up(kept[a] * kept[b])
    ones, others = order[starts[a[row]] + at // kept[b[row]]], order[starts[b[row]] + at % kept[b[row]]]
    spare = order[np.arange(len(first)) - starts[first[order]] >= MOST_EQUAL]
    pairs = np.stack((np.append(ones, first[spare]), np.append(others, spare)), axis=1)
    return _ordered(pairs, np.append(jaccard[row], np.ones(len(spare))), len(first))


def _counted_up(counts: Places) -> tuple[Places, Places]:
    """Return each row's number as often as its count says, and beside it 0 and on within the row."""
    row = np.repeat(np.arange(len(counts)), counts)
    return row, np.arange(len(row)) - np.repeat(np.cumsum(counts) - counts, counts)


def _ordered(pairs: Places, jaccard: NDArray[np.float64], texts: int) -> Copies:
    """Return pairs [n, 2] with a before b, each once, in order; a text is no pair with itself."""
    low, high = pairs.min(axis=1), pairs.max(axis=1)
    apart = low < high
    keys, at = np.unique(low[apart] * texts + high[apart], return_index=True)
    return Copies(Pairs(keys // max(texts, 1), keys % max(texts, 1)), jaccard[apart][at])
