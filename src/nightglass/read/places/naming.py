"""Which of the known names of an English text name a place there: a logistic regression over signs around each.

The reader of names takes many small towns for persons or organisations and passes others over; a name inside a body's
("Orlan Police Department") names a place too. What it said, the words beside the name, the lists' entries of it and the
document's other names are weighed together.
"""

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nightglass.interfaces import Entry
from nightglass.read.parsed import Parsed
from nightglass.read.places.spotting import Spot
from nightglass.records.mention import Mention, MentionKind
from nightglass.text.fold import key

_PREPOSITIONS = frozenset(
    {
        "into", "through", "around", "across", "throughout", "between", "via", "for", "toward", "towards", "inside",
        "within", "beyond", "off", "leave", "left", "visited", "visiting",
    }
)  # fmt: skip
_TELLING_PREPOSITIONS = frozenset({"in", "from", "near", "at", "to", "of", "outside"})
_TELLING_NOUNS = frozenset(
    {"police", "county", "residents", "mayor", "city", "high", "school", "university", "township"}
)
_NOUNS = frozenset(
    {
        "resident", "parish", "town", "village", "councillor", "councilman", "council", "officials", "area", "native",
        "man", "woman", "men", "women", "boy", "girl", "teen", "couple", "family", "schools", "college", "fire",
        "department", "sheriff", "court", "courthouse", "church", "hospital", "airport", "state", "district", "board",
        "community", "center", "centre", "club", "chamber", "newspaper", "home", "house", "campus", "downtown", "team",
        "commission", "authorities", "region", "province", "border", "government", "army", "troops", "forces",
    }
)  # fmt: skip
_PARTY = re.compile(r"\b[A-Z]{1,3}-$")
_NEXT = re.compile(r"\s*([A-Za-z’']+|[.,;:)(—-]|\d)")
_HOLDER = re.compile(r",\s+((?:[A-Z]\.){2,}|[A-Z][\w.]+(?: [A-Z]\w+)?)")
_LOWER = re.compile(r"\b[a-z]{3,}\b")
_SIDE = 30
Signs = dict[str, float]


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a document tells of all its names."""

    mentions: Sequence[Mention]
    starts: Sequence[int]
    kinds: Mapping[str, frozenset[MentionKind]]
    surnames: frozenset[str]
    countries: Mapping[str, Mapping[str, float]]
    areas: Mapping[str, Mapping[str, float]]
    counts: Mapping[str, int]
    framed: frozenset[str]
    lower: frozenset[str]


def place_odds(
    parsed: Parsed, mentions: Sequence[Mention], spots: Sequence[Spot], weights: Mapping[str, float]
) -> list[float]:
    """Return for each spot the log odds that a place is named there; ``mentions`` stand in the text's order."""
    return [
        sum(weights.get(name, 0.0) * value for name, value in signs.items())
        for signs in all_signs(parsed, mentions, spots)
    ]


def all_signs(parsed: Parsed, mentions: Sequence[Mention], spots: Sequence[Spot]) -> Iterator[Signs]:
    """Yield what speaks for and against each spot."""
    setting = _setting(parsed.text, mentions, spots)
    for spot in spots:
        yield _signs(parsed, spot, setting)


def _setting(text: str, mentions: Sequence[Mention], spots: Sequence[Spot]) -> _Setting:
    kinds: dict[str, set[MentionKind]] = defaultdict(set)
    for mention in mentions:
        kinds[key(mention.name)].add(mention.kind)
    persons = (name.split() for name, found in kinds.items() if MentionKind.PERSON in found)
    known = {spot.folded: spot.entries for spot in spots}
    return _Setting(
        mentions,
        [mention.start for mention in mentions],
        {name: frozenset(found) for name, found in kinds.items()},
        frozenset(words[-1] for words in persons if len(words) > 1),
        _weighed({name: [(e.country, e) for e in entries] for name, entries in known.items()}),
        _weighed({name: [(e.admin1, e) for e in entries] for name, entries in known.items()}),
        Counter(spot.folded for spot in spots),
        frozenset(spot.folded for spot in spots if _before(text, spot.span.start) in ("in", "from", "near", "outside")),
        frozenset(_LOWER.findall(text)),
    )


def _weighed(known: Mapping[str, Sequence[tuple[str | None, Entry]]]) -> Mapping[str, Mapping[str, float]]:
    """Return how much each name speaks for each country or area: the share of its people who live there."""
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for name, entries in known.items():
        total = sum((entry.population or 0) + 100 for _, entry in entries)
        for group, entry in entries:
            if group:
                weights[group][name] = weights[group].get(name, 0.0) + ((entry.population or 0) + 100) / total
    return weights


def _before(text: str, start: int) -> str:
    """Return the word before ``start``, folded, or an empty one at the start of a line."""
    words = text[max(0, start - _SIDE) : start].split()
    return words[-1].lower().strip('“"(') if words and text[start - 1] in ' \n-(—“"' else ""


