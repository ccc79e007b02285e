"""Vowel signs and stretching strokes of the Arabic script: left out for matching, with the way back."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

_SIGNS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200e\u200f]+")


@dataclass(frozen=True, slots=True)
class Unmarked:
    """``text`` without signs; ``offsets[i]`` is where its code point ``i`` stood, null where none was left out."""

    text: str
    offsets: Sequence[int] | None

    def start(self, offset: int) -> int:
        """Return where the code point at ``offset`` of the short text stands in the long one."""
        return offset if self.offsets is None else self.offsets[offset]

    def end(self, offset: int) -> int:
        """Return where a stretch of the short text that ends before ``offset`` ends in the long one."""
        return offset if self.offsets is None or offset == 0 else self.offsets[offset - 1] + 1

    def inside(self, offset: int) -> int:
        """Return the offset in the short text of what stands at or next after ``offset`` of the long one."""
        return offset if self.offsets is None else bisect_left(self.offsets, offset)


def unmarked(text: str) -> Unmarked:
    """Return a text without the signs that writers may leave out ("قُتل" as "قتل", "لـ٢٥" as "ل٢٥")."""
    if _SIGNS.search(text) is None:
        return Unmarked(text, None)
    gone = {at for match in _SIGNS.finditer(text) for at in range(*match.span())}
    offsets = [at for at in range(len(text)) if at not in gone]
    return Unmarked("".join(text[at] for at in offsets), (*offsets, len(text)))
