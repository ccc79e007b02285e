"""The chance test: what it finds where nothing is, and where something is."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nightglass.relate.echoes_chance import Chance, Moment, adjusted, chance_of, near_pairs, rhythm, shuffled

DAY = 86_400
EVEN = {name: [at * 7_000 for at in range(200)] for name in ("a", "b", "c")}
"""Sources that post at every hour alike."""


@given(
    st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 3)), min_size=1, max_size=12),
    st.integers(1, 900),
)
def test_pairs_are_counted_as_by_hand(posts: list[tuple[int, int]], window: int) -> None:
    """Each pair of different owners once, at most the window apart."""
    by_hand = sum(
        owner != other and abs(at - then) <= window
        for number, (at, owner) in enumerate(posts)
        for then, other in posts[:number]
    )
    times, owners = np.array([[at for at, _ in posts]] * 2, dtype=float), np.array([owner for _, owner in posts])
    assert near_pairs(times, owners, window).tolist() == [by_hand, by_hand]


def test_a_shuffle_keeps_the_day_and_goes_where_the_source_posts() -> None:
    """A source that posts at nine only is moved to nine, but for the little that few posts leave open."""
    nine = rhythm([day * DAY + 9 * 3600 for day in range(400)])
    moved = shuffled(np.array([3 * DAY + 5.0]), nine[None, :], 500, seed=1)
    assert moved.min() >= 3 * DAY
    assert moved.max() < 4 * DAY
    assert ((moved // 3600) % 24 == 9).mean() > 0.95


def test_the_same_minute_by_three_sources_is_no_chance() -> None:
    """With three even rhythms, three pairs within ten minutes come by chance less than once in two hundred."""
    together = [Moment("a", 3 * DAY), Moment("b", 3 * DAY + 60), Moment("c", 3 * DAY + 120)]
    result = chance_of("text", together, EVEN, 600)
    assert result is not None
    assert result.p_value < 0.005
    assert result.rate_ratio > 20


def test_sources_that_post_at_the_same_hour_only_meet_by_chance_more_often() -> None:
    """What a shared timetable brings is no surprise."""
    daily = {name: [day * DAY + 9 * 3600 for day in range(100)] for name in ("a", "b")}
    moments = [Moment("a", 3 * DAY + 9 * 3600), Moment("b", 3 * DAY + 9 * 3600 + 300)]
    timetable, even = chance_of("text", moments, daily, 600), chance_of("text", moments, EVEN, 600)
    assert timetable is not None
    assert even is not None
    assert timetable.p_value > 0.2 > even.p_value


def test_false_alarms_are_as_many_as_the_test_says() -> None:
    """Posts at random minutes of one day: a p-value below a tenth in about a tenth of the texts."""
    draw = np.random.default_rng(5)
    alarms = 0
    for number in range(300):
        moments = [Moment(name, 3 * DAY + int(draw.integers(DAY))) for name in ("a", "b", "c") for _ in range(4)]
        result = chance_of(str(number), moments, EVEN, 3600, shuffles=199)
        assert result is not None
        alarms += result.p_value <= 0.1
    assert 10 <= alarms <= 50


def test_a_result_does_not_depend_on_what_else_is_tested() -> None:
    """The seed is the text's own."""
    moments = [Moment("a", 3 * DAY), Moment("b", 3 * DAY + 60)]
    assert chance_of("text", moments, EVEN, 600) == chance_of("text", moments, EVEN, 600)


def test_a_text_without_a_pair_is_tested_too() -> None:
    """It counts among the tests for which the others are corrected."""
    assert chance_of("text", [Moment("a", 0), Moment("b", 5 * DAY)], EVEN, 600) == Chance(0.0, 1.0, 1.0)


def test_a_source_with_few_posts_has_no_rhythm() -> None:
    """Two sources must have one."""
    assert chance_of("text", [Moment("a", 0), Moment("b", 1)], {"a": EVEN["a"], "b": [1, 2, 3]}, 600) is None


def test_q_values_are_those_of_benjamini_and_hochberg() -> None:
    """The p-values of their paper's example, the first four of fifteen: at a rate of .05 these are kept."""
    values = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
              0.7590, 1.0000]  # fmt: skip
    found = adjusted({f"{number:02}": Chance(1.0, value, value) for number, value in enumerate(values)})
    assert [text for text, result in sorted(found.items()) if result.q_value <= 0.05] == ["00", "01", "02", "03"]
    assert found["14"].q_value == 1.0
