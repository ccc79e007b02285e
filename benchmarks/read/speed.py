"""Words a second of the whole of ``read`` on one core, after loading, and the peak memory of the process.

The texts are the development articles of the attribution gold, or without gold the articles of the example case; each
is read from its first token to its last row, models and gazetteer already open. The parse by spaCy alone is timed in
the same run on the same texts: the ratio of the two says what our own readers cost, whatever the machine is doing.
A word is what white space separates. What a second core brings is measured beside it (``cores.py``).
Run: ``python -m benchmarks.read.speed [--gold DIR] [--words N] [--pairs N] [--write]``.
"""

import argparse
import hashlib
import resource
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.floors import GOLD
from benchmarks.read.cores import gain
from benchmarks.report import keep, show
from nightglass.engines.gazetteer import open_gazetteer
from nightglass.engines.models import load_models
from nightglass.parse.registry import parse_file
from nightglass.parse.result import Given
from nightglass.read.reading import read_document
from nightglass.records.document import Document

HERE = Path(__file__).parent
EXAMPLE = HERE.parents[1] / "examples" / "lantern-square" / "inbox"


def texts(gold: Path, words: int) -> list[Document]:
    """Return documents with about this many words in all."""
    folder = gold / "attribution" / "dev" / "text"
    paths = sorted(folder.glob("*.txt")) if folder.is_dir() else sorted(EXAMPLE.rglob("*.txt"))
    found: list[Document] = []
    for path in paths:
        if sum(len(document.text.split()) for document in found) >= words:
            break
        found += parse_file(path, Given(language="en", one_document=True)).documents
    return found


def measure(documents: Sequence[Document]) -> dict[str, float]:
    """Return words a second of ``read`` and of the parse alone, their ratio, and peak memory in MB."""
    model, gazetteer = load_models()["en"], open_gazetteer()
    read_document(documents[0], model, gazetteer, "UTC", "plain")
    words = sum(len(document.text.split()) for document in documents)
    began = time.process_time()
    for document in documents:
        model(document.text)
    parsed = time.process_time() - began
    began = time.process_time()
    for document in documents:
        read_document(document, model, gazetteer, "UTC", "plain")
    read = time.process_time() - began
    return {
        "words": float(words),
        "words_per_second": words / read,
        "parse_alone_words_per_second": words / parsed,
        "share_of_the_parse": parsed / read,
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def score(gold: Path) -> dict[str, float]:
    """Return the measures on about 6,000 words, for the floors."""
    return measure(texts(gold, 6_000))


def main() -> None:
    """Measure, print, and with ``--write`` keep the result beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--words", type=int, default=20_000)
    parser.add_argument("--pairs", type=int, default=3, help="runs of one and of two processes, in turns; 0 for none")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    documents = texts(asked.gold, asked.words)
    # First, while this process is as small as one that only feeds others.
    second = gain(documents, asked.pairs) if asked.pairs else {}
    scores = {**measure(documents), **second}
    show(scores)
    if asked.write:
        digest = hashlib.sha256("".join(document.text for document in documents).encode()).hexdigest()
        keep(HERE, scores, digest)


if __name__ == "__main__":
    main()
