"""Names of places to entries: a small SQLite file, made once, with the case's own places before it."""

import csv
import hashlib
import io
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from nightglass.engines.gazetteer_dump import Installed, about, dump_name, read_areas, write_dump
from nightglass.engines.gazetteer_file import recipe, write_gazetteer
from nightglass.errors import CaseError, UsageError
from nightglass.interfaces import Entry, Progress
from nightglass.text.fold import key

_REMEMBERED = 20_000
_QUERY = """
SELECT place.* FROM name JOIN place ON place.id = name.place
WHERE name.key = ? ORDER BY place.rank DESC, place.id
"""


class FileGazetteer:
    """The case's places, then GeoNames' cities, countries, areas and what a user installed, by any spelling of a name.

    It can be pickled: a copy opens the files again where it wakes.
    """

    def __init__(self, paths: Sequence[Path], own: Mapping[str, Sequence[Entry]], version: str) -> None:
        """Open the files at ``paths``, the built-in one first; ``own`` holds the case's entries by folded name."""
        self._paths = tuple(paths)
        self._own = dict(own)
        self._version = version
        self._open()

    def _open(self) -> None:
        self._files = [
            sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            for path in self._paths
        ]
        self._look_up = lru_cache(maxsize=_REMEMBERED)(self._query)

    @property
    def version(self) -> str:
        """A digest of what it was built from."""
        return self._version

    def find(self, name: str) -> Sequence[Entry]:
        """Return the entries of this name, the case's first, then by population, largest first; empty if none."""
        folded = key(name)
        return (*self._own.get(folded, ()), *self._look_up(folded))

    def _query(self, folded: str) -> tuple[Entry, ...]:
        """Return the entries of a name; a place that two files have is the first one's."""
        rows: dict[str, Sequence[Any]] = {}
        for file in self._files:
            for row in file.execute(_QUERY, (folded,)):
                rows.setdefault(row[0], row)
        listed = list(rows.values())
        if len(self._files) > 1:
            listed.sort(key=lambda row: (-row[-1], row[0]))
        return tuple(map(_entry, listed))

    def close(self) -> None:
        """Close the files."""
        for file in self._files:
            file.close()

    def __del__(self) -> None:
        """Close the files with the last reader."""
        for file in getattr(self, "_files", ()):
            file.close()

    def __getstate__(self) -> tuple[tuple[Path, ...], dict[str, Sequence[Entry]], str]:
        return self._paths, self._own, self._version

    def __setstate__(self, state: tuple[tuple[Path, ...], dict[str, Sequence[Entry]], str]) -> None:
        self._paths, self._own, self._version = state
        self._open()


def _entry(row: Sequence[Any]) -> Entry:
    """Return a row of the table ``place`` as an entry."""
    identity, name, kind, latitude, longitude, admin1, country, population, gazetteer, within, _rank = row
    return Entry(
        id=identity,
        name=name,
        kind=kind,
        latitude=latitude,
        longitude=longitude,
        admin1=admin1,
        country=country,
        population=population,
        gazetteer=gazetteer,
        within=tuple(within.split("|")) if within else (),
    )


def open_gazetteer(case_places: Path | None = None, cache: Path | None = None) -> FileGazetteer:
    """Return the gazetteer, making its file first if this machine has none for the packages installed.

    ``case_places`` is a case's ``places.csv`` (may be absent); ``cache`` the folder for the file (default
    ``$NIGHTGLASS_CACHE``, else ``$XDG_CACHE_HOME/nightglass``, else ``~/.cache/nightglass``). The first call on a
    machine takes under a minute and 130 MB of disk. Raises ``CaseError`` for a ``places.csv`` that cannot be used,
    ``UsageError`` for a cache folder that cannot be written.
    """
    path = _file_in(cache)
    if not path.exists():
        _make(path)
    own, digest = _case_entries(case_places)
    more = installed(cache)
    version = "-".join([recipe(), *(one.digest[:12] for one in more), *([digest] if digest else [])])
    return FileGazetteer([path.resolve(), *(one.path.resolve() for one in more)], own, version)


def installed(cache: Path | None = None) -> list[Installed]:
    """Return the dumps of GeoNames that this machine's user installed, by name."""
    found = map(about, sorted((cache or _cache_folder()).glob("geonames-*.sqlite")))
    return [one for one in found if one is not None]


def files_state(cache: Path | None = None) -> tuple[tuple[str, int], ...]:
    """Return what tells a process that another gazetteer lies there: each file with its time of change (ns)."""
    return tuple((str(path), path.stat().st_mtime_ns) for path in sorted((cache or _cache_folder()).glob("*.sqlite")))


