"""Phrases that say when are placed, with their precision and their doubts."""

import re
import time
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.engines.models import load_models, model_for
from nightglass.interfaces import Model
from nightglass.read.parsed import parse_document
from nightglass.read.times import find_times
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.time import Time, TimeKind

MONDAY = datetime(2026, 1, 12, tzinfo=UTC)


@cache
def _model() -> Model:
    return model_for(load_models(()), "xx")


def _times(
    text: str, language: str = "en", published: datetime | None = MONDAY, days: int = 1, zone: str = "UTC"
) -> list[Time]:
    until = published + timedelta(days=days) if published else None
    document = Document(
        "doc-1", "cap-1", None, 1, 0, len(text), language, Genre.NEWS, None, text,
        published, until, Precision.DAY, None, None, None, None, "test", (),
    )  # fmt: skip
    return find_times(parse_document(document, _model()), zone)


def _placed(found: Time) -> str:
    assert found.value_from is not None
    assert found.value_to is not None
    return f"{found.value_from:%Y-%m-%d %H} {found.value_to:%Y-%m-%d %H} {found.precision.value}"


PLACED = (
    ("en", "It began on Monday.", "Monday", "2026-01-12 00 2026-01-13 00 day"),
    ("en", "It began on Tuesday.", "Tuesday", "2026-01-06 00 2026-01-07 00 day"),
    ("en", "He will speak on Tuesday.", "Tuesday", "2026-01-13 00 2026-01-14 00 day"),
    ("en", "He spoke on Sunday night.", "Sunday night", "2026-01-11 18 2026-01-12 06 part_of_day"),
    ("en", "They died on January 8 and 9.", "January 8 and 9", "2026-01-08 00 2026-01-10 00 day"),
    ("en", "They met on January 17, 2025.", "January 17, 2025", "2025-01-17 00 2025-01-18 00 day"),
    ("en", "They met on 17 January 2025.", "17 January 2025", "2025-01-17 00 2025-01-18 00 day"),
    ("en", "They met on Jan. 8.", "Jan. 8", "2026-01-08 00 2026-01-09 00 day"),
    ("en", "They met on 3 March.", "3 March", "2025-03-03 00 2025-03-04 00 day"),
    ("en", "It was cut on 2026-01-08.", "2026-01-08", "2026-01-08 00 2026-01-09 00 day"),
    ("en", "It began in late December 2025.", "late December 2025", "2025-12-21 00 2026-01-01 00 week"),
    ("en", "It began in December.", "in December", "2025-12-01 00 2026-01-01 00 month"),
    ("en", "The 2022 protests were larger.", "2022", "2022-01-01 00 2023-01-01 00 year"),
    ("en", "He has been silent since Thursday.", "since Thursday", "2026-01-08 00 2026-01-13 00 day"),
    ("en", "It has been cut since January 8.", "since January 8", "2026-01-08 00 2026-01-13 00 day"),
    ("en", "It was posting until Saturday.", "until Saturday", "2026-01-10 00 2026-01-11 00 day"),
    ("en", "They met over the weekend.", "over the weekend", "2026-01-10 00 2026-01-12 00 day"),
    ("en", "They met last week.", "last week", "2026-01-05 00 2026-01-12 00 week"),
    ("en", "It was dark for a fourth day.", "for a fourth day", "2026-01-09 00 2026-01-13 00 day"),
    ("en", "Shots were heard in recent days.", "in recent days", "2026-01-05 00 2026-01-13 00 week"),
    ("en", "He died two days ago.", "two days ago", "2026-01-10 00 2026-01-11 00 day"),
    ("en", "He died yesterday.", "yesterday", "2026-01-11 00 2026-01-12 00 day"),
    ("en", "It began on 18 Dey.", "18 Dey", "2026-01-08 00 2026-01-09 00 day"),
    ("en", "It burned on Saturday at 8:15 p.m.", "Saturday at 8:15 p.m.", "2026-01-10 20 2026-01-10 20 minute"),
    ("en", "He left at 9 a.m. on January 8.", "9 a.m. on January 8", "2026-01-08 09 2026-01-08 10 hour"),
    ("en", "They will leave on February 3.", "February 3", "2026-02-03 00 2026-02-04 00 day"),
    ("en", "Over the past three weeks it rained.", "Over the past three weeks", "2025-12-22 00 2026-01-13 00 week"),
    ("en", "Work goes on over the next two weeks.", "the next two weeks", "2026-01-12 00 2026-01-27 00 week"),
    ("en", "The river froze last winter.", "last winter", "2024-12-01 00 2025-03-01 00 month"),
    ("en", "Prices fell in the third quarter.", "the third quarter", "2025-07-01 00 2025-10-01 00 month"),
    ("en", "It was built in the 1960s.", "the 1960s", "1960-01-01 00 1970-01-01 00 year"),
    ("fa", "امسال باران کم بود.", "امسال", "2025-03-21 00 2026-03-21 00 year"),
    ("fa", "اعتراض‌ها ۱۸ دی ۱۴۰۴ آغاز شد.", "۱۸ دی ۱۴۰۴", "2026-01-08 00 2026-01-09 00 day"),
    ("fa", "اینترنت دیشب قطع شد.", "دیشب", "2026-01-11 18 2026-01-12 06 part_of_day"),
    ("fa", "او دیروز آزاد شد.", "دیروز", "2026-01-11 00 2026-01-12 00 day"),
    ("fa", "بازار امروز بسته بود.", "امروز", "2026-01-12 00 2026-01-13 00 day"),
    ("fa", "دوشنبه تجمع شد.", "دوشنبه", "2026-01-12 00 2026-01-13 00 day"),
    ("fa", "در سال ۱۳۸۸ هم چنین بود.", "۱۳۸۸", "2009-03-21 00 2010-03-21 00 year"),
    ("ru", "Связь пропала вчера.", "вчера", "2026-01-11 00 2026-01-12 00 day"),
    ("ru", "Это было 8 января 2026 года.", "8 января 2026 года", "2026-01-08 00 2026-01-09 00 day"),
    ("ar", "انقطع الاتصال أمس.", "أمس", "2026-01-11 00 2026-01-12 00 day"),
    ("ar", "وقع ذلك في ١٠ محرم ١٤٤٧.", "١٠ محرم ١٤٤٧", "2025-07-05 00 2025-07-06 00 day"),
)


