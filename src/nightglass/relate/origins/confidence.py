"""How sure an edge is, by its kind."""

from collections.abc import Mapping
from types import MappingProxyType

from nightglass.records.origin import EdgeKind

NOT_MEASURED = 0.5
"""What an edge of a kind has of which nothing was measured."""

CONFIDENCE: Mapping[EdgeKind, float] = MappingProxyType(
    {
        EdgeKind.CITES: 0.97,
        EdgeKind.QUOTES: 0.88,
        EdgeKind.COPIES: 0.99,
        EdgeKind.CREDITS: 0.98,
        EdgeKind.OWN: 0.90,
    }
)
"""The share of edges of each kind that led to a true origin of their document, in 100 invented worlds of both halves
(``benchmarks/origins``, the true documents of each claim given): 436 of 447, 456 of 517, 732 of 739, 61 of 61 (counted
as 62 of 63), 174 of 193. Translations and an outlet that tells a thing again came up too seldom to measure."""


def confidence_of(kind: EdgeKind) -> float:
    """Return the share of edges of this kind that were right where measured, else one half."""
    return CONFIDENCE.get(kind, NOT_MEASURED)
