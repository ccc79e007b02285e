"""Where: whether two tellings speak of one place, a place within the other, or different places."""

from collections.abc import Mapping
from dataclasses import dataclass

from nightglass.records.place import Place
from nightglass.relate.claims.agreement import Agreement
from nightglass.text.fold import key


@dataclass(frozen=True, slots=True)
class Where:
    """``ids`` are resolved places, ``words`` the folded words of the text; both empty where nothing says."""

    ids: frozenset[str] = frozenset()
    words: str = ""

    @property
    def known(self) -> bool:
        """Whether anything says where."""
        return bool(self.ids or self.words)


NOWHERE = Where()


def where_of(place_ids: tuple[str, ...], words: str | None) -> Where:
    """Return where a row is placed."""
    return Where(frozenset(place_ids), key(words or ""))


def compare_places(a: Where, b: Where, places: Mapping[str, Place]) -> Agreement:
    """Say how two places stand to each other: by id where both are resolved, else by their words."""
    if not a.known or not b.known:
        return Agreement.OPEN
    if a.ids & b.ids or (a.words and a.words == b.words):
        return Agreement.SAME
    if not (a.ids and b.ids):
        return Agreement.OTHER if a.words and b.words else Agreement.OPEN
    if any(lies_within(places, x, y) or lies_within(places, y, x) for x in a.ids for y in b.ids):
        return Agreement.WITHIN
    return Agreement.OTHER


def lies_within(places: Mapping[str, Place], inner: str, outer: str) -> bool:
    """Say whether one place is known to lie in the other: a city in its province or country."""
    small, large = places.get(inner), places.get(outer)
    if small is None or large is None or inner == outer:
        return False
    if large.gazetteer == "countries":
        return small.country is not None and small.country == large.country and small.gazetteer != "countries"
    return small.admin1 is not None and small.country == large.country and key(small.admin1) == key(large.name)
