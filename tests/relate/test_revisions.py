"""Tests of telling editions of one text from copies and from strangers."""

from dataclasses import replace

import pytest

from bare_documents import as_document
from nightglass.records.document import Genre
from nightglass.records.link import LinkKind
from nightglass.relate.revisions import address_of, are_of_one_outlet, kind_of, pairs_of_one_address

PAGE = as_document("Forty were held.")


@pytest.mark.parametrize(
    ("url", "other"),
    [
        ("https://www.tide.example/a/march?utm_source=x#top", "http://tide.example/a/march/"),
        ("https://m.tide.example/a/march/amp", "https://tide.example/a/march"),
        ("https://tide.example/story?id=7&ref=home", "https://tide.example/story?id=7"),
    ],
)
def test_an_address_is_the_same_however_it_was_reached(url: str, other: str) -> None:
    """Tracking, mobile pages and fragments lead to one article."""
    assert address_of(url) == address_of(other) is not None


def test_another_article_and_a_front_page_are_not_the_same_address() -> None:
    """A site's front page is many texts."""
    assert address_of("https://tide.example/story?id=7") != address_of("https://tide.example/story?id=8")
    assert address_of("https://tide.example/") is address_of(None) is address_of("") is None


def test_the_outlet_is_one_by_source_words_or_address() -> None:
    """What is not known is no ground."""
    assert are_of_one_outlet(replace(PAGE, source_id="tide"), replace(PAGE, source_id="tide"))
    assert not are_of_one_outlet(replace(PAGE, source_id="tide"), replace(PAGE, source_id="gull"))
    assert not are_of_one_outlet(replace(PAGE, source_id="tide"), PAGE)
    assert are_of_one_outlet(replace(PAGE, source_words="The Tide"), replace(PAGE, source_words="the tide"))
    assert not are_of_one_outlet(PAGE, PAGE)


def test_a_text_that_holds_another_by_half_is_its_edition_if_it_is_near_in_length() -> None:
    """A sentence quoted in a long article is no edition of it."""
    assert kind_of(PAGE, PAGE, (100, 120), 60, is_copy=False, is_changed=True) is LinkKind.REVISION
    assert kind_of(PAGE, PAGE, (100, 120), 40, is_copy=False, is_changed=True) is None
    assert kind_of(PAGE, PAGE, (20, 400), 20, is_copy=False, is_changed=True) is None
    assert kind_of(PAGE, PAGE, (60, 180), 50, is_copy=False, is_changed=True) is LinkKind.REVISION


def test_a_channel_that_posts_much_the_same_again_says_it_again() -> None:
    """Its line went from 24 to 19 overnight: two posts, unless they bear one address."""
    post = replace(PAGE, genre=Genre.POST, source_id="tide")
    page = replace(PAGE, source_id="tide")
    assert kind_of(post, post, (12, 12), 11, is_copy=True, is_changed=True) is LinkKind.COPY
    assert kind_of(post, post, (12, 12), 11, is_copy=False, is_changed=True) is None
    assert kind_of(page, page, (12, 12), 11, is_copy=True, is_changed=True) is LinkKind.REVISION
    edited = replace(post, url="https://t.example/tide/7")
    assert kind_of(edited, edited, (12, 12), 11, is_copy=True, is_changed=True) is LinkKind.REVISION


def test_documents_of_one_address_are_paired() -> None:
    """Very many are paired in a row."""
    pages = [replace(PAGE, url=f"https://tide.example/{name}") for name in "abab"]
    assert sorted(pairs_of_one_address(pages)) == [(0, 2), (1, 3)]
    assert len(list(pairs_of_one_address([pages[0]] * 60))) == 59
