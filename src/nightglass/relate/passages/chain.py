"""Runs in, chains out: runs of one pair of texts with short edits between them, in the order of both texts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nightglass.relate.passages.runs import Runs
from nightglass.relate.passages.seeds import GRAM
from nightglass.text.words import Offsets

_COVERED = 0.5
"""The share of a chain's words in one text from which on it tells again what a longer chain tells."""


class Chains(NamedTuple):
    """As seven arrays: words ``a_start`` to ``a_end`` of text ``a`` beside those of ``b``; ``same`` are equal."""

    a: Offsets
    b: Offsets
    a_start: Offsets
    a_end: Offsets
    b_start: Offsets
    b_end: Offsets
    same: Offsets


@dataclass(slots=True)
class _Chain:
    """One chain of one pair."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    same: int


class _Run(NamedTuple):
    """``size`` words from ``a_at`` on that equal those from ``b_at`` on."""

    a: int
    b: int
    a_at: int
    b_at: int
    size: int


def find_chains(runs: Runs, gap: int) -> Chains:
    """Return the chains whose edits are no longer than ``gap`` words and that hold at least one seed.

    Where chains of one pair stand over each other in either text, the one with most words stays.
    """
    alone = _alone(runs)
    one = Runs(*(column[alone & (runs.size >= GRAM)] for column in runs))
    single = Chains(one.a, one.b, one.a_at, one.a_at + one.size, one.b_at, one.b_at + one.size, one.size)
    several = _of_pairs(Runs(*(column[~alone] for column in runs)), gap)
    return Chains(*(np.concatenate(columns) for columns in zip(single, several, strict=True)))


def _alone(runs: Runs) -> NDArray[np.bool_]:
    """Say which runs are the only one of their pair."""
    new = np.ones(len(runs.a) + 1, np.bool_)
    new[1:-1] = (runs.a[1:] != runs.a[:-1]) | (runs.b[1:] != runs.b[:-1])
    return np.asarray(new[1:] & new[:-1])


def _of_pairs(runs: Runs, gap: int) -> Chains:
    rows = (_Run(*row) for row in zip(*(column.tolist() for column in runs), strict=True))
    found = [
        (a, b, chain.a_start, chain.a_end, chain.b_start, chain.b_end, chain.same)
        for (a, b), own in groupby(rows, key=lambda run: (run.a, run.b))
        for chain in _apart(_chained(own, gap))
    ]
    return Chains(*np.array(found, np.int64).reshape(-1, 7).T)


def _chained(runs: Iterable[_Run], gap: int) -> list[_Chain]:
    """Return the chains of one pair, each run put to the nearest chain before it."""
    chains: list[_Chain] = []
    live: list[_Chain] = []
    for run in runs:
        live = [chain for chain in live if run.a_at - chain.a_end <= gap]
        fitting = [chain for chain in live if _fits(chain, run, gap)]
        if fitting:
            _put(min(fitting, key=lambda chain: _distance(chain, run)), run)
        else:
            live.append(_Chain(run.a_at, run.a_at + run.size, run.b_at, run.b_at + run.size, run.size))
            chains.append(live[-1])
    return chains


def _fits(chain: _Chain, run: _Run, gap: int) -> bool:
    """Say whether a run goes on where a chain ends: in both texts, over an edit, beginning within it at most."""
    a_gap, b_gap = run.a_at - chain.a_end, run.b_at - chain.b_end
    return -run.size < a_gap <= gap and -run.size < b_gap <= gap and run.b_at >= chain.b_start


def _distance(chain: _Chain, run: _Run) -> int:
    return max(abs(run.a_at - chain.a_end), abs(run.b_at - chain.b_end))


def _put(chain: _Chain, run: _Run) -> None:
    chain.same += run.size - max(0, chain.a_end - run.a_at, chain.b_end - run.b_at)
    chain.a_end, chain.b_end = run.a_at + run.size, run.b_at + run.size


def _apart(chains: Sequence[_Chain]) -> Iterator[_Chain]:
    """Yield the chains, the best first, none where a better one stands already."""
    taken: list[_Chain] = []
    for chain in sorted(chains, key=_rank):
        if chain.same >= GRAM and not any(_covers(other, chain) for other in taken):
            taken.append(chain)
            yield chain


def _rank(chain: _Chain) -> tuple[int, int, int, int]:
    """Return what says which chain is the better: equal words, fewer others, the earlier one."""
    length = chain.a_end - chain.a_start + chain.b_end - chain.b_start
    return -chain.same, length, chain.a_start + chain.b_start, chain.a_start


def _covers(taken: _Chain, chain: _Chain) -> bool:
    """Say whether a chain tells again, in either text, what one that was taken tells."""
    a = min(taken.a_end, chain.a_end) - max(taken.a_start, chain.a_start)
    b = min(taken.b_end, chain.b_end) - max(taken.b_start, chain.b_start)
    return a > _COVERED * (chain.a_end - chain.a_start) or b > _COVERED * (chain.b_end - chain.b_start)
