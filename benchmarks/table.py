"""All scores in one table, beside the best known figures and the targets, from what each benchmark has kept.

Nothing is run: each row is what ``results.json`` of its benchmark says, and one that was never kept is said not to have
been run. ``floors.json`` holds for each benchmark ``targets`` (at least), ``at_most`` (targets not to be exceeded) and
``best_known`` (the value, and by whom on what).
"""

import ast
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Line:
    """One score; ``reached`` is null where it was not run, ``target``, ``best`` and ``by`` where none is known."""

    benchmark: str
    measure: str
    reached: float | None
    target: float | None
    at_most: bool
    best: float | None
    by: str | None
    date: str | None

    @property
    def met(self) -> bool | None:
        """Whether the target is met; null without a target or a score."""
        if self.target is None or self.reached is None:
            return None
        return self.reached <= self.target if self.at_most else self.reached >= self.target

    @property
    def verdict(self) -> str:
        """Whether the target is met, in words."""
        if self.reached is None:
            return "not run"
        return {True: "met", False: "not met", None: ""}[self.met]


def wanted(here: Path = HERE) -> dict[str, dict[str, Any]]:
    """Return ``floors.json``: what is kept, aimed at and known, by benchmark."""
    return dict(sorted(json.loads((here / "floors.json").read_text(encoding="utf-8")).items()))


def kept(name: str, here: Path = HERE) -> dict[str, Any]:
    """Return what a benchmark kept; empty where it was never run."""
    path = here / name / "results.json"
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}


def lines(here: Path = HERE) -> list[Line]:
    """Return every score that has a floor, a target or a rival, by benchmark, in the order of ``floors.json``."""
    return [line for name, entry in wanted(here).items() for line in _lines(name, entry, kept(name, here))]


def _lines(name: str, entry: Mapping[str, Any], result: Mapping[str, Any]) -> Iterator[Line]:
    at_most, best = entry.get("at_most", {}), entry.get("best_known", {})
    targets = {**entry.get("targets", {}), **at_most}
    scores = result.get("scores", {})
    for measure in dict.fromkeys([*entry.get("floors", {}), *targets, *best]):
        known = best.get(measure, {})
        yield Line(
            name,
            measure,
            scores.get(measure),
            targets.get(measure),
            measure in at_most,
            known.get("value"),
            known.get("by"),
            result.get("date"),
        )


def about(name: str, entry: Mapping[str, Any], here: Path = HERE) -> str:
    """Return what a benchmark scores: the first line of its own description."""
    path = here / name / f"{entry.get('module', 'score')}.py"
    if not path.is_file():
        return name
    first = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or name).splitlines()[0]
    return re.split(r":(?: run as)? ``", first)[0].rstrip(".")


def number(value: float | None) -> str:
    """Return a share with three places, a count or a speed without any; nothing for none."""
    if value is None:
        return ""
    return f"{value:.3f}" if abs(value) < 10 else f"{value:,.0f}"


def target(line: Line) -> str:
    """Return a target in words."""
    return "" if line.target is None else f"{'at most ' if line.at_most else ''}{number(line.target)}"


def as_text(found: Sequence[Line]) -> str:
    """Return the table for a terminal."""
    head = ("benchmark", "measure", "reached", "best known", "target", "", "best known is")
    rows = [
        (
            line.benchmark,
            line.measure,
            number(line.reached),
            number(line.best),
            target(line),
            line.verdict,
            line.by or "",
        )
        for line in found
    ]
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if 2 <= at <= 4 else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in [head, *rows]
    )


def as_markdown(here: Path = HERE) -> str:
    """Return the table for the docs: a heading line for each benchmark, then its scores."""
    entries = wanted(here)
    parts = ["| score | reached | best known | target | |", "|---|---|---|---|---|"]
    last = ""
    for line in lines(here):
        if line.benchmark != last:
            last = line.benchmark
            date = f", {line.date}" if line.date else ""
            parts.append(f"| **{about(last, entries[last], here)}** (`{last}`{date}) | | | | |")
        best = f"{number(line.best)} ({line.by})" if line.best is not None else ""
        parts.append(
            f"| {line.measure.replace('_', ' ')} | {number(line.reached)} | {best} | {target(line)} | {line.verdict} |"
        )
    return "\n".join(parts) + "\n"


def as_json(here: Path = HERE) -> str:
    """Return all kept scores of all benchmarks, with their targets and rivals, as one JSON text."""
    return json.dumps({name: _merged(name, entry, here) for name, entry in wanted(here).items()}, indent=1) + "\n"


def _merged(name: str, entry: Mapping[str, Any], here: Path) -> dict[str, Any]:
    result = kept(name, here)
    held = {key: entry[key] for key in ("targets", "at_most", "best_known") if key in entry}
    met = {line.measure: line.met for line in _lines(name, entry, result) if line.met is not None}
    return {"about": about(name, entry, here), "run": bool(result), **result, **held, "met": met}
