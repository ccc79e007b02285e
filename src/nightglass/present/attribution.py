"""A sentence to copy that says what is claimed, by whom, through which text, and how many origins stand behind it."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo

from nightglass.present.caveats import CaveatNote
from nightglass.present.claims import ClaimLine, MemberLine
from nightglass.present.format import count, day, period
from nightglass.present.says import bounds
from nightglass.present.sources import DocumentLine
from nightglass.records.caveat import CaveatKind
from nightglass.records.figure import Figure, Measure
from nightglass.records.origin import EdgeKind, OriginKind
from nightglass.records.statement import Statement

_DONE: Mapping[Measure, tuple[str, str]] = {
    Measure.KILLED: ("was killed", "were killed"),
    Measure.BODIES: ("was seen or received", "were seen or received"),
    Measure.EXECUTED: ("was executed", "were executed"),
    Measure.INJURED: ("was injured", "were injured"),
    Measure.DETAINED: ("was detained", "were detained"),
    Measure.MISSING: ("is missing", "are missing"),
    Measure.DISPLACED: ("was displaced", "were displaced"),
    Measure.PARTICIPANTS: ("took part", "took part"),
}
_UNVERIFIED = frozenset({CaveatKind.UNVERIFIED, CaveatKind.HAMPERED})
_SECOND_HAND = frozenset({EdgeKind.COPIES, EdgeKind.TRANSLATES})
MOST_NAMES = 3
_QUOTES = '“”"«» ,'


def attribution(
    one: ClaimLine, own: MemberLine, caveats: Sequence[tuple[CaveatNote, DocumentLine]], zone: tzinfo, *, known: bool
) -> str:
    """Return the sentence for a claim as ``own``, a sentence of the item, tells it.

    A text of the case goes before an item that is none (not ``known``), whatever its date.
    """
    first = _earliest(one, own, known=known)
    parts = [f"{_claimed(first, one, zone)}, {_whose(one, first, zone)}{_copies(one, first)}.", _origins(one)]
    if one.claim.one_publisher:
        parts.append("It rests on one publisher.")
    if one.denies:
        parts.append("It is denied.")
    if any(note.caveat.kind in _UNVERIFIED for note, _ in caveats):
        parts.append("Not independently verified.")
    return " ".join(parts)


def _earliest(one: ClaimLine, own: MemberLine, *, known: bool) -> MemberLine:
    """Return the earliest sentence that supports the claim with the item's own count; the item's where none does."""
    counts = (own.member.low, own.member.high)
    same = [told for told in one.supports if (told.member.low, told.member.high) == counts]
    others = [told for told in same if known or told.line.document.id != own.line.document.id]
    return min(others, key=lambda told: told.line.number, default=own)


def _claimed(told: MemberLine, one: ClaimLine, zone: tzinfo) -> str:
    row = told.row
    if isinstance(row, Figure):
        return _counted(row, one, zone)
    if isinstance(row, Statement):
        words = " ".join(row.content.split()).strip(_QUOTES)
        return f"“{words}”"
    return one.claim.subject


def _counted(row: Figure, one: ClaimLine, zone: tzinfo) -> str:
    """Return ``At least 14 people were killed in Harrow on 4 March 2026``."""
    single = row.low == row.high == 1
    whom = "person" if single else "bodies" if row.measure is Measure.BODIES else "people"
    done = _DONE.get(row.measure)
    said = f"{bounds(row.low, row.high)} {whom} {done[0 if single else 1]}" if done else f"“{row.words}”"
    if row.low == row.high == 0:
        said = f"no {said.removeprefix('none ')}"
    where = f" in {one.claim.place}" if one.claim.place else ""
    return f"{said[0].upper()}{said[1:]}{where}{_when(row, zone)}"


def _when(row: Figure, zone: tzinfo) -> str:
    words = period(row.period_from, row.period_to, zone)
    if not words:
        return f" ({row.period_words})" if row.period_words else ""
    if words.startswith(("since", "until")):
        return f" {words}"
    return f" {'on' if words[0].isdigit() and not words.isdigit() else 'in'} {words}"


def _whose(one: ClaimLine, told: MemberLine, zone: tzinfo) -> str:
    """Return ``according to hospital staff quoted by TideWire (5 March 2026)``."""
    document = told.line.document
    label = told.line.label if told.line.label != "Source unknown" else "a text of unknown source"
    dated = f" ({day(document.published_at, zone)})" if document.published_at else ""
    origins = [line.origin for line in one.origins if document.id in line.origin.document_ids]
    bounds_told = (told.member.low, told.member.high)
    counting = [origin for origin in origins if (origin.low, origin.high) == bounds_told] or origins
    named = [one for one in counting if one.kind is not OriginKind.UNKNOWN and one.name != label]
    if named:
        return f"according to {_some([one.name for one in named])} in {label}{dated}"
    return f"according to {label}{dated}" + ("" if any(o.name == label for o in origins) else ", which names no source")


def _some(names: Sequence[str]) -> str:
    """Return the first names, and how many others there are."""
    more = len(names) - MOST_NAMES
    return _listed([*names[:MOST_NAMES], *([f"{more} {count(more, 'other')}"] if more > 0 else [])])


def _copies(one: ClaimLine, first: MemberLine) -> str:
    """Return which other texts have it from there: ``; the text of Northern Post is a copy``."""
    document_id = first.line.document.id
    labels = [
        edge.line.label
        for edge in one.edges
        if edge.earlier is not None and edge.earlier.document.id == document_id and edge.edge.kind in _SECOND_HAND
    ]
    known = [label for label in dict.fromkeys(labels) if label not in ("Source unknown", first.line.label)]
    if not known:
        return ""
    return f"; {_some(known)} {count(len(known), 'has', 'have')} it from there"


def _origins(one: ClaimLine) -> str:
    claim = one.claim
    said = f"{claim.proven} independent {count(claim.proven, 'origin')} proven"
    return f"{said}, at most {claim.at_most}." if claim.at_most != claim.proven else f"{said}."


def _listed(names: Sequence[str]) -> str:
    names = [f"{name[0].lower()}{name[1:]}" if name.split()[0] in ("The", "A", "An") else name for name in names]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
