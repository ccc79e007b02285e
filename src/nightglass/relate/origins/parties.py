"""Whom words name: a party that perceived, counted, or handed on what it was told."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from nightglass.records.origin import OriginKind, Perceived
from nightglass.records.source import Source
from nightglass.relate.origins.clearness import is_clause, is_clear, is_event
from nightglass.relate.origins.stations import GIVEN_UP, Station, station_named, stations_in
from nightglass.relate.origins.vocabulary import (
    ANYBODY,
    EMPTY,
    NAMING,
    OUTLET_NOUN,
    PLACE_NOUNS,
    PLAIN,
    PRONOUNS,
    SOMEBODY,
    TITLES,
)
from nightglass.text.fold import fold, key


@dataclass(frozen=True, slots=True)
class Party:
    """``name`` is the party in the words of a text; ``key`` says, with ``kind``, which one it is within a claim.

    ``named`` is false for people without a name: they are known only by their ``station`` and by who spoke to them.
    ``affiliation`` and ``publisher`` come from the case's sources, null where nobody says. ``state`` is true for a body
    of a government. ``what`` is the trade or role that tells people without a name from others of their station,
    ``detail`` the names in their description (a hospital, a street), folded, ``person`` the folded name of the
    person who speaks, whatever for; each empty where a text gives none. ``known`` is true for a source of the case
    whose name is known in more than one script. ``clear`` is false where the words were not understood whole.
    """

    name: str
    kind: OriginKind
    key: str
    station: str
    perceived: Perceived
    named: bool
    state: bool = False
    affiliation: str | None = None
    publisher: str | None = None
    what: str = ""
    detail: str = ""
    person: str = ""
    known: bool = False
    clear: bool = True


_KIND_OF_SOURCE: Mapping[str, tuple[OriginKind, Perceived]] = MappingProxyType(
    {
        "office": (OriginKind.OFFICE, Perceived.COUNTED),
        "ministry": (OriginKind.OFFICE, Perceived.COUNTED),
        "government": (OriginKind.OFFICE, Perceived.COUNTED),
        "police": (OriginKind.OFFICE, Perceived.COUNTED),
        "hospital": (OriginKind.OFFICE, Perceived.COUNTED),
        "rights group": (OriginKind.GROUP, Perceived.COUNTED),
        "activist group": (OriginKind.GROUP, Perceived.COUNTED),
        "union": (OriginKind.GROUP, Perceived.COUNTED),
        "monitor": (OriginKind.GROUP, Perceived.COUNTED),
        "ngo": (OriginKind.GROUP, Perceived.COUNTED),
        "charity": (OriginKind.GROUP, Perceived.COUNTED),
        "group": (OriginKind.GROUP, Perceived.COUNTED),
        "organisation": (OriginKind.GROUP, Perceived.COUNTED),
        "organization": (OriginKind.GROUP, Perceived.COUNTED),
        "witness group": (OriginKind.WITNESSES, Perceived.YES),
        "witness": (OriginKind.WITNESSES, Perceived.YES),
        "witnesses": (OriginKind.WITNESSES, Perceived.YES),
        "person": (OriginKind.PERSON, Perceived.UNKNOWN),
    }
)
"""What a source of ``sources.csv`` is by its kind; any other kind publishes news."""

_LEADING = re.compile(r"^[\s\d,.;:'\"“”«»()\-–—]+|[\s,.;:'\"“”«»()\-–—]+$")
_BOTH = re.compile(r"^\s*(?:both|either|while|and|as|but|هم|نیز)\s+", re.IGNORECASE)
_RECORD = re.compile(r"records?|registers?|logs?|documents?|files?|lists?|اسناد|سند|مدارک|فهرست|документ|спис")
_OF_BODY = re.compile(r"\s*(?:(?:of|from|kept by|held by|drawn up by)\s(?:the\s|a\s|an\s)?(?:\w+\s)?)?")
"""Words between a record and the body whose it is, in either order."""
_PARTS = re.compile(r"\s*[,،()]\s*|\s+(?:who|whose|which|that|که|الذی|التی|который|которая)\s+")
_HOUSE = re.compile(r"(?:بیمارستان|درمانگاه|سردخانه|مستشفی|کلینیک)ی? ((?:\w+ ?){1,3})")
"""The name of a house where the sick are treated, in a script without capitals."""
_WHERE = frozenset({"on", "at", "in", "near", "by", "outside", "above", "behind"})
"""Prepositions behind which a name is a place's."""
_MANY = re.compile(fold(r"(?:[^s]s|men|women|people|staff|crew|(?:پزشک|پرستار|شاهد|معلم|ساکن)ان|ها)$"))
_PURPOSE = re.compile(r"\s(?:for|برای|для)\s")
_OFFICE = re.compile(
    fold(
        r"\b(?:director|head|chief|chair\w*|commander|manager|minister|mayor|governor|president|secretary|superintendent|warden"
        r"|spokes\w+|officer|official|representative|co-?ordinator|administrator|founder|leader|advis[eo]r|lawyer|analyst)\b"
        r"|(?<!\w)(?:مدیر\w*|رییس|مسوول\w*|مسیول\w*|فرمانده\w*|دبیر\w*|معاون\w*|سرپرست|سخنگو\w*|نماینده|استاندار|رهبر"
        r"|عضو|بنیانگذار|وکیل|کارشناس|تحلیلگر)(?!\w)"
    ),
    re.IGNORECASE,
)
"""Words by which somebody bears an office, or speaks of what others saw."""
_PRIVATE = re.compile(
    fold(
        r"[,،]\s*(?:an?|one of)\s|\b(?:who|whose)\b|(?<!\w)که(?!\w)"
        r"|\b(?:was|were) (?:there|present|nearby|inside|at)\b|\b(?:saw|counted|survived|lives|lived)\b"
        r"|نام مستعار|حاضر|ساکن|اهل(?!\w)"
    ),
    re.IGNORECASE,
)
"""Words by which somebody is described as a private person: of no name ("a florist"), or by what they did there."""
_CAPITAL = re.compile(r"[^\W\d_][\w'’-]*")


