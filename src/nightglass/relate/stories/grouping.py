"""Stories as documents arrive: each joins the story it is most like, or begins one; nothing is ever moved.

Single-pass clustering against centroids (Allan, Papka and Lavrenko, "On-line new event detection and tracking", SIGIR
1998, section 4), with words and sentence vectors side by side, as in Saravanakumar et al., "Event-driven news stream
clustering using entity-aware contextual embeddings", EACL 2021. A story's number is that of its first document, and
stays whatever comes later.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import numpy as np

from nightglass.relate.stories.sketch import OPENING, Floats, Sketch

APART = timedelta(days=14)
"""A story that nothing was added to for so long is over: what comes then begins another."""
JOIN, JOIN_LONG = 0.21, 0.32
JOIN_BY_WORDS, JOIN_BY_WORDS_LONG = 0.1, 0.24
JOIN_ACROSS = 0.35
"""How like a story a document must be to join it: by words and vector, by words alone, by vector alone.

A headline shares little with what tells the same, an article's opening something with everything: what is asked grows
with the logarithm of the words, from ``BRIEF`` to ``OPENING``. Chosen on headlines and on pairs of articles.
"""
BRIEF = 12
WORDS_SHARE = 0.6
RARE = 300
"""A stem that more stories hold proposes none of them; the nearest by vector are proposed too."""
NEAREST = 30
_PRIOR = 50
"""Documents that a stem is thought to have been absent from before any was seen."""

Weights = Mapping[str, float]


@dataclass(slots=True)
class _Centroid:
    """The sum of the word weights of a story's documents in one language; ``square`` is its squared length."""

    sums: dict[str, float] = field(default_factory=dict)
    square: float = 0.0

    def add(self, given: Weights) -> None:
        for stem, weight in given.items():
            before = self.sums.get(stem, 0.0)
            self.square += weight * (2 * before + weight)
            self.sums[stem] = before + weight

    def cosine(self, given: Weights) -> float:
        shared = sum(weight * self.sums.get(stem, 0.0) for stem, weight in given.items())
        return shared / math.sqrt(self.square) if self.square > 0 else 0.0


@dataclass(slots=True)
class _Group:
    """A story so far."""

    members: list[str] = field(default_factory=list)
    words: dict[str, _Centroid] = field(default_factory=dict)
    first: datetime | None = None
    last: datetime | None = None

    def takes(self, at: datetime | None) -> bool:
        """Say whether a document of that time can belong; an unknown time keeps nothing out."""
        if at is None or self.first is None or self.last is None:
            return True
        return self.first - APART <= at <= self.last + APART

    def reach(self, at: datetime | None) -> None:
        if at is not None:
            self.first = at if self.first is None else min(self.first, at)
            self.last = at if self.last is None else max(self.last, at)


