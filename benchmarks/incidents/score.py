"""How many of the victims' numbers in the MUC-4 answer keys are found: number with its hedge and effect, exactly.

Per document the gold is the set of (number, effect) over all human targets whose number is stated and not 1; what is
read is the set that ``benchmarks/incidents/labels.py`` makes of the document's figures. A gold target is found where a
read pair has one of its numbers and one of its effects (alternatives "a / b", and the effects of targets that share
their names); a read pair is right where it finds one. An optional target ("?") counts as any other.

The keys hold only the targets of what the task calls terrorist incidents: deaths in combat, in accidents and in the
perpetrators' own ranks are no targets, though they are figures. So the precision of this measure is not that of the
figures. The texts are in capitals and broken into lines.
"""

import argparse
import hashlib
from collections.abc import Mapping
from pathlib import Path

from benchmarks.documents import bare_document
from benchmarks.floors import GOLD
from benchmarks.incidents.keys import Target, read_keys, read_texts
from benchmarks.incidents.labels import targets
from benchmarks.report import keep, show
from nightglass.engines.gazetteer import open_gazetteer
from nightglass.engines.models import load_models
from nightglass.read.reading import read_document

HERE = Path(__file__).parent
TESTS = ("tst1", "tst2", "tst3", "tst4")
Pairs = frozenset[tuple[str, str]]


def read_all(texts: Mapping[str, str]) -> dict[str, Pairs]:
    """Return the pairs read in each text by message id."""
    model, gazetteer = load_models(("en",))["en"], open_gazetteer()
    found = {}
    for message, text in texts.items():
        reading = read_document(bare_document(text, message), model, gazetteer, "UTC", "plain")
        found[message] = targets(reading.figures)
    return found


def is_found(target: Target, pair: tuple[str, str]) -> bool:
    """Say whether a read pair gives one of a target's numbers and one of its effects."""
    return pair[0] in target.numbers and pair[1] in target.effects


def score(gold: Path) -> dict[str, float]:
    """Return precision, recall and F1 over all test sets that are there, and what they were counted from."""
    wanted = proposed = recalled = right = 0
    for folder in (gold / "incidents" / name for name in TESTS):
        keys = read_keys(folder) if folder.is_dir() else {}
        texts = read_texts(folder) if keys else {}
        for message, pairs in read_all({name: texts[name] for name in texts if name in keys}).items():
            wanted += len(keys[message])
            proposed += len(pairs)
            recalled += sum(any(is_found(target, pair) for pair in pairs) for target in keys[message])
            right += sum(any(is_found(target, pair) for target in keys[message]) for pair in pairs)
    precision, recall = right / max(proposed, 1), recalled / max(wanted, 1)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {
        "precision": precision, "recall": recall, "f1": f1,
        "gold": float(wanted), "read": float(proposed), "right": float(right),
    }  # fmt: skip


def digest(gold: Path) -> str:
    """Return the SHA-256 of the test sets' files."""
    files = sorted(path for name in TESTS for path in (gold / "incidents" / name).glob("*"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def main() -> None:
    """Print the scores; with ``--write`` keep them beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    if not any((asked.gold / "incidents" / name).is_dir() for name in TESTS):
        print("gold data not present")
        return
    scores = score(asked.gold)
    show(scores)
    if asked.write:
        keep(HERE, scores, digest(asked.gold))


if __name__ == "__main__":
    main()
