"""How the words of a file's lines hang together: cosines of the lines before and after each line.

Cohesion follows TextTiling (Hearst, "TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages",
Computational Linguistics 23(1), 1997). Every window's cosine is a sum over one banded table of line-by-line products,
which is computed once.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Table: TypeAlias = "NDArray[np.float64]"

BAND = 64
"""Lines before and after a line that its cosines reach."""
_BLOCK = 64


class Flow:
    """The products of every line with the ``BAND`` lines that follow it, and sums over windows of them."""

    def __init__(self, bags: Sequence[Mapping[str, int]]) -> None:
        """Weigh the stems of ``bags`` (one a line) and multiply the lines."""
        self.count = len(bags)
        self._band = _banded(_weighed(bags))
        self._lengths = np.sqrt(self._band[:, 0])

    def cohesion(self, size: int) -> Table:
        """Return, line by line, the cosine of the ``size`` lines before it and the ``size`` from it on."""
        across = self._across(size)
        inside = self._inside(size)
        before = _shifted(inside, size, self._short(size))
        return _ratio(across, np.sqrt(before * inside))

    def ahead(self, size: int) -> Table:
        """Return the cosine of each line and the ``size`` lines after it."""
        dots = self._band[:, 1 : size + 1].sum(axis=1)
        after = np.append(self._inside(size)[1:], 0.0)
        return _ratio(dots, self._lengths * np.sqrt(after))

    def behind(self, size: int) -> Table:
        """Return the cosine of each line and the ``size`` lines before it."""
        dots = sum((self._back(step) for step in range(1, size + 1)), np.zeros(self.count))
        before = _shifted(self._inside(size), size, self._short(size))
        return _ratio(dots, self._lengths * np.sqrt(before))

    def to_line(self, step: int) -> Table:
        """Return the cosine of each line and the one ``step`` lines later (earlier where negative); 0 past the ends."""
        dots = self._band[:, step].copy() if step > 0 else self._back(-step)
        return _ratio(dots, self._lengths * _moved(self._lengths, step))

    def told_before(self, nearest: int) -> Table:
        """Return each line's highest cosine with a line ``nearest`` to ``BAND`` lines before it; 0 without one."""
        best = np.zeros(self.count)
        for step in range(nearest, min(BAND, self.count - 1) + 1):
            best = np.maximum(best, self.to_line(-step))
        return best

    def _back(self, step: int) -> Table:
        return _moved(self._band[:, step], -step)

    def _across(self, size: int) -> Table:
        """Return the product of the sums of the two windows that meet at each line."""
        total = np.zeros(self.count)
        for before in range(1, size + 1):
            for after in range(size):
                total += _moved(self._band[:, before + after], -before)
        return total

    def _inside(self, size: int) -> Table:
        """Return the squared length of the sum of the ``size`` lines from each line on."""
        total = np.zeros(self.count)
        for first in range(size):
            for second in range(first, size):
                total += (1.0 if first == second else 2.0) * _moved(self._band[:, second - first], first)
        return total

    def _short(self, size: int) -> Table:
        """Return the squared lengths of the windows at the file's top, which hold fewer than ``size`` lines."""
        most = min(size, self.count)
        short = np.zeros(most)
        for at in range(1, most):
            rows = self._band[:at]
            short[at] = rows[:, 0].sum() + 2 * sum(rows[: at - step, step].sum() for step in range(1, at))
        return short


def _weighed(bags: Sequence[Mapping[str, int]]) -> list[dict[str, float]]:
    """Return how telling each stem is: those on many of the file's lines say little of where one article ends."""
    seen = Counter(stem for bag in bags for stem in bag)
    return [{stem: count * math.log((len(bags) + 1) / seen[stem]) for stem, count in bag.items()} for bag in bags]


def _banded(vectors: Sequence[Mapping[str, float]]) -> Table:
    """Return the table ``[line, step]`` of products of a line with the one ``step`` lines later, 0 past the end."""
    count = len(vectors)
    band = np.zeros((count, BAND + 1))
    for start in range(0, count, _BLOCK):
        own = min(_BLOCK, count - start)
        products = _products(vectors[start : start + _BLOCK + BAND], own)
        for at in range(own):
            row = products[at, at : at + BAND + 1]
            band[start + at, : len(row)] = row
    band[:, 0] = [sum(weight * weight for weight in vector.values()) for vector in vectors]
    rounded: Table = np.round(band, 9)
    return rounded


def _products(vectors: Sequence[Mapping[str, float]], own: int) -> Table:
    """Return the products of a window's first ``own`` lines with all of it, without the stems that one line holds."""
    held = Counter(stem for vector in vectors for stem in vector)
    columns = {stem: at for at, stem in enumerate(stem for stem, lines in held.items() if lines > 1)}
    dense = np.zeros((len(vectors), max(len(columns), 1)))
    for at, vector in enumerate(vectors):
        shared = [stem for stem in vector if stem in columns]
        dense[at, [columns[stem] for stem in shared]] = [vector[stem] for stem in shared]
    products: Table = dense[:own] @ dense.T
    return products


def _moved(values: Table, step: int) -> Table:
    """Return ``values[at + step]`` for each ``at``; 0 past either end."""
    moved = np.zeros_like(values)
    if step == 0:
        return values
    if abs(step) < len(values):
        if step > 0:
            moved[:-step] = values[step:]
        else:
            moved[-step:] = values[:step]
    return moved


def _shifted(values: Table, size: int, first: Table) -> Table:
    """Return the values ``size`` lines earlier, with ``first`` for the first ones."""
    moved = _moved(values, -size)
    moved[: len(first)] = first
    return moved


def _ratio(above: Table, below: Table) -> Table:
    ratio: Table = np.divide(above, below, out=np.zeros_like(above), where=below > 1e-9)
    return np.round(ratio, 9)
