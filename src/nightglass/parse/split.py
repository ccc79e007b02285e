"""A plain text in, the stretches of its articles out."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from statistics import median
from typing import TypeAlias

from nightglass.parse.split_repeats import repeated_lines
from nightglass.parse.split_signs import Line, is_byline, is_headline, read_line, signs
from nightglass.records.span import Span

_SEPARATOR = re.compile(r"^\s*(?:[-=_*#~•·]\s*){3,}$")
_LINE = re.compile(r"[^\n]*\n?")
_REPEAT_MARK = 8.0
"""Log odds added where a repeated run begins: it outweighs the cohesion with the passage that it repeats."""


Node: TypeAlias = "tuple[float, ...]"
"""A leaf ``(value,)`` in log odds, or a fork ``(sign, threshold, node at or below, node above)``."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Boosted trees over the signs of a line, and what a boundary costs (all in log odds).

    A boundary must earn ``cost``; the file is cut only where all of them together earn ``first_cost`` more than that;
    ``short_cost`` is taken off for an article of fewer than ``short_lines`` lines.
    """

    names: tuple[str, ...]
    bias: float
    cost: float
    first_cost: float
    short_lines: int
    short_cost: float
    trees: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A non-blank line of the file: its span without white space at the ends, and the blank lines before it."""

    span: Span
    gap: int
    parted: bool


def split_articles(text: str) -> list[Span]:
    """Return the stretches of the articles in ``text``, in order, without overlap, trimmed of white space.

    Every line that is neither blank nor a mere separator stands in one of them. A text without words gives none.
    """
    rows = _rows(text)
    if not rows:
        return []
    raws = [row.span.of(text) for row in rows]
    starts = cut(raws, [_mark(row, rows) for row in rows])
    ends = [*starts[1:], len(rows)]
    return [Span(rows[start].span.start, rows[end - 1].span.end) for start, end in zip(starts, ends, strict=True)]


def cut(raws: Sequence[str], marks: Sequence[float] | None = None) -> list[int]:
    """Return the 0-based lines on which an article starts, 0 first; ``marks`` are log odds that layout adds."""
    weights = load_weights()
    lines = [read_line(raw) for raw in raws]
    scores = score_lines(signs(lines), weights)
    scores = [score + mark for score, mark in zip(scores, marks or [0.0] * len(raws), strict=True)]
    repeats = repeated_lines(lines)
    for at in run_starts(lines, repeats):
        scores[at] += _REPEAT_MARK
    return decode(scores, repeats, weights)


def run_starts(lines: Sequence[Line], repeats: Sequence[tuple[int, int]]) -> list[int]:
    """Return the lines on which a repeated run begins, headings and bylines above it included."""
    later = {line for _, line in repeats}
    starts = sorted(line for line in later if not later & {line - 1, line - 2, line - 3})
    return [_climb(lines, start) for start in starts]


def _climb(lines: Sequence[Line], start: int) -> int:
    for _ in range(2):
        if start > 1 and (is_headline(lines[start - 1]) or is_byline(lines[start - 1].text)):
            start -= 1
    return start


def score_lines(rows: Sequence[Sequence[float]], weights: Weights) -> list[float]:
    """Return the log odds that an article starts, line by line."""
    return [weights.bias + sum(_grow(tree, row) for tree in weights.trees) for row in rows]


def _grow(tree: Sequence[Node], row: Sequence[float]) -> float:
    """Return the value of the leaf that a row of signs falls into."""
    node = tree[0]
    while len(node) > 1:
        node = tree[int(node[2] if row[int(node[0])] <= node[1] else node[3])]
    return node[0]


def decode(scores: Sequence[float], repeats: Sequence[tuple[int, int]], weights: Weights) -> list[int]:
    """Return the best set of starts: the sum of their log odds less their costs, by dynamic programming.

    No article may hold both lines of a pair of ``repeats``. The file stays whole where the best cut earns less than
    ``first_cost`` and no repeat forces one.
    """
    count = len(scores)
    apart = {later: earlier for earlier, later in repeats}
    wanted = {0, *(at for at in range(1, count) if scores[at] > weights.cost - 4), *apart}
    candidates = sorted(wanted)
    best: dict[int, tuple[float, int]] = {0: (0.0, -1)}
    floors = _floors(count, apart)
    for at in [*candidates[1:], count]:
        own = scores[at] - weights.cost if at < count else 0.0
        options = [
            (best[start][0] + own - (weights.short_cost if at - start < weights.short_lines else 0.0), -start)
            for start in candidates
            if start < at and start >= floors[at] and start in best
        ]
        if options:
            value, start = max(options)
            best[at] = (value, -start)
    starts: list[int] = []
    at = count
    while at > 0:
        at = best[at][1]
        starts.append(at)
    starts.reverse()
    return starts if best[count][0] > weights.first_cost or floors[count] else [0]


def _floors(count: int, apart: dict[int, int]) -> list[int]:
    """Return, for each end of an article, the first line on which it may start without holding a repeat."""
    floors, floor = [0] * (count + 1), 0
    for end in range(1, count + 1):
        floor = max(floor, apart.get(end - 1, -1) + 1)
        floors[end] = floor
    return floors


def _rows(text: str) -> list[_Row]:
    rows: list[_Row] = []
    gap, parted = 0, False
    for match in _LINE.finditer(text):
        words = match.group().strip()
        parted = parted or "\f" in match.group() or bool(_SEPARATOR.match(match.group()))
        if not words or _SEPARATOR.match(match.group()):
            gap += 1
            continue
        start = match.start() + match.group().index(words)
        rows.append(_Row(Span(start, start + len(words)), gap, parted))
        gap, parted = 0, False
    return rows


def _mark(row: _Row, rows: Sequence[_Row]) -> float:
    """Return what layout adds: a separator, or more blank lines than this file has between its paragraphs."""
    usual = median(other.gap for other in rows[1:]) if len(rows) > 1 else 0
    wide = row.gap > usual and row.gap >= 2
    return 3.0 * row.parted + 2.0 * wide


@cache
def load_weights() -> Weights:
    """Return the trained weights that the package carries."""
    raw = json.loads(files("nightglass.parse").joinpath("split_model.json").read_text(encoding="utf-8"))
    trees = tuple(tuple(tuple(node) for node in tree) for tree in raw.pop("trees"))
    return Weights(names=tuple(raw.pop("names")), trees=trees, **raw)
