"""Who publishes and who is cited: outlets by name, the documents of each, and what words name."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from nightglass.records.document import Document, Genre
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.origin import OriginKind, Perceived
from nightglass.records.source import Source
from nightglass.records.span import Span
from nightglass.relate.attribute import Directory, directory, sources_named_in_files
from nightglass.relate.evidence import Evidence
from nightglass.relate.origins.clearness import trimmed
from nightglass.relate.origins.parties import Party, outlet_key, party_of_source, party_of_words, person_in
from nightglass.relate.origins.stations import stations_in
from nightglass.relate.origins.words import LEARNT, REPORTERS
from nightglass.text.fold import fold, key

_FEWEST_LETTERS = 3
_SEGMENT = re.compile(r"\s*[,،]\s*")
_TOLD_TO = re.compile(
    r"\s(?:to|with|به|با|برای|در گفت[ -]?و[ -]?گو(?:یی)? با|الی|ل)\s+(?:the\s+)?"
    r"(?:خبرنگار(?:ان)?\s+|reporters? (?:of|for|from)\s+)?$"
)


@dataclass(frozen=True)
class Press:
    """The outlets of a collection: those that sources.csv describes and those that only files name."""

    evidence: Evidence

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Sources by id, a bare one for each name that only documents give."""
        known = self.evidence.sources
        bare = sources_named_in_files(self.evidence.documents, (), directory(known))
        return {source.id: source for source in (*known, *bare)}

    @cached_property
    def _directory(self) -> Directory:
        return directory(self.sources.values())

    @cached_property
    def _short_names(self) -> Mapping[str, str]:
        """Source ids by name without the nouns that only say what it is; null names and shared ones are left out."""
        bearers: dict[str, set[str]] = defaultdict(set)
        for source in self.sources.values():
            for name in (source.name, *source.aliases):
                bearers[outlet_key(name)].add(source.id)
        return {
            name: next(iter(ids)) for name, ids in bearers.items() if len(ids) == 1 and len(name) >= _FEWEST_LETTERS
        }

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Every folded name by which a text may cite a source, with the source's id."""
        names = {name: found for name, found in self._directory.ids.items() if len(name) >= _FEWEST_LETTERS}
        return {**self._short_names, **names}

    @cached_property
    def _written(self) -> tuple[re.Pattern[str] | None, Mapping[str, str]]:
        """Return a pattern of all sources' names as they are written (folded), and source ids by written name."""
        bearers: dict[str, set[str]] = defaultdict(set)
        for source in self.sources.values():
            for name in (source.name, *source.aliases):
                if len(name) >= _FEWEST_LETTERS:
                    bearers[fold(name)].add(source.id)
        names = {name: next(iter(ids)) for name, ids in bearers.items() if len(ids) == 1}
        if not names:
            return None, {}
        listed = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
        return re.compile(rf"(?<!\w)(?:{listed})(?!\w)"), names

    def named_in(self, document: Document, span: Span) -> list[tuple[str, Span]]:
        """Return the sources that a stretch of a document names, each with where, in the order of the text."""
        pattern, names = self._written
        if pattern is None:
            return []
        found = pattern.finditer(fold(document.text), span.start, span.end)
        return [(names[match.group()], Span(*match.span())) for match in found]

    def is_one_name(self, words: str, parts: Sequence[str]) -> bool:
        """Say whether words that could be parted are one source's name: "Lamp and Road"."""
        pattern, _ = self._written
        whole = [match.group() for match in pattern.finditer(fold(words))] if pattern is not None else []
        return any(not any(name in fold(part) for part in parts) for name in whole)

    def told_in(self, words: str) -> int | None:
        """Return where "to X" or "with X" begins in a speaker's words that a reader left there, null where nowhere."""
        pattern, _ = self._written
        for match in pattern.finditer(fold(words)) if pattern is not None else ():
            before = _TOLD_TO.search(fold(words[: match.start()]))
            if before is not None and before.start() > 0:
                return before.start()
        return None

    @cached_property
    def place_names(self) -> frozenset[str]:
        """The folded words of the names of places that texts mention."""
        mentions = (row for row in self.evidence.mentions if row.kind is MentionKind.PLACE)
        names = {key(row.name) for row in mentions}
        return frozenset(part for name in names if len(name.split()) <= 2 for part in name.split())

    def outlet_of(self, document: Document) -> str | None:
        """Return the id of the source that published a document, null where nothing says."""
        if document.source_id in self.sources:
            return document.source_id
        return self._directory.find(document.source_words) or self._directory.of_url(document.url)

    def find(self, words: str) -> str | None:
        """Return the id of the source that some words name."""
        return self._directory.find(words) or self._short_names.get(outlet_key(words))

    def publisher_of(self, source_id: str | None) -> str | None:
        """Return who owns a source, folded; its own name where nobody said, null for no source."""
        source = self.sources.get(source_id or "")
        return None if source is None else key(source.publisher or source.name)

    def party_of_outlet(self, source_id: str) -> Party:
        """Return a source of the collection as a party."""
        return party_of_source(self.sources[source_id])

    def party(self, words: str, role: str | None, near: Sequence[Mention]) -> Party | None:
        """Return whom some words name; ``near`` are the mentions that stand in them."""
        words = self._without_outlets(trimmed(words))
        found = self.find(words) or self._begins_with(words)
        people = [
            mention.name for mention in near if mention.kind is MentionKind.PERSON and not self.find(mention.name)
        ]
        if found is None and not people:
            found = next((one for mention in near if (one := self._outlet_named(mention, words)) is not None), None)
            found = found or (None if self._begins_with_person(words) else self._held_by(words))
        if found is not None:
            party = self.party_of_outlet(found)
            seen = (REPORTERS.search(fold(words)) or LEARNT.search(fold(words))) and party.kind is OriginKind.OUTLET
            return replace(party, perceived=Perceived.YES) if seen else party
        if any(_is_whole_outlet(mention, words) for mention in near):
            return self.outlet_outside(words)
        return party_of_words(words, role, person=people[0] if people else None, place_names=self.place_names)

    def _without_outlets(self, words: str) -> str:
        """Return words without an outlet that stands between commas beside somebody else: it only passes on."""
        segments = [one for one in _SEGMENT.split(words) if one.strip()]
        kept = [one for one in segments if not self._is_news(one)]
        return words if not kept or len(kept) == len(segments) else ", ".join(kept)

    def _is_news(self, words: str) -> bool:
        found = self.find(words)
        return found is not None and self.party_of_outlet(found).kind is OriginKind.OUTLET

    def _begins_with_person(self, words: str) -> bool:
        """Say whether words begin with a person or people before a comma: "Mara Kestrel, whom X reached"."""
        first = re.split(r"[,،]", words, maxsplit=1)[0]
        sorts = {station.kind for station, _ in stations_in(key(first))}
        people = bool(person_in(first)) or bool(sorts & {OriginKind.WITNESSES, OriginKind.UNNAMED})
        return first != words and self._held_by(first) is None and people

    def _is_elsewhere(self, name: str) -> bool:
        """Say whether what a reader took for a person is a source or a place."""
        return self.find(name) is not None or all(word in self.place_names for word in key(name).split())

    def _begins_with(self, words: str) -> str | None:
        """Return the source with whose name words begin that only add how it said so: "X, in a report from Y"."""
        pattern, names = self._written
        match = pattern.search(fold(words)) if pattern is not None else None
        if match is None or key(words[: match.start()]) not in ("", "the"):
            return None
        return names[match.group()] if words[match.end() :].startswith((",", "،", "'s website")) else None

    def _held_by(self, words: str) -> str | None:
        """Return the only source whose name some words hold: "a report by X", "X's correspondent"."""
        pattern, names = self._written
        found = {names[match.group()] for match in pattern.finditer(fold(words))} if pattern is not None else set()
        return found.pop() if len(found) == 1 else None

    def _outlet_named(self, mention: Mention, words: str) -> str | None:
        """Return the source that a mention names where it is all that the words name."""
        if key(mention.name) != outlet_key(words) and key(mention.name) != key(words):
            return None
        return mention.resolved if mention.resolved in self.sources else self.find(mention.name)

    @staticmethod
    def outlet_outside(words: str) -> Party:
        """Return an outlet of which the collection has nothing but its name."""
        return Party(words, OriginKind.OUTLET, outlet_key(words), "outlet", Perceived.UNKNOWN, named=True)

    def cited_outlet(self, words: str) -> Party:
        """Return the outlet that words name which stand where only an outlet can."""
        found = self.find(words) or self._held_by(words)
        return self.party_of_outlet(found) if found is not None else self.outlet_outside(words)


def _is_whole_outlet(mention: Mention, words: str) -> bool:
    return mention.kind is MentionKind.OUTLET and outlet_key(mention.name) == outlet_key(words)


def speaks_for_itself(document: Document, party: Party | None) -> bool:
    """Say whether a document is the word of its own source: a statement, or a source that publishes no news."""
    if document.genre is Genre.STATEMENT:
        return True
    return party is not None and party.kind is not OriginKind.OUTLET


def mentions_within(mentions: Sequence[Mention], span: Span) -> list[Mention]:
    """Return the mentions that stand inside a span."""
    return [mention for mention in mentions if span.start <= mention.start and mention.end <= span.end]
