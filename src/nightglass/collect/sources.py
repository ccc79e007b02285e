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
        CaseError: the file is no such table, a row is without id or name, or the same id comes twice.
    """
    if not path.exists():
        return []
    sources = [_source(path, number, row) for number, row in _rows(path)]
    seen: set[str] = set()
    for source in sources:
        if source.id in seen:
            raise CaseError(f"{path} has the id {source.id} twice", expected="one row a source", do="Rename one")
        seen.add(source.id)
    return sources


def _rows(path: Path) -> list[tuple[int, dict[str, str | None]]]:
    """Return the rows with the number of the line where each ends."""
    save = "Save it as CSV in UTF-8 with commas (in Excel: CSV UTF-8)"
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            missing = [name for name in ("id", "name") if name not in (reader.fieldnames or ())]
            if missing:
                got = f"{path} has no column {missing[0]}; its first line reads {','.join(reader.fieldnames or ())!r}"
                raise CaseError(got, expected=f"the columns {', '.join(SOURCE_COLUMNS)}", do=save)
            rows = [(reader.line_num, row) for row in reader]
    except UnicodeDecodeError as error:
        raise CaseError(f"{path} is not UTF-8", expected="UTF-8 text", do=save) from error
    except csv.Error as error:
        raise CaseError(f"{path} is no table ({error})", expected="rows with commas", do="Close every quote") from error
    except OSError as error:
        got = f"{path} cannot be read ({error.strerror})"
        raise CaseError(got, expected="a file that may be read", do="Check its rights") from error
    for number, row in rows:
        if None in row:
            got = f"{path} line {number} has more cells than the first line"
            raise CaseError(got, expected="a cell a column", do="Put a name that holds a comma in quotes")
    return rows


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
