"""How many of which unit a phrase counts."""
# ruff: noqa: E501 - rows of a table are checked by eye, and that needs several on one line

import pytest

from nightglass.language.date_units import amount, length_value


@pytest.mark.parametrize(
    ("words", "language", "count"),
    [
        ("three", "en", "3"), ("twenty-five", "en", "25"), ("A few", "en", "X"), ("a couple of", "en", "2"), ("1,200", "en", "1200"),
        ("2.5", "en", "2.5"), ("hundreds of", "en", "X"), ("سه", "fa", "3"), ("بیست و پنج", "fa", "25"), ("چند", "fa", "X"),
        ("ثلاثه", "ar", "3"), ("عده", "ar", "X"), ("двадцать пять", "ru", "25"), ("несколько", "ru", "X"), ("полтора", "ru", "1.5"),
    ],
)  # fmt: skip
def test_a_number_of_units_is_read_in_four_languages(words: str, language: str, count: str) -> None:
    """X where the words do not say how many."""
    assert amount(words, language) == count


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        ("3", "day", "P3D"), ("30", "minute", "PT30M"), ("3", "month", "P3M"), ("X", "hour", "PTXH"), ("0.5", "hour", "PT30M"),
        ("0.5", "year", "P6M"), ("2", "fortnight", "P4W"), ("1", "decade", "P1DE"), ("2", "night", "P2NI"),
    ],
)  # fmt: skip
def test_a_length_has_one_value(count: str, unit: str, value: str) -> None:
    """Minutes stand behind a T, months do not."""
    assert length_value(count, unit) == value
