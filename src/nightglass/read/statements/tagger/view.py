"""What the tagger sees of a page: words with their pieces, parts of speech, heads, and what the rules found there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nightglass.read.statements.draft import Draft, Page
from nightglass.read.statements.tagger.pieces import Pieces
from nightglass.records.span import Span

Ints = NDArray[np.int32]

FLAGS = ("quoted", "opens", "closes", "line", "source", "cue", "content")
"""The signs of a word: inside a quotation, its first, its last; first of a line; and what a rule says that it is."""

WINDOW = 256
"""Most pieces that the encoder sees at once, its two marks of beginning and end included."""

MOST = WINDOW - 2
"""Most pieces of one word: of a longer one (a link with its parameters, a ruled line) only the first are seen."""

OVERLAP = 48
"""Pieces that a window shares with the one before, so that no cue stands at an edge on both sides."""

REACH = 72
"""Words to either side of a cue among which its speaker and content are looked for."""

_SOURCE, _CONTENT, _CUE = 1, 2, 3
_COLUMN = {_SOURCE: 4, _CUE: 5, _CONTENT: 6}  # of a role's sign among ``FLAGS``

_ABOVE = 1  # first id of the classes of words outside the cue's own branch


@dataclass(frozen=True, slots=True)
class Sketch:
    """One draft of the rules in words: stretches with their roles, later ones over earlier ones, the cue last."""

    stretches: tuple[tuple[int, Span], ...]

    @property
    def cue(self) -> Span:
        """The words of the cue, an empty stretch where it has none."""
        return next((stretch for role, stretch in self.stretches if role == _CUE), Span(0, 0))

    def over(self, stretch: Span) -> Ints:
        """Return what each word of ``stretch`` is to the draft: 0 nothing, 1 source, 2 content, 3 cue."""
        roles = np.zeros(stretch.end - stretch.start, dtype=np.int32)
        for role, (start, end) in self.stretches:
            roles[max(start - stretch.start, 0) : max(end - stretch.start, 0)] = role
        return roles


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a page, white space left out: each array has one entry a word, ``flags`` one column a sign.

    ``heads`` are places of words, a word's own place at a root. ``pieces`` are ids of the vocabulary.
    """

    spans: tuple[Span, ...]
    pieces: tuple[tuple[int, ...], ...]
    tags: Ints
    labels: Ints
    flags: NDArray[np.float32]
    heads: Ints
    lines: Ints
    sketches: tuple[Sketch, ...]
    cues: Ints
    """Where the cue of each sketch begins and ends [sketches, 2], both 0 where it has none."""


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The labels that the tagger was trained with, each by its id from 1; any other label is 0."""

    tags: Mapping[str, int]
    labels: Mapping[str, int]


def words_of(page: Page, drafts: Sequence[Draft], pieces: Pieces, alphabet: Alphabet) -> Words:
    """Return the words of a parsed page in order."""
    tokens = [token for token in page.parsed.doc if not token.is_space]
    place = {token.i: at for at, token in enumerate(tokens)}
    spans = tuple(Span(token.idx, token.idx + len(token)) for token in tokens)
    starts = np.array([span.start for span in spans], dtype=np.int64)
    sketches = tuple(_sketch(draft, starts) for draft in drafts)
    return Words(
        spans,
        tuple(pieces.of(token.text)[:MOST] for token in tokens),
        np.array([alphabet.tags.get(token.tag_, 0) for token in tokens], dtype=np.int32),
        np.array([alphabet.labels.get(token.dep_, 0) for token in tokens], dtype=np.int32),
        _flags(page, starts, sketches),
        np.array([place.get(token.head.i, at) for at, token in enumerate(tokens)], dtype=np.int32),
        _lines(page.parsed.plain, starts),
        sketches,
        np.array([sketch.cue for sketch in sketches], dtype=np.int32).reshape(-1, 2),
    )


def _lines(text: str, starts: NDArray[np.int64]) -> Ints:
    newlines = np.array([at for at, letter in enumerate(text) if letter == "\n"], dtype=np.int64)
    return np.searchsorted(newlines, starts).astype(np.int32)


def _sketch(draft: Draft, starts: NDArray[np.int64]) -> Sketch:
    def placed(span: Span) -> Span:
        first, after = np.searchsorted(starts, (span.start, span.end))
        return Span(int(first), int(after))

    source = [(_SOURCE, placed(draft.speaker))] if draft.speaker is not None else []
    cue = [(_CUE, placed(draft.cue))] if draft.cue is not None else []
    return Sketch((*((_CONTENT, placed(span)) for span in draft.contents), *source, *cue))


def _flags(page: Page, starts: NDArray[np.int64], sketches: Iterable[Sketch]) -> NDArray[np.float32]:
    flags = np.zeros((len(starts), len(FLAGS)), dtype=np.float32)
    for quote in page.quotes:
        first, after = np.searchsorted(starts, (quote.start, quote.end))
        flags[first:after, 0] = 1
        flags[first : first + 1, 1] = 1
        flags[max(after - 1, first) : after, 2] = 1
    lines = _lines(page.parsed.plain, starts)
    flags[:, 3] = np.diff(lines, prepend=-1) > 0
    for sketch in sketches:
        for role, stretch in sketch.stretches:
            flags[stretch.start : stretch.end, _COLUMN[role]][sketch.over(stretch) == role] = 1
    return flags


def windows(words: Words) -> Iterator[Span]:
    """Yield stretches of words that hold at most ``WINDOW`` pieces, each sharing ``OVERLAP`` with the one before."""
    sizes = np.array([len(pieces) for pieces in words.pieces], dtype=np.int64)
    ends = np.cumsum(sizes)
    room = WINDOW - 2
    start = 0
    while start < len(sizes):
        before = ends[start] - sizes[start]
        end = max(int(np.searchsorted(ends, before + room, side="right")), start + 1)
        yield Span(start, end)
        if end >= len(sizes):
            return
        start = max(int(np.searchsorted(ends, ends[end - 1] - OVERLAP)) + 1, start + 1)


def around(cue: Span, words: Words) -> Span:
    """Return the stretch of words among which a cue's speaker and content are looked for.

    A line in which it would end is there to its end, unless that is as far again.
    """
    start, end = max(cue.start - REACH, 0), min(cue.end + REACH, len(words.spans))
    lines = words.lines[end - 1 : end + REACH]
    return Span(start, end + int((lines == lines[0]).sum()) - 1)


def branches(cue: Span, stretch: Span, words: Words, labels: int) -> Ints:
    """Return for each word of ``stretch`` by which branch it hangs on the cue; ``labels`` is how many labels there are.

    0: no tie within the stretch. From 1: the label of the branch below the cue that holds the word. From
    ``labels + 2``: a word outside the cue's clause but under the word that the cue hangs on, by the cue's own label.
    ``2 * labels + 3``: the cue itself.
    """
    top = _top(cue, words.heads)
    above = int(words.heads[top])
    found = np.zeros(stretch.end - stretch.start, dtype=np.int32)
    for at in range(*stretch):
        found[at - stretch.start] = _branch(at, cue, top, above, words, labels)
    return found


def _top(cue: Span, heads: Ints) -> int:
    """Return the word of the cue that the others hang on."""
    return next((at for at in range(*cue) if not cue.start <= heads[at] < cue.end or heads[at] == at), cue.start)


def _branch(at: int, cue: Span, top: int, above: int, words: Words, labels: int) -> int:
    if cue.start <= at < cue.end:
        return 2 * labels + 3
    for _ in range(40):  # no parse is deeper; a loop would be a fault of the parser
        head = int(words.heads[at])
        if cue.start <= head < cue.end:
            return _ABOVE + int(words.labels[at])
        if above in (at, head) and above != top:
            return labels + 2 + int(words.labels[top])
        if head == at:
            break
        at = head
    return 0
