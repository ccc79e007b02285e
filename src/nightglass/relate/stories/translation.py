"""Documents in two languages that say the same: sentences aligned in order, numbers and names that agree.

A translation with another number is a translation, and ``changes`` says so: vectors cannot tell a toll from one ten
times as large, so that numbers are read and compared by rule.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from nightglass.language.dates import find_dates
from nightglass.language.numbers import Count, find_counts
from nightglass.language.scripts import names_in, skeleton
from nightglass.records.document import Document
from nightglass.records.ids import make_id
from nightglass.records.link import Link, LinkKind
from nightglass.records.span import Span
from nightglass.records.story import Story
from nightglass.relate.stories.align import Paired, align, covered
from nightglass.relate.stories.sentences import sentences
from nightglass.relate.stories.sketch import Floats
from nightglass.relate.stories.traits import Encoded, lead
from nightglass.text.fold import fold
from nightglass.text.words import words

MADE_BY = "relate/translation 1"
WITHIN = timedelta(days=14)
"""Longest time between a text and its translation."""
LEAST_OPENING = 0.3
MOST_COMPARED = 3
"""A text is compared with so many of those whose opening is near its own."""
MOST_SENTENCES = 80
"""Sentences of a document that are compared; a translation begins where its original does."""
COVERED = 0.5
"""Share of each text that must stand in the other: a live page or a correction that holds a post is no translation."""
LIKE = 0.55
"""Evidence that two texts are one in two languages: see ``evidence``."""
_LEAST_SENTENCES = 2
_SAYS_TRANSLATED = re.compile(
    r"\btranslat(?:ed|ion) (?:from|by|of)\b|ترجمه (?:از|توسط|ی)|مترجم|ترجمها? عن|\bперевод(?: с|:)|\bпереведено\b",
    re.IGNORECASE,
)
_DUAL = 2
"""Up to here a number may be an article or an ending ("both", the Arabic dual, "doubled") and is not compared."""


@dataclass(frozen=True, slots=True)
class Side:
    """One text: its sentences and their vectors [sentences, width]."""

    document: Document
    spans: Sequence[Span]
    vectors: Floats


def spans_to_encode(document: Document) -> list[Span]:
    """Return the sentences of a document that are compared."""
    return sentences(document.text)[:MOST_SENTENCES]


def candidates(
    stories: Iterable[Story], documents: Mapping[str, Document], encoded: Mapping[str, Encoded]
) -> list[tuple[str, str]]:
    """Return pairs worth comparing, the likelier original first, in order: never all pairs of a story.

    For each document those of its story in another language, published near it, whose openings are nearest.
    """
    found: set[tuple[str, str]] = set()
    for story in stories:
        names = [name for name in story.document_ids if name in encoded]
        if len({documents[name].language for name in names}) > 1:
            leads = np.stack([lead(encoded[name]) for name in names])
            found.update(_nearest(names, leads, documents))
    return sorted(found)


def _nearest(names: Sequence[str], leads: Floats, documents: Mapping[str, Document]) -> Iterator[tuple[str, str]]:
    for at, name in enumerate(names):
        likes = leads @ leads[at]
        others = [
            other
            for other in np.argsort(-likes, kind="stable")
            if likes[other] >= LEAST_OPENING and _may_be(documents[name], documents[names[other]])
        ]
        yield from (_ordered(documents[name], documents[names[other]]) for other in others[:MOST_COMPARED])


def _may_be(a: Document, b: Document) -> bool:
    """Say whether one of two documents may be the other's translation: other language, published near it."""
    if a.language == b.language:
        return False
    if a.published_at is None or b.published_at is None:
        return True
    return abs(a.published_at - b.published_at) <= WITHIN


def _ordered(a: Document, b: Document) -> tuple[str, str]:
    """Return the two ids, the likelier original in front."""
    first, second = sorted((a, b), key=_precedence)
    return first.id, second.id


def _precedence(document: Document) -> tuple[bool, bool, float, str, int, str]:
    """Return what says which of two texts is the original: one that says it is translated is none; else the earlier."""
    at = document.published_at
    says = _SAYS_TRANSLATED.search(fold(document.text)) is not None
    return says, at is None, at.timestamp() if at else 0.0, document.capture_id, document.part, document.id


