"""A stretch of a document's text: half-open, in Unicode code points."""

from typing import NamedTuple


class Span(NamedTuple):
    """``start`` is the first code point, ``end`` one past the last; ``0 <= start <= end``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that the span covers in ``text``."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Say whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end
