"""People whom a text tells of without a number: "killed a guard" counts one, "detained insurgents" at least two.

Who stands there by "the", a name or a pronoun may be somebody already counted: such a mention counts only where the
document has counted nobody by its measure before, or beside others in the same breath ("the leader and two guards").
"""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from nightglass.language.hedges import Hedge
from nightglass.language.numbers import Count, Quantity
from nightglass.read.cues import words
from nightglass.read.figures.harm import Harmed, cue_end, harmed_in
from nightglass.read.figures.persons import is_person
from nightglass.read.figures.phrases import Link, Sentence
from nightglass.records.figure import Measure
from nightglass.records.span import Span

_DEFINITE = words("the this that these those his her its their my our your both all")
_ONE = words("him her he she himself herself another")
_SEVERAL = words("them they")
_NOBODY = words("no any each every neither either many such more most some few several")
_MORE = words("additional other another further more")
_INSIDE = frozenset({"det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "case", "advmod"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
"""In "the 12th protester" a number that counts others too."""
_FAR = 8
"""Tokens between a word of harm and its people beyond which the two are no phrase."""


class _Told(NamedTuple):
    """Somebody told of; ``definite`` says that the words may mean somebody already told of."""

    link: Link
    definite: bool


def unnumbered(sentence: Sentence, links: Sequence[Link], counted: Collection[Measure]) -> list[Link]:
    """Return who is told of without a number in a sentence, in order, less whoever a number of ``links`` counts.

    ``counted`` holds the measures by which the document has counted somebody before this sentence.
    """
    found: list[_Told] = []
    for harmed in harmed_in(sentence):
        told = _told(harmed)
        if told is not None and not _is_numbered(told.link, links):
            found.append(told)
    return [told.link for told in found if not told.definite or _is_first(told, found, links, counted)]


def _is_first(told: _Told, found: Sequence[_Told], links: Sequence[Link], counted: Collection[Measure]) -> bool:
    """Say whether somebody told of by "the" is the first of a measure, or stands beside others counted by one word."""
    measure, cue = told.link.measure, told.link.cue
    fresh = [
        link for link in (*links, *(other.link for other in found if not other.definite)) if link.measure is measure
    ]
    if any(link.cue.overlaps(cue) for link in fresh):
        return True
    earlier = [other for other in found if other.link.measure is measure and other.link.start < told.link.start]
    return measure not in counted and not fresh and not earlier


def _told(harmed: Harmed) -> _Told | None:
    """Return the phrase of somebody harmed as a count of one or of several, null where it counts nobody."""
    head, cue, measure = harmed
    left = [child for child in head.children if child.i < head.i and child.dep_ in _INSIDE]
    several = _is_several(head, left)
    if several is None:
        return None
    start = min([head.idx, *(child.left_edge.idx for child in left)])
    end = head.idx + len(head.text)
    quantity = Quantity(None, "plural") if several else Quantity(1, None)
    count = Count(start, end, head.idx, end, quantity, quantity, Hedge.EXACT, None)
    span = Span(cue.idx, cue_end(cue))
    near = Span(min(start, span.start), max(end, span.end)) if abs(cue.i - head.i) < _FAR else Span(start, end)
    return _Told(Link(count, measure, near.start, near.end, span, _of_whom(head, left)), _is_definite(head, left))


def _is_several(head: Token, left: Sequence[Token]) -> bool | None:
    """Say whether a phrase is of several people (true) or of one (false); null where it is of nobody."""
    if head.pos_ in ("PRON", "DET"):
        return None if head.lower_ not in _ONE | _SEVERAL else head.lower_ in _SEVERAL
    if any(child.dep_ == "nummod" or child.lower_ in _NOBODY or _ORDINAL.fullmatch(child.lower_) for child in left):
        return None
    if head.tag_ in ("NNP", "NNPS"):
        if any(child.tag_ == "NNS" and child.idx == left[0].idx for child in left):
            return True  # "brothers Ana and Ilo Ferro"
        named = head.ent_type_ == "PERSON" and not any(child.lower_ in ("a", "an") for child in left)
        return False if named or is_person(head.lower_) else None
    if not is_person(head.lemma_.lower()) and not is_person(head.lower_):
        return None
    return head.tag_ == "NNS"


def _is_definite(head: Token, left: Sequence[Token]) -> bool:
    if head.lower_ == "another":
        return False
    if head.pos_ in ("PRON", "PROPN"):
        return not any(child.lower_ in ("a", "an", "another") for child in left)
    if any(child.lower_ in _DEFINITE or child.dep_ == "poss" for child in left):
        return True
    first = head.conjuncts[0] if head.dep_ == "conj" and head.conjuncts else head
    shared = first.i < head.i and any(child.lower_ == "the" for child in first.children)
    return shared and not any(child.dep_ == "det" or child.lower_ in _MORE for child in left)


def _of_whom(head: Token, left: Sequence[Token]) -> Span | None:
    """Return the words for who it was, without article; null for a pronoun."""
    if head.pos_ in ("PRON", "DET"):
        return None
    inner = [child for child in left if child.dep_ != "det"]
    start = min([head.idx, *(child.left_edge.idx for child in inner)])
    return Span(start, head.idx + len(head.text))


def _is_numbered(link: Link, links: Sequence[Link]) -> bool:
    """Say whether a number of this measure stands in or touches the phrase, so that it is counted already."""
    same = [other for other in links if other.measure is link.measure]
    if any(other.cue.covers(Span(link.start, link.end)) for other in same):
        return True  # "the number of dockers killed was 23"
    return any(other.count.start <= link.count.end and link.count.start <= _noun_end(other) for other in same)


def _noun_end(link: Link) -> int:
    return link.count.end if link.of_whom is None else max(link.count.end, link.of_whom.end)
