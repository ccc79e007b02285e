"""How often four facts of a press release's incident are exactly right: ISAF releases coded by hand.

``benchmarks/hedges/labels.py`` says how rows become labels. The rule of numbers in force is ``isaf``, the coders' own.
A label is right where it equals the gold: the number, the day, the province (its only one). ``no_year`` is the share of
texts for which no publication day and no full date is found, so that no day of the incident can be right; the year is
never guessed. ``start_date_of_known`` is over the others.

The labels are noisy. Those of November 2010, February 2011 and March 2011 nearly all give the day before the one that
the text states; they are kept as they are and counted wrong (``start_date_elsewhere`` leaves the three months out).
"""

import argparse
import hashlib
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.floors import GOLD
from benchmarks.hedges.labels import begun, least, province
from benchmarks.report import keep, show
from nightglass.engines.gazetteer import open_gazetteer
from nightglass.engines.models import load_models
from nightglass.parse.registry import parse_file
from nightglass.parse.result import Given
from nightglass.read.reading import read_document
from nightglass.records.document import Document
from nightglass.records.figure import Measure

HERE = Path(__file__).parent
SHIFTED = ("2010-11", "2011-02", "2011-03")
"""Months whose labels are a day early."""


def releases(gold: Path) -> Iterator[tuple[Document, dict[str, Any]]]:
    """Yield each release as a document, read from a file as any text is, with its coded facts."""
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted((gold / "hedges").glob("*.jsonl")):
            for number, line in enumerate(path.read_text(encoding="utf-8").split("\n")):
                if line.strip():
                    row = json.loads(line)
                    file = Path(folder) / f"{number}.txt"
                    file.write_text(row["text"], encoding="utf-8")
                    yield parse_file(file, Given(language="en", one_document=True)).documents[0], row["gold"]


def score(gold: Path) -> dict[str, float]:
    """Return the share of texts with each fact right, and the shares by which the date can be judged."""
    model, gazetteer = load_models(("en",))["en"], open_gazetteer()
    found: list[dict[str, bool]] = []
    for document, coded in releases(gold):
        reading = read_document(document, model, gazetteer, "UTC", "isaf")
        day = begun(document, reading)
        found.append(
            {
                "min_killed": least(reading.figures, Measure.KILLED) == coded["min_killed"],
                "min_captured": least(reading.figures, Measure.DETAINED) == coded["min_captured"],
                "start_date": day is not None and day.isoformat() == coded["start_date"],
                "province": [province(document, reading) or ""] == coded["province"],
                "no_year": day is None,
                "shifted": coded["start_date"].startswith(SHIFTED),
            }
        )
    dated = [row for row in found if not row["no_year"]]
    elsewhere = [row for row in dated if not row["shifted"]]
    names = ("min_killed", "min_captured", "start_date", "province", "no_year")
    return {
        **{name: share(found, name) for name in names},
        "start_date_of_known": share(dated, "start_date"),
        "start_date_elsewhere": share(elsewhere, "start_date"),
        "texts": float(len(found)),
    }


def share(rows: list[dict[str, bool]], name: str) -> float:
    """Return the share of rows for which a thing holds; 0 without rows."""
    return sum(row[name] for row in rows) / max(len(rows), 1)


def digest(gold: Path) -> str:
    """Return the SHA-256 of the data."""
    files = sorted((gold / "hedges").glob("*.jsonl"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def main() -> None:
    """Print the scores; with ``--write`` keep them beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    if not list((asked.gold / "hedges").glob("*.jsonl")):
        print("gold data not present")
        return
    scores = score(asked.gold)
    show(scores)
    if asked.write:
        targets = {"min_killed": 0.95, "min_captured": 0.89, "start_date": 0.75, "province": 0.93}
        keep(HERE, scores, digest(asked.gold), targets=targets)


if __name__ == "__main__":
    main()
