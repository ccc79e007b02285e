"""Time phrases in TempEval-3 Platinum: the TIMEX3 elements of news documents, with their values.

Run: ``python -m benchmarks.dates.score [--gold DIR] [--write] [--show]``; every ``*.tml`` under ``DIR/dates`` counts.

A document is read as ``nightglass read --published DAY`` reads it, with the day of its creation as publication; what
stands inside TEXT counts, as in the official scorer. The mapping from a row of ``times`` to TIMEX3 is a function of the
row alone: the value is the row's ``value``, the type its ``kind``; the words lose the preposition that they begin with
("since", "until", "in", "over", "for", "by" …: to TimeML a signal, no part of the expression). A row whose value has a
stroke is a run, and two elements: what stands before its joining word (a dash, "and", "to"), with the first value, and
what stands behind, with the second. A row without a value is an element whose value is wrong.

``strict_f1`` counts elements with exactly a gold span, ``relaxed_f1`` those that overlap one; ``value_f1`` is relaxed
F1 times the share of matched gold elements whose value is the same string (UzZaman et al. 2013, section 4), likewise
``type_f1``. Each gold element is matched with the first of ours that overlaps it. The interval of ``value_f1`` is the
2.5th to 97.5th percentile of 2,000 resamples of whole documents, with a fixed seed.

Labels that look wrong, and are kept: a length of years as a DATE with a duration's value; minutes as ``PXM``, which is
months; a year as a DURATION; words such as "tenure" and "digital" as time expressions; the year in front of a noun
marked in one text and not in another.
"""

import argparse
import hashlib
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from benchmarks.documents import bare_document
from benchmarks.report import keep, show
from nightglass.engines.models import load_models, model_for
from nightglass.interfaces import Model
from nightglass.read.parsed import parse_document
from nightglass.read.times import find_times
from nightglass.records.document import Precision
from nightglass.records.span import Span
from nightglass.records.time import Time

GOLD = Path(__file__).parents[3] / "shared" / "gold"
RESAMPLES = 2_000
SEED = 7

_SIGNAL = re.compile(
    r"(?:since|until|till|by|in|over|during|within|for|on|at|through|throughout|from|between|before|after|into|entered|of|to|and)\s+",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"at (?:the|that) time", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:-|–|—|/|,?\s(?:and|to|through|or)\s)\s*")


class Timex(NamedTuple):
    """One TIMEX3 element: where it stands, its type in capitals, its value (null for one of ours that has none)."""

    span: Span
    kind: str
    value: str | None


class Counts(NamedTuple):
    """What one document adds up to; ``ours_relaxed`` and ``gold_relaxed`` overlap one of the other side."""

    gold: int = 0
    ours: int = 0
    strict: int = 0
    ours_relaxed: int = 0
    gold_relaxed: int = 0
    values: int = 0
    types: int = 0


class Tml(NamedTuple):
    """A gold document: its text, its day of creation and its elements in order."""

    text: str
    day: date
    gold: list[Timex]


def read_tml(path: Path) -> Tml:
    """Return the TEXT of a TimeML file with the TIMEX3 elements inside it."""
    root = ET.parse(path).getroot()
    stamp = next(node for node in root.iter("TIMEX3") if node.get("functionInDocument") == "CREATION_TIME")
    pieces: list[str] = []
    gold: list[Timex] = []
    body = root.find("TEXT")
    if body is not None:
        _walk(body, pieces, gold)
    return Tml("".join(pieces), date.fromisoformat((stamp.get("value") or "")[:10]), gold)


def _walk(node: ET.Element, pieces: list[str], gold: list[Timex]) -> None:
    start = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        _walk(child, pieces, gold)
        pieces.append(child.tail or "")
    if node.tag == "TIMEX3":
        gold.append(Timex(Span(start, sum(map(len, pieces))), node.get("type") or "", node.get("value")))


def find(tml: Tml, model: Model) -> list[Time]:
    """Return the rows of ``times`` that Nightglass makes of a document published on its day of creation."""
    begin = datetime(tml.day.year, tml.day.month, tml.day.day, tzinfo=UTC)
    document = replace(
        bare_document(tml.text),
        published_at=begin,
        published_to=begin + timedelta(days=1),
        published_precision=Precision.DAY,
    )
    return find_times(parse_document(document, model))


