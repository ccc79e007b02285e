"""How many origins are independent: at least so many, at most so many."""

from collections.abc import Mapping, Sequence

from nightglass.records.origin import Independent

_MOST_EXACT = 40
"""Up to so many origins the largest set is found exactly; beyond, a greedy set gives a number that may be too low."""

Pairs = Mapping[frozenset[str], Independent]


def proven(origins: Sequence[str], pairs: Pairs) -> int:
    """Return the size of the largest set of origins of which any two are independent for certain."""
    component = _components(origins, pairs)
    friends = {one: {other for other in origins if _are_two(one, other, pairs, component)} for one in origins}
    if len(origins) > _MOST_EXACT:
        return _greedy(friends)
    return _largest(set(origins), friends)


def at_most(origins: Sequence[str], pairs: Pairs) -> int:
    """Return how many origins there are if all that nobody knows to be one are two."""
    return len(set(_components(origins, pairs).values()))


def _are_two(one: str, other: str, pairs: Pairs, component: Mapping[str, str]) -> bool:
    """Say whether two are independent: also not tied through a third that is neither's equal."""
    verdict = pairs.get(frozenset({one, other}))
    return one != other and verdict is Independent.YES and component[one] != component[other]


def _components(origins: Sequence[str], pairs: Pairs) -> dict[str, str]:
    """Return for each origin the first of all those that are tied to it by pairs that are not independent."""
    leader = {one: one for one in origins}

    def find(one: str) -> str:
        while leader[one] != one:
            one = leader[one]
        return one

    for pair, verdict in pairs.items():
        if verdict is Independent.NO and all(one in leader for one in pair):
            first, last = sorted(find(one) for one in pair)
            leader[last] = first
    return {one: find(one) for one in origins}


def _largest(open_to: set[str], friends: Mapping[str, set[str]]) -> int:
    """Return the size of the largest set of mutual friends (branch and bound on the one with most friends)."""
    if not open_to:
        return 0
    most = max(sorted(open_to), key=lambda one: len(friends[one] & open_to))
    with_it = 1 + _largest(open_to & friends[most], friends)
    if friends[most] >= open_to - {most}:
        return with_it
    rest = open_to - {most}
    return with_it if with_it >= len(rest) else max(with_it, _largest(rest, friends))


def _greedy(friends: Mapping[str, set[str]]) -> int:
    """Return the size of a set of mutual friends that grows by whoever has the most of them."""
    chosen: set[str] = set()
    for one in sorted(friends, key=lambda name: (-len(friends[name]), name)):
        if chosen <= friends[one]:
            chosen.add(one)
    return len(chosen)
