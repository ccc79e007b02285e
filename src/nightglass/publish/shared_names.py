"""A surname that a shown and a masked person share: masked where a document means the masked one, and only there."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nightglass.publish.person import Person, SharedName
from nightglass.publish.spelling import NameIndex, Word, in_words, squeezed, words_of
from nightglass.records.document import Document
from nightglass.records.span import Span

AROUND = 2
"""How many words on either side tell one place of a name from another."""


class SharedIndex:
    """Finds the places of shared names that mean somebody masked, by the words around them."""

    def __init__(self, places: Iterable[SharedName]) -> None:
        """Enter the places."""
        self._places: dict[str, list[SharedName]] = defaultdict(list)
        for place in places:
            self._places[place.word].append(place)

    def find(self, words: Sequence[Word]) -> Iterator[Span]:
        """Yield where a text has such a place; where the text ends, fewer words around have to agree."""
        for at, word in enumerate(words):
            for place in self._places.get(word.key, ()):
                before = tuple(one.key for one in words[max(at - AROUND, 0) : at])
                after = tuple(one.key for one in words[at + 1 : at + 1 + AROUND])
                if place.before[len(place.before) - len(before) :] == before and place.after[: len(after)] == after:
                    yield Span(word.start, word.end)
                    break


def shared_places(persons: Sequence[Person], documents: Mapping[str, Document]) -> Iterator[SharedName]:
    """Yield the places where a name that somebody shown bears too means somebody masked.

    A name standing alone means whoever of its bearers was named in full last before it in its document, else first
    after it; where the document names nobody in full, it means the masked one.
    """
    shown = {word for one in persons if not one.masked for word in in_words(one.name)}
    bearers = [one for one in persons if one.documents and not one.is_handle and not shown.isdisjoint(_ends(one.name))]
    hidden = [one for one in bearers if one.masked]
    seen: set[SharedName] = set()
    for document_id in sorted({document_id for one in hidden for document_id in one.documents}):
        wanted = {word for one in hidden if document_id in one.documents for word in _ends(one.name)} & shown
        if document_id in documents and wanted:
            for place in _places_in(documents[document_id].text, wanted, bearers):
                if place not in seen:
                    seen.add(place)
                    yield place


def _ends(name: str) -> frozenset[str]:
    words = in_words(name)
    return frozenset((words[0], words[-1])) if words else frozenset()


def _places_in(text: str, wanted: Iterable[str], bearers: Sequence[Person]) -> Iterator[SharedName]:
    words = words_of(text)
    full = NameIndex(
        (squeezed(one.name), number, False) for number, one in enumerate(bearers) if len(in_words(one.name)) > 1
    )
    named = full.find(text, words)
    for word in sorted(wanted):
        own = [hit for hit in named if any(word in _ends(bearers[owner].name) for owner in hit.owners)]
        starts = [hit.span.start for hit in own]
        for at, one in enumerate(words):
            if one.key != word or any(hit.span.start <= one.start < hit.span.end for hit in own):
                continue
            last = bisect_right(starts, one.start)
            nearest = own[last - 1] if last else (own[0] if own else None)
            if nearest is None or all(bearers[owner].masked for owner in nearest.owners):
                yield SharedName(
                    tuple(word.key for word in words[max(at - AROUND, 0) : at]),
                    word,
                    tuple(word.key for word in words[at + 1 : at + 1 + AROUND]),
                )
