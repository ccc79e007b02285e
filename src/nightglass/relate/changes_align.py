"""Two texts in, their sentences aligned: which of the one tell what which of the other tell, and which stand alone.

Equal stretches are aligned wherever they stand; of the others, those with the most words in common, first where their
neighbours are aligned too; then a sentence that was cut in two, or two that were joined, are brought together.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from nightglass.relate.words import Stretch, Worded
from nightglass.relate.words_spelling import spelling_of

_LEAST_LIKE = 0.5
_LEAST_BETWEEN = 0.3
"""Share of their words that two sentences have in common: anywhere, and between neighbours that are aligned."""
_MOST_LIKENED = 40_000
"""Of longer texts, sentences are likened only within so many places of each other that the pairs stay below this."""
_GAIN = 0.05


Range = tuple[int, int]
Sides = tuple[Range, Range]
Spellings = Sequence[tuple[str, ...]]


class Part(NamedTuple):
    """Words of a that are, or became, words of b: half-open by place. An edit may be empty on one side."""

    is_equal: bool
    a: Range
    b: Range


@dataclass(frozen=True, slots=True)
class Group:
    """Words of either text, of one or two sentences, that tell the same: half-open by place, and part by part."""

    a: Range
    b: Range
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """``groups`` in the order of b; ``only_a`` and ``only_b`` are the places of stretches that stand alone."""

    groups: tuple[Group, ...]
    only_a: tuple[int, ...]
    only_b: tuple[int, ...]

    @property
    def same(self) -> int:
        """How many words are equal, spellings of a word being one."""
        return sum(part.a[1] - part.a[0] for group in self.groups for part in group.parts if part.is_equal)


def align(a: Worded, b: Worded) -> Alignment:
    """Return how the stretches of two texts belong together."""
    if a.keys == b.keys:
        whole = (0, len(a.keys))
        return Alignment((Group(whole, whole, (Part(True, whole, whole),)),) if a.keys else (), (), ())
    ours, theirs = _worded(a), _worded(b)
    pairs = _equal(ours, theirs)
    equal = frozenset(pairs.items())
    _liken(pairs, a, b, ours, theirs)
    sides = _with_neighbours(pairs, equal, ours, theirs, a.stretches, b.stretches)
    in_a = {at for side, _ in sides for at in range(*side)}
    in_b = {at for _, side in sides for at in range(*side)}
    return Alignment(
        tuple(_group(a, b, *side) for side in sorted(sides, key=lambda side: side[1])),
        tuple(at for at in range(len(ours)) if at not in in_a),
        tuple(at for at in range(len(theirs)) if at not in in_b),
    )


def parts_of(a: Worded, b: Worded, ours: Range, theirs: Range) -> Iterator[Part]:
    """Yield how a run of words became another, part by part; spellings of a word are one word."""
    one, other = ([*map(spelling_of, words.keys[slice(*side)])] for words, side in ((a, ours), (b, theirs)))
    if one == other:
        yield Part(True, ours, theirs)
        return
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        yield Part(tag == "equal", (ours[0] + a1, ours[0] + a2), (theirs[0] + b1, theirs[0] + b2))


def _group(a: Worded, b: Worded, ours: Range, theirs: Range) -> Group:
    """Return stretches from one place to another as a group of words."""
    one = a.stretches[ours[0]].start, a.stretches[ours[1] - 1].end
    other = b.stretches[theirs[0]].start, b.stretches[theirs[1] - 1].end
    return Group(one, other, tuple(parts_of(a, b, one, other)))


def _worded(words: Worded) -> list[tuple[str, ...]]:
    """Return each stretch as the spellings of its words."""
    return [tuple(map(spelling_of, words.keys[stretch.start : stretch.end])) for stretch in words.stretches]


def _equal(ours: Spellings, theirs: Spellings) -> dict[int, int]:
    """Return the places in a and b of stretches with the same words; of several, in their order."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in reversed(range(len(theirs))):
        places[theirs[at]].append(at)
    return {at: places[words].pop() for at, words in enumerate(ours) if places.get(words)}


