"""Counts are read with their hedges, by named rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.language.hedges import RULES, VAGUE_BY_RULE
from nightglass.language.numbers import bounds, find_counts, quantity_of

PLAIN = (
    ("at least 2,000 people", "at least 2,000", 2000, None, "at least"),
    ("hundreds, possibly thousands, killed", "hundreds, possibly thousands", 200, 9999, "hundreds, possibly thousands"),
    ("dozens of dead", "dozens", 24, 99, None),
    ("more than 400 bodies", "more than 400", 400, None, "more than"),
    ("nearly 300 people", "nearly 300", None, 300, "nearly"),
    ("up to 30 people", "up to 30", None, 30, "up to"),
    ("about 50 people", "about 50", 50, 50, "about"),
    ("some 300 people", "some 300", 300, 300, "some"),
    ("between 12 and 20 people", "between 12 and 20", 12, 20, None),
    ("12 to 15 people", "12 to 15", 12, 15, None),
    ("12-15 people", "12-15", 12, 15, None),
    ("12 or more people", "12 or more", 12, None, "or more"),
    ("a dozen people", "a dozen", 12, 12, None),
    ("two dozen people", "two dozen", 24, 24, None),
    ("two thousand and fifty people", "two thousand and fifty", 2050, 2050, None),
    ("twenty-five people", "twenty-five", 25, 25, None),
    ("2.5 million people", "2.5 million", 2_500_000, 2_500_000, None),
    ("tens of thousands marched", "tens of thousands", 20_000, 99_999, None),
    ("no one was hurt", "no one", 0, 0, None),
    ("several people", "several", 2, None, None),
)


@pytest.mark.parametrize(("text", "words", "low", "high", "hedge"), PLAIN)
def test_the_plain_rule_sets_no_bound_that_the_words_do_not(
    text: str, words: str, low: int | None, high: int | None, hedge: str | None
) -> None:
    """Each line is one line of the rule."""
    (count,) = find_counts(text)
    assert text[count.start : count.end] == words
    assert (*bounds(count), count.hedge_words) == (low, high, hedge)


@pytest.mark.parametrize(
    "text",
    [
        "a 22-year-old",
        "$40 and 12%",
        "a 3-1 win",
        "the F-16 and No. 10",
        "at 14:30",
        "5-inch guns",
        "on the fourth day",
    ],
)
def test_prices_shares_scores_and_ages_are_no_counts(text: str) -> None:
    """None stands free as a number of things."""
    assert find_counts(text) == []


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("دست‌کم ۱۲ نفر", "fa", 12, None),
        ("بیست و پنج نفر", "fa", 25, 25),
        ("ده‌ها نفر", "fa", 20, 99),
        ("نزدیک به ۳٬۰۰۰ نفر", "fa", None, 3000),
        ("не менее 12 человек", "ru", 12, None),
        ("двадцать пять человек", "ru", 25, 25),
        ("тысячи людей", "ru", 2000, 9999),
        ("от 12 до 15 человек", "ru", 12, 15),
        ("أكثر من ٢٠٠ شخص", "ar", 200, None),
        ("خمسة أشخاص", "ar", 5, 5),
        ("عشرات القتلى", "ar", 20, 99),
    ],
)
def test_three_more_languages_and_their_digits_are_read(
    text: str, language: str, low: int | None, high: int | None
) -> None:
    """Folded digits and letters; the offsets are those of the text as it stands."""
    (count,) = find_counts(text, language)
    assert bounds(count) == (low, high)


@pytest.mark.parametrize(
    ("rule", "low", "high"), [("plain", 24, 99), ("isaf", 24, None), ("acled", 12, 12), ("ccc", 24, 24)]
)
def test_dozens_stand_for_what_the_rule_in_force_says(rule: str, low: int, high: int | None) -> None:
    """The same words, four rules."""
    (count,) = find_counts("dozens of people")
    assert bounds(count, rule) == (low, high)


def test_an_unknown_rule_is_refused() -> None:
    """There is no silent fallback."""
    (count,) = find_counts("dozens of people")
    with pytest.raises(KeyError):
        bounds(count, "guess")


def test_every_rule_has_a_line_for_every_vague_word_and_a_source() -> None:
    """A word that one rule knows is known to all."""
    words = set(VAGUE_BY_RULE["plain"])
    for rule in RULES:
        assert set(VAGUE_BY_RULE[rule]) == words
        assert all(line.source for line in VAGUE_BY_RULE[rule].values())


@given(st.integers(min_value=1, max_value=9_999_999))
def test_any_number_is_read_back_in_each_script(number: int) -> None:
    """With separators, and in Persian and Arabic digits."""
    for form in (
        str(number),
        f"{number:,}",
        str(number).translate({48 + digit: 0x6F0 + digit for digit in range(10)}),
        str(number).translate({48 + digit: 0x660 + digit for digit in range(10)}),
    ):
        found = quantity_of(form)
        assert found is not None
        assert found.value == number


@given(st.text(max_size=200))
def test_counts_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    """Whatever the text holds."""
    for language in ("en", "fa", "ar", "ru"):
        end = 0
        for count in find_counts(text, language):
            assert end <= count.start <= count.core_start < count.core_end <= count.end <= len(text)
            low, high = bounds(count)
            assert low is None or high is None or low <= high
            end = count.end


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fa", "دو هزار و سیصد", (2_300, 2_300)),
        ("fa", "۱۲ هزار و ۵۰۰", (12_500, 12_500)),
        ("fa", "دو و نیم میلیون", (2_500_000, 2_500_000)),
        ("fa", "صدها و شاید هزاران", (200, 9_999)),
        ("fa", "تا ۵۰", (None, 50)),
        ("fa", "چند ده", (20, 99)),
        ("ar", "اثنا عشر", (12, 12)),
        ("ar", "ألفين وثلاثمئة", (2_300, 2_300)),
        ("ar", "ثلاثةٌ وعشرين", (23, 23)),
        ("ar", "خمسة وعشرين ألفا", (25_000, 25_000)),
        ("ar", "بضع مئات", (200, 999)),
        ("ru", "двумя десятками", (20, 20)),
        ("ru", "больше сотни", (100, None)),
        ("ru", "сотни", (200, 999)),
        ("ru", "две с половиной тысячи", (2_500, 2_500)),
        ("ru", "12 тысяч 500", (12_500, 12_500)),
        ("ru", "пятерых", (5, 5)),
        ("ru", "двухсот сорока семи", (247, 247)),
        ("ru", "более чем в сорока", (40, None)),
    ],
)
def test_numerals_of_other_languages_are_read_in_their_forms(
    language: str, text: str, expected: tuple[int | None, int | None]
) -> None:
    """Cases, compounds, halves, and digits among words; the count covers the whole phrase."""
    (count,) = find_counts(text, language)
    assert (bounds(count), count.start, count.end) == (expected, 0, len(text.rstrip("\u064c")))


def test_what_is_joined_to_a_number_word_is_no_part_of_it() -> None:
    """Arabic writes "and", "to" and "the" together with the next word."""
    text = "وستة عشر لـ٢٥ وعشرات"
    assert [text[count.start : count.end] for count in find_counts(text, "ar")] == ["ستة عشر", "٢٥", "عشرات"]
