"""Scores what police did: ``python -m benchmarks.crackdown.score [--gold DIR] [--write]``.

Gold: sentences of articles on communal violence that annotators marked where they say (anywhere, of any time) that
police killed, arrested, used force or failed to act. The text is lower-cased; its broken UTF-8 is repaired first.

A row of ``read`` belongs to the gold sentence that holds the start of its trigger. It is the police's where the table
of bodies (``read/events/bodies.py``) calls one of its actors ``security``. Only asserted rows count, but for FAIL.

- ARREST: a row of mode ``arrest`` that is not by a body other than the police (arrests name no actor as a rule).
- KILL: a row of mode ``kill`` by the police; or one without an actor beside a row of the police's ``firearms`` or
  ``crowd-control`` in the same sentence.
- FORCE: any ASSAULT by the police.
- FAIL: any row by the police that is ``denied``. Most of that gold is said in other words ("mute spectators"), for
  which there is no type of event: the score is reported, not aimed at.

Rows are read without times and statements, which these labels do not ask for.

Measures are F1 over all sentences, with 95 % bootstrap intervals over articles (percentiles, fixed seed).
"""

import argparse
import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from benchmarks.crackdown.gold import Article, read_articles
from benchmarks.documents import bare_document
from benchmarks.floors import GOLD
from benchmarks.report import keep, show
from nightglass.engines.models import load_models
from nightglass.interfaces import Model
from nightglass.read.events.bodies import SECURITY, body_of
from nightglass.read.events.reader import find_events
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.records.event import Event, EventType, Status

FOLDER = "crackdown"
SEED = 11
DRAWS = 1000
_SHOTS = frozenset({"firearms", "crowd-control"})

Rule = Callable[[Sequence[Event]], bool]


def is_arrest(rows: Sequence[Event]) -> bool:
    """Say whether a sentence's rows tell of an arrest by police, or by nobody named."""
    return any(row.mode == "arrest" and _asserted(row) and (by_police(row) or not _by_others(row)) for row in rows)


def is_killing(rows: Sequence[Event]) -> bool:
    """Say whether a sentence's rows tell that police killed."""
    shots = any(row.mode in _SHOTS and _asserted(row) and by_police(row) for row in rows)
    return any(row.mode == "kill" and _asserted(row) and (by_police(row) or (shots and not row.actors)) for row in rows)


def is_force(rows: Sequence[Event]) -> bool:
    """Say whether a sentence's rows tell that police used force."""
    return any(row.type is EventType.ASSAULT and _asserted(row) and by_police(row) for row in rows)


def is_failure(rows: Sequence[Event]) -> bool:
    """Say whether a sentence's rows tell of something that police did not do."""
    return any(row.status is Status.DENIED and by_police(row) for row in rows)


RULES: MappingProxyType[str, Rule] = MappingProxyType(
    {"KILL": is_killing, "ARREST": is_arrest, "FORCE": is_force, "FAIL": is_failure}
)


def by_police(row: Event) -> bool:
    """Say whether an actor of a row is the police or another body of force of a state."""
    return any(body_of(actor) == SECURITY for actor in row.actors)


def _by_others(row: Event) -> bool:
    return any(body_of(actor) not in (None, SECURITY, "government", "court") for actor in row.actors)


def _asserted(row: Event) -> bool:
    return row.status is Status.ASSERTED


def score(gold: Path) -> dict[str, float]:
    """Return every measure between 0 and 1, by name; empty where the gold data is not present."""
    model = load_models()["en"]
    counts = [count(article, _rows(article, model)) for article in read_articles(gold / FOLDER)]
    if not counts:
        return {}
    table = np.array(counts)
    draws = np.random.default_rng(SEED).integers(0, len(table), (DRAWS, len(table)))
    found: dict[str, float] = {}
    for at, label in enumerate(RULES):
        low, high = np.percentile([f1(table[drawn, at].sum(axis=0)) for drawn in draws], [2.5, 97.5])
        right, given, wanted = table[:, at].sum(axis=0)
        found |= {f"{label.lower()}_f1": f1(table[:, at].sum(axis=0)), f"{label.lower()}_f1_low": float(low)}
        found |= {f"{label.lower()}_f1_high": float(high), f"{label.lower()}_precision": right / max(given, 1)}
        found[f"{label.lower()}_recall"] = right / max(wanted, 1)
    return {name: round(float(value), 4) for name, value in found.items()}


def _rows(article: Article, model: Model) -> Sequence[Event]:
    parsed = parse_document(bare_document(article.text, article.name), model)
    return find_events(parsed, find_mentions(parsed), (), ())


def count(article: Article, rows: Iterable[Event]) -> list[list[int]]:
    """Return for each label of ``RULES`` how many sentences are right, given and wanted."""
    ordered = list(rows)
    totals = [[0, 0, 0] for _ in RULES]
    for sentence in article.sentences:
        inside = [row for row in ordered if sentence.start <= row.start < sentence.end]
        for total, (label, rule) in zip(totals, RULES.items(), strict=True):
            given, wanted = rule(inside), label in sentence.labels
            total[0] += given and wanted
            total[1] += given
            total[2] += wanted
    return totals


def f1(total: NDArray[np.int64]) -> float:
    """Return the F1 of (right, given, wanted)."""
    return float(2 * total[0] / max(total[1] + total[2], 1))


def digest(gold: Path) -> str:
    """Return the SHA-256 of the scored files' bytes."""
    total = hashlib.sha256()
    for path in sorted((gold / FOLDER).glob("*.jsonl")):
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
