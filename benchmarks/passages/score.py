"""How well reused passages are found: PAN-2013's text alignment (no obfuscation), all texts against all at once.

The finder is given the texts and nothing else: no pairs, no word of which texts are sources. A passage between a
suspicious text and a source is a detection (its spans as they come); ``plagdet`` and its parts (``plagdet.py``) are
over the pairs that have a case. Cases with ``sim`` < 90, whose offsets drifted, are ignored on both sides: they are no
cases, and a detection that overlaps, in both texts, only such a one counts neither way. ``plagdet_loose`` also leaves
out a detection that overlaps an ignored case in only one of the texts, as drifted offsets make it do.

``held_out``: the settings that are best on a random half of the pairs, scored on the other half; the mean over ten
halves. ``elsewhere``: detections between suspicious texts and sources that are no pair of the gold;
``elsewhere_alike``: the share of them whose two sides are alike to 90 in 100 (rapidfuzz's ratio, folded, without white
space): reuse that the gold does not list. ``naive``: word 8-grams (``naive.py``), tuned on the whole of this gold and
measured in the same way, and how many times longer they take. ``seconds``: texts in memory to passages with offsets, on
one core, the best of three.
"""

import argparse
import hashlib
import random
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import TypeVar

from rapidfuzz import fuzz

from benchmarks.floors import GOLD
from benchmarks.passages.gold import Gold, Shared, load
from benchmarks.passages.naive import naive
from benchmarks.passages.plagdet import Measured, measure, overlap, overlap_in_one, without_ignored
from benchmarks.report import keep, show
from nightglass.relate.passages.find import Settings, find_passages
from nightglass.text.words import words

HERE = Path(__file__).parent
LEASTS, GAPS, HALVES = (12, 20, 30, 40, 60), (6, 12, 20), 10
TIMES = 3
Found = TypeVar("Found")


def score(gold: Path) -> dict[str, float]:
    """Return the measures, the times and what was found elsewhere."""
    data = load(gold)
    seconds, found = timed(lambda: find_passages(data.texts))
    detections = [shared for passage in found for shared in as_shared(data, passage)]
    reached, loose = judged(data, detections), judged(data, detections, overlap_in_one)
    elsewhere = [one for one in detections if one.pair not in set(data.pairs)]
    split = suspicious(data)
    naive_seconds, rival = timed(lambda: list(naive(data.names, data.texts, split)))
    return {
        **reached._asdict(),
        "plagdet_loose": loose.plagdet,
        "held_out": held_out(data),
        "naive": judged(data, rival).plagdet,
        "naive_takes_times": naive_seconds / seconds,
        "seconds": seconds,
        "elsewhere": float(len(elsewhere)),
        "elsewhere_alike": alike(data, elsewhere),
        "cases": float(len(data.cases)),
        "cases_ignored": float(len(data.ignored)),
        "texts": float(len(data.texts)),
    }


def suspicious(data: Gold) -> int:
    """Return how many of the texts are suspicious ones; they stand first."""
    return sum(name.startswith("suspicious") for name in data.names)


def as_shared(data: Gold, passage: tuple[int, int, Sequence[int], Sequence[int], int, float]) -> Iterator[Shared]:
    """Yield a passage as a detection if it is between a suspicious text and a source."""
    a, b, (a_start, a_end), (b_start, b_end) = passage[:4]
    if a < suspicious(data) <= b:
        yield Shared(data.names[a], a_start, a_end, data.names[b], b_start, b_end)


def judged(
    data: Gold,
    detections: Sequence[Shared],
    touch: Callable[..., bool] = overlap,
    pairs: Sequence[object] | None = None,
) -> Measured:
    """Return the measures over some pairs, all that have a case by default."""
    wanted = set(data.pairs if pairs is None else pairs)
    cases = [case for case in data.cases if case.pair in wanted]
    ignored = [case for case in data.ignored if case.pair in wanted]
    own = [one for one in detections if one.pair in wanted]
    return measure(cases, without_ignored(own, cases, ignored, touch))


def held_out(data: Gold) -> float:
    """Return the mean plagdet of a half with the settings that are best on the other half."""
    found = {}
    for gap in GAPS:
        passages = find_passages(data.texts, Settings(least=min(LEASTS), gap=gap))
        for least in LEASTS:
            own = [one for one in passages if one.words >= least]
            found[gap, least] = [shared for passage in own for shared in as_shared(data, passage)]
    reached = []
    for seed in range(HALVES):
        pairs = list(data.pairs)
        random.Random(seed).shuffle(pairs)
        tuned, other = pairs[: len(pairs) // 2], pairs[len(pairs) // 2 :]
        best = max(product(GAPS, LEASTS), key=lambda at: judged(data, found[at], pairs=tuned).plagdet)
        reached.append(judged(data, found[best], pairs=other).plagdet)
    return sum(reached) / len(reached)


def alike(data: Gold, detections: Sequence[Shared]) -> float:
    """Return the share of detections whose sides are the same words to 90 in 100; 1 without any."""
    text_of = dict(zip(data.names, data.texts, strict=True))
    same = 0
    for one in detections:
        susp = text_of[one.susp][one.susp_start : one.susp_end]
        src = text_of[one.src][one.src_start : one.src_end]
        same += fuzz.ratio(*(" ".join(word.key for word in words(side)) for side in (susp, src))) >= 90
    return same / len(detections) if detections else 1.0


def timed(find: Callable[[], Found]) -> tuple[float, Found]:
    """Return the least time of several runs, in seconds, and what the last one found."""
    times = []
    for _ in range(TIMES):
        start = time.perf_counter()
        found = find()
        times.append(time.perf_counter() - start)
    return min(times), found


def digest(gold: Path) -> str:
    """Return the SHA-256 of the cases and texts."""
    whole = hashlib.sha256()
    for path in sorted((gold / "passages").rglob("*")):
        if path.suffix in {".txt", ".jsonl"}:
            whole.update(path.read_bytes())
    return whole.hexdigest()


def main() -> None:
    """Print the scores; with ``--write`` keep them beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    if not (asked.gold / "passages" / "cases.jsonl").is_file():
        print("gold data not present")
        return
    scores = score(asked.gold)
    print("cases with sim < 90 are ignored on both sides: as cases, and as what a detection overlaps alone")
    show(scores)
    if asked.write:
        keep(HERE, scores, digest(asked.gold), targets={"plagdet": 0.92}, at_most={"seconds": 2.0})


if __name__ == "__main__":
    main()
