"""A plain text in, the stretches of its articles out."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from statistics import median
from typing import TypeAlias

import numpy as np

from nightglass.parse.split_decode import Costs, Evidence, decode, introductions
from nightglass.parse.split_flow import Table
from nightglass.parse.split_repeats import repeated_lines
from nightglass.parse.split_rows import LeadWeights, signs
from nightglass.parse.split_signs import Line, is_byline, is_headline, read_line
from nightglass.records.span import Span

_SEPARATOR = re.compile(r"^\s*(?:[-=_*#~•·]\s*){3,}$")
_LINE = re.compile(r"[^\n]*\n?")
_REPEAT_MARK = 8.0
"""Log odds added where a repeated run begins: it outweighs the cohesion with the passage that it repeats."""


Node: TypeAlias = "tuple[float, ...]"
"""A leaf ``(value,)`` in log odds, or a fork ``(sign, threshold, node at or below, node above)``."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Boosted trees over the signs of a line, the words of leads, and what a cut costs (all in log odds)."""

    names: tuple[str, ...]
    bias: float
    trees: tuple[tuple[Node, ...], ...]
    leads: LeadWeights
    costs: Costs


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
    starts = cut(raws, _marks(rows))
    ends = [*starts[1:], len(rows)]
    return [Span(rows[start].span.start, rows[end - 1].span.end) for start, end in zip(starts, ends, strict=True)]


def cut(raws: Sequence[str], marks: Sequence[float] | None = None) -> list[int]:
    """Return the 0-based lines on which an article starts, 0 first; ``marks`` are log odds that layout adds."""
    weights = load_weights()
    found = weigh([read_line(raw) for raw in raws], weights)
    return decode(replace(found, scores=found.scores + np.array(marks)) if marks else found, weights.costs)


def weigh(lines: Sequence[Line], weights: Weights) -> Evidence:
    """Return what the lines of a file say of where its articles start."""
    scores = score_lines(signs(lines, weights.leads), weights)
    repeats = repeated_lines(lines)
    scores[run_starts(lines, repeats)] += _REPEAT_MARK
    return Evidence(scores, np.array([float(len(line.words)) for line in lines]), repeats, introductions(lines))


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


def score_lines(rows: Table, weights: Weights) -> Table:
    """Return the log odds that an article starts, line by line."""
    scores = np.full(len(rows), weights.bias)
    for tree in weights.trees:
        scores += _grow(tree, rows)
    return np.round(scores, 6)


def _grow(tree: Sequence[Node], rows: Table) -> Table:
    """Return the value of the leaf that each row of signs falls into."""
    leaves = np.zeros(len(rows))
    waiting = [(0, np.arange(len(rows)))]
    while waiting:
        at, members = waiting.pop()
        node = tree[at]
        if len(node) == 1:
            leaves[members] = node[0]
        elif len(members):
            low = rows[members, int(node[0])] <= node[1]
            waiting += [(int(node[2]), members[low]), (int(node[3]), members[~low])]
    return leaves


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


def _marks(rows: Sequence[_Row]) -> list[float]:
    """Return what layout adds: a separator, or more blank lines than this file has between its paragraphs."""
    usual = median(row.gap for row in rows[1:]) if len(rows) > 1 else 0
    return [3.0 * row.parted + 2.0 * (row.gap > usual and row.gap >= 2) for row in rows]


@cache
def load_weights() -> Weights:
    """Return the trained weights that the package carries."""
    raw = json.loads(files("nightglass.parse").joinpath("split_model.json").read_text(encoding="utf-8"))
    return Weights(
        tuple(raw["names"]),
        raw["bias"],
        tuple(tuple(tuple(node) for node in tree) for tree in raw["trees"]),
        LeadWeights(**raw["leads"]),
        Costs(**raw["costs"]),
    )
