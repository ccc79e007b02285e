"""The arrays that the tagger's two networks take: windows of pieces, and the words around each cue."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nightglass.read.statements.tagger.view import FLAGS, REACH, Ints, Words, around, branches
from nightglass.records.span import Span


@dataclass(frozen=True, slots=True)
class WindowInput:
    """One window: arrays of one entry a piece (``flags`` has an axis more); ``firsts`` are its words' first pieces."""

    stretch: Span
    pieces: Ints
    tags: Ints
    labels: Ints
    flags: NDArray[np.float32]
    firsts: Ints


@dataclass(frozen=True, slots=True)
class CueInput:
    """What the words of ``stretch`` are to one cue, one entry a word."""

    cue: Span
    stretch: Span
    gaps: Ints
    branches: Ints
    rules: Ints


def window_input(stretch: Span, words: Words, begin: int, end: int) -> WindowInput:
    """Return the pieces of the words of ``stretch`` between the vocabulary's marks of beginning and end."""
    sizes = np.array([len(words.pieces[at]) for at in range(*stretch)], dtype=np.int32)
    inside = slice(stretch.start, stretch.end)
    pieces = [begin, *(piece for at in range(*stretch) for piece in words.pieces[at]), end]
    flags = np.zeros((len(pieces), len(FLAGS)), dtype=np.float32)
    flags[1:-1] = np.repeat(words.flags[inside], sizes, axis=0)
    return WindowInput(
        stretch,
        np.array(pieces, dtype=np.int32),
        _spread(words.tags[inside], sizes),
        _spread(words.labels[inside], sizes),
        flags,
        (1 + np.cumsum(sizes) - sizes).astype(np.int32),
    )


def _spread(values: Ints, sizes: Ints) -> Ints:
    spread = np.zeros(int(sizes.sum()) + 2, dtype=np.int32)
    spread[1:-1] = np.repeat(values, sizes)
    return spread


def cue_input(cue: Span, words: Words, labels: int) -> CueInput:
    """Return what the words around a cue are to it; ``labels`` is how many labels of heads the tagger knows."""
    stretch = around(cue, words)
    places = np.arange(stretch.start, stretch.end)
    gaps = np.where(places < cue.start, places - cue.start, np.maximum(places - cue.end + 1, 0))
    return CueInput(
        cue,
        stretch,
        (np.clip(gaps, -REACH, REACH) + REACH + 1).astype(np.int32),
        branches(cue, stretch, words, labels),
        _rule(cue, stretch, words),
    )


def _rule(cue: Span, stretch: Span, words: Words) -> Ints:
    """Return what a rule that has the same cue says of each word, zeros where none has."""
    shared = np.minimum(words.cues[:, 1], cue.end) - np.maximum(words.cues[:, 0], cue.start)
    best = int(shared.argmax()) if len(shared) else 0
    if not len(shared) or shared[best] <= 0:
        return np.zeros(stretch.end - stretch.start, dtype=np.int32)
    return words.sketches[best].over(stretch)


def clipped(row: CueInput, window: Span) -> CueInput:
    """Return a cue's input with only those of its words that stand in ``window``."""
    start, end = max(row.stretch.start, window.start), min(row.stretch.end, window.end)
    kept = slice(start - row.stretch.start, end - row.stretch.start)
    return CueInput(row.cue, Span(start, end), row.gaps[kept], row.branches[kept], row.rules[kept])
