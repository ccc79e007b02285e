"""PAN-2013 text alignment as kept in ``gold/passages``: texts, and the cases of reuse between them."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

ALIKE = 90.0
"""A case whose two sides are less alike (``sim``) has offsets that drifted: it is ignored."""


class Shared(NamedTuple):
    """A stretch of a suspicious text and one of a source text, code points, half-open: a case or a detection."""

    susp: str
    susp_start: int
    susp_end: int
    src: str
    src_start: int
    src_end: int

    @property
    def pair(self) -> tuple[str, str]:
        """The two texts."""
        return self.susp, self.src


class Gold(NamedTuple):
    """Names and texts (suspicious ones first), the cases that count and those that are ignored."""

    names: list[str]
    texts: list[str]
    cases: list[Shared]
    ignored: list[Shared]

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The pairs of texts that have a case of either sort, in order."""
        return sorted({case.pair for case in [*self.cases, *self.ignored]})


def load(gold: Path) -> Gold:
    """Return the gold set; offsets count in the texts as they are kept, line ends and all."""
    files = sorted((gold / "passages" / "susp").glob("*.txt")) + sorted((gold / "passages" / "src").glob("*.txt"))
    texts = [path.read_bytes().decode("utf-8", "replace") for path in files]
    lines = (gold / "passages" / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    return Gold(
        [path.name for path in files],
        texts,
        _cases(row for row in rows if row["sim"] >= ALIKE),
        _cases(row for row in rows if row["sim"] < ALIKE),
    )


def _cases(rows: Iterable[dict[str, object]]) -> list[Shared]:
    return [Shared(**{name: row[name] for name in Shared._fields}) for row in rows]  # type: ignore[arg-type] # from JSON
