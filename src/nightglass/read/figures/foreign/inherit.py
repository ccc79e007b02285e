"""What a count takes from another: of a coordinated neighbour, of the whole it is a part of, of the one it replaces."""

import re
from collections.abc import MutableMapping, Sequence
from dataclasses import replace

from nightglass.language.numbers import bounds
from nightglass.read.figures.foreign.place import NEAR, WORD, Counted, Place
from nightglass.read.figures.foreign.ties import WEAK, Tie
from nightglass.records.figure import Measure

UNREST = re.compile(
    r"اعتراض|تظاهر|اعتصاب|تجمع|راهپیمایی|قیام|احتجاج|مظاهر|اضراب|اشتباک|протест|митинг|акци|забаст|шестви|столкновен|беспорядк"
)
"""What makes a count of places one of unrest."""
_Ties = MutableMapping[int, Tie]
_DEAR = 3.0
_MOST_WORDS = 12
_MOST_BETWEEN = 6
_SITE = re.compile(r"\s(?:(?:человек|человека|نفر|تن|شخصا?|اخرین|آخرین)\s)?(?:в|во|на|под|у|در|فی)\s")
_LISTED = re.compile(r"(?:,|\sи|\sа|\sو|,\sو)\s?(?:еще\s)?$")
_OUT_OF = {
    "fa": re.compile(r"(?:از|از میان|از مجموع|از بین|از جمع)\s$"),
    "ar": re.compile(r"(?:من بین|من اصل|من ضمن|بین)\s$"),
    "ru": re.compile(r"(?:из|среди)\s$"),
}
_NOT_BUT = re.compile(r"(?<!\w)не\s$")


def spread(place: Place, counted: Sequence[Counted], ties: _Ties) -> None:
    """Give counts without a measure that of the whole they are a part of, or of a coordinated neighbour."""
    for at in range(len(counted)):
        if _is_part(place, counted, at):
            _take_part(counted, ties, at)
    for at in range(1, len(counted)):
        _inherit(place, counted, ties, at, at - 1)
    for at in range(len(counted) - 2, -1, -1):
        _inherit(place, counted, ties, at, at + 1)


def _is_part(place: Place, counted: Sequence[Counted], at: int) -> bool:
    one = counted[at]
    if at == 0:
        return False
    if place.ends("part_before", one.start) or place.begins("part_after", one.end):
        return True
    between = place.words[counted[at - 1].end : one.start]
    whole = _OUT_OF[place.sentence.language].search(
        place.words, max(0, counted[at - 1].start - NEAR), counted[at - 1].start
    )
    return whole is not None and len(WORD.findall(between)) <= 3


def _take_part(counted: Sequence[Counted], ties: _Ties, at: int) -> None:
    """Give a part the measure of the nearest count before it that is large enough, unless a word near by says more."""
    own = ties.get(at)
    for whole in range(at - 1, max(-1, at - _MOST_BETWEEN), -1):
        tie = ties.get(whole)
        if tie is None or not tie.real or not _may_hold(counted[whole], counted[at]):
            continue
        if own is None or own.measure in WEAK or (own.cost > _DEAR and own.measure is not Measure.OTHER):
            ties[at] = replace(tie, inherited=True, joined=False, part_of=whole)
        elif own.measure is tie.measure:
            ties[at] = replace(own, part_of=whole)
        return


def _may_hold(whole: Counted, part: Counted) -> bool:
    high, low = bounds(whole.count)[1], bounds(part.count)[0]
    return high is None or low is None or low <= high


def _inherit(place: Place, counted: Sequence[Counted], ties: _Ties, at: int, other: int) -> None:
    neighbour = ties.get(other)
    own = ties.get(at)
    if neighbour is None or neighbour.measure is Measure.LOCATIONS or not neighbour.real:
        return
    if own is not None and not (
        own.measure is Measure.PARTICIPANTS and own.joined and own.cue.start >= counted[at].end
    ):
        return
    first, last = (counted[other], counted[at]) if other < at else (counted[at], counted[other])
    between = place.words[first.end : last.start]
    coordinated = _coordinated(place, between, forward=other < at) and _reaches(counted, neighbour, at, other)
    if coordinated or (other < at and own is None and _gapped(place, between, counted[at])):
        ties[at] = replace(neighbour, inherited=True, joined=False, part_of=None)


def _coordinated(place: Place, between: str, *, forward: bool) -> bool:
    patterns = place.table.patterns
    if patterns["joins"].fullmatch(between) is not None and (forward or not between.rstrip().endswith(",")):
        return True
    # "12 people, among them 3 children, were killed": what is said of the part is said of the whole.
    return not forward and patterns["part_before"].search(between) is not None and len(WORD.findall(between)) <= 5


def _reaches(counted: Sequence[Counted], neighbour: Tie, at: int, other: int) -> bool:
    """Say whether a neighbour's word is said of this count too: before both of them, or behind both."""
    if other < at:
        return neighbour.cue.end <= counted[other].start or neighbour.inherited
    return neighbour.cue.start >= counted[other].end


def _gapped(place: Place, between: str, one: Counted) -> bool:
    """Say whether a bare count repeats its neighbour's verb unsaid ("12 were killed in Orsk and 30 in Lem")."""
    listed = _LISTED.search(between) is not None and len(WORD.findall(between)) <= _MOST_WORDS
    return listed and _SITE.match(place.words, one.end) is not None


def settle(place: Place, counted: Sequence[Counted], ties: _Ties) -> None:
    """Leave of "from 9 to 12" the later number, of a correction both with the former withdrawn; mark what is denied."""
    for at in range(len(counted) - 1):
        between = place.words[counted[at].end : counted[at + 1].start]
        core = counted[at].core
        if place.ends("change_from", core) and place.table.patterns["change_to"].fullmatch(between):
            _replace(place, counted, ties, at)
        elif _NOT_BUT.search(place.words, max(0, core - NEAR), core) and re.fullmatch(r"(?:\s\w+)?,\sа\s", between):
            source = ties.get(at) or ties.get(at + 1)
            if source is not None:
                ties[at] = replace(source, negated=True, inherited=True)
                ties[at + 1] = replace(source, negated=False, inherited=True)
    for at, tie in list(ties.items()):
        if place.around("denied", counted[at]):
            ties[at] = replace(tie, negated=True)


def _replace(place: Place, counted: Sequence[Counted], ties: _Ties, at: int) -> None:
    former = ties.pop(at, None)
    if former is not None and at + 1 not in ties:
        ties[at + 1] = replace(former, inherited=True, joined=False)
    latter = ties.get(at + 1)
    if latter is not None and place.around("withdrawn", counted[at]):
        ties[at] = replace(latter, negated=True, inherited=True)
