"""Tests of stories as documents arrive: what joins, what stays."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from nightglass.relate.stories.grouping import APART, Grouping, grouped
from nightglass.relate.stories.sketch import Sketch, stems

START = datetime(2026, 1, 5, tzinfo=UTC)
FERRY = "Ferry capsizes off Port Selmar, nineteen drown"
FERRY_LATER = "Divers search wreck of ferry that capsized off Selmar"
STRIKE = "Bus drivers in Keldram strike over winter bonus"


def headline(
    name: str, text: str, hours: float | None = 0, language: str = "en", vector: Sequence[float] = ()
) -> Sketch:
    """Return the sketch of a headline published some hours after the start."""
    at = None if hours is None else START + timedelta(hours=hours)
    direction = np.array(vector, dtype=np.float32) if vector else None
    return Sketch(name, language, at, stems(text), direction)


def test_headlines_that_share_telling_words_are_one_story() -> None:
    """And one on another subject begins its own."""
    batch = [headline("a", FERRY), headline("b", STRIKE, 1), headline("c", FERRY_LATER, 2)]
    assert grouped([batch]) == [["a", "c"], ["b"]]


def test_a_story_keeps_its_first_document_when_an_earlier_one_arrives_later() -> None:
    """What was told to a person never changes its name."""
    late = headline("early", "Ferry in distress off Port Selmar", -3)
    assert grouped([[headline("a", FERRY)], [late]]) == [["a", "early"]]
    assert grouped([[headline("a", FERRY), late]]) == [["early", "a"]]


def test_known_stories_stay_and_take_what_is_new() -> None:
    """The result of an earlier run can be gone on from, whatever the batch now holds."""
    documents = [headline("a", FERRY), headline("b", STRIKE), headline("c", FERRY_LATER, -1)]
    assert grouped([documents], known=[["b"], ["a"]]) == [["b"], ["a", "c"]]


def test_a_known_document_that_is_gone_is_left_out() -> None:
    """A story whose every document was removed is gone too."""
    assert grouped([[headline("a", FERRY)]], known=[["gone"], ["lost", "a"]]) == [["a"]]


def test_a_story_that_slept_for_weeks_is_over() -> None:
    """The next ferry that sinks there is another happening; an unknown time keeps nothing out."""
    weeks = (APART + timedelta(days=1)) / timedelta(hours=1)
    assert len(grouped([[headline("a", FERRY), headline("b", FERRY, weeks)]])) == 2
    assert len(grouped([[headline("a", FERRY), headline("b", FERRY, None)]])) == 1


def test_languages_meet_by_vectors_alone() -> None:
    """Words of two languages share nothing; without vectors each language has its own stories."""
    near, far = [0.9, 0.1, 0.0], [0.0, 0.2, 0.9]
    persian = headline("fa", "واژگونی کشتی در بندر سلمار", 1, "fa", near)
    assert grouped([[headline("en", FERRY, 0, "en", near), persian]]) == [["en", "fa"]]
    assert grouped([[headline("en", FERRY, 0, "en", far), persian]]) == [["en"], ["fa"]]
    assert len(grouped([[headline("en", FERRY), headline("fa", "واژگونی کشتی", 1, "fa")]])) == 2


def test_another_number_does_not_part_a_story() -> None:
    """Why a story says nothing on a toll: ten times as many dead is the same happening to it."""
    text = "Police kill {} protesters in Norvale square"
    few, many = headline("a", text.format(200)), headline("b", text.format(2000))
    assert grouped([[few, many]]) == [["a", "b"]]


SUBJECTS = ["ferry", "strike", "dam", "quake", "vote", "prison", "fuel", "arrest", "harbour", "bridge"]
WORDS = st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=6)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=14), st.integers(0, 14))
def test_nothing_that_comes_later_moves_what_was_told(texts: list[list[str]], cut: int) -> None:
    """Adding a second batch only adds to stories and behind them; one document at a time gives the same."""
    sketches = [headline(f"{at:02}", " ".join(words), at) for at, words in enumerate(texts)]
    before, after = grouped([sketches[:cut]]), grouped([sketches[:cut], sketches[cut:]])
    assert [[name for name in names if int(name) < cut] for names in after[: len(before)]] == before
    grouping = Grouping()
    for sketch in sketches:
        grouping.add(sketch)
    assert [list(names) for names in grouping.members] == grouped([sketches])
