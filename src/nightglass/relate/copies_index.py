"""An index of copies that grows: a batch of texts in, the pairs that they make with each other and with all before.

Adding a batch costs its own sketches and one look-up a band; nothing that was added before is sketched again. The index
keeps 32 hashes for each distinct text and one digest (about 400 bytes), never a text: who asks whether candidates are
copies brings the texts of those few.
"""

from dataclasses import dataclass

import numpy as np

from nightglass.relate.copies import (
    Pairs,
    bands,
    digests,
    distinct_pairs,
    pairs_before,
    representatives,
)
from nightglass.relate.words_hashed import Grams, Hashes, Places


@dataclass(frozen=True, slots=True)
class Column:
    """Hashes in order (uint64) and the text that each is of (its place, int64)."""

    hashes: Hashes
    texts: Places

    @classmethod
    def of(cls, hashes: Hashes, texts: Places) -> "Column":
        """Return a column of hashes in any order."""
        order = np.argsort(hashes, kind="stable")
        return cls(hashes[order], texts[order])

    def with_more(self, more: "Column") -> tuple["Column", Places]:
        """Return the column with the rows of another behind their equals, and where those stand now."""
        at = np.searchsorted(self.hashes, more.hashes, side="right")
        grown = Column(np.insert(self.hashes, at, more.hashes), np.insert(self.texts, at, more.texts))
        return grown, at + np.arange(len(at))


@dataclass(frozen=True, slots=True)
class Index:
    """``size`` texts were added; ``digests`` and ``bands`` hold those that equal no text added before them."""

    size: int
    digests: Column
    bands: Column


@dataclass(frozen=True, slots=True)
class Added:
    """What a batch brought: the index with it, and pairs by place among all texts, an earlier text before a later.

    ``equal`` pairs the first text that has a digest with each later one: copies as they are. ``candidates`` are
    distinct texts that agree in a band: to be counted out.
    """

    index: Index
    equal: Pairs
    candidates: Pairs


def empty_index() -> Index:
    """Return the index of no texts."""
    none = Column(np.empty(0, np.uint64), np.empty(0, np.int64))
    return Index(0, none, none)


def add(index: Index, grams: Grams) -> Added:
    """Return the index with a batch of texts added behind all before, and the pairs that they bring.

    The pairs do not depend on how texts were cut into batches.
    """
    digested = digests(grams)
    first = _first(index, digested)
    own = index.size + np.arange(len(digested))
    has_words = np.diff(grams.starts) > 0
    distinct = np.flatnonzero((first == own) & has_words)
    banded = bands(grams.take(distinct))
    digest_column, _ = index.digests.with_more(Column.of(digested[distinct], own[distinct]))
    held = Column.of(banded.ravel(), np.repeat(own[distinct], banded.shape[1]))
    band_column, rows = index.bands.with_more(held)
    size = index.size + len(digested)
    candidates = distinct_pairs(pairs_before(band_column.hashes, band_column.texts, rows), size)
    later = first < own
    return Added(Index(size, digest_column, band_column), Pairs(first[later], own[later]), candidates)


def _first(index: Index, digested: Hashes) -> Places:
    """Return for each text of a batch the place among all texts of the first with its digest."""
    first = index.size + representatives(digested)
    at = np.searchsorted(index.digests.hashes, digested)
    known = np.flatnonzero(at < len(index.digests.hashes))
    known = known[index.digests.hashes[at[known]] == digested[known]]
    first[known] = index.digests.texts[at[known]]
    return first
