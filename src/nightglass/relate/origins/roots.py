"""A root: an origin as it is traced, before it is a row; what makes two mentions one root."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from nightglass.records.ids import make_id
from nightglass.records.origin import OriginKind, Perceived
from nightglass.relate.origins.parties import Party
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
    affiliation = next((root.party.affiliation for root in ordered if root.party.affiliation), None)
    return replace(
        first,
        party=replace(first.party, perceived=perceived, affiliation=affiliation),
        own=any(root.own for root in ordered),
        flat=all(root.flat for root in ordered),
    )


def with_one_name(roots: Sequence[Root]) -> dict[tuple[str, str], tuple[str, str]]:
    """Return, for the identity of each named person, the identity of the longest name that holds all its words.

    "Kestrel" and "Mara Kestrel" are one in one claim; a word that two longer names hold stays by itself.
    """
    people = {root.identity for root in roots if root.party.named and root.party.kind is OriginKind.PERSON}
    found = {}
    for identity in people:
        words = set(identity[1].split())
        longer = [other for other in people if words < set(other[1].split())]
        longest = [one for one in longer if not any(set(one[1].split()) < set(two[1].split()) for two in longer)]
        found[identity] = longest[0] if len(longest) == 1 else identity
    return found
