"""The gold of event types: sentences with marked parties and their PLOVER type, passages with their ACLED-like type."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
FOLDER = "event_types"
TRAIN = "PLV_train.tsv"
_MARK = re.compile(r"(</?[st]>)")
_LABEL = re.compile(r"[A-Z_]+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence with the spans (code points) of who does something and to whom, and its type."""

    label: str
    text: str
    first: tuple[tuple[int, int], ...]
    second: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a few sentences with the kind of what it tells of."""

    label: str
    text: str


def read_pairs(path: Path) -> list[Pair]:
    """Return the sentences of one table of pairs, in its order."""
    return [_pair(row["gold_root"], row["marked_sentence"]) for row in _rows(path)]


def read_passages(path: Path) -> list[Passage]:
    """Return the passages of one table, in its order."""
    return [Passage(row["SubType"], row["EventSnippet"]) for row in _rows(path)]


def pair_files(gold: Path) -> list[Path]:
    """Return the tables of pairs to score: every one but the training table, by name."""
    return [path for path in _tables(gold, "gold_root") if path.name != TRAIN]


def passage_files(gold: Path) -> list[Path]:
    """Return the tables of passages, by name."""
    return _tables(gold, "SubType")


def _tables(gold: Path, column: str) -> list[Path]:
    found = sorted((gold / FOLDER).glob("*.tsv"))
    return [path for path in found if column in path.read_text(encoding="utf-8").partition("\n")[0].split("\t")]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")


def _pair(label: str, marked: str) -> Pair:
    text, open_at = "", 0
    spans: dict[str, list[tuple[int, int]]] = {"s": [], "t": []}
    for part in _MARK.split(marked):
        if not _MARK.fullmatch(part):
            text += part
        elif part.startswith("</"):
            spans[part[2]].append((open_at, len(text)))
        else:
            open_at = len(text)
    return Pair(label, text, tuple(spans["s"]), tuple(spans["t"]))


def invented_pairs() -> list[Pair]:
    """Return the sentences written for the training of pairs: [who does it], {to whom}."""
    swap = str.maketrans({"[": "<s>", "]": "</s>", "{": "<t>", "}": "</t>"})
    return [_pair(label, line.translate(swap)) for label, line in _invented("invented_pairs.txt")]


def invented_passages() -> list[Passage]:
    """Return the sentences written for the training of passages."""
    return [Passage(label, line) for label, line in _invented("invented_passages.txt")]


def _invented(name: str) -> Iterator[tuple[str, str]]:
    label = ""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if _LABEL.fullmatch(line):
            label = line
        elif line and not line.startswith("#"):
            yield label, line
