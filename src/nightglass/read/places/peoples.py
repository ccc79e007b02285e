"""Names that look like places and are none: peoples ("Iranian"), organisations ("BRICS"), states as such."""

import re
from collections.abc import Iterator, Sequence

from nightglass.interfaces import Entry, Gazetteer
from nightglass.read.cues import words
from nightglass.text.fold import key

_WIDE = frozenset({"country", "region"})
_METROPOLIS = 1_000_000
"""People from which a city may be written in capitals ("NYC") in a text that is not."""

_IRREGULAR = words("""
    british briton brit english welsh scottish scot irish french dutch german greek swiss spanish spaniard swede swedish
    dane danish finn finnish norwegian pole polish czech slovak turk turkish kurd kurdish arab arabic jewish soviet
    afghan saudi emirati azeri thai filipino filipina argentine peruvian serb croat slovene latvian lett hungarian
    bosniak burmese cypriot persian hazara tatar balkan baloch baluch welshman malagasy monegasque western eastern
    catalan basque turkmen uzbek kazakh tajik portuguese congolese somali texan chechen honduran laotian panamanian""")

_HOMES = {
    people: home
    for home, peoples in {
        "united kingdom": "british briton", "england": "english englishman", "wales": "welsh welshman",
        "scotland": "scottish scot", "ireland": "irish", "france": "french frenchman", "the netherlands": "dutch",
        "germany": "german", "greece": "greek", "switzerland": "swiss", "spain": "spanish", "sweden": "swede swedish",
        "denmark": "dane danish", "finland": "finn finnish", "norway": "norwegian", "poland": "pole polish",
        "czech republic": "czech", "slovakia": "slovak", "turkey": "turk turkish", "afghanistan": "afghan",
        "saudi arabia": "saudi", "united arab emirates": "emirati", "azerbaijan": "azeri", "thailand": "thai",
        "philippines": "filipino filipina", "argentina": "argentine", "peru": "peruvian", "serbia": "serb",
        "croatia": "croat", "slovenia": "slovene", "latvia": "latvian lett", "hungary": "hungarian",
        "bosnia and herzegovina": "bosniak", "myanmar": "burmese", "cyprus": "cypriot", "iran": "persian",
        "catalonia": "catalan", "turkmenistan": "turkmen", "uzbekistan": "uzbek", "kazakhstan": "kazakh",
        "tajikistan": "tajik", "portugal": "portuguese", "somalia": "somali", "texas": "texan", "chechnya": "chechen",
        "honduras": "honduran", "laos": "laotian", "panama": "panamanian", "abkhazia": "abkhaz",
        "dagestan": "dagestani", "kuwait": "kuwaiti", "lebanon": "lebanese", "palestine": "palestinian",
    }.items()
    for people in peoples.split()
}  # fmt: skip
"""The homes of peoples whose names are not made by an ending."""

_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ese", ("", "a", "e", "o", "on")),
    ("ian", ("", "a", "e", "y", "ia", "ium", "i")),
    ("ean", ("", "e", "a", "ea")),
    ("can", ("co", "ca")),
    ("an", ("", "a", "e", "o", "um", "y")),
    ("ish", ("", "land")),
    ("er", ("", "e")),
    ("i", ("", "e", "ia")),
    ("n", ("",)),
)
"""Endings that make a people's name, with what stands in their place in the country's (Canad-ian, Canad-a)."""

