"""A rival to compare with: word 8-grams in a dictionary, hits joined over gaps, nothing else; tuned on this gold."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from benchmarks.passages.gold import Shared

_WORD = re.compile(r"\w+")
_GRAM, _GAP, _LEAST = 8, 20, 50


def naive(names: Sequence[str], texts: Sequence[str], split: int) -> Iterator[Shared]:
    """Yield what each of the first ``split`` texts shares with one of the others, hits joined in its own order."""
    spans = [[match.span() for match in _WORD.finditer(text)] for text in texts]
    grams = [_grams(text) for text in texts]
    holders: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for source in range(split, len(texts)):
        for at, gram in enumerate(grams[source]):
            holders[gram].append((source, at))
    for text in range(split):
        hits: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for at, gram in enumerate(grams[text]):
            for source, there in holders.get(gram, ()):
                hits[source].append((at, there))
        for source, own in hits.items():
            for first, last, low, high in _joined(own):
                ours, theirs = spans[text], spans[source]
                yield Shared(names[text], ours[first][0], ours[last][1], names[source], theirs[low][0], theirs[high][1])


def _grams(text: str) -> list[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return list(zip(*(words[at:] for at in range(_GRAM)), strict=False))


def _joined(hits: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the first and last word of both sides of hits that follow one another in both texts."""
    start = previous = hits[0]
    for hit in [*hits[1:], (10**9, 10**9)]:
        if not (0 <= hit[0] - previous[0] <= _GAP and 0 <= hit[1] - previous[1] <= _GAP):
            if previous[0] - start[0] + _GRAM >= _LEAST:
                yield start[0], previous[0] + _GRAM - 1, start[1], previous[1] + _GRAM - 1
            start = hit
        previous = hit
