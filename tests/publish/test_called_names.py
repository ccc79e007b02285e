"""Tests of names told by calling, by an initial, in a list of given names and after a Russian preposition."""

import pytest

from nightglass.publish.called_names import find_called
from nightglass.publish.descriptors import find_candidates
from nightglass.publish.name_patterns import NUMBERS, is_many


def found(text: str) -> str:
    """Return the names found, joined."""
    return " ".join(span.of(text) for span, _ in find_called(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Everybody at the depot calls him Yusk.", ("Yusk",)),
        ("A stoker whom friends call Brannoc carried crates.", ("Brannoc",)),
        ("A cook known to her customers as Tansel left.", ("Tansel",)),
        ("همه او را «نازگل» صدا می‌زنند.", ("نازگل",)),
        ("Повар, которого зовут Елисей, вынес хлеб.", ("Елисей",)),
        ("الرجل الذي يسمونه شادي وزع الخبز.", ("شادي",)),
        ("Şirin K. ran to the bridge.", ("Şirin K.",)),
        ("آرزو ک.، ۲۲ ساله، به پل رسید.", ("آرزو ک.",)),
        ("Захар П. вышел к мосту.", ("Захар П.",)),
        ("Her children, Lio, Marit and little Juna, slept.", ("Lio", "Marit", "Juna")),
        ("فرزندانش، نازنین، آرمان و کیان کوچولو، خواب بودند.", ("نازنین", "آرمان", "کیان")),
        ("Её дети, Марфа, Захар и маленькая Дуня, спали.", ("Марфа", "Захар", "Дуня")),
        ("أطفالها ليلى ويوسف وسامي كانوا نائمين.", ("ليلى", "يوسف", "سامي")),
        ("Соседи получили записку от Захара.", ("Захара",)),
        ("У соседки Пелагеи выбили дверь.", ("Пелагеи",)),
    ],
)
def test_a_name_told_by_the_words_around_it_is_found(text: str, names: tuple[str, ...]) -> None:
    """In four languages."""
    assert all(name in found(text) for name in names)


@pytest.mark.parametrize(
    "text",
    [
        "People call the square Lantern Square.",
        "Neighbours in Kesh, Tarsk and Velmora heard the guns.",
        "Plan B. was the harbour.",
        "В Кеше, Тарске и Велморе соседи слышали выстрелы.",
        "Соседи бежали от Одессы, а потом жили в Одессе.",
        "هفت نفر از همسایه‌ها، زن و مرد، بازداشت شدند.",
    ],
)
def test_places_and_crowds_are_not_taken_for_people(text: str) -> None:
    """A list after "in" is a list of places."""
    assert found(text) == ""


@pytest.mark.parametrize(
    "text", ["دانشجو پنج ساعت ماند.", "Студент Пять раз звонил.", "A neighbour Five times called."]
)
def test_a_number_is_no_part_of_a_name(text: str) -> None:
    """A count is never masked as a name."""
    assert not [one for one in find_candidates(text) if {"پنج", "Пять", "Five"} & set(one.span.of(text).split())]


def test_number_words_are_folded_words_of_four_languages() -> None:
    """As a name's words are compared."""
    assert {"five", "پنج", "пять", "خمسه"} <= NUMBERS


def test_an_abbreviation_and_a_people_are_no_persons_name() -> None:
    """They stand in lists as names do."""
    assert is_many("BBC")
    assert is_many("Vasmerans")
    assert not is_many("Juna")
