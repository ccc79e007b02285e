"""Mentions of places in a document: those of the reader of names set right, those that it passed over added."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from nightglass.interfaces import Entry, Gazetteer
from nightglass.read.parsed import Parsed
from nightglass.read.places.frames import capitalised_names, framed_names, is_no_place
from nightglass.read.places.names import bare, entries_of
from nightglass.read.places.naming import meeting, place_odds
from nightglass.read.places.peoples import home_of, is_listed_outlet, is_organisation, is_people, speaks
from nightglass.read.places.spotting import Spot, spot_names
from nightglass.records.ids import make_id
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.text.fold import key

MADE_BY = "read/places 3"

_KEEP_PLACE = -1.5
_MAKE_PLACE = {MentionKind.ORGANISATION: 0.0, MentionKind.OTHER: 0.0, MentionKind.PERSON: 1.5}
"""Log odds from which a mention of another kind is a place: a person's name wrongly shown costs most."""

_STANDS_IN = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]cross) $")
_IN_A_FRAME = -1.0
"""Log odds from which a name that no mention covers is a place where it stands "in X"."""

_OWN_OF_CASE = 3.0
"""Log odds more for a place that the team itself listed."""

_INSIDE_PERSON = 1.0
_MOSTLY_CAPITALS = 0.6


class Told(NamedTuple):
    """``outer`` mentions overlap none other; ``inner`` ones name a place within an outer one's words or say a people.

    ``homes`` holds for the id of each people's mention the folded name of the place that it comes from.
    """

    outer: list[Mention]
    inner: list[Mention]
    homes: dict[str, str]


def told_places(
    parsed: Parsed, mentions: Sequence[Mention], gazetteer: Gazetteer, weights: Mapping[str, float]
) -> Told:
    """Return all mentions with those of places set right.

    Days and peoples that were taken for places are dropped, bodies become organisations. In English texts every known
    name is weighed (see ``naming``); in others, and in texts in capitals, names in place frames are added.
    """
    kept = without_false(parsed.text, mentions, gazetteer)
    inner: list[Mention] = []
    if parsed.document.language == "en" and not _in_capitals(parsed.text):
        kept, inner = _weighed(parsed, kept, gazetteer, weights)
    else:
        kept.extend(_missed(parsed, kept, gazetteer))
    kept.sort(key=lambda mention: (mention.start, mention.end))
    others = [mention for mention in kept if mention.kind is MentionKind.OTHER]
    home = {name: home_of(name, gazetteer) for name in {mention.name for mention in others}}
    homes = {mention.id: found for mention in others if (found := home[mention.name])}
    return Told(kept, inner, homes)


def _in_capitals(text: str) -> bool:
    letters = [char for char in text[:2000] if char.isalpha()]
    return bool(letters) and sum(char.isupper() for char in letters) > _MOSTLY_CAPITALS * len(letters)


def _weighed(
    parsed: Parsed, mentions: list[Mention], gazetteer: Gazetteer, weights: Mapping[str, float]
) -> tuple[list[Mention], list[Mention]]:
    """Return the mentions by what the known names of the text are found to be, and the names within them."""
    text = parsed.text
    starts = [mention.start for mention in mentions]
    spots = spots_of(text, gazetteer)
    odds = place_odds(parsed, mentions, spots, weights)
    outer = {mention.id: mention for mention in mentions}
    added, inner = [], []
    for spot, odd in zip(spots, odds, strict=True):
        score = odd + _OWN_OF_CASE * any(entry.gazetteer == "case" for entry in spot.entries)
        met = meeting(spot, mentions, starts)
        if met is None:
            named = score > (_IN_A_FRAME if _stands_in(text, spot) else 0.0)
            added += [_new_mention(parsed, *spot.span)] if named and not is_listed_outlet(text, spot.span.start) else []
        elif _covers(spot, met):
            outer[met.id] = _as_weighed(parsed, met, spot, score)
        elif met.start <= spot.span.start and spot.span.end <= met.end and score > _least_inside(met, spot):
            inner.append(_new_mention(parsed, *spot.span))
    return _apart([*outer.values(), *added]), inner


def spots_of(text: str, gazetteer: Gazetteer) -> list[Spot]:
    """Return the known names of a text that are no people's."""
    return [spot for spot in spot_names(text, gazetteer) if not is_people(spot.span.of(text), gazetteer)]


def _covers(spot: Spot, mention: Mention) -> bool:
    """Say whether a known name holds a mention whole, but for a full stop."""
    return spot.span.start <= mention.start and mention.end <= spot.span.end + 1 and not (
        mention.start == spot.span.start and mention.end > spot.span.end + 1)  # fmt: skip


def _as_weighed(parsed: Parsed, mention: Mention, spot: Spot, score: float) -> Mention:
    """Return a mention as what its words were found to be; a place loses its kind only where that is unlikely."""
    if mention.kind is MentionKind.PLACE:
        whole = _new_mention(parsed, *spot.span) if score > 0 else mention
        return whole if score > _KEEP_PLACE else replace(mention, kind=MentionKind.OTHER)
    least = _MAKE_PLACE.get(mention.kind, float("inf"))
    if score > (min(least, 0.0) if mention.kind in _MAKE_PLACE and _stands_in(parsed.text, spot) else least):
        return _new_mention(parsed, *spot.span)
    return mention


