"""Who said what, and how a text knows it: public statements by speaker."""

from collections.abc import Mapping
from dataclasses import dataclass

from nightglass.present.caveats import CaveatNote, notes, notes_for
from nightglass.present.held import Held
from nightglass.present.sources import DocumentLine
from nightglass.records.statement import Sourcing, Statement
from nightglass.text.fold import key

SOURCING_NAMES: Mapping[Sourcing, str] = {
    Sourcing.NAMED: "named speaker",
    Sourcing.UNNAMED: "unnamed source",
    Sourcing.DOCUMENT: "document",
    Sourcing.MEDIA: "other media",
}


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One statement; ``also`` are the same words in copies and revisions of the same text."""

    statement: Statement
    line: DocumentLine
    sourcing: str
    also: tuple[tuple[Statement, DocumentLine], ...]
    caveats: tuple[CaveatNote, ...]


@dataclass(frozen=True, slots=True)
class SpeakerGroup:
    """A speaker's statements; ``speaker`` is null where the text names nobody."""

    speaker: str | None
    role: str | None
    lines: tuple[StatementLine, ...]


def speaker_groups(held: Held, lines: Mapping[str, DocumentLine]) -> tuple[SpeakerGroup, ...]:
    """Return statements by speaker: the named first, and of them those who said most; nobody named last."""
    all_notes = notes(held)
    same: dict[tuple[str, str, str], list[Statement]] = {}
    for statement in sorted(held.statements, key=lambda one: lines[one.document_id].number):
        group = lines[statement.document_id].group
        same.setdefault((group, key(statement.speaker or ""), key(statement.content)), []).append(statement)
    by_speaker: dict[str, list[StatementLine]] = {}
    for (_, speaker, _), (first, *also) in same.items():
        line = StatementLine(
            statement=first,
            line=lines[first.document_id],
            sourcing=SOURCING_NAMES[first.sourcing],
            also=tuple((statement, lines[statement.document_id]) for statement in also),
            caveats=notes_for((first.id, first.document_id), [(s.id, s.document_id) for s in also], all_notes),
        )
        by_speaker.setdefault(speaker, []).append(line)
    ordered = sorted(by_speaker.items(), key=lambda item: (_rank(item[0], item[1]), -len(item[1]), item[0]))
    return tuple(_group(said) for _, said in ordered)


def _rank(speaker: str, said: list[StatementLine]) -> int:
    """Return 0 for a speaker whom a text names, 1 for one whom it only describes, 2 where it names nobody."""
    if not speaker:
        return 2
    return 0 if any(line.statement.sourcing is Sourcing.NAMED for line in said) else 1


def _group(said: list[StatementLine]) -> SpeakerGroup:
    first = said[0].statement
    role = next((line.statement.speaker_role for line in said if line.statement.speaker_role), None)
    return SpeakerGroup(first.speaker, role, tuple(said))
