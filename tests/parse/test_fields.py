"""Tests of the documented column mapping."""

from pathlib import Path

import pytest

from nightglass.parse.fields import FIELDS, SERIES_FIELDS, column_of, fields_of, text_digest
from nightglass.parse.registry import FORMATS

PAGE = Path(__file__).parents[2] / "docs/reference/formats.md"


@pytest.mark.parametrize("fields", [FIELDS, SERIES_FIELDS])
def test_every_name_of_a_column_is_in_the_docs(fields: dict[str, tuple[str, ...]]) -> None:
    """The page says what the code does, line by line."""
    text = PAGE.read_text(encoding="utf-8")
    for ours, theirs in fields.items():
        assert f"| {ours} | {' '.join(f'`{name}`' for name in theirs)} |" in text


def test_every_format_and_its_names_are_in_the_docs() -> None:
    """A format that nobody can look up is no format."""
    text = PAGE.read_text(encoding="utf-8")
    for form in FORMATS:
        row = next(line for line in text.splitlines() if line.startswith(f"| {form.name}"))
        assert all(f"`{suffix}`" in row for suffix in form.suffixes)


def test_the_first_name_with_a_value_wins() -> None:
    """A blank title does not hide a headline."""
    assert fields_of({"title": " ", "Headline": "H", "Post ID": 7}, {}) == {"title": "H", "post_id": 7}


def test_a_mapping_goes_before_our_own_names() -> None:
    """What a person said of the columns is believed."""
    assert fields_of({"text": "teaser", "Full": "article"}, {"Full": "text"})["text"] == "article"
    assert column_of(["date", "when"], "time", {"when": "time"}) == 1


def test_values_that_are_no_words_are_left_out() -> None:
    """Lists, nulls and booleans say nothing."""
    assert fields_of({"text": ["a"], "title": None, "id": True, "views": 0}, {}) == {"views": 0}


def test_a_digest_is_of_the_words_and_not_of_their_spelling() -> None:
    """Digits and letters of one meaning agree; other words do not."""
    assert text_digest("۱۲ كس") == text_digest("12  کس")
    assert text_digest("12 کس") != text_digest("13 کس")