def as_timex(row: Time) -> list[Timex]:
    """Return the elements that a row stands for: one, or two for a run."""
    words, start = row.words, row.start
    while (lead := _SIGNAL.match(words)) and not _WHOLE.match(words):
        words, start = words[lead.end() :], start + lead.end()
    kind, end = row.kind.value.upper(), start + len(words)
    joints = list(_JOINT.finditer(words))
    if row.value is None or "/" not in row.value or not joints:
        return [Timex(Span(start, end), kind, row.value)]
    first, second = row.value.split("/")
    joint = joints[-1]
    return [
        Timex(Span(start, start + joint.start()), kind, first),
        Timex(Span(start + joint.end(), end), kind, second),
    ]


def count(gold: Sequence[Timex], ours: Sequence[Timex]) -> Counts:
    """Return the counts of one document."""
    matched = [(item, next((one for one in ours if one.span.overlaps(item.span)), None)) for item in gold]
    pairs = [(item, one) for item, one in matched if one is not None]
    spans = {item.span for item in gold}
    return Counts(
        gold=len(gold),
        ours=len(ours),
        strict=sum(one.span in spans for one in ours),
        ours_relaxed=sum(any(one.span.overlaps(item.span) for item in gold) for one in ours),
        gold_relaxed=len(pairs),
        values=sum(item.value == one.value for item, one in pairs),
        types=sum(item.kind == one.kind for item, one in pairs),
    )


def measures(counts: Iterable[Counts]) -> dict[str, float]:
    """Return the scores of documents taken together."""
    total = Counts(*(sum(column) for column in zip(*counts, strict=True)))
    relaxed = _f1(total.ours_relaxed / max(total.ours, 1), total.gold_relaxed / max(total.gold, 1))
    return {
        "strict_f1": _f1(total.strict / max(total.ours, 1), total.strict / max(total.gold, 1)),
        "relaxed_precision": total.ours_relaxed / max(total.ours, 1),
        "relaxed_recall": total.gold_relaxed / max(total.gold, 1),
        "relaxed_f1": relaxed,
        "type_f1": relaxed * total.types / max(total.gold_relaxed, 1),
        "value_f1": relaxed * total.values / max(total.gold_relaxed, 1),
    }


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def interval(counts: Sequence[Counts]) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of ``value_f1`` over documents."""
    chance = random.Random(SEED)
    reached = sorted(measures(chance.choices(counts, k=len(counts)))["value_f1"] for _ in range(RESAMPLES))
    return reached[int(0.025 * RESAMPLES)], reached[int(0.975 * RESAMPLES) - 1]


def paths(gold: Path) -> list[Path]:
    """Return the gold files in order of name."""
    return sorted((gold / "dates").rglob("*.tml"))


def score(gold: Path) -> dict[str, float]:
    """Return the measures and the interval; empty where the gold data is not present."""
    counts = [counted for _, counted in _documents(gold)]
    if not counts:
        return {}
    low, high = interval(counts)
    found = {**measures(counts), "value_f1_low": low, "value_f1_high": high, "gold": float(sum(c.gold for c in counts))}
    return {name: round(value, 4) for name, value in found.items()}


def _documents(gold: Path, wanted: bool = False) -> Iterator[tuple[Path, Counts]]:
    model = model_for(load_models(()), "xx")  # time phrases are found by form: no parse is needed
    for path in paths(gold):
        tml = read_tml(path)
        ours = [item for row in find(tml, model) for item in as_timex(row)]
        if wanted:
            _show(path, tml, ours)
        yield path, count(tml.gold, ours)


def _show(path: Path, tml: Tml, ours: Sequence[Timex]) -> None:
    """Print what differs, one line an element: gold, ours."""
    for item in tml.gold:
        one = next((one for one in ours if one.span.overlaps(item.span)), None)
        if one is None or one.value != item.value or one.span != item.span:
            mine = "-" if one is None else f"{one.span.of(tml.text)} = {one.value}"
            print(f"{path.stem}: {item.span.of(tml.text)} = {item.value} | {mine}")
    for one in ours:
        if not any(one.span.overlaps(item.span) for item in tml.gold):
            print(f"{path.stem}: - | {one.span.of(tml.text)} = {one.value}")


def main() -> None:
    """Print a table; with ``--show`` what differs too, with ``--write`` write ``results.json``."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    if not paths(asked.gold):
        print("gold data not present")
        return
    if asked.show:
        for _ in _documents(asked.gold, wanted=True):
            pass
    scores = score(asked.gold)
    show(scores)
    if asked.write:
        digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths(asked.gold))).hexdigest()
        keep(Path(__file__).parent, scores, digest)


if __name__ == "__main__":
    main()
