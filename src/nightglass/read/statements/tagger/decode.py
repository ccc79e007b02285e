"""From the tagger's scores to stretches of words: the likeliest labels that fit together (Viterbi 1967)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nightglass.records.span import Span

Floats = NDArray[np.float32]

NEVER = -1e9

_CUE_AFTER = np.array([[0, 0, NEVER], [0, 0, 0], [0, 0, 0]], dtype=np.float32)
_ROLE_AFTER = np.array(
    [
        [0, 0, NEVER, 0, NEVER],
        [0, NEVER, 0, 0, NEVER],
        [0, NEVER, 0, 0, NEVER],
        [0, 0, NEVER, 0, 0],
        [0, 0, NEVER, 0, 0],
    ],
    dtype=np.float32,
)
"""What may stand after what (rows before, columns after): nothing goes on that has not begun."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words ``span`` of one role, with the mean probability of its labels (0 to 1)."""

    span: Span
    likely: float


@dataclass(frozen=True, slots=True)
class Parts:
    """The speaker (null where none stands near) and the stretches of content of one cue."""

    source: Stretch | None
    contents: tuple[Stretch, ...]


def cues(scores: Floats, breaks: NDArray[np.bool_], lean: float) -> list[Stretch]:
    """Return the cues of a page in order.

    ``scores`` is [words, 3] (none, begins, goes on); no cue runs over a word that ``breaks`` marks as first of a line.
    ``lean`` is added to the scores of "none": below 0 more cues are found, and more false ones.
    """
    likely = _log_softmax(scores)
    chance = np.exp(likely)
    likely[:, 0] += lean
    likely[breaks, 2] = NEVER
    return _stretches(likeliest(likely[None], _CUE_AFTER)[0], chance, label=0)


def parts(scores: Floats, breaks: NDArray[np.bool_], own: NDArray[np.bool_]) -> list[Parts]:
    """Return who speaks and what is said at each cue.

    ``scores`` is [cues, words, 5]; ``breaks`` and ``own`` are [cues, words]: words that begin a line, and words that
    are neither speaker nor content: the cue's own, and what only fills a row up.
    """
    likely = _log_softmax(scores)
    chance = np.exp(likely)
    likely[breaks, 2] = likely[breaks, 4] = NEVER
    likely[own, 1:] = NEVER
    paths = likeliest(likely, _ROLE_AFTER)
    return [_parts(path, one) for path, one in zip(paths, chance, strict=True)]


def _parts(path: NDArray[np.int64], chance: Floats) -> Parts:
    sources = _stretches(np.where(path <= 2, path, 0), chance, label=0)
    contents = _stretches(np.where(path > 2, path - 2, 0), chance, label=2)
    return Parts(max(sources, key=lambda one: one.likely, default=None), tuple(contents))


def likeliest(scores: Floats, after: Floats) -> NDArray[np.int64]:
    """Return for each row the path of highest sum through ``scores`` [rows, words, labels]; [rows, words].

    ``after`` [labels, labels] is added at each step, rows before and columns after; the first word stands as behind one
    of label 0.
    """
    rows, words, labels = scores.shape
    path = np.zeros((rows, words), dtype=np.int64)
    if not words:
        return path
    back = np.zeros((rows, words, labels), dtype=np.int64)
    best = scores[:, 0] + after[0]
    for at in range(1, words):
        steps = best[:, :, None] + after
        back[:, at] = steps.argmax(axis=1)
        best = steps.max(axis=1) + scores[:, at]
    every = np.arange(rows)
    path[:, -1] = best.argmax(axis=1)
    for at in range(words - 1, 0, -1):
        path[:, at - 1] = back[every, at, path[:, at]]
    return path


def _stretches(path: NDArray[np.int64], chance: Floats, label: int) -> list[Stretch]:
    """Return the runs of a path of 0 (none), 1 (begins), 2 (goes on), whose columns in ``chance`` are ``label`` on."""
    found: list[Stretch] = []
    start: int | None = None
    for at, one in enumerate([*path.tolist(), 0]):
        if start is not None and one != 2:
            inside = chance[start:at]
            sure = inside[:, label + 1] + inside[:, label + 2]
            found.append(Stretch(Span(start, at), float(sure.mean())))
            start = None
        if one == 1:
            start = at
    return found


def _log_softmax(scores: Floats) -> Floats:
    shifted = scores - scores.max(axis=-1, keepdims=True)
    logs: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return logs
