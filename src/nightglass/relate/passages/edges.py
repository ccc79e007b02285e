"""Chains in, chains with truer edges out: a few equal words behind a last edit belong to the passage too.

They are too few to hold a seed, and an edit that adds or drops a word moves them to another diagonal.
"""

from itertools import product

import numpy as np

from nightglass.relate.passages.chain import Chains
from nightglass.relate.passages.runs import equal_words
from nightglass.text.words import Offsets, Words

_LEAST = 3
"""Equal words that make an edge move over an edit."""
_MOST_EDIT = 2
"""Words that such an edit has in either text."""
_MOST_ROUNDS = 4
_EDITS = sorted(product(range(_MOST_EDIT + 1), repeat=2), key=lambda edit: (sum(edit), abs(edit[0] - edit[1]), edit))


def refined(chains: Chains, words: Words) -> Chains:
    """Return the chains with both edges moved outwards, at most over four edits each."""
    a_base, b_base = words.bounds[chains.a], words.bounds[chains.b]
    a_behind, b_behind = words.bounds[chains.a + 1] - a_base, words.bounds[chains.b + 1] - b_base
    starts = (a_base + chains.a_start - 1, b_base + chains.b_start - 1)
    before = _outwards(words, starts, (chains.a_start, chains.b_start), -1)
    ends = (a_base + chains.a_end, b_base + chains.b_end)
    behind = _outwards(words, ends, (a_behind - chains.a_end, b_behind - chains.b_end), 1)
    return chains._replace(
        a_start=chains.a_start - before[0], b_start=chains.b_start - before[1], a_end=chains.a_end + behind[0],
        b_end=chains.b_end + behind[1], same=chains.same + before[2] + behind[2],
    )  # fmt: skip


def _outwards(
    words: Words, places: tuple[Offsets, Offsets], rooms: tuple[Offsets, Offsets], step: int
) -> tuple[Offsets, Offsets, Offsets]:
    """Return how many words an edge moves in a and in b, and how many of them are equal."""
    a_move, b_move, same = (np.zeros(len(places[0]), np.int64) for _ in range(3))
    going = np.arange(len(same))
    for _ in range(_MOST_ROUNDS):
        moved = []
        for a_edit, b_edit in _EDITS:
            a_at, b_at = a_move[going] + a_edit, b_move[going] + b_edit
            left = np.minimum(rooms[0][going] - a_at, rooms[1][going] - b_at)
            equal = equal_words(words, places[0][going] + step * a_at, places[1][going] + step * b_at, left, step)
            far = equal >= _LEAST
            moved.append(going[far])
            a_move[going[far]] = a_at[far] + equal[far]
            b_move[going[far]] = b_at[far] + equal[far]
            same[going[far]] += equal[far]
            going = going[~far]
        going = np.concatenate(moved)
    return a_move, b_move, same
