"""Words to the word pieces of a BERT vocabulary (Devlin et al. 2019; Wu et al. 2016): greedy, longest first."""

import unicodedata
from collections.abc import Mapping

_LONGEST_WORD = 100
_DROPPED = ("Mn", "Cc", "Cf")


class Pieces:
    """Cuts words into the pieces of one vocabulary; what it has cut it remembers."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        """Take a vocabulary of pieces, those inside a word marked with ``##``, with ``[UNK]`` for what has none."""
        self._vocabulary = vocabulary
        self._unknown = vocabulary["[UNK]"]
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, word: str) -> tuple[int, ...]:
        """Return the ids of one word's pieces, at least one; case and accents are dropped, marks stand alone."""
        if word not in self._known:
            self._known[word] = tuple(piece for part in _parts(word) for piece in self._cut(part)) or (self._unknown,)
        return self._known[word]

    def _cut(self, part: str) -> list[int]:
        if len(part) > _LONGEST_WORD:
            return [self._unknown]
        ids: list[int] = []
        start = 0
        while start < len(part):
            end = len(part)
            while end > start and self._piece(part, start, end) not in self._vocabulary:
                end -= 1
            if end == start:
                return [self._unknown]
            ids.append(self._vocabulary[self._piece(part, start, end)])
            start = end
        return ids

    @staticmethod
    def _piece(part: str, start: int, end: int) -> str:
        return f"##{part[start:end]}" if start else part[start:end]


def _parts(word: str) -> list[str]:
    """Return a word in lower case without accents, cut at its marks."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) not in _DROPPED)
    spaced = "".join(f" {letter} " if _is_mark(letter) else letter for letter in plain)
    return spaced.split()


def _is_mark(letter: str) -> bool:
    """Say whether BERT's tokenizer sets a letter apart: ASCII signs and Unicode's punctuation."""
    sign = letter.isascii() and not letter.isalnum() and not letter.isspace()
    return sign or unicodedata.category(letter).startswith("P")
