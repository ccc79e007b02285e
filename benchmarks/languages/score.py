"""Scores Persian, Arabic and Russian: ``python -m benchmarks.languages.score [--gold DIR] [--show] [--write]``.

The sentences are our own, invented; ``--gold`` may name a folder with others in the same form, every split of which is
scored. ``test`` was written after the rules, which were tuned on
nothing of it; ``--show`` prints what goes wrong in ``dev`` alone. What is scored is the rows that ``read`` gives for
each sentence as a document of its own: ``figures.py`` and ``statements.py`` say how they answer it.
"""

import argparse
import hashlib
from pathlib import Path

from benchmarks.languages import figures, statements
from benchmarks.languages.sentences import FIGURES, HERE, STATEMENTS, Item, data_in, read_all
from benchmarks.report import keep, show


def score(gold: Path, split: str | None = None) -> dict[str, float]:
    """Return every measure by part, language and split, of the sentences in ``gold`` or else our own."""
    return figures.score_figures(data_in(gold, FIGURES.name), split) | statements.score_statements(
        data_in(gold, STATEMENTS.name), split
    )


def digest() -> str:
    """Return the SHA-256 of the two data files, one after the other."""
    return hashlib.sha256(FIGURES.read_bytes() + STATEMENTS.read_bytes()).hexdigest()


def show_figures(item: Item) -> None:
    """Print a sentence whose figures are not the wanted ones."""
    rows, wanted = figures.counted(item.reading.figures), item.gold["figures"]
    if not len(figures.matched(wanted, rows)) == len(rows) == len(wanted):
        told = [(one["measure"], one["low"], one["high"], one["denied"]) for one in wanted]
        given = [(row.measure.value, row.low, row.high, row.denied, row.words) for row in rows]
        print(f"{item.gold['id']} {item.text}\n   wanted {told}\n   given  {given}")


def show_statements(item: Item) -> None:
    """Print a sentence whose statements are not exactly the wanted ones."""
    wanted = statements.wanted_of(item)
    given = [statements.said_of(row, item.text) for row in item.reading.statements]
    if wanted != given:
        print(f"{item.gold['id']} {item.text}")
        for name, many in (("wanted", wanted), ("given ", given)):
            for one in many:
                words = [" + ".join(span.of(item.text) for span in getattr(one, part)) for part in statements.PARTS]
                print(f"   {name} {' | '.join(words)} | {one.via} {one.stance}")


def main() -> None:
    """Print the scores; show what goes wrong, or write them, where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=HERE, help="a folder with other sentences")
    parser.add_argument("--split", help="one split by name")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true", help="print what goes wrong in dev")
    asked = parser.parse_args()
    if asked.show:
        for item in read_all(FIGURES, "dev"):
            show_figures(item)
        for item in read_all(STATEMENTS, "dev"):
            show_statements(item)
    scores = score(asked.gold, asked.split)
    show(scores)
    if asked.write and asked.split is None and asked.gold == HERE:
        keep(Path(__file__).parent, scores, digest())


if __name__ == "__main__":
    main()
