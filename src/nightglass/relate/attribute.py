"""Whose is it: ties documents, posts, polls, outlets and activities to the sources that sources.csv describes.

It runs on rows that were read without sources.csv, so that a change there re-attributes without reading again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from nightglass.records.activity import Activity
from nightglass.records.document import Document
from nightglass.records.ids import make_id
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.poll import Poll
from nightglass.records.post import Post
from nightglass.records.source import Source
from nightglass.text.fold import key

MADE_BY = "relate/attribute 1"


@dataclass(frozen=True, slots=True)
class Directory:
    """Names to source ids, under folded keys; a name that two sources bear resolves to neither."""

    ids: Mapping[str, str]

    def find(self, words: str | None) -> str | None:
        """Return the id of the source that bears this name, alias, handle or id; None where none or several do."""
        if not words:
            return None
        folded = key(words)
        return self.ids.get(folded) or self.ids.get(folded.removeprefix("the "))

    def of_url(self, url: str | None) -> str | None:
        """Return the id of the source that lists the address's host among its handles."""
        host = (urlsplit(url).hostname or "") if url else ""
        return self.find(host) or self.find(host.removeprefix("www."))


def directory(sources: Iterable[Source]) -> Directory:
    """Return the names that sources go by."""
    bearers: dict[str, set[str]] = {}
    for source in sources:
        for name in (source.id, source.name, *source.aliases, *source.handles):
            bearers.setdefault(key(name), set()).add(source.id)
    return Directory({name: next(iter(ids)) for name, ids in bearers.items() if len(ids) == 1 and name})


def sources_named_in_files(documents: Iterable[Document], posts: Iterable[Post], known: Directory) -> list[Source]:
    """Return a source for each name that files give and sources.csv has not; they say nothing but the name."""
    named: dict[str, list[tuple[str, str]]] = {}
    given = [(row.source_words, row.url, row.id) for row in documents]
    given += [(row.source_words, None, row.id) for row in posts]
    for words, url, row_id in given:
        if words and known.find(words) is None and known.of_url(url) is None:
            named.setdefault(key(words), []).append((words, row_id))
    return [_bare_source(rows) for name, rows in sorted(named.items()) if name]


def _bare_source(rows: Sequence[tuple[str, str]]) -> Source:
    name, made_from = min(words for words, _ in rows), tuple(sorted(row_id for _, row_id in rows))[:8]
    return Source(
        make_id("src", key(name)), name, (), None, None, None, (), (), name, False, False, MADE_BY, made_from
    )  # fmt: skip


def attribute_documents(documents: Iterable[Document], known: Directory) -> list[Document]:
    """Return the documents with ``source_id`` by their file's own words, else by their address's host."""
    return [replace(row, source_id=known.find(row.source_words) or known.of_url(row.url)) for row in documents]


def attribute_posts(posts: Iterable[Post], known: Directory) -> list[Post]:
    """Return the posts with ``source_id`` by their channel's name."""
    return [replace(row, source_id=known.find(row.source_words)) for row in posts]


def attribute_polls(polls: Iterable[Poll], known: Directory) -> list[Poll]:
    """Return the polls with ``source_id`` by the name that the collector calls their source; a network is none."""
    return [row if row.of_network else replace(row, source_id=known.find(row.source_words)) for row in polls]


def attribute_activities(activities: Iterable[Activity], known: Directory) -> list[Activity]:
    """Return the activities with the source that each outlet's name stands for."""
    return [replace(row, source_id=known.find(row.outlet)) for row in activities]


def attribute_mentions(mentions: Iterable[Mention], known: Directory) -> list[Mention]:
    """Return the mentions; organisations and outlets that are sources are resolved to them, and are outlets."""
    return [_attributed(row, known) for row in mentions]


def _attributed(mention: Mention, known: Directory) -> Mention:
    if mention.kind in (MentionKind.PLACE, MentionKind.PERSON):
        return mention
    found = known.find(mention.name) or known.find(mention.full_name)
    return mention if found is None else replace(mention, resolved=found, kind=MentionKind.OUTLET)
