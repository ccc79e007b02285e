"""Two texts' sentences paired in order by their vectors: one with one, or one with two neighbours.

Dynamic programming over the sentences of both (Gale and Church, "A program for aligning sentences in bilingual
corpora", 1993, section 3), with the cosine of sentence vectors for the cost, as Vecalign does (Thompson and Koehn,
EMNLP 2019).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from nightglass.relate.stories.sketch import Floats
from nightglass.relate.stories.traits import centred

LEAST = 0.42
"""The cosine of centred vectors from which two stretches may say the same; sentences on one subject reach .3."""
_MOVES = ((1, 1), (1, 2), (2, 1))


class Paired(NamedTuple):
    """Sentences ``a`` to ``a_end`` of one text and ``b`` to ``b_end`` of the other (half-open), and their cosine."""

    a: int
    a_end: int
    b: int
    b_end: int
    cosine: float


def align(a: Floats, b: Floats) -> list[Paired]:
    """Return the pairs whose cosines above ``LEAST`` add up to most, each sentence in one pair, in the order of both.

    ``a`` and ``b`` are sentence vectors as they come from the encoder [sentences, width].
    """
    likes = {move: _likes(a, b, move) for move in _MOVES}
    best = np.zeros((len(a) + 1, len(b) + 1))
    came: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i or j:
                best[i, j], came[i, j] = max(_ways(best, likes, i, j), key=lambda way: way[0])
    return list(_back(came, likes, len(a), len(b)))[::-1]


def _ways(
    best: "np.ndarray[tuple[int, int], np.dtype[np.float64]]", likes: dict[tuple[int, int], Floats], i: int, j: int
) -> Iterator[tuple[float, tuple[int, int]]]:
    """Yield the scores by which the first ``i`` and ``j`` sentences can be paired, and the last step of each."""
    if i:
        yield best[i - 1, j], (1, 0)
    if j:
        yield best[i, j - 1], (0, 1)
    for rows, columns in _MOVES:
        if i >= rows and j >= columns:
            gain = likes[rows, columns][i - rows, j - columns] - LEAST
            if gain > 0:
                # A pair of three sentences gains as much as two pairs would, else two halves never find their whole.
                yield best[i - rows, j - columns] + gain * (rows + columns) / 2, (rows, columns)


def _likes(a: Floats, b: Floats, move: tuple[int, int]) -> Floats:
    """Return the cosine of each run of sentences with each of the other text's; a run's vector is its mean."""
    return np.asarray(centred(_runs(a, move[0])) @ centred(_runs(b, move[1])).T)


def _runs(vectors: Floats, size: int) -> Floats:
    if size == 1:
        return vectors
    return np.asarray((vectors[:-1] + vectors[1:]) / 2)


def _back(
    came: dict[tuple[int, int], tuple[int, int]], likes: dict[tuple[int, int], Floats], i: int, j: int
) -> Iterator[Paired]:
    while i or j:
        rows, columns = came[i, j]
        i, j = i - rows, j - columns
        if rows and columns:
            yield Paired(i, i + rows, j, j + columns, float(likes[rows, columns][i, j]))


def covered(pairs: Sequence[Paired], lengths: Sequence[int], *, of_a: bool) -> float:
    """Return the share of one text's letters that stand in pairs; ``lengths`` are its sentences'. 0 of nothing."""
    inside = sum(sum(lengths[pair.a : pair.a_end] if of_a else lengths[pair.b : pair.b_end]) for pair in pairs)
    return inside / sum(lengths) if sum(lengths) else 0.0
