"""Genre on short invented texts in four languages: ``python -m benchmarks.genre.score [--write] [--show]``.

Each line of ``gold.jsonl`` is a text with its genre; a document's ``genre`` is compared with it. ``accuracy`` by split
and language; ``f1_GENRE`` by genre; ``analysis_precision`` and ``analysis_recall``, since a missed analysis feeds the
record as fact and a false one keeps facts out. The texts are short (30 to 80 words), where wording tells least. The
``test`` third was not looked at while signs were mended: ``--show`` prints what goes wrong in ``dev`` alone.
"""

import argparse
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.report import keep, show
from nightglass.parse.genre import genre_of
from nightglass.records.document import Genre

HERE = Path(__file__).parent
GOLD = HERE / "gold.jsonl"


class Told(NamedTuple):
    """One text: its gold genre and the one told from its words."""

    name: str
    split: str
    language: str
    wanted: Genre
    told: Genre


def outcomes() -> list[Told]:
    """Tell the genre of every text of the gold set."""
    items = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [
        Told(item["id"], item["split"], item["lang"], Genre(item["genre"]), genre_of(item["text"], None))
        for item in items
    ]


def measures(found: Sequence[Told]) -> dict[str, float]:
    """Return accuracy, F1 by genre, and how analysis is told; a share of nothing is 1."""
    scores = {"accuracy": _share(sum(one.wanted is one.told for one in found), len(found))}
    for genre in Genre:
        wanted, told = ([one for one in found if one[field] is genre] for field in (3, 4))
        hits = sum(one.told is genre for one in wanted)
        scores[f"f1_{genre.value}"] = _share(2 * hits, len(wanted) + len(told))
        if genre is Genre.ANALYSIS:
            scores["analysis_precision"] = _share(hits, len(told))
            scores["analysis_recall"] = _share(hits, len(wanted))
    return scores


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def score(_gold: Path) -> dict[str, float]:
    """Return every measure by split, and accuracy by split and language; the folder of gold data is not needed."""
    return _scores(outcomes())


def _scores(found: Sequence[Told]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for split in ("dev", "test"):
        part = [one for one in found if one.split == split]
        scores |= {f"{split}_{name}": value for name, value in measures(part).items()}
        for language in ("en", "fa", "ar", "ru"):
            spoken = [one for one in part if one.language == language]
            scores[f"{split}_{language}_accuracy"] = measures(spoken)["accuracy"]
    return scores


def main() -> None:
    """Print the scores; write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=HERE, help="not needed: the gold set lies beside this file")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true", help="print what goes wrong in dev")
    asked = parser.parse_args()
    found = outcomes()
    scores = _scores(found)
    for one in found:
        if asked.show and one.split == "dev" and one.wanted is not one.told:
            print(f"{one.name}: {one.told.value}, wanted {one.wanted.value}")
    show(scores)
    if asked.write:
        keep(HERE, scores, hashlib.sha256(GOLD.read_bytes()).hexdigest(), texts=len(found))


if __name__ == "__main__":
    main()
