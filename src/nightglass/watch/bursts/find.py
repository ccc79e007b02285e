"""Posts and documents in, bursts out: which phrases, names and claims rise, who carried each first, and where it went.

A burst says that a share rose, and nothing of why: news, a campaign and an agency that all take from look alike here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby

import numpy as np

from nightglass.records.burst import Burst, BurstKind
from nightglass.records.claim import Claim, Member
from nightglass.records.document import Document
from nightglass.records.echo import Echo
from nightglass.records.ids import make_id
from nightglass.records.link import Link
from nightglass.records.mention import Mention
from nightglass.records.post import Post
from nightglass.records.source import Source
from nightglass.text.fold import key
from nightglass.watch.bursts.phrases import LEAST_SOURCES, LEAST_TEXTS, find_phrases
from nightglass.watch.bursts.rises import Corpus, Rise, Settings, find_rises
from nightglass.watch.bursts.tellings import NOBODY, Collected, Telling, collect_tellings

MADE_BY = "watch/bursts 1"
UNKNOWN = "unknown"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WITHIN = 0.8
"""Share of a phrase's texts that must hold a longer one around it for the shorter to be left out."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What may rise: ``words`` as the texts have them, and the counted texts that hold it, by their places."""

    kind: BurstKind
    words: str
    about_id: str | None
    texts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Risen:
    """A topic, its rise, and the counted texts of the window that hold it, in the order of time."""

    topic: Topic
    rise: Rise
    texts: tuple[int, ...]


def bursts(
    posts: Iterable[Post],
    documents: Sequence[Document],
    links: Iterable[Link],
    sources: Iterable[Source],
    *,
    mentions: Iterable[Mention] = (),
    claims: Iterable[Claim] = (),
    members: Iterable[Member] = (),
    echoes: Iterable[Echo] = (),
    country: str | None = None,
    settings: Settings | None = None,
) -> list[Burst]:
    """Return the bursts, ordered by id; the order of the input does not matter.

    ``country`` (ISO 3166 alpha-2) tells sources inside from those abroad. Members count whatever their stance: who
    denies a claim carries it too. Nothing is tested before a week of texts is known.
    """
    collected = collect_tellings(posts, documents, links)
    if not collected.counted:
        return []
    topics = [*_phrases(collected), *_names(collected, mentions), *_claims(collected, claims, members)]
    risen = _without_repeats(_risen(collected, topics, settings or Settings()))
    places = {source.id: _place(source, country) for source in sources}
    teller = _Teller(collected, places, _echoes_by_post(echoes))
    return sorted((teller.burst(one) for one in risen), key=lambda burst: burst.id)


def _phrases(collected: Collected) -> Iterator[Topic]:
    terms = find_phrases(collected.counted, collected.words)
    order = np.argsort(terms.term, kind="stable")
    bounds = np.searchsorted(terms.term[order], np.arange(len(terms.shown) + 1)).tolist()
    texts = terms.text[order].tolist()
    for number, stand in enumerate(terms.shown):
        words = collected.counted[stand.text].text[stand.start : stand.end]
        held = tuple(sorted(texts[bounds[number] : bounds[number + 1]]))
        yield Topic(BurstKind.PHRASE, " ".join(words.split()), None, held)


def _names(collected: Collected, mentions: Iterable[Mention]) -> Iterator[Topic]:
    """Yield the names of several texts and sources: resolved, or else by the longest form that a text gives."""
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    words: dict[tuple[str, str], set[tuple[int, str]]] = defaultdict(set)
    place_of = _place_of_document(collected)
    for mention in mentions:
        name = (mention.resolved or "", "" if mention.resolved else key(mention.full_name))
        if mention.document_id in place_of and any(name):
            found[name].add(place_of[mention.document_id])
            words[name].add((-len(mention.full_name), mention.full_name))
    for name in sorted(found):
        if _often(collected, found[name]):
            yield Topic(BurstKind.NAME, min(words[name])[1], name[0] or None, tuple(sorted(found[name])))


def _claims(collected: Collected, claims: Iterable[Claim], members: Iterable[Member]) -> Iterator[Topic]:
    found: dict[str, set[int]] = defaultdict(set)
    place_of = _place_of_document(collected)
    for member in members:
        if member.document_id in place_of:
            found[member.claim_id].add(place_of[member.document_id])
    for claim in claims:
        if _often(collected, found[claim.id]):
            yield Topic(BurstKind.CLAIM, claim.subject, claim.id, tuple(sorted(found[claim.id])))


def _place_of_document(collected: Collected) -> dict[str, int]:
    return {one.document_id: place for place, one in enumerate(collected.counted)}


