"""One item against a case: the earliest copy, what it claims and where from, what changed, what is doubted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from nightglass.present.attribution import attribution
from nightglass.present.caveats import CaveatNote, notes, notes_for
from nightglass.present.claims import ClaimLine, CountLine, DriftLine, MemberLine, claim_lines, drift_lines
from nightglass.present.claims_changes import ChangedText, changed_texts
from nightglass.present.groups import place
from nightglass.present.held import Held
from nightglass.present.sources import DocumentLine, document_lines
from nightglass.records.claim import MemberStance
from nightglass.records.link import Link, LinkKind

SHARED: Mapping[LinkKind, str] = {
    LinkKind.COPY: "a copy",
    LinkKind.REVISION: "another edition",
    LinkKind.REUSE: "shares a passage",
    LinkKind.TRANSLATION: "a translation",
}
"""What a link says of a text beside the item; that two tell the same story makes neither a copy."""


@dataclass(frozen=True, slots=True)
class SharedText:
    """A text of the case that holds the item or a passage of it; ``words`` is the first passage in the item."""

    line: DocumentLine
    link: Link
    how: str
    words: str


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim that the item makes or denies. ``own`` is its sentence; ``others`` are counts that differ from its own.

    ``caveats`` are what any text says could not be known of it; ``attribution`` is a sentence to copy.
    """

    line: ClaimLine
    own: MemberLine
    others: tuple[CountLine, ...]
    caveats: tuple[tuple[CaveatNote, DocumentLine], ...]
    attribution: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What a case knows of an item; ``known`` where the item is a text of the case itself.

    ``shared`` are the texts that hold it or a passage of it, the earliest first; unknown dates come last.
    """

    item: DocumentLine
    known: bool
    shared: tuple[SharedText, ...]
    claims: tuple[CheckedClaim, ...]
    changes: tuple[ChangedText, ...]
    drifts: tuple[DriftLine, ...]

    @property
    def earliest(self) -> SharedText | None:
        """The earliest text that holds it as a whole, else a passage of it; null where none is earlier than it."""
        before = [one for one in self.shared if place(one.line.document) < place(self.item.document)]
        whole = [one for one in before if one.link.kind is not LinkKind.REUSE]
        return next(iter((*whole, *before)), None)

    @property
    def nothing(self) -> bool:
        """Say whether the case holds nothing of the item: no text that shares a passage, no claim told elsewhere."""
        return not self.shared and all(len(one.line.claim.document_ids) < 2 for one in self.claims)


def check_item(held: Held, item_id: str, zone: tzinfo, *, known: bool) -> Checked:
    """Return what ``held``, which holds the item as a document, says of it."""
    lines = document_lines(held)
    shared = _shared(held, item_id, lines)
    found = [one for one in claim_lines(held, lines) if any(own.line.document.id == item_id for own in _told(one))]
    all_notes = notes(held)
    claims = [_checked(one, item_id, lines, all_notes, zone, known=known) for one in found]
    return Checked(
        item=lines[item_id],
        known=known,
        shared=shared,
        claims=tuple(sorted(claims, key=_weight)),
        changes=tuple(one for one in changed_texts(held, lines) if item_id in (one.link.a_id, one.link.b_id)),
        drifts=tuple(
            one for one in drift_lines(held, lines) if item_id in (one.drift.from_document, one.drift.to_document)
        ),
    )


def _weight(one: CheckedClaim) -> tuple[bool, bool, bool, int]:
    """Order claims by what a desk asks first: what the item says itself, in full weight, counts before words."""
    supports = one.own.member.stance is MemberStance.SUPPORTS
    return (not supports, not one.line.own_page, one.line.name is None, one.own.row.start)


def _told(one: ClaimLine) -> tuple[MemberLine, ...]:
    return (*one.supports, *one.denies, *one.compatible)


def _shared(held: Held, item_id: str, lines: Mapping[str, DocumentLine]) -> tuple[SharedText, ...]:
    text = lines[item_id].document.text
    found = []
    for link in held.links:
        if item_id in (link.a_id, link.b_id) and link.kind in SHARED:
            other, spans = (link.b_id, link.a_spans) if link.a_id == item_id else (link.a_id, link.b_spans)
            words = " ".join(spans[0].of(text).split()) if spans else ""
            found.append(SharedText(lines[other], link, SHARED[link.kind], words))
    return tuple(sorted(found, key=lambda one: (place(one.line.document), one.link.id)))


def _checked(
    one: ClaimLine,
    item_id: str,
    lines: Mapping[str, DocumentLine],
    all_notes: Mapping[str, tuple[CaveatNote, ...]],
    zone: tzinfo,
    *,
    known: bool,
) -> CheckedClaim:
    own = next(told for told in _told(one) if told.line.document.id == item_id)
    caveats = _caveats(one.supports, lines, all_notes)
    bounds = (own.member.low, own.member.high)
    others = tuple(count for count in one.counts if (count.told.member.low, count.told.member.high) != bounds)
    return CheckedClaim(one, own, others, caveats, attribution(one, own, caveats, zone, known=known))


def _caveats(
    members: Sequence[MemberLine], lines: Mapping[str, DocumentLine], all_notes: Mapping[str, tuple[CaveatNote, ...]]
) -> tuple[tuple[CaveatNote, DocumentLine], ...]:
    """Return the caveats of the sentences that support a claim and of their texts, the same words once."""
    if not members:
        return ()
    first, *also = ((one.row.id, one.line.document.id) for one in members)
    found = notes_for(first, also, all_notes)
    return tuple((note, lines[note.caveat.document_id]) for note in found)