_STATE_WORDS = re.compile(
    r"(?i)\b(?:republic|kingdom|regime|government|revolution|guards?|corps|ministry|parliament|council|party|army|police|"
    r"union|movement|court|committee|federation|alliance|brigade|congress|senate)$"
)
_OUTLET_LIST = re.compile(
    r"\b(?i:agencies|outlets|channels|newspapers|dailies|media|broadcasters|news sites)\b"
    r"(?:(?!\b(?:cities|towns|provinces|countries|areas|regions|places|villages)\b)[^.;\n]){0,90}?"
    r"\b(?:such as|including|like)\s(?:(?!\b(?:in|from|near|at)\s)[^.;\n]){0,120}$"
)
_NAMED_OUTLETS = re.compile(
    r"\b(?i:agencies|outlets|channels|newspapers|dailies|broadcasters|news sites)\s"
    r"(?:[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}(?:,\s(?:and\s)?|\sand\s)){0,12}$"
)
_SAYS = re.compile(
    r"(?:,\s(?:which|who)\s[^,.;]{3,60},)?\s(?:said|says|told|reported|reports|added|warned|announced)\b"
)
_LIST_REACH = 300
_CAPITALS = re.compile(r"(?!(?:NYC)$)(?:[A-Z][A-Z&-]{2,}|UN|EU|AU)$")


def is_people(name: str, gazetteer: Gazetteer) -> bool:
    """Say whether a name is a people's or its adjective: made from a country's, a region's or the case's own place.

    A country's own name is never one, whatever it ends in (Iran, Oman, Jordan). A name made from a city or province
    ("Californian") is one where no place bears it.
    """
    folded = key(name)
    known = gazetteer.find(name)
    if any(entry.gazetteer == "case" for entry in known):
        return False
    singular = folded.removesuffix("s")
    if folded in _IRREGULAR or singular in _IRREGULAR:
        return True
    if _is_wide(known, folded):
        return False
    for stem in _stems(singular):
        found = gazetteer.find(stem)
        if any(entry.kind in _WIDE or entry.gazetteer == "case" for entry in found) or (found and not known):
            return True
    return False


def home_of(name: str, gazetteer: Gazetteer) -> str | None:
    """Return the (folded) country, region or area whose people or adjective a name is, null where it is none."""
    folded = key(name)
    if len(folded) < 4 or _is_wide(gazetteer.find(folded), folded):
        return None
    forms = (folded, folded.removesuffix("s"))
    listed = [_HOMES[form] for form in forms if form in _HOMES]
    stems = [stem for form in forms for stem in _stems(form)]
    countries = (stem for stem in stems if any(entry.kind in _WIDE for entry in gazetteer.find(stem)))
    areas = (stem for stem in stems if _is_wide(gazetteer.find(stem), stem))
    return next(iter((*listed, *countries, *areas)), None)


def _is_wide(known: Sequence[Entry], folded: str) -> bool:
    """Say whether a name is a country's or region's, or the main name of a first-level area."""
    return any(entry.kind in _WIDE or (entry.kind == "admin1" and key(entry.name) == folded) for entry in known)


def _stems(folded: str) -> Iterator[str]:
    """Yield the places whose people ``folded`` could be."""
    for ending, replaced in _ENDINGS:
        if folded.endswith(ending):
            stem = folded.removesuffix(ending)
            yield from (stem + other for other in replaced if len(stem + other) > 3)


def is_listed_outlet(text: str, start: int) -> bool:
    """Say whether a name at ``start`` stands in a list of outlets ("agencies such as X and Y"), whatever else it is."""
    first = max(0, start - _LIST_REACH)
    return bool(_OUTLET_LIST.search(text, first, start) or _NAMED_OUTLETS.search(text, first, start))


def speaks(text: str, end: int) -> bool:
    """Say whether what ends at ``end`` says something: a name in no list of places that speaks is a body."""
    return bool(_SAYS.match(text, end))


def is_organisation(name: str, gazetteer: Gazetteer, *, capitals: bool) -> bool:
    """Say whether a name is an organisation's or a state's as such: an acronym, "Islamic Republic".

    ``capitals`` says that the whole text is written in capitals: then capitals say nothing.
    """
    known = gazetteer.find(name)
    if _STATE_WORDS.search(name):
        return not known
    if capitals or not _CAPITALS.fullmatch(name):
        return False
    return not any(_spelled_in_capitals(entry) for entry in known)


def _spelled_in_capitals(entry: Entry) -> bool:
    return entry.kind in _WIDE or entry.gazetteer == "case" or (entry.population or 0) >= _METROPOLIS