def translation(a: Side, b: Side) -> Link | None:
    """Return the link between a text and its translation; null where the two only tell the same story.

    ``a`` is the original as ``candidates`` orders them. The score is the share of the shorter text that stands in the
    other.
    """
    if min(len(a.spans), len(b.spans)) < _LEAST_SENTENCES:
        return None
    pairs = align(a.vectors, b.vectors)
    least, share = sorted((_share(a, pairs, of_a=True), _share(b, pairs, of_a=False)))
    if len(pairs) < _LEAST_SENTENCES or least < COVERED or evidence(a, b, pairs) < LIKE:
        return None
    a_spans = tuple(Span(a.spans[pair.a].start, a.spans[pair.a_end - 1].end) for pair in pairs)
    b_spans = tuple(Span(b.spans[pair.b].start, b.spans[pair.b_end - 1].end) for pair in pairs)
    kind, ids = LinkKind.TRANSLATION, (a.document.id, b.document.id)
    changes = tuple(number_changes(a, b, pairs))
    return Link(make_id("lnk", *ids, kind.value), *ids, kind, round(share, 4), a_spans, b_spans, changes, MADE_BY, ids)


def _share(side: Side, pairs: Sequence[Paired], *, of_a: bool) -> float:
    return covered(pairs, [span.end - span.start for span in side.spans], of_a=of_a)


def evidence(a: Side, b: Side, pairs: Sequence[Paired]) -> float:
    """Return how much speaks for a translation, 0 to 1: likeness of sentences, what both cover, numbers and names.

    The mean cosine of the pairs, the shares of both texts that they cover, and the share of numbers and names in pairs
    that both sides have; numbers and names count half, and not at all where there are none.
    """
    like = sum(pair.cosine for pair in pairs) / len(pairs) if pairs else 0.0
    shares = sorted((_share(a, pairs, of_a=True), _share(b, pairs, of_a=False)))
    kept = (_kept_numbers(a, b, pairs), _kept_names(a, b, pairs))
    told = [(like, 2.0), (shares[1], 1.0), (shares[0], 1.0), *((share, 0.5) for share in kept if share is not None)]
    return sum(value * weight for value, weight in told) / sum(weight for _, weight in told)


def _stretches(a: Side, b: Side, pair: Paired) -> tuple[str, str]:
    return (
        a.document.text[a.spans[pair.a].start : a.spans[pair.a_end - 1].end],
        b.document.text[b.spans[pair.b].start : b.spans[pair.b_end - 1].end],
    )


def numbers(text: str, language: str) -> Mapping[int, str]:
    """Return the exact counts of a text by value, with their words; dates are none, nor are one and two."""
    dates = [Span(date.start, date.end) for date in find_dates(text, language)]
    return {value: _words(count, text) for count in find_counts(text, language) for value in _values(count, dates)}


def _words(count: Count, text: str) -> str:
    return " ".join(text[count.core_start : count.core_end].split())


def _values(count: Count, dates: Sequence[Span]) -> Iterator[int]:
    if any(Span(count.core_start, count.core_end).overlaps(date) for date in dates):
        return
    yield from (one.value for one in (count.first, count.last) if one.value is not None and one.value > _DUAL)


def _kept_numbers(a: Side, b: Side, pairs: Sequence[Paired]) -> float | None:
    """Return the share of the pairs' numbers that both sides have, null where there are none."""
    same = whole = 0
    for pair in pairs:
        ours, theirs = (
            set(numbers(text, side.document.language))
            for text, side in zip(_stretches(a, b, pair), (a, b), strict=True)
        )
        same, whole = same + len(ours & theirs), whole + len(ours | theirs)
    return same / whole if whole else None


def _kept_names(a: Side, b: Side, pairs: Sequence[Paired]) -> float | None:
    """Return the share of names, on the side that writes them with capitals, whose consonants the other has too."""
    same = whole = 0
    for pair in pairs:
        one, other = _stretches(a, b, pair)
        if not names_in(one):
            one, other = other, one
        sounds = {skeleton(word.key) for word in words(other)}
        kept = [name for name in names_in(one) if len(skeleton(name)) > 2]
        same, whole = same + sum(_sounds(skeleton(name), sounds) for name in kept), whole + len(kept)
    return same / whole if whole else None


def _sounds(name: str, sounds: set[str]) -> bool:
    """Say whether a name is among words, endings and all: cases are written behind it, articles before it."""
    return any(
        name == sound or sound.startswith(name) or (sound[1:] == name) or sound.endswith(name) for sound in sounds
    )


def number_changes(a: Side, b: Side, pairs: Sequence[Paired]) -> Iterator[str]:
    """Yield the numbers that only one side of a pair has, ``- words`` then ``+ words``, in the order of the pairs."""
    for pair in pairs:
        one, other = _stretches(a, b, pair)
        ours, theirs = numbers(one, a.document.language), numbers(other, b.document.language)
        yield from (f"- {said}" for value, said in ours.items() if value not in theirs)
        yield from (f"+ {said}" for value, said in theirs.items() if value not in ours)
