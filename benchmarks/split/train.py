"""Trains the weights of the splitter: ``python -m benchmarks.split.train DATA`` (DATA holds one article a text file).

Joins of 2 to 10 articles and whole articles are drawn with a fixed seed: a part of the joins of any articles, the
larger part of articles of one house with similar words, all of whose titles are dropped. Half the titles lose their
full stop, and some articles are laid out as other houses lay them out, so that the weights do not lean on a habit of
one collection. The words of leads are fitted first (logistic regression; by folds, so that no line is weighed by
itself), then boosted trees (scikit-learn's histogram gradient boosting) on every line but the first, half of them
without the signs that rest on names. A quarter of the articles is held back to report on. The result is written into
the package.
"""

import argparse
import json
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.split.join import Article, Joined, join_alike, join_many, read_articles, relaid
from benchmarks.split.measure import boundary_f1, stays_whole
from nightglass.parse.split import Node, Weights, weigh
from nightglass.parse.split_decode import Costs, Evidence, decode
from nightglass.parse.split_leads import tokens
from nightglass.parse.split_rows import NAME_SIGNS, SIGN_NAMES, LeadWeights, signs
from nightglass.parse.split_signs import Line, read_line

SEED = 11
FOLDS = 4
MODEL = Path(__file__).parents[2] / "src" / "nightglass" / "parse" / "split_model.json"
COSTS = Costs(cost=-3.0, first_cost=2.5, short_lines=4, short_cost=1.0, length=0.6, usual=0.0, spread=1.0, again=0.5)
"""Chosen on a grid, in the middle of a flat stretch in which both kinds of joins keep their F1 within .01 of the best
and fewer than 2 % of whole articles are cut; a missed cut, which mixes two articles' people and dates, counted as worse
than a false one. The usual length is that of the training articles.
"""


def main() -> None:
    """Read the articles, fit, set the costs, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    folder = parser.parse_args().data
    draw = random.Random(SEED)
    articles = [_without_stop(article, draw) for article in read_articles(folder) if len(article.lines) < 400]
    draw.shuffle(articles)
    held, taught = articles[: len(articles) // 4], articles[len(articles) // 4 :]
    weights = fit(taught, draw)
    report(weights, held, draw)
    MODEL.write_text(json.dumps(asdict(weights), separators=(",", ":")) + "\n", encoding="utf-8")


def _without_stop(article: Article, draw: random.Random) -> Article:
    if not article.titled or draw.random() < 0.5:
        return article
    return Article(article.house, (article.lines[0].rstrip("."), *article.lines[1:]))


def fit(articles: Sequence[Article], draw: random.Random) -> Weights:
    """Return the words of leads and boosted trees; the usual length is set from the articles."""
    rows: list[Any] = []
    marks: list[bool] = []
    for fold in range(FOLDS):
        own = articles[fold::FOLDS]
        leads = fit_leads([article for at, article in enumerate(articles) if at % FOLDS != fold])
        for joined in _joins([relaid(article, draw) for article in own], 45, 70, SEED + fold):
            rows.append(signs([read_line(line) for line in joined.lines], leads)[1:])
            marks += [at in joined.starts for at in range(1, len(joined.lines))]
    table, columns = np.concatenate(rows), range(len(SIGN_NAMES))
    nameless = [at for at in columns if SIGN_NAMES[at] not in NAME_SIGNS]
    bias, trees = _halves([_boosted(table, marks, list(columns)), _boosted(table, marks, nameless)])
    sizes = [math.log(sum(len(line.split()) for line in article.lines)) for article in articles]
    costs = replace(COSTS, usual=round(float(np.mean(sizes)), 3), spread=round(float(np.std(sizes)), 3))
    return Weights(SIGN_NAMES, bias, trees, fit_leads(articles), costs)


def _boosted(table: Any, marks: Sequence[bool], columns: Sequence[int]) -> tuple[float, list[list[Node]]]:
    """Return the bias and the trees of a model over some columns; the trees name the columns of the whole table."""
    model = HistGradientBoostingClassifier(
        max_iter=260, learning_rate=0.05, max_leaf_nodes=12, min_samples_leaf=30, l2_regularization=5.0,
        max_features=0.3, early_stopping=False, random_state=SEED,
    ).fit(table[:, columns], np.array(marks))  # fmt: skip
    trees = [_nodes(stage[0].nodes, columns) for stage in model._predictors]
    return float(model._baseline_prediction.ravel()[0]), trees


def _halves(models: Sequence[tuple[float, list[list[Node]]]]) -> tuple[float, tuple[tuple[Node, ...], ...]]:
    """Return the mean of the models as one: each leaf by their number."""
    share = 1 / len(models)
    trees = [
        tuple((round(node[0] * share, 5),) if len(node) == 1 else node for node in tree)
        for _, trees in models
        for tree in trees
    ]
    return sum(bias for bias, _ in models) * share, tuple(trees)


def _joins(articles: Sequence[Article], any_files: int, alike_files: int, seed: int) -> Iterator[Joined]:
    """Yield joins of any articles, joins of one house's articles that are alike, and articles alone."""
    yield from join_many(articles, any_files, seed)
    yield from join_alike(articles, alike_files, seed)
    yield from (Joined(article.lines, (0,)) for article in articles[::2])


