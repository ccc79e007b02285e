"""What a person judged of a claim, and beside it what the tables suggest, for and against."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nightglass.present.held import Held, Row
from nightglass.present.sources import DocumentLine
from nightglass.records.grade import MEANINGS, Credibility, Reliability
from nightglass.records.judgement import Judgement, JudgementKind, in_force
from nightglass.weigh.suggesting import WEIGHED, Weighing
from nightglass.weigh.suggestion import Reason, Suggestion

KIND_NAMES: Mapping[JudgementKind, str] = {
    JudgementKind.GRADE: "Grade of the incident",
    JudgementKind.ADMIRALTY_INFORMATION: "Credibility of the information",
    JudgementKind.ADMIRALTY_SOURCE: "Reliability of the source",
    JudgementKind.CERTAINTY: "Certainty",
}

_CODES: Mapping[str, str] = {word.value: MEANINGS[word] for word in (*Reliability, *Credibility)}


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """A reason and the rows that show it, as far as an account shows them."""

    words: str
    rows: tuple[tuple[Row, DocumentLine], ...]


@dataclass(frozen=True, slots=True)
class WeighedLine:
    """One kind of judgement on a claim: ``judged`` null where nobody did, ``suggested`` null where the method refuses.

    ``meaning`` and ``suggested`` are in words, since a code says nothing by itself.
    """

    name: str
    method: str
    judged: Judgement | None
    meaning: str | None
    suggested: str | None
    refused: str | None
    reasons_for: tuple[ReasonLine, ...]
    reasons_against: tuple[ReasonLine, ...]


def suggestions(held: Held) -> tuple[Suggestion, ...]:
    """Return what the tables of a case suggest on its claims, in their order."""
    weighing = Weighing({name: getattr(held, name) for name in WEIGHED if hasattr(held, name)})
    return tuple(one for claim in held.claims for one in weighing.on_claim(claim))


def in_words(kind: JudgementKind, value: str) -> str:
    """Return a value in words: what a letter or a number of the Admiralty code means; other values are words."""
    codes = (JudgementKind.ADMIRALTY_INFORMATION, JudgementKind.ADMIRALTY_SOURCE)
    return _CODES[value] if kind in codes and value in _CODES else value


def weighed_lines(
    held: Held, made: Sequence[Suggestion], lines: Mapping[str, DocumentLine]
) -> Mapping[str, tuple[WeighedLine, ...]]:
    """Return what was judged and suggested on each claim, by its id; ``made`` are the suggestions."""
    judged = {(one.about_id, one.kind): one for one in in_force(held.judgements)}
    rows: dict[str, Row] = {row.id: row for row in held.rows}
    found: dict[str, list[WeighedLine]] = {}
    for one in made:
        decided = judged.get((one.about_id, one.kind.value))
        found.setdefault(one.about_id, []).append(_line(one, decided, rows, lines))
    return {about_id: tuple(own) for about_id, own in found.items()}


def _line(
    made: Suggestion, judged: Judgement | None, rows: Mapping[str, Row], lines: Mapping[str, DocumentLine]
) -> WeighedLine:
    def told(reasons: Sequence[Reason]) -> tuple[ReasonLine, ...]:
        return tuple(ReasonLine(one.words, tuple(_shown(one.row_ids, rows, lines))) for one in reasons)

    return WeighedLine(
        name=KIND_NAMES[made.kind],
        method=made.method,
        judged=judged,
        meaning=None if judged is None else in_words(made.kind, judged.value),
        suggested=None if made.value is None else in_words(made.kind, made.value),
        refused=made.refused,
        reasons_for=told(made.reasons_for),
        reasons_against=told(made.reasons_against),
    )


def _shown(
    ids: Sequence[str], rows: Mapping[str, Any], lines: Mapping[str, DocumentLine]
) -> list[tuple[Any, DocumentLine]]:
    """Return the rows that are shown, one of each document."""
    found = {
        rows[one].document_id: rows[one] for one in reversed(ids) if one in rows and rows[one].document_id in lines
    }
    return [(row, lines[document_id]) for document_id, row in reversed(found.items())]
