"""Tests of the masker: what is withheld, what stays, and where kept spans go."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nightglass.publish.giveaways import NOTE, Kind
from nightglass.publish.masking import PeopleMasker
from nightglass.publish.person import People, Person, SharedName, Standing, Withheld
from nightglass.publish.spelling import in_words
from nightglass.records.span import Span

NURSE = Person("Parisa Tavakol", Standing.PRIVATE, "a nurse", ("Parisa Tavakol",), ("parisa", "tavakol"))
SARA = Person("Sara Delmont", Standing.UNDECIDED, "no role", ("Sara Delmont",), ("delmont", "sara"))
HOPE = Person("Hope Rivers", Standing.PRIVATE, "a baker", ("Hope Rivers",), ("hope", "rivers"), ("hope", "rivers"))
HANDLE = Person("Velvet Turbine", Standing.PRIVATE, "an account", ("Velvet Turbine",), is_handle=True)
PERSIAN = Person("گلنار ولی‌پور", Standing.PRIVATE, "پرستار", ("گلنار ولی‌پور",), ("گلنار",))
RUSSIAN = Person("Анна Беленкова", Standing.PRIVATE, "студентка", ("Анна Беленкова",), in_words("Анна Беленкова"))
MINISTER = Person("Saeed Amiri", Standing.PUBLIC, "health minister", ("Saeed Amiri", "Amiri"))
GOLNAR = Person("Golnar Amiri", Standing.PRIVATE, "nurse", ("Golnar Amiri",), ("golnar",))
EVERYBODY = (NURSE, SARA, HOPE, HANDLE, PERSIAN, RUSSIAN, MINISTER, GOLNAR)


def masked(text: str, *people: Person) -> str:
    """Mask a text for these people, or for everybody."""
    return PeopleMasker(people or EVERYBODY).mask(text).text


@pytest.mark.parametrize(
    "spelling",
    [
        "Parisa Tavakol", "PARISA TAVAKOL", "parisa tavakol", "Parisa-Tavakol", "Parîsa Tavâkol", "P. Tavakol",
        "Parisa", "Tavakol", "Par\u200bisa Tava\u00adkol", "parisa_tavakol", "ParisaTavakol", "Parisa T.",
        "Pari\u202esa\u202c Tavakol", "Parisa \u2068Tavakol",
    ],
)  # fmt: skip
def test_a_masked_name_is_found_in_every_spelling(spelling: str) -> None:
    """Case, diacritics, hyphens, initials, zero-width characters and parts of the name."""
    assert masked(f"There {spelling} stood.", NURSE) == "There [name withheld] stood."


def test_a_possessive_ending_stays() -> None:
    """The name goes, the grammar stays."""
    assert (
        masked("Tavakol’s brother and Parisa's coat", NURSE) == "[name withheld]’s brother and [name withheld]'s coat"
    )


def test_a_name_is_not_found_inside_a_longer_word() -> None:
    """Sara is not in Sarajevo, nor Сара in Сараево."""
    assert masked("From Sarajevo to Saransk.", SARA) == "From Sarajevo to Saransk."


def test_a_word_that_is_also_a_name_is_masked_with_a_capital_only() -> None:
    """Rivers of people keep flowing."""
    assert masked("We hope that Hope saw rivers, said Rivers.", HOPE) == (
        "We hope that [name withheld] saw rivers, said [name withheld]."
    )


def test_persian_and_arabic_letters_and_joiners_do_not_hide_a_name() -> None:
    """Arabic yeh, joined and split spellings, an attached "and"."""
    for spelling in ("گلنار ولی‌پور", "گلنار ولي‌پور", "گلنار ولی پور", "گلنار ولیپور", "وگلنار ولی‌پور"):
        text = masked(f"دیروز {spelling} آنجا بود.", PERSIAN)
        assert "[نام محفوظ]" in text
        assert "پور" not in text


def test_russian_cases_do_not_hide_a_name() -> None:
    """Анна, Анны, Анне, Беленковой."""
    for spelling in ("Анна Беленкова", "Анны Беленковой", "Анне Беленковой", "Беленкову", "АННУ БЕЛЕНКОВУ"):
        assert masked(f"Там видели {spelling} утром.", RUSSIAN) == "Там видели [имя скрыто] утром."


def test_a_surname_shared_with_a_minister_is_masked_only_where_it_means_the_nurse() -> None:
    """The full name, the given name and the places that a document gives to her."""
    masker = PeopleMasker(People((MINISTER, GOLNAR), shared=(SharedName(("then",), "amiri", ("wept", "aloud")),)))
    assert masker.mask("Saeed Amiri spoke. Golnar Amiri heard Amiri. Golnar left.").text == (
        "Saeed Amiri spoke. [name withheld] heard Amiri. [name withheld] left."
    )
    assert masker.mask("Then Amiri wept aloud").text == "Then [name withheld] wept aloud"


def test_handles_addresses_and_numbers_are_withheld_but_for_those_of_institutions() -> None:
    """An outlet's own account stays."""
    masker = PeopleMasker(People(open_handles=frozenset({"harbourradio"})))
    assert masker.mask("@harbour_radio and t.me/harbour_radio quote @night_owl_7 and t.me/night_owl_7").text == (
        "@harbour_radio and t.me/harbour_radio quote [handle withheld] and [handle withheld]"
    )
    assert masker.mask("Write to owl@nest.example or +98 912 555 0143.").text == (
        "Write to [address withheld] or [address withheld]."
    )


