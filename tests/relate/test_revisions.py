"""Tests of telling editions of one text from copies and from strangers."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bare_documents import as_document
from nightglass.records.document import Document, Genre
from nightglass.records.link import LinkKind
from nightglass.relate.changes import list_changes
from nightglass.relate.changes_align import align
from nightglass.relate.revisions import address_of, are_of_one_outlet, kind_of, may_be_editions, pairs_of_one_address
from nightglass.relate.words import read_words

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


LINES = (
    "On Monday the ferry left Ostrana with 40 people. The harbour master, Ada Quill, wrote down every name. ",
    "Nobody in the town saw it come back, and by the evening of the next day a crowd stood at the gate. ",
    "The guild asked for boats. It was told by Tobin Marsh that 3 would sail at dawn and that none would be armed. ",
)


def verdict(
    before: str, after: str, *, is_copy: bool = False, a: Document = PAGE, b: Document = PAGE
) -> LinkKind | None:
    """Return what a pair is taken for."""
    ours, theirs = read_words(before), read_words(after)
    if not is_copy and not may_be_editions(a, b, ours, theirs):
        return None
    aligned = align(ours, theirs)
    changed = bool(list_changes(ours, theirs, aligned))
    return kind_of(a, b, ours, theirs, aligned.same, is_copy=is_copy, is_changed=changed)


def test_a_text_that_holds_another_by_half_is_its_edition_if_it_is_near_in_length() -> None:
    """A sentence quoted in a long article is no edition of it."""
    assert verdict("".join(LINES), LINES[0] + LINES[1]) is LinkKind.REVISION
    assert verdict("".join(LINES), LINES[0]) is None
    assert verdict("".join(LINES), "Rain fell on the hills and the lower road was closed. " * 4) is None


def test_what_is_made_to_a_pattern_is_no_edition() -> None:
    """It keeps the words and changes who and how many; an edition keeps those and changes words."""
    pattern = "".join(LINES)
    others = ("Monday", "Friday"), ("Ostrana", "Norvale"), ("40", "61"), ("Ada Quill", "Ben Reed"), ("Tobin", "Lena")
    for word, other in (*others, ("Marsh", "Holt"), ("3 ", "7 ")):
        pattern = pattern.replace(word, other)
    assert verdict("".join(LINES), pattern) is None
    edited = "".join(LINES).replace("wrote down every name", "kept a list").replace("a crowd stood", "many waited")
    assert verdict("".join(LINES), edited.replace("40", "44")) is LinkKind.REVISION


def test_an_edition_comes_within_a_month() -> None:
    """Much the same words a season later are a new report."""
    first = replace(PAGE, published_at=datetime(2026, 1, 5, tzinfo=UTC))
    later = replace(PAGE, published_at=datetime(2026, 3, 5, tzinfo=UTC))
    cut = LINES[0] + LINES[1]
    assert verdict("".join(LINES), cut, a=first, b=later) is None
    assert verdict("".join(LINES), cut, a=first, b=first) is LinkKind.REVISION


def test_a_channel_that_posts_much_the_same_again_says_it_again() -> None:
    """Its line went from 24 to 19 overnight: two posts, unless they bear one address."""
    post = replace(PAGE, genre=Genre.POST, source_id="tide")
    page = replace(PAGE, source_id="tide")
    edited = replace(post, url="https://t.example/tide/7")
    lines = "Lines open today: 24 of the south bank", "Lines open today: 19 of the south bank"
    assert verdict(*lines, is_copy=True, a=post, b=post) is LinkKind.COPY
    assert verdict(*lines, a=post, b=post) is None
    assert verdict(*lines, is_copy=True, a=page, b=page) is LinkKind.REVISION
    assert verdict(*lines, is_copy=True, a=edited, b=edited) is LinkKind.REVISION
    assert verdict(*lines, is_copy=True) is LinkKind.COPY


def test_documents_of_one_address_are_paired() -> None:
    """Very many are paired in a row."""
    pages = [replace(PAGE, url=f"https://tide.example/{name}") for name in "abab"]
    assert sorted(pairs_of_one_address(pages)) == [(0, 2), (1, 3)]
    assert len(list(pairs_of_one_address([pages[0]] * 60))) == 59
