"""Wires what comes after relating, from the rows of a case by table: ranges, and what the tables suggest."""

from collections.abc import Mapping, Sequence
from typing import Any

from nightglass.count.ranges import ranges_of
from nightglass.count.rules import AFTER_IBC
from nightglass.records.claim import Claim, ClaimKind
from nightglass.records.range import Range
from nightglass.weigh.admiralty import suggest_information, suggest_source
from nightglass.weigh.airwars import suggest_grade
from nightglass.weigh.bearing import Bearing
from nightglass.weigh.certainty import suggest_certainty
from nightglass.weigh.suggestion import Suggestion


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


WEIGHED = (
    "claims", "members", "origins", "independence", "figures", "documents", "sources", "places", "events", "caveats",
    "activities", "ranges",
)  # fmt: skip
"""The tables that suggestions are made from."""


def suggestions(records: Mapping[str, Sequence[Any]], about_id: str) -> list[Suggestion]:
    """Return what the tables suggest where a person may judge a claim or a source; nothing for another row."""
    claim = next((one for one in records["claims"] if one.id == about_id), None)
    if claim is not None:
        bearing = bearing_of(records, claim)
        made = next((one for one in records["ranges"] if (one.claim_id, one.rule) == (claim.id, AFTER_IBC)), None)
        grade = [suggest_grade(bearing)] if claim.kind is ClaimKind.FIGURE else []
        return [*grade, suggest_information(bearing), suggest_certainty(bearing, made)]
    source = next((one for one in records["sources"] if one.id == about_id), None)
    return [] if source is None else [suggest_source(source, records["documents"], records["figures"])]


def bearing_of(records: Mapping[str, Sequence[Any]], claim: Claim) -> Bearing:
    """Return what bears on a claim."""

    def own(name: str) -> list[Any]:
        return [one for one in records[name] if one.claim_id == claim.id]

    def by_id(name: str) -> dict[str, Any]:
        return {one.id: one for one in records[name]}

    return Bearing(
        claim,
        members=own("members"),
        origins=own("origins"),
        independence=own("independence"),
        figures=by_id("figures"),
        documents=by_id("documents"),
        sources=by_id("sources"),
        places=by_id("places"),
        events=records["events"],
        caveats=records["caveats"],
        activities=records["activities"],
    )