def test_dates_and_counts_are_no_telephone_numbers() -> None:
    """Numbers are what the account is for."""
    for text in (
        "From 2024-03-04 to 2024-03-09",
        "2,000 to 9,999 people",
        "1,234,567,890 rials",
        "2009, 2019 and 2022",
    ):
        assert masked(text) == text


def test_an_age_goes_with_the_place_beside_a_masked_person() -> None:
    """A search by age and town finds a person."""
    assert masked("Parisa Tavakol is 25 and lives in Norway.", NURSE) == "[name withheld] [age withheld]."
    assert masked("Saeed Amiri is 55 and lives in Norway.") == "Saeed Amiri is 55 and lives in Norway."


def test_an_age_in_the_next_sentence_about_the_same_person_goes_too() -> None:
    """A pronoun carries over one sentence end."""
    assert "25" not in masked("They asked Parisa Tavakol. She is 25 and lives in Norway.", NURSE)


def test_a_post_of_a_private_person_is_withheld_whole_and_a_ministers_stays() -> None:
    """A search would find it."""
    assert masked("One user wrote: “My street smells of gas and nobody comes.”") == "One user wrote: “[post withheld]”"
    text = "Saeed Amiri wrote: “Every hospital has all the blood it needs.”"
    assert masked(text) == text


def test_words_of_a_withheld_post_are_masked_wherever_a_few_of_them_stand() -> None:
    """A passage may be cut out of its middle."""
    words = in_words("I counted the shoes on the bridge until it was dark")
    masker = PeopleMasker(People(withheld=(Withheld(words, Kind.POST),)))
    assert masker.mask("… the shoes on the bridge until …").text == "… [post withheld] …"
    assert masker.mask("The shoes on display").text == "The shoes on display"


def test_a_name_that_only_its_description_tells_is_masked() -> None:
    """Nobody listed is needed for that."""
    assert masked("A resident, Goran Petek, saw it.", NURSE) == "A resident, [name withheld], saw it."


def test_a_public_title_is_not_a_private_description() -> None:
    """The minister stays; the minister's neighbour does not."""
    text = "The minister, Goran Petek, saw it."
    assert masked(text, NURSE) == text
    assert "Petek" not in masked("The minister's neighbour, Goran Petek, saw it.", NURSE)


def test_kept_spans_give_the_same_words_or_what_stands_for_them() -> None:
    """Offsets follow."""
    text = "Parisa Tavakol counted 43 bodies."
    found = PeopleMasker((NURSE,)).mask(text, [Span(23, 32), Span(0, 14), Span(7, 32), Span(5, 5)])
    assert [span.of(found.text) for span in found.spans] == [
        "43 bodies", "[name withheld]", "[name withheld] counted 43 bodies", "",
    ]  # fmt: skip


PIECES = st.sampled_from(
    [
        "Parisa", "Tavakol", "Parisa Tavakol", "TAVAKOL", "Sara", "Sarajevo", "rivers", "Rivers", "Velvet Turbine",
        "گلنار",
        "ولی‌پور", "Беленковой", "Saeed Amiri", "Golnar", "nurse", "said", "is 25 and lives in Norway", ", 23,",
        "@owl_77",
        "wrote: “I saw them all run away”", "[name withheld]", "[post withheld]", "43 bodies", ".", ",", "\n", "she",
        "named",
        "a@b.example", "+98 912 555 0143", "Oslo", "“", "”", "and", "’s", "\u200b", "T.", "By", "Dr.",
    ]
)  # fmt: skip
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", "-"])), max_size=14).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_masking_twice_is_masking_once(text: str) -> None:
    """Whatever stands beside whatever."""
    masker = PeopleMasker(EVERYBODY)
    once = masker.mask(text).text
    assert masker.mask(once).text == once


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.integers(0, 200), st.integers(0, 60))
def test_what_is_not_masked_stays_as_it_is_and_spans_hold(text: str, start: int, length: int) -> None:
    """A kept span without a note in it gives its own words; the words outside notes come from the text in order."""
    keep = Span(min(start, len(text)), min(start + length, len(text)))
    found = PeopleMasker(EVERYBODY).mask(text, [keep])
    got = found.spans[0].of(found.text)
    assert got == keep.of(text) or NOTE.search(got)
    at = 0
    for piece in NOTE.sub("\x00", found.text).split("\x00"):
        at = text.find(piece, at)
        assert at >= 0
        at += len(piece)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_masked_text_holds_no_masked_name(text: str) -> None:
    """By the plainest of searches."""
    left = NOTE.sub(" | ", PeopleMasker(EVERYBODY).mask(text).text)
    words = in_words(left)
    assert not {"tavakol", "delmont", "golnar", "گلنار", in_words("Беленкова")[0]}.intersection(words)


def test_a_hostile_text_is_masked_in_reasonable_time() -> None:
    """Long runs of one character, many capitals, many quotation marks."""
    for text in ("A" * 50_000, "A b" * 20_000, "a@" * 20_000, "1 " * 20_000, "“a " * 10_000, "Aa Bb, " * 3_000):
        assert PeopleMasker(EVERYBODY).mask(text) is not None
