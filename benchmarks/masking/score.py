"""Scores masking on invented sentences: run as ``python -m benchmarks.masking.score [--write] [--show]``.

Each sentence goes the real way (parse, names, people, masker) as the one document of a case whose source is an outlet.
``hidden`` is the share of strings that must not survive and do not; ``kept`` the share of those that should survive and
do; ``clean`` the share of sentences from which nothing leaks. The ``test`` third was not looked at while rules were
written: ``--show`` prints what goes wrong in ``dev`` alone.
"""

import argparse
import hashlib
import json
import platform
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from nightglass import __version__
from nightglass.engines.models import load_models, model_for
from nightglass.interfaces import Model
from nightglass.publish.masking import PeopleMasker
from nightglass.publish.people import Decisions, find_people
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.source import Source
from nightglass.records.tables import to_table

HERE = Path(__file__).parent
GOLD = HERE / "gold.jsonl"
OUTLET = Source(
    "harbour-radio", "Harbour Radio", ("Tidewire",), "broadcaster", None, None, ("en",), ("@harbour_radio",), None,
    False, False, "benchmarks/masking 1", (),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """One sentence: what leaked of it and what was masked that should have stayed."""

    item: Mapping[str, Any]
    masked: str
    leaked: tuple[str, ...]
    lost: tuple[str, ...]


def outcomes() -> list[Outcome]:
    """Mask every sentence of the gold set."""
    models = load_models(("en",))
    items = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [_outcome(item, models) for item in items]


def _outcome(item: Mapping[str, Any], models: Mapping[str, Model]) -> Outcome:
    text = str(item["text"])
    document = Document(
        id=f"doc-{item['id']}", capture_id="cap-0", source_id=OUTLET.id, part=1, doc_start=0, doc_end=len(text),
        language=item["lang"], genre=Genre.NEWS, title=None, text=text, published_at=datetime(2031, 3, 4, tzinfo=UTC),
        published_to=None, published_precision=Precision.DAY, published_basis="given", url=None, source_words=None,
        author=None, made_by="benchmarks/masking 1", made_from=(),
    )  # fmt: skip
    mentions = find_mentions(parse_document(document, model_for(models, item["lang"])))
    tables = {
        "documents": to_table("documents", [document]),
        "sources": to_table("sources", [OUTLET]),
        "mentions": to_table("mentions", mentions),
    }
    masked = PeopleMasker(find_people(tables, Decisions())).mask(text).text
    return Outcome(
        item,
        masked,
        tuple(leak for leak in item["leaks"] if leak in masked),
        tuple(keep for keep in item["keeps"] if keep not in masked),
    )


def measures(found: Sequence[Outcome]) -> dict[str, float]:
    """Return hidden, kept and clean as shares of these sentences; 1 where there is nothing to hide or to keep."""
    leaks = sum(len(one.item["leaks"]) for one in found)
    keeps = sum(len(one.item["keeps"]) for one in found)
    private = [one for one in found if one.item["leaks"]]
    return {
        "hidden": 1 - sum(len(one.leaked) for one in found) / leaks if leaks else 1.0,
        "kept": 1 - sum(len(one.lost) for one in found) / keeps if keeps else 1.0,
        "clean": sum(not one.leaked for one in private) / len(private) if private else 1.0,
    }


def score(_gold: Path) -> dict[str, float]:
    """Return each measure by split, and hidden by language over both; the folder of gold data is not needed."""
    return _scores(outcomes())


def _scores(found: Sequence[Outcome]) -> dict[str, float]:
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for one in found:
        groups[str(one.item["split"])].append(one)
        groups[str(one.item["lang"])].append(one)
    return {
        f"{name}_{group}": round(value, 4)
        for group in ("dev", "test", "en", "fa", "ru", "ar")
        for name, value in measures(groups[group]).items()
    }


def main() -> None:
    """Print the scores; write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD.parent, help="not needed: the gold set lies beside this file")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true", help="print what goes wrong in dev")
    asked = parser.parse_args()
    found = outcomes()
    scores = _scores(found)
    for name, value in scores.items():
        print(f"{name:<14} {value:7.3f}")
    for one in found:
        if asked.show and one.item["split"] == "dev" and (one.leaked or one.lost):
            print(f"{one.item['id']} leaked {one.leaked} lost {one.lost}\n   {one.item['text']}\n   {one.masked}")
    if asked.write:
        result = {
            "date": datetime.now(UTC).date().isoformat(),
            "nightglass": __version__,
            "python": platform.python_version(),
            "digest": hashlib.sha256(GOLD.read_bytes()).hexdigest(),
            "sentences": len(found),
            "scores": scores,
        }
        (HERE / "results.json").write_text(f"{json.dumps(result, indent=1)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
