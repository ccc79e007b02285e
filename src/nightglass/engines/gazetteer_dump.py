"""Turns a dump of GeoNames (allCountries or one country) into a gazetteer file that stands beside the built-in one.

The format is GeoNames' own: one place a line, 19 columns parted by tabs, no head, UTF-8 (its readme.txt, "The main
'geoname' table").
"""

import hashlib
import io
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from nightglass.engines.gazetteer_file import SCHEMA, Row, insert_rows, is_name
from nightglass.errors import ParseError, UsageError
from nightglass.interfaces import Gazetteer, Progress
from nightglass.text.fold import key

FORMAT = 1
COLUMNS = 19
_MEGABYTE = 1_000_000
_TOLD_EVERY = 20_000
_ABOUT = "CREATE TABLE about (format INTEGER, digest TEXT, places INTEGER)"
_WHAT = "a dump of places as GeoNames publishes it: XX.zip, XX.txt or allCountries.zip"
_GET = "Take it from GeoNames' folder export/dump, not from export/zip, which holds postal codes"
_FEATURES = frozenset(
    {
        "RGN", "AREA", "PRK", "RES", "RESF", "RESN", "RESW", "STM", "CNL", "LK", "LKS", "RSV", "BAY", "GULF", "STRT",
        "SEA", "OCN", "CHN", "HBR", "GLCR", "MT", "MTS", "PK", "HLL", "HLLS", "VAL", "VLC", "ISL", "ISLS", "CAPE",
        "PEN", "PLAT", "PLN", "DSRT", "PASS", "BCH", "DLTA", "OAS", "FRST", "CONT",
    }
)  # fmt: skip
"""Codes of natural features and regions that news names; roads, buildings and wells would be many and mislead."""

_KINDS = {
    "ADM1": "admin1", "ADM2": "admin2", "ADM3": "admin3", "ADM4": "admin3", "ADM5": "admin3", "ADMD": "admin3",
    "TERR": "admin3", "ZN": "admin3", "PPLX": "quarter",
}  # fmt: skip
_GONE = ("H", "Q", "W")
"""How codes of what is no more end (PPLH a former town) or begin their last letter (PPLQ abandoned, PPLW destroyed)."""


class Line(NamedTuple):
    """What is used of one line."""

    number: int
    identity: str
    name: str
    names: tuple[str, ...]
    latitude: float
    longitude: float
    kind: str
    country: str
    admin1: str
    admin2: str
    population: int


class Installed(NamedTuple):
    """A dump in its own file; ``name`` is the dump's ("IR"), ``digest`` that of its lines."""

    name: str
    path: Path
    digest: str
    places: int


Areas = Mapping[tuple[str, ...], tuple[str, frozenset[str]]]
"""The shown name and the folded names of each area, by (country, admin1 code) and (country, admin1, admin2 code)."""


def write_dump(dump: Path, draft: Path, known: Gazetteer, areas: Areas, progress: Progress) -> int:
    """Write the gazetteer file of a dump to ``draft`` and return how many places it holds.

    ``known`` is asked what the built-in lists have already, ``areas`` what they call each area; ``progress`` counts
    megabytes. Areas are read in a first pass, so that each town knows its own. Raises ``ParseError`` for a file that
    is no such dump, ``UsageError`` for one that is not there.
    """
    name = dump_name(dump)
    areas = _with_areas(areas, _lines(dump, "areas, MB", progress, None))
    digest = hashlib.sha256()
    lines = _lines(dump, "places, MB", progress, digest)
    with sqlite3.connect(draft) as file:
        file.executescript(SCHEMA)
        file.execute(_ABOUT)
        rows = (_row(line, f"geonames/{name}", areas) for line in lines if _is_new(line, known))
        insert_rows(file, rows)
        (places,) = file.execute("SELECT count(*) FROM place").fetchone()
        file.execute("INSERT INTO about VALUES (?,?,?)", (FORMAT, digest.hexdigest(), places))
    file.close()
    if not places:
        raise ParseError(f"{dump.name} names no place that can be used", expected=_WHAT, do=_GET)
    return int(places)


def about(path: Path) -> Installed | None:
    """Return what an installed file says of itself, ``None`` for one of another format or none at all."""
    try:
        with sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True) as file:
            written, digest, places = file.execute("SELECT format, digest, places FROM about").fetchone()
        file.close()
    except (sqlite3.Error, TypeError):
        return None
    return Installed(path.stem.removeprefix("geonames-"), path, digest, places) if written == FORMAT else None


def dump_name(dump: Path) -> str:
    """Return what a dump is called: its file's name without what follows the first dot."""
    return re.sub(r"[^\w-]", "", dump.name.split(".")[0]) or "dump"


def read_areas(built: Path) -> Areas:
    """Return the first-level areas of the built-in file at ``built``."""
    with sqlite3.connect(f"{built.as_uri()}?mode=ro&immutable=1", uri=True) as file:
        rows = file.execute("SELECT country, code, name, names FROM area").fetchall()
    file.close()
    return {(country, code): (name, frozenset(names.split("|"))) for country, code, name, names in rows}


