"""Scores the splitter: ``python -m benchmarks.split.score [--gold DIR] [--write]``.

For every split of ``attribution`` that is present (dev and any other but train, on which the weights were trained):
100 files, each of 2 to 10 articles drawn without replacement (``random.Random(2026)``; articles of three non-blank
lines and more). Blank lines are removed; a first line of at most 20 words and shorter than the second is a title
and is dropped with a chance of one half. Boundary F1 counts found starts against true starts over all files, the
first line of a file left out; a boundary may miss by one line, and each counts once. ``whole`` is the share of all
single articles of the split, titles kept, once with their blank lines (``whole_blank``) and once without
(``whole``), that come out as one. ``alike`` is the harder draw: 100 files, each of the articles of one house (the
first part of the file's name) that share most words, every title dropped.

``case`` is the file of the real case beside the gold data, whose article starts were marked by hand: one house, one
topic, no separators.
"""

import argparse
import hashlib
from collections.abc import Sequence
from pathlib import Path

from benchmarks.report import keep, show
from benchmarks.split.join import Joined, join_alike, join_many, read_articles
from benchmarks.split.measure import boundary_f1, stays_whole
from nightglass.parse.split import split_articles

SEED = 2026
FILES = 100
GOLD = Path(__file__).parents[3] / "shared" / "gold"
CASE = Path("../cases/blackout-2026/inbox/articles.txt")
CASE_STARTS = (0, 50, 65, 71, 76, 102, 113, 126)
"""The 0-based lines of the case's file on which an article starts; the last opens an edited repeat."""


def splits(gold: Path) -> list[Path]:
    """Return the folders of articles to score, by name."""
    return sorted(path for path in (gold / "attribution").glob("*/text") if path.parent.name != "train")


def found_starts(text: str) -> list[int]:
    """Return the 0-based lines on which the splitter starts an article."""
    return [text.count("\n", 0, span.start) for span in split_articles(text)]


def score_joins(joins: Sequence[Joined]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the boundaries found in joined files."""
    return boundary_f1([(joined.starts, found_starts("\n".join(joined.lines))) for joined in joins])


def score_split(folder: Path) -> dict[str, float]:
    """Return the measures of one folder of articles."""
    articles = read_articles(folder)
    precision, recall, f1 = score_joins(join_many(articles, FILES, SEED))
    alike = score_joins(join_alike(articles, FILES, SEED))
    bare = stays_whole([found_starts("\n".join(article.lines)) for article in articles])
    raw = stays_whole([found_starts(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))])
    return {
        "precision": precision, "recall": recall, "f1": f1, "alike_precision": alike[0], "alike_recall": alike[1],
        "alike_f1": alike[2], "whole": bare, "whole_blank": raw,
    }  # fmt: skip


def score_case(file: Path) -> dict[str, float]:
    """Return the measures of the case's file; empty where it is not present."""
    if not file.is_file():
        return {}
    found = found_starts(file.read_text(encoding="utf-8"))
    return dict(zip(("case_precision", "case_recall", "case_f1"), boundary_f1([(CASE_STARTS, found)]), strict=True))


def score(gold: Path) -> dict[str, float]:
    """Return every measure as ``<split>_<measure>``, between 0 and 1; empty where the gold data is not present."""
    found = {
        f"{folder.parent.name}_{name}": value for folder in splits(gold) for name, value in score_split(folder).items()
    }
    return {name: round(value, 4) for name, value in {**found, **score_case(gold / CASE)}.items()}


def digest(gold: Path) -> str:
    """Return the SHA-256 of the scored texts' bytes, in order of name."""
    total = hashlib.sha256()
    for folder in splits(gold):
        for path in sorted(folder.glob("*.txt")):
            total.update(path.read_bytes())
    return total.hexdigest()


def main() -> None:
    """Print the table; with ``--write``, write ``results.json`` beside this file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
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
