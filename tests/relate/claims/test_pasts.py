"""What a text tells of another year is no toll of what it reports."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from nightglass.records.document import Document
from nightglass.records.figure import Figure
from nightglass.records.link import Link, LinkKind
from nightglass.records.span import Span
from nightglass.relate.claims.figures import claims_of_figures
from nightglass.relate.claims.pasts import far_apart, is_past, is_recalled, present_of
from nightglass.relate.claims.whens import UNSAID, When
from nightglass.relate.evidence import Evidence
from told import document, figure

NOW = datetime(2031, 3, 5, tzinfo=UTC)
LONG_AGO = (datetime(2014, 1, 1, tzinfo=UTC), datetime(2015, 1, 1, tzinfo=UTC))


def text_of(name: str, text: str) -> Document:
    """Return a document published on 5 March 2031."""
    return replace(document(name, day=5), text=text)


def count_in(of: Document, words: str, number: int, *, year: bool = False) -> Figure:
    """Return a count at its words; ``year`` dates it to 2014, else its sentence says no time."""
    start = of.text.index(words)
    begin, end = of.text.rfind(". ", 0, start) + 1, of.text.find(".", start) + 1
    begin_at, end_at = LONG_AGO if year else (None, None)
    made = figure(of.id, number, number, place=None, place_ids=())
    return replace(
        made, id=f"fig-{of.id}-{start}", start=start, end=start + len(words), sentence=Span(begin, end),
        period_from=begin_at, period_to=end_at, period_words="2014" if year else None,
    )  # fmt: skip


def supports(figures: list[Figure], documents: list[Document], **more: object) -> list[list[tuple[str, int | None]]]:
    """Return what supports or denies each claim, by document and number."""
    found = claims_of_figures(Evidence(documents=documents, figures=figures, **more))  # type: ignore[arg-type]
    told: list[list[tuple[str, int | None]]] = [
        sorted({(row.document_id, row.low) for row in found.members if row.claim_id == claim.id}, key=str)
        for claim in found.claims
    ]
    return sorted(told, key=str)


NEWS = "A stand fell in the town of Orsava. The harbour office said that 40 people were killed."
RECALLS = (
    "A stand fell in the town of Orsava. A nurse spoke of 41 dead. \n\n"
    "In 2014, 31 people were killed when another stand fell."
)


def test_a_stated_year_parts_a_toll_from_that_of_these_days() -> None:
    """The town and the days that the text reports of are not those of 2014, in its own text or in another's."""
    news, recalls = text_of("a", NEWS), text_of("b", RECALLS)
    figures = [
        count_in(news, "40 people", 40),
        count_in(recalls, "41 dead", 41),
        count_in(recalls, "31 people", 31, year=True),
    ]
    assert supports(figures, [news, recalls]) == [[("a", 40), ("b", 41)], [("b", 31)]]


def test_two_texts_that_recall_one_year_share_its_claim() -> None:
    """And neither gives it the town that it reports from."""
    one, other = text_of("a", RECALLS), text_of("b", RECALLS.replace("A nurse", "A guard"))
    figures = [count_in(of, "31 people", 31, year=True) for of in (one, other)]
    found = claims_of_figures(Evidence(documents=[one, other], figures=figures))
    assert [(claim.document_ids, claim.place) for claim in found.claims] == [(("a", "b"), None)]


def test_the_past_lends_its_year_within_its_paragraph() -> None:
    """Of 31 in 2014, an inquiry found 44: one claim; the toll of the next paragraph is of these days."""
    words = "In 2014, 31 people were killed; an inquiry later found 44. \n\nThis time 45 people were killed."
    text = text_of("a", words)
    figures = [count_in(text, "31 people", 31, year=True), count_in(text, "44", 44), count_in(text, "45 people", 45)]
    assert [("a", 31), ("a", 44)] in supports(figures, [text])


def test_one_wording_and_number_tie_a_past_toll_to_a_copy_that_drops_the_year() -> None:
    """Nothing else does."""
    one, other = text_of("a", RECALLS), text_of("b", RECALLS.replace("In 2014, ", ""))
    figures = [count_in(one, "31 people", 31, year=True), count_in(other, "31 people", 31)]
    tie = Link("lnk-1", "a", "b", LinkKind.REUSE, 1.0, (), (), (), "test", ())
    assert len(supports(figures, [one, other], links=[tie])) == 1
    assert len(supports(figures, [one, other])) == 2


@pytest.mark.parametrize(
    ("language", "before", "recalled"),
    [
        ("en", "On the tenth anniversary of the fire that killed ", True),
        ("en", "On the anniversary of the fire, police killed ", False),
        ("en", "At a march on Tuesday police killed ", False),
        ("fa", "در سالگرد کشته شدن ", True),
        ("fa", "در دههٔ شصت ", True),
        ("ru", "В годовщину пожара, унесшего жизни ", False),
        ("ru", "В годовщину гибели ", True),
    ],
)
def test_an_anniversary_sets_a_count_in_the_past(language: str, before: str, recalled: bool) -> None:
    """Where the count stands in what is remembered, not behind it."""
    text = replace(text_of("a", f"{before}44 people."), language=language)
    count = replace(figure("a", 44, 44), start=len(before), end=len(before) + 2, sentence=Span(0, len(text.text)))
    assert is_recalled(count, text) is recalled


def test_a_past_ended_long_before_the_present_of_its_text() -> None:
    """A total that runs on since then did not, nor does the year before when it is January."""
    year = When(*LONG_AGO, "2014", since=False)
    assert is_past(year, NOW)
    assert not is_past(When(*LONG_AGO, "since 2014", since=True), NOW)
    assert not is_past(year, datetime(2015, 2, 1, tzinfo=UTC))
    assert not is_past(UNSAID, NOW)
    assert present_of(document("a", day=5), []) == document("a", day=5).published_at


def test_periods_are_far_apart_by_their_nearest_ends() -> None:
    """Weeks are not far; no date is nowhere."""
    week = When(NOW, NOW.replace(day=12), "this week", since=False)
    assert far_apart(When(*LONG_AGO, "2014", since=False), week)
    assert not far_apart(week, When(NOW.replace(month=5), NOW.replace(month=6), "may", since=False))
    assert not far_apart(UNSAID, week)
