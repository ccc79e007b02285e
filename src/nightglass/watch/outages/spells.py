"""Where a signal lay below what was usual: spells, the deepest first, each with its edges.

A level (of ``segments``) on which the middle value is unusual opens a spell. Its edges are those of the fall and of the
return: a value belongs to it where it lies below half of what makes a value unusual, and where it has lost at least a
fifth of what the spell lost, so that a slow decline before a collapse, or a last tenth that never comes back, does not
stretch it. It ends where the values stay up for some hours (hysteresis), not at the first that does.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from nightglass.watch.outages.segments import changes
from nightglass.watch.outages.signals import Numbers, Signal, Truths, Whole
from nightglass.watch.outages.usual import STRAYS, Usual

RETURN = 6 * 3600
"""Seconds for which a signal must stay up for a spell to have ended."""

LEAST_SECONDS, LEAST_VALUES = 1800, 2
"""What a spell lasts at least. Of 1,632 outages of networks checked by hand, nine in ten lasted 30 minutes and more
(Bischof et al., "Destination Unreachable: Characterizing Internet Outages and Shutdowns", SIGCOMM 2023)."""

HARDLY, LEAST_SHALLOW = 0.2, 12 * 3600
"""The share lost below which a signal hardly shows an outage, and the seconds that such a spell lasts at least."""

_UP = 0.8
_FRACTION = 0.2
_CLIP = 2 * STRAYS
_THRESHOLD = 4.0


@dataclass(frozen=True, slots=True)
class Spell:
    """Places among a signal's values: ``start`` the first unusual one, ``end`` the first usual one again (half-open).

    ``lost`` is the middle of the shares lost, ``line`` the share lost at which it was taken to begin and end;
    ``foot_start`` and ``foot_end`` take in the slopes before and after.
    """

    start: int
    end: int
    lost: float
    line: float
    foot_start: int
    foot_end: int


@dataclass(frozen=True, slots=True, eq=False)
class Lost:
    """The values of a signal for which something was usual: their times, the share of it lost, cut and what opens."""

    times: Whole
    share: Numbers
    cut: Numbers
    opens: Numbers
    where: Whole
    step: int


def lost(signal: Signal, known: Usual) -> Lost:
    """Return what share of the usual value was lost at each value for which that is known."""
    where = np.flatnonzero(np.isfinite(known.value) & np.isfinite(known.cut))
    share = 1 - signal.values[where] / known.value[where]
    return Lost(signal.times[where], share, known.cut[where], known.opens[where], where, signal.step)


def spells(low: Lost) -> list[Spell]:
    """Return the spells, by start, none overlapping; places are counted among the values of ``low``.

    What adjoins a deeper spell belongs to it where it lost a fifth as much; else it is its slope where it is shorter,
    and a spell of its own where it is longer.
    """
    taken: list[Spell] = []
    for start, end in sorted(_opening(low), key=lambda level: -_middle(low.share[level[0] : level[1]])):
        if not any(spell.foot_start < end and start < spell.foot_end for spell in taken):
            taken = _with(taken, start, end, low)
    return sorted((spell for spell in taken if _long_enough(spell, low)), key=lambda spell: spell.start)


def _with(taken: Sequence[Spell], start: int, end: int, low: Lost) -> list[Spell]:
    """Return the spells and the one around a level that opens it, joined to those that it adjoins where it belongs."""
    depth = _middle(low.share[start:end])
    spell = _spell(low, start, end, depth)
    meets = [other for other in taken if _near(spell, other, low.times)]
    others = [other for other in taken if other not in meets]
    if not meets:
        return [*others, _spell(low, start, end, spell.lost)]
    if depth > max(other.line for other in meets):
        return [*others, _joined([spell, *meets], low)]
    rest = _cropped(spell, meets, low)
    longest = max(meets, key=lambda other: _seconds(other, low))
    if rest is None or _seconds(rest, low) > _seconds(longest, low):
        return [*taken] if rest is None else [*taken, rest]
    foot = replace(
        longest,
        foot_start=min(longest.foot_start, rest.start),
        foot_end=max(longest.foot_end, rest.end),
    )
    return [foot if other is longest else other for other in taken]


def _opening(low: Lost) -> list[tuple[int, int]]:
    """Return the levels, as half-open places, whose middle value is unusual."""
    beyond = np.clip(STRAYS * low.share / low.cut, -_CLIP, _CLIP)
    edges = [0, *changes(beyond, _THRESHOLD), len(beyond)]
    levels = itertools.pairwise(edges)
    over = low.share / low.opens
    return [(start, end) for start, end in levels if end > start and _middle(over[start:end]) > 1]


def _spell(low: Lost, start: int, end: int, depth: float) -> Spell:
    """Return the spell around a level that opens it, with the edges that go with a depth."""
    line = max(_middle(low.cut[start:end]) / 2, depth * _FRACTION)
    down = low.share > np.maximum(low.cut / 2, depth * _FRACTION)
    first, after = _edges(down, low.times, start, end)
    return Spell(first, after, _middle(low.share[first:after]), line, first, after)


def _edges(down: Truths, times: Whole, start: int, end: int) -> tuple[int, int]:
    """Return the first value that is down without a break up to the level, and the first after it that stays up."""
    inside = np.flatnonzero(down[start:end])
    first = start + int(inside[0]) if len(inside) else start
    before = np.flatnonzero(~down[:first])
    first = int(before[-1]) + 1 if len(before) else 0
    return first, _after(down, times, start + int(inside[-1]) if len(inside) else end - 1)


def _after(down: Truths, times: Whole, last: int) -> int:
    """Return the first value after ``last`` from which on the signal stays up; how many values there are where none."""
    ups = np.flatnonzero(~down[last + 1 :]) + last + 1
    total = np.concatenate([[0], np.cumsum(~down)])
    until = np.searchsorted(times, times[ups] + RETURN)
    share = (total[until] - total[ups]) / np.maximum(until - ups, 1)
    complete = until < len(times)
    stays = np.flatnonzero((share >= _UP) & complete)
    return int(ups[stays[0]]) if len(stays) else len(down)


def _cropped(spell: Spell, meets: Sequence[Spell], low: Lost) -> Spell | None:
    """Return what of a spell lies outside of deeper ones: the longest part, null where nothing is left."""
    parts, at = [], spell.start
    for other in sorted(meets, key=lambda one: one.foot_start):
        parts.append((at, min(other.foot_start, spell.end)))
        at = max(at, other.foot_end)
    parts.append((at, spell.end))
    start, end = max(parts, key=lambda part: part[1] - part[0])
    return Spell(start, end, _middle(low.share[start:end]), spell.line, start, end) if end > start else None


def _joined(parts: Sequence[Spell], low: Lost) -> Spell:
    """Return one spell over all parts, with the line of the deepest."""
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    feet = min(part.foot_start for part in parts), max(part.foot_end for part in parts)
    return Spell(start, end, _middle(low.share[start:end]), max(part.line for part in parts), *feet)


def _long_enough(spell: Spell, low: Lost) -> bool:
    least = LEAST_SECONDS if spell.lost >= HARDLY else LEAST_SHALLOW
    return spell.end - spell.start >= LEAST_VALUES and _seconds(spell, low) >= least


def _near(one: Spell, other: Spell, times: Whole) -> bool:
    """Say whether two spells, with their slopes, overlap or lie less apart than makes a return."""
    first, second = (one, other) if one.foot_start < other.foot_start else (other, one)
    return bool(times[second.foot_start] - times[first.foot_end - 1] <= RETURN)


def _seconds(spell: Spell, low: Lost) -> int:
    return int(low.times[spell.end - 1] - low.times[spell.start]) + low.step


def _middle(values: Numbers) -> float:
    return float(np.median(values))
