"""A judgement: a person's decision, added and never overwritten."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

WITHDRAWN = "withdrawn"
"""The value (or its first word) that takes back what was judged before."""


class JudgementKind(StrEnum):
    """What is decided; ``records/grade.py`` says what the value of each may be."""

    SAME_ORIGIN = "same origin"
    DIFFERENT_ORIGINS = "different origins"
    GRADE = "grade"
    ADMIRALTY_SOURCE = "admiralty source"
    ADMIRALTY_INFORMATION = "admiralty information"
    CERTAINTY = "certainty"


PAIRS = frozenset({JudgementKind.SAME_ORIGIN.value, JudgementKind.DIFFERENT_ORIGINS.value})
"""The kinds whose value names two origins or documents of a claim; of one pair only one of them can hold."""

BUILT = PAIRS | {JudgementKind.ADMIRALTY_SOURCE.value, JudgementKind.ADMIRALTY_INFORMATION.value}
"""The kinds that change what is built: origins and ranges."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """``at`` is by the machine's clock (UTC); ``who`` and ``reason`` are null once erased beside the chain.

    ``about_id`` is what it judges: a claim, an origin, a source or another row. ``value`` is the decision in the words
    of ``kind``; ``method`` is the named method it follows, null for none. ``previous`` is the id of the judgement of
    the same kind about the same thing that it takes the place of, null for the first.
    """

    id: str
    at: datetime
    who: str | None
    about_id: str
    kind: str
    value: str
    method: str | None
    reason: str | None
    previous: str | None
    made_by: str
    made_from: tuple[str, ...]

    @property
    def subject(self) -> tuple[str, ...]:
        """What it decides on, shared with the judgements that it may take the place of."""
        return subject_of(self.about_id, self.kind, self.value)

    @property
    def pair(self) -> frozenset[str]:
        """The two ids that a judgement on a pair names; empty for every other kind."""
        return _pair(self.kind, self.value)

    @property
    def withdrawn(self) -> bool:
        """Whether it takes back what was judged before, and decides nothing itself."""
        return self.value.split()[:1] == [WITHDRAWN]


def subject_of(about_id: str, kind: str, value: str) -> tuple[str, ...]:
    """Return what a judgement decides on: the row and the kind; of two origins the row and the pair."""
    return (about_id, "pair", *sorted(_pair(kind, value))) if kind in PAIRS else (about_id, kind)


def _pair(kind: str, value: str) -> frozenset[str]:
    return frozenset(value.split()) - {WITHDRAWN} if kind in PAIRS else frozenset()


def latest(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the last judgement on each subject, ordered by id, those that withdraw among them.

    Last is by ``at``, then by id, so that two laptops that judged apart agree once their ledgers are merged. What
    another names as ``previous`` does not count, whatever the clocks said. The order of the input says nothing.
    """
    known = tuple(judgements)
    replaced = {one.previous for one in known}
    last: dict[tuple[str, ...], Judgement] = {}
    for one in sorted(known, key=lambda one: (one.at, one.id)):
        if one.id not in replaced:
            last[one.subject] = one
    return tuple(sorted(last.values(), key=lambda one: one.id))


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements that count now, ordered by id: the last on each subject, where it is not withdrawn."""
    return tuple(one for one in latest(judgements) if not one.withdrawn)


def pairs_judged(judgements: Iterable[Judgement], claim_id: str) -> Mapping[frozenset[str], Judgement]:
    """Return what people decided on pairs of a claim's origins or documents, by the two ids."""
    return {one.pair: one for one in in_force(judgements) if one.kind in PAIRS and one.about_id == claim_id}


def judged(judgements: Iterable[Judgement], about_id: str, kind: JudgementKind) -> Judgement | None:
    """Return the judgement of a kind on a row that counts now, None where nobody judged."""
    return next((one for one in in_force(judgements) if (one.about_id, one.kind) == (about_id, kind.value)), None)
