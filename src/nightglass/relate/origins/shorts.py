"""Short forms: words for a party that only point back to one that a text named in full before."""

import re

from nightglass.records.origin import OriginKind, Perceived
from nightglass.relate.origins.parties import Party
from nightglass.relate.origins.vocabulary import EMPTY, PLAIN, TITLES
from nightglass.relate.origins.words import DEFINITE, REFERS
from nightglass.text.fold import fold, key

_POINTS = re.compile(
    fold(
        r"(?:(?:the|this|that|same|its|also|meanwhile) )*"
        r"(?:report|account|article|source|statement|story|text|outlet|paper|agency|list|count)s?"
        r"|(?:این|همین|همان|آن)? ?(?:گزارش|خبر|منبع|متن|بیانیه|نوشته|فهرست|رسانه|روایت|شمارش)"
        r"(?: (?:ادامه|می ?افزاید|افزود))?"
    )
)
"""Words that name nobody: a text, a source."""


def points_back(words: str) -> bool:
    """Say whether words name no party at all and only point back to a text or a source: "the same report"."""
    return _POINTS.fullmatch(key(words)) is not None


def is_short(party: Party) -> bool:
    """Say whether a party is known by a short form alone: a definite noun, or a name and no more."""
    definite = DEFINITE.match(fold(party.name)) is not None
    people = party.kind in (OriginKind.WITNESSES, OriginKind.UNNAMED)
    if points_back(party.name) or (definite and people and not party.named and not party.detail):
        return True
    return party.station == "person" and party.perceived is Perceived.UNKNOWN


def may_stand_for(short: str, full: Party) -> bool:
    """Say whether a short form can mean a party: it points back, or its own words are the party's."""
    kinds = any(kind is full.kind and pattern.search(key(short)) for kind, pattern in REFERS)
    if points_back(short) or (kinds and full.kind is OriginKind.GROUP):
        return True
    ours = {
        _stem(word) for word in key(short).split() if word not in EMPTY and word not in PLAIN and word not in TITLES
    }
    return bool(ours) and ours <= {_stem(word) for word in key(full.name).split()}


def _stem(word: str) -> str:
    """Return a word without the ending by which Persian makes it indefinite."""
    return re.sub(r"(?<=\w\w\w)ی$", "", word)
