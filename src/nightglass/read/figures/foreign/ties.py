"""The word that a count is nearest to: a lead, a noun, a predicate or a tally, each with its price."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nightglass.read.figures.foreign.place import FAR, NEAR, STOP, WORD, Counted, Place
from nightglass.records.figure import Measure
from nightglass.records.span import Span

WEAK = frozenset({Measure.PARTICIPANTS, Measure.LOCATIONS})
"""Measures that a noun alone gives: any verb in reach says more ("arrested 12 protesters")."""
_WEAK_PRICE = 6.0
_JOIN_PRICE = 4.0
_COMMA_PRICE = 2.0
_AFTER_PRICE = 1.5
_WORD_PRICE = 0.6
_FAR_WORD_PRICE = 0.25
_TALLY_REACH = 14
_AFTER_REACH = 14
_FATE_REACH = 3
_CLAUSE = 70
_JOIN = {"fa": re.compile(r"\sو\s"), "ar": re.compile(r"\sو"), "ru": re.compile(r"\s(?:и|или|а)\s")}


@dataclass(frozen=True, slots=True)
class Tie:
    """What a count counts by which word: ``cost`` is how far it had to go, ``joined`` that nothing stands between.

    ``real`` is false where the word is only imagined; ``inherited`` where it is another count's; ``part_of`` is the
    place in the order of the count that this one is a part of.
    """

    measure: Measure
    cue: Span
    cost: float
    joined: bool = False
    real: bool = True
    negated: bool = False
    inherited: bool = False
    part_of: int | None = None


def tie_of(place: Place, counted: Sequence[Counted], at: int) -> Tie | None:
    """Return the cheapest tie of a count, null where nothing is in its reach."""
    previous = counted[at - 1].end if at else 0
    following = counted[at + 1].start if at + 1 < len(counted) else len(place.words)
    nouns = list(_noun(place, counted[at], following))
    located = [tie for tie in nouns if tie.measure is Measure.LOCATIONS and tie.joined]
    if located:
        return located[0]
    behind = list(_after(place, counted[at], following))
    if any(_says_more(place, noun, tie) for noun in nouns for tie in behind):
        nouns = []
    ties = [*nouns, *_lead(place, counted[at], previous), *behind]
    ties += _tally(place, counted, at)
    return min(ties, key=lambda tie: tie.cost, default=None)


_STATES = frozenset({Measure.INJURED, Measure.DETAINED, Measure.MISSING})
_FATES = frozenset({Measure.KILLED, Measure.EXECUTED, Measure.OTHER})


def _says_more(place: Place, noun: Tie, behind: Tie) -> bool:
    """Say whether a predicate tells what became of people who are named by their state ("nine wounded men died")."""
    gap = place.words[noun.cue.end : behind.cue.start]
    return noun.measure in _STATES and behind.measure in _FATES and _words(gap) <= _FATE_REACH and "," not in gap


def _words(gap: str) -> int:
    return len(WORD.findall(gap))


def _others(place: Place, gap: str) -> list[str]:
    """Return the words of a gap that do not only say "people" or "more"."""
    return [word for word in WORD.findall(gap) if not place.table.patterns["people"].fullmatch(word)]


def _closed(place: Place, start: int, end: int) -> bool:
    """Say whether no count reaches over the words between two offsets."""
    return STOP.search(place.words, start, end) is not None or place.has("halts", start, end)


def _price(place: Place, gap: str) -> float:
    """Return what a gap costs for its "and" and its commas."""
    joined = _JOIN[place.sentence.language].search(gap) is not None
    return (_JOIN_PRICE if joined else 0.0) + (_COMMA_PRICE if "," in gap else 0.0)


def _holds(place: Place, start: int, end: int) -> bool:
    """Say whether the sentence has what a cue needs to be one, as far as it may be said of the same."""
    since, until = max(0, start - FAR), end + FAR
    cue = place.words[start:end].strip()
    return all(need.search(place.words, since, until) for word, need in place.table.needed if word.fullmatch(cue))


def _imagined(place: Place, start: int, end: int) -> bool:
    """Say whether what a verb or verbal noun tells is threatened, feared, planned or only supposed."""
    since = max(0, start - _CLAUSE)
    stops = [match.end() for match in STOP.finditer(place.words, since, start)]
    before = place.table.patterns["unreal_before"]
    if _in_condition(place, start):
        return True
    if any(match.start() < start for match in before.finditer(place.words, stops[-1] if stops else since, start + FAR)):
        return True
    return place.table.patterns["unreal_after"].match(place.words, end) is not None


_IF = re.compile(r"(?<!\w)(?:اگر|چنانچه|اذا|لو|если)(?!\w)")


def _in_condition(place: Place, at: int) -> bool:
    """Say whether an "if" of the same stretch stands before a word: what would be is not what was."""
    since = max(0, at - _CLAUSE)
    stops = [match.end() for match in STOP.finditer(place.words, since, at)]
    return _IF.search(place.words, stops[-1] if stops else since, at) is not None


def _turned(place: Place, start: int, end: int) -> bool:
    """Say whether a predicate is denied by its own form or by what stands beside it."""
    return place.begins("turned_after", end) or place.ends("turned_before", start)


def _lead(place: Place, one: Counted, previous: int) -> Iterator[Tie]:
    """Yield the last verb or verbal noun that leads to a count."""
    matches = [
        match
        for match in place.table.lead.finditer(place.words, max(previous, one.start - FAR), one.start)
        if _holds(place, *match.span())
    ]
    for match in matches[-1:]:
        gap = place.words[match.end() : one.start]
        size = len(_others(place, gap))
        if size > place.table.lead_reach or _closed(place, match.end(), one.start):
            return
        cost = -1.0 if size == 0 and "," not in gap else 1.0 + _WORD_PRICE * size + _price(place, gap)
        measure = place.table.measure(match)
        yield Tie(
            measure, Span(*match.span()), cost + (1.0 if measure in WEAK else 0.0), joined=size == 0,
            real=not _imagined(place, match.start(), match.end()), negated=_turned(place, match.start(), match.end()),
        )  # fmt: skip


def _noun(place: Place, one: Counted, following: int) -> Iterator[Tie]:
    """Yield the nouns counted that say the measure themselves: "87 protesters dead" has two, and the price decides."""
    start = one.start if one.dual else one.end
    for match in place.table.noun.finditer(place.words, start, one.end if one.dual else min(following, start + NEAR)):
        gap = place.words[start : match.start()]
        others = _others(place, gap)
        if (
            len(others) > place.table.noun_reach - 1
            or _words(gap) > place.table.noun_reach
            or "," in gap
            or _closed(place, start, match.start())
        ):
            return
        measure = place.table.measure(match)
        cost = 0.8 * len(others) + 0.1 * _words(gap) + (_WEAK_PRICE if measure in WEAK else 0.0)
        real = not place.begins("unreal_after", match.end()) and not _in_condition(place, match.start())
        yield Tie(measure, Span(*match.span()), cost, joined=_words(gap) == 0, real=real)
        if measure not in WEAK:
            return


def _after(place: Place, one: Counted, following: int) -> Iterator[Tie]:
    """Yield the first predicate behind a count that is said of it."""
    for match in place.table.after.finditer(place.words, one.end, min(following, one.end + FAR)):
        gap = place.words[one.end : match.start()]
        size = _words(gap)
        if size > _AFTER_REACH or _closed(place, one.end, match.start()):
            return
        if not _holds(place, *match.span()):
            continue
        yield Tie(
            place.table.measure(match), Span(*match.span()), _AFTER_PRICE + _FAR_WORD_PRICE * size + _price(place, gap),
            real=not _imagined(place, match.start(), match.end()), negated=_turned(place, match.start(), match.end()),
        )  # fmt: skip
        return


def _tally(place: Place, counted: Sequence[Counted], at: int) -> Iterator[Tie]:
    """Yield the number of a measure that a count tells; only the former number of a change may stand between."""
    one = counted[at]
    matches = list(place.table.tally.finditer(place.words, max(0, one.start - FAR), one.start))
    for match in matches[-1:]:
        between = [other for other in counted[max(0, at - 2) : at] if other.start >= match.end()]
        if len(between) > 1 or any(not place.ends("change_from", other.core) for other in between):
            return
        size = _words(place.words[match.end() : one.start])
        if size > _TALLY_REACH or not _holds(place, *match.span()) or _closed(place, match.end(), one.start):
            return
        yield Tie(place.table.measure(match), Span(*match.span()), 1.0 + 0.15 * size)
