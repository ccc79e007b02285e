"""Scores the figures of invented Persian, Arabic and Russian sentences; see ``score.py`` for the command.

A line of the data gives a sentence's figures: measure, low, high, whether denied, the span of the number, the hedging
words and of whom (null where the words are only "people" or the data does not say). Rows of measure ``other`` are left
aside on both sides.

* ``right``: the share of sentences whose rows are exactly the wanted ones in (measure, low, high, denied).
* ``precision``, ``recall``, ``f1``: a row is right where it overlaps a wanted number and agrees in those four.
* ``hedge``, ``of_whom``: the share of right rows whose hedging words are the wanted ones (null where none), and whose
  "of whom" holds the wanted words or is held by them, where the data names any.
* ``false_tolls``: rows of killed that no wanted figure stands for: a count, not a share.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.languages.sentences import FIGURES, Item, read_all
from nightglass.records.figure import Figure, Measure
from nightglass.records.span import Span
from nightglass.text.fold import key

Wanted = Mapping[str, Any]


def score_figures(path: Path = FIGURES, split: str | None = None) -> dict[str, float]:
    """Return every measure by language and split of a data file."""
    counts: dict[str, Counter[str]] = {}
    for item in read_all(path, split):
        name = f"{item.gold['language']}_{item.gold['split']}"
        count(item, counts.setdefault(name, Counter()))
    return {f"figures_{name}_{part}": value for name, one in counts.items() for part, value in measures(one).items()}


def count(item: Item, counts: Counter[str]) -> None:
    """Add one sentence to the counts of its group."""
    rows = counted(item.reading.figures)
    wanted = item.gold["figures"]
    pairs = matched(wanted, rows)
    counts["sentences"] += 1
    counts["right"] += len(pairs) == len(rows) == len(wanted)
    counts["rows"] += len(rows)
    counts["wanted"] += len(wanted)
    counts["pairs"] += len(pairs)
    taken = {row.id for _, row in pairs}
    counts["false_tolls"] += sum(row.measure is Measure.KILLED and row.id not in taken for row in rows)
    for gold, row in pairs:
        counts["hedge"] += key(gold["hedge"] or "") == key(row.hedge or "")
        if gold["of_whom"]:
            counts["of_whom_wanted"] += 1
            counts["of_whom"] += alike(gold["of_whom"], row.of_whom or "")


def counted(rows: Iterable[Figure]) -> list[Figure]:
    """Return the rows that are scored."""
    return [row for row in rows if row.measure is not Measure.OTHER]


def matched(wanted: Iterable[Wanted], rows: Iterable[Figure]) -> list[tuple[Wanted, Figure]]:
    """Return each wanted figure with the first free row that agrees with it; those without one are left out."""
    free = list(rows)
    pairs: list[tuple[Wanted, Figure]] = []
    for gold in wanted:
        row = next((row for row in free if agrees(gold, row)), None)
        if row is not None:
            free.remove(row)
            pairs.append((gold, row))
    return pairs


def agrees(gold: Wanted, row: Figure) -> bool:
    """Say whether a row overlaps a wanted number and has its measure, bounds and denial."""
    told = (gold["measure"], gold["low"], gold["high"], gold["denied"])
    return told == (row.measure.value, row.low, row.high, row.denied) and Span(row.start, row.end).overlaps(
        Span(*gold["number"])
    )


def alike(one: str, other: str) -> bool:
    """Say whether one phrase, folded, holds the other; an empty one is like none."""
    ours, theirs = key(one), key(other)
    return bool(ours) and bool(theirs) and (ours in theirs or theirs in ours)


def measures(counts: Counter[str]) -> dict[str, float]:
    """Return the shares that a group's counts make."""
    precision = counts["pairs"] / max(counts["rows"], 1)
    recall = counts["pairs"] / max(counts["wanted"], 1)
    return {
        "right": counts["right"] / max(counts["sentences"], 1),
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        "hedge": counts["hedge"] / max(counts["pairs"], 1),
        "of_whom": counts["of_whom"] / max(counts["of_whom_wanted"], 1),
        "false_tolls": float(counts["false_tolls"]),
    }
