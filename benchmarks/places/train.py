"""Trains the weights of places: run as ``python -m benchmarks.places.train [--gold DIR] [--write]``.

Two models are fitted to LGL: a logistic regression (is a known name a place here?) and a conditional logit (which of
its entries?), both with a ridge. Before that the same is done five times without the newspapers of one fifth, and the
whole reader is scored on that fifth with those weights: these are the figures to believe, as no town of theirs was
learnt. Nothing is drawn by chance, so that two runs give the same weights. Needs scikit-learn and scipy.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from benchmarks.documents import bare_document
from benchmarks.places.score import GOLD, Toponym, added_up, counted, is_close, read_lgl
from benchmarks.report import show
from nightglass.engines.gazetteer import open_gazetteer
from nightglass.engines.models import load_models
from nightglass.interfaces import Gazetteer
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import Parsed, parse_document
from nightglass.read.places.choosing import SIGNS, Named, World, host_of
from nightglass.read.places.frames import frame_of
from nightglass.read.places.names import bare
from nightglass.read.places.naming import Signs, all_signs
from nightglass.read.places.spotting import Spot
from nightglass.read.places.told import spots_of, without_false
from nightglass.read.places.weights import Weights
from nightglass.records.mention import Mention
from nightglass.text.fold import key

OUT = Path(__file__).parents[2] / "src/nightglass/read/places/weights.json"
FOLDS = 5
ROUNDS = 2
RIDGE_OF_NAMES = 0.3
"""Inverse strength of the ridge on names, as scikit-learn counts it."""

RIDGE = 1.0
FIXED = {"case": 10.0, "city": -3.0}
"""Weights that no gold text can teach: a case's own place wins, and a city beats the province that bears its name."""

SMALLEST = 0.02
Table = NDArray[np.float64]


class Article(NamedTuple):
    """One article, its newspaper, its gold, and what was found before any weight is needed."""

    paper: str
    parsed: Parsed
    mentions: Sequence[Mention]
    toponyms: Sequence[Toponym]
    spots: Sequence[Spot]


class Choice(NamedTuple):
    """A gold name to choose for: the rows of its entries in the document's table, and which of them are right."""

    rows: slice
    right: NDArray[np.bool_]


def read_articles(path: Path, gazetteer: Gazetteer) -> list[Article]:
    """Read and parse all articles once."""
    model = load_models(("en",))["en"]
    papers = [article.findtext("domain") or "" for article in ET.parse(path).getroot().iter("article")]
    articles = []
    for number, (paper, (text, url, toponyms)) in enumerate(zip(papers, read_lgl(path), strict=True)):
        parsed = parse_document(bare_document(text, f"doc-{number}", url=url), model)
        mentions = find_mentions(parsed)
        articles.append(Article(paper, parsed, mentions, toponyms, spots_of(text, gazetteer)))
    return articles


def fit(articles: Sequence[Article], gazetteer: Gazetteer) -> Weights:
    """Return the weights that these articles teach."""
    alone, among = _fit_choices(articles)
    return Weights(_fit_names(articles, gazetteer), alone, among)


def _fit_names(articles: Sequence[Article], gazetteer: Gazetteer) -> dict[str, float]:
    signs: list[Signs] = []
    right: list[bool] = []
    for article in articles:
        gold = {toponym.span for toponym in article.toponyms}
        kept = without_false(article.parsed.text, article.mentions, gazetteer)
        signs.extend(all_signs(article.parsed, kept, article.spots))
        right.extend(spot.span in gold for spot in article.spots)
    columns = DictVectorizer()
    model = LogisticRegression(C=RIDGE_OF_NAMES, max_iter=3000, fit_intercept=False)
    model.fit(columns.fit_transform(signs), right)
    pairs = zip(columns.get_feature_names_out(), model.coef_[0], strict=True)
    return {str(name): round(float(value), 3) for name, value in pairs if abs(value) >= SMALLEST}


