"""The invented sentences and the rows that ``read`` gives for each, in one pass."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.documents import bare_document
from nightglass.engines.gazetteer import open_gazetteer
from nightglass.engines.models import load_models, model_for
from nightglass.interfaces import Model
from nightglass.read.reading import Reading, read_document

HERE = Path(__file__).parent
FIGURES = HERE / "figures.jsonl"
STATEMENTS = HERE / "statements.jsonl"
LANGUAGES = ("fa", "ar", "ru")
SPLITS = ("dev", "test")


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence of the data with its reading."""

    gold: Mapping[str, Any]
    reading: Reading

    @property
    def text(self) -> str:
        """The sentence."""
        return str(self.gold["text"])


def data_in(gold: Path, name: str) -> Path:
    """Return the file of this name in a folder of gold data (its own or ``languages`` in it), else our own."""
    found = [path for path in (gold / name, gold / "languages" / name) if path.is_file()]
    return found[0] if found else HERE / name


def sentences(path: Path) -> list[dict[str, Any]]:
    """Return the lines of a data file in order."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def read_all(path: Path, split: str | None = None) -> Iterator[Item]:
    """Read every sentence of a data file, or those of one split, as a document of its own."""
    gazetteer = open_gazetteer()
    for gold in sentences(path):
        if split in (None, gold["split"]):
            document = bare_document(gold["text"], gold["id"], gold["language"])
            yield Item(gold, read_document(document, model_of(gold["language"]), gazetteer, "UTC", "plain"))


@cache
def model_of(language: str) -> Model:
    """Return the model that ``read`` uses for a language."""
    return model_for(load_models((language,)), language)
