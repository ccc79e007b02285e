"""Trains the two event typists: ``python -m benchmarks.event_types.train DATA`` (DATA is the folder of gold data).

Linear support vector machines (scikit-learn's LinearSVC, one against the rest, balanced class weights) over the
features of ``read/events/pairs.py`` and ``read/events/passages.py``: pairs on PLV_train.tsv and the invented pairs,
passages on every table of passages and the invented ones. Penalties were chosen by cross-validation on the training
texts. The weights are rounded to int8 and written into the package; the data's words are kept only as hashes. The seed
is fixed, and the same data give the same weights.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.svm import LinearSVC

from benchmarks.event_types.gold import (
    FOLDER,
    TRAIN,
    Pair,
    invented_pairs,
    invented_passages,
    passage_files,
    read_pairs,
    read_passages,
)
from nightglass.engines.models import load_models
from nightglass.read.events.pairs import pair_blocks, stretches
from nightglass.read.events.passages import passage_blocks
from nightglass.read.events.typist import Blocks, Weights, as_bytes, hashed, locate

SEED = 11
PAIR_PENALTY = 0.1
PASSAGE_PENALTY = 1.0
OUT = Path(__file__).parents[2] / "src" / "nightglass" / "read" / "events"


def fit(blocks: Sequence[Blocks], labels: Sequence[str], penalty: float) -> Weights:
    """Return weights fitted on some texts' features and labels."""
    texts = [list(text) for text in blocks]
    seen = Counter(key for text in texts for key in {hashed(name) for block in text for name in block})
    keys = np.array(sorted(seen), dtype=np.uint32)
    counts = np.array([seen[int(key)] for key in keys])
    idf = (np.log((1 + len(texts)) / (1 + counts)) + 1).astype(np.float16).astype(np.float32)
    table = vstack([_row(keys, idf, text) for text in texts]).tocsr()
    model = LinearSVC(C=penalty, class_weight="balanced", random_state=SEED).fit(table, labels)
    scale = (np.abs(model.coef_).max(axis=1) / 127).astype(np.float32)
    rows = np.rint(model.coef_ / scale[:, None]).astype(np.int8).T.copy()
    return Weights(tuple(map(str, model.classes_)), keys, idf, rows, scale, model.intercept_.astype(np.float32))


def _row(keys: np.ndarray, idf: np.ndarray, text: Blocks) -> csr_matrix:
    found = [locate(keys, idf, block) for block in text]
    at = np.concatenate([where for where, _ in found])
    values = np.concatenate([value for _, value in found])
    return csr_matrix((values, (np.zeros(len(at), dtype=int), at)), shape=(1, len(keys)))


def blocks_of_pairs(pairs: Sequence[Pair]) -> list[Blocks]:
    """Return the features of sentences with their parties."""
    model = load_models()["en"]
    docs = [(model(pair.text), pair) for pair in pairs]
    return [pair_blocks(doc, stretches(doc, pair.first), stretches(doc, pair.second)) for doc, pair in docs]


def train_pairs(data: Path) -> Weights:
    """Return the weights of pairs."""
    pairs = [*read_pairs(data / FOLDER / TRAIN), *invented_pairs()]
    return fit(blocks_of_pairs(pairs), [pair.label for pair in pairs], PAIR_PENALTY)


def train_passages(data: Path) -> Weights:
    """Return the weights of passages."""
    found = [passage for path in passage_files(data) for passage in read_passages(path)] + invented_passages()
    blocks = [passage_blocks(passage.text) for passage in found]
    return fit(blocks, [passage.label for passage in found], PASSAGE_PENALTY)


def main() -> None:
    """Fit both and write them into the package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    (OUT / "pairs.npz").write_bytes(as_bytes(train_pairs(data)))
    (OUT / "passages.npz").write_bytes(as_bytes(train_passages(data)))


if __name__ == "__main__":
    main()