_CAPITALS = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*"
_BODY_NAME = re.compile(rf"(?:the |The )?{_CAPITALS} (?:for|against|without|and|of) (?:the )?{_CAPITALS}$")
"""A name with a purpose in it is a body's, never a person's: "Justice for Families", "Lamps Against Torture"."""


def outlet_key(words: str) -> str:
    """Return the folded name of an outlet without the nouns that say that it is one, unless nothing else is left."""
    folded = key(words)
    bare = " ".join(OUTLET_NOUN.sub(" ", folded).split())
    return bare or folded


def party_of_source(source: Source) -> Party:
    """Return what a source of the case is: by its kind an office, a group, witnesses, or an outlet of news."""
    kind, perceived = _KIND_OF_SOURCE.get(key(source.kind or ""), (OriginKind.OUTLET, Perceived.UNKNOWN))
    found = stations_in(key(source.name))
    station = found[0][0] if found and kind is not OriginKind.OUTLET else None
    return Party(
        source.name,
        kind,
        station.name if station is not None and station.state else source.id,
        station.name if station is not None else (key(source.kind or "") or "outlet"),
        perceived,
        named=True,
        state=station is not None and station.state,
        affiliation=source.affiliation,
        publisher=source.publisher,
        known=len({name.isascii() for name in (source.name, *source.aliases)}) > 1,
    )


def party_of_words(words: str, role: str | None, *, person: str | None, place_names: frozenset[str]) -> Party | None:
    """Return whom some words name that no source of the case bears, and whether they were understood whole."""
    party = (
        None if is_event(words) or is_clause(words) else _party_of(words, role, person=person, place_names=place_names)
    )
    return party if party is None else replace(party, clear=is_clear(party.name))


def _party_of(words: str, role: str | None, *, person: str | None, place_names: frozenset[str]) -> Party | None:
    """Return whom some words name that no source of the case bears; null for a bare pronoun or no word at all.

    ``role`` is what a text says beside a person's name, ``person`` a person's name that a reader found in the words,
    ``place_names`` the folded names of places, which name nobody.
    """
    bare = _LEADING.sub("", _BOTH.sub("", words))
    folded = key(bare)
    if folded in PRONOUNS or all(word in EMPTY or word in place_names for word in folded.split()):
        return None
    described = f"{GIVEN_UP.sub('', folded).strip() or folded} {key(role or '')}".strip()
    found = _of_head(described)
    name = key(person or "") or person_in(bare)
    if not found and not name and (somebody := SOMEBODY.match(folded)) is not None:
        return _somebody(bare, somebody, described=_is_described(bare) or len(folded.split()) > 3)
    if not found:
        return _without_station(bare, name or folded, name, described=_is_private(f"{bare}, {role or ''}"))
    station, match = _whose_paper(found) or found[0]
    if _are_many(match.group(), station):
        name = ""
    what = "" if match.group() in ANYBODY else _singular(match.group())
    own = _own_words(f"{bare} {role or ''}", name, match, place_names)
    return _of_station(bare, station, name, what, own, [one for one, _ in found])


