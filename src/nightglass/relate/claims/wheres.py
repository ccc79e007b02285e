"""Where: whether two tellings speak of one place, a place within the other, or different places."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from nightglass.records.place import Place
from nightglass.records.span import Span
from nightglass.relate.claims.agreement import Agreement
from nightglass.relate.origins.parties import skeleton
from nightglass.text.fold import fold, key

FEWEST_CONSONANTS = 2
"""A name with fewer is no name that could be told from another in a second script."""

_WITHIN = re.compile(r"\s*(?:,|\bin\b|\bof\b|\bat\b|\bدر\b|\bفی\b|\bв\b)\s*")
_NEXT = re.compile(
    r"^(?:,? (?:in|of|at) |, )(?:the )?(?:[a-z-]+ )?(?:city |town |village |province |district |region )?(?:of )?"
    r"(?P<latin>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)"
    r"|^ (?:در|فی) (?:شهر |استان |شهرستان |مدینه )?(?P<arabic>[^\W\d]+)"
    r"|^ в (?:городе |селе )?(?P<cyrillic>[А-ЯЁ][\w-]+)"
)
"""Words right behind a place that say in which other it lies."""

_BEFORE = re.compile(
    r"(?:\b(?:in|at|near)|[a-z] of) (?:the (?:city|town|village) of )?"
    r"(?P<latin>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)(?:,| in) $"
    r"|(?:در|فی) (?:شهر |مدینه )?(?P<arabic>[^\W\d]+) (?:در|فی) $"
    r"|\bв (?:городе )?(?P<cyrillic>[А-ЯЁ][\w-]+) в $"
)
"""Words right before a place that say which other lies in it."""


@dataclass(frozen=True, slots=True)
class Where:
    """``ids`` are resolved places, ``names`` the folded words of the text, ``around`` those that it is told to lie in.

    All are empty where nothing says. Several ids or names are a list: the count is of all together. ``everywhere`` is
    true for what is counted in a whole country that is not named.
    """

    ids: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    everywhere: bool = False

    @property
    def known(self) -> bool:
        """Whether anything says where."""
        return bool(self.ids or self.names or self.everywhere)


NOWHERE = Where()
EVERYWHERE = Where(everywhere=True)


def where_of(place_ids: tuple[str, ...], words: str | None, text: str = "", sentence: Span | None = None) -> Where:
    """Return where a row is placed; ``sentence`` is where it stands in ``text``, to see what is told around it."""
    parts = [part.strip() for part in (words or "").split(";") if part.strip()]
    before = _told_before(parts[0], text, sentence) if len(parts) == 1 else None
    if before is not None:
        return Where(frozenset(), frozenset({before}), frozenset({key(parts[0])}))
    names, around = set[str](), set[str]()
    for part in parts:
        inner, *outer = (key(name) for name in _WITHIN.split(fold(part)))
        names |= {inner} - {""}
        around |= {*outer, *_told_behind(part, text, sentence)} - {""}
    return Where(frozenset(place_ids), frozenset(names), frozenset(around))


def _told_behind(name: str, text: str, sentence: Span | None) -> set[str]:
    """Return the place that the words right behind a name say it lies in: "Salt Market in Karvand"."""
    at = text.find(name, sentence.start, sentence.end) if sentence else -1
    found = _NEXT.search(fold(text[at + len(name) : sentence.end])) if sentence and at >= 0 else None
    return {key(next(group for group in found.groups() if group))} if found else set()


def _told_before(name: str, text: str, sentence: Span | None) -> str | None:
    """Return the place that the words right before a name say lies in it, where only the outer one was taken."""
    at = text.find(name, sentence.start, sentence.end) if sentence else -1
    found = _BEFORE.search(fold(text[sentence.start : at])) if sentence and at >= 0 else None
    return key(next(group for group in found.groups() if group)) if found else None


def compare_places(a: Where, b: Where, places: Mapping[str, Place]) -> Agreement:
    """Say how two places stand to each other: by id where both are resolved, by name in any script else.

    "Salt Market in Karvand" is where "Karvand" is, for the text itself says so.
    """
    if not a.known or not b.known:
        return Agreement.OPEN
    if a.everywhere or b.everywhere:
        return _compare_with_all(b if a.everywhere else a, places)
    if a.ids and b.ids and (a.ids & b.ids):
        return Agreement.SAME if a.ids == b.ids else Agreement.WITHIN
    if _named_alike(a, b):
        return Agreement.SAME
    if a.ids and b.ids and any(lies_within(places, x, y) or lies_within(places, y, x) for x in a.ids for y in b.ids):
        return Agreement.WITHIN
    return Agreement.OTHER if (a.ids and b.ids) or (a.names and b.names) else Agreement.OPEN


def _compare_with_all(other: Where, places: Mapping[str, Place]) -> Agreement:
    """Say how a place stands to a whole country that is not named; a name of no gazetteer may be the country's."""
    if other.everywhere:
        return Agreement.SAME
    known = [place for place_id in other.ids if (place := places.get(place_id)) is not None]
    if any(place.gazetteer == "countries" for place in known):
        return Agreement.OPEN
    return Agreement.OTHER if known else Agreement.OPEN


def may_lie_within(a: Where, b: Where, named_beside_a: frozenset[str], places: Mapping[str, Place]) -> bool:
    """Say whether a place that no gazetteer has may lie in another: the text that tells of it names the other too.

    ``named_beside_a`` are the names, by ``name_keys``, of all places that its document names.
    """
    known = (places.get(place_id) for place_id in a.ids)
    return all(place is None or place.gazetteer == "none" for place in known) and bool(
        name_keys(b.names) & named_beside_a
    )


def _named_alike(a: Where, b: Where) -> bool:
    ours, theirs = name_keys(a.names), name_keys(b.names)
    return bool(ours & (theirs | name_keys(b.around)) or theirs & name_keys(a.around))


@lru_cache(maxsize=50_000)
def name_keys(names: frozenset[str]) -> frozenset[str]:
    """Return names as they are compared: by their consonants, so that scripts do not matter."""
    bones = ((name, skeleton(name)) for name in names)
    return frozenset(bone if len(bone) >= FEWEST_CONSONANTS else name for name, bone in bones)


def lies_within(places: Mapping[str, Place], inner: str, outer: str) -> bool:
    """Say whether one place is known to lie in the other: a city in its province or country."""
    small, large = places.get(inner), places.get(outer)
    if small is None or large is None or inner == outer:
        return False
    if large.gazetteer == "countries":
        return small.country is not None and small.country == large.country and small.gazetteer != "countries"
    return small.admin1 is not None and small.country == large.country and key(small.admin1) == key(large.name)
