"""Ties the counts of a sentence to their measures by the order of its words, without a parse.

Each count takes the nearest of: a verb or verbal noun that leads to it, the noun that it counts, a predicate behind
it, a tally that it tells (``ties.py``). What has none takes that of a coordinated neighbour or of the count that it is
a part of (``inherit.py``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from nightglass.language.hedges import Hedge
from nightglass.language.numbers import Count, Quantity
from nightglass.read.figures.foreign.arabic import ARABIC
from nightglass.read.figures.foreign.inherit import UNREST, settle, spread
from nightglass.read.figures.foreign.persian import PERSIAN
from nightglass.read.figures.foreign.place import LOOSE, Counted, Place, counted_in, noun_after
from nightglass.read.figures.foreign.russian import RUSSIAN
from nightglass.read.figures.foreign.table import Table
from nightglass.read.figures.foreign.ties import Tie, tie_of
from nightglass.read.figures.parts import with_parts
from nightglass.read.figures.phrases import Link, Sentence
from nightglass.records.figure import Measure
from nightglass.records.span import Span
from nightglass.text.marks import unmarked

TABLES: Mapping[str, Table] = {"fa": PERSIAN, "ar": ARABIC, "ru": RUSSIAN}


def link_by_order(sentence: Sentence, counts: Sequence[Count]) -> list[Link]:
    """Return the counts of a sentence that count somebody, in order; its language must have a table."""
    bare = unmarked(sentence.folded)
    place = Place(sentence, bare.text.lower(), bare, TABLES[sentence.language])
    counted = counted_in(place, counts)
    ties = {at: tie for at in range(len(counted)) if (tie := tie_of(place, counted, at)) is not None}
    spread(place, counted, ties)
    settle(place, counted, ties)
    found = {at: _link(place, counted[at], tie) for at, tie in sorted(ties.items()) if _counts(place, counted[at], tie)}
    links = [replace(link, part_of=_whole(found, ties[at])) for at, link in found.items()]
    none = [link for link in _none(place) if not any(_overlap(link, other) for other in links)]
    return with_parts(sentence, sorted([*links, *none], key=lambda link: link.start))


def _whole(links: Mapping[int, Link], tie: Tie) -> Span | None:
    whole = None if tie.part_of is None else links.get(tie.part_of)
    return None if whole is None else Span(whole.start, whole.end)


def _overlap(one: Link, other: Link) -> bool:
    return one.start < other.end and other.start < one.end


def _counts(place: Place, one: Counted, tie: Tie) -> bool:
    """Say whether a tie makes a figure: places only as places of unrest, crowds and acts only by number."""
    if not tie.real:
        return False
    first = one.count.first
    if tie.measure is Measure.LOCATIONS:
        return first.vague not in LOOSE and first.value != 1 and UNREST.search(place.words) is not None
    if tie.measure is Measure.PARTICIPANTS:
        return first.vague not in LOOSE and first.value != 0
    return tie.measure is not Measure.OTHER or (first.vague not in LOOSE and first.value not in {0, 1})


def _link(place: Place, one: Counted, tie: Tie) -> Link:
    cue = place.outside(tie.cue.start, tie.cue.end)
    noun = noun_after(place, one)
    start = cue.start if tie.joined and cue.start < one.count.start else one.count.start
    end = max(one.count.end, cue.end if cue.start >= one.count.end and not tie.inherited else 0)
    end = end if noun is None else max(end, place.outside(noun.start, noun.end).end)
    whom = None if noun is None else place.outside(noun.start, noun.end)
    zero = one.count.first.value == 0
    return Link(one.count, tie.measure, start, end, cue, whom, negated=tie.negated and not zero)


def _none(place: Place) -> list[Link]:
    """Return the phrases that say that there was none ("no fatalities were recorded")."""
    links = []
    for match in place.table.none.finditer(place.words):
        span = place.outside(*match.span())
        zero = Quantity(0, None)
        count = Count(span.start, span.end, span.start, span.end, zero, zero, Hedge.EXACT, None)
        links.append(Link(count, place.table.measure(match), span.start, span.end, span, None))
    return links
