"""Scores the types of events: ``python -m benchmarks.event_types.score [--gold DIR] [--write]``.

Pairs (every table of ``event_types`` with a ``gold_root`` but the training table): macro F1 of PLOVER's type given who
does something and to whom. The marked spans are handed to ``read.events.pairs.pair_type``, the function by which
``read`` settles the type of a row whose actor and target it found itself; CONCEDE and RETREAT count as the gold's
YIELD. ``pairs_rows_*`` takes the rows alone: of the sentence's rows the first whose actors and targets share words
with the marked ones, else the first with one of the two, else the first (asserted rows before others); no row is a
wrong answer.

Passages (every table with a ``SubType``): weighted F1 of the kind that ``read.events.passages`` gives, by which
``read`` settles a row's ``acled_type``. ``passages_weighted_f1`` is cross-validated: 5 folds (stratified, fixed seed),
each weighed by what was fitted on the other four and the invented passages. ``passages_shipped_weighted_f1`` uses the
weights that ship and stands only where the table is not the one that they were fitted on.
"""

import argparse
import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold

from benchmarks.documents import bare_document
from benchmarks.event_types.gold import (
    Pair,
    Passage,
    invented_passages,
    pair_files,
    passage_files,
    read_pairs,
    read_passages,
)
from benchmarks.event_types.train import PASSAGE_PENALTY, SEED, fit
from benchmarks.floors import GOLD
from benchmarks.report import keep, show
from nightglass.engines.models import load_models
from nightglass.read.events.pairs import YIELD, pair_type
from nightglass.read.events.passages import passage_blocks, passage_kind
from nightglass.read.events.reader import find_events
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import Parsed, parse_document
from nightglass.records.event import Event, Status

FITTED_ON = "b06ecbc1e4a4a0dd9fd57bb77a676c77fd4fa72551d73054a8d61bc689ec6e23"
"""SHA-256 of the table of passages that the shipped weights were fitted on."""

FOLDS = 5


def score(gold: Path) -> dict[str, float]:
    """Return every measure between 0 and 1, by name; empty where the gold data is not present."""
    measures: dict[str, float] = {}
    for path in pair_files(gold):
        measures |= _score_pairs(read_pairs(path))
    for path in passage_files(gold):
        measures |= _score_passages(read_passages(path), shipped_is_fair=_digest(path) != FITTED_ON)
    return {name: round(value, 4) for name, value in measures.items()}


def _score_pairs(pairs: Sequence[Pair]) -> dict[str, float]:
    wanted = [pair.label for pair in pairs]
    model = load_models()["en"]
    parsed = [parse_document(bare_document(pair.text), model) for pair in pairs]
    given = [pair_type(text.doc, pair.first, pair.second) for text, pair in zip(parsed, pairs, strict=True)]
    rows = [row_type(text, pair) for text, pair in zip(parsed, pairs, strict=True)]
    low, high = interval(wanted, given, "macro")
    return {
        "pairs_macro_f1": _f1(wanted, given, "macro"),
        "pairs_macro_f1_low": low,
        "pairs_macro_f1_high": high,
        "pairs_accuracy": float(np.mean([one == other for one, other in zip(wanted, given, strict=True)])),
        "pairs_rows_macro_f1": _f1(wanted, rows, "macro"),
    }


def row_type(text: Parsed, pair: Pair) -> str:
    """Return the type of the row that fits a pair best, in the gold's terms; empty where there is no row."""
    rows = find_events(text, find_mentions(text), (), ())
    if not rows:
        return ""
    best = max(rows, key=lambda row: (row.status is Status.ASSERTED, _fit(row, pair), -row.start))
    return YIELD if best.type.value in ("CONCEDE", "RETREAT") else best.type.value


def _fit(row: Event, pair: Pair) -> int:
    sides = ((row.actors, pair.first), (row.targets, pair.second))
    return sum(_share(names, [pair.text[start:end] for start, end in spans]) for names, spans in sides)


def _share(names: Sequence[str], wanted: Sequence[str]) -> bool:
    return bool({word for name in names for word in name.split()} & {word for name in wanted for word in name.split()})


def _score_passages(passages: Sequence[Passage], *, shipped_is_fair: bool) -> dict[str, float]:
    wanted = [passage.label for passage in passages]
    given = cross_validated(passages)
    low, high = interval(wanted, given, "weighted")
    found = {
        "passages_weighted_f1": _f1(wanted, given, "weighted"),
        "passages_weighted_f1_low": low,
        "passages_weighted_f1_high": high,
    }
    if shipped_is_fair:
        kinds = [passage_kind(passage.text) for passage in passages]
        found["passages_shipped_weighted_f1"] = _f1(wanted, kinds, "weighted")
    return found


def cross_validated(passages: Sequence[Passage]) -> list[str]:
    """Return each passage's kind by weights that were fitted without its fold."""
    blocks = [list(passage_blocks(passage.text)) for passage in passages]
    labels = np.array([passage.label for passage in passages])
    more = invented_passages()
    given = [""] * len(passages)
    for kept, held in StratifiedKFold(FOLDS, shuffle=True, random_state=SEED).split(labels, labels):
        taught = [blocks[at] for at in kept] + [list(passage_blocks(passage.text)) for passage in more]
        weights = fit(taught, [*labels[kept], *(passage.label for passage in more)], PASSAGE_PENALTY)
        for at in held:
            given[at] = weights.best(blocks[at])
    return given


def interval(wanted: Sequence[str], given: Sequence[str], average: str, draws: int = 400) -> tuple[float, float]:
    """Return the 95 % bootstrap interval (percentiles; texts drawn with replacement, fixed seed) of an F1."""
    draw = np.random.default_rng(SEED)
    one, other = np.array(wanted), np.array(given)
    found = [_f1(one[at], other[at], average) for at in draw.integers(0, len(one), (draws, len(one)))]
    low, high = np.percentile(found, [2.5, 97.5])
    return float(low), float(high)


def _f1(wanted: Sequence[str] | np.ndarray, given: Sequence[str] | np.ndarray, average: str) -> float:
    labels = sorted(set(wanted))
    return float(f1_score(wanted, given, labels=labels, average=average, zero_division=0))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def digest(gold: Path) -> str:
    """Return the SHA-256 of the scored tables' bytes, in order of name."""
    total = hashlib.sha256()
    for path in (*pair_files(gold), *passage_files(gold)):
        total.update(path.read_bytes())
    return total.hexdigest()


def main() -> None:
    """Print the table; with ``--write``, write ``results.json`` beside this file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    scores = score(asked.gold)
    if not scores:
        print("gold data not present")
        return
    show(scores)
    if asked.write:
        keep(Path(__file__).parent, scores, digest(asked.gold))


if __name__ == "__main__":
    main()
