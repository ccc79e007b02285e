"""What the words of a count leave of its number, by each rule of numbers."""

import pytest

from nightglass.language.hedges import EFFECT_OF_HEDGE, RULES, VAGUE_BY_RULE, Bounds, Hedge
from nightglass.language.numbers import bounds, find_counts

PHRASES: tuple[tuple[str, Bounds, Bounds, Bounds, Bounds], ...] = (
    # words, then plain, isaf, acled, ccc
    ("12 people", (12, 12), (12, 12), (12, 12), (12, 12)),
    ("at least 12 people", (12, None), (12, None), (12, None), (12, None)),
    ("no fewer than 12 people", (12, None), (12, None), (12, None), (12, None)),
    ("more than 12 people", (12, None), (13, None), (12, None), (12, None)),
    ("well over 200 people", (200, None), (201, None), (200, None), (200, None)),
    ("up to 12 people", (None, 12), (None, 12), (None, 12), (None, 12)),
    ("as many as 12 people", (None, 12), (None, 12), (None, 12), (None, 12)),
    ("no more than 12 people", (None, 12), (None, 12), (None, 12), (None, 12)),
    ("fewer than 12 people", (None, 12), (None, 12), (None, 12), (None, 12)),
    ("nearly 12 people", (None, 12), (None, 12), (None, 12), (None, 12)),
    ("about 12 people", (12, 12), (12, 12), (12, 12), (12, 12)),
    ("between 12 and 15 people", (12, 15), (12, 15), (12, 15), (12, 15)),
    ("12 to 15 people", (12, 15), (12, 15), (12, 15), (12, 15)),
    ("a dozen people", (12, 12), (12, 12), (12, 12), (12, 12)),
    ("half a dozen people", (6, 6), (6, 6), (6, 6), (6, 6)),
    ("a dozen or so people", (12, 12), (12, 12), (12, 12), (12, 12)),
    ("two dozen people", (24, 24), (24, 24), (24, 24), (24, 24)),
    ("a couple of people", (2, 2), (2, None), (2, 2), (2, 2)),
    ("a few people", (2, None), (3, None), (3, 3), (2, None)),
    ("several people", (2, None), (3, None), (3, 3), (2, None)),
    ("a handful of people", (2, None), (4, None), (3, 3), (2, None)),
    ("numerous people", (2, None), (4, None), (3, 3), (2, None)),
    ("a large number of people", (2, None), (5, None), (2, None), (2, None)),
    ("dozens of people", (24, 99), (24, None), (12, 12), (24, 24)),
    ("scores of people", (40, 199), (40, None), (40, 199), (40, 199)),
    ("hundreds of people", (200, 999), (200, None), (100, 100), (200, 200)),
    ("hundreds, possibly thousands of people", (200, 9_999), (200, None), (100, 1_000), (200, 2_000)),
    ("thousands of people", (2_000, 9_999), (2_000, None), (1_000, 1_000), (2_000, 2_000)),
    ("not one person", (0, 0), (0, 0), (0, 0), (0, 0)),
    ("no guards were hurt", (0, 0), (0, 0), (0, 0), (0, 0)),
)


@pytest.mark.parametrize(("words", "plain", "isaf", "acled", "ccc"), PHRASES)
def test_a_phrase_has_the_bounds_of_the_rule_in_force(
    words: str, plain: Bounds, isaf: Bounds, acled: Bounds, ccc: Bounds
) -> None:
    """One phrase, four rules; null where the words set no bound."""
    (count,) = find_counts(words)
    assert [bounds(count, rule) for rule in ("plain", "isaf", "acled", "ccc")] == [plain, isaf, acled, ccc]


def test_every_line_of_every_rule_has_its_source_and_bounds_in_order() -> None:
    """A rule knows every vague word that the plain one knows."""
    for rule in RULES:
        assert VAGUE_BY_RULE[rule].keys() == VAGUE_BY_RULE["plain"].keys()
        for line in VAGUE_BY_RULE[rule].values():
            assert line.source
            assert line.low is None or line.high is None or line.low <= line.high
    assert set(EFFECT_OF_HEDGE) == set(Hedge)
