"""The trained weights of this step, read once: which names are places, and which entry of a name is meant.

``weights.json`` is written by ``python -m benchmarks.places.train``; ``docs/explained/places.md`` is its card.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import NamedTuple


class Weights(NamedTuple):
    """Log odds by sign: ``names`` (is it a place?), ``alone`` and ``among`` (which entry, without and with others)."""

    names: Mapping[str, float]
    alone: tuple[float, ...]
    among: tuple[float, ...]


@cache
def trained() -> Weights:
    """Return the weights that ship with the package."""
    text = resources.files("nightglass.read.places").joinpath("weights.json").read_text(encoding="utf-8")
    given = json.loads(text)
    return Weights(MappingProxyType(given["names"]), tuple(given["alone"]), tuple(given["among"]))
