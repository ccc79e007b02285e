"""Spells at the same hours on several days: a curfew, one row for all of them."""

from collections.abc import Sequence

from nightglass.watch.outages.signals import DAY, Signal
from nightglass.watch.outages.spells import Lost, Spell

LEAST_TIMES = 3
"""Spells at the same hours that make a curfew."""

_LONGEST = 16 * 3600
_PAUSE = 5 * DAY
_APART = 5400


def curfews(found: Sequence[Spell], low: Lost, signal: Signal) -> list[tuple[Spell, ...]]:
    """Return the spells in groups, by start: those of one curfew together, every other alone.

    A spell joins the last one of a curfew where each lasts under 16 hours, both begin and end within 90 minutes of the
    same local time, and at most five days lie between (exams and weekends leave days out). One within the same hours
    just before or after, a first or last night cut short, joins too.
    """
    chains: list[list[Spell]] = []
    for spell in found:
        chain = next((one for one in chains if _joins(one[-1], spell, low, signal)), None)
        if chain is None:
            chains.append([spell])
        else:
            chain.append(spell)
    groups = [chain for chain in chains if len(chain) >= LEAST_TIMES]
    lone = [spell for chain in chains if len(chain) < LEAST_TIMES for spell in chain]
    for spell in lone:
        group = next((one for one in groups if _cut_short(spell, one, low, signal)), None)
        if group is None:
            groups.append([spell])
        else:
            group.append(spell)
    return sorted((tuple(sorted(group, key=_start)) for group in groups), key=lambda group: group[0].start)


def _cut_short(spell: Spell, group: Sequence[Spell], low: Lost, signal: Signal) -> bool:
    """Say whether a spell is a shorter night of a curfew, within its hours and at most five days from it."""
    if len(group) < LEAST_TIMES or _length(spell, low) > _length(group[0], low):
        return False
    ends = (min(one.start for one in group), max(one.start for one in group))
    if min(abs(int(low.times[spell.start] - low.times[end])) for end in ends) > _PAUSE:
        return False
    begins = _begin(group[0], low, signal) - _APART
    after = (_begin(spell, low, signal) - begins) % DAY
    return after + _length(spell, low) <= _length(group[0], low) + 2 * _APART


def _joins(one: Spell, other: Spell, low: Lost, signal: Signal) -> bool:
    lengths = [_length(spell, low) for spell in (one, other)]
    if max(lengths) > _LONGEST or low.times[other.start] - low.times[one.start] > _PAUSE:
        return False
    begins = [_begin(spell, low, signal) for spell in (one, other)]
    return _around(begins[0] - begins[1]) <= _APART and _around(sum(_signed(begins, lengths))) <= _APART


def _signed(begins: Sequence[int], lengths: Sequence[int]) -> tuple[int, int]:
    return begins[0] + lengths[0], -(begins[1] + lengths[1])


def _start(spell: Spell) -> int:
    return spell.start


def _begin(spell: Spell, low: Lost, signal: Signal) -> int:
    """Return the second of the local day at which a spell begins."""
    return int(signal.second[low.where[spell.start]])


def _length(spell: Spell, low: Lost) -> int:
    return int(low.times[spell.end - 1] - low.times[spell.start]) + low.step


def _around(seconds: int) -> int:
    """Return how far apart two times of day are, over midnight where that is nearer."""
    return min(seconds % DAY, -seconds % DAY)
