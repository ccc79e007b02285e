"""Whom words name: bodies, people who bear an office, people without a name."""

import pytest

from nightglass.records.origin import OriginKind, Perceived
from nightglass.relate.origins.parties import Party, are_several, party_of_words


def party(words: str, role: str | None = None) -> Party:
    """Return whom words name."""
    found = party_of_words(words, role, person=None, place_names=frozenset())
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("the ambulance service in Vasht", "ambulance service director Omid Karo"),
        ("the Salt Quay prison service", "prison governor Omid Karo"),
        ("مرکز فوریت‌های پزشکی وشت", "رئیس فوریت‌های پزشکی وشت"),
        ("ادارهٔ کل زندان‌های وشت", "امید کارو، مدیرکل زندان‌های وشت"),
    ],
)
def test_who_heads_a_body_is_that_body(body: str, speaker: str) -> None:
    """In whatever order name and office stand."""
    assert (party(speaker).kind, party(speaker).key) == (OriginKind.OFFICE, party(body).key)


def test_a_campaign_for_families_is_a_group_and_no_family() -> None:
    """Those for whom it stands up were there, not it."""
    assert party("کارزار نمک برای خانواده‌ها").kind is OriginKind.GROUP
    assert party("a campaign for the families").kind is OriginKind.GROUP


def test_many_without_a_name_are_nobody_by_name() -> None:
    """What stands beside "doctors" with capitals is their house."""
    assert not party("doctors at Salt Hill Clinic").named


@pytest.mark.parametrize("words", ["Omid Karo, head of the quay office", "Omid Karo, an analyst", "Omid Karo"])
def test_who_bears_an_office_or_a_bare_name_is_not_known_to_have_been_there(words: str) -> None:
    """A title is no access to the event."""
    assert party(words).perceived is not Perceived.YES


def test_a_private_person_is_one_by_what_they_did_there() -> None:
    """Or by an indefinite word for what they do."""
    assert party("Omid Karo, a florist on the quay").perceived is Perceived.YES
    assert party("Omid Karo, who saw the quay burn").perceived is Perceived.YES


def test_a_sentence_names_nobody() -> None:
    """A finite verb stands in it."""
    assert party_of_words("the government cut the lines", None, person=None, place_names=frozenset()) is None


def test_an_office_whose_name_holds_and_is_one_speaker() -> None:
    """In a script without capitals what stands behind "and" may go on with its name."""
    whole = [party("دادستان عمومی"), party("تجدیدنظر وشت")]
    assert not are_several(whole, 2)
    assert are_several([party("the police"), party("the Harbour Union")], 2)
    assert not are_several([party("the police")], 2)
