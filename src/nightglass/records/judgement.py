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
    NOT_SAME_CLAIM = "not the same claim"
    WRONG_LINK = "wrong link"
    CORRECTION = "correction"
    NAMING = "naming"
    WORK = "work"
    NOTE = "note"
    CONTACT = "contact"
    LOCATED = "located"
    DATED = "dated"
    CHECKED = "checked"
    ACCOUNT = "account"


PAIRS = frozenset({JudgementKind.SAME_ORIGIN.value, JudgementKind.DIFFERENT_ORIGINS.value})
"""The kinds whose value names two origins or documents of a claim; of one pair only one of them can hold."""

BUILT = PAIRS | {
    JudgementKind.ADMIRALTY_SOURCE.value,
    JudgementKind.ADMIRALTY_INFORMATION.value,
    JudgementKind.NOT_SAME_CLAIM.value,
    JudgementKind.WRONG_LINK.value,
    JudgementKind.CORRECTION.value,
}
"""The kinds that change what is built: rows, links, claims, origins and ranges."""
WEIGHING = frozenset(
    {
        JudgementKind.GRADE.value,
        JudgementKind.ADMIRALTY_SOURCE.value,
        JudgementKind.ADMIRALTY_INFORMATION.value,
        JudgementKind.CERTAINTY.value,
    }
)
"""The kinds that say how strong something is: what an account shows of judgements."""
MANY = frozenset(
    {
        JudgementKind.NOTE.value,
        JudgementKind.CONTACT.value,
        JudgementKind.LOCATED.value,
        JudgementKind.DATED.value,
        JudgementKind.CHECKED.value,
    }
)
"""The kinds of which a row may have many at once: one takes the place of another only where it names it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """``at`` is by the machine's clock (UTC); ``who`` and ``reason`` are null once erased beside the chain.

    ``about_id`` is what it judges: a claim, an origin, a source or another row. ``value`` is the decision in the words
    of ``kind``; ``method`` is the named method it follows, null for none. ``previous`` is the id of the judgement on
    the same matter that it takes the place of, null for the first.
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
    def pair(self) -> frozenset[str]:
        """The two ids that a judgement on a pair names; empty for every other kind."""
        return _pair(self.kind, self.value)

    @property
    def withdrawn(self) -> bool:
        """Whether it takes back what was judged before, and decides nothing itself."""
        return self.value.split()[:1] == [WITHDRAWN]


def subject_of(about_id: str, kind: str, value: str) -> tuple[str, ...]:
    """Return what a judgement of a kind that holds once decides on: the row and the kind, and a part of the row.

    The part is the pair of two origins, the row that leaves a claim, the field that is corrected; a link is its own.
    """
    words = [word for word in value.partition(":")[0].split() if word != WITHDRAWN]
    if kind in PAIRS:
        return (about_id, "pair", *sorted(words))
    if kind == JudgementKind.WRONG_LINK:
        return (kind, *words)
    if kind in _PARTS:
        return (about_id, kind, *words)
    return (about_id, kind)


_PARTS = frozenset({JudgementKind.NOT_SAME_CLAIM.value, JudgementKind.CORRECTION.value})


def subjects(judgements: Iterable[Judgement]) -> Mapping[str, tuple[str, ...]]:
    """Return what each judgement decides on, by its id, shared with those that it may take the place of.

    Of kinds of which a row may have many it is the first of the line that the judgement goes on.
    """
    known = {one.id: one for one in judgements}
    return {
        one.id: (one.about_id, one.kind, _first(one, known))
        if one.kind in MANY
        else subject_of(one.about_id, one.kind, one.value)
        for one in known.values()
    }


def _first(judgement: Judgement, known: Mapping[str, Judgement]) -> str:
    seen = {judgement.id}
    while (before := known.get(judgement.previous or "")) is not None and before.id not in seen:
        judgement = before
        seen.add(judgement.id)
    return judgement.id


def _pair(kind: str, value: str) -> frozenset[str]:
    return frozenset(value.split()) - {WITHDRAWN} if kind in PAIRS else frozenset()


def latest(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the last judgement on each subject, ordered by id, those that withdraw among them.

    Last is by ``at``, then by id, so that two laptops that judged apart agree once their ledgers are merged. What
    another names as ``previous`` does not count, whatever the clocks said. The order of the input says nothing.
    """
    known = tuple(judgements)
    replaced, about = {one.previous for one in known}, subjects(known)
    last: dict[tuple[str, ...], Judgement] = {}
    for one in sorted(known, key=lambda one: (one.at, one.id)):
        if one.id not in replaced:
            last[about[one.id]] = one
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
