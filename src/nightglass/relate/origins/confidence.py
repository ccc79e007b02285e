"""How sure an edge is, by its kind."""

from collections.abc import Mapping
from types import MappingProxyType

from nightglass.records.origin import EdgeKind

NOT_MEASURED = 0.5
"""What an edge of a kind has of which nothing was measured."""

CONFIDENCE: Mapping[EdgeKind, float] = MappingProxyType({})
"""The share of edges of each kind that led to a true origin of their document."""


def confidence_of(kind: EdgeKind) -> float:
    """Return the share of edges of this kind that were right where measured, else one half."""
    return CONFIDENCE.get(kind, NOT_MEASURED)