def _with_areas(known: Areas, lines: Iterator[Line]) -> Areas:
    """Return the areas known with those of a dump; a name that is known stays the one shown."""
    areas = dict(known)
    for line in lines:
        if line.kind not in ("admin1", "admin2"):
            continue
        code = (line.country, line.admin1, line.admin2)[: 2 if line.kind == "admin1" else 3]
        shown, names = areas.get(code, (line.name, frozenset()))
        areas[code] = (shown, names | frozenset(map(key, line.names)))
    return areas


def _is_new(line: Line, known: Gazetteer) -> bool:
    """Say whether the built-in lists lack an area of this name there; towns are known apart by their ids."""
    if line.kind not in ("admin1", "admin2"):
        return True
    return not any(
        entry.kind in ("country", "admin1", "admin2") and entry.country == line.country and entry.latitude is not None
        and abs(entry.latitude - line.latitude) < 1.5
        for entry in known.find(line.name)
    )  # fmt: skip


def _row(line: Line, gazetteer: str, areas: Areas) -> Row:
    admin1, inside = areas.get((line.country, line.admin1), (None, frozenset[str]()))
    if line.kind != "admin2":
        inside |= areas.get((line.country, line.admin1, line.admin2), ("", frozenset[str]()))[1]
    place = (line.identity, line.name, line.kind, line.latitude, line.longitude, admin1, line.country or None,
             line.population or None, gazetteer, "|".join(sorted(inside - {""})), line.population)  # fmt: skip
    return Row(place, line.names)


def _lines(dump: Path, step: str, progress: Progress, digest: "hashlib._Hash | None") -> Iterator[Line]:
    """Yield what is used of a dump; raises ``ParseError`` with the number of the first line that is none of it."""
    with _opened(dump) as (stream, size):
        read, done = 0, progress.step(step, size // _MEGABYTE)
        try:
            for number, raw in enumerate(stream, start=1):
                read += len(raw)
                if number % _TOLD_EVERY == 0:
                    done(read // _MEGABYTE)
                if digest is not None:
                    digest.update(raw)
                line = _line(raw, number, dump)
                if line is not None:
                    yield line
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
            raise ParseError(f"{dump.name} is a damaged or locked zip ({error})", expected=_WHAT, do=_GET) from error
        done(size // _MEGABYTE)


@contextmanager
def _opened(dump: Path) -> Iterator[tuple[BinaryIO, int]]:
    """Open a dump's table, out of its zip where it is in one, with its size in bytes."""
    if not dump.is_file():
        raise UsageError(f"{dump} is no file", expected=_WHAT, do="Check the path")
    if not zipfile.is_zipfile(dump):
        with dump.open("rb") as plain:
            yield plain, dump.stat().st_size
        return
    with zipfile.ZipFile(dump) as archive:
        tables = [one for one in archive.infolist() if one.filename.endswith(".txt") and "readme" not in one.filename]
        if len(tables) != 1:
            held = ", ".join(one.filename for one in archive.infolist()[:5]) or "nothing"
            raise ParseError(f"{dump.name} holds {held}", expected=_WHAT, do=_GET)
        try:
            with archive.open(tables[0]) as table:
                yield io.BufferedReader(table, 1 << 20), tables[0].file_size  # type: ignore[type-var]  # a raw reader in all but its type
        except (NotImplementedError, RuntimeError) as error:
            raise ParseError(f"{dump.name} cannot be unpacked ({error})", expected=_WHAT, do=_GET) from error


def _line(raw: bytes, number: int, dump: Path) -> Line | None:
    """Return one line, ``None`` for what is no place that news names, or is no more."""
    try:
        cells = raw.decode("utf-8").rstrip("\r\n").split("\t")
    except UnicodeDecodeError as error:
        raise ParseError(f"{dump.name}, line {number}, is not UTF-8", expected=_WHAT, do=_GET) from error
    if len(cells) != COLUMNS:
        got = f"{dump.name}, line {number}, has {len(cells)} columns"
        raise ParseError(got, expected=f"{COLUMNS} columns parted by tabs: {_WHAT}", do=_GET)
    identity, name, plain, others, *place = cells
    numbers = _numbers(identity, place[0], place[1], place[10])
    if numbers is None:
        got = f"{dump.name}, line {number}, has no number, latitude and longitude where they belong"
        raise ParseError(got, expected=_WHAT, do=f"{_GET}; a file that was edited is not taken")
    latitude, longitude, population = numbers
    kind = _kind(place[2], place[3])
    if kind is None or not name:
        return None
    names = (name, plain, *filter(is_name, others.split(",")))
    return Line(number, f"geonames:{identity}", name, names, latitude, longitude, kind, place[4], place[6], place[7],
                population)  # fmt: skip


def _numbers(identity: str, north: str, east: str, people: str) -> tuple[float, float, int] | None:
    """Return latitude, longitude and population, ``None`` where a cell holds something else."""
    try:
        latitude, longitude, population = float(north), float(east), int(people or 0)
    except ValueError:
        return None
    good = identity.isdigit() and -90 <= latitude <= 90 and -180 <= longitude <= 180
    return (latitude, longitude, population) if good else None


def _kind(group: str, code: str) -> str | None:
    """Return the kind of an entry by GeoNames' feature class and code; countries are in the built-in lists."""
    if group in "AP" and code[3:].endswith(_GONE):
        return None
    if group == "P":
        return _KINDS.get(code, "city")
    if group == "A":
        return _KINDS.get(code)
    return "feature" if code in _FEATURES else None