def _fit_choices(articles: Sequence[Article]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    worlds = [(world, choices) for world, choices in map(_world, articles) if world is not None]
    alone = _logit([(world.alone, choices) for world, choices in worlds])
    shares = [world.shares(world.alone @ np.asarray(alone)) for world, _ in worlds]
    among = alone
    for _ in range(ROUNDS):
        tables = [world.among(share) for (world, _), share in zip(worlds, shares, strict=True)]
        among = _logit([(table, choices) for table, (_, choices) in zip(tables, worlds, strict=True)])
        shares = [w.shares(table @ np.asarray(among)) for table, (w, _) in zip(tables, worlds, strict=True)]
    return alone, among


def _world(article: Article) -> tuple[World | None, list[Choice]]:
    """Return the table of the names that are gold in an article, and each gold name that an entry is right for."""
    gold = {toponym.span: toponym for toponym in article.toponyms}
    by_name: dict[str, list[Spot]] = {}
    for spot in article.spots:
        if spot.span in gold:
            by_name.setdefault(spot.folded, []).append(spot)
    if not by_name:
        return None, []
    text = article.parsed.text
    names = [
        Named(name, same[0].entries, len(same), frozenset(held for spot in same for held in _holders(text, spot)))
        for name, same in by_name.items()
    ]
    world = World(names, host_of(article.parsed.document.url))
    rows = dict(zip(by_name, world.parts, strict=True))
    choices = []
    for name, same in by_name.items():
        for spot in same:
            right = np.array([is_close(e.latitude, e.longitude, gold[spot.span]) for e in spot.entries])
            if right.any():
                choices.append(Choice(rows[name], right))
    return world, choices


def _holders(text: str, spot: Spot) -> Iterable[str]:
    return (key(bare(name)) for name in frame_of(text, *spot.span)[1])


def _logit(given: Sequence[tuple[Table, Sequence[Choice]]]) -> tuple[float, ...]:
    """Return the weights under which the right entries together get the most likely share of each choice."""
    parts = [(table[choice.rows], choice.right) for table, choices in given for choice in choices]
    table, right = np.vstack([part for part, _ in parts]), np.concatenate([mark for _, mark in parts]).astype(float)
    sizes = np.array([len(part) for part, _ in parts])
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    owner = np.repeat(np.arange(len(parts)), sizes)
    fixed = np.array([FIXED.get(name, 0.0) for name in SIGNS[: table.shape[1]]])
    free = fixed == 0.0

    def loss(weights: Table) -> tuple[float, Table]:
        scores = table @ (weights * free + fixed)
        powers = np.exp(scores - np.maximum.reduceat(scores, first)[owner])
        total, good = np.add.reduceat(powers, first), np.add.reduceat(powers * right, first)
        slope = table.T @ (powers / total[owner] - powers * right / good[owner])
        return float(-np.log(good / total).sum() + RIDGE * weights @ weights / 2), (slope + RIDGE * weights) * free

    found = minimize(loss, np.zeros(table.shape[1]), jac=True, method="L-BFGS-B").x
    return tuple(round(float(value), 3) for value in found * free + fixed)


def cross_validated(articles: Sequence[Article], gazetteer: Gazetteer) -> dict[str, float]:
    """Return the reader's scores on articles of newspapers that its weights never saw."""
    counts = []
    papers = [article.paper for article in articles]
    for known, unknown in GroupKFold(FOLDS).split(articles, groups=papers):
        weights = fit([articles[at] for at in known], gazetteer)
        counts += [
            counted(a.parsed, a.mentions, a.toponyms, gazetteer, weights) for a in (articles[at] for at in unknown)
        ]
    return added_up(counts)


def main() -> None:
    """Print the cross-validated scores; with ``--write`` write the weights of all articles into the package."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    path = arguments.gold / "places" / "lgl.xml"
    gazetteer = open_gazetteer()
    articles = read_articles(path, gazetteer)
    scores = cross_validated(articles, gazetteer)
    show(scores)
    if arguments.write:
        weights = fit(articles, gazetteer)
        card = {"data": "LGL", "digest": hashlib.sha256(path.read_bytes()).hexdigest(), "cross_validated": scores,
                "signs": list(SIGNS)}  # fmt: skip
        text = json.dumps({"card": card, **weights._asdict()}, indent=1, sort_keys=True)
        OUT.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
