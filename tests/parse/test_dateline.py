"""Tests of what a text's head says of its publication."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.parse.dateline import byline_of, find_dateline, title_of
from nightglass.records.document import Precision

BODY = "\nThe council of Norvale met on Tuesday and put off the vote on the harbour, its clerk said in the evening.\n"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Harbour Council\n2025-10-PR-014\nFor release\n\nNORVALE (Oct. 4)", datetime(2025, 10, 4, tzinfo=UTC)),
        ("2025-10-PR-014\u2028NORVALE (Oct. 4) - The council met.", datetime(2025, 10, 4, tzinfo=UTC)),
        ("2025-01-PR-001\nNORVALE (Dec. 31)", datetime(2024, 12, 31, tzinfo=UTC)),
        ("2025-12-PR-301\nNORVALE (Jan. 1)", datetime(2026, 1, 1, tzinfo=UTC)),
        ("Oct. 4: Council meets\n2025-10-PR-014", datetime(2025, 10, 4, tzinfo=UTC)),
    ],
)
def test_a_releases_number_gives_the_year_of_its_dateline(head: str, day: datetime) -> None:
    """The number may be of the month before or behind."""
    found = find_dateline(head + BODY)
    assert found is not None
    assert found.published_at == day


@pytest.mark.parametrize(
    "head", ["2025-03-PR-014\nNORVALE (Oct. 4)", "2025-10-PR-014\n2024-10-PR-002\nNORVALE (Oct. 4)", "NORVALE (Oct. 4)"]
)
def test_a_number_that_does_not_fit_gives_no_year(head: str) -> None:
    """Nor two numbers that differ."""
    found = find_dateline(head + BODY)
    assert found is not None
    assert found.published_at is None


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("Published: 12 January 2026", "12 January 2026"),
        ("NORVALE, Jan. 12, 2026 (Agency) — The council met.", "Jan. 12, 2026"),
        ("January 12, 2026", "January 12, 2026"),
        ("2026-01-12", "2026-01-12"),
        ("12.01.2026", "12.01.2026"),
        ("12 января 2026 г.", "12 января 2026 г."),
        ("۲۲ دی ۱۴۰۴", "۲۲ دی ۱۴۰۴"),
        ("۱۲ يناير ۲۰۲۶", "۱۲ يناير ۲۰۲۶"),
        ("1404/10/22", "1404/10/22"),
    ],
)
def test_a_stated_day_is_that_day_in_any_of_the_languages(head: str, words: str) -> None:
    """Four languages and two calendars give one day."""
    found = find_dateline(head + BODY)
    assert found is not None
    assert found.published_at == datetime(2026, 1, 12, tzinfo=UTC)
    assert found.published_to == datetime(2026, 1, 13, tzinfo=UTC)
    assert found.precision is Precision.DAY
    assert found.span.of(head) == words


def test_a_clock_time_gives_a_minute_in_the_zone_that_is_stated_or_given() -> None:
    """A time without a zone is read in the case's zone."""
    zone = timezone(timedelta(hours=3, minutes=30))
    ours = find_dateline("12 January 2026, 14:05" + BODY, zone=zone)
    theirs = find_dateline("Published on 12 January 2026 at 14:05 GMT" + BODY, zone=zone)
    assert ours is not None
    assert theirs is not None
    assert ours.published_at == datetime(2026, 1, 12, 10, 35, tzinfo=UTC)
    assert theirs.published_at == datetime(2026, 1, 12, 14, 5, tzinfo=UTC)
    assert theirs.precision is Precision.MINUTE


def test_a_dateline_without_a_year_is_placed_only_where_the_year_is_given() -> None:
    """Nobody guesses a year."""
    head = "NORVALE, Oct. 4 (Agency) - The council met."
    open_ended, placed = find_dateline(head + BODY), find_dateline(head + BODY, year=2025)
    assert open_ended is not None
    assert open_ended.published_at is None
    assert placed is not None
    assert placed.published_at == datetime(2025, 10, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    "head",
    [
        "GENEVA — The envoys met again.",
        "The mayor said that the bridge would open on 12 January 2026 after a year of delays.",
        "The envoy and the minister meet in Norvale, Ostrana January 17, 2025",
        "3/4/2026",
        "31 February 2026",
    ],
)
def test_a_place_alone_a_told_date_and_an_impossible_one_give_none(head: str) -> None:
    """A date inside a sentence is what the text tells, not when it was published."""
    assert find_dateline(head + BODY) is None


def test_published_wins_over_updated() -> None:
    """The later label is not the publication."""
    found = find_dateline("Updated: 14 January 2026\nPublished: 12 January 2026" + BODY)
    assert found is not None
    assert found.published_at == datetime(2026, 1, 12, tzinfo=UTC)


def test_a_headline_is_a_title_and_a_lead_or_a_byline_is_not() -> None:
    """Only a short first line without the form of a sentence is a title."""
    span = title_of("Harbour vote put off" + BODY)
    assert span is not None
    assert span.of("Harbour vote put off" + BODY) == "Harbour vote put off"
    assert title_of("The council of Norvale met." + BODY) is None
    assert title_of("By Ada Quill" + BODY) is None
    assert title_of("Harbour vote put off") is None


def test_the_authors_line_is_found_at_the_head_and_at_the_foot() -> None:
    """A name after "By", a post alone, or a closing note."""
    for line in ("By Ada Quill", "Visiting lecturer, Norvale School of Law", "نویسنده: آدا کویل"):
        text = line + BODY
        span = byline_of(text)
        assert span is not None
        assert span.of(text) == line
    text = BODY.strip() + "\nAda Quill is a senior fellow at the Norvale Institute."
    span = byline_of(text)
    assert span is not None
    assert span.of(text).startswith("Ada Quill")
    assert byline_of("By the time the council met, it was dark." + BODY) is None


@given(st.text(alphabet="1204 ./-:Jan,\n۲دی—ABab", max_size=120))
def test_spans_lie_inside_any_text(text: str) -> None:
    """No input makes an error or a span that covers nothing."""
    found = find_dateline(text)
    spans = [found.span if found else None, title_of(text), byline_of(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans if span)


def test_a_headline_may_end_with_a_full_stop() -> None:
    """Some houses write them so; a short lead that opens with an article or tells the day is no headline."""
    title = "Harbour council puts off vote on sea wall."
    span = title_of(title + BODY)
    assert span is not None
    assert span.of(title + BODY) == title
    assert title_of("Harbour council met on Tuesday." + BODY) is None


def test_a_line_of_house_town_and_date_states_the_publication() -> None:
    """An imprint holds capitalised names and a full date; a sentence does not."""
    assert find_dateline("*Norvale Register, Ostrana, Tuesday, January 13, 2026*" + BODY) is not None
    assert find_dateline("Council of Norvale banned marches on January 13, 2026" + BODY) is None


def test_an_authors_line_in_markdown_emphasis_is_found_without_its_marks() -> None:
    """The marks are the format's."""
    text = "# A title\n\n*Analysis by Ada Quill, University of Norvale*\n" + BODY
    span = byline_of(text)
    assert span is not None
    assert span.of(text) == "Analysis by Ada Quill, University of Norvale"
