"""Whether two origins are independent, by stated rules: of each other's access to the event, never of wording.

The rules are tried in order and the first that applies decides; docs/explained/origins.md gives each with an example.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from nightglass.records.origin import Independent, OriginKind, Perceived
from nightglass.relate.origins.parties import skeleton
from nightglass.relate.origins.roots import Root
from nightglass.relate.origins.shorts import is_short
from nightglass.relate.origins.vocabulary import NAMING, NO_COMMAND, PLAIN
from nightglass.relate.origins.words import DEFINITE
from nightglass.text.fold import fold, key


class Verdict(NamedTuple):
    """Independent or not, and by which rule, in words."""

    independent: Independent
    reason: str


Rule = Callable[[Root, Root], Verdict | None]

_ALIKE_LETTERS = 3
_FULL_NAME = 2
"""Words of which a full name has at least so many."""
_BODIES = frozenset({OriginKind.OFFICE, OriginKind.GROUP})
_POINTING = re.compile(fold(r"(?:this|that|these|those|این|آن|همین|همان|هذا|هذه|этот|эта|эти)\s"))
_HOSPITAL = frozenset({"hospital", "hospital people"})


def independence_of(a: Root, b: Root) -> Verdict:
    """Return whether two origins of one claim are independent."""
    for rule in _RULES:
        verdict = rule(a, b)
        if verdict is not None:
            return verdict
    return Verdict(Independent.YES, f"each has access of its own: {_access(a)}; {_access(b)}")


def _nobody_says_who(a: Root, b: Root) -> Verdict | None:
    for root in (a, b):
        if root.party.kind is OriginKind.UNKNOWN:
            return Verdict(Independent.UNKNOWN, f"nobody says who stands behind “{root.name}”")
    return None


def _one_command(a: Root, b: Root) -> Verdict | None:
    ours, theirs = a.party.affiliation, b.party.affiliation
    if ours and theirs and key(ours) == key(theirs) and key(ours) not in NO_COMMAND:
        return Verdict(Independent.NO, f"both are under one command ({ours})")
    if a.party.station == b.party.station and a.party.state and b.party.state:
        return Verdict(Independent.NO, f"both speak for the {a.party.station}")
    return None


def _one_house(a: Root, b: Root) -> Verdict | None:
    outlets = [root for root in (a, b) if root.party.kind is OriginKind.OUTLET]
    if not outlets:
        return None
    if len(outlets) == 2:
        same = a.house is not None and a.house == b.house
        return (
            Verdict(Independent.NO, f"both belong to one house ({outlets[0].party.publisher or a.house})")
            if same
            else None
        )
    outlet, other = (a, b) if a is outlets[0] else (b, a)
    if not other.party.named and other.via == outlet.party.key:
        return Verdict(Independent.NO, f"{outlet.party.name} and those who spoke to it are one")
    return None


def _maybe_one_command(a: Root, b: Root) -> Verdict | None:
    if a.party.state and b.party.state and not (a.party.affiliation and b.party.affiliation):
        return Verdict(Independent.UNKNOWN, "both are bodies of a state, and no source says under which command")
    return None


def _no_access_told(a: Root, b: Root) -> Verdict | None:
    for root in (a, b):
        if root.party.perceived is Perceived.UNKNOWN:
            return Verdict(Independent.UNKNOWN, f"nobody says whether “{root.name}” saw or counted anything itself")
    return None


def _half_understood(a: Root, b: Root) -> Verdict | None:
    for root in (a, b):
        if not root.party.clear or is_short(root.party) or _only_points(root):
            return Verdict(Independent.UNKNOWN, f"the words “{root.name}” were not understood whole")
    return None


def _only_points(root: Root) -> bool:
    """Say whether words for a body only point at one that a text named before: "this organisation", "the group"."""
    words = fold(root.party.name)
    if root.party.kind not in _BODIES:
        return False
    bare = DEFINITE.match(words) is not None or len(words.split()) == 1
    return _POINTING.match(words) is not None or (not root.party.named and bare)


def _one_place_of_work(a: Root, b: Root) -> Verdict | None:
    """A house and somebody who works there, or two descriptions that share a name, may be one."""
    ours, theirs = (frozenset(root.party.detail.split()) for root in (a, b))
    alike = a.party.station == b.party.station or {a.party.station, b.party.station} <= _HOSPITAL
    if not alike or _are_two_people(a, b) or not ours & theirs or a.party.what != b.party.what != "":
        return None
    return Verdict(Independent.UNKNOWN, f"“{a.name}” and “{b.name}” may be of one house")


def _are_two_people(a: Root, b: Root) -> bool:
    """Say whether two full names in one script are of two people: neither holds the other."""
    ours, theirs = (set(root.party.person.split()) for root in (a, b))
    full = min(len(ours), len(theirs)) >= _FULL_NAME and a.party.person.isascii() == b.party.person.isascii()
    return full and not ours <= theirs and not theirs <= ours


def _maybe_one_people(a: Root, b: Root) -> Verdict | None:
    """Unnamed people may be each other, or somebody who is named elsewhere."""
    if a.party.named and b.party.named:
        return None
    if not a.party.named and not b.party.named:
        return _two_unnamed(a, b)
    if _in_two_houses(a, b):
        return None
    named, unnamed = (a, b) if a.party.named else (b, a)
    if named.party.station == unnamed.party.station or (
        named.party.kind is OriginKind.PERSON and named.party.station == "person"
    ):
        return Verdict(Independent.UNKNOWN, f"“{named.name}” may be among “{unnamed.name}”")
    return None


def _maybe_own_reporter(a: Root, b: Root) -> Verdict | None:
    """A reporter who speaks elsewhere may be the one whom a newsroom had on the spot."""
    kinds = {a.party.kind, b.party.kind}
    if OriginKind.OUTLET in kinds and "reporters" in (a.party.station, b.party.station):
        return Verdict(Independent.UNKNOWN, f"“{a.name}” and “{b.name}” may be a newsroom and its reporter")
    return None


def _two_unnamed(a: Root, b: Root) -> Verdict | None:
    if a.house is not None and a.house == b.house and a.via == b.via:
        return Verdict(Independent.UNKNOWN, "only the outlet that both spoke to can tell whether they are two")
    if a.house is not None and a.house == b.house:
        return Verdict(Independent.UNKNOWN, "the outlets that they spoke to belong to one house")
    if a.party.station != b.party.station or _told_apart(a, b):
        return None
    return Verdict(Independent.UNKNOWN, f"“{a.name}” and “{b.name}” may be the same {a.party.station}")


def _in_two_houses(a: Root, b: Root) -> bool:
    """Say whether two people of one script work in houses that share no word of their names."""
    both = {a.party.station, b.party.station} <= _HOSPITAL and a.party.name.isascii() == b.party.name.isascii()
    ours, theirs = set(a.party.detail.split()), set(b.party.detail.split())
    return both and bool(ours and theirs) and not ours & theirs


def _told_apart(a: Root, b: Root) -> bool:
    """Say whether the words tell two unnamed people of one sort from each other: another trade, hospital or street."""
    one_script = a.party.name.isascii() == b.party.name.isascii()
    other_trade = bool(a.party.what and b.party.what) and a.party.what != b.party.what
    ours, theirs = set(a.party.detail.split()), set(b.party.detail.split())
    return one_script and (other_trade or (bool(ours and theirs) and not ours & theirs))


def _maybe_one_role(a: Root, b: Root) -> Verdict | None:
    """Two in different scripts of whom one is known by role or house alone are told apart only by access."""
    if a.party.name.isascii() == b.party.name.isascii() or a.party.known or b.party.known:
        return None
    people = all(len(root.party.person.split()) >= _FULL_NAME for root in (a, b))
    bodies = a.party.state and b.party.state
    if people or bodies or _sort_of_access(a) != _sort_of_access(b):
        return None
    return Verdict(Independent.UNKNOWN, f"“{a.name}” and “{b.name}” may be the same in two languages")


def _sort_of_access(root: Root) -> str:
    """Return how a root comes to know: by treating the wounded, by being there, by office, by a list of its own."""
    if root.party.station in _HOSPITAL:
        return "hospital"
    if root.party.kind in (OriginKind.WITNESSES, OriginKind.PERSON):
        return "there"
    return root.party.kind.value


def _maybe_one_name(a: Root, b: Root) -> Verdict | None:
    """Two names in different scripts, or one that holds the other, may be one."""
    if not (a.party.named and b.party.named):
        return None
    if _is_part(a.party.name, b.party.name) or _is_part(b.party.name, a.party.name):
        return Verdict(Independent.UNKNOWN, f"“{a.name}” and “{b.name}” may be a body and who speaks for it")
    ours, theirs = set(a.party.key.split()), set(b.party.key.split())
    if a.party.kind is b.party.kind is OriginKind.PERSON and ours & theirs:
        return Verdict(Independent.UNKNOWN, f"“{a.name}” and “{b.name}” share a name and may be one person")
    two_scripts = a.party.name.isascii() != b.party.name.isascii() and a.party.kind is b.party.kind
    if a.party.known or b.party.known:
        return None
    if two_scripts and a.party.kind in (OriginKind.GROUP, OriginKind.OFFICE) and not (a.party.state or b.party.state):
        return Verdict(Independent.UNKNOWN, f"“{a.name}” and “{b.name}” may be one body in two languages")
    if two_scripts:
        shared = [
            one for one in map(skeleton, ours) if len(one) >= _ALIKE_LETTERS and one in set(map(skeleton, theirs))
        ]
        if shared:
            return Verdict(Independent.UNKNOWN, f"“{a.name}” and “{b.name}” may be one name in two scripts")
    return None


def _is_part(short: str, long: str) -> bool:
    """Say whether all words of a name of two and more stand in another: a body, and "head of" it."""
    ours = {word for word in key(short).split() if word not in PLAIN or word in NAMING}
    return len(ours) >= _FULL_NAME and ours <= set(key(long).split())


_RULES: tuple[Rule, ...] = (
    _nobody_says_who,
    _one_command,
    _one_house,
    _maybe_one_command,
    _no_access_told,
    _half_understood,
    _one_place_of_work,
    _maybe_own_reporter,
    _maybe_one_people,
    _maybe_one_role,
    _maybe_one_name,
)


def _access(root: Root) -> str:
    how = "saw it" if root.party.perceived is Perceived.YES else "counted it"
    return f"{root.name} {how}"
