"""PAN's measures of detected reuse, by characters.

Potthast, Stein, Barrón-Cedeño and Rosso, "An evaluation framework for plagiarism detection", COLING 2010, section 3. As
in PAN's own program, recall is the mean over cases of the share of a case's characters (both sides together) that
detections cover which overlap it on both sides; precision is the same with the roles turned; granularity is how many
detections a detected case has, on average; plagdet is F1 over log2(1 + granularity). ``micro``: recall and precision
over all characters at once, each counted once.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from benchmarks.passages.gold import Shared

Interval = tuple[int, int]


class Measured(NamedTuple):
    """PAN's measures; all are 0 to 1 but granularity, 1 and more."""

    plagdet: float
    recall: float
    precision: float
    granularity: float
    micro: float


def measure(cases: Sequence[Shared], detections: Sequence[Shared]) -> Measured:
    """Return the measures; both must be of the same pairs of texts."""
    cases_of, found_of = _by_pair(cases), _by_pair(detections)
    recall = _mean([covered(case, found_of[case.pair]) for case in cases])
    precision = _mean([covered(found, cases_of[found.pair]) for found in detections])
    counts = [sum(overlap(case, found) for found in found_of[case.pair]) for case in cases]
    granularity = max(_mean([float(count) for count in counts if count]), 1.0)
    share = math.log2(1 + granularity)
    return Measured(_f1(recall, precision) / share, recall, precision, granularity, _micro(cases, detections) / share)


def without_ignored(
    detections: Iterable[Shared], cases: Iterable[Shared], ignored: Iterable[Shared], touch: Callable[..., bool]
) -> list[Shared]:
    """Return the detections but those that overlap no case and ``touch`` an ignored one: they count neither way."""
    cases_of, ignored_of = _by_pair(cases), _by_pair(ignored)
    return [
        found
        for found in detections
        if any(overlap(found, case) for case in cases_of[found.pair])
        or not any(touch(found, case) for case in ignored_of[found.pair])
    ]


def overlap(one: Shared, other: Shared) -> bool:
    """Say whether two stretches of one pair overlap in both texts."""
    return one.susp_start < other.susp_end and other.susp_start < one.susp_end and _in_source(one, other)


def overlap_in_one(one: Shared, other: Shared) -> bool:
    """Say whether two stretches of one pair overlap in either text."""
    return (one.susp_start < other.susp_end and other.susp_start < one.susp_end) or _in_source(one, other)


def _in_source(one: Shared, other: Shared) -> bool:
    return one.src_start < other.src_end and other.src_start < one.src_end


def covered(one: Shared, others: Iterable[Shared]) -> float:
    """Return the share of characters of both sides that others cover which overlap on both."""
    hits = [other for other in others if overlap(one, other)]
    susp = length((max(one.susp_start, hit.susp_start), min(one.susp_end, hit.susp_end)) for hit in hits)
    src = length((max(one.src_start, hit.src_start), min(one.src_end, hit.src_end)) for hit in hits)
    return (susp + src) / (one.susp_end - one.susp_start + one.src_end - one.src_start)


def length(intervals: Iterable[Interval]) -> int:
    """Return how many places intervals cover together."""
    total, reached = 0, 0
    for start, end in sorted(intervals):
        total += max(end - max(start, reached), 0)
        reached = max(reached, end)
    return total


def _micro(cases: Sequence[Shared], detections: Sequence[Shared]) -> float:
    found_of = _by_pair(detections)
    both = [
        Shared(
            case.susp, max(case.susp_start, found.susp_start), min(case.susp_end, found.susp_end),
            case.src, max(case.src_start, found.src_start), min(case.src_end, found.src_end),
        )
        for case in cases for found in found_of[case.pair] if overlap(case, found)
    ]  # fmt: skip
    right = _characters(both)
    return _f1(right / max(_characters(cases), 1), right / max(_characters(detections), 1))


def _characters(stretches: Iterable[Shared]) -> int:
    held: dict[str, list[Interval]] = defaultdict(list)
    for one in stretches:
        held[one.susp].append((one.susp_start, one.susp_end))
        held[one.src].append((one.src_start, one.src_end))
    return sum(length(intervals) for intervals in held.values())


def _by_pair(stretches: Iterable[Shared]) -> dict[tuple[str, str], list[Shared]]:
    held: dict[tuple[str, str], list[Shared]] = defaultdict(list)
    for one in stretches:
        held[one.pair].append(one)
    return held


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _f1(recall: float, precision: float) -> float:
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0
