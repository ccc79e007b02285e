"""A place: a name resolved to coordinates, with its doubts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """``latitude`` and ``longitude`` in degrees (WGS 84), null where the place is only a name.

    ``country`` is an ISO 3166-1 alpha-2 code, ``admin1`` a name; ``gazetteer`` says which list it came from
    (``case``, ``geonames``, ``iso3166-2``, ``countries``); ``alternatives`` are others of the name, best first.
    """

    id: str
    name: str
    latitude: float | None
    longitude: float | None
    admin1: str | None
    country: str | None
    population: int | None
    gazetteer: str
    alternatives: tuple[str, ...]
    made_by: str
    made_from: tuple[str, ...]

    @property
    def is_country(self) -> bool:
        """Whether it is a whole country."""
        return self.gazetteer == "countries" and self.admin1 is None and self.country is not None

    @property
    def is_area(self) -> bool:
        """Whether it is a country, a region of several, a province or a county: too wide for one incident."""
        return self.gazetteer in ("countries", "iso3166-2")
