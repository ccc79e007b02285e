"""Trains how like two documents are: ``python -m benchmarks.stories.train [--gold DIR] [--write]``.

A ridge regression (closed form, no seed) on every file of pairs in the gold folder, once with vectors and once by words
alone. The penalty was chosen by cross-validation over pairs, those that share an article together. ``--write`` puts the
weights and the middle of news into the package; no text of the data is in them.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.floors import GOLD
from benchmarks.stories.encode import encoded
from benchmarks.stories.gold import Pairs, digest, pair_files, read_pairs
from nightglass.relate.stories.likeness import ASPECTS, BY_WORDS, Doubles, Ridge, aspects
from nightglass.relate.stories.traits import rarity, traits

OUT = Path(__file__).parents[2] / "src" / "nightglass" / "relate" / "stories"
PENALTY = 60.0
RARE = 0.05
"""Share of pairs at either end of an aspect beyond which it is held: weights are not to be trusted there."""
FOLDS = 5
SEED = 11


def aspects_of(data: Pairs) -> Doubles:
    """Return the aspects of every pair [pairs, aspects]."""
    found = [traits(document, own) for document, own in zip(data.documents, encoded(data.documents), strict=True)]
    rare = rarity(found)
    return np.array([aspects(found[pair.a], found[pair.b], rare) for pair in data.pairs])


def fit(table: Doubles, wanted: Doubles) -> Ridge:
    """Return the ridge regression of what people judged on the terms of aspects; the penalty is on comparable terms."""
    lows, highs = np.quantile(table, (RARE, 1 - RARE), axis=0)
    means, scales = table.mean(axis=0), np.maximum(table.std(axis=0), 1e-9)
    blank = Ridge(lows, highs, means, scales, np.zeros(0), 0.0)
    raw = blank.terms(table)
    middle, spread = raw.mean(axis=0), np.maximum(raw.std(axis=0), 1e-9)
    even = (raw - middle) / spread
    inner = even.T @ even + PENALTY * np.eye(even.shape[1])
    weights = np.linalg.solve(inner, even.T @ (wanted - wanted.mean())) / spread
    return replace(blank, weights=weights, bias=float(wanted.mean() - middle @ weights))


def cross_validated(table: Doubles, wanted: Doubles, groups: Sequence[int]) -> Doubles:
    """Return what weights fitted without a pair's fifth say of it [pairs]; a group is never parted."""
    names = sorted(set(groups))
    order = np.random.default_rng(SEED).permutation(len(names))
    fold_of = {name: int(place) % FOLDS for name, place in zip(names, order, strict=True)}
    folds = np.array([fold_of[group] for group in groups])
    said = np.zeros(len(wanted))
    for fold in range(FOLDS):
        said[folds == fold] = fit(table[folds != fold], wanted[folds != fold])(table[folds == fold])
    return said


def pearson(said: Doubles, wanted: Doubles) -> float:
    """Return the correlation of two rows of numbers."""
    return float(np.corrcoef(said, wanted)[0, 1])


def _kept(ridge: Ridge) -> dict[str, Any]:
    lists = {
        name: np.round(getattr(ridge, name), 6).tolist() for name in ("lows", "highs", "means", "scales", "weights")
    }
    return {**lists, "bias": round(ridge.bias, 6)}


def main() -> None:
    """Fit, print the cross-validated scores, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    sets = [read_pairs(path) for path in pair_files(asked.gold)]
    if asked.write:
        _write_centre(sets)
    table = np.concatenate([aspects_of(data) for data in sets])
    wanted = np.array([pair.overall for data in sets for pair in data.pairs])
    groups = [group + 1_000_000 * at for at, data in enumerate(sets) for group in data.groups()]
    scores = {
        name: pearson(cross_validated(part, wanted, groups), wanted)
        for name, part in (("with_vectors", table), ("by_words", table[:, : len(BY_WORDS)]))
    }
    print(json.dumps(scores, indent=1))
    if asked.write:
        card = {
            "what": "ridge regressions from aspects of a pair of documents to how like they are, 1 to 4",
            "data": "SemEval-2022 Task 8, half of the pairs with public texts, which belong to their publishers",
            "pairs": len(wanted),
            "digest": digest(asked.gold),
            "aspects": list(ASPECTS),
            "cross_validated_pearson": {name: round(score, 3) for name, score in scores.items()},
            "limits": "articles of 2020 in de, en, es, tr, pl, ar, fr cut at about 1,000 letters; no dates; "
            "never trained on pairs in two scripts",
            "with_vectors": _kept(fit(table, wanted)),
            "by_words": _kept(fit(table[:, : len(BY_WORDS)], wanted)),
        }
        (OUT / "weights.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _write_centre(sets: Sequence[Pairs]) -> None:
    """Keep the mean of all passages' vectors: where news lies."""
    found = [own.passages for data in sets for own in encoded(data.documents) if own is not None]
    np.save(OUT / "centre.npy", np.concatenate(found).mean(axis=0).astype(np.float16))


if __name__ == "__main__":
    main()