def fit_leads(articles: Sequence[Article]) -> LeadWeights:
    """Return the weights of the words of first and last lines, titles left out; rare and idle words are dropped."""
    bodies = [[read_line(line) for line in article.body] for article in articles]
    found = [tokens(line) for body in bodies for line in body]
    first = [at == 0 for body in bodies for at in range(len(body))]
    last = [at == len(body) - 1 for body in bodies for at in range(len(body))]
    return LeadWeights(_word_weights(found, first), _word_weights(found, last))


def _word_weights(found: Sequence[frozenset[str]], marks: Sequence[bool]) -> dict[str, float]:
    counts = DictVectorizer()
    table = counts.fit_transform([dict.fromkeys(sorted(tokens_), 1.0) for tokens_ in found])
    kept = np.flatnonzero(np.asarray(table.sum(axis=0)).ravel() >= 20)
    model = LogisticRegression(C=0.1, max_iter=400).fit(table[:, kept], marks)
    names = counts.get_feature_names_out()[kept]
    weights = zip(names, model.coef_[0], strict=True)
    return {str(name): round(float(weight), 3) for name, weight in weights if abs(weight) >= 0.02}


def _nodes(nodes: Any, columns: Sequence[int]) -> list[Node]:
    """Return one tree of scikit-learn's as plain numbers."""
    return [
        (float(node["value"]),)
        if node["is_leaf"]
        else (
            columns[node["feature_idx"]],
            round(float(node["num_threshold"]), 6),
            int(node["left"]),
            int(node["right"]),
        )
        for node in nodes
    ]


def report(weights: Weights, held: Sequence[Article], draw: random.Random) -> None:
    """Print the measures on articles that the weights were not fitted on."""
    alone = [Joined(article.lines, (0,)) for article in [*held, *(relaid(article, draw) for article in held)]]
    for name, joins in (("any", join_many(held, 40, SEED + 9)), ("alike", join_alike(held, 40, SEED + 9))):
        pairs = [(joined.starts, decode(_evidence(joined, weights), weights.costs)) for joined in joins]
        print(name, *(f"{value:.3f}" for value in boundary_f1(pairs)))
    whole = stays_whole([decode(_evidence(joined, weights), weights.costs) for joined in alone])
    print(f"stays whole {whole:.3f}")


def _evidence(joined: Joined, weights: Weights) -> Evidence:
    lines: list[Line] = [read_line(line) for line in joined.lines]
    return weigh(lines, weights)


if __name__ == "__main__":
    main()
