"""What was changed on the way: the edits between two editions or copies of a text, a number that moved first."""

from collections.abc import Mapping
from dataclasses import dataclass

from nightglass.present.held import Held
from nightglass.present.sources import DocumentLine
from nightglass.records.link import Link, LinkKind

_KINDS = ("number", "negation", "name", "headline", "removed", "added", "wording", "spelling")


@dataclass(frozen=True, slots=True)
class Change:
    """One edit: ``kind`` as in ``records/link.py``, ``line`` as the table has it; ``grave`` where it alters a fact."""

    kind: str
    line: str
    grave: bool


@dataclass(frozen=True, slots=True)
class ChangedText:
    """Two texts that are one text edited; ``first`` was published first as far as that is known."""

    link: Link
    first: DocumentLine
    second: DocumentLine
    changes: tuple[Change, ...]


def changed_texts(held: Held, lines: Mapping[str, DocumentLine]) -> tuple[ChangedText, ...]:
    """Return the editions and copies in which something was changed: a number, a denial or a name before all others."""
    found = [
        ChangedText(link, lines[link.a_id], lines[link.b_id], tuple(_change(line) for line in link.changes))
        for link in held.links
        if link.kind in (LinkKind.REVISION, LinkKind.COPY) and link.changes
    ]
    return tuple(sorted(found, key=_order))


def _change(line: str) -> Change:
    kind = line.partition(":")[0]
    return Change(kind if kind in _KINDS else "", line, kind in ("number", "negation", "name"))


def _order(one: ChangedText) -> tuple[int, bool, int, int, str]:
    gravest = min((_KINDS.index(change.kind) for change in one.changes if change.kind), default=len(_KINDS))
    return (gravest, one.link.kind is not LinkKind.REVISION, one.first.number, one.second.number, one.link.id)
