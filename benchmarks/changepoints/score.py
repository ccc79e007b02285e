"""The segmentation behind outages on annotated series, beside ruptures' Window in the same run.

The Turing Change Point Dataset (van den Burg and Williams, arXiv:2003.06222, 2020), here the part that is present: each
series annotated by five people. A row of ours is a place at which ``segments.changes`` begins a new level; places count
in the series as given, values that are null left out. ``cover`` and ``f1`` are theirs (``measures.py``, margin 5), the
mean over series. One setting serves all series: each column scaled by its noise (the scaled median absolute deviation
of its differences, and at least 0.7 of its standard deviation), a threshold of 1.1 times the root of 2 ln n, levels of
5 values and more, in intervals of 40 at most. It lies in a flat part of a grid of 96 (``GRID``), where neighbours
differ by about 0.01. Since it was chosen on these series, ``left_out_cover`` and ``left_out_f1`` tell what the choice
is worth: for each series the setting of the grid that is best on all others. The peer is told both ways too:
``window_*`` with its best setting on these series, ``window_left_out_*`` with the one that is best on the others, of a
grid of 60. The detector itself runs the same function on shares lost in units of their usual straying, over
intervals of any length.
Run: ``python -m benchmarks.changepoints.score [--gold DIR] [--write]``.
"""

import argparse
import hashlib
import json
import math
from collections.abc import Callable, Sequence
from functools import partial
from itertools import product
from pathlib import Path

import numpy as np

from benchmarks.changepoints.measures import covering, f1
from benchmarks.changepoints.peers import by_window
from benchmarks.floors import GOLD
from benchmarks.report import keep, show
from nightglass.watch.outages.segments import changes
from nightglass.watch.outages.signals import Numbers

HERE = Path(__file__).parent

Setting = tuple[float, float, int, int]
OURS: Setting = (0.7, 1.1, 5, 40)
"""Share of the standard deviation that is noise, threshold in roots of 2 ln n, fewest values, longest interval."""

GRID: tuple[Setting, ...] = tuple(product((0.5, 0.7, 1.0), (0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.4, 1.6), (3, 5), (40, 60)))
PEERS = tuple(product(("l2", "l1"), (10, 20, 30, 40, 60), (0.5, 1.0, 1.5, 2.0, 3.0, 5.0)))

Series = tuple[str, Numbers, list[list[int]]]
"""Name, values (n, d) with what is missing as not a number, and each annotator's changes."""


def by_nightglass(values: Numbers, noise: float, threshold: float, least: int, longest: int) -> list[int]:
    """Return the changes in (n, d) values."""
    steps = np.diff(values, axis=0)
    rough = _NORMAL * np.median(np.abs(steps - np.median(steps, axis=0)), axis=0) / math.sqrt(2)
    spread = np.maximum(rough, noise * values.std(axis=0))
    scaled = (values - np.median(values, axis=0)) / (spread + (spread == 0))
    return changes(scaled, threshold * math.sqrt(2 * math.log(len(values))), least, longest)


def read(gold: Path) -> list[Series]:
    """Return the annotated series that are present."""
    folder = gold / "changepoints"
    notes = json.loads((folder / "annotations.json").read_text(encoding="utf-8"))
    return [(name, _values(folder / f"{name}.json"), list(by.values())) for name, by in sorted(notes.items())]


def _values(path: Path) -> Numbers:
    columns = [one["raw"] for one in json.loads(path.read_text(encoding="utf-8"))["series"]]
    return np.array([[math.nan if value is None else value for value in row] for row in zip(*columns, strict=True)])


def measured(series: Series, find: Callable[[Numbers], Sequence[int]]) -> tuple[float, float]:
    """Return covering and F1 of what is found in a series."""
    _, values, annotated = series
    there = np.flatnonzero(np.isfinite(values).all(axis=1))
    found = [int(there[one]) for one in find(values[there])]
    return covering(annotated, found, len(values)), f1(annotated, found)


def left_out(scores: Numbers) -> Numbers:
    """Return the mean (cover, F1) where each series takes the setting best on all others.

    ``scores`` are (settings, series, 2).
    """
    both = scores.sum(axis=2)
    best = (both.sum(axis=1, keepdims=True) - both).argmax(axis=0)
    means: Numbers = scores[best, np.arange(scores.shape[1])].mean(axis=0)
    return means


def score(gold: Path) -> dict[str, float]:
    """Return the measures; nothing where the data is not there."""
    if not (gold / "changepoints" / "annotations.json").is_file():
        return {}
    found = read(gold)
    ours = _scored(found, [partial(_ours, setting=setting) for setting in GRID])
    peer = _scored(found, [partial(_peer, setting=setting) for setting in PEERS])
    told = {
        "": ours[GRID.index(OURS)].mean(axis=0),
        "left_out_": left_out(ours),
        "window_": peer[peer.sum(axis=2).sum(axis=1).argmax()].mean(axis=0),
        "window_left_out_": left_out(peer),
        "nothing_found_": np.mean([measured(one, lambda _: []) for one in found], axis=0),
    }
    named = {f"{name}{measure}": float(pair[at]) for name, pair in told.items() for at, measure in enumerate(_MEASURES)}
    return {**named, "series": float(len(found))}


def _scored(series: Sequence[Series], ways: Sequence[Callable[[Numbers], Sequence[int]]]) -> Numbers:
    """Return cover and F1 of each way on each series: (ways, series, 2)."""
    return np.array([[measured(one, way) for one in series] for way in ways])


def _ours(values: Numbers, setting: Setting) -> list[int]:
    return by_nightglass(values, *setting)


def _peer(values: Numbers, setting: tuple[str, int, float]) -> list[int]:
    return by_window(values, *setting)


_NORMAL = 1.4826
_MEASURES = ("cover", "f1")


def digest(gold: Path) -> str:
    """Return the SHA-256 of the data."""
    files = sorted((gold / "changepoints").glob("*.json"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def main() -> None:
    """Print the scores, ours by series; with ``--write`` keep them beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    scores = score(asked.gold)
    if not scores:
        print("gold data not present")
        return
    for one in read(asked.gold):
        cover, both = measured(one, lambda x: by_nightglass(x, *OURS))
        print(f"{one[0]:<32} cover {cover:5.3f}  F1 {both:5.3f}")
    show(scores)
    if asked.write:
        keep(HERE, scores, digest(asked.gold), targets={"cover": 0.76, "f1": 0.80})


if __name__ == "__main__":
    main()