def _liken(pairs: dict[int, int], a: Worded, b: Worded, ours: Spellings, theirs: Spellings) -> None:
    """Add to ``pairs`` the sentences that are most alike, the likest first."""
    taken = set(pairs.values())
    free_a = [at for at, stretch in enumerate(a.stretches) if stretch.told and at not in pairs]
    free_b = [at for at, stretch in enumerate(b.stretches) if stretch.told and at not in taken]
    reach = max(_MOST_LIKENED // max(len(free_a), 1), 10)
    bags_a, bags_b = ({at: Counter(words[at]) for at in free} for words, free in ((ours, free_a), (theirs, free_b)))
    found = []
    for rank, one in enumerate(free_a):
        for other in free_b[max(rank - reach, 0) : rank + reach]:
            like = _likeness(bags_a[one], bags_b[other])
            if like >= _LEAST_BETWEEN:
                found.append((-like, abs(one - other), one, other))
    for minus, _, one, other in sorted(found):
        if one in pairs or other in taken:
            continue
        if -minus >= _LEAST_LIKE or _are_between(pairs, one, other):
            pairs[one] = other
            taken.add(other)


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return the share of two bags' words that both have (Dice), 0 to 1."""
    size = one.total() + other.total()
    shared = sum(min(count, other[word]) for word, count in one.items() if word in other)
    return 2 * shared / size if size else 0.0


def _are_between(pairs: Mapping[int, int], one: int, other: int) -> bool:
    """Say whether the neighbours on either side of two stretches are aligned with each other, or there are none."""
    return pairs.get(one - 1) == other - 1 if one else other == 0


def _with_neighbours(
    pairs: Mapping[int, int], equal: frozenset[tuple[int, int]], ours: Spellings,
    theirs: Spellings, a: Sequence[Stretch], b: Sequence[Stretch],
) -> list[Sides]:  # fmt: skip
    """Return the pairs as runs of stretches, with a free neighbour added where it makes the two sides more alike."""
    free_a = {at for at, stretch in enumerate(a) if stretch.told} - set(pairs)
    free_b = {at for at, stretch in enumerate(b) if stretch.told} - set(pairs.values())
    found = []
    for one, other in sorted(pairs.items(), key=lambda pair: pair[1]):
        sides = (one, one + 1), (other, other + 1)
        found.append(sides if (one, other) in equal else _widened(sides, free_a, free_b, ours, theirs))
    return found


def _widened(
    sides: Sides, free_a: set[int], free_b: set[int],
    ours: Spellings, theirs: Spellings,
) -> Sides:  # fmt: skip
    """Return two sides with the free neighbour that makes them most alike, if any does; it is free no longer."""
    best, best_sides, taken = _like(sides, ours, theirs) + _GAIN, sides, None
    for wider, free, at in _wider(sides):
        held = free_a if free == 0 else free_b
        if at in held and (like := _like(wider, ours, theirs)) > best:
            best, best_sides, taken = like, wider, (held, at)
    if taken is not None:
        taken[0].discard(taken[1])
    return best_sides


def _wider(
    sides: Sides,
) -> Iterator[tuple[Sides, int, int]]:
    """Yield two sides with one neighbour more, on which side it is, and its place."""
    (a_start, a_end), (b_start, b_end) = sides
    yield ((a_start - 1, a_end), sides[1]), 0, a_start - 1
    yield ((a_start, a_end + 1), sides[1]), 0, a_end
    yield (sides[0], (b_start - 1, b_end)), 1, b_start - 1
    yield (sides[0], (b_start, b_end + 1)), 1, b_end


def _like(sides: Sides, ours: Spellings, theirs: Spellings) -> float:
    (a_start, a_end), (b_start, b_end) = sides
    one = Counter(word for at in range(a_start, a_end) for word in ours[at])
    other = Counter(word for at in range(b_start, b_end) for word in theirs[at])
    return _likeness(one, other)
