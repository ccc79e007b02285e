"""How time and memory grow when copies and reuse are found in 10,000 to 1,000,000 short documents.

``benchmarks/scale/corpus.py`` makes the corpus from the gold texts: about 117 words a document, copies and passages
planted. ``build.corpus`` finds them. Of each size and engine: wall seconds and documents a second from the texts to
the last pair (making the corpus not counted), seconds for copies and for reuse apart, processor seconds, the most
memory that the process and all below it held together (resident, shared pages counted in each), how much of what was
planted was found, and the seconds that a further 1,000 documents take. ``exponent`` is by how much the processor time
grows with the corpus between the two largest sizes: 1 is linear.

``copies_recall``: planted pairs whose Jaccard index is 0.7 or more, among the copies. ``reuse_recall``: planted
passages that one found passage covers to nine tenths on both sides. Every pair found is counted out on its texts, so
that none is wrong; what was not planted and is found is real, a sentence or title that the gold holds twice.

``python -m benchmarks.scale.score --sizes 10000 100000 --engine duckdb --write`` runs sizes and keeps them beside
those kept before; a million takes a while. The floors run the smallest size alone.
"""

import argparse
import hashlib
import json
import math
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.floors import GOLD
from benchmarks.report import keep, show
from benchmarks.scale.measure import watched

HERE = Path(__file__).parent
SMALLEST = 10_000
KEPT = (
    "seconds", "cpu_seconds", "rows_per_second", "copies_seconds", "reuse_seconds", "gigabytes", "copies_recall",
    "reuse_recall", "copies_found", "reuses_found", "added_seconds", "added_recall",
)  # fmt: skip


def measured(size: int, engine: str, gold: Path, folder: Path | None = None) -> dict[str, Any]:
    """Run one size on one engine in a process of its own; return what it took and found."""
    with tempfile.TemporaryDirectory(dir=folder) as inside:
        one = [sys.executable, "-m", "benchmarks.scale.one", "--size", str(size), "--engine", engine]
        load = os.getloadavg()[0]
        result = watched([*one, "--gold", str(gold), "--folder", str(Path(inside) / "work")])
    return {
        **json.loads(result.output),
        "gigabytes": result.gigabytes,
        "load_before": load,
    }


def score(gold: Path) -> dict[str, float]:
    """Return the scores of the smallest size on the default engine: what the floors check."""
    return flat({f"{SMALLEST} duckdb": measured(SMALLEST, "duckdb", gold)})


def flat(runs: Mapping[str, Mapping[str, Any]]) -> dict[str, float]:
    """Return the scores of all runs, each named by its size and, but for the default, its engine."""
    scores: dict[str, float] = {}
    for name, run in sorted(runs.items(), key=lambda item: int(item[0].split()[0])):
        size, engine = name.split()
        suffix = size if engine == "duckdb" else f"{size}_spark"
        scores |= {f"{measure}_{suffix}": float(run[measure]) for measure in KEPT}
    sizes = sorted(int(name.split()[0]) for name in runs if name.endswith(" duckdb"))
    if len(sizes) > 1:
        small, large = (runs[f"{size} duckdb"] for size in sizes[-2:])
        scores["exponent"] = math.log(large["cpu_seconds"] / small["cpu_seconds"], sizes[-1] / sizes[-2])
        scores["exponent_of_wall_time"] = math.log(large["seconds"] / small["seconds"], sizes[-1] / sizes[-2])
    return scores


def digest(gold: Path) -> str:
    """Return the SHA-256 of the gold texts that the corpus is made from, and of what makes it."""
    files = [gold / "copies" / "docs.jsonl.gz", *sorted((gold / "passages").rglob("*.txt")), HERE / "corpus.py"]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def kept_runs(data: str) -> dict[str, Any]:
    """Return the runs that were kept of the same data."""
    path = HERE / "results.json"
    result = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return dict(result["runs"]) if result.get("digest") == data else {}


def run_all(sizes: Sequence[int], engine: str, gold: Path, folder: Path | None, *, write: bool) -> dict[str, float]:
    """Run sizes, keeping each as it ends; return all scores."""
    data = digest(gold)
    runs = kept_runs(data)
    for size in sizes:
        runs[f"{size} {engine}"] = measured(size, engine, gold, folder)
        if write:
            keep(HERE, flat(runs), data, runs=runs, cores=len(os.sched_getaffinity(0)))
    return flat(runs)


def main() -> None:
    """Run the sizes asked for and print all scores; with ``--write`` keep them beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--sizes", type=int, nargs="+", default=[SMALLEST])
    parser.add_argument("--engine", default="duckdb", help="duckdb, local[2] or spark://host:7077")
    parser.add_argument("--folder", type=Path, help="where there is room: about 5 KB a document")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    if not (asked.gold / "copies" / "docs.jsonl.gz").is_file():
        print("gold data not present")
        return
    show(run_all(asked.sizes, asked.engine, asked.gold, asked.folder, write=asked.write))


if __name__ == "__main__":
    main()
