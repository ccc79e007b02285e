"""Scores statements on whole articles: ``python -m benchmarks.attribution.score [--gold DIR] [--split S] [--write]``.

Gold: PolNeAR's source, cue and content spans, every split of ``attribution`` but train unless asked for (train is
large: one article in five is read). Of several annotators of an article the first by id counts. Attributions without
a content are left out; so are malformed lines.

For source, cue and content apart: ``exact`` is the F1 of the sets of spans of an article (all pieces of a content in
one piece of the set, boundaries to the code point); ``overlap`` the F1 where sharing one code point with some span of
the other side is enough. ``linked`` is the F1 of whole statements: source, cue and content all overlap those of one
attribution (a part that the annotator left out is not asked for).
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.attribution.brat import Attribution, Spans, annotation_of, read_attributions
from benchmarks.report import keep, show
from nightglass.engines.models import load_models
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.read.statements.reader import find_statements
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.statement import Statement

GOLD = Path(__file__).parents[3] / "shared" / "gold"
PARTS = ("source", "cue", "content")
TRAIN_STEP = 5


def texts(gold: Path, split: str | None) -> list[Path]:
    """Return the articles to score, in order of name; of train one in ``TRAIN_STEP``."""
    found: list[Path] = []
    for folder in sorted((gold / "attribution").glob("*/text")):
        name = folder.parent.name
        if name == split or (split is None and name != "train"):
            files = sorted(folder.glob("*.txt"))
            found.extend(files[:: TRAIN_STEP if name == "train" else 1])
    return found


def score(gold: Path, split: str | None = None) -> dict[str, float]:
    """Return every measure between 0 and 1, by name; empty where the gold data is not present."""
    counts: Counter[str] = Counter()
    for path in texts(gold, split):
        annotations = annotation_of(path)
        if annotations is not None:
            _count(read_attributions(annotations), _predicted(path), counts)
    return _measures(counts) if counts else {}


def _predicted(path: Path) -> list[Attribution]:
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    document = Document(
        path.stem, "cap-0", None, 1, 0, len(text), "en", Genre.NEWS, None, text,
        None, None, Precision.UNKNOWN, None, None, None, None, "benchmark", (),
    )  # fmt: skip
    parsed = parse_document(document, load_models(("en",))["en"])
    return [as_attribution(row) for row in find_statements(parsed, find_mentions(parsed))]


def as_attribution(row: Statement) -> Attribution:
    """Return a statement's spans in the gold's form."""
    source = () if row.speaker_span is None else (row.speaker_span,)
    return Attribution(source, () if row.cue_span is None else (row.cue_span,), row.content_spans)


def _count(gold: Sequence[Attribution], found: Sequence[Attribution], counts: Counter[str]) -> None:
    for part in PARTS:
        wanted = {getattr(one, part) for one in gold if getattr(one, part)}
        given = {getattr(one, part) for one in found if getattr(one, part)}
        counts[f"{part}_wanted"] += len(wanted)
        counts[f"{part}_given"] += len(given)
        counts[f"{part}_exact"] += len(wanted & given)
        counts[f"{part}_given_right"] += sum(any(overlap(one, other) for other in wanted) for one in given)
        counts[f"{part}_wanted_right"] += sum(any(overlap(one, other) for other in given) for one in wanted)
    counts["linked_wanted"] += len(gold)
    counts["linked_given"] += len(found)
    counts["linked_given_right"] += sum(any(agree(one, other) for other in gold) for one in found)
    counts["linked_wanted_right"] += sum(any(agree(other, one) for other in found) for one in gold)


def overlap(one: Spans, other: Spans) -> bool:
    """Say whether two sets of spans share a code point."""
    return any(a.overlaps(b) for a in one for b in other)


def agree(found: Attribution, gold: Attribution) -> bool:
    """Say whether every part that the gold has overlaps the same part of what was found."""
    return all(
        overlap(getattr(found, part), getattr(gold, part)) for part in PARTS if getattr(gold, part)
    )  # the content is always there


def _measures(counts: Counter[str]) -> dict[str, float]:
    measures: dict[str, float] = {}
    for part in PARTS:
        given, wanted, exact = counts[f"{part}_given"], counts[f"{part}_wanted"], counts[f"{part}_exact"]
        measures[f"{part}_exact"] = _f1(exact / max(given, 1), exact / max(wanted, 1))
    for part in (*PARTS, "linked"):
        precision = counts[f"{part}_given_right"] / max(counts[f"{part}_given"], 1)
        recall = counts[f"{part}_wanted_right"] / max(counts[f"{part}_wanted"], 1)
        measures[f"{part}_overlap" if part != "linked" else "linked"] = _f1(precision, recall)
        if part == "linked":
            measures |= {"linked_precision": precision, "linked_recall": recall}
    return {name: round(value, 4) for name, value in measures.items()}


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def digest(gold: Path) -> str:
    """Return the SHA-256 of the scored texts' and annotations' bytes, in order of name."""
    total = hashlib.sha256()
    for path in texts(gold, None):
        annotations = annotation_of(path)
        total.update(path.read_bytes())
        total.update(annotations.read_bytes() if annotations else b"")
    return total.hexdigest()


def main() -> None:
    """Print the table; with ``--write``, write ``results.json`` beside this file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--split", help="one split by name, train among them")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    scores = score(asked.gold, asked.split)
    if not scores:
        print("gold data not present")
        return
    show(scores)
    if asked.write and asked.split is None:
        keep(Path(__file__).parent, scores, digest(asked.gold))


if __name__ == "__main__":
    main()
