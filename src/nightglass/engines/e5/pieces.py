"""A text as word pieces: the likeliest cut of each word by the pieces' own scores.

Kudo, "Subword regularization" (ACL 2018), section 3.2: a unigram model, cut by Viterbi's algorithm. No piece reaches
over a space, so that a word is cut once however often it comes.
"""

import re
from collections.abc import Mapping, Sequence

_SPACE = "▁"
_SPACES = re.compile(" {2,}")
_WORD = re.compile(f"{_SPACE}[^{_SPACE}]*")
_REMEMBERED = 50_000
_BELOW_WORST = 10.0
"""How much worse than the worst piece a character without a piece is."""


class Pieces:
    """Cuts texts; ``replaced`` is what a character stands for, by code point."""

    def __init__(
        self, pieces: Sequence[str], scores: Sequence[float], unknown: int, replaced: Mapping[int, str]
    ) -> None:
        """Keep the vocabulary by its pieces."""
        self._known = {piece: (at, score) for at, (piece, score) in enumerate(zip(pieces, scores, strict=True))}
        self._known.pop(pieces[unknown], None)
        self._unknown = unknown
        self._worst = min(scores) - _BELOW_WORST
        self._longest = max(map(len, pieces))
        self._replaced = replaced
        self._cuts: dict[str, tuple[int, ...]] = {}

    def __call__(self, text: str) -> list[int]:
        """Return the ids of a text's pieces, without those of its beginning and end."""
        plain = _SPACES.sub(" ", text.translate(self._replaced))
        spaced = plain.replace(" ", _SPACE)
        if not spaced.startswith(_SPACE):
            spaced = _SPACE + spaced
        return [piece for word in _WORD.findall(spaced) for piece in self._cut(word)]

    def _cut(self, word: str) -> tuple[int, ...]:
        found = self._cuts.get(word)
        if found is None:
            if len(self._cuts) >= _REMEMBERED:
                self._cuts.clear()
            found = self._cuts[word] = self._best(word)
        return found

    def _best(self, word: str) -> tuple[int, ...]:
        """Return the pieces of one word whose scores add up to most; the first of several equal cuts."""
        ends = [(0.0, 0, 0), *((float("-inf"), 0, 0) for _ in word)]
        for start in range(len(word)):
            score = ends[start][0]
            for end in range(start + 1, min(start + self._longest, len(word)) + 1):
                known = self._known.get(word[start:end])
                if known is not None and score + known[1] > ends[end][0]:
                    ends[end] = (score + known[1], start, known[0])
            if score + self._worst > ends[start + 1][0]:
                ends[start + 1] = (score + self._worst, start, self._unknown)
        return _backwards(ends)


def _backwards(ends: Sequence[tuple[float, int, int]]) -> tuple[int, ...]:
    found: list[int] = []
    at = len(ends) - 1
    while at > 0:
        _, start, piece = ends[at]
        found.append(piece)
        at = start
    return tuple(reversed(found))
