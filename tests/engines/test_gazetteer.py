"""Names of places to entries."""

import pickle
from pathlib import Path

import pytest

from nightglass.engines.gazetteer import FileGazetteer, gazetteer_is_made, open_gazetteer
from nightglass.errors import CaseError, UsageError


@pytest.fixture(scope="module")
def gazetteer() -> FileGazetteer:
    """The gazetteer of this machine, made if it has none."""
    return open_gazetteer()


def test_a_city_is_found_by_its_name_in_three_scripts(gazetteer: FileGazetteer) -> None:
    """Latin, Arabic-script and Cyrillic spellings lead to one entry."""
    found = [gazetteer.find(name)[0].id for name in ("Rasht", "رشت", "Решт")]
    assert len(set(found)) == 1
    assert gazetteer.find("Rasht")[0].country == "IR"


def test_arabic_and_persian_letters_are_one(gazetteer: FileGazetteer) -> None:
    """A name typed on an Arabic keyboard is found."""
    assert gazetteer.find("كرج")[0].id == gazetteer.find("کرج")[0].id


def test_diacritics_and_case_do_not_matter(gazetteer: FileGazetteer) -> None:
    """A transliteration with or without its marks is one name."""
    assert gazetteer.find("MĀZANDARĀN")[0].id == gazetteer.find("Mazandaran")[0].id == "iso:IR-02"


def test_larger_places_come_first_and_the_others_stay(gazetteer: FileGazetteer) -> None:
    """Population orders entries of one name; none is dropped."""
    london = gazetteer.find("London")
    assert london[0].country == "GB"
    assert {"CA", "US"} <= {entry.country for entry in london}
    people = [entry.population or 0 for entry in london]
    assert people == sorted(people, reverse=True)


def test_a_city_knows_what_contains_it(gazetteer: FileGazetteer) -> None:
    """The names of its area and its country stand in ``within``, folded."""
    rasht = gazetteer.find("Rasht")[0]
    assert {"gilan", "iran"} <= set(rasht.within)


def test_adjectives_of_countries_are_no_places(gazetteer: FileGazetteer) -> None:
    """A demonym leads to no country."""
    for word in ("Iranian", "Russian", "American", "Syrian"):
        assert all(entry.kind not in ("country", "admin1") for entry in gazetteer.find(word))


def test_an_unknown_or_empty_name_gives_nothing(gazetteer: FileGazetteer) -> None:
    """No guess is made."""
    assert list(gazetteer.find("Qwxzyv")) == []
    assert list(gazetteer.find(" - ")) == []


def test_a_copy_made_by_pickling_finds_the_same(gazetteer: FileGazetteer) -> None:
    """Worker processes open the file for themselves."""
    copy = pickle.loads(pickle.dumps(gazetteer))
    assert copy.find("Tehran") == gazetteer.find("Tehran")
    assert copy.version == gazetteer.version


def test_the_cases_own_places_come_first(tmp_path: Path) -> None:
    """``places.csv`` is asked before the world, by name and alias."""
    places = tmp_path / "places.csv"
    places.write_text(
        "name,aliases,latitude,longitude,within\nOld Mill Square,Mill Square;میدان آسیاب,35.5,51.25,Varn;Orland\n",
        encoding="utf-8",
    )
    own = open_gazetteer(places)
    for name in ("Old Mill Square", "mill square", "میدان آسیاب"):
        entry = own.find(name)[0]
        assert (entry.gazetteer, entry.latitude, entry.within) == ("case", 35.5, ("varn", "orland"))
    assert own.version != open_gazetteer().version


def test_a_coordinate_that_is_none_is_named_with_its_line(tmp_path: Path) -> None:
    """The message says which line and what to do."""
    places = tmp_path / "places.csv"
    places.write_text("name,aliases,latitude,longitude,within\nVarn,,north,12,\n", encoding="utf-8")
    with pytest.raises(CaseError, match="line 2"):
        open_gazetteer(places)


def test_a_cache_folder_that_cannot_be_written_is_a_usage_error(tmp_path: Path) -> None:
    """A file where the folder should be is said, with the setting to change."""
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match="NIGHTGLASS_CACHE"):
        open_gazetteer(cache=tmp_path / "taken")


def test_a_machine_without_the_file_is_known_before_any_wait(gazetteer: FileGazetteer, tmp_path: Path) -> None:
    """A command can say that it makes the list of places, once."""
    assert gazetteer.find("Rasht")
    assert gazetteer_is_made()
    assert not gazetteer_is_made(tmp_path)
