"""Checks every benchmark that has floors: run as ``python -m benchmarks.floors [--gold DIR]``.

A floor is what is reached, so that a fall is seen at once; what is aimed at stands beside it as a target and is only
reported. Where the gold data is absent, a benchmark that needs it is named and passed over.
"""

import argparse
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
GOLD = HERE.parent.parent / "shared" / "gold"


def check(name: str, wanted: dict[str, Any], gold: Path) -> list[str]:
    """Run one benchmark, print its scores beside floors and targets, and return what fell below its floor."""
    scorer = import_module(f"benchmarks.{name}.{wanted.get('module', 'score')}")
    if wanted.get("needs_gold", True) and not gold.is_dir():
        print(f"{name:<14} gold data not present: {gold.name}/ is not beside the checkout")
        return []
    scores = scorer.score(gold)
    fallen = []
    for metric, floor in sorted(wanted["floors"].items()):
        if metric not in scores:
            print(f"{name:<14} {metric:<28} its data is not present")
            continue
        target = wanted.get("targets", {}).get(metric)
        reached = scores[metric]
        verdict = "" if reached >= floor else "  BELOW ITS FLOOR"
        aim = "" if target is None else f"  target {target:.3f} {'met' if reached >= target else 'not met'}"
        print(f"{name:<14} {metric:<28} {reached:9.3f}  floor {floor:.3f}{aim}{verdict}")
        if reached < floor:
            fallen.append(f"{name}: {metric} is {reached:.3f}, its floor is {floor:.3f}")
    return fallen


def main() -> int:
    """Check all floors; return 1 where any fell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--only", help="one benchmark by name")
    asked = parser.parse_args()
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    fallen = [
        line
        for name, wanted in sorted(floors.items())
        if asked.only in (None, name)
        for line in check(name, wanted, asked.gold)
    ]
    for line in fallen:
        print(line, file=sys.stderr)
    return int(bool(fallen))


if __name__ == "__main__":
    sys.exit(main())
