"""Bursts on invented channels with planted ones: ``python -m benchmarks.bursts.score [--write] [--show]``.

Each seed makes a world (``worlds.py``) of some 14,000 posts, whose rows go through ``bursts`` as a build's would. From
rows to labels: a burst is right where its window overlaps that of a planted phrase and the one phrase holds the other,
word by word (a word of a planted phrase alone is right: it rises with it); else it is false.

- ``recall`` is the share of planted phrases that a right burst tells; ``recall_N`` of those that N sources took up.
- ``true_share`` is 1 less the false discovery rate reached: the mean over worlds of the share of right ones among the
  bursts given (1 where none is), to be held against the .95 asked. ``quiet`` is the share of worlds without any planted
  phrase in which no burst is given.
- ``whole`` is the share of right bursts told by exactly the planted words; ``first`` the share of told phrases whose
  first source is the one that said it first.
"""

import argparse
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from benchmarks.bursts import worlds
from benchmarks.bursts.worlds import SIZES, START, Planted, World, make_world
from benchmarks.report import keep, show
from nightglass.records.burst import Burst
from nightglass.watch.bursts.find import bursts

HERE = Path(__file__).parent
SEEDS = range(6)
"""Worlds with planted phrases; as many without follow."""


def tells(burst: Burst, planted: Planted) -> bool:
    """Say whether a burst tells a planted phrase."""
    start = (burst.start - START).days
    ours, theirs = f" {burst.phrase} ", f" {planted.phrase} "
    overlaps = start < planted.start + planted.days and (burst.end - START).days > planted.start
    return overlaps and (ours in theirs or theirs in ours)


def first_source(world: World, planted: Planted) -> str:
    """Return who said a planted phrase first."""
    text_of = {document.id: f" {document.text} " for document in world.documents}
    held = (post for post in world.posts if f" {planted.phrase} " in text_of[post.document_id or ""])
    return min(held, key=lambda post: post.posted_at or START).source_id or ""


def score_world(world: World, found: Sequence[Burst]) -> Mapping[str, list[float]]:
    """Return the single observations behind each score."""
    right = [burst for burst in found if any(tells(burst, planted) for planted in world.planted)]
    scores: dict[str, list[float]] = {"true_share": [len(right) / len(found) if found else 1.0]}
    phrases = {planted.phrase for planted in world.planted}
    scores["whole"] = [float(burst.phrase in phrases) for burst in right]
    for name in ("recall", "first", *(f"recall_{size}" for size in SIZES)):
        scores[name] = []
    for planted in world.planted:
        told = [burst for burst in right if tells(burst, planted)]
        scores["recall"].append(float(bool(told)))
        scores.setdefault(f"recall_{planted.sources}", []).append(float(bool(told)))
        if told:
            scores["first"].append(float(told[0].source_ids[0] == first_source(world, planted)))
    return scores


def score(_gold: Path | None = None, *, tell_false: bool = False) -> dict[str, float]:
    """Return the scores over all worlds; ``tell_false`` prints the false bursts."""
    all_scores: dict[str, list[float]] = {}
    for seed in SEEDS:
        world = make_world(seed)
        found = bursts(world.posts, world.documents, (), ())
        for name, values in score_world(world, found).items():
            all_scores.setdefault(name, []).extend(values)
        if tell_false:
            right = {burst.id for burst in found for planted in world.planted if tells(burst, planted)}
            print(*(f"{seed}: {burst.phrase} {burst.start}" for burst in found if burst.id not in right), sep="\n")
    all_scores["quiet"] = [float(_is_quiet(seed)) for seed in range(len(SEEDS), 2 * len(SEEDS))]
    return {name: float(np.mean(values)) for name, values in sorted(all_scores.items()) if values}


def _is_quiet(seed: int) -> bool:
    """Say whether no burst is given in a world without planted phrases."""
    world = make_world(seed, planted=0)
    return not bursts(world.posts, world.documents, (), ())


def digest() -> str:
    """Return the SHA-256 of what makes the worlds."""
    return hashlib.sha256(Path(worlds.__file__).read_bytes()).hexdigest()


def main() -> None:
    """Print the scores; with ``--write`` keep them beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true", help="print the false bursts")
    parser.add_argument("--gold", help="not used: the worlds are invented")
    asked = parser.parse_args()
    scores = score(tell_false=asked.show)
    show(scores)
    if asked.write:
        keep(HERE, scores, digest(), targets={"true_share": 0.95, "quiet": 0.95})


if __name__ == "__main__":
    main()
