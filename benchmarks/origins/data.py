"""Reads the phrase files and the lists of names."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.origins.world import Name

HERE = Path(__file__).parent
WORDINGS = ("a", "b", "c", "d")
"""Four sets of phrases that share none: a, b and c are open to those who write the rules, d is not."""
HELD_OUT = "d"


def sections(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the lines of a file of ``[headings]``, by heading; empty lines and those that begin with # are dropped."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            heading = line[1:-1]
            found.setdefault(heading, [])
        elif line and not line.startswith("#"):
            found[heading].append(line)
    return {name: tuple(lines) for name, lines in found.items()}


@cache
def phrases(language: str, wording: str) -> Mapping[str, tuple[str, ...]]:
    """Return the phrases of a language by move, in one wording; every sentence of a phrase is separated by ``//``."""
    found = sections(HERE / "phrases" / f"{language}.txt")
    return {name.rsplit(" ", 1)[0]: lines for name, lines in found.items() if name.endswith(f" {wording}")}


@cache
def names(kind: str) -> tuple[Name, ...]:
    """Return the invented names of one kind."""
    pairs = (line.split(" | ") for line in sections(HERE / "names.txt")[kind])
    return tuple(Name(en, fa) for en, fa in pairs)


@cache
def table(name: str) -> dict[str, Any]:
    """Return one of the JSON tables: incidents, offices or witnesses."""
    return dict(json.loads((HERE / f"{name}.json").read_text(encoding="utf-8")))
