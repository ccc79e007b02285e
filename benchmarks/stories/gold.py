"""The annotated sets: pairs of articles with how like they are, and headlines with their stories."""

import csv
import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from benchmarks.documents import bare_document
from nightglass.records.document import Document

FOLDER = "stories"


class Pair(NamedTuple):
    """Two documents by number, and how like they are: 1 the same story to 4 nothing in common."""

    name: str
    a: int
    b: int
    overall: float


class Pairs(NamedTuple):
    """Every article once, and the pairs of them."""

    documents: Sequence[Document]
    pairs: Sequence[Pair]

    def languages(self, pair: Pair) -> str:
        """Return the two languages of a pair, in alphabetical order."""
        return "_".join(sorted((self.documents[pair.a].language, self.documents[pair.b].language)))

    def groups(self) -> list[int]:
        """Return a group for each pair: pairs that share an article, directly or over others, are of one."""
        root = list(range(len(self.documents)))

        def top(at: int) -> int:
            while root[at] != at:
                at = root[at]
            return at

        for pair in self.pairs:
            root[top(pair.a)] = top(pair.b)
        return [top(pair.a) for pair in self.pairs]


def pair_files(gold: Path) -> list[Path]:
    """Return the files of pairs: every JSON lines file of the folder."""
    return sorted((gold / FOLDER).glob("*.jsonl"))


def headline_files(gold: Path) -> list[Path]:
    """Return the files of headlines: every CSV file of the folder."""
    return sorted((gold / FOLDER).glob("*.csv"))


def read_pairs(path: Path) -> Pairs:
    """Return the pairs of one file, articles in the order in which they first come."""
    places: dict[tuple[str, str], int] = {}
    pairs: list[Pair] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        ends = [places.setdefault((row[f"text{side}"].strip(), row[f"lang{side}"]), len(places)) for side in (1, 2)]
        pairs.append(Pair(row["pair_id"], ends[0], ends[1], float(row["Overall"])))
    documents = [bare_document(text, f"doc-{at:05}", language) for (text, language), at in places.items()]
    return Pairs(documents, pairs)


def read_headlines(path: Path) -> list[tuple[Document, str]]:
    """Return headlines with their stories, by publication; a headline is a document's whole text."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: (float(row["TIMESTAMP"]), int(row["ID"])))
    return [
        (
            replace(
                bare_document(row["TITLE"], f"doc-{int(row['ID']):06}"),
                published_at=datetime.fromtimestamp(float(row["TIMESTAMP"]) / 1000, UTC),
            ),
            row["STORY"],
        )
        for row in rows
    ]


def digest(gold: Path) -> str:
    """Return the SHA-256 of the files that are scored."""
    found = hashlib.sha256()
    for path in [*pair_files(gold), *headline_files(gold)]:
        found.update(path.read_bytes())
    return found.hexdigest()
