"""Names of places without the words around them that say their kind or their part."""

import re
from collections.abc import Iterator, Sequence

from nightglass.interfaces import Entry, Gazetteer

_SUFFIX = re.compile(
    r"(?i)\s+(province|governorate|region|state|county|district|neighbou?rhood|quarter|city|town|village|oblast|krai)$"
)
_PREFIX = re.compile(
    r"(?i)^(the|greater|central|downtown|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|north-?(?:east|west)(?:ern)?|"
    r"south-?(?:east|west)(?:ern)?|province of|city of|town of|state of)\s+"
)


_CYRILLIC = re.compile(r"[А-ЯЁ][а-яё-]{3,}$")
_CASES = (
    ("ом", ("",)), ("ой", ("а",)), ("ах", ("ы", "и")), ("е", ("а", "", "о", "я")), ("и", ("ь", "я", "ия", "а")),
    ("а", ("",)), ("у", ("а", "")), ("ы", ("а",)), ("я", ("ь",)), ("ю", ("ь", "я")),
)  # fmt: skip
"""Endings of the other cases, with what the first case can have in their place."""


def entries_of(name: str, gazetteer: Gazetteer) -> Sequence[Entry]:
    """Return the entries of a name, else of it without "province", "northern" and the like, else of its nominative."""
    for form in (name, bare(name), *_nominatives(name)):
        if entries := gazetteer.find(form):
            return entries
    return ()


def _nominatives(name: str) -> Iterator[str]:
    """Yield what a Russian name in another case could be in the first ("Казани": Казань), likeliest first."""
    for ending, firsts in _CASES if _CYRILLIC.match(name) else ():
        if name.endswith(ending):
            yield from (name.removesuffix(ending) + first for first in firsts)


def bare(name: str) -> str:
    """Return a name without the words around it that say its kind or its part: "northern Orland" is Orland."""
    before = ""
    while before != name:
        before, name = name, _PREFIX.sub("", _SUFFIX.sub("", name.strip()))
    return name.removesuffix("'s").removesuffix("’s")