def _whose_paper(found: Sequence[tuple[Station, re.Match[str]]]) -> tuple[Station, re.Match[str]] | None:
    """Return the body whose record a paper is ("records of the morgue", "a police log"); what it says is its count."""
    paper, at = found[0]
    if paper.name != "paper" or _RECORD.search(at.group()) is None or "leaked" in at.string:
        return None
    for station, match in found[1:]:
        between = at.string[min(at.end(), match.end()) : max(at.start(), match.start())]
        if station.kind is OriginKind.OFFICE and _OF_BODY.fullmatch(between) is not None:
            return station, match
    return None


def _somebody(name: str, match: re.Match[str], *, described: bool) -> Party:
    """Return people without a name of a trade that no table has: "a florist by the river"."""
    perceived = Perceived.YES if described else Perceived.UNKNOWN
    what = next(word for word in match.groups() if word)
    return Party(name, OriginKind.WITNESSES, "witnesses", "witnesses", perceived, named=False, what=_singular(what))


def _without_station(name: str, folded: str, person: str, *, described: bool) -> Party | None:
    """Return a party by words that name no known sort of people: who is described at all counts as there.

    Null where they end on a noun for a place, and name a street or a square.
    """
    if folded.split()[-1:] and folded.split()[-1] in PLACE_NOUNS:
        return None
    perceived = Perceived.YES if described else Perceived.UNKNOWN
    if not person and _BODY_NAME.match(name):
        return Party(name, OriginKind.GROUP, folded, "group", perceived, named=True)
    return Party(name, OriginKind.PERSON, folded, "person", perceived, named=True, person=person)


def _of_station(name: str, station: Station, person: str, what: str, own: str, all_found: list[Station]) -> Party:
    """Return who speaks for a body as that body, anybody else with a name as a person, the rest by their station."""
    handed_on = {one.name for one in all_found} & {"sources"}
    if station.kind is OriginKind.OFFICE and handed_on and not person:
        return Party(name, OriginKind.UNNAMED, station.name, station.name, Perceived.UNKNOWN, False, station.state)
    if station.kind is OriginKind.OFFICE and station.state:
        return Party(name, OriginKind.OFFICE, station.name, station.name, station.perceived, True, True, person=person)
    if station.kind in (OriginKind.OFFICE, OriginKind.GROUP):
        who = own or person
        bears_name = bool(who) or station.name in ("red crescent", "united nations")
        full = f"{station.name} {who}".strip()
        made = Party(name, station.kind, full, station.name, station.perceived, bears_name)
        return replace(made, what=what, detail=own, person=person)
    if person:
        made = Party(name, OriginKind.PERSON, person, station.name, station.perceived, named=True)
        return replace(made, what=what, detail=own, person=person)
    return Party(name, station.kind, station.name, station.name, station.perceived, False, what=what, detail=own)


def person_in(words: str) -> str:
    """Return the folded name of a person that some words hold, empty where they hold none.

    A stretch between commas (or before "who", "that") of one to four words without any for a sort of people: written
    with capitals where the script has them, else of two or three words that are no common ones.
    """
    for part in _PARTS.split(words):
        named = [word for word in part.split() if word]
        if has_case := any(char.isupper() for char in part):
            named = _after_title(named)
        while not has_case and len(named) > 2 and key(named[0]) in TITLES:
            named = named[1:]
        folded = [key(word) for word in named]
        fits = 1 <= len(named) <= 4 if has_case else 2 <= len(named) <= 3
        if fits and not stations_in(" ".join(folded)) and not any(word in PLAIN or word in EMPTY for word in folded):
            capital = all(word[0].isupper() for word in named) and len(named) > 1
            if capital or (not has_case and not any(char.isascii() for char in part.replace(" ", ""))):
                return " ".join(folded)
    return ""


def _after_title(words: list[str]) -> list[str]:
    """Return the words behind the last one that tells what somebody is: "police spokesman Omid Karo" to "Omid Karo"."""
    last = max(
        (at for at, word in enumerate(words) if word.islower() or key(word) in TITLES or stations_in(key(word))),
        default=-1,
    )
    return [] if last >= 0 and words[last] in _WHERE else words[last + 1 :]


def _own_words(words: str, person: str, match: re.Match[str], places: frozenset[str]) -> str:
    """Return the folded words by which a body or somebody without a name is told from others of the sort: names, trade.

    In scripts with capitals what is written with them; else what is left without common words.
    """
    left_out = (
        {*person.split(), *places, *match.group().split()}
        if match.group() not in NAMING
        else {*person.split(), *places}
    )
    house = _HOUSE.search(key(words))
    if house is not None and not any(char.isupper() for char in words):
        kept = house[1].split()
    elif any(char.isupper() for char in words):
        kept = [key(word) for word in _CAPITAL.findall(words) if word[0].isupper()]
    else:
        kept = [word for word in key(words).split() if word not in EMPTY]
    return " ".join(word for word in kept if word and word not in left_out and word not in PLAIN and word not in TITLES)


