"""Mentions of places to places: which of the entries of a name a document means, and which others it could be."""

import math
import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from nightglass.interfaces import Entry, Gazetteer
from nightglass.read.parsed import Parsed
from nightglass.read.places.frames import capitalised_names, frame_of, framed_names, is_no_place
from nightglass.read.places.peoples import is_listed_outlet, is_organisation, is_people, speaks
from nightglass.records.ids import make_id
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.place import Place
from nightglass.records.span import Span
from nightglass.text.fold import key

MADE_BY = "read/places 2"

_MOST_ALTERNATIVES = 5
_CLEARLY_LARGER = 20
"""An entry this many times less populous than the one chosen is no alternative worth a reader's time."""

_SUFFIX = re.compile(
    r"(?i)\s+(province|governorate|region|state|county|district|neighbou?rhood|quarter|city|town|village|oblast|krai)$"
)
_PREFIX = re.compile(
    r"(?i)^(the|greater|central|downtown|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|north-?(?:east|west)(?:ern)?|"
    r"south-?(?:east|west)(?:ern)?|province of|city of|town of|state of)\s+"
)


@dataclass(frozen=True, slots=True)
class _Context:
    """What a document tells of where it plays: to each country and (folded) area the names that speak for it."""

    countries: Mapping[str, Mapping[str, float]]
    areas: Mapping[str, Mapping[str, float]]