class Grouping:
    """Stories by number, from 0, as documents are added; equal additions in equal order give equal stories."""

    def __init__(self, width: int = 0) -> None:
        """Begin without stories; ``width`` is the length of vectors, 0 where there are none."""
        self._groups: list[_Group] = []
        self._documents: Counter[str] = Counter()
        self._seen = 0
        self._holders: dict[str, set[int]] = defaultdict(set)
        self._vectors = np.zeros((256, width), dtype=np.float32)
        self._lengths = np.ones(256, dtype=np.float32)

    @property
    def members(self) -> Sequence[Sequence[str]]:
        """The ids of each story's documents, in the order in which they came."""
        return [group.members for group in self._groups]

    def add(self, sketch: Sketch) -> int:
        """Add a document to the story that it is most like, or to a new one, and return that story's number."""
        weights = self._weighed(sketch.stems)
        number = self._best(sketch, weights)
        if number is None:
            number = self._begun()
        self._join(sketch, weights, number)
        return number

    def keep(self, sketch: Sketch, number: int) -> str:
        """Add a document to the story of this number, which exists or is the next, and return the document's id."""
        if number == len(self._groups):
            self._begun()
        self._join(sketch, self._weighed(sketch.stems), number)
        return sketch.id

    def _join(self, sketch: Sketch, weights: Weights, number: int) -> None:
        group = self._groups[number]
        group.members.append(sketch.id)
        group.reach(sketch.at)
        group.words.setdefault(sketch.language, _Centroid()).add(weights)
        for stem in weights:
            self._holders[stem].add(number)
        if sketch.vector is not None:
            self._vectors[number] += sketch.vector
            self._lengths[number] = max(float(np.linalg.norm(self._vectors[number])), 1e-6)

    def _weighed(self, stems: Mapping[str, int]) -> Weights:
        """Return stems by weight, of unit length: rarer among the documents so far is heavier."""
        self._seen += 1
        self._documents.update(stems.keys())
        whole = self._seen + _PRIOR
        raw = {
            stem: (1 + math.log(count)) * math.log((whole + 1) / (self._documents[stem] + 0.5))
            for stem, count in stems.items()
        }
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        return {stem: weight / length for stem, weight in raw.items()}

    def _begun(self) -> int:
        number = len(self._groups)
        self._groups.append(_Group())
        if number == len(self._lengths):
            self._vectors = np.concatenate((self._vectors, np.zeros_like(self._vectors)))
            self._lengths = np.concatenate((self._lengths, np.ones_like(self._lengths)))
        return number

    def _best(self, sketch: Sketch, weights: Weights) -> int | None:
        """Return the story that a document is most like, the oldest of equal ones; None where it is like none."""
        near, length = self._near(sketch.vector), _length(sketch.stems)
        best, found = 0.0, None
        for number in sorted(self._proposed(weights, near)):
            group = self._groups[number]
            if group.takes(sketch.at):
                excess = _excess(group.words.get(sketch.language), weights, near, number, length)
                if excess > best:
                    best, found = excess, number
        return found

    def _near(self, vector: Floats | None) -> Floats | None:
        """Return the cosine of a vector with every story's, null where it has none."""
        if vector is None or not vector.any():
            return None
        count = len(self._groups)
        return np.asarray(self._vectors[:count] @ vector / self._lengths[:count])

    def _proposed(self, weights: Weights, near: Floats | None) -> set[int]:
        found: set[int] = set()
        for stem in weights:
            holders = self._holders.get(stem, ())
            if len(holders) <= RARE:
                found.update(holders)
        if near is not None:
            nearest = np.argpartition(-near, NEAREST)[:NEAREST] if len(near) > NEAREST else np.arange(len(near))
            found.update(nearest.tolist())
        return found


def _excess(words: _Centroid | None, weights: Weights, near: Floats | None, number: int, length: float) -> float:
    """Return by how much a document passes what joining a story asks, as a share of it; none or less where it fails."""
    if words is None:
        return float(near[number]) / JOIN_ACROSS - 1 if near is not None else -1.0
    if near is None:
        return words.cosine(weights) / _between(JOIN_BY_WORDS, JOIN_BY_WORDS_LONG, length) - 1
    like = WORDS_SHARE * words.cosine(weights) + (1 - WORDS_SHARE) * max(float(near[number]), 0.0)
    return like / _between(JOIN, JOIN_LONG, length) - 1


def _between(brief: float, long: float, length: float) -> float:
    return brief + (long - brief) * length


def _length(stems: Mapping[str, int]) -> float:
    """Return how long an opening is, 0 for a headline to 1 for an article's, by the logarithm of its words."""
    words = min(max(sum(stems.values()), BRIEF), OPENING)
    return math.log(words / BRIEF) / math.log(OPENING / BRIEF)


def grouped(arrivals: Iterable[Sequence[Sketch]], known: Sequence[Sequence[str]] = ()) -> list[list[str]]:
    """Return documents' ids by story: those of ``known`` stay where they are, the others are added batch by batch.

    ``known`` is what an earlier run returned: its order and its stories' first documents stay. In a batch the order is
    that of publication; documents without a time come last, and those of one time by id.
    """
    ordered = [sketch for batch in arrivals for sketch in sorted(batch, key=precedence)]
    by_id = {sketch.id: sketch for sketch in ordered}
    width = max((len(sketch.vector) for sketch in ordered if sketch.vector is not None), default=0)
    grouping = Grouping(width)
    held = [story for names in known if (story := [name for name in names if name in by_id])]
    kept = {grouping.keep(by_id[name], number) for number, story in enumerate(held) for name in story}
    for sketch in ordered:
        if sketch.id not in kept:
            grouping.add(sketch)
    return [list(story) for story in grouping.members]


def precedence(sketch: Sketch) -> tuple[bool, float, str]:
    """Return what says which of two documents comes first."""
    return sketch.at is None, sketch.at.timestamp() if sketch.at else 0.0, sketch.id
