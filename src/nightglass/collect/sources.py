"""Reads sources.csv: who publishes."""

import csv
from collections.abc import Mapping
from pathlib import Path

from nightglass.errors import CaseError
from nightglass.records.ids import make_id
from nightglass.records.source import Source

MADE_BY = "collect/sources 1"

SOURCE_COLUMNS = (
    "id", "name", "aliases", "kind", "affiliation", "country", "languages", "handles",
    "publisher", "consent", "may_publish",
)  # fmt: skip


def read_sources(path: Path) -> list[Source]:
    """Read sources.csv (UTF-8, with or without a byte-order mark); a missing file is an empty list.

    Raises:
        CaseError: a row without id or name, or the same id twice.
    """
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        sources = [_source(path, number, row) for number, row in enumerate(csv.DictReader(file), start=2)]
    seen: set[str] = set()
    for source in sources:
        if source.id in seen:
            raise CaseError(f"{path} has the id {source.id} twice", expected="one row a source", do="Rename one")
        seen.add(source.id)
    return sources


def _source(path: Path, number: int, row: Mapping[str, str | None]) -> Source:
    cell = {name: (row.get(name) or "").strip() for name in SOURCE_COLUMNS}
    if not cell["id"] or not cell["name"]:
        raise CaseError(f"{path} line {number} has no id or no name", expected="both", do="Fill them in")

    def many(name: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in cell[name].split(";") if part.strip())

    def yes(name: str) -> bool:
        return cell[name].casefold() in {"yes", "true", "1", "y"}

    return Source(
        id=cell["id"],
        name=cell["name"],
        aliases=many("aliases"),
        kind=cell["kind"] or None,
        affiliation=cell["affiliation"] or None,
        country=cell["country"] or None,
        languages=many("languages"),
        handles=many("handles"),
        publisher=cell["publisher"] or cell["name"],
        consent=yes("consent"),
        may_publish=yes("may_publish"),
        made_by=MADE_BY,
        made_from=(make_id("row", cell["id"], cell["name"]),),
    )
