"""Posts and documents in, tellings out: dated texts of sources, of which each text counts once.

What was forwarded is no new text, and neither is a copy, an edited version, a translation or the same words again: of
such a group the earliest counts and the others are kept as what carried it on. A passage taken over from an earlier
text is masked in the later one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from nightglass.records.document import Document, Precision
from nightglass.records.link import Link, LinkKind
from nightglass.records.post import Post
from nightglass.records.span import Span
from nightglass.text.words import Words, hashed_words

DAY = 86_400
NOBODY = ""
"""The source of texts of which nobody knows who published them: they count as those of one source."""
_SAME_TEXT = frozenset({LinkKind.COPY, LinkKind.REVISION, LinkKind.TRANSLATION})
_DATED = frozenset(
    {Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Telling:
    """One dated text of a source; ``at`` in seconds since 1970, ``masked`` the passages that were taken over."""

    at: int
    source: str
    post_id: str | None
    document_id: str
    language: str
    text: str
    forwarded: bool
    masked: tuple[Span, ...] = ()

    @property
    def id(self) -> str:
        """The post's id, else the document's."""
        return self.post_id or self.document_id

    @property
    def day(self) -> int:
        """Days since 1970 (UTC)."""
        return self.at // DAY


@dataclass(frozen=True, slots=True)
class Collected:
    """``counted`` is each text once, in the order of time; ``carried`` by its place there, what else carried it."""

    counted: Sequence[Telling]
    carried: Mapping[int, Sequence[Telling]]
    words: Words


def collect_tellings(posts: Iterable[Post], documents: Sequence[Document], links: Iterable[Link]) -> Collected:
    """Return the dated texts; what has no words, or no date to the day, tells nothing of when."""
    links = list(links)
    told = sorted(_tellings(posts, documents, _masks(documents, links)), key=lambda one: (one.at, one.id))
    words = hashed_words([one.text for one in told])
    groups = _groups(told, words, links)
    counted, carried = [], {}
    for group in groups.values():
        own = [place for place in group if not told[place].forwarded]
        if own:
            carried[own[0]] = [told[place] for place in group if place != own[0]]
            counted.append(own[0])
    counted.sort()
    place_of = {place: number for number, place in enumerate(counted)}
    return Collected(
        [told[place] for place in counted],
        {place_of[place]: others for place, others in carried.items() if others},
        _taken(words, np.array(counted, np.int64)),
    )


def _tellings(
    posts: Iterable[Post], documents: Sequence[Document], masks: Mapping[str, Sequence[Span]]
) -> Iterable[Telling]:
    document_of = {document.id: document for document in documents}
    posted = set()
    for post in posts:
        document = document_of.get(post.document_id or "")
        if document is not None:
            posted.add(document.id)
        if document is not None and post.posted_at is not None:
            source = post.source_id or post.source_words or NOBODY
            forwarded = post.forwarded_from is not None
            yield _telling(document, post.posted_at, source, masks, post.id, forwarded)
    for document in documents:
        at = document.published_at
        if document.id not in posted and at is not None and document.published_precision in _DATED:
            yield _telling(document, at, document.source_id or document.source_words or NOBODY, masks)


def _telling(
    document: Document, at: datetime, source: str, masks: Mapping[str, Sequence[Span]],
    post_id: str | None = None, forwarded: bool = False,
) -> Telling:  # fmt: skip
    masked = tuple(sorted(masks.get(document.id, ())))
    return Telling(
        int(at.timestamp()), source, post_id, document.id, document.language, document.text, forwarded, masked
    )


def _masks(documents: Iterable[Document], links: Iterable[Link]) -> dict[str, list[Span]]:
    """Return by document the passages that stood in an earlier one; of two without a date, in the first named."""
    at = {document.id: document.published_at for document in documents}
    masks: dict[str, list[Span]] = defaultdict(list)
    for link in links:
        if link.kind is LinkKind.REUSE:
            ours, theirs = at.get(link.a_id), at.get(link.b_id)
            turned = ours is not None and theirs is not None and theirs < ours
            masks[link.a_id if turned else link.b_id].extend(link.a_spans if turned else link.b_spans)
    return masks


def _groups(told: Sequence[Telling], words: Words, links: Iterable[Link]) -> dict[int, list[int]]:
    """Return the places of tellings of one text, each group in the order of time; texts without words are in none."""
    first = list(range(len(told)))
    by_words: dict[bytes, int] = {}
    by_document: dict[str, int] = {}
    bounds = words.bounds.tolist()
    for place, one in enumerate(told):
        spelled = words.hashes[bounds[place] : bounds[place + 1]].tobytes()
        _join(first, by_words.setdefault(spelled, place), place)
        _join(first, by_document.setdefault(one.document_id, place), place)
    for link in links:
        if link.kind in _SAME_TEXT and link.a_id in by_document and link.b_id in by_document:
            _join(first, by_document[link.a_id], by_document[link.b_id])
    groups: dict[int, list[int]] = defaultdict(list)
    for place in range(len(told)):
        if bounds[place] < bounds[place + 1]:
            groups[_root(first, place)].append(place)
    return groups


def _join(first: list[int], one: int, other: int) -> None:
    one, other = _root(first, one), _root(first, other)
    first[max(one, other)] = min(one, other)


def _root(first: list[int], place: int) -> int:
    while first[place] != place:
        first[place] = first[first[place]]
        place = first[place]
    return place


def _taken(words: Words, places: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> Words:
    """Return the words of some of the texts, in the order asked."""
    sizes = np.diff(words.bounds)[places] if len(places) else np.zeros(0, np.int64)
    bounds = np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes)))
    inside = np.arange(bounds[-1]) - np.repeat(bounds[:-1] - words.bounds[places], sizes)
    return Words(words.hashes[inside], words.starts[inside], words.ends[inside], bounds)