@pytest.mark.parametrize(("language", "text", "words", "placed"), PLACED)
def test_a_phrase_is_placed_from_the_day_of_publication(language: str, text: str, words: str, placed: str) -> None:
    """Half-open, with the precision that the words have."""
    (found,) = _times(text, language)
    assert (found.words, _placed(found)) == (words, placed)
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "A 22-year-old and a boy of 9 years of age were held.",
        "They may march; he will march.",
        "Mehr reported it and the sun set.",
        "At least 2,000 people and 2022 people came.",
    ],
)
def test_ages_names_and_counts_are_no_times(text: str) -> None:
    """Nothing in these says when."""
    assert _times(text) == []


def test_a_weekday_without_a_publication_date_is_kept_and_not_placed() -> None:
    """The doubt says why; an absolute date needs no publication."""
    weekday, day = _times("On Friday he recalled January 17, 2025.", published=None)
    assert (weekday.value_from, weekday.doubt) == (None, "publication date unknown")
    assert _placed(day) == "2025-01-17 00 2025-01-18 00 day"


def test_a_publication_known_to_the_week_gives_the_union_and_a_doubt() -> None:
    """Both ends are counted from; where they differ the precision falls."""
    (found,) = _times("It began yesterday.", days=7)
    assert _placed(found) == "2026-01-11 00 2026-01-18 00 week"
    assert found.doubt is not None


def test_days_begin_in_the_zone_asked_for() -> None:
    """Tehran's midnight is 20:30 UTC of the day before."""
    (found,) = _times("It began on Monday.", zone="Asia/Tehran", published=MONDAY + timedelta(hours=6), days=0)
    assert found.value_from == datetime(2026, 1, 11, 20, 30, tzinfo=UTC)


def test_the_calendar_is_named() -> None:
    """Iranian and Islamic dates say which calendar they are of."""
    assert [found.calendar for found in _times("From 18 Dey 1404 to 10 Muharram 1447.")] == ["jalali", "hijri"]


def test_a_day_that_no_calendar_has_is_no_time() -> None:
    """30 February gives nothing."""
    assert [found.words for found in _times("On February 30, 2025 nothing happened.")] in ([], ["2025"])


_WORDS = (
    "Monday|last|the|past|three|days|ago|later|since|until|8 p.m.|on|May|3|2031|,|-|every|week|now|12|to|18|months"
    "|in|early|1957-58|half|the same day|noon|\n|. |دیروز|ساعت|۸|شب|سه|روز|بعد|دی|منذ|يومين|الماضي|через|два|года|в|мае"
)
_ALPHABET = st.sampled_from(_WORDS.split("|"))


@given(st.lists(_ALPHABET, max_size=14), st.sampled_from(["en", "fa", "ar", "ru"]))
def test_every_row_lies_in_its_text_and_every_interval_runs_forward(words: list[str], language: str) -> None:
    """The words are those between the offsets, no two rows overlap, and what has no interval has a value or a doubt."""
    text, end = " ".join(words), 0
    for row in _times(text, language):
        assert end <= row.start < row.end <= len(text)
        assert row.words == text[row.start : row.end]
        assert (row.value_from is None) == (row.value_to is None)
        if row.value_from is not None and row.value_to is not None:
            assert row.value_from < row.value_to
        else:
            assert row.value is not None or row.doubt is not None
        end = row.end


@given(st.lists(_ALPHABET, max_size=14), st.sampled_from(["en", "fa", "ar", "ru"]))
def test_a_value_is_one_that_timeml_knows(words: list[str], language: str) -> None:
    """A date, a time of day, a length, a repetition, a word without bounds; a length begins with P, a date never."""
    day = r"\d{4}-\d\d-\d\d(?:T(?:MO|MI|AF|EV|NI|\d\d:\d\d))?"
    part = rf"(?:\d{{2,4}}|\d{{4}}-(?:\d\d|W\d\d(?:-WE)?|Q\d|H\d|SP|SU|FA|WI)|{day})"
    date = rf"{part}(?:/{part})?|(?:PAST|PRESENT|FUTURE)_REF|XXXX-XX-XX"
    length = r"P(?:T?[\dX.]+[A-Z]+)+(?:/P(?:T?[\dX.]+[A-Z]+)+)?"
    shapes = {
        TimeKind.DATE: date, TimeKind.TIME: date, TimeKind.DURATION: length,
        TimeKind.SET: rf"{length}|XXXX-(?:WXX-(?:\d|WE)|XX-XX|\d\d|SP|SU|FA|WI)(?:T(?:MO|AF|EV|NI))?",
    }  # fmt: skip
    for row in _times(" ".join(words), language):
        assert row.value is None or re.fullmatch(shapes[row.kind], row.value), row.value


def test_times_are_read_fast() -> None:
    """Well over 3,000 words a second, whatever the text holds."""
    text = "Protests went on since Thursday in 12 towns, as on January 8 and 9, officials said on Monday. " * 300
    began = time.process_time()
    _times(text)
    assert len(text.split()) / (time.process_time() - began) > 3000
