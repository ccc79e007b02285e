"""A root: an origin as it is traced, before it is a row; what makes two mentions one root."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from nightglass.records.ids import make_id
from nightglass.records.origin import OriginKind, Perceived
from nightglass.relate.origins.parties import Party, skeleton
from nightglass.text.fold import key


@dataclass(frozen=True, slots=True)
class Root:
    """``via`` is the key of the outlet that spoke to it, ``house`` that outlet's publisher, folded; null where unknown.

    People without a name are one root per outlet and station: only that outlet can tell one from another. ``own`` is
    true where an outlet says that it spoke to them itself. ``flat`` is true for a newsroom that names no source.
    """

    party: Party
    via: str | None
    house: str | None
    via_name: str | None = None
    own: bool = False
    flat: bool = False

    @property
    def identity(self) -> tuple[str, str]:
        """What makes two mentions within a claim one root."""
        party = self.party
        if party.named or party.kind is OriginKind.OUTLET:
            return (party.kind.value, party.key)
        if party.what and party.detail:
            return (party.kind.value, f"{party.station} {party.what} {party.detail}")
        return (party.kind.value, f"{party.station} via {self.via}")

    @property
    def name(self) -> str:
        """The root in words: people without a name with the outlet that spoke to them."""
        if self.party.named or self.via_name is None or self.party.kind is OriginKind.OUTLET:
            return self.party.name
        return f"{self.party.name} ({self.via_name})"

    def id_in(self, claim_id: str, *, denies: bool) -> str:
        """Return the id of its row: by the claim, its kind and its folded name, so that later documents change none."""
        kind, name = self.identity
        return make_id("org", claim_id, kind, key(name), *(["denies"] if denies else []))


_BEST = {Perceived.YES: 0, Perceived.COUNTED: 1, Perceived.UNKNOWN: 2}


def merged(roots: Iterable[Root]) -> Root:
    """Return one root for several mentions of it: what any of them tells of its access and house is known."""
    ordered = sorted(roots, key=lambda root: (not root.own, _BEST[root.party.perceived], -len(root.name), root.name))
    first = ordered[0]
    perceived = min((root.party.perceived for root in ordered), key=lambda one: _BEST[one])
    clear = any(root.party.clear for root in ordered)
    affiliation = next((root.party.affiliation for root in ordered if root.party.affiliation), None)
    return replace(
        first,
        party=replace(first.party, perceived=perceived, affiliation=affiliation, clear=clear),
        own=any(root.own for root in ordered),
        flat=all(root.flat for root in ordered),
    )


_LEAST_WORDS = 2
_FIRST = (OriginKind.OFFICE, OriginKind.GROUP, OriginKind.PERSON)


def identities(roots: Sequence[Root]) -> dict[tuple[str, str], tuple[str, str]]:
    """Return for each root's identity the one that it counts as: whoever bears one person's name is one.

    A minister who also heads a committee is one, and so are "Kestrel" and "Mara Kestrel" where no other name holds it.
    A body whose name holds all of another's is that one. The body that the person speaks for gives the identity, else
    the first by name.
    """
    bearers: dict[str, set[tuple[str, str]]] = defaultdict(set)
    full = _full_names({root.party.person for root in roots if root.party.person})
    full |= {name: _in_one_script(full[name], full.values()) for name in full}
    for root in roots:
        if root.party.person:
            bearers[full[root.party.person]].add(root.identity)
    joined = {root.identity: root.identity for root in roots}
    bodies = {root.identity: frozenset(root.party.detail.split()) for root in roots if _is_named_body(root)}
    for body, words in bodies.items():
        bearers[f"body {body[1]}"] = {body, *(other for other, theirs in bodies.items() if words < theirs)}
    for _, same in sorted(bearers.items()):
        together = [one for one in joined if joined[one] in {joined[identity] for identity in same}]
        first = min(together, key=_precedence)
        joined.update(dict.fromkeys(together, first))
    return joined


def _is_named_body(root: Root) -> bool:
    """Say whether a root is a body that its own words tell from others of its sort: a group, a hospital."""
    body = root.party.kind in (OriginKind.GROUP, OriginKind.OFFICE) and not root.party.state
    return body and bool(root.party.detail)


def _precedence(identity: tuple[str, str]) -> tuple[int, int, str]:
    kinds = [kind.value for kind in _FIRST]
    return (kinds.index(identity[0]) if identity[0] in kinds else len(kinds), -len(identity[1].split()), identity[1])


def _in_one_script(name: str, names: Iterable[str]) -> str:
    """Return the first spelling in any script of a name of two words and more whose consonants all agree.

    Consonants alone would be a lead; here both texts also count the same thing and name the same two words.
    """
    if len(name.split()) < _LEAST_WORDS:
        return name
    bones = [skeleton(word) for word in name.split()]
    alike = [other for other in names if [skeleton(word) for word in other.split()] == bones]
    return min([name, *(other for other in alike if other.isascii() != name.isascii())])


def _full_names(names: set[str]) -> dict[str, str]:
    """Return for each name the longest that holds all its words, itself where none or several do."""
    found = {}
    for name in names:
        words = set(name.split())
        longer = [other for other in names if words < set(other.split())]
        longest = [one for one in longer if not any(set(one.split()) < set(two.split()) for two in longer)]
        found[name] = longest[0] if len(longest) == 1 else name
    return found
