"""Scores from outcomes: exact counts, errors, false corroboration, coverage and pairs, with their intervals."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from benchmarks.origins.outcomes import Judged, Outcome
from benchmarks.origins.world import Move

Z = 1.96
"""The normal quantile of a two-sided interval of 95 %."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole; an empty whole counts as all."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        """The share itself, 1 where there is nothing."""
        return self.part / self.whole if self.whole else 1.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval of 95 % (Wilson 1927; Brown, Cai and DasGupta 2001, section 3.1.1)."""
        n, p = self.whole, self.value
        if not n:
            return 0.0, 1.0
        middle, half = p + Z * Z / (2 * n), Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
        scale = 1 + Z * Z / n
        return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)


def share(hits: Iterable[bool]) -> Share:
    """Return how many of these are true."""
    of = list(hits)
    return Share(sum(of), len(of))


def shares(judged: Sequence[Judged]) -> dict[str, Share]:
    """Return the shares that have intervals; those without ``_all`` are over claims told by two documents or more."""
    every = [outcome for one in judged for outcome in one.outcomes]
    several = [outcome for outcome in every if outcome.several]
    return {
        "exact": share(one.exact for one in several),
        "exact_knowable": share(one.exact for one in several if one.claim["knowable"]),
        "exact_all": share(one.exact for one in every),
        "coverage": share(one.covered for one in several),
        "coverage_all": share(one.covered for one in every),
        "found": share(one.answer is not None for one in every),
        "in_one_piece": share(len(one.pieces) == 1 for one in every),
        "merged": share(one.merged for one in every),
        "false_claims": share(one.false for one in every),
        "false_worlds": share(one.false for one in judged),
        "worlds_without_false": share(not one.false for one in judged),
    }


def measures(judged: Sequence[Judged]) -> dict[str, float]:
    """Return every score of these worlds by name."""
    several = [outcome for one in judged for outcome in one.outcomes if outcome.several]
    scores = {name: one.value for name, one in shares(judged).items()}
    scores["mean_error"] = sum(one.error for one in several) / len(several) if several else 0.0
    scores |= pairs(several)
    return scores | {f"told_{name}": value for name, value in pairs(several, told_only=True).items()}


def pairs(outcomes: Iterable[Outcome], told_only: bool = False) -> dict[str, float]:
    """Return precision, recall and F1 of "same origin"; ``told_only`` leaves out documents that do not say whence."""
    true = found = both = 0
    for one in outcomes:
        told = {name for name, about in documents_of(one).items() if about["told"]}
        here, there = (
            {pair for pair in of if not told_only or told.issuperset(pair)} for of in (one.true_pairs, one.found_pairs)
        )
        true, found, both = true + len(here), found + len(there), both + len(here & there)
    precision, recall = Share(both, found).value, Share(both, true).value
    return {"pair_precision": precision, "pair_recall": recall, "pair_f1": Share(2 * both, true + found).value}


def documents_of(outcome: Outcome) -> Mapping[str, Any]:
    """Return what is true of each document of an outcome's world, by id."""
    documents = outcome.world.truth["documents"]
    assert isinstance(documents, dict)
    return documents


@dataclass(frozen=True, slots=True)
class MoveLine:
    """How one move fares: documents made by it, those in the answer, how well they are grouped, exact claims."""

    move: str
    documents: int
    gathered: Share
    grouped: float
    exact: Share
    false: Share


def by_move(judged: Sequence[Judged]) -> list[MoveLine]:
    """Return a line for each move: what is lost where a claim has a document made by it.

    ``grouped`` is the mean over documents of F1 between those that share an origin with it and those found to.
    """
    outcomes = [outcome for one in judged for outcome in one.outcomes if outcome.several]
    return [line for move in sorted({*map(str, Move), *_moves(outcomes)}) if (line := _line(move, outcomes)).documents]


def _moves(outcomes: Iterable[Outcome]) -> set[str]:
    return {str(about["move"]) for one in outcomes for about in documents_of(one).values()}


def _line(move: str, outcomes: Sequence[Outcome]) -> MoveLine:
    gathered: list[bool] = []
    grouped: list[float] = []
    exact: list[bool] = []
    false: list[bool] = []
    for one in outcomes:
        told = [*one.claim["supports"], *one.claim["denies"]]
        here = [name for name in told if documents_of(one)[name]["move"] == move]
        gathered += [one.answer is not None and name in one.answer.documents for name in here]
        grouped += [_alike(_beside(name, one.true_pairs), _beside(name, one.found_pairs)) for name in here]
        exact += [one.exact] if here else []
        false += [one.false] if here else []
    return MoveLine(
        move, len(gathered), share(gathered), sum(grouped) / max(len(grouped), 1), share(exact), share(false)
    )


def _alike(true: set[str], found: set[str]) -> float:
    return Share(2 * len(true & found), len(true) + len(found)).value


def _beside(name: str, of: Iterable[tuple[str, str]]) -> set[str]:
    return {other for pair in of if name in pair for other in pair} - {name}
