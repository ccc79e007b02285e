"""What is kept of a document to say how like another it is: vectors, words, names and numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from nightglass.language.scripts import names_in
from nightglass.records.document import Document
from nightglass.relate.stories.sentences import LIMIT, passages
from nightglass.relate.stories.sketch import STEM, Floats, opening
from nightglass.text.fold import fold, key
from nightglass.text.words import words

TITLE = 120
LEAD = 3
"""Passages that open a document: they tell its story, what follows is background."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Encoded:
    """Vectors of a document's title [width] and passages [passages, width], as they come from the encoder."""

    title: Floats
    passages: Floats


@dataclass(frozen=True, slots=True)
class Traits:
    """``stems``, ``names`` and ``numbers`` are those of the opening ``LIMIT`` code points; ``length`` is at most that.

    ``encoded`` is null where there are no vectors.
    """

    language: str
    length: int
    stems: Mapping[str, int]
    names: frozenset[str]
    numbers: frozenset[str]
    encoded: Encoded | None


def traits(document: Document, encoded: Encoded | None = None) -> Traits:
    """Return the traits of a document with the vectors of ``to_encode``."""
    text = opening(document)[:LIMIT]
    return Traits(
        document.language,
        len(text),
        Counter(word.key[:STEM] for word in words(text)),
        frozenset(key(name)[:STEM] for name in names_in(text)),
        frozenset(_NUMBER.findall(fold(text))),
        encoded,
    )


def to_encode(document: Document) -> list[str]:
    """Return the texts whose vectors a document needs: its title or first line, then its passages."""
    text = opening(document)
    return [text.strip().split("\n", 1)[0][:TITLE], *(span.of(text) for span in passages(text))]


def as_encoded(vectors: Floats) -> Encoded:
    """Return the vectors of ``to_encode`` by what they are of; a document without a passage is its title."""
    return Encoded(vectors[0], vectors[1:] if len(vectors) > 1 else vectors[:1])


@cache
def _centre() -> Floats:
    return np.asarray(np.load(str(files(__package__) / "centre.npy"), allow_pickle=False), dtype=np.float32)


def centred(vectors: Floats) -> Floats:
    """Return vectors [..., width] as seen from the middle of news, of unit length; zeros stay zeros.

    E5's vectors crowd around one direction: two texts with nothing in common have a cosine of .8. Taking the mean of
    much news away spreads them (Mu and Viswanath, "All-but-the-top", ICLR 2018).
    """
    moved = np.where(np.any(vectors, axis=-1, keepdims=True), vectors - _centre(), 0)
    lengths = np.linalg.norm(moved, axis=-1, keepdims=True)
    return np.asarray(moved / np.maximum(lengths, 1e-6), dtype=np.float32)


def lead(encoded: Encoded) -> Floats:
    """Return the centred vector of what opens a document [width]."""
    return centred(encoded.passages[:LEAD].mean(axis=0))


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many of ``documents`` texts each stem, name and number comes."""

    documents: int
    holders: Mapping[str, int]

    def of(self, mark: str) -> float:
        """Return how much it says that two texts share a mark."""
        return float(np.log((self.documents + 1) / (self.holders.get(mark, 0) + 0.5)))


def rarity(found: Iterable[Traits]) -> Rarity:
    """Return how rare stems, names and numbers are among documents; each kind is counted apart."""
    holders: Counter[str] = Counter()
    count = 0
    for one in found:
        count += 1
        holders.update(one.stems.keys())
        holders.update(f"name {name}" for name in one.names)
        holders.update(f"number {number}" for number in one.numbers)
    return Rarity(count, holders)


def shared(a: Iterable[str], b: Iterable[str], kind: str, rare: Rarity) -> float:
    """Return the weight of the marks that two sets share as a part of the weight of all, 0 to 1; 0 of none."""
    ours, theirs = frozenset(a), frozenset(b)
    whole = sum(rare.of(f"{kind} {mark}") for mark in sorted(ours | theirs))
    return sum(rare.of(f"{kind} {mark}") for mark in sorted(ours & theirs)) / whole if whole > 0 else 0.0


def cosine(a: Mapping[str, int], b: Mapping[str, int], rare: Rarity) -> float:
    """Return the cosine of two texts' stems, rarer ones heavier, 0 to 1."""
    ours, theirs = _weighed(a, rare), _weighed(b, rare)
    return sum(weight * theirs.get(stem, 0.0) for stem, weight in ours.items())


def _weighed(stems: Mapping[str, int], rare: Rarity) -> Mapping[str, float]:
    raw = {stem: (1 + float(np.log(count))) * rare.of(stem) for stem, count in stems.items()}
    length = sum(weight * weight for weight in raw.values()) ** 0.5 or 1.0
    return {stem: weight / length for stem, weight in raw.items()}


def nearest(a: Floats, b: Floats) -> tuple[float, float, float]:
    """Return how near each row of a has a row of b, on average; each row of b; and the nearest two of all."""
    likes = a @ b.T
    return float(likes.max(axis=1).mean()), float(likes.max(axis=0).mean()), float(likes.max())
