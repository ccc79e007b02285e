"""The log odds of every line in, the best set of articles out: dynamic programming over all cuts of the file."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nightglass.parse.split_flow import Table
from nightglass.parse.split_signs import Line

_MOST_BACK = 1500
"""Candidates before a line that its article may start on: no article holds more likely starts than this."""
_FORBIDDEN = -1e9


@dataclass(frozen=True, slots=True)
class Costs:
    """What a cut costs, in log odds.

    A boundary must earn ``cost``; the file is cut only where all of them together earn ``first_cost`` more than
    leaving it whole; ``short_cost`` is taken off for an article of fewer than ``short_lines`` lines. An article pays
    ``length`` times its squared distance from the usual length (``usual`` and ``spread`` of the logarithm of words),
    halved, and ``again`` for every time that it introduces with rank somebody whom it introduced before.
    """

    cost: float
    first_cost: float
    short_lines: int
    short_cost: float
    length: float
    usual: float
    spread: float
    again: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the decoder weighs: log odds and words line by line, pairs of repeated lines, pairs of introductions.

    Pairs are ``(earlier, later)`` lines in order of the later: ``repeats`` may not stand in one article,
    ``introductions`` cost it.
    """

    scores: Table
    words: Table
    repeats: Sequence[tuple[int, int]]
    introductions: Sequence[tuple[int, int]]


def introductions(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Return the pairs of lines that introduce the same person with rank, one after the other."""
    last: dict[str, int] = {}
    found: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        for person in sorted(line.ranked):
            if at - last.get(person, at) > 2:
                found.append((last[person], at))
            last[person] = at
    return found


def decode(evidence: Evidence, costs: Costs) -> list[int]:
    """Return the best set of starts, 0 first.

    No article holds both lines of a pair of repeats. The file stays whole where the best cut earns less than
    ``first_cost`` and no repeat forces one.
    """
    count = len(evidence.scores)
    apart = {later: earlier for earlier, later in evidence.repeats}
    likely = np.flatnonzero(evidence.scores > costs.cost - 4)
    starts = np.array(sorted({0, *apart, *likely.tolist()}))
    before = np.concatenate([[0.0], np.cumsum(evidence.words)])
    floors, again = _floors(count, apart), np.zeros(len(starts))
    best, came = np.full(len(starts) + 1, _FORBIDDEN), np.zeros(len(starts) + 1, dtype=int)
    best[0] = 0.0
    pairs, done, whole = list(evidence.introductions), 0, 0.0
    for index in range(1, len(starts) + 1):
        at = int(starts[index]) if index < len(starts) else count
        while done < len(pairs) and pairs[done][1] < at:
            again[: np.searchsorted(starts, pairs[done][0], side="right")] += costs.again
            done += 1
        since = slice(max(0, index - _MOST_BACK), index)
        own = evidence.scores[at] - costs.cost if at < count else 0.0
        paid = _paid(starts[since], at, before, costs) + again[since]
        values = best[since] + own - paid
        values[starts[since] < floors[at]] = _FORBIDDEN
        came[index] = since.start + int(np.argmax(values))
        best[index] = values[came[index] - since.start]
        if at == count:
            whole = -float(_paid(starts[:1], at, before, costs)[0] + again[0])
    if best[-1] - whole <= costs.first_cost and not floors[count]:
        return [0]
    return _traced(starts, came)


def _paid(starts: Table, end: int, before: Table, costs: Costs) -> Table:
    """Return what the articles from each of ``starts`` to ``end`` pay for their length."""
    words = np.maximum(before[end] - before[starts], 1.0)
    far = (np.log(words) - costs.usual) / costs.spread
    paid: Table = costs.length * far**2 / 2 + costs.short_cost * (end - starts < costs.short_lines)
    return paid


def _traced(starts: Table, came: Table) -> list[int]:
    found: list[int] = []
    index = len(came) - 1
    while index > 0:
        index = int(came[index])
        found.append(int(starts[index]))
    return found[::-1]


def _floors(count: int, apart: dict[int, int]) -> list[int]:
    """Return, for each end of an article, the first line on which it may start without holding a repeat."""
    floors, floor = [0] * (count + 1), 0
    for end in range(1, count + 1):
        floor = max(floor, apart.get(end - 1, -1) + 1)
        floors[end] = floor
    return floors