def _stands_in(text: str, spot: Spot) -> bool:
    """Say whether a name stands where a place does: "in X", "near X"."""
    return _STANDS_IN.search(text, max(spot.span.start - 12, 0), spot.span.start) is not None


def _least_inside(mention: Mention, spot: Spot) -> float:
    """Return the log odds that a place's name within a mention needs; none is enough at the end of a person's."""
    if mention.kind is not MentionKind.PERSON:
        return 0.0
    return _INSIDE_PERSON if mention.start == spot.span.start else float("inf")


def _apart(mentions: Iterable[Mention]) -> list[Mention]:
    """Return mentions of which none overlaps another; the longer stays."""
    taken: list[tuple[int, int]] = []
    kept = []
    for mention in sorted(mentions, key=lambda one: (one.start - one.end, one.start)):
        if not _covered(Span(mention.start, mention.end), taken):
            insort(taken, (mention.start, mention.end))
            kept.append(mention)
    return kept


def without_false(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return the mentions without days and peoples taken for places; organisations taken for places become such."""
    capitals = text.isupper()
    mentions = sorted(mentions, key=lambda mention: (mention.start, mention.end))
    countries = _countries_told(text, mentions, gazetteer)
    kept = []
    for mention in mentions:
        if key(mention.name) in countries:
            kept.append(replace(mention, kind=MentionKind.PLACE, full_name=mention.name))
        elif mention.kind is not MentionKind.PLACE:
            kept.append(mention)
        elif is_listed_outlet(text, mention.start):
            kept.append(replace(mention, kind=MentionKind.OUTLET))
        elif is_no_place(mention.name) or is_people(mention.name, gazetteer):
            continue
        elif is_organisation(mention.name, gazetteer, capitals=capitals) or (
            speaks(text, mention.end) and not entries_of(mention.name, gazetteer)
        ):
            kept.append(replace(mention, kind=MentionKind.ORGANISATION))
        else:
            kept.append(mention)
    return kept


def _countries_told(text: str, mentions: Iterable[Mention], gazetteer: Gazetteer) -> set[str]:
    """Return the countries (folded) that the reader of names took for persons or bodies, though the text is "in" them.

    Without such a frame a person's name stays one: Jordan, Chad and Georgia are names of both.
    """
    doubted = {key(m.name) for m in mentions if m.kind in (MentionKind.PERSON, MentionKind.ORGANISATION)}
    doubted = {
        name for name in doubted if any(e.kind == "country" and key(e.name) == name for e in gazetteer.find(name))
    }
    if not doubted:
        return set()
    return doubted & {key(span.of(text)) for span in framed_names(text, "en")}


def _missed(parsed: Parsed, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return mentions for names that no mention covers.

    Taken are names in a place frame that the gazetteer knows well enough, countries and provinces wherever they stand,
    and further occurrences of the places that the document names.
    """
    text = parsed.text
    named = {key(bare(mention.name)) for mention in mentions if mention.kind is MentionKind.PLACE}
    framed = set(framed_names(text, parsed.document.language))
    taken = sorted((mention.start, mention.end) for mention in mentions)
    added: list[Mention] = []
    capitalised = capitalised_names(text) if parsed.document.language == "en" else ()
    for span in (*sorted(framed), *capitalised):
        if _covered(span, taken) or is_no_place(span.of(text)):
            continue
        name = key(span.of(text))
        known = entries_of(span.of(text), gazetteer)
        if known and (is_people(span.of(text), gazetteer) or is_listed_outlet(text, span.start)):
            continue
        sure = any(entry.kind in ("country", "region", "admin1") and key(entry.name) == name for entry in known)
        if (known and name in named) or sure or (span in framed and any(_well_known(entry) for entry in known)):
            insort(taken, (span.start, span.end))
            added.append(_new_mention(parsed, span.start, span.end))
    return added


def _covered(span: Span, taken: Sequence[tuple[int, int]]) -> bool:
    """Say whether a span meets one of the spans taken (in order, none overlapping another)."""
    at = bisect_left(taken, (span.end, 0))
    return at > 0 and taken[at - 1][1] > span.start


def _well_known(entry: Entry) -> bool:
    return entry.gazetteer == "case" or entry.kind != "city" or (entry.population or 0) >= 5000


def _new_mention(parsed: Parsed, start: int, end: int) -> Mention:
    document = parsed.document
    name = parsed.text[start:end]
    return Mention(
        id=make_id("men", document.id, start, end, "place"),
        document_id=document.id,
        kind=MentionKind.PLACE,
        name=name,
        full_name=name,
        role=None,
        resolved=None,
        start=start,
        end=end,
        made_by=MADE_BY,
        made_from=(document.id,),
    )
