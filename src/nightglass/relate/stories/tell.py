"""Stories as rows, and why a document is in one: a link to the earlier document of the story that it is most like."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from nightglass.records.document import Document
from nightglass.records.ids import make_id
from nightglass.records.link import Link, LinkKind
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.story import Story
from nightglass.relate.stories.grouping import grouped
from nightglass.relate.stories.likeness import likeness
from nightglass.relate.stories.sketch import sketch
from nightglass.relate.stories.traits import Encoded, Rarity, Traits, lead, rarity, traits

MADE_BY = "relate/stories 1"
EARLIER = 20
"""Documents of a story, the latest before one, that it is compared with, besides the story's first."""


def find_stories(
    arrivals: Sequence[Sequence[Document]],
    encoded: Mapping[str, Encoded],
    mentions: Iterable[Mention] = (),
    known: Sequence[Sequence[str]] = (),
) -> list[Story]:
    """Return the stories of documents that arrived in batches, ordered by id.

    Within a batch the order is that of publication. A story is known by its first document and never moves: what
    arrives later, though published earlier, joins it. ``known`` are stories, by their documents' ids, to go on from.
    ``encoded`` lacks what has no vectors. A story groups; nothing is corroborated by being in one.
    """
    documents = {document.id: document for batch in arrivals for document in batch}
    sketches = [
        [sketch(one, lead(encoded[one.id]) if one.id in encoded else None) for one in batch] for batch in arrivals
    ]
    places = _places(mentions)
    found = [_story([documents[name] for name in names], places) for names in grouped(sketches, known)]
    return sorted(found, key=lambda story: story.id)


def _places(mentions: Iterable[Mention]) -> Mapping[str, frozenset[str]]:
    """Return the ids of the places that each document names."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in mentions:
        if row.kind is MentionKind.PLACE and row.resolved is not None:
            found[row.document_id].add(row.resolved)
    return {name: frozenset(ids) for name, ids in found.items()}


def _story(documents: Sequence[Document], places: Mapping[str, frozenset[str]]) -> Story:
    names = tuple(document.id for document in documents)
    times = sorted(document.published_at for document in documents if document.published_at is not None)
    counts = Counter(place for name in names for place in places.get(name, ()))
    often = tuple(sorted(place for place, count in counts.items() if 2 * count >= len(names)))
    first, last = (times[0], times[-1]) if times else (None, None)
    return Story(make_id("sto", names[0]), names, first, last, often, MADE_BY, names)


def story_links(stories: Iterable[Story], documents: Iterable[Document], encoded: Mapping[str, Encoded]) -> list[Link]:
    """Return for each later document of a story a link to the earlier one that it is most like, ordered by id.

    One row a document, never one a pair. The score is 1 for what people would call the same story and 0 for nothing in
    common.
    """
    held = {document.id: traits(document, encoded.get(document.id)) for document in documents}
    rare = rarity(held.values())
    links = [_nearest(one.document_ids, at, held, rare) for one in stories for at in range(1, len(one.document_ids))]
    return sorted(links, key=lambda link: link.id)


def beside(found: Iterable[Link], told: Iterable[Link]) -> list[Link]:
    """Return both, ordered by id, without story links between documents that another link says more of."""
    links = [*found, *(link for link in told if link.kind is not LinkKind.STORY)]
    tied = {frozenset((link.a_id, link.b_id)) for link in links}
    links += [link for link in told if link.kind is LinkKind.STORY and frozenset((link.a_id, link.b_id)) not in tied]
    return sorted(links, key=lambda link: link.id)


def _nearest(names: Sequence[str], at: int, held: Mapping[str, Traits], rare: Rarity) -> Link:
    """Return the link of a story's document to the most alike of those before it, the earliest of equal ones."""
    before = dict.fromkeys((names[0], *names[max(at - EARLIER, 0) : at]))
    scores = [(round((4 - likeness(held[name], held[names[at]], rare)) / 3, 4), name) for name in before]
    score, nearest = max(scores, key=lambda pair: pair[0])
    identity = make_id("lnk", nearest, names[at], LinkKind.STORY.value)
    return Link(identity, nearest, names[at], LinkKind.STORY, score, (), (), (), MADE_BY, (nearest, names[at]))
