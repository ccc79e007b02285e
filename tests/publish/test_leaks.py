"""Tests of the leak test: a planted name is found in every kind of file, and nobody shown is taken for a leak."""

import pytest

from nightglass.publish.giveaways import Kind
from nightglass.publish.leaks import leak_finder
from nightglass.publish.person import People, Person, Standing, Withheld
from nightglass.publish.spelling import in_words

NURSE = Person("Parisa Tavakol", Standing.PRIVATE, "a nurse", ("Parisa Tavakol",), ("parisa", "tavakol"))
HOPE = Person("Hope Rivers", Standing.PRIVATE, "a baker", ("Hope Rivers",), ("hope", "rivers"), ("hope", "rivers"))
PERSIAN = Person("گلنار ولی‌پور", Standing.PRIVATE, "پرستار", ("گلنار ولی‌پور",), ("گلنار",))
MINISTER = Person("Saeed Amiri", Standing.PUBLIC, "health minister", ("Saeed Amiri", "Amiri"))
GOLNAR = Person("Golnar Amiri", Standing.UNDECIDED, "no role", ("Golnar Amiri",), ("golnar",))
HANDLE = Person("@night_owl_7", Standing.PRIVATE, "an account's name", ("@night_owl_7",), is_handle=True)
POST = Withheld(in_words("I counted the shoes on the bridge until it was dark"), Kind.POST)
PEOPLE = People((NURSE, HOPE, PERSIAN, MINISTER, GOLNAR, HANDLE), withheld=(POST,))


def leaks(path: str, content: str) -> list[str]:
    """Look for everybody in one file."""
    return list(leak_finder(PEOPLE)({path: content.encode()}))


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("index.html", "<p>Parisa Tavakol</p>"),
        ("index.html", "<p>Pari<b>sa</b> <i>Tava</i>kol</p>"),
        ("index.html", "<p><b>Parisa</b><i>Tavakol</i></p>"),
        ("index.html", "<p>Paris&#97; T&#x61;vakol</p>"),
        ("index.html", '<img alt="TAVAKOL at the door">'),
        ("index.html", '<a href="https://herald.example/parisa-tavakol-freed">here</a>'),
        ("index.html", '<a href="https://herald.example/Tav%61kol">here</a>'),
        ("index.html", "<p>Par\u200bisa Tava\u200dkol</p>"),
        ("index.html", "<p>Par&shy;isa Tava&#8203;kol</p>"),
        ("tables/figures.jsonl", '{"speaker": "parisa tavakol"}'),
        ("tables/figures.jsonl", '{"speaker": "\\u0050arisa"}'),
        ("tables/figures.csv", "\ufeffid,speaker\r\n1,Tavakol\r\n"),
        ("README.txt", "P. Tavakol"),
        ("documents/parisa-tavakol.html", "nothing"),
    ],
)
def test_a_planted_name_is_found(path: str, content: str) -> None:
    """In pages, attributes, addresses, tables, texts and file names; split, escaped, joined, in other letters."""
    found = leaks(path, content)
    assert found
    assert all("person 1 of people.csv" in line for line in found)
    assert not any("arisa" in line.casefold() or "tavakol" in line.casefold() for line in found)


def test_a_planted_persian_name_is_found_in_arabic_letters() -> None:
    """Yeh for yeh, joined or not."""
    for spelling in ("گلنار ولی‌پور", "گلنار ولي پور", "گلنارولیپور"):
        assert leaks("index.html", f"<p>{spelling}</p>") == ["index.html shows person 3 of people.csv"]


def test_a_planted_handle_and_a_piece_of_a_post_are_found() -> None:
    """Six words in a row are enough."""
    assert leaks("a.html", "seen by @night_owl_7") == ["a.html shows person 6 of people.csv"]
    assert leaks("a.html", "the shoes <b>on</b> the bridge until") == ["a.html shows words of a withheld post"]


def test_a_surname_that_a_minister_bears_is_no_leak() -> None:
    """Only the masked person's whole name and given name are."""
    assert leaks("a.html", "Amiri and Saeed Amiri") == []
    assert leaks("a.html", "Golnar Amiri") == ["a.html shows person 5 of people.csv"]


def test_plain_words_are_no_leak_alone() -> None:
    """Hope is a word on many pages."""
    assert leaks("a.html", "<h1>Hope</h1><p>The Rivers rose. Hope sank.</p>") == []
    assert leaks("a.html", "Hope Rivers") == ["a.html shows person 2 of people.csv"]


def test_clean_files_give_nothing() -> None:
    """No name, no line; bytes that are no text do no harm."""
    assert leaks("style.css", ".parisade { color: red }") == []
    assert leak_finder(PEOPLE)({"x.bin": b"\xff\xfe\x00Tav"}) == []
