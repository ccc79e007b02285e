"""What the words of a caveat point back at."""

import pytest

from nightglass.read.caveats.pointers import Reach, pointer_of
from nightglass.records.figure import Measure


@pytest.mark.parametrize(
    ("clause", "reach", "counts"),
    [
        ("That number cannot be confirmed", Reach.ONE, True),
        ("Neither account could be verified", Reach.TWO, False),
        ("None of these numbers could be confirmed", Reach.ALL, True),
        ("His story could not be checked", Reach.ONE, False),
    ],
)
def test_words_that_take_up_something_told_before_point_back(clause: str, reach: Reach, counts: bool) -> None:
    """How many, and whether they mean a number."""
    pointer = pointer_of(clause, "en")
    assert (pointer.back, pointer.reach, pointer.counts) == (True, reach, counts)


def test_a_noun_that_goes_on_with_what_it_is_points_nowhere() -> None:
    """The claim *that* twelve died stands in its own clause."""
    assert not pointer_of("The union could not verify the claim that twelve had died", "en").back
    assert not pointer_of("Unconfirmed reports spoke of a fire", "en").back


def test_the_deaths_mean_a_count_of_dead() -> None:
    """Not the nearest number of whatever kind."""
    assert Measure.KILLED in pointer_of("Officials have not confirmed the deaths", "en").measures
    assert pointer_of("The arrests have not been confirmed", "en").measures == {Measure.DETAINED}


def test_other_languages_tell_all_from_the_last() -> None:
    """They always point back: a Persian caveat has no English nouns to look for."""
    assert pointer_of("ни одно из этих сообщений не подтверждено", "ru").reach is Reach.ALL
    assert pointer_of("این خبر تایید نشده است", "fa").reach is Reach.ONE