def _signs(parsed: Parsed, spot: Spot, setting: _Setting) -> Signs:
    text, span, folded = parsed.text, spot.span, spot.folded
    relation = _relation(spot, setting)
    before, after = _side_before(text, span.start), _side_after(text, span.end)
    signs = dict.fromkeys((f"is {relation}", before, after, f"is {relation}, {before}", f"is {relation}, {after}"), 1.0)
    signs["always"] = 1.0
    name = span.of(text)
    flags = {
        "line start": span.start == 0 or text[max(span.start - 3, 0) : span.start].strip() == ""
        or "\n" in text[max(span.start - 3, 0) : span.start],
        "held": _is_held(text, spot),
        "capitals": name.isupper() and len(name) > 3,
        "few capitals": name.isupper() and len(name) <= 3,
        "stop": "." in name,
        "short": len(name) <= 3,
        "also a word": folded in setting.lower,
        "surname": folded in setting.surnames,
        "framed": folded in setting.framed,
        **{f"elsewhere {kind.value}": True for kind in setting.kinds.get(folded, ())},
        **{f"listed {entry.kind}": True for entry in spot.entries if _is_own(entry, folded) or entry.kind == "admin1"},
        f"words {min(len(folded.split()), 3)}": True,
    }  # fmt: skip
    signs.update((sign, 1.0) for sign, holds in flags.items() if holds)
    token = parsed.doc.char_span(span.start, span.end, alignment_mode="expand")
    if token is not None:
        signs[f"tag {token[-1].pos_}"] = 1.0
    signs.update(_numbers(spot, setting))
    return signs


def _numbers(spot: Spot, setting: _Setting) -> Signs:
    people = [(entry.population or 0) for entry in spot.entries]
    own = [(entry.population or 0) for entry in spot.entries if _is_own(entry, spot.folded)]
    many = len(setting.counts)
    return {
        "people": math.log10(max(people) + 100) / 6,
        "own": float(bool(own)),
        "own people": math.log10(max(own, default=0) + 100) / 6,
        "namesakes": math.log10(len(people) + 1),
        "country": _best(setting.countries, {entry.country for entry in spot.entries}, spot.folded) / many,
        "area": _best(setting.areas, {entry.admin1 for entry in spot.entries}, spot.folded) / many,
        "times": math.log(1 + setting.counts[spot.folded]),
    }


def _best(weights: Mapping[str, Mapping[str, float]], groups: set[str | None], name: str) -> float:
    """Return the most that the document's other names say for one of these countries or areas."""
    said = (weights.get(group or "", {}) for group in groups)
    return max((sum(by.values()) - by.get(name, 0.0) for by in said), default=0.0)


def _is_own(entry: Entry, folded: str) -> bool:
    return key(entry.name) == folded


def _relation(spot: Spot, setting: _Setting) -> str:
    """Return how a spot lies to the mention that it meets: ``none``, or its kind and all, first, last, in or over."""
    mention = meeting(spot, setting.mentions, setting.starts)
    if mention is None:
        return "none"
    first, last = mention.start == spot.span.start, mention.end in (spot.span.end, spot.span.end - 1)
    inside = mention.start <= spot.span.start and spot.span.end <= mention.end
    where = "all" if first and last else "first" if first and inside else "last" if last and inside else (
        "in" if inside else "over")  # fmt: skip
    return f"{mention.kind.value} {where}"


def meeting(spot: Spot, mentions: Sequence[Mention], starts: Sequence[int]) -> Mention | None:
    """Return the mention that shares a code point with a spot, null where none does."""
    at = bisect_left(starts, spot.span.end)
    return mentions[at - 1] if at > 0 and mentions[at - 1].end > spot.span.start else None


def _side_before(text: str, start: int) -> str:
    before = text[max(0, start - _SIDE) : start]
    word = _before(text, start)
    if _PARTY.search(before):
        return "after a party"
    if word in _TELLING_PREPOSITIONS:
        return f"after {word}"
    if word in _PREPOSITIONS:
        return "after a preposition"
    if word in ("the", "and"):
        return f"after {word}"
    if word.endswith(","):
        return "after a comma"
    if word.endswith((".", ":", "?", "!")):
        return "after a stop"
    return "after a capital" if (before.split() or [""])[-1][:1].isupper() else "after another"


def _side_after(text: str, end: int) -> str:
    if text[end : end + 2] in ("’s", "'s"):
        return "owns"
    match = _NEXT.match(text[end : end + _SIDE])
    word = match.group(1) if match else ""
    if word.lower() in _TELLING_NOUNS:
        return f"before {word.lower()}"
    if word.lower() in _NOUNS:
        return "before a noun"
    if word[:1].isalpha():
        return "before a capital" if word[:1].isupper() else "before another"
    return f"before {word}" if word in (".", ",", "-", "—") else "before a digit" if word.isdigit() else "before a mark"


def _is_held(text: str, spot: Spot) -> bool:
    """Say whether what stands behind a comma contains an entry of the name ("Orlan, Ky.")."""
    match = _HOLDER.match(text, spot.span.end, spot.span.end + 2 * _SIDE)
    if match is None:
        return False
    forms = {key(match.group(1)), key(match.group(1).split()[0])}
    return any(not forms.isdisjoint(entry.within) for entry in spot.entries)
