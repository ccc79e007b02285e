"""Prints all scores in one table: ``python -m benchmarks``; ``--write`` keeps them as ``benchmarks/results.json``."""

import argparse

from benchmarks.table import HERE, as_json, as_text, lines


def main() -> None:
    """Print the table, and say how many targets are met."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write benchmarks/results.json")
    asked = parser.parse_args()
    found = lines()
    print(as_text(found))
    targets = [line for line in found if line.target is not None]
    met = sum(line.met is True for line in targets)
    waiting = len({line.benchmark for line in found if line.reached is None})
    print(f"\n{met} of {len(targets)} targets met; {waiting} benchmarks with scores that were not run.")
    if asked.write:
        (HERE / "results.json").write_text(as_json(), encoding="utf-8")


if __name__ == "__main__":
    main()
