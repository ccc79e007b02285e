"""Passages that a file repeats: an article does not tell the same paragraphs twice."""

from collections import defaultdict
from collections.abc import Sequence

from nightglass.parse.split_signs import Line

_GRAM = 3
_LEAST_WORDS = 15
_LEAST_SHARE = 0.35
_LEAST_RUN = 2
_LEAST_RUN_WORDS = 60
_NEAR = 3
"""Lines so near that are alike are a list of like sentences (a toll town by town), and repeat nothing."""


def repeated_lines(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Return pairs ``(earlier, later)`` of lines that stand in a run told twice, in order of the later line.

    A run is two or more lines (short ones between them pass), 60 words and more in all, of which each shares a
    third of its word triples with its counterpart. A single repeated line (a pull quote, a slogan) is no run.
    """
    grams = [_grams(line) for line in lines]
    alike = _alike(grams)
    formulaic = {line for earlier, later in alike if later - earlier <= _NEAR for line in (earlier, later)}
    pairs = sorted((later, earlier) for earlier, later in alike if not {earlier, later} & formulaic)
    runs: list[list[tuple[int, int]]] = []
    for later, earlier in pairs:
        for run in runs:
            last_earlier, last_later = run[-1]
            if 0 < earlier - last_earlier <= 3 and 0 < later - last_later <= 3:
                run.append((earlier, later))
                break
        else:
            runs.append([(earlier, later)])
    return sorted((pair for run in runs if _is_run(run, lines) for pair in run), key=lambda pair: (pair[1], pair[0]))


def _grams(line: Line) -> frozenset[tuple[str, ...]]:
    if len(line.words) < _LEAST_WORDS:
        return frozenset()
    return frozenset(zip(*(line.lower[shift:] for shift in range(_GRAM)), strict=False))


def _alike(grams: Sequence[frozenset[tuple[str, ...]]]) -> list[tuple[int, int]]:
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    found: list[tuple[int, int]] = []
    for later, own in enumerate(grams):
        shared: dict[int, int] = defaultdict(int)
        for gram in own:
            for earlier in holders[gram][-8:]:
                shared[earlier] += 1
            holders[gram].append(later)
        found += [
            (earlier, later)
            for earlier, count in shared.items()
            if count >= _LEAST_SHARE * min(len(own), len(grams[earlier]))
        ]
    return found


def _is_run(run: Sequence[tuple[int, int]], lines: Sequence[Line]) -> bool:
    """Say whether a run is long enough and ends before its repeat begins: a list of like sentences is no repeat."""
    apart = run[-1][0] < run[0][1]
    return apart and len(run) >= _LEAST_RUN and sum(len(lines[later].words) for _, later in run) >= _LEAST_RUN_WORDS
