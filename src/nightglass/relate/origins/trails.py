"""A row's trail: from the document outwards, by whom it came; the last hop is the furthest that the text tells."""

from dataclasses import dataclass, field

from nightglass.records.origin import EdgeKind, OriginKind
from nightglass.records.span import Span
from nightglass.relate.origins.parties import Party


@dataclass(frozen=True, slots=True)
class Hop:
    """A party and the words that name it."""

    party: Party
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Trail:
    """``hops`` lead away from the document; ``own`` is true where its newsroom itself spoke to, or saw, the last one.

    ``spans`` besides those of the hops prove it too (the cue). ``reason`` says in words what was read.
    """

    hops: tuple[Hop, ...]
    reason: str
    own: bool = False
    spans: tuple[Span, ...] = field(default=())
    credit: bool = False

    @property
    def last(self) -> Party:
        """The party at the far end."""
        return self.hops[-1].party

    @property
    def outlets(self) -> tuple[Party, ...]:
        """The outlets on the way, nearest first, without the far end."""
        return tuple(hop.party for hop in self.hops[:-1] if is_outlet(hop.party))

    @property
    def kind(self) -> EdgeKind:
        """The edge that it makes from its document."""
        if self.own:
            return EdgeKind.OWN
        if self.credit:
            return EdgeKind.CREDITS
        return EdgeKind.CITES if is_outlet(self.hops[0].party) else EdgeKind.QUOTES

    @property
    def proof(self) -> tuple[Span, ...]:
        """All words that prove it, in the order of the text."""
        return tuple(sorted({*self.spans, *(span for hop in self.hops for span in hop.spans)}))

    @property
    def identity(self) -> tuple[tuple[str, str], ...]:
        """The parties on the way, to tell whether two trails are one."""
        return tuple((hop.party.kind.value, hop.party.key) for hop in self.hops)


def is_outlet(party: Party) -> bool:
    """Say whether a party is an outlet that passes on what others say; a newsroom that saw for itself is not."""
    return party.kind is OriginKind.OUTLET


def without_prefixes(trails: list[Trail]) -> list[Trail]:
    """Return the trails, each once, without those that another one follows further."""
    kept: list[Trail] = []
    for trail in sorted(trails, key=lambda one: (-len(one.hops), one.proof)):
        if not any(longer.identity[: len(trail.identity)] == trail.identity for longer in kept):
            kept.append(trail)
    return kept
