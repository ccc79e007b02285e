"""Phrases that say when lie in the text and resolve against any day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.language.calendars import HIJRI, JALALI, day_of, nearest_before, year_at
from nightglass.language.dates import find_dates
from nightglass.language.negation import denies, imagines, negates

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 1, 1))


@given(st.text(alphabet="0123456789 -/,.JanuryMondy since last week days ago the دیروز۱۸دی8января", max_size=120), DAYS)
def test_whatever_is_found_lies_in_the_text_and_resolves_to_an_interval(text: str, anchor: date) -> None:
    """Offsets in order, start before end, no error."""
    for language in ("en", "fa", "ar", "ru"):
        end = 0
        for phrase in find_dates(text, language):
            assert end <= phrase.start < phrase.end <= len(text)
            interval = phrase.resolve(anchor)
            assert interval is None or interval.start < interval.end
            end = phrase.end


@given(DAYS)
def test_a_weekday_is_never_more_than_six_days_before_the_anchor(anchor: date) -> None:
    """And never after it."""
    (phrase,) = find_dates("It began on Wednesday.")
    interval = phrase.resolve(anchor)
    assert interval is not None
    assert 0 <= (anchor - interval.start.date()).days <= 6


@given(DAYS)
def test_a_day_without_a_year_is_the_nearest_before_the_anchor(anchor: date) -> None:
    """Within the year before it."""
    found = nearest_before(JALALI, 10, 18, anchor)
    assert found is not None
    assert 0 <= (anchor - found).days <= 366


@given(DAYS)
def test_the_year_of_a_calendar_holds_the_day(anchor: date) -> None:
    """Its first day is not after it; the next year's is."""
    for calendar in (JALALI, HIJRI):
        year = year_at(calendar, anchor)
        first, after = day_of(calendar, year, 1, 1), day_of(calendar, year + 1, 1, 1)
        assert first is not None
        assert after is not None
        assert first <= anchor < after


def test_a_day_that_a_calendar_lacks_is_null() -> None:
    """The twelfth Iranian month has 29 days in a common year."""
    assert day_of(JALALI, 1404, 12, 30) is None
    assert day_of(JALALI, 1403, 12, 30) == date(2025, 3, 20)


@pytest.mark.parametrize(
    "words", ["officials denied that", "the ministry dismissed reports that", "it is not true that"]
)
def test_words_of_denial_are_known(words: str) -> None:
    """They come before what they deny."""
    assert denies(words)
    assert not denies("officials said that")


def test_a_negated_verb_and_an_imagined_one_are_told_apart() -> None:
    """A negation is a fact about what happened; an imagined deed is none."""
    assert negates("were not")
    assert not negates("were")
    assert imagines("the army threatened to")
    assert not imagines("the army")
    assert negates("не были", "ru")
    assert not negates("не менее", "ru")


def test_persian_ordinals_name_days_and_what_they_stand_before_is_no_day() -> None:
    """A number that counts people is not the day of the month named before it."""
    words = "در روزهای سوم و چهارم مارس ۹ نفر کشته شدند."
    (phrase,) = find_dates(words, "fa")
    assert words[phrase.start : phrase.end] == "سوم و چهارم مارس"
    interval = phrase.resolve(date(2031, 3, 10))
    assert interval is not None
    assert (interval.start.date(), interval.end.date()) == (date(2031, 3, 3), date(2031, 3, 5))


@pytest.mark.parametrize("month", ["نوامبر", "ژوئن", "آبان"])
@pytest.mark.parametrize("verb", ["کشته", "زخمی"])
def test_the_day_before_a_persian_month_counts_nobody_whatever_follows(month: str, verb: str) -> None:
    """In "nine people on 15 November killed were" the month parts the number from the verb."""
    words = f"۹ نفر روز ۱۵ {month} {verb} شدند."
    assert [words[phrase.start : phrase.end] for phrase in find_dates(words, "fa")] == [f"۱۵ {month}"]
