"""Trains the weights of the splitter: ``python -m benchmarks.split.train DATA`` (DATA holds one article a text file).

Joins of 2 to 10 articles and whole articles are drawn with a fixed seed; half the titles lose their full stop, so
that the weights do not lean on a habit of one collection. Boosted trees (scikit-learn's histogram gradient
boosting) are fitted on every line but the first; the costs are then set on other joins of the same articles: the
highest boundary F1 of those under which at most 2 % of whole articles are cut. The result is written into the
package.
"""

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from benchmarks.split.join import Joined, has_title, join_alike, join_many, read_articles
from benchmarks.split.measure import boundary_f1, stays_whole
from nightglass.parse.split import Node, Weights, decode, score_lines
from nightglass.parse.split_repeats import repeated_lines
from nightglass.parse.split_signs import SIGN_NAMES, read_line, signs

SEED = 11
MODEL = Path(__file__).parents[2] / "src" / "nightglass" / "parse" / "split_model.json"
MOST_CUT = 0.02


def main() -> None:
    """Read the articles, fit, set the costs, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    folder = parser.parse_args().data
    draw = random.Random(SEED)
    articles = [_without_stop(article, draw) for article in read_articles(folder) if len(article) < 400]
    draw.shuffle(articles)
    held, taught = articles[: len(articles) // 4], articles[len(articles) // 4 :]
    fitted = fit([*_joins(taught, 110, SEED), *_whole(taught[:300])])
    tuned = tune(fitted, _joins(held, 30, SEED + 1), _whole(held))
    MODEL.write_text(json.dumps(asdict(tuned), separators=(",", ":")) + "\n", encoding="utf-8")


def _joins(articles: Sequence[list[str]], files: int, seed: int) -> list[Joined]:
    """Return as many joins of any articles as of articles that are alike."""
    return [*join_many(articles, files, seed), *join_alike(articles, files, seed)]


def _without_stop(article: list[str], draw: random.Random) -> list[str]:
    return [article[0].rstrip("."), *article[1:]] if has_title(article) and draw.random() < 0.5 else article


def _whole(articles: Sequence[list[str]]) -> list[Joined]:
    return [Joined(tuple(article), (0,)) for article in articles]


def fit(joins: Sequence[Joined]) -> Weights:
    """Return boosted trees with no costs set."""
    rows: list[list[float]] = []
    marks: list[bool] = []
    for joined in joins:
        rows += signs([read_line(line) for line in joined.lines])[1:]
        marks += [at in joined.starts for at in range(1, len(joined.lines))]
    model = HistGradientBoostingClassifier(
        max_iter=200, learning_rate=0.05, max_leaf_nodes=12, min_samples_leaf=30, l2_regularization=5.0,
        max_features=0.3, early_stopping=False, random_state=SEED,
    ).fit(np.array(rows), np.array(marks))  # fmt: skip
    trees = tuple(_nodes(stage[0].nodes) for stage in model._predictors)
    return Weights(SIGN_NAMES, float(model._baseline_prediction.ravel()[0]), 0.0, 0.0, 4, 3.0, trees)


def _nodes(nodes: Any) -> tuple[Node, ...]:
    """Return one tree of scikit-learn's as plain numbers."""
    return tuple(
        (round(float(node["value"]), 5),)
        if node["is_leaf"]
        else (int(node["feature_idx"]), round(float(node["num_threshold"]), 6), int(node["left"]), int(node["right"]))
        for node in nodes
    )


def tune(weights: Weights, joins: Sequence[Joined], whole: Sequence[Joined]) -> Weights:
    """Return the weights with the costs that give the best F1 among those that keep whole articles whole."""
    prepared = [(_prepare(joined, weights), joined) for joined in [*joins, *whole]]
    best, best_f1 = weights, -1.0
    for cost in np.arange(-2.25, -0.4, 0.25):
        for first in np.arange(0.5, 2.6, 0.5):
            trial = replace(weights, cost=float(cost), first_cost=float(first))
            found = [(joined, decode(scores, repeats, trial)) for (scores, repeats), joined in prepared]
            kept = stays_whole([starts for _, starts in found[len(joins) :]])
            f1 = boundary_f1([(joined.starts, starts) for joined, starts in found[: len(joins)]])[2]
            if kept >= 1 - MOST_CUT and f1 > best_f1:
                best, best_f1 = trial, f1
                print(f"cost {cost:.2f} first {first:.2f} F1 {f1:.3f} stays whole {kept:.3f}", flush=True)
    return best


def _prepare(joined: Joined, weights: Weights) -> tuple[list[float], list[tuple[int, int]]]:
    lines = [read_line(line) for line in joined.lines]
    return score_lines(signs(lines), weights), repeated_lines(lines)


if __name__ == "__main__":
    main()
