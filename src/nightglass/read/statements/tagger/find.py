"""Attributions by the trained tagger, with the rules' finds among its signs."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from nightglass.interfaces import Tagger
from nightglass.read.statements.draft import Draft, Page
from nightglass.read.statements.tagger.decode import Floats, Parts, Stretch, cues, parts
from nightglass.read.statements.tagger.inputs import CueInput, cue_input, window_input
from nightglass.read.statements.tagger.join import Known, as_draft, joined
from nightglass.read.statements.tagger.pieces import Pieces
from nightglass.read.statements.tagger.view import REACH, Alphabet, Words, windows, words_of
from nightglass.records.span import Span

Kind = TypeVar("Kind", np.float32, np.int32, np.bool_)

BATCH = 16
"""Cues whose roles are read at once."""

LEAN = 0.0
"""Added to the score of "no cue"; chosen on training articles that were held out."""


def find_tagged(page: Page, rules: Sequence[Draft], tagger: Tagger) -> list[Draft]:
    """Return the attributions of a page in the order of the cues (of the contents, where none stands).

    They are those that the tagger finds, to which the rules' are signs, and those of the rules that have no cue.
    """
    found = _finder(tagger).find(page, rules)
    return sorted(found, key=lambda draft: (draft.cue or draft.contents[0]).start)


@lru_cache(maxsize=2)
def _finder(tagger: Tagger) -> "Finder":
    return Finder(tagger)


class Finder:
    """Finds attributions with one tagger; holds its vocabulary and labels as the readers need them."""

    def __init__(self, tagger: Tagger) -> None:
        """Take a tagger; nothing runs yet."""
        self._tagger = tagger
        self._pieces = Pieces(tagger.vocabulary)
        self._alphabet = Alphabet(*({label: at for at, label in enumerate(names, 1)} for names in tagger.labels))

    def find(self, page: Page, rules: Sequence[Draft]) -> list[Draft]:
        """Return the attributions of a page, in no order: those that the tagger finds, and the rules' without a cue."""
        words = words_of(page, rules, self._pieces, self._alphabet)
        if not words.spans:
            return []
        known = Known(rules)
        found = [
            draft for cue, read in self._parts(words) if (draft := as_draft(cue, read, words, known, page)) is not None
        ]
        return joined(found, rules)

    def _parts(self, words: Words) -> Iterator[tuple[Stretch, Parts]]:
        vectors, scores = self._encoded(words)
        breaks = words.flags[:, 3] > 0
        found = cues(scores, breaks, LEAN)
        for at in range(0, len(found), BATCH):
            some = found[at : at + BATCH]
            yield from zip(some, self._read(some, vectors, words, breaks), strict=True)

    def _encoded(self, words: Words) -> tuple[Floats, Floats]:
        """Return each word's vector and cue scores, from the window in which it stands farthest from an edge."""
        vocabulary = self._tagger.vocabulary
        count = len(words.spans)
        best = np.full(count, -1)
        vectors, scores = np.zeros((count, 0), dtype=np.float32), np.zeros((count, 3), dtype=np.float32)
        for stretch in windows(words):
            window = window_input(stretch, words, vocabulary["[CLS]"], vocabulary["[SEP]"])
            given, cue = self._tagger.encode(window.pieces, window.tags, window.labels, window.flags)
            if not vectors.size:
                vectors = np.zeros((count, given.shape[1]), dtype=np.float32)
            places, margin = np.arange(*stretch), _margin(stretch, count)
            better = margin > best[places]
            vectors[places[better]] = given[window.firsts][better]
            scores[places[better]] = cue[window.firsts][better]
            best[places[better]] = margin[better]
        return vectors, scores

    def _read(self, found: Sequence[Stretch], vectors: Floats, words: Words, breaks: NDArray[np.bool_]) -> list[Parts]:
        rows = [cue_input(cue.span, words, len(self._alphabet.labels)) for cue in found]
        around = padded([vectors[row.stretch.start : row.stretch.end] for row in rows])
        middle = np.stack([vectors[row.cue.start : row.cue.end].mean(axis=0) for row in rows])
        gaps, ties, rules = (padded(each) for each in zip(*((r.gaps, r.branches, r.rules) for r in rows), strict=True))
        counts = padded([np.ones(len(row.gaps), dtype=np.float32) for row in rows])
        scores = self._tagger.roles(around, middle, gaps, ties, rules, counts)
        starts = padded([breaks[row.stretch.start : row.stretch.end] for row in rows])
        own = padded([row.gaps == REACH + 1 for row in rows]) | (counts == 0)
        return [_placed(one, row) for one, row in zip(parts(scores, starts, own), rows, strict=True)]


def _margin(stretch: Span, count: int) -> NDArray[np.int64]:
    """Return how many words stand between each word of a window and its nearer edge that is not the page's."""
    places = np.arange(*stretch)
    before = places - stretch.start if stretch.start else np.full(len(places), count)
    after = stretch.end - 1 - places if stretch.end < count else np.full(len(places), count)
    margin: NDArray[np.int64] = np.minimum(before, after)
    return margin


def padded(rows: Sequence[NDArray[Kind]]) -> NDArray[Kind]:
    """Return arrays of several lengths as one, zeros behind the shorter ones."""
    longest = max(len(row) for row in rows)
    whole = np.zeros((len(rows), longest, *rows[0].shape[1:]), dtype=rows[0].dtype)
    for at, row in enumerate(rows):
        whole[at, : len(row)] = row
    return whole


def _placed(read: Parts, row: CueInput) -> Parts:
    """Return parts with their places counted from the page's first word."""

    def moved(one: Stretch) -> Stretch:
        return Stretch(Span(one.span.start + row.stretch.start, one.span.end + row.stretch.start), one.likely)

    return Parts(moved(read.source) if read.source else None, tuple(moved(one) for one in read.contents))
