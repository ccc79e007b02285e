"""A suggestion: what the tables would say where a person decides, with the reasons for it and against it."""

from dataclasses import dataclass

from nightglass.records.judgement import JudgementKind


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, in words without a digit, and the ids of the rows that show it."""

    words: str
    row_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the tables suggest; it is never set by itself, and stands beside what a person judged.

    ``value`` is in the words of the kind (``records/grade.py``), null where the method refuses: then ``refused`` says
    why.
    """

    about_id: str
    kind: JudgementKind
    method: str
    value: str | None
    refused: str | None
    reasons_for: tuple[Reason, ...] = ()
    reasons_against: tuple[Reason, ...] = ()
