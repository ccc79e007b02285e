"""Tests of telling a report from comment, a live page and a communique."""

import pytest

from nightglass.parse.genre import genre_of
from nightglass.records.document import Genre

REPORT = (
    "Police in Norvale detained at least 40 people on Tuesday after a march on the harbour, a rights group said.\n"
    "“We saw them taken to the vans,” said Ada Quill, who works nearby. The ministry did not comment.\n"
)


def test_a_report_is_news() -> None:
    """Attributed facts in the past tense."""
    assert genre_of(REPORT, "Dozens held in Norvale") is Genre.NEWS


@pytest.mark.parametrize(
    "text",
    [
        "Visiting lecturer, Norvale School of Law\n" + REPORT,
        "Opinion | The harbour belongs to all\n" + REPORT,
        REPORT + "Ada Quill is a professor of history at the University of Norvale.\n",
        "یادداشت:\n" + REPORT,
        "# Why they count\n\n*Analysis by Ada Quill, lecturer in history, University of Norvale*\n\n" + REPORT,
        "**Opinion**\n" + REPORT,
    ],
)
def test_what_a_lecturer_signs_or_calls_itself_opinion_is_analysis(text: str) -> None:
    """Who signs it decides, however much it reports."""
    assert genre_of(text, None) is Genre.ANALYSIS


@pytest.mark.parametrize(
    "text",
    [
        "Professor held at the harbour\n" + REPORT,
        "Analysis of harbour water finds lead\n" + REPORT,
        "Historian named harbour minister\n" + REPORT,
    ],
)
def test_a_report_about_a_professor_or_an_analysis_is_news(text: str) -> None:
    """A headline is no author's line, and what is analysed may be water."""
    assert genre_of(text, None) is Genre.NEWS


def test_a_line_that_tells_what_the_writer_is_makes_an_analysis() -> None:
    """Wherever it stands."""
    assert genre_of("The writer is a fellow at the Norvale Institute\n" + REPORT, None) is Genre.ANALYSIS


@pytest.mark.parametrize(
    "text",
    [
        "The council appears to think that time is on its side. That is likely a mistake. It may clear the quay, but "
        "it cannot restore trust; indeed, it would merely deepen the rift, and ultimately all of us must pay for it.",
        "به نظر می‌رسد شورا گمان می‌کند زمان به سود اوست. این احتمالاً خطاست و شاید روزی بفهمد. در نهایت همهٔ ما بهای "
        "آن را خواهیم پرداخت و در واقع این آرامش تنها میان‌پرده‌ای است.",
        "Совет, кажется, решил, что время на его стороне. Скорее всего, это ошибка. Возможно, он очистит причал, но "
        "вряд ли вернёт доверие, и в конечном счёте платить придётся всем нам.",
        "يبدو أن المجلس يظن أن الوقت في صالحه. ولعل هذا خطأ، وربما أخلى الرصيف، لكنه لن يعيد الثقة. وفي نهاية المطاف "
        "ينبغي أن ندفع الثمن جميعا في هذه المدينة.",
    ],
)
def test_a_short_text_that_weighs_every_sentence_and_attributes_none_is_analysis(text: str) -> None:
    """In four languages, by different words that weigh; one word again and again is not enough."""
    assert genre_of(text, None) is Genre.ANALYSIS
    assert (
        genre_of("The ferry may sail and it may not, and the tram may run and may stop, and the " * 3, None)
        is Genre.NEWS
    )


@pytest.mark.parametrize(
    "text",
    [
        "🔴 Shots at the customs house, everybody is running to the station now, keep off the swing bridge tonight and "
        "wait for word from us\n@norvale_live",
        "Forwarded from Quay Watch\nThe phones are cut in the old town again and nobody at the clinic answers, who "
        "knows anything please write to the bot today",
    ],
)
def test_a_channels_marks_make_a_post(text: str) -> None:
    """A pictograph, a handle, a forward; one mark alone is none, and a long text is an article that shows one."""
    assert genre_of(text, None) is Genre.POST
    assert genre_of(REPORT + "@norvale_live", None) is Genre.NEWS
    assert genre_of(f"{text}\n{REPORT * 4}", None) is Genre.NEWS


def test_two_entries_are_enough_for_a_page_that_calls_itself_live() -> None:
    """Entries can also say how long ago they were."""
    entries = (
        "12 min ago\nPolice close the bridge to the old town.\n1 hr ago\nThe march sets out from the fish market.\n"
    )
    assert genre_of(f"Norvale: live updates\n{entries}", None) is Genre.LIVE
    assert genre_of(f"Norvale on Tuesday\n{entries}", None) is Genre.NEWS


def test_unsigned_weighing_without_a_single_attribution_is_analysis() -> None:
    """Wording decides alone only in a long text that attributes nothing."""
    line = (
        "The council may ultimately seek a bargain, which suggests that its legitimacy could erode and must be rebuilt."
    )
    assert genre_of("\n".join([line] * 20), None) is Genre.ANALYSIS
    assert genre_of("\n".join([line, REPORT, REPORT] * 20), None) is Genre.NEWS


def test_three_clock_entries_make_a_live_page() -> None:
    """Two could be a timetable in a report."""
    entries = ["14:05 The march sets out.", "14:30 Police close the bridge.", "15:10 GMT The first vans arrive."]
    assert genre_of("\n".join([REPORT, *entries]), None) is Genre.LIVE
    assert genre_of("\n".join([REPORT, *entries[:2]]), None) is Genre.NEWS


def test_a_body_that_speaks_for_itself_makes_a_statement() -> None:
    """First person plural outside quotation marks, and what a body does: it condemns, calls on, demands."""
    text = (
        "Statement by the Union of Norvale Teachers\nWe condemn the arrest of our members. We call on the ministry to "
        "free them, and we demand that the schools open again under our elected heads.\n"
    )
    assert genre_of(text, None) is Genre.STATEMENT
    assert genre_of("Statement on harbour falls short, union says\n" + REPORT, None) is Genre.NEWS


def test_fragments_and_scraps_are_other() -> None:
    """A list or a few words are no article."""
    assert genre_of("Home\nNews\nSport\nWeather\nContact", None) is Genre.OTHER
    assert genre_of("", None) is Genre.OTHER
    assert genre_of("\n".join(f"Ada Quill, {age}, Norvale" for age in range(20, 40)), None) is Genre.OTHER


def test_a_text_that_names_the_body_that_issues_it_is_a_statement() -> None:
    """A ministry that speaks of itself in the third person still issues a statement; one about it is news."""
    text = (
        "Statement of the Harbour Ministry on the march\nThe Ministry informs the public that order is restored in the "
    )
    text += "whole of Norvale and that the bridge will open again on Tuesday morning at the usual hour.\n"
    assert genre_of(text, None) is Genre.STATEMENT
    assert genre_of(text.replace("Statement of the", "March halted, says"), None) is Genre.NEWS
