"""The measures of a cut: boundary F1 with a tolerance, and how many whole articles stay whole."""

from collections.abc import Iterable, Sequence

TOLERANCE = 1
"""Lines by which a found boundary may miss."""


def boundary_f1(pairs: Iterable[tuple[Sequence[int], Sequence[int]]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 over all files of ``(true starts, found starts)``; line 0 is not counted.

    Each true boundary takes the nearest found one within the tolerance, and each found one counts once.
    """
    hits = wanted = found = 0
    for true, cut in pairs:
        free = sorted(at for at in cut if at > 0)
        found += len(free)
        for start in (at for at in true if at > 0):
            wanted += 1
            near = min(free, key=lambda at: abs(at - start), default=None)
            if near is not None and abs(near - start) <= TOLERANCE:
                free.remove(near)
                hits += 1
    precision, recall = hits / max(found, 1), hits / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def stays_whole(cuts: Sequence[Sequence[int]]) -> float:
    """Return the share of files of one article that were not cut."""
    return sum(len(starts) == 1 for starts in cuts) / max(len(cuts), 1)
