"""Texts in, the passages that they share out: all texts against all.

Words are hashed, seeds chosen and joined, equal runs compared and put into chains whose edges are refined (``seeds``,
``lanes``, ``runs``, ``chain``, ``edges``). A passage begins and ends on equal words; edits of a few words may stand
inside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from nightglass.records.span import Span
from nightglass.relate.passages.chain import Chains, find_chains
from nightglass.relate.passages.edges import refined
from nightglass.relate.passages.lanes import Lanes, join_seeds
from nightglass.relate.passages.runs import find_runs
from nightglass.relate.passages.seeds import find_seeds
from nightglass.text.words import Hashes, Words, hashed_words


@dataclass(frozen=True, slots=True)
class Settings:
    """What counts as a passage.

    ``least``: its equal words. ``most_holders``: how many texts may hold a 5-gram that proposes anything. ``gap``: how
    many words an edit inside it may have, in either text.
    """

    least: int = 12
    most_holders: int = 50
    gap: int = 12


class Passage(NamedTuple):
    """What texts ``a`` and ``b`` (indexes, a < b) share: code points in each, half-open.

    ``words`` of them are equal, in order; ``score``, above 0 to 1, is their share of the longer side's words.
    """

    a: int
    b: int
    a_span: Span
    b_span: Span
    words: int
    score: float


PLAIN = Settings()


def find_passages(texts: Sequence[str], settings: Settings = PLAIN) -> list[Passage]:
    """Return the passages that any two of the texts share, ordered by the texts and the place in ``a``.

    Of two that stand over each other in the same two texts only the longer one is told.
    """
    words = hashed_words(texts)
    lanes = join_seeds(find_seeds(words), prints(words), settings.most_holders)
    return told(chains_in(lanes, words, settings), words)


def prints(words: Words) -> Hashes:
    """Return a number for each text that hangs on its words alone."""
    sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(words.hashes)))
    return np.asarray(sums[words.bounds[1:]] - sums[words.bounds[:-1]])


def chains_in(lanes: Lanes, words: Words, settings: Settings) -> Chains:
    """Return the chains that stand in lanes of the words' texts, ``a`` being the earlier text, in order."""
    found = refined(find_chains(find_runs(lanes, words), settings.gap), words)
    found = Chains(*(column[found.same >= settings.least] for column in found))
    swap = found.a > found.b
    other = Chains(found.b, found.a, found.b_start, found.b_end, found.a_start, found.a_end, found.same)
    found = Chains(*(np.where(swap, theirs, ours) for ours, theirs in zip(found, other, strict=True)))
    order = np.lexsort((found.b_start, found.a_start, found.b, found.a))
    return Chains(*(column[order] for column in found))


class Columns(NamedTuple):
    """Passages as arrays, in the order of ``Passage``'s fields."""

    a: list[int]
    b: list[int]
    a_start: list[int]
    a_end: list[int]
    b_start: list[int]
    b_end: list[int]
    words: list[int]
    score: list[float]


def columns(chains: Chains, words: Words) -> Columns:
    """Return chains as passages: words become code points."""
    a, b = words.bounds[chains.a], words.bounds[chains.b]
    longer = np.maximum(chains.a_end - chains.a_start, chains.b_end - chains.b_start)
    a_span = words.starts[a + chains.a_start], words.ends[a + chains.a_end - 1]
    b_span = words.starts[b + chains.b_start], words.ends[b + chains.b_end - 1]
    arrays = (chains.a, chains.b, *a_span, *b_span, chains.same, chains.same / np.maximum(longer, 1))
    return Columns(*(array.tolist() for array in arrays))


def told(chains: Chains, words: Words) -> list[Passage]:
    """Return the passages of chains."""
    rows = zip(*columns(chains, words), strict=True)
    return [Passage(a, b, Span(a1, a2), Span(b1, b2), same, score) for a, b, a1, a2, b1, b2, same, score in rows]
