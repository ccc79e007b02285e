"""Mentions of places to places: which of the entries of a name a document means, and which others it could be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from nightglass.interfaces import Entry, Gazetteer
from nightglass.read.parsed import Parsed
from nightglass.read.places.choosing import Chosen, Named, choose, host_of
from nightglass.read.places.frames import frame_of
from nightglass.read.places.names import bare, entries_of
from nightglass.read.places.peoples import speaks
from nightglass.read.places.spotting import some_entries
from nightglass.read.places.told import MADE_BY, told_places
from nightglass.read.places.weights import Weights, trained
from nightglass.records.ids import make_id
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.place import Place
from nightglass.text.fold import key

_MOST_ALTERNATIVES = 5
_KIND_SAID = 8.0
_HELD_HERE = 5.0
"""Log odds for an entry of the kind that the words beside a name say, and for one within what is said to contain it."""

_WORTH_A_LOOK = 0.02
_CLEARLY_LARGER = 20
"""An alternative has this share of the chosen one's odds, or at least a twentieth of its people."""


@dataclass(frozen=True, slots=True)
class _Use:
    """One use of a name: its entries, the kind that the words beside it say, and what they say contains it."""

    mention: Mention
    folded: str
    entries: Sequence[Entry]
    kind: str | None
    holders: frozenset[str]


def resolve_places(
    parsed: Parsed, mentions: Sequence[Mention], gazetteer: Gazetteer, weights: Weights | None = None
) -> tuple[list[Mention], list[Place]]:
    """Return all mentions, those that name a place with ``resolved`` set, and one place per entry named.

    Mentions of places that the reader of names missed are added, and those that are no place are dropped. A place named
    within a body's name, and the home of a people ("Orlandan"), are resolved too: the first as a mention of a place
    inside the other (``outer_mentions`` leaves it out), the second with the kind that it has. A name in no gazetteer is
    a place without coordinates. One name means one place in a document unless the words beside it say otherwise (see
    ``choosing`` and ``docs/explained/places.md``). ``weights`` are those that ship with the package unless given.
    """
    weights = weights or trained()
    told = told_places(parsed, mentions, gazetteer, weights.names)
    everything = sorted([*told.outer, *told.inner], key=lambda mention: (mention.start, -mention.end))
    uses = {one.id: _use(parsed.text, one, told.homes.get(one.id), gazetteer) for one in everything
            if one.kind is MentionKind.PLACE or one.id in told.homes}  # fmt: skip
    chosen = choose(_named(uses.values()), host_of(parsed.document.url), weights.alone, weights.among)
    places: dict[str, Place] = {}
    resolved = []
    for mention in everything:
        use = uses.get(mention.id)
        if use is None:
            resolved.append(mention)
            continue
        place = _place(parsed, use, chosen)
        # Who reads "Orsk" where a government speaks must see that it may be no place.
        places[place.id] = place if place.id not in places else _with_all(places[place.id], place)
        resolved.append(replace(mention, resolved=place.id))
    return resolved, list(places.values())


def outer_mentions(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that stand inside no other, in the text's order: what a sentence names as a whole."""
    outer: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if not outer or mention.start >= outer[-1].end:
            outer.append(mention)
    return outer


def _use(text: str, mention: Mention, home: str | None, gazetteer: Gazetteer) -> _Use:
    if home is not None:
        return _Use(mention, home, some_entries(gazetteer.find(home)), None, frozenset())
    kind, containers = frame_of(text, mention.start, mention.end)
    entries = some_entries(entries_of(mention.name, gazetteer))
    return _Use(mention, key(mention.name), entries, kind, frozenset(key(bare(name)) for name in containers))


def _named(uses: Iterable[_Use]) -> list[Named]:
    """Return the names of a document with all that is said of each, in the order in which they come."""
    by_name: dict[str, list[_Use]] = {}
    for use in uses:
        by_name.setdefault(use.folded, []).append(use)
    return [
        Named(name, same[0].entries, len(same), frozenset().union(*(use.holders for use in same)))
        for name, same in by_name.items()
    ]


def _place(parsed: Parsed, use: _Use, chosen: Chosen) -> Place:
    """Return the place that a use of a name means, its alternatives by their shares."""
    if not use.entries:
        return _unknown(parsed, use.mention)
    scores = chosen.scores[use.folded].copy()
    for at, entry in enumerate(use.entries):
        scores[at] += _KIND_SAID * (use.kind is not None and _is_kind(entry, use.kind))
        scores[at] += _HELD_HERE * (not use.holders.isdisjoint({*entry.within, (entry.country or "").lower()}))
    order = np.argsort(-scores, kind="stable")
    shares = np.exp(scores - scores[order[0]])
    best = use.entries[order[0]]
    others = [use.entries[at] for at in order[1:] if shares[at] >= _WORTH_A_LOOK or _is_large(use.entries[at], best)]
    spoken = speaks(parsed.text, use.mention.end) and use.mention.kind is MentionKind.PLACE
    return place_of(best, others, parsed.document.id, authorities=spoken)


def _is_kind(entry: Entry, kind: str) -> bool:
    return entry.kind == kind or (kind == "city" and entry.kind == "quarter")


def _is_large(entry: Entry, best: Entry) -> bool:
    """Say whether an entry has people enough beside the chosen one to be kept in view whatever the document says."""
    return (entry.population or 0) * _CLEARLY_LARGER >= (best.population or 0) > 0


def _with_all(place: Place, again: Place) -> Place:
    """Return a place with the alternatives of another use of it behind its own."""
    more = [words for words in again.alternatives if words not in place.alternatives]
    return replace(place, alternatives=(*place.alternatives, *more))


def place_of(entry: Entry, others: Sequence[Entry], document_id: str, *, authorities: bool = False) -> Place:
    """Return the row of an entry, with ``others`` of the name as alternatives, best first.

    ``authorities`` says that the name speaks: then its government may be meant, which is no place.
    """
    alternatives = [described(other) for other in others[:_MOST_ALTERNATIVES]]
    if authorities:
        alternatives.append(f"the authorities in {entry.name}")
    return Place(
        id=make_id("plc", entry.id, key(entry.name)),
        name=entry.name,
        latitude=entry.latitude,
        longitude=entry.longitude,
        admin1=entry.admin1,
        country=entry.country,
        population=entry.population,
        gazetteer=entry.gazetteer,
        alternatives=tuple(dict.fromkeys(alternatives)),
        made_by=MADE_BY,
        made_from=(document_id,),
    )


def described(entry: Entry) -> str:
    """Return an entry in words: name, area, country ("Kahrizak, Alborz, IR")."""
    area = entry.admin1 if entry.kind == "city" else entry.kind.replace("admin1", "province")
    return ", ".join(part for part in (entry.name, area, entry.country) if part)


def _unknown(parsed: Parsed, mention: Mention) -> Place:
    """Return a place that is only a name."""
    return Place(
        id=make_id("plc", "", key(mention.name)),
        name=mention.name,
        latitude=None,
        longitude=None,
        admin1=None,
        country=None,
        population=None,
        gazetteer="none",
        alternatives=(),
        made_by=MADE_BY,
        made_from=(parsed.document.id,),
    )
