"""What texts put on the map: places with their doubts, and what no map can show."""

from collections.abc import Mapping
from typing import Any

from nightglass.desk.queries.extents import country_numbers, province_km
from nightglass.desk.queries.moments import MomentFilter, chosen_moments, place_name
from nightglass.desk.shapes.places import Doubt, PlaceName, PlaceOnMap, Places
from nightglass.desk.tables import Tables
from nightglass.text.fold import key

MOST_PLACES = 1_500
"""More places than this no map shows legibly; those of most rows come first."""

OFF_MAP = frozenset({Doubt.REGION, Doubt.NAME})


def list_places(tables: Tables, chosen: MomentFilter, areas: Mapping[str, float]) -> Places:
    """Return the places of the moments that a filter lets through, those of most rows first.

    ``areas`` are the team's own places that others lie within, with how far they reach in km, by folded name.
    """
    asked, values = chosen_moments(chosen)
    rows = tables.rows(
        "WITH counted AS (SELECT place_id, CASE WHEN place_id IS NULL THEN place_words END AS place_words, "  # noqa: S608 - fixed text
        "count(*) FILTER (WHERE kind = 'event') AS events, count(*) FILTER (WHERE kind = 'figure') AS figures, "
        "count(DISTINCT document_id) AS documents, min(told_from) AS first_at, "
        f"max(coalesce(told_to, told_from)) AS last_at FROM ({asked}) GROUP BY 1, 2) "
        "SELECT counted.*, p.name, p.latitude, p.longitude, p.admin1, p.country, p.gazetteer, p.alternatives, "
        "count(*) OVER () AS every FROM counted LEFT JOIN places AS p ON p.id = counted.place_id "
        "ORDER BY place_id IS NULL AND counted.place_words IS NULL DESC, events + figures DESC, "
        "coalesce(p.name, counted.place_words), place_id LIMIT ?",
        *values,
        MOST_PLACES,
    )
    named = [(row, place) for row in rows if (place := place_name(row, areas)) is not None]
    found = [_on_map(row, place, areas) for row, place in named]
    nowhere = [row for row in rows if place_name(row, areas) is None]
    return Places(
        on_map=tuple(one for one in found if one.place.doubt not in OFF_MAP),
        beside=tuple(one for one in found if one.place.doubt in OFF_MAP),
        events_nowhere=sum(row["events"] for row in nowhere),
        figures_nowhere=sum(row["figures"] for row in nowhere),
        left_off=rows[0]["every"] - len(rows) if rows else 0,
        generation=tables.generation,
    )


def _on_map(row: Mapping[str, Any], place: PlaceName, areas: Mapping[str, float]) -> PlaceOnMap:
    return PlaceOnMap(
        place=place,
        latitude=row["latitude"],
        longitude=row["longitude"],
        country_number=country_numbers().get(place.country or ""),
        radius_km=_radius(row, place, areas),
        events=row["events"],
        figures=row["figures"],
        documents=row["documents"],
        first_at=row["first_at"],
        last_at=row["last_at"],
    )


def _radius(row: Mapping[str, Any], place: PlaceName, areas: Mapping[str, float]) -> float | None:
    if place.doubt is not Doubt.AREA:
        return None
    return areas.get(key(place.name)) or province_km(place.country, place.name, (row["latitude"], row["longitude"]))