def _often(collected: Collected, texts: set[int]) -> bool:
    """Say whether enough texts of enough sources hold a topic for it to be tested."""
    return len(texts) >= LEAST_TEXTS and len({collected.counted[text].source for text in texts}) >= LEAST_SOURCES


def _risen(collected: Collected, topics: Sequence[Topic], settings: Settings) -> list[_Risen]:
    told = collected.counted
    first = told[0].day
    days = np.array([one.day - first for one in told], np.int64)
    sources = np.unique([one.source for one in told], return_inverse=True)[1].astype(np.int64)
    term = np.repeat(np.arange(len(topics)), [len(topic.texts) for topic in topics])
    text = np.array([text for topic in topics for text in topic.texts], np.int64)
    if not len(text):
        return []
    found = []
    for rise in find_rises(Corpus(days, sources, term, text), len(topics), settings):
        topic = topics[rise.term]
        inside = tuple(text for text in topic.texts if rise.start <= told[text].day - first < rise.end)
        found.append(_Risen(topic, rise, inside))
    return found


def _without_repeats(risen: Sequence[_Risen]) -> list[_Risen]:
    """Leave out what tells the same: a phrase that is a risen name or lies within a longer, and one of the same texts.

    Of phrases with the very same texts and window the longest stays.
    """
    names = {key(one.topic.words) for one in risen if one.topic.kind is BurstKind.NAME}
    ordered = sorted(risen, key=lambda one: (-len(one.topic.words), one.topic.words, one.rise.start))
    longer: dict[int, list[_Risen]] = defaultdict(list)
    kept = []
    for one in ordered:
        if one.topic.kind is BurstKind.PHRASE:
            rivals = {id(other): other for text in one.texts for other in longer[text]}.values()
            if key(one.topic.words) in names or any(_told_by(one, other) for other in rivals):
                continue
            for text in one.texts:
                longer[text].append(one)
        kept.append(one)
    return kept


def _told_by(one: _Risen, other: _Risen) -> bool:
    """Say whether a longer phrase tells what a shorter does."""
    shared = len(set(one.texts) & set(other.texts))
    if shared == len(one.texts) == len(other.texts):
        return True
    within = f" {key(one.topic.words)} " in f" {key(other.topic.words)} "
    return within and shared >= _WITHIN * len(one.texts)


def _place(source: Source, country: str | None) -> str:
    """Return a source's affiliation and whether it is inside the country or abroad, as far as anybody said."""
    affiliation = source.affiliation or UNKNOWN
    if not (country and source.country):
        return affiliation
    return f"{affiliation}, {'inside' if source.country.upper() == country.upper() else 'abroad'}"


def _echoes_by_post(echoes: Iterable[Echo]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for echo in echoes:
        for post in echo.post_ids:
            found[post].append(echo.id)
    return found


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells a rise as a burst: ``places`` of sources by id, ``echoes`` by post."""

    collected: Collected
    places: Mapping[str, str]
    echoes: Mapping[str, Sequence[str]]

    def burst(self, one: _Risen) -> Burst:
        """Return the row; sources that carried it by a forward or a copy stand among the others, in order."""
        counted = [self.collected.counted[text] for text in one.texts]
        first = self.collected.counted[0].day
        start, end = (_EPOCH + timedelta(days=first + day) for day in (one.rise.start, one.rise.end))
        carried = self._carried(one, first)
        sources = tuple(dict.fromkeys(telling.source for telling in carried if telling.source != NOBODY))
        echoed = {echo for telling in carried for echo in self.echoes.get(telling.post_id or "", ())}
        return Burst(
            id=make_id("bur", one.topic.kind, one.topic.about_id or key(one.topic.words), start.isoformat()),
            kind=one.topic.kind,
            phrase=one.topic.words,
            about_id=one.topic.about_id,
            source_ids=sources,
            post_ids=tuple(telling.post_id for telling in counted if telling.post_id),
            document_ids=tuple(dict.fromkeys(telling.document_id for telling in counted)),
            path=tuple(self.places.get(source, UNKNOWN) for source in sources),
            start=start,
            end=end,
            rate_ratio=one.rise.rate_ratio,
            q_value=float(f"{one.rise.q_value:.3g}"),
            made_by=MADE_BY,
            made_from=(*(telling.id for telling in carried), *sorted(echoed)),
        )

    def _carried(self, one: _Risen, first: int) -> list[Telling]:
        """Return the texts of the window that hold the topic, with their copies and forwards, in the order of time."""
        found = [self.collected.counted[text] for text in one.texts]
        for text in one.topic.texts:
            copies = self.collected.carried.get(text, ())
            found += [copy for copy in copies if one.rise.start <= copy.day - first < one.rise.end]
        found.sort(key=lambda telling: (telling.at, telling.id))
        return [next(same) for _, same in groupby(found, key=lambda telling: telling.id)]
