"""Where things happened, with the doubt that a map must show."""

from datetime import datetime
from enum import StrEnum

from nightglass.desk.shapes.watch import Shape


class Doubt(StrEnum):
    """How finely a place is known: a country is never a point in its capital.

    ``point`` is a town or a named spot, ``area`` a province, a county or a place that others lie within, ``region``
    several countries, ``name`` a name that no list of places holds.
    """

    POINT = "point"
    AREA = "area"
    COUNTRY = "country"
    REGION = "region"
    NAME = "name"


class PlaceName(Shape):
    """A place as a row names it. ``alternatives`` are other places of the name that it might be, best first."""

    id: str | None
    name: str
    doubt: Doubt
    admin1: str | None
    country: str | None
    alternatives: tuple[str, ...]


class PlaceOnMap(Shape):
    """A place with what texts put there. ``latitude`` and ``longitude`` in degrees, null where nobody knows them.

    ``country_number`` is the ISO 3166-1 number in three digits, by which a map of the world finds the country.
    ``radius_km`` is about how far an area reaches from its middle, null where that is not known. ``events``,
    ``figures`` and ``documents`` count rows and texts: how much is told of a place, not how much happened there.
    """

    place: PlaceName
    latitude: float | None
    longitude: float | None
    country_number: str | None
    radius_km: float | None
    events: int
    figures: int
    documents: int
    first_at: datetime | None
    last_at: datetime | None


class Places(Shape):
    """``on_map`` can be drawn, ``beside`` cannot: regions of several countries and names without coordinates.

    ``events_nowhere`` and ``figures_nowhere`` count rows that name no place; ``left_off`` further places, of fewest
    rows, that this answer does not hold.
    """

    on_map: tuple[PlaceOnMap, ...]
    beside: tuple[PlaceOnMap, ...]
    events_nowhere: int
    figures_nowhere: int
    left_off: int
    generation: str