def install(dump: Path, progress: Progress, cache: Path | None = None) -> Installed:
    """Make a dump of GeoNames part of this machine's gazetteer; one of the same name takes the earlier one's place.

    Nothing changes unless all of it could be read. Raises ``ParseError`` or ``UsageError``.
    """
    path = (cache or _cache_folder()) / f"geonames-{dump_name(dump)}.sqlite"
    built = open_gazetteer(cache=cache)
    with closing(built), _draft(path) as draft:
        write_dump(dump, draft, built, read_areas(_file_in(cache).resolve()), progress)
    found = about(path)
    assert found is not None, "what was written can be read"
    return found


def gazetteer_is_made(cache: Path | None = None) -> bool:
    """Say whether this machine has the file already: the first call of ``open_gazetteer`` takes its time."""
    return _file_in(cache).exists()


def _file_in(cache: Path | None) -> Path:
    return (cache or _cache_folder()) / f"gazetteer-{recipe()}.sqlite"


def _cache_folder() -> Path:
    if named := os.environ.get("NIGHTGLASS_CACHE"):
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "nightglass"
    except RuntimeError as error:
        raise UsageError(
            "This user has no home folder, where the list of places is kept",
            expected="a folder that can be written, with 200 MB free",
            do="Set NIGHTGLASS_CACHE to such a folder",
        ) from error


def _make(path: Path) -> None:
    with _draft(path) as draft:
        write_gazetteer(draft)


def remove(name: str, cache: Path | None = None) -> None:
    """Take an installed dump away; raises ``UsageError`` where none has this name."""
    there = {one.name: one.path for one in installed(cache)}
    if name not in there:
        raise UsageError(f"{name} is not installed", expected=" or ".join(there) or "an installed dump; there is none",
                         do="Run: nightglass places list")  # fmt: skip
    there[name].unlink(missing_ok=True)


@contextmanager
def _draft(path: Path) -> Iterator[Path]:
    """Give a file beside ``path`` to write, and rename it: a reader never meets half of it, two makers do no harm."""
    draft = path.with_suffix(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        yield draft
        draft.replace(path)
    except (OSError, sqlite3.OperationalError) as error:
        raise UsageError(
            f"The list of places could not be written to {path.parent}: {error}",
            expected="a folder that can be written, with 200 MB free",
            do="Set NIGHTGLASS_CACHE to such a folder",
        ) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _case_entries(path: Path | None) -> tuple[Mapping[str, Sequence[Entry]], str]:
    """Return a case's own entries by folded name or alias, and the digest of their file ("" where there is none)."""
    if path is None or not path.exists():
        return MappingProxyType({}), ""
    data = path.read_bytes()
    by_name: dict[str, list[Entry]] = {}
    try:
        reader = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        columns, rows = list(reader.fieldnames or ()), list(reader)
    except UnicodeDecodeError as error:
        raise CaseError(f"{path.name} is not UTF-8", expected="UTF-8 text", do="Save it as UTF-8") from error
    except csv.Error as error:
        raise CaseError(
            f"{path.name} is no table ({error})", expected="rows with commas", do="Close every quote"
        ) from error
    if columns and "name" not in columns:
        raise CaseError(
            f"{path.name} has no column name; its first line reads {','.join(columns)!r}",
            expected="the columns name, aliases, latitude, longitude, within",
            do="Save it as CSV in UTF-8 with commas",
        )
    for number, row in enumerate(rows, start=2):
        entry = _case_entry(row, path, number)
        if entry is None:
            continue
        for name in (entry.name, *(row.get("aliases") or "").split(";")):
            listed = by_name.setdefault(key(name), [])
            if key(name) and entry not in listed:
                listed.append(entry)
    by_name.pop("", None)
    return MappingProxyType(by_name), hashlib.sha256(data).hexdigest()[:12]


def _case_entry(row: Mapping[str, str | None], path: Path, number: int) -> Entry | None:
    """Return one line of ``places.csv`` as an entry, ``None`` for a blank line."""
    name = (row.get("name") or "").strip()
    if not name:
        return None
    within = tuple(folded for part in (row.get("within") or "").split(";") if (folded := key(part)))
    return Entry(
        id=f"case:{key(name)}",
        name=name,
        kind="quarter" if within else "city",
        latitude=_degrees(row.get("latitude"), 90, path, number),
        longitude=_degrees(row.get("longitude"), 180, path, number),
        admin1=None,
        country=None,
        population=None,
        gazetteer="case",
        within=within,
    )


def _degrees(words: str | None, most: int, path: Path, number: int) -> float | None:
    """Return a cell as degrees, ``None`` for a blank one; raises ``CaseError`` for anything else."""
    if not (words or "").strip():
        return None
    try:
        value = float(str(words).replace(",", "."))
    except ValueError:
        value = float("nan")
    if not -most <= value <= most:
        raise CaseError(
            f"{path.name}, line {number}: {words!r} is no coordinate",
            expected=f"degrees between -{most} and {most}, or nothing",
            do="Correct the cell or leave it empty",
        )
    return value
