"""Near-duplicates among 20,000 newswire texts, and the time they take beside rensa and datasketch.

A row is a pair of texts that ``find_copies`` gives; the truth are the pairs whose word 3-grams have a Jaccard index of
0.7 and more, all counted out. ``recall`` and ``precision`` compare the two; ``exact`` is the share of found pairs whose
index is the truth's to the sixth place. Times are end to end, texts in and counted pairs out, of ours and of both peers
(``benchmarks/copies/peers.py``), in turns in one run on one machine: ``times_rensa`` is how many times as fast as rensa
ours is.

``edit_KIND_told`` and ``edit_KIND_alone`` say whether an edit of a known kind, made to these texts, is listed as one of
that kind, and as nothing else (``benchmarks/copies/edits.py``).
Run: ``python -m benchmarks.copies.score [--gold DIR] [--turns N] [--write]``.
"""

import argparse
import csv
import gzip
import hashlib
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.copies import edits
from benchmarks.copies.peers import Found, by_datasketch, by_rensa
from benchmarks.floors import GOLD
from benchmarks.report import keep, show
from nightglass.relate.copies import LEAST_JACCARD, find_copies
from nightglass.relate.words_hashed import hash_grams

HERE = Path(__file__).parent


def texts_of(gold: Path) -> list[str]:
    """Return the texts in their order, which the truth counts in."""
    with gzip.open(gold / "copies" / "docs.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def truth_of(gold: Path) -> Found:
    """Return the true pairs at the threshold and above, with their index."""
    (path,) = (gold / "copies").glob("truth_pairs*.csv.gz")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = {(int(row["row_a"]), int(row["row_b"])): float(row["jaccard"]) for row in csv.DictReader(lines)}
    return {pair: index for pair, index in rows.items() if index >= LEAST_JACCARD}


def by_nightglass(texts: Sequence[str]) -> Found:
    """Return the copies among texts, found by ours."""
    copies = find_copies(hash_grams(texts))
    pairs = zip(copies.pairs.a.tolist(), copies.pairs.b.tolist(), strict=True)
    return dict(zip(pairs, copies.jaccard.tolist(), strict=True))


WAYS: dict[str, Callable[[Sequence[str]], Found]] = {
    "nightglass": by_nightglass,
    "rensa": by_rensa,
    "datasketch": by_datasketch,
}


def right(found: Found, truth: Found) -> dict[str, float]:
    """Return recall and precision of found pairs, and the share of them whose index is the true one."""
    both = found.keys() & truth.keys()
    exact = sum(round(found[pair], 6) == round(truth[pair], 6) for pair in both)
    return {
        "recall": len(both) / max(len(truth), 1),
        "precision": len(both) / max(len(found), 1),
        "exact": exact / max(len(found), 1),
    }


def timed(texts: Sequence[str], turns: int) -> tuple[dict[str, float], dict[str, Found]]:
    """Return the least seconds that each way took in its turns, and what it found."""
    by_nightglass(texts[:10])  # tables that are made once a process
    seconds: dict[str, float] = {}
    found: dict[str, Found] = {}
    for _ in range(turns):
        for name, way in WAYS.items():
            began = time.perf_counter()
            found[name] = way(texts)
            seconds[name] = min(seconds.get(name, float("inf")), time.perf_counter() - began)
    return seconds, found


def measure(gold: Path, turns: int) -> dict[str, float]:
    """Return what was found against the truth by each way, texts a second, and how ours compares."""
    texts = texts_of(gold)
    truth = truth_of(gold)
    seconds, found = timed(texts, turns)
    return {
        **right(found["nightglass"], truth),
        **{f"{name}_recall": right(found[name], truth)["recall"] for name in ("rensa", "datasketch")},
        "texts": float(len(texts)),
        "true_pairs": float(len(truth)),
        **{f"{name}_texts_per_second": len(texts) / spent for name, spent in seconds.items()},
        "times_rensa": seconds["rensa"] / seconds["nightglass"],
        "times_datasketch": seconds["datasketch"] / seconds["nightglass"],
        **edits.measure(texts),
    }


def score(gold: Path) -> dict[str, float]:
    """Return the measures with one turn, for the floors; nothing where the data is not there."""
    return measure(gold, 1) if (gold / "copies" / "docs.jsonl.gz").is_file() else {}


def digest(gold: Path) -> str:
    """Return the SHA-256 of the data."""
    files = sorted((gold / "copies").glob("*.gz"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def main() -> None:
    """Print the scores; with ``--write`` keep them beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    if not (asked.gold / "copies" / "docs.jsonl.gz").is_file():
        print("gold data not present")
        return
    scores = measure(asked.gold, asked.turns)
    show(scores)
    if asked.write:
        targets = {"recall": 1.0, "precision": 1.0, "times_rensa": 1.0}
        keep(HERE, scores, digest(asked.gold), targets=targets)


if __name__ == "__main__":
    main()
