"""Linear weights over hashed features: which kind of event a text, or a pair in a sentence, is about.

A text gives blocks of features. In each block a feature weighs ``(1 + ln count) * idf``; the block is then scaled to
length 1 (as in scikit-learn's ``TfidfVectorizer(sublinear_tf=True)``), and a label's score is the sum of its weights.
Features are kept as CRC-32 values alone: no word can be read back from the file.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Blocks = Iterable[Mapping[str, int]]
"""Features with their counts, a mapping a block; equal features of different blocks have different names."""


@dataclass(frozen=True, slots=True)
class Weights:
    """``keys`` are sorted hashes (uint32, n), ``idf`` theirs (float32, n), ``rows`` int8 (n, labels).

    ``scale`` and ``bias`` (float32, labels) turn rows into scores.
    """

    labels: tuple[str, ...]
    keys: NDArray[np.uint32]
    idf: NDArray[np.float32]
    rows: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]

    def scores(self, blocks: Blocks) -> NDArray[np.float32]:
        """Return a score a label, in the order of ``labels``."""
        total = np.zeros(len(self.labels), dtype=np.float32)
        for block in blocks:
            at, values = self._known(block)
            if len(at):
                total += values @ self.rows[at]
        return np.asarray(total * self.scale + self.bias, dtype=np.float32)

    def best(self, blocks: Blocks) -> str:
        """Return the label that scores highest; of equals the first."""
        return self.labels[int(self.scores(blocks).argmax())]

    def _known(self, block: Mapping[str, int]) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Return the rows of the features that were met in training, and their weights (length 1 together)."""
        return locate(self.keys, self.idf, block)


def hashed(feature: str) -> int:
    """Return the 32-bit hash under which a feature is kept."""
    return crc32(feature.encode("utf-8"))


def locate(
    keys: NDArray[np.uint32], idf: NDArray[np.float32], block: Mapping[str, int]
) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Return where a block's features stand among ``keys``, unknown ones left out, and their values (length 1)."""
    found = np.fromiter((hashed(name) for name in block), dtype=np.uint32, count=len(block))
    counts = np.fromiter(block.values(), dtype=np.float32, count=len(block))
    at = np.minimum(np.searchsorted(keys, found), max(len(keys) - 1, 0))
    known = keys[at] == found if len(keys) else np.zeros(len(found), dtype=bool)
    values = (1 + np.log(counts[known])) * idf[at[known]]
    length = float(np.sqrt(values @ values))
    return at[known], np.asarray(values / length if length else values, dtype=np.float32)


def as_bytes(weights: Weights) -> bytes:
    """Return the file of some weights: NumPy's own format, without pickled objects."""
    parts: dict[str, Any] = {"labels": np.array(weights.labels), "keys": weights.keys, "rows": weights.rows}
    parts |= {"idf": weights.idf.astype(np.float16), "scale": weights.scale, "bias": weights.bias}
    buffer = BytesIO()
    np.savez_compressed(buffer, **parts)
    return buffer.getvalue()


def from_bytes(data: bytes) -> Weights:
    """Return the weights of a file that ``as_bytes`` made."""
    with np.load(BytesIO(data), allow_pickle=False) as parts:
        labels = tuple(str(label) for label in parts["labels"])
        idf = parts["idf"].astype(np.float32)
        return Weights(labels, parts["keys"], idf, parts["rows"], parts["scale"], parts["bias"])


@cache
def shipped(name: str) -> Weights:
    """Return the weights that come with the package: ``pairs`` or ``passages``; read at the first call."""
    return from_bytes(files("nightglass.read.events").joinpath(f"{name}.npz").read_bytes())
