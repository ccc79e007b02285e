"""Wires what comes after relating: the ranges of claims, from the rows of a case by table."""

from collections.abc import Mapping, Sequence
from typing import Any

from nightglass.count.ranges import ranges_of
from nightglass.records.range import Range


def ranges(records: Mapping[str, Sequence[Any]]) -> list[Range]:
    """Return the ranges of all claims of a case, ordered by id."""
    return ranges_of(
        records["claims"],
        records["members"],
        figures=records["figures"],
        documents=records["documents"],
        sources=records["sources"],
        origins=records["origins"],
        places=records["places"],
        judgements=records["judgements"],
    )
