"""How like two documents are, 1 (the same story) to 4 (nothing in common), as people judge pairs of news articles.

The scale is that of SemEval-2022 Task 8 (Chen et al. 2022). A ridge regression over a dozen aspects of the pair, their
squares and how they hang on length and language; ``weights.json`` holds the numbers and their card. Alike is not
agreed: it corroborates nothing.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nightglass.relate.stories.traits import Rarity, Traits, centred, cosine, lead, nearest, shared

Doubles = NDArray[np.float64]

BY_WORDS = ("stems", "names", "numbers", "lengths", "shorter", "languages")
BY_VECTORS = ("title", "lead", "whole", "passages", "passages_least", "passage")
ASPECTS = (*BY_WORDS, *BY_VECTORS)


MODERATORS = tuple(ASPECTS.index(name) for name in ("lengths", "shorter", "languages"))
"""Aspects that say how much the others mean: short texts share fewer words, two languages none."""

ARRAYS = ("lows", "highs", "means", "scales", "weights")


@dataclass(frozen=True, slots=True)
class Ridge:
    """A regression of ``terms``; all but ``bias`` are arrays over aspects, ``weights`` [terms] apart.

    Aspects are held between ``lows`` and ``highs``, beyond which few pairs were seen, then made comparable by ``means``
    and ``scales``.
    """

    lows: Doubles
    highs: Doubles
    means: Doubles
    scales: Doubles
    weights: Doubles
    bias: float

    def __call__(self, aspects: Doubles) -> Doubles:
        """Return the likeness of pairs [pairs] by their aspects [pairs, aspects], 1 to 4."""
        return np.asarray(np.clip(self.terms(aspects) @ self.weights + self.bias, 1, 4))

    def terms(self, aspects: Doubles) -> Doubles:
        """Return the terms of pairs by their aspects [pairs, terms]."""
        return terms((np.clip(aspects, self.lows, self.highs) - self.means) / self.scales)


def terms(aspects: Doubles) -> Doubles:
    """Return comparable aspects, their squares, and their products with each moderator [pairs, 5 aspects]."""
    return np.concatenate((aspects, aspects**2, *(aspects * aspects[:, [at]] for at in MODERATORS)), axis=1)


def aspects(a: Traits, b: Traits, rare: Rarity) -> Sequence[float]:
    """Return the aspects of a pair in the order of ``ASPECTS``, those by words alone where one has no vectors."""
    by_words = [
        cosine(a.stems, b.stems, rare) ** 0.5,
        shared(a.names, b.names, "name", rare) ** 0.5,
        shared(a.numbers, b.numbers, "number", rare) ** 0.5,
        min(a.length, b.length) / max(a.length, b.length, 1),
        float(np.log(max(min(a.length, b.length), 1))),
        float(a.language != b.language),
    ]
    if a.encoded is None or b.encoded is None:
        return by_words
    forth, back, best = nearest(centred(a.encoded.passages), centred(b.encoded.passages))
    return [
        *by_words,
        float(centred(a.encoded.title) @ centred(b.encoded.title)),
        float(lead(a.encoded) @ lead(b.encoded)),
        float(centred(a.encoded.passages.mean(axis=0)) @ centred(b.encoded.passages.mean(axis=0))),
        (forth + back) / 2,
        min(forth, back),
        best,
    ]


def likeness(a: Traits, b: Traits, rare: Rarity) -> float:
    """Return how like two documents are, 1 to 4."""
    return float(pair_likeness(np.array([aspects(a, b, rare)]))[0])


def pair_likeness(table: Doubles) -> Doubles:
    """Return the likeness of pairs [pairs] by their aspects [pairs, aspects], all of them or those by words alone."""
    return _ridge(table.shape[1] == len(ASPECTS))(table)


@cache
def _ridge(with_vectors: bool) -> Ridge:
    kept: Mapping[str, Any] = json.loads((files(__package__) / "weights.json").read_text(encoding="utf-8"))
    return as_ridge(kept["with_vectors" if with_vectors else "by_words"])


def as_ridge(kept: Mapping[str, Any]) -> Ridge:
    """Return weights as they are kept in JSON."""
    lows, highs, means, scales, weights = (np.array(kept[name]) for name in ARRAYS)
    return Ridge(lows, highs, means, scales, weights, float(kept["bias"]))
