"""How many of the case's hand-marked figures are found, and how many that are none are taken for one.

A gold line is found where one figure of its article overlaps its span; it is right where that figure also has its
measure, low, high, place (folded, as a set) and speaker (folded; one name may hold the other). Precision is over the
articles that were marked; ``false_tolls`` counts figures of people killed, in them, that no gold line overlaps.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.blackout.statements import articles, as_document
from nightglass.engines.gazetteer import open_gazetteer
from nightglass.engines.models import load_models
from nightglass.read.reading import read_document
from nightglass.records.figure import Figure, Measure
from nightglass.records.span import Span
from nightglass.text.fold import key


@dataclass(frozen=True, slots=True)
class Marked:
    """One hand-marked figure; ``span`` counts in the case's file."""

    span: Span
    article: int
    measure: str
    low: int | None
    high: int | None
    places: frozenset[str]
    attributed_to: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """One figure that was read, with the number of its article and its span in the case's file."""

    figure: Figure
    article: int
    span: Span


PARTS = ("measure", "low", "high", "place", "attributed_to")


def score_figures(gold: Path, case: Path) -> dict[str, float]:
    """Return recall, precision and the share right of each part (0 to 1), ``right``, ``of`` and ``false_tolls``."""
    marked, found = read_marked(gold), read_figures(case)
    measured = {item.article for item in marked} | _articles_marked(gold)
    of_measured = [item for item in found if item.article in measured]
    hits = [best(item, found) for item in marked]
    agreeing = [
        agreement(item, hit.figure) if hit else dict.fromkeys(PARTS, False)
        for item, hit in zip(marked, hits, strict=True)
    ]
    false = [item for item in of_measured if not any(item.span.overlaps(other.span) for other in marked)]
    right = sum(all(parts.values()) for parts in agreeing)
    return {
        "recall": sum(hit is not None for hit in hits) / len(marked),
        "precision": 1 - len(false) / max(len(of_measured), 1),
        **{part: sum(parts[part] for parts in agreeing) / len(marked) for part in PARTS},
        "right": float(right),
        "of": float(len(marked)),
        "false_tolls": float(sum(item.figure.measure is Measure.KILLED for item in false)),
    }


def read_marked(gold: Path) -> list[Marked]:
    """Return the gold figures."""
    lines = (gold / "blackout" / "figures.jsonl").read_text(encoding="utf-8").splitlines()
    return [_marked(json.loads(line)) for line in lines if line]


def _marked(item: dict[str, Any]) -> Marked:
    start, end = item["span"]
    low, high = item["low"], item["high"]
    places = frozenset(key(place) for place in (item["place"] or "").split(";") if place)
    return Marked(
        Span(int(start), int(end)), int(item["article"]), item["measure"],
        None if low is None else int(low), None if high is None else int(high), places, item["attributed_to"],
    )  # fmt: skip


def _articles_marked(gold: Path) -> set[int]:
    """Return the articles in which somebody marked anything: a figure found there and not marked is a false one."""
    lines = (gold / "blackout" / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    return {int(json.loads(line)["article"]) for line in lines if line}


def read_figures(case: Path) -> list[Found]:
    """Return every figure of the case's articles."""
    model, gazetteer = load_models(("en",))["en"], open_gazetteer()
    found: list[Found] = []
    for number, (offset, text) in enumerate(articles(case / "inbox" / "articles.txt"), start=1):
        reading = read_document(as_document(f"doc-{number}", text), model, gazetteer, "UTC", "plain")
        found += [Found(row, number, Span(row.start + offset, row.end + offset)) for row in reading.figures]
    return found


def best(item: Marked, found: list[Found]) -> Found | None:
    """Return the figure that overlaps a gold line and agrees with it most, null where none overlaps."""
    over = [other for other in found if other.span.overlaps(item.span)]
    return max(over, key=lambda other: sum(agreement(item, other.figure).values()), default=None)


def agreement(item: Marked, figure: Figure) -> dict[str, bool]:
    """Say of each part whether a figure agrees with a gold line."""
    ours, theirs = key(figure.attributed_to or ""), key(item.attributed_to or "")
    places = frozenset(key(place) for place in (figure.place or "").split(";") if place.strip())
    return {
        "measure": figure.measure.value == item.measure,
        "low": figure.low == item.low,
        "high": figure.high == item.high,
        "place": places == item.places,
        "attributed_to": bool(ours) == bool(theirs) and (ours in theirs or theirs in ours),
    }
