"""What nobody could verify: each caveat, and what it limits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nightglass.present.held import Held
from nightglass.present.sources import DocumentLine
from nightglass.records.caveat import Caveat, CaveatKind
from nightglass.text.fold import key

KIND_NAMES: Mapping[CaveatKind, str] = {
    CaveatKind.UNVERIFIED: "Not verified",
    CaveatKind.UNDATED: "Date or authenticity uncertain",
    CaveatKind.HAMPERED: "Verification hampered",
    CaveatKind.SPECULATIVE: "Speculative",
    CaveatKind.NO_REPORT: "No report found",
    CaveatKind.ANONYMOUS: "Anonymous source",
}


@dataclass(frozen=True, slots=True)
class CaveatNote:
    """A caveat as it stands beside what it limits; ``whole`` where it limits its document as a whole.

    ``elsewhere`` where it stands in another version of the same text, and this version says nothing of it.
    """

    caveat: Caveat
    kind: str
    whole: bool
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class CaveatLine:
    """A caveat in the list of what nobody could verify; ``also`` are the same words in copies and revisions."""

    caveat: Caveat
    kind: str
    line: DocumentLine
    about_ids: tuple[str, ...]
    also: tuple[Caveat, ...]


def notes(held: Held) -> Mapping[str, tuple[CaveatNote, ...]]:
    """Return the caveats that limit each row by row id; those about a whole document stand under its id."""
    found: dict[str, list[CaveatNote]] = {}
    for caveat in held.caveats:
        for about in caveat.about_ids or (caveat.document_id,):
            found.setdefault(about, []).append(_note(caveat, whole=not caveat.about_ids))
    return {about: tuple(group) for about, group in found.items()}


def _note(caveat: Caveat, *, whole: bool, elsewhere: bool = False) -> CaveatNote:
    return CaveatNote(caveat, KIND_NAMES[caveat.kind], whole, elsewhere)


def notes_for(
    first: tuple[str, str], also: Iterable[tuple[str, str]], all_notes: Mapping[str, tuple[CaveatNote, ...]]
) -> tuple[CaveatNote, ...]:
    """Return the caveats of a line of one row or several: ``first`` and ``also`` are row and document ids.

    A caveat that only another version of the text carries is kept, and marked as standing elsewhere.
    """
    found: dict[tuple[CaveatKind, str], CaveatNote] = {}
    for at, (row_id, document_id) in enumerate((first, *also)):
        for note in (*all_notes.get(row_id, ()), *all_notes.get(document_id, ())):
            same = (note.caveat.kind, key(note.caveat.words))
            found.setdefault(same, _note(note.caveat, whole=note.whole, elsewhere=at > 0))
    return tuple(found.values())


def caveat_lines(held: Held, lines: Mapping[str, DocumentLine]) -> tuple[CaveatLine, ...]:
    """Return every caveat, the same words in a copy or revision once, in the order of the documents."""
    ordered = sorted(held.caveats, key=lambda caveat: lines[caveat.document_id].number)
    gathered: dict[tuple[str, CaveatKind, str], list[Caveat]] = {}
    for caveat in ordered:
        same = (lines[caveat.document_id].group, caveat.kind, key(caveat.words))
        gathered.setdefault(same, []).append(caveat)
    return tuple(
        CaveatLine(
            caveat=first,
            kind=KIND_NAMES[first.kind],
            line=lines[first.document_id],
            about_ids=tuple(dict.fromkeys(about for caveat in (first, *also) for about in caveat.about_ids)),
            also=tuple(also),
        )
        for first, *also in gathered.values()
    )
