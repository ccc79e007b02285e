"""Names that an account may always show: institutions, their accounts, places, and what was taken for those."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nightglass.present.held import is_institution
from nightglass.publish.plain_words import ORGANISATION_WORDS
from nightglass.publish.spelling import in_words, squeezed
from nightglass.records.document import Document
from nightglass.records.link import Link
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.place import Place
from nightglass.records.source import Source
from nightglass.records.tables import from_table


@dataclass(frozen=True, slots=True)
class CaseRecords:
    """The records that say who is who."""

    documents: Mapping[str, Document]
    sources: Mapping[str, Source]
    mentions: Sequence[Mention]
    links: Sequence[Link]
    places: Sequence[Place]

    def source_of(self, document_id: str) -> Source | None:
        """Return who published a document, null where unknown."""
        document = self.documents.get(document_id)
        return self.sources.get(document.source_id or "") if document else None


def records_of(tables: Mapping[str, Any]) -> CaseRecords:
    """Return the records of a case's Arrow tables by name; a missing table is empty."""
    loaded = {
        name: from_table(name, tables[name]) if name in tables else ()
        for name in ("documents", "sources", "mentions", "links", "places")
    }
    return CaseRecords(
        {one.id: one for one in loaded["documents"]},
        {one.id: one for one in loaded["sources"]},
        loaded["mentions"],
        loaded["links"],
        loaded["places"],
    )


def known_names(case: CaseRecords) -> frozenset[str]:
    """Return the forms of institutions' and resolved places' names, and of bodies by their words: no person's."""
    resolved = {
        squeezed(one.name)
        for one in case.mentions
        if one.resolved and one.kind in (MentionKind.PLACE, MentionKind.OUTLET)
    }
    named = {
        squeezed(name) for one in case.sources.values() if is_institution(one) for name in (one.name, *one.aliases)
    }
    bodies = {
        squeezed(one.name)
        for one in case.mentions
        if one.kind is not MentionKind.PERSON and ORGANISATION_WORDS.search(one.name)
    }
    places = {squeezed(one.name) for one in case.places}
    return frozenset(form for form in resolved | named | bodies | places if form)


def fixed_words(case: CaseRecords) -> frozenset[str]:
    """Return the words of institutions' and resolved places' names: one of them alone is never taken for a person."""
    names = [name for one in case.sources.values() if is_institution(one) for name in (one.name, *one.aliases)]
    names += [one.name for one in case.places]
    names += [one.name for one in case.mentions if one.resolved and one.kind is MentionKind.PLACE]
    return frozenset(word for name in names for word in in_words(name))


def taken_for_others(case: CaseRecords) -> frozenset[str]:
    """Return the forms of names that a name finder took for a place's or a body's more often than for a person's."""
    persons = Counter(squeezed(one.name) for one in case.mentions if one.kind is MentionKind.PERSON)
    others = Counter(
        squeezed(one.name)
        for one in case.mentions
        if one.kind in (MentionKind.PLACE, MentionKind.OUTLET, MentionKind.ORGANISATION)
    )
    return frozenset(form for form, how_many in others.items() if how_many > persons[form])


def open_handles_of(case: CaseRecords) -> frozenset[str]:
    """Return the folded accounts of institutions."""
    return frozenset(
        squeezed(handle.rstrip("/").rsplit("/", 1)[-1])
        for one in case.sources.values()
        if is_institution(one)
        for handle in one.handles
    )
