"""Sets what was found of a world beside what is true of it.

A found claim's documents are those of its ``members`` that support or deny it (all of its documents where it has no
members). A true claim is answered by the found claim of kind ``figure`` and the same measure whose documents overlap
best with those that support or deny it (Jaccard over ids, the higher id where two overlap alike); where none overlaps
it is missed, and counts as 0 proven, at most 0. Two documents have the same origin where they stand in the
``document_ids`` of one row of ``origins`` of that claim, unless its kind is ``unknown`` or it denies.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from benchmarks.origins.world import World

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What some method says of a claim: its documents, the count as a range, and groups of documents of one origin."""

    documents: frozenset[str]
    proven: int
    at_most: int
    groups: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A true claim beside its answer (null where it was missed); pairs are of supporting documents of one origin.

    ``pieces`` are all found claims of its measure that have any of its documents: more than one where it was split.
    ``merged`` is true where its answer answers another true claim too.
    """

    world: World
    claim: Row
    answer: Answer | None
    true_pairs: frozenset[tuple[str, str]]
    found_pairs: frozenset[tuple[str, str]]
    pieces: tuple[Row, ...] = ()
    merged: bool = False

    @property
    def proven(self) -> int:
        """What is said to be proven."""
        return self.answer.proven if self.answer else 0

    @property
    def false(self) -> bool:
        """Whether more is said to be proven than is true: false corroboration."""
        return self.proven > int(self.claim["independent"]["max"])

    @property
    def exact(self) -> bool:
        """Whether what is said to be proven is true."""
        return self.answer is not None and self.error == 0

    @property
    def error(self) -> int:
        """How far what is said to be proven is from the truth."""
        low, high = (int(self.claim["independent"][end]) for end in ("min", "max"))
        return max(low - self.proven, self.proven - high, 0)

    @property
    def covered(self) -> bool:
        """Whether the truth lies between what is proven and what can be at most."""
        low, high = (int(self.claim["independent"][end]) for end in ("min", "max"))
        return self.answer is not None and self.answer.proven <= high and self.answer.at_most >= low

    @property
    def several(self) -> bool:
        """Whether two documents or more support the claim."""
        return len(self.claim["supports"]) > 1

    @property
    def language(self) -> str:
        """The language of the supporting documents, or mixed."""
        of = {str(row["id"]): str(row["language"]) for row in self.world.documents}
        languages = {of[name] for name in self.claim["supports"]}
        return languages.pop() if len(languages) == 1 else "mixed"


@dataclass(frozen=True, slots=True)
class Judged:
    """A world with its outcomes; ``strays`` are found claims that answer to no true one and say two or more proven."""

    world: World
    outcomes: tuple[Outcome, ...]
    strays: tuple[Row, ...]

    @property
    def false(self) -> bool:
        """Whether any claim of this world says more proven than is true."""
        return bool(self.strays) or any(outcome.false for outcome in self.outcomes)


def judge(world: World, rows: Sequence[Row]) -> Judged:
    """Set the rows of ``nightglass relate`` beside the truth of a world."""
    claims = [row for row in rows if row["table"] == "claims" and row["kind"] == "figure"]
    found: list[Row] = [{**row, "told": told_of(row, rows)} for row in claims]
    matched = [(claim, _match(claim, found)) for claim in claims_of(world)]
    taken = Counter(row["id"] for _, row in matched if row is not None)
    outcomes = [
        replace(
            outcome_of(world, claim, _answer(row, rows)),
            pieces=tuple(_alike(claim, found)),
            merged=row is not None and taken[row["id"]] > 1,
        )
        for claim, row in matched
    ]
    strays = [row for row in found if row["id"] not in taken and row["proven"] > max(1, _most(world, row))]
    return Judged(world, tuple(outcomes), tuple(strays))


def claims_of(world: World) -> list[Row]:
    """Return the true claims of a world."""
    claims = world.truth["claims"]
    assert isinstance(claims, list)
    return claims


def _match(claim: Row, found: Iterable[Row]) -> Row | None:
    about = {*claim["supports"], *claim["denies"]}
    return max(_alike(claim, found), key=lambda row: (_overlap(about, row["told"]), row["id"]), default=None)


def _alike(claim: Row, found: Iterable[Row]) -> list[Row]:
    """Return the found claims of the measure of a true one that have any of its documents."""
    about = {*claim["supports"], *claim["denies"]}
    return [row for row in found if row["measure"] == claim["measure"] and about & row["told"]]


def told_of(row: Row, rows: Iterable[Row]) -> frozenset[str]:
    """Return the documents that support or deny a found claim; all of its documents where no member is told of."""
    members = [one for one in rows if one["table"] == "members" and one["claim_id"] == row["id"]]
    told = {one["document_id"] for one in members if one["stance"] != "compatible"}
    return frozenset(told if members else row["document_ids"])


def _overlap(a: Collection[str], b: Collection[str]) -> float:
    return len(set(a) & set(b)) / len(set(a) | set(b))


def _answer(row: Row | None, rows: Sequence[Row]) -> Answer | None:
    if row is None:
        return None
    origins = [one for one in rows if one["table"] == "origins" and one["claim_id"] == row["id"]]
    known = [one for one in origins if one["kind"] != "unknown" and not one["denies"]]
    groups = tuple(frozenset(one["document_ids"]) for one in known)
    return Answer(row["told"], row["proven"], row["at_most"], groups)


def _most(world: World, row: Row) -> int:
    """Return the most independent origins that the documents of a found claim have in any true one of its measure."""
    return max(
        (_commands(claim, row["told"]) for claim in claims_of(world) if claim["measure"] == row["measure"]),
        default=0,
    )


def _commands(claim: Row, documents: Collection[str]) -> int:
    return len({one["command"] for one in claim["origins"] if set(one["documents"]) & set(documents)})


def outcome_of(world: World, claim: Row, answer: Answer | None) -> Outcome:
    """Return a true claim beside an answer, with the pairs of documents of one origin on both sides."""
    supports = sorted(claim["supports"])
    true = [frozenset(one["documents"]) for one in claim["origins"]]
    found = answer.groups if answer else ()
    return Outcome(world, claim, answer, _pairs(supports, true), _pairs(supports, found))


def _pairs(documents: Sequence[str], groups: Iterable[frozenset[str]]) -> frozenset[tuple[str, str]]:
    together = [pair for group in groups for pair in combinations(sorted(group & set(documents)), 2)]
    return frozenset(together)
