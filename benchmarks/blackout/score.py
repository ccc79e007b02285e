"""Scores the case of the blackout: ``python -m benchmarks.blackout.score [--gold DIR] [--write]``.

Each kind of row has its own file beside this one and one line in ``PARTS``; a kind without a gold file
is left out.
"""

import argparse
import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from benchmarks.blackout.activities import score_activities
from benchmarks.blackout.figures import score_figures
from benchmarks.blackout.statements import score_statements
from benchmarks.floors import GOLD
from benchmarks.report import keep, show

PARTS: Mapping[str, Callable[[Path, Path], dict[str, float]]] = MappingProxyType(
    {"statements": score_statements, "figures": score_figures, "activity": score_activities}
)
"""Kind of row (its gold file's name) to its scorer: (gold folder, case folder) to measures."""


def case_of(gold: Path) -> Path:
    """Return the folder of the case that the spans count in: ``cases/blackout-2026`` beside the gold folder."""
    return gold.parent / "cases" / "blackout-2026"


def score(gold: Path) -> dict[str, float]:
    """Return every measure as ``kind_measure``; empty where the gold data or the case is not present."""
    if not (case_of(gold) / "inbox" / "articles.txt").is_file():
        return {}
    return {
        f"{kind}_{name}": round(value, 4)
        for kind, scorer in PARTS.items()
        if (gold / "blackout" / f"{kind}.jsonl").is_file()
        for name, value in scorer(gold, case_of(gold)).items()
    }


def digest(gold: Path) -> str:
    """Return the SHA-256 of the gold files' bytes, in order of name."""
    total = hashlib.sha256()
    for path in sorted((gold / "blackout").glob("*.jsonl")):
        total.update(path.read_bytes())
    return total.hexdigest()


def main() -> None:
    """Print the table; with ``--write`` keep it beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
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
