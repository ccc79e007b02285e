"""A sentence as the linker without a parse sees it, and the counts in it that may count somebody."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nightglass.language.hedges import Hedge
from nightglass.language.numbers import Count, Quantity, with_hedge_after
from nightglass.read.figures.foreign.table import Table
from nightglass.read.figures.phrases import Sentence
from nightglass.records.span import Span
from nightglass.text.marks import Unmarked

LOOSE = frozenset({"several", "some", "many", "few", "group"})
"""Vague words that set no more than a plural."""
_NEXT = re.compile(r"\s([\w'-]+)")
WORD = re.compile(r"[\w'-]+")
STOP = re.compile(r"[;!?()]|\.(?:\s|$)|:\s")
"""Marks over which no count reaches for its measure."""
NEAR = 80
FAR = 300
"""Code points that are searched for words beside a count, and for words about it, however long a sentence runs."""
_MOST_DIGITS = 9
_FEW = 10


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence for matching: ``words`` folded, in lower case, without vowel signs; offsets here count in it."""

    sentence: Sentence
    words: str
    bare: Unmarked
    table: Table

    def inside(self, offset: int) -> int:
        """Return where an offset of the document stands here."""
        return self.bare.inside(offset - self.sentence.start)

    def outside(self, start: int, end: int) -> Span:
        """Return a stretch of these words as a span of the document."""
        return Span(self.sentence.start + self.bare.start(start), self.sentence.start + self.bare.end(end))

    def has(self, name: str, start: int, end: int) -> bool:
        """Say whether a plain pattern of the table occurs between two offsets."""
        return self.table.patterns[name].search(self.words, start, end) is not None

    def ends(self, name: str, end: int) -> bool:
        """Say whether the words right before an offset are those of a pattern that is bound to their end."""
        return self.has(name, max(0, end - NEAR), end)

    def begins(self, name: str, start: int) -> bool:
        """Say whether a plain pattern of the table stands right at an offset."""
        return self.table.patterns[name].match(self.words, start) is not None

    def around(self, name: str, one: "Counted") -> bool:
        """Say whether a plain pattern of the table occurs as near to a count as anything may that is said of it."""
        return self.has(name, max(0, one.start - FAR), one.end + FAR)


@dataclass(frozen=True, slots=True)
class Counted:
    """A count and where it stands in a place.

    ``core`` is where the number itself begins, behind its hedge; ``dual`` that a noun's own ending makes it two.
    """

    count: Count
    start: int
    end: int
    core: int
    dual: bool = False


def counted_in(place: Place, counts: Sequence[Count]) -> list[Counted]:
    """Return the counts that may count somebody, and the nouns that say two by their ending, in order."""
    sentence = place.sentence
    found = []
    for count in counts:
        hedged = with_hedge_after(count, sentence.text(count.core_end, count.core_end + NEAR), sentence.language)
        hedged = _reached(place, hedged)
        one = Counted(hedged, place.inside(count.start), place.inside(count.end), place.inside(count.core_start))
        if _may_count(place, one):
            found.append(one)
    found = [one for one in found if not _is_article(place, one, found)]
    return sorted([*found, *_duals(place, found)], key=lambda one: one.start)


def _is_article(place: Place, one: Counted, counted: Sequence[Counted]) -> bool:
    """Say whether a "one" only says "a": behind a preposition, or beside a number and before no word for people."""
    if place.table.patterns["article"].fullmatch(place.words, one.start, one.end) is None:
        return False
    if place.begins("somebody", one.end):
        return False
    return place.ends("adverbial", one.start) or any(other.count.first.value != 1 for other in counted)


def _reached(place: Place, count: Count) -> Count:
    """Return "rose to 120" as 120, where the same word makes "up to 120" of a number alone."""
    if count.hedge is not Hedge.UP_TO or place.table.patterns["limit"].fullmatch(count.hedge_words or "") is None:
        return count
    if place.ends("raised", place.inside(count.start)) or place.begins("raised_after", place.inside(count.end)):
        return replace(count, hedge=Hedge.EXACT, hedge_words=None)
    return count


def _duals(place: Place, counted: Sequence[Counted]) -> Iterator[Counted]:
    pattern = place.table.dual
    ends = [one.end for one in counted]
    for match in pattern.finditer(place.words) if pattern is not None else ():
        start, end = match.span("noun")
        near = counted[max(0, bisect_left(ends, start - 1)) :][:1]
        if any(one.start < end and start <= one.end + 1 for one in near):
            continue
        span = place.outside(start, end)
        two = Quantity(2, None)
        count = Count(span.start, span.end, span.start, span.end, two, two, Hedge.EXACT, None)
        yield Counted(count, start, end, start, dual=True)


def _may_count(place: Place, one: Counted) -> bool:
    """Say whether a number may count somebody: no length, sum, label or telephone, and nobody who only tells."""
    number = place.words[one.core : one.end]
    if number.isdecimal() and (len(number) > _MOST_DIGITS or (number[0] == "0" and len(number) > 1)):
        return False
    if place.begins("nobody", one.end) or place.ends("labels", one.start):
        return False
    few = (one.count.first.value is not None and one.count.first.value <= _FEW) or one.count.first.vague in LOOSE
    return not (
        few and place.begins("source", one.end) and place.has("telling", max(0, one.start - 40), one.end + NEAR)
    )


def noun_after(place: Place, one: Counted) -> Span | None:
    """Return the word for who is counted, null where it only says people or another part of speech follows."""
    if one.dual:
        return Span(one.start, one.end)
    at = one.end
    while (word := _NEXT.match(place.words, at)) is not None:
        if place.table.patterns["people"].fullmatch(word[1]) is None:
            break
        at = word.end()
    if word is None or place.table.patterns["small"].fullmatch(word[1]) or word[1].isdecimal():
        return None
    if place.table.after.match(place.words, word.start(1)):
        return None
    return Span(*word.span(1))
