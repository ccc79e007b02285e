"""Linear weights over hashed features."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nightglass.read.events.typist import Weights, as_bytes, from_bytes, hashed, locate, shipped

_WORDS = ("alpha", "beta", "gamma")


def _weights() -> Weights:
    keys = np.array(sorted(map(hashed, _WORDS)), dtype=np.uint32)
    rows = np.zeros((3, 2), dtype=np.int8)
    rows[np.searchsorted(keys, hashed("alpha"))] = (127, -127)
    rows[np.searchsorted(keys, hashed("beta"))] = (-127, 127)
    scale = np.full(2, 1 / 127, dtype=np.float32)
    idf = np.ones(3, dtype=np.float32)
    return Weights(("first", "second"), keys, idf, rows, scale, np.zeros(2, dtype=np.float32))


def test_the_label_with_the_highest_score_is_the_best() -> None:
    """Unknown features take no part."""
    assert _weights().best([{"alpha": 1}]) == "first"
    assert _weights().best([{"beta": 1, "unknown": 4}]) == "second"


def test_a_feature_never_met_weighs_nothing() -> None:
    """Nor does an empty block."""
    assert _weights().scores([{"unknown": 3}, {}]).tolist() == [0, 0]


def test_weights_come_back_from_their_file() -> None:
    """With the same scores."""
    again = from_bytes(as_bytes(_weights()))
    assert again.labels == ("first", "second")
    assert again.scores([{"alpha": 2}]).tolist() == _weights().scores([{"alpha": 2}]).tolist()


def test_the_shipped_weights_hold_no_word() -> None:
    """Only hashes and numbers."""
    for name in ("pairs", "passages"):
        weights = shipped(name)
        assert weights.keys.dtype == np.uint32
        assert len(weights.labels) == weights.rows.shape[1]


@given(st.dictionaries(st.sampled_from([*_WORDS, "other"]), st.integers(1, 9), min_size=1))
def test_a_block_has_length_one_or_nothing_known(block: dict[str, int]) -> None:
    """However often its features stand in the text."""
    weights = _weights()
    _, values = locate(weights.keys, weights.idf, block)
    length = float(np.sqrt((values**2).sum()))
    assert abs(length - (1.0 if set(block) & set(_WORDS) else 0.0)) < 1e-5