def _are_many(head: str, station: Station) -> bool:
    """Say whether a noun for people without a name is a plural: none of them is somebody by name, only their places."""
    many = _MANY.search(head) is not None
    return many and station.kind in (OriginKind.WITNESSES, OriginKind.UNNAMED)


def _of_head(described: str) -> tuple[tuple[Station, re.Match[str]], ...]:
    """Return the stations that words name, without people for whom somebody stands up: "a fund for families"."""
    purpose = _PURPOSE.search(described)
    found = stations_in(described)
    if purpose is None:
        return found
    return tuple(
        (station, match)
        for station, match in found
        if match.start() < purpose.start() or station.kind is not OriginKind.WITNESSES
    )


def _singular(word: str) -> str:
    """Return the matched word for people without the ending of a plural, so that "doctors" and "a doctor" agree."""
    last = word.split()[-1]
    return re.sub(r"(?:s|ان|ها|های)$", "", last) if len(last) > 4 else last


def _is_private(words: str) -> bool:
    """Say whether a description is of somebody who was there for themselves: no bearer of an office, no title alone."""
    folded = fold(words)
    return _is_described(words) and _OFFICE.search(folded) is None and _PRIVATE.search(folded) is not None


def _is_described(words: str) -> bool:
    return bool(re.search(r"[,،]\s*\S+\s+\S+|\b(?:who|whose)\b|(?<!\w)که(?!\w)", words))


def are_several(halves: Sequence[Party], parts: int) -> bool:
    """Say whether all parts of some words name somebody each: not a title and the rest of it.

    In a script without capitals two words behind an office and "and" may belong to its name ("public and appeals
    prosecutor"), so such a half is somebody only where the text says what they are.
    """
    if len(halves) < parts:
        return False
    bare = any(half.station == "person" and not half.name.isascii() for half in halves)
    return not (bare and any(half.state for half in halves))


def is_sure(party: Party) -> bool:
    """Say whether words surely name somebody: a sort of people, a body, an outlet, a person by name."""
    return party.kind is not OriginKind.PERSON or bool(party.person) or party.station != "person"


def as_seen(party: Party) -> Party:
    """Return a party whose words tell that it saw or counted by itself."""
    return replace(party, perceived=Perceived.YES) if party.perceived is Perceived.UNKNOWN else party


def anonymous_agencies(name: str) -> Party:
    """Return the agencies that a text credits without naming one."""
    station = station_named("media")
    return Party(name, OriginKind.UNKNOWN, "media", station.name, Perceived.UNKNOWN, named=False)


_CONSONANTS = str.maketrans(
    {
        **dict.fromkeys("aeiouyhwv'’- ", None),
        **dict(zip("cqgjz", "kkgjz", strict=True)),
        **dict.fromkeys("اآوهیعءحأإئؤىة", None),
        **dict(zip("بپتثجچدذرزژسشصضطظغفقکگلمنخ", "bptsjCdzrzZsSsztzGfkkglmnX", strict=True)),
        **dict.fromkeys("аеёиоуыэюяйьъв", None),
        **dict(zip("бгджзклмнпрстфхцчшщ", "bgdZzklmnprstfXsCSS", strict=True)),
    }
)
_DIGRAPHS = (
    ("sch", "S"),
    ("sh", "S"),
    ("ch", "C"),
    ("kh", "X"),
    ("zh", "Z"),
    ("gh", "G"),
    ("ph", "f"),
    ("ck", "k"),
    ("ts", "s"),
    ("x", "ks"),
)


def skeleton(name: str) -> str:
    """Return the consonants of a name in Latin, Arabic or Cyrillic letters, to compare across scripts: a lead only."""
    folded = fold(key(name))
    for digraph, letter in _DIGRAPHS:
        folded = folded.replace(digraph, letter)
    bare = folded.translate(_CONSONANTS)
    return "".join(char for at, char in enumerate(bare) if at == 0 or char != bare[at - 1])


def recordings(name: str) -> Party:
    """Return videos or pictures: they perceive, whoever vouches for them."""
    return Party(name, OriginKind.DOCUMENT, "video", "video", Perceived.YES, named=False)


def witnesses(name: str) -> Party:
    """Return those whose accounts a newsroom received."""
    return Party(name, OriginKind.WITNESSES, "witnesses", "witnesses", Perceived.YES, named=False)


def nobody(name: str) -> Party:
    """Return the party of which nobody says who it is."""
    return Party(name, OriginKind.UNKNOWN, "nobody", "nobody", Perceived.UNKNOWN, named=False)
