"""Tests of what is one word in two spellings."""

import pytest

from nightglass.relate.words_spelling import are_one_name, are_spelt_alike, is_number, spelling_of

ALIKE = (
    "colour/color neighbours/neighbors brutalised/brutalized organisation/organization analysed/analyzed "
    "theatre/theater metres/meters travelled/traveled cancelling/canceling defence/defense catalogue/catalog "
    "programme/program grey/gray judgement/judgment anaesthetic/anesthetic twelve/12 دوازده/12 двенадцать/12"
)
APART = (
    "four/for hour/hor filled/filed killed/killer tour/tore detained/retained sir/sire council/counsel not/now "
    "twelve/13 praised/pressed course/corse"
)


@pytest.mark.parametrize("pair", ALIKE.split())
def test_both_spellings_of_a_word_have_one_form(pair: str) -> None:
    """British or American, in words or digits."""
    one, other = pair.split("/")
    assert spelling_of(one) == spelling_of(other)


@pytest.mark.parametrize("pair", APART.split())
def test_two_words_keep_two_forms(pair: str) -> None:
    """An ending that looks British is not always one."""
    one, other = pair.split("/")
    assert spelling_of(one) != spelling_of(other)


def test_slips_and_where_words_are_parted_are_spelling() -> None:
    """A short word, a first letter or an ending that differs is another word."""
    assert are_spelt_alike(["recieved"], ["received"])
    assert are_spelt_alike(["life", "boat"], ["lifeboat"])
    assert not are_spelt_alike(["detained"], ["retained"])
    assert not are_spelt_alike(["arrests"], ["arrested"])
    assert not are_spelt_alike(["1200"], ["1300"])
    assert not are_spelt_alike(["gate"], ["gale"])


def test_a_name_may_be_written_in_two_ways_but_two_names_stay_two() -> None:
    """Vowels of one kind and the same consonants."""
    assert are_one_name("hossein", "hussein")
    assert are_one_name("qalibaf", "ghalibaf")
    for one, other in (("hassan", "hussein"), ("niger", "nigeria"), ("maria", "mario"), ("austria", "australia")):
        assert not are_one_name(one, other)


@pytest.mark.parametrize("key", ["61", "twelve", "dozens", "صدها", "سه", "тысяч", "million", "1.5"])
def test_what_counts_is_a_number(key: str) -> None:
    """In digits and in words, of four languages."""
    assert is_number(key)
