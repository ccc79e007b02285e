"""Which tellings are worth comparing: those that share a place or a text, and a time."""

from collections.abc import Iterator
from datetime import timedelta

from nightglass.relate.claims.tellings import Telling
from nightglass.relate.claims.wheres import name_keys

Block = tuple[str, str, str]
"""What is shared, its name, and when: two tellings that agree have a block and a probe in common."""

RARE = "number"
"""The kind of block that one rare number makes, whatever else a telling says."""

SMALL = 10
"""Below this a number alone says little: two towns lose three people on the same day."""

WEEK = 7
WEEKS_AROUND = 3
"""Texts further apart are compared only where both say when."""


def blocks_of(telling: Telling) -> Iterator[Block]:
    """Yield the blocks under which a telling is found."""
    for kind, name in _spots(telling):
        yield kind, name, "any"
        yield kind, name, _week(telling, 0)
        yield from ((kind, name, day) for day in _days(telling))
    for kind in ("anywhere", "unplaced") if _is_unplaced(telling) else ("anywhere",):
        yield from ((kind, "", day) for day in _days(telling))
    yield "document", telling.document.id, ""


def probes_of(telling: Telling, tied: frozenset[str]) -> Iterator[Block]:
    """Yield the blocks in which to look for what agrees with a telling; ``tied`` are the documents of its wording."""
    for kind, name in _spots(telling):
        if telling.document.published_at is None:
            yield kind, name, "any"
        yield kind, name, "undated"
        yield from ((kind, name, _week(telling, apart)) for apart in range(-WEEKS_AROUND, WEEKS_AROUND + 1))
        yield from ((kind, name, day) for day in _days(telling))
    kind = "anywhere" if _is_unplaced(telling) else "unplaced"
    yield from ((kind, "", day) for day in _days(telling))
    yield from (("document", document, "") for document in (telling.document.id, *tied))


def _is_unplaced(telling: Telling) -> bool:
    """Say whether a telling says no place of its own: then it may be of any place on that day."""
    return not telling.place.known or telling.lent_place


def is_rare(telling: Telling) -> bool:
    """Say whether a telling gives one number that few others will give by chance."""
    return telling.number[0] == telling.number[1] and telling.number[0] >= SMALL


def _spots(telling: Telling) -> Iterator[tuple[str, str]]:
    """Yield where a telling may meet another: its places, what its text names, its source, a rare number."""
    yield from (("place", place_id) for place_id in telling.place.ids)
    yield from (("name", name) for name in (name_keys(telling.place.names | telling.place.around) | telling.areas))
    yield from (("beside", name) for name in telling.names)
    if telling.document.source_id is not None:
        yield "source", telling.document.source_id
    if telling.heading:
        yield "title", telling.heading
    if is_rare(telling):
        yield RARE, str(telling.number[0])


def _week(telling: Telling, apart: int) -> str:
    at = telling.document.published_at
    return "undated" if at is None else f"week {at.toordinal() // WEEK + apart}"


def _days(telling: Telling) -> Iterator[str]:
    """Yield the days on which a telling's period begins, in whatever zone."""
    if telling.period.begin is not None:
        for hours in (-14, 0, 14):
            yield f"day {(telling.period.begin + timedelta(hours=hours)).toordinal()}"
