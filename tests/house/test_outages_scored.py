"""How rows and true outages are matched, and the rule beside."""

from benchmarks.outages.invent import BEGIN, DAY, HAPPENINGS, RHYTHMS, Truth, invent
from benchmarks.outages.rule import by_rule
from benchmarks.outages.score import matched


def test_rows_and_true_outages_match_once_by_the_longest_overlap() -> None:
    """A second row on the same outage, and one beside it, match nothing."""
    truth = [Truth(BEGIN + 100, BEGIN + 900)]
    rows = [(BEGIN + 100, BEGIN + 200), (BEGIN + 300, BEGIN + 900), (BEGIN + 900, None)]
    assert matched(rows, truth) == [(1, 0)]


def test_every_rhythm_meets_every_happening_and_a_seed_repeats_itself() -> None:
    """The same seed gives the same series."""
    made = invent([7])
    assert len(made) == len(RHYTHMS) * len(HAPPENINGS)
    assert [one.rows[-1] for one in made] == [one.rows[-1] for one in invent([7])]


def test_the_rule_forgets_a_long_outage() -> None:
    """After some days its own middle lies in the dark, and it calls that usual."""
    made = next(one for one in invent([7]) if one.rhythm == "probes" and one.happening == "lasts")
    found = by_rule(made.rows)
    assert found[0][0] == made.truth[0].start
    assert found[-1][1] is not None
    assert found[-1][1] - found[0][0] < 8 * DAY
