"""Tests of cutting a text into its articles."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from nightglass.parse.split import split_articles
from nightglass.parse.split_repeats import repeated_lines
from nightglass.parse.split_signs import read_line


@settings(deadline=None)  # the first example loads the weights
@given(st.text(alphabet="ab .\n\f-“é\u0645", max_size=300))
def test_spans_are_trimmed_in_order_and_leave_no_words_out(text: str) -> None:
    """The law of the spans holds on any text."""
    spans = split_articles(text)
    inside = "".join(span.of(text) for span in spans)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert [char for char in inside if char.isalpha()] == [char for char in text if char.isalpha()]


def test_a_text_without_words_gives_no_article() -> None:
    """Blank lines are no article."""
    assert split_articles(" \n\n\t\n") == []


LINES = [
    "The harbour council of Norvale met on Tuesday to weigh the new sea wall, and its clerk said that forty "
    "families had asked for an answer before the winter storms close the road.",
    "Fishing crews from Ostrana, who land their catch on the same quay, want the ferry fares cut first because diesel "
    "has doubled in price since the spring and two of their boats lie idle.",
    "Engineers hired by the province measured the old mill last month and found cracks as wide as a hand, which no "
    "repair that the town could pay for on its own would ever close again.",
]

STORY = [
    "The harbour council of Norvale met on Tuesday to weigh the new sea wall before the winter storms.",
    "Its clerk, Ada Quill, said that forty families had asked the council for an answer about the wall.",
    "“We cannot wait for another storm,” Quill said. “The wall is cracked and the sea comes in.”",
    "The council put off the vote on the wall, and she said that it would meet again.",
]


def test_blank_lines_between_paragraphs_do_not_cut_an_article() -> None:
    """Layout that a file has everywhere says nothing."""
    assert len(split_articles("\n\n".join(STORY))) == len(split_articles("\n".join(STORY))) == 1


def test_a_repeated_run_in_edited_form_opens_a_document() -> None:
    """The second telling of the same paragraphs is another document, whatever its cohesion with the first."""
    again = [line.replace("because", "as").replace("last month", "in May") for line in LINES[1:]]
    text = "\n".join([*LINES, *STORY, *again])
    spans = split_articles(text)
    assert any(span.start == text.index(again[0]) for span in spans)


def test_one_repeated_line_does_not_cut_an_article() -> None:
    """A pull quote is no second telling."""
    lines = [read_line(line) for line in [*LINES, LINES[0]]]
    assert repeated_lines(lines) == []


def _story(day: str, place: str, person: str) -> list[str]:
    return [
        f"Dock workers in {place} walked out on {day} in protest at the arrest of their elected head, shutting the "
        "country's largest port despite an order from the Interior Ministry to return to their posts.",
        f"Union secretary {person} told reporters that the gates would stay closed until every worker was free.",
        f"“We have nothing to lose,” {person.split()[-1]} said. “They have taken everything else from us already.”",
        "The ministry did not answer questions, but it has called the walkout unlawful.",
        "Talks between the two sides broke down last month over pay and safety.",
        f"“Nobody will load a ship,” {person.split()[-1]} added.",
    ]


def test_articles_of_one_house_on_one_event_are_parted_at_their_leads() -> None:
    """The lead starts again with a long sentence, a weekday and full names, whatever the words have in common."""
    first, second = _story("Monday", "Norvale", "Ada Quill"), _story("Thursday", "Ostrana", "Lena Morrow")
    spans = split_articles("\n".join([*first, *second]))
    assert [span.start for span in spans] == [0, len("\n".join(first)) + 1]


def test_a_short_subhead_opens_no_article() -> None:
    """A line of a few words without a stop belongs to the article in which it stands."""
    lines = [*STORY[:2], "A cracked wall", *STORY[2:], "What comes next", "The clerk said that she would write again."]
    assert len(split_articles("\n".join(lines))) == 1


def test_the_same_text_is_cut_the_same_way_twice() -> None:
    """Nothing in the method is drawn at random."""
    text = "\n".join([*LINES, *STORY, *LINES])
    assert split_articles(text) == split_articles(text)
