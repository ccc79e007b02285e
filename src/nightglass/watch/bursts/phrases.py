"""Texts in, phrases out: which runs of words stand in several texts of several sources, each run as long as it goes.

Runs of n + 1 words are looked for only where both their runs of n words are frequent (Agrawal and Srikant, "Fast
algorithms for mining association rules", 1994, section 2.1), so that the work stays linear in the words but for
sorting. A run is dropped where a longer one holds it and stands in the same texts (closed patterns: Pasquier and
others, "Discovering frequent closed itemsets", 1999). There is no list of stop words: one is a word that stands in a
tenth of a language's texts at all times, and no phrase begins or ends with one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from nightglass.text.words import Words
from nightglass.watch.bursts.distinct import distinct
from nightglass.watch.bursts.tellings import Telling

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

LEAST_TEXTS = 4
LEAST_SOURCES = 2
LONGEST = 24
"""Words; a passage of 25 is a reuse and is masked."""
_STOP_SHARE, _BLOCKS, _LEAST_OF_LANGUAGE = 0.1, 8, 40


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a term first stands: the place of the text and the code points there."""

    text: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms and the texts that hold them: ``term[i]`` stands in text ``text[i]``, each pair once; ``shown`` by term."""

    term: Ints
    text: Ints
    shown: Sequence[Stand]


@dataclass(slots=True)
class _Level:
    """All frequent runs of n words: at each word of the corpus the run that begins there, -1 for none.

    By run: how many texts hold it (``df``), where it first stands, whether its edges are no stop words, and which runs
    of one word less begin and end it.
    """

    at: Ints
    df: Ints
    first: Ints
    edged: Flags
    prefix: Ints
    suffix: Ints
    cell_run: Ints
    cell_text: Ints
    covered: Flags = field(default_factory=lambda: np.zeros(0, bool))


def find_phrases(tellings: Sequence[Telling], words: Words) -> Terms:
    """Return the phrases that stand in ``LEAST_TEXTS`` texts of ``LEAST_SOURCES`` sources."""
    if not len(words.hashes):
        return Terms(np.zeros(0, np.int64), np.zeros(0, np.int64), ())
    texts = np.asarray(words.texts, np.int64)
    sources = np.unique([one.source for one in tellings], return_inverse=True)[1].astype(np.int64)
    ids = np.unique(words.hashes, return_inverse=True)[1].astype(np.int64)
    stop = _stop_words(tellings, ids, texts)
    ids = np.where(_masked(tellings, words), -1, ids)
    levels = _levels(ids, texts, sources, stop)
    _mark_covered(levels)
    return _as_terms(levels, words, texts)


def _masked(tellings: Sequence[Telling], words: Words) -> Flags:
    flags = np.zeros(len(words.hashes), bool)
    for place, one in enumerate(tellings):
        low, high = words.bounds[place], words.bounds[place + 1]
        for span in one.masked:
            flags[low:high] |= (words.starts[low:high] >= span.start) & (words.starts[low:high] < span.end)
    return flags


def _stop_words(tellings: Sequence[Telling], ids: Ints, texts: Ints) -> Flags:
    """Say of each word of the corpus whether it is a stop word in its text's language.

    It is where it stands in a tenth of the texts in every one of eight stretches of time of as many texts each: what
    stands everywhere for a week only is news. A language with too few texts has none.
    """
    languages = np.unique([one.language for one in tellings], return_inverse=True)[1].astype(np.int64)
    block, size = np.full(len(tellings), -1), np.ones((int(languages.max()) + 1, _BLOCKS))
    for language in range(len(size)):
        own = np.flatnonzero(languages == language)
        if len(own) >= _LEAST_OF_LANGUAGE:
            block[own] = np.arange(len(own)) * _BLOCKS // len(own)
            size[language] = np.bincount(block[own], minlength=_BLOCKS)
    wide = int(languages.max()) + 1
    word, text = _pairs(ids * wide + languages[texts], texts)
    known = block[text] >= 0
    spot, held = np.unique(word[known] * _BLOCKS + block[text[known]], return_counts=True)
    often = spot[held >= _STOP_SHARE * size[(spot // _BLOCKS) % wide, spot % _BLOCKS]] // _BLOCKS
    always, blocks = np.unique(often, return_counts=True)
    return np.asarray(np.isin(ids * wide + languages[texts], always[blocks == _BLOCKS]))


def _pairs(run: Ints, text: Ints) -> tuple[Ints, Ints]:
    """Return each pair of run and text once, ordered."""
    wide = int(text.max(initial=0)) + 1
    pairs = distinct(run * wide + text)
    return pairs // wide, pairs % wide


def _levels(ids: Ints, texts: Ints, sources: Ints, stop: Flags) -> list[_Level]:
    """Return the frequent runs of 1, 2, 3 … words."""
    places = np.flatnonzero(ids >= 0)
    levels = [_level(ids[places], places, 1, texts, sources, stop)]
    while len(levels) < LONGEST and len(levels[-1].df):
        last = levels[-1].at
        places = np.flatnonzero((last[:-1] >= 0) & (last[1:] >= 0) & (texts[:-1] == texts[1:]))
        codes = last[places] * len(levels[-1].df) + last[places + 1]
        found = _level(codes, places, len(levels) + 1, texts, sources, stop)
        found.prefix, found.suffix = last[found.first], last[found.first + 1]
        levels.append(found)
    return levels


def _level(codes: Ints, places: Ints, size: int, texts: Ints, sources: Ints, stop: Flags) -> _Level:
    """Return the frequent ones of the runs that begin at some words of the corpus; equal codes are equal runs."""
    _, first, run = np.unique(codes, return_index=True, return_inverse=True)
    cell_run, cell_text = _pairs(run, texts[places])
    df = np.bincount(cell_run, minlength=len(first))
    spread = np.bincount(_pairs(cell_run, sources[cell_text])[0], minlength=len(first))
    kept = (df >= LEAST_TEXTS) & (spread >= LEAST_SOURCES)
    number = np.where(kept, np.cumsum(kept) - 1, -1)
    at = np.full(len(texts), -1, np.int64)
    at[places] = number[run]
    inside = kept[cell_run]
    begins = places[first[kept]]
    none = np.full(len(begins), -1, np.int64)
    edged = ~stop[begins] & ~stop[begins + size - 1]
    return _Level(at, df[kept], begins, edged, none, none, number[cell_run[inside]], cell_text[inside])


def _mark_covered(levels: Sequence[_Level]) -> None:
    """Mark the runs within a longer one of the same texts that is itself shown, or within a still longer one."""
    for level in levels:
        level.covered = np.zeros(len(level.df), bool)
    for shorter, longer in zip(levels[-2::-1], levels[:0:-1], strict=True):
        stands = longer.edged | longer.covered
        for part in (longer.prefix, longer.suffix):
            same = stands & (longer.df == shorter.df[part]) if len(part) else stands
            shorter.covered[part[same]] = True


def _as_terms(levels: Sequence[_Level], words: Words, texts: Ints) -> Terms:
    terms, held, shown = [], [], list[Stand]()
    for size, level in enumerate(levels, 1):
        kept = level.edged & ~level.covered
        number = np.where(kept, np.cumsum(kept) - 1 + len(shown), -1)
        inside = kept[level.cell_run]
        terms.append(number[level.cell_run[inside]])
        held.append(level.cell_text[inside])
        begins = level.first[kept]
        spots = zip(texts[begins].tolist(), words.starts[begins].tolist(), words.ends[begins + size - 1].tolist(),
                    strict=True)  # fmt: skip
        shown += [Stand(*spot) for spot in spots]
    return Terms(np.concatenate(terms), np.concatenate(held), shown)
