"""Tests of reading packed weights."""

from pathlib import Path

import numpy as np
import pytest

from nightglass.engines.e5.weights import _unpacked, open_weights


def test_a_block_of_four_bits_is_unpacked() -> None:
    """A scale, then 16 bytes: the low half is the first 16 weights, the high half the others, each less 8."""
    numbers = np.array([0x9A] + [0x88] * 15, dtype=np.uint8)
    block = np.concatenate((np.array([0.5], dtype=np.float16).view(np.uint8), numbers))
    (row,) = _unpacked(block[None], 32)
    assert row[0] == (0xA - 8) * 0.5
    assert row[16] == (0x9 - 8) * 0.5
    assert not np.delete(row, [0, 16]).any()


def test_another_file_is_refused(tmp_path: Path) -> None:
    """By its first four bytes."""
    path = tmp_path / "other.bin"
    path.write_bytes(b"GGUF and more")
    with pytest.raises(ValueError, match="no file of weights"):
        open_weights(path)