def resolve_places(
    parsed: Parsed, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> tuple[list[Mention], list[Place]]:
    """Return all mentions, those of places with ``resolved`` set, and one place per entry named.

    Mentions of places that the reader of names missed are added, and those that are no place are dropped. A name
    in no gazetteer is a place without coordinates. Each name is weighed by its frame ("Punak neighbourhood"), by
    what is said to contain it ("X, Y"), by the other places of the document and by population (see
    ``docs/explained/places.md``); one name means one place in a document unless a containing place says otherwise.
    """
    kept = _without_false(parsed.text, mentions, gazetteer)
    kept.extend(_missed(parsed, kept, gazetteer))
    kept.sort(key=lambda mention: (mention.start, mention.end))
    found = {key(mention.name): _entries(mention.name, gazetteer) for mention in kept if _is_place(mention)}
    context = _context(kept, found)
    places: dict[str, Place] = {}
    chosen_before: dict[str, Entry] = {}
    resolved = []
    for mention in kept:
        if _is_place(mention):
            place = _place(parsed, mention, found[key(mention.name)], context, chosen_before, gazetteer)
            places[place.id] = place
            resolved.append(replace(mention, resolved=place.id))
        else:
            resolved.append(mention)
    return resolved, list(places.values())


def _without_false(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return the mentions without days and peoples taken for places; organisations taken for places become such."""
    capitals = text.isupper()
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
            speaks(text, mention.end) and not _entries(mention.name, gazetteer)
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


def _is_place(mention: Mention) -> bool:
    return mention.kind is MentionKind.PLACE


def _entries(name: str, gazetteer: Gazetteer) -> Sequence[Entry]:
    """Return the entries of a name, else of the name without "province", "northern" and the like."""
    for form in (name, bare(name)):
        if entries := gazetteer.find(form):
            return entries
    return ()


def bare(name: str) -> str:
    """Return a name without the words around it that say its kind or its part: "northern Orland" is Orland."""
    before = ""
    while before != name:
        before, name = name, _PREFIX.sub("", _SUFFIX.sub("", name.strip()))
    return name.removesuffix("'s").removesuffix("’s")


def _missed(parsed: Parsed, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return mentions for names that no mention covers.

    Taken are names in a place frame that the gazetteer knows well enough, countries and provinces wherever they stand,
    and further occurrences of the places that the document names.
    """
    text = parsed.text
    named = {key(bare(mention.name)) for mention in mentions if _is_place(mention)}
    framed = set(framed_names(text, parsed.document.language))
    taken = sorted((mention.start, mention.end) for mention in mentions)
    added: list[Mention] = []
    capitalised = capitalised_names(text) if parsed.document.language == "en" else ()
    for span in (*sorted(framed), *capitalised):
        if _covered(span, taken) or is_no_place(span.of(text)):
            continue
        name = key(span.of(text))
        known = gazetteer.find(name)
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


def _context(mentions: Iterable[Mention], found: Mapping[str, Sequence[Entry]]) -> _Context:
    """Weigh each name of a document as a witness for its first entry's country and area."""
    countries: dict[str, dict[str, float]] = {}
    areas: dict[str, dict[str, float]] = {}
    for mention in mentions:
        name = key(mention.name)
        entries = found.get(name, ()) if _is_place(mention) else ()
        if not entries:
            continue
        sure = _sureness(entries)
        for weights, value in ((countries, entries[0].country), (areas, key(entries[0].admin1 or ""))):
            if value:
                by_name = weights.setdefault(value, {})
                by_name[name] = by_name.get(name, 0.0) + sure
    return _Context(countries, areas)


def _sureness(entries: Sequence[Entry]) -> float:
    """Return how surely a name means its first entry: its share of the people of all entries of the name."""
    people = [float((entry.population or 0) + 100) for entry in entries]
    return people[0] / sum(people)


def _place(
    parsed: Parsed,
    mention: Mention,
    entries: Sequence[Entry],
    context: _Context,
    chosen_before: dict[str, Entry],
    gazetteer: Gazetteer,
) -> Place:
    """Return the place that a mention means; remembers it for the next mention of the same name."""
    if not entries:
        return _unknown(parsed, mention)
    name = key(mention.name)
    kind, containers = frame_of(parsed.text, mention.start, mention.end)
    holders = {key(bare(container)) for container in containers}
    if not kind and not holders and name in chosen_before:
        best = chosen_before[name]
    else:
        best = max(entries, key=lambda entry: (_weight(entry, name, kind, holders, context), entry.population or 0))
        chosen_before.setdefault(name, best)
    return place_of(best, gazetteer.find(best.name), parsed.document.id)


def _weight(entry: Entry, name: str, kind: str | None, holders: set[str], context: _Context) -> float:
    """Return the weight of an entry: powers of ten of people, plus what the frame and the document add."""
    weight = math.log10((entry.population or 0) + 30)
    weight += 8.0 if entry.gazetteer == "case" else 0.0
    called = key(entry.name) == name
    weight += 2.0 if called else 0.0
    if kind:
        weight += 4.0 if entry.kind == kind else 0.0
    elif entry.kind == "region":
        weight += 6.0
    elif entry.kind == "country":
        weight += 2.0
    elif entry.kind == "admin1":
        weight -= 1.0
    inside = {*entry.within, *((entry.country or "").lower().split())}
    weight += 6.0 if holders & inside else 0.0
    weight += _share(context.countries, entry.country, name) * 2.5
    weight += _share(context.areas, key(entry.admin1 or ""), name) * (4.0 if called else 2.5)
    return weight


def _share(weights: Mapping[str, Mapping[str, float]], value: str | None, name: str) -> float:
    """Return the share of a document's names that speak for ``value``; a name is no witness for itself."""
    others = {area: sum(w for by, w in names.items() if by != name) for area, names in weights.items()}
    total = sum(others.values())
    return others.get(value or "", 0.0) / total if total else 0.0


def place_of(entry: Entry, namesakes: Sequence[Entry], document_id: str) -> Place:
    """Return the row of an entry: the same for every document, but for ``made_from``."""
    others = [
        other
        for other in namesakes
        if other.id != entry.id and ((other.population or 0) + 1) * _CLEARLY_LARGER >= (entry.population or 0)
    ]
    return Place(
        id=make_id("plc", entry.id, key(entry.name)),
        name=entry.name,
        latitude=entry.latitude,
        longitude=entry.longitude,
        admin1=entry.admin1,
        country=entry.country,
        population=entry.population,
        gazetteer=entry.gazetteer,
        alternatives=tuple(described(other) for other in others[:_MOST_ALTERNATIVES]),
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
