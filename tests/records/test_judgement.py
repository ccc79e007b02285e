"""What people decided: what counts, and what took the place of what."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from nightglass.records.judgement import Judgement, JudgementKind, in_force, judged, latest, pairs_judged, subjects

START = datetime(2031, 4, 1, 8, tzinfo=UTC)


def judgement(number: int, kind: str, value: str, about: str = "clm-1", previous: str | None = None) -> Judgement:
    """Return an invented judgement, made ``number`` minutes after the first."""
    at = START + timedelta(minutes=number)
    return Judgement(f"jdg-{number}", at, "Odo Brand", about, kind, value, None, "seen", previous, "tests 1", ())


def test_the_last_judgement_on_a_subject_counts() -> None:
    """Whatever the order in which they are given."""
    first, second = judgement(1, "grade", "weak"), judgement(2, "grade", "fair", previous="jdg-1")
    assert in_force([second, first]) == in_force([first, second]) == (second,)


def test_what_was_taken_the_place_of_does_not_count_whatever_the_clock_said() -> None:
    """A colleague's clock may be fast."""
    first = replace(judgement(1, "grade", "weak"), at=START + timedelta(days=300))
    second = judgement(2, "grade", "fair", previous="jdg-1")
    assert in_force([first, second]) == (second,)


def test_a_judgement_that_is_withdrawn_leaves_nothing_in_force() -> None:
    """It stays in the list of those that were made."""
    first, second = judgement(1, "certainty", "low"), judgement(2, "certainty", "withdrawn", previous="jdg-1")
    assert in_force([first, second]) == ()
    assert latest([first, second]) == (second,)


def test_of_one_pair_only_the_last_decision_counts() -> None:
    """The same two cannot be one origin and two; the order of the two ids says nothing."""
    one = judgement(1, "same origin", "org-a org-b")
    two = judgement(2, "different origins", "org-b org-a", previous="jdg-1")
    other = judgement(3, "same origin", "org-a org-c")
    assert pairs_judged([one, two, other], "clm-1") == {
        frozenset({"org-a", "org-b"}): two,
        frozenset({"org-a", "org-c"}): other,
    }
    assert pairs_judged([one, two, other], "clm-2") == {}


def test_a_pair_is_withdrawn_alone() -> None:
    """The other pairs of the claim stay judged."""
    made = [
        judgement(1, "same origin", "org-a org-b"),
        judgement(2, "same origin", "org-a org-c"),
        judgement(3, "same origin", "withdrawn org-a org-b", previous="jdg-1"),
    ]
    assert list(pairs_judged(made, "clm-1")) == [frozenset({"org-a", "org-c"})]


def test_the_source_and_the_information_are_judged_apart() -> None:
    """One says nothing of the other."""
    source = judgement(1, "admiralty source", "B", about="harbour-post")
    found = [source, judgement(2, "admiralty information", "3")]
    assert judged(found, "harbour-post", JudgementKind.ADMIRALTY_SOURCE) == source
    assert judged(found, "harbour-post", JudgementKind.ADMIRALTY_INFORMATION) is None


def test_of_some_kinds_a_row_has_many_and_each_is_followed_alone() -> None:
    """Two people were asked; what one of them answered takes the place of that alone."""
    asked, other = judgement(1, "contact", "asked: Mara"), judgement(2, "contact", "asked: Odo")
    answered = judgement(3, "contact", "answered: Mara", previous="jdg-1")
    assert in_force([asked, other, answered]) == (other, answered)
    back = judgement(4, "contact", "withdrawn", previous="jdg-3")
    assert in_force([asked, other, answered, back]) == (other,)
    # Two laptops follow the same one: the last counts.
    assert (
        in_force([asked, answered, judgement(5, "contact", "answered: Mara Holt", previous="jdg-1")])[0].id == "jdg-5"
    )


def test_a_link_is_its_own_matter_whichever_document_is_judged() -> None:
    """And each field of a row."""
    one = judgement(1, "wrong link", "copy doc-1 doc-2", about="doc-1")
    back = judgement(2, "wrong link", "withdrawn copy doc-1 doc-2", about="doc-2", previous="jdg-1")
    place, number = judgement(3, "correction", "place: Elm"), judgement(4, "correction", "number: 3")
    assert in_force([one, back, place, number]) == (place, number)
    assert in_force([place, judgement(5, "correction", "place: Harrow", previous="jdg-3")])[0].value == "place: Harrow"


@given(
    st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["weak", "fair", "withdrawn"])), max_size=8),
    st.randoms(use_true_random=False),
)
def test_in_any_order_the_same_judgements_count(made: list[tuple[int, str]], chance: Random) -> None:
    """Two laptops that merged their ledgers agree, and at most one judgement counts on each subject."""
    rows = [judgement(at, "grade", value, about=f"clm-{at % 2}") for at, value in dict(made).items()]
    shuffled = list(rows)
    chance.shuffle(shuffled)
    assert in_force(rows) == in_force(shuffled)
    assert len({subjects(rows)[one.id] for one in in_force(rows)}) == len(in_force(rows))
