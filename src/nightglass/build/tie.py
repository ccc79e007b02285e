"""After reading: rows of all documents are tied to sources and to each other. Reads nothing again."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from nightglass.records.capture import Capture
from nightglass.records.link import Link
from nightglass.records.place import Place
from nightglass.records.source import Source
from nightglass.relate.attribute import (
    attribute_activities,
    attribute_documents,
    attribute_mentions,
    attribute_polls,
    attribute_posts,
    directory,
    sources_named_in_files,
)
from nightglass.relate.corrections import without_wrong
from nightglass.relate.evidence import Evidence
from nightglass.relate.links import find_links
from nightglass.relate.relating import relate
from nightglass.relate.stories.tell import beside


def tie(
    records: dict[str, list[Any]], captures: Sequence[Capture], sources: Sequence[Source], told: Sequence[Link] = ()
) -> dict[str, list[Any]]:
    """Return the case's rows with sources attributed, places merged, documents linked and claims found.

    ``told`` are the links of stories and translations, which need vectors.
    """
    looks = [poll for poll in records["polls"] if not poll.of_network]
    named = sources_named_in_files(records["documents"], [*records["posts"], *looks], directory(sources))
    known = directory([*sources, *named])
    documents = attribute_documents(records["documents"], known)
    tied = {
        **records,
        "captures": list(captures),
        "sources": [*sources, *named],
        "documents": documents,
        "posts": attribute_posts(records["posts"], known),
        "polls": attribute_polls(records["polls"], known),
        "mentions": attribute_mentions(records["mentions"], known),
        "activities": attribute_activities(records["activities"], known),
        "places": _merged(records["places"]),
        "problems": _once(records["problems"]),
        "links": without_wrong(beside(find_links(documents, records["mentions"]), told), records["judgements"]),
    }
    return tied | {name: list(rows) for name, rows in relate(Evidence.of(tied)).items()}


def _merged(places: Sequence[Place]) -> list[Place]:
    """Return each place once, made from all the documents that name it."""
    merged: dict[str, Place] = {}
    for place in places:
        known = merged.get(place.id, place)
        made_from = tuple(sorted({*known.made_from, *place.made_from}))
        merged[place.id] = replace(known, made_from=made_from)
    return list(merged.values())


def _once(rows: Sequence[Any]) -> list[Any]:
    """Return each row once by its id."""
    return list({row.id: row for row in rows}.values())
