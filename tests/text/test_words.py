"""Words are cut alike in every script, and their offsets hold."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.text.words import hashed_words, matched, words

TEXTS = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(" a1B_é'-\u0301\u200c\u0640\u064b\u00adاي北のกี็किЙß\U0001f600\ufe0f"),
    ),
    max_size=40,
)


def keys(text: str) -> list[str]:
    """Return what the words of a text are matched by."""
    return [word.key for word in words(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor's 1,200 boats", ["the", "mayor", "s", "1", "200", "boats"]),
        ("*bold* _text_", ["bold", "text"]),
        ("نمی‌رود، ۳۱۲ نفر", ["نمیرود", "312", "نفر"]),
        ("قُتِلَ مُحَمَّد", ["قتل", "محمد"]),
        ("Орёл и Ёлка", ["орел", "и", "елка"]),
        ("北京のニュース", list("北京のニュース")),
        ("ที่นี่", ["ที่", "นี่"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("서울 소식", ["서울", "소식"]),
        ("कि की", ["कि", "की"]),
        ("", []),
        ("\u0301 \u200c -", []),
    ],
)
def test_words_of_many_scripts(text: str, found: list[str]) -> None:
    """Marks and joiners split nothing; what is written without spaces is cut at each character."""
    assert keys(text) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("café", "cafe\u0301"),
        ("می‌رود", "میرود"),
        ("كتاب", "کتاب"),
        ("٣١٢", "312"),
        ("ОДИН", "один"),
        ("co\u00adop", "coop"),
    ],
)
def test_two_spellings_of_a_word_are_one(one: str, other: str) -> None:
    """What writers may leave out or choose between does not count."""
    assert keys(one) == keys(other)


def test_a_span_reaches_over_the_signs_of_its_last_letter() -> None:
    """What is shown of a word is whole."""
    text = "cafe\u0301 au lait"
    assert text[slice(*words(text)[0][1:])] == "cafe\u0301"


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_text_is_cut_as_everybody_cuts_it(text: str) -> None:
    """Runs of letters and digits, without case."""
    assert keys(text) == re.findall(r"[^\W_]+", text.lower())


@given(TEXTS)
def test_spans_stand_in_order_inside_the_text_and_split_no_sign_from_its_letter(text: str) -> None:
    """Every word has a letter or a digit at its beginning, and no two words overlap."""
    at = 0
    for word in words(text):
        assert at <= word.start < word.end <= len(text)
        assert word.key
        assert unicodedata.category(text[word.start])[0] in "LMN"
        assert not unicodedata.combining(text[word.end : word.end + 1] or " ") or text[word.end] in "\u0640\u200c"
        at = word.end


@given(st.lists(TEXTS, max_size=5))
def test_many_texts_at_once_give_the_words_of_each(texts: list[str]) -> None:
    """The arrays and the list agree, and the hash of a word does not hang on what stands around it."""
    table = hashed_words(texts)
    assert len(table.bounds) == len(texts) + 1
    for at, text in enumerate(texts):
        own = slice(table.bounds[at], table.bounds[at + 1])
        alone = words(text)
        assert table.starts[own].tolist() == [word.start for word in alone]
        assert table.ends[own].tolist() == [word.end for word in alone]
        assert table.hashes[own].tolist() == [hashed_words([word.key]).hashes[0] for word in alone]


@given(st.lists(st.text(st.characters(categories=["Ll", "Nd"]), min_size=1, max_size=4), max_size=30))
def test_equal_words_have_equal_hashes_and_others_do_not(texts: list[str]) -> None:
    """One hash a key."""
    table = hashed_words([" ".join(texts)])
    found = list(zip(keys(" ".join(texts)), table.hashes.tolist(), strict=True))
    assert len({key for key, _ in found}) == len({number for _, number in found}) == len(set(found))


def test_the_key_of_every_character_is_its_own_key() -> None:
    """No folding is left half done, in any script."""
    characters = " ".join(map(chr, range(0x30000)))
    once = keys(characters)
    assert keys(" ".join(once)) == once


def test_a_word_has_the_same_hash_on_every_machine() -> None:
    """The number is kept in tables."""
    assert hashed_words(["Lantern"]).hashes.tolist() == [1988815691394854222]


@given(st.text())
def test_a_matched_text_says_where_each_of_its_letters_stands(text: str) -> None:
    """The words in it are those of the text, at the same places."""
    folded, places = matched(text)
    assert len(folded) == len(places)
    assert sorted(set(places.tolist())) == places.tolist()
    found = words(text)
    for word in found:
        at = int(places.searchsorted(word.start))
        assert folded[at : at + len(word.key)] == word.key
    assert "".join(folded.split()) == "".join(word.key for word in found)
