"""At least so many, at most so many."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from nightglass.records.origin import Independent
from nightglass.relate.origins.counts import at_most, proven

NAMES = [f"o{at}" for at in range(7)]
VERDICTS = st.lists(st.sampled_from(list(Independent)), min_size=21, max_size=21)


def pairs_of(verdicts: list[Independent]) -> dict[frozenset[str], Independent]:
    """Return verdicts on all pairs of seven origins."""
    return dict(zip(map(frozenset, combinations(NAMES, 2)), verdicts, strict=True))


def test_one_origin_is_one() -> None:
    """There is nobody to be independent of."""
    assert (proven(["a"], {}), at_most(["a"], {})) == (1, 1)


def test_unknown_pairs_may_be_one_or_two() -> None:
    """Not proven, but possible."""
    pair = {frozenset({"a", "b"}): Independent.UNKNOWN}
    assert (proven(["a", "b"], pair), at_most(["a", "b"], pair)) == (1, 2)


@given(VERDICTS)
def test_proven_is_never_above_at_most(verdicts: list[Independent]) -> None:
    """Whatever is said of the pairs."""
    pairs = pairs_of(verdicts)
    assert 1 <= proven(NAMES, pairs) <= at_most(NAMES, pairs) <= len(NAMES)


@given(VERDICTS)
def test_proven_is_the_largest_set_by_trying_all(verdicts: list[Independent]) -> None:
    """Where no pair is tied, the search finds what trying all sets finds."""
    pairs = {pair: Independent.UNKNOWN if one is Independent.NO else one for pair, one in pairs_of(verdicts).items()}
    sizes = [
        size
        for size in range(1, 8)
        for chosen in combinations(NAMES, size)
        if all(pairs[frozenset(pair)] is Independent.YES for pair in combinations(chosen, 2))
    ]
    assert proven(NAMES, pairs) == max(sizes)


@given(VERDICTS, st.integers(0, 20))
def test_an_unknown_that_becomes_known_only_narrows(verdicts: list[Independent], at: int) -> None:
    """To learn that two are independent never lowers what is proven, nor raises what is possible."""
    before = pairs_of(verdicts)
    pair = list(before)[at]
    if before[pair] is Independent.UNKNOWN:
        after = {**before, pair: Independent.YES}
        assert proven(NAMES, after) >= proven(NAMES, before)
        assert at_most(NAMES, after) == at_most(NAMES, before)
