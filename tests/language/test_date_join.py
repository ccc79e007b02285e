"""Phrases side by side that say one thing are one."""

from datetime import date

import pytest

from nightglass.language.dates import find_dates

ANCHOR = date(2031, 5, 14)


@pytest.mark.parametrize(
    ("text", "language", "words", "start"),
    [
        ("On Friday, May 9, it rained.", "en", "Friday, May 9", "2031-05-09T00:00:00"),
        ("It began on Monday at 8 p.m. sharp.", "en", "Monday at 8 p.m.", "2031-05-12T20:00:00"),
        ("It began at 8 p.m. on Monday.", "en", "8 p.m. on Monday", "2031-05-12T20:00:00"),
        ("Это было в пятницу в 20:15.", "ru", "в пятницу в 20:15", "2031-05-09T20:15:00"),
        ("دیشب ساعت ۲۰ آمد.", "fa", "دیشب ساعت ۲۰", "2031-05-13T20:00:00"),
    ],
)
def test_a_day_and_what_says_more_of_it_are_one_phrase(text: str, language: str, words: str, start: str) -> None:
    """With the finer time."""
    (phrase,) = find_dates(text, language)
    interval = phrase.resolve(ANCHOR)
    assert interval is not None
    assert (text[phrase.start : phrase.end], interval.start.isoformat()) == (words, start)


def test_phrases_with_words_between_stay_apart() -> None:
    """Two days are two phrases."""
    assert len(find_dates("He left on Monday and came back on May 9.")) == 2
