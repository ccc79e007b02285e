"""Places on the map: how finely each is known, and what no map can show."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desk.told import at, desk_with, event, figure, place
from nightglass.desk.queries.extents import LEAST_KM, apart_km, country_numbers, own_areas, province_km
from nightglass.desk.queries.moments import MomentFilter
from nightglass.desk.queries.places import list_places
from nightglass.desk.shapes.places import Doubt

POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


def test_a_country_is_never_a_point(tmp_path: Path) -> None:
    """Nor is a province; a region of several countries and a bare name stand beside the map."""
    known = [
        place("Town", "geonames"),
        place("Land", "countries"),
        place("Province", "iso3166-2", admin1="Province"),
        place("Region", "countries", country=None),
        place("Nowhere", "none", latitude=None, longitude=None),
    ]
    events = [event(number, at(4), at(5), place_id=one.id) for number, one in enumerate(known)]
    found = list_places(desk_with(tmp_path, places=known, events=events).desk.shelf.now(), MomentFilter(), {})
    assert {one.place.name: one.place.doubt for one in found.on_map} == {
        "Town": Doubt.POINT, "Land": Doubt.COUNTRY, "Province": Doubt.AREA,
    }  # fmt: skip
    assert {one.place.name for one in found.beside if one.events} == {"Region", "Nowhere"}


def test_rows_texts_and_what_names_no_place_are_counted(tmp_path: Path) -> None:
    """Two rows of one text are one text."""
    known = [place("Town", "geonames", alternatives=("Town, elsewhere",))]
    made = desk_with(
        tmp_path,
        places=known,
        events=[event(1, at(4), at(5), place_id="plc-Town"), event(2, None, None)],
        figures=[
            figure(1, at(4), at(5), place_ids=("plc-Town",), place="Town", document_id=event(1, None, None).document_id)
        ],
    )
    found = list_places(made.desk.shelf.now(), MomentFilter(), {})
    (town,) = found.on_map
    assert (town.events, town.figures, town.documents, town.place.alternatives) == (1, 1, 1, ("Town, elsewhere",))
    assert (found.events_nowhere, found.figures_nowhere) == (1, 0)


def test_a_name_that_no_list_holds_stands_beside_the_map(tmp_path: Path) -> None:
    """In the text's own words."""
    made = desk_with(tmp_path, events=[event(1, at(4), at(5), place="the old weir")], figures=[])
    found = list_places(made.desk.shelf.now(), MomentFilter(), {})
    assert [(one.place.name, one.place.doubt, one.place.id) for one in found.beside] == [
        ("the old weir", Doubt.NAME, None)
    ]


def test_a_place_of_the_team_that_holds_others_is_an_area(tmp_path: Path) -> None:
    """As far as the farthest of them; one that holds none is a point."""
    csv = tmp_path / "places.csv"
    csv.write_text(
        "name,aliases,latitude,longitude,within\nShore,,10,20,\nPier,,10.5,20,Shore\nMole,,x,20,Shore\n", "utf-8"
    )
    areas = own_areas(csv)
    assert set(areas) == {"shore"}
    assert 55 < areas["shore"] < 56
    known = [place("Shore", "case", country=None), place("Pier", "case", country=None)]
    events = [event(number, at(4), at(5), place_id=one.id) for number, one in enumerate(known)]
    found = list_places(
        desk_with(tmp_path / "desk", places=known, events=events).desk.shelf.now(), MomentFilter(), areas
    )
    assert {one.place.name: one.radius_km for one in found.on_map} == {"Shore": areas["shore"], "Pier": None}


def test_places_that_lie_within_each_other_end_nowhere(tmp_path: Path) -> None:
    """A circle in the file is a slip of the pen, not a hang."""
    csv = tmp_path / "places.csv"
    csv.write_text("name,aliases,latitude,longitude,within\nA,,1,1,B\nB,,1,1,A\n", "utf-8")
    assert set(own_areas(csv)) == {"a", "b"}
    assert own_areas(None) == {}


def test_a_province_reaches_half_way_to_the_next() -> None:
    """A name that the list lacks reaches no known way."""
    found = province_km("IR", "Fārs", (29.2, 53.4))
    assert found is not None
    assert LEAST_KM < found < 250
    assert province_km("IR", "Atlantis", (0.0, 0.0)) is None
    assert province_km(None, "Fārs", (0.0, 0.0)) is None


def test_country_numbers_have_three_digits() -> None:
    """As a map of the world writes them."""
    assert country_numbers()["AF"] == "004"
    assert {len(number) for number in country_numbers().values()} == {3}


@given(POINTS, POINTS)
def test_distance_is_symmetric_and_at_most_half_the_earth(one: tuple[float, float], other: tuple[float, float]) -> None:
    """Nothing from a point to itself."""
    assert apart_km(one, one) == 0
    assert abs(apart_km(one, other) - apart_km(other, one)) < 1e-6
    assert apart_km(one, other) <= 20_016
