"""Who is in a case, and who of them an account may name: public roles and published victims; nobody else unless decided."""

import csv
import io
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from nightglass.errors import PublishError
from nightglass.present.held import is_institution
from nightglass.publish.descriptors import SIGNS, find_candidates, find_pairs
from nightglass.publish.evidence import Evidence, evidence_for, is_named_dead
from nightglass.publish.giveaways import Kind, find_addresses
from nightglass.publish.masking import PeopleMasker
from nightglass.publish.person import People, Person, Standing, Withheld
from nightglass.publish.plain_words import NO_NAMES, ORGANISATION_WORDS, PLAIN_WORDS
from nightglass.publish.roles import Role, role_of, word_role
from nightglass.publish.shared_names import shared_places
from nightglass.publish.spelling import NameIndex, in_words, is_arabic_script, squeezed, words_of
from nightglass.records.document import Document, Genre
from nightglass.records.link import Link, LinkKind
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.place import Place
from nightglass.records.source import Source
from nightglass.records.span import Span
from nightglass.records.tables import from_table

__all__ = ["Decisions", "People", "Person", "Standing", "find_people", "write_people"]

COLUMNS = ("number", "name", "class", "reason", "spellings", "documents", "decided_by")
DECIDED = "case.toml"
_TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir lord lady president minister general colonel captain lieutenant sen senator
    rep gov governor king queen prince princess ayatollah sheikh imam nurse doctor""".split()
)
_PLACED = re.compile(r"\b(?:[Ii]n|near|outside|across|around|into|[Aa]t) $")
_LONGEST_AGE_PHRASE = 14


@dataclass(frozen=True, slots=True)
class Decisions:
    """The names that a person decided in ``case.toml`` under ``[people]``."""

    public: Sequence[str] = ()
    victims: Sequence[str] = ()
    private: Sequence[str] = ()


@dataclass(slots=True)
class _Dossier:
    """What the documents say of one name."""

    spellings: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)
    evidence: list[tuple[str, Evidence]] = field(default_factory=list)
    dead_in: set[str] = field(default_factory=set)
    told: list[str] = field(default_factory=list)
    described: int = 0
    is_handle: bool = False
    seen: int = 0
    seen_as_place: int = 0

    def is_place(self) -> bool:
        """Say whether one word that nothing describes as a person stands where places do: "in X", "near X"."""
        return not self.evidence and self.seen_as_place > max(1, self.seen // 10)


@dataclass(frozen=True, slots=True)
class _Case:
    """The records that say who is who."""

    documents: Mapping[str, Document]
    sources: Mapping[str, Source]
    mentions: Sequence[Mention]
    links: Sequence[Link]
    places: Sequence[Place]

    def source_of(self, document_id: str) -> Source | None:
        document = self.documents.get(document_id)
        return self.sources.get(document.source_id or "") if document else None


def find_people(tables: Mapping[str, Any], decisions: Decisions) -> People:
    """Return everybody whom a case's documents name, in the order of the list that a person decides on.

    ``tables`` are Arrow tables by name; a missing one is empty. Names meet across documents where their folded words
    agree in full, never by sound or consonants.
    """
    case = _case(tables)
    known, open_handles = _known_names(case), _open_handles(case)
    open_names = known | _taken_for_others(case)
    plain = _plain_in(case)
    dossiers = _dossiers(case, known, open_names, open_handles)
    _read_around(dossiers, case)
    decided = _decided(decisions)
    persons = [
        _person(form, dossier, decided, case)
        for form, dossier in dossiers.items()
        if form in decided or dossier.told or not (form in NO_NAMES or dossier.is_place())
    ]
    persons += [
        Person(name, standing, "decided by a person", (name,), decided_by=DECIDED)
        for form, (name, standing) in decided.items()
        if form not in dossiers
    ]
    persons = _inherited(persons)
    people = _with_parts(persons, _fixed_words(case), plain)
    ordered = tuple(sorted(people, key=_order))
    masked = {squeezed(name) for one in ordered if one.masked for name in (one.name, *one.spellings)}
    found = People(ordered, open_names - masked, open_handles, shared=tuple(shared_places(ordered, case.documents)))
    return replace(found, withheld=tuple(_withheld(case, PeopleMasker(found))))


def write_people(people: Sequence[Person], path: Path) -> Path:
    """Write the list that a person decides on, readable by its owner alone; it stays in the case.

    Raises:
        PublishError: the file cannot be written.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for number, person in enumerate(people, 1):
        cells = (
            str(number), person.name, person.standing.value, person.reason, "; ".join(person.spellings),
            "; ".join(person.documents), person.decided_by or "",
        )  # fmt: skip
        writer.writerow(f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell for cell in cells)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(out.getvalue().encode("utf-8-sig"))
    except OSError as error:
        raise PublishError(
            f"{path} could not be written ({error.strerror or error})",
            expected="a case folder with room to write",
            do="Close the file where it is open in a spreadsheet, or free some room",
        ) from error
    return path


def _case(tables: Mapping[str, Any]) -> _Case:
    loaded = {
        name: from_table(name, tables[name]) if name in tables else ()
        for name in ("documents", "sources", "mentions", "links", "places")
    }
    return _Case(
        {one.id: one for one in loaded["documents"]},
        {one.id: one for one in loaded["sources"]},
        loaded["mentions"],
        loaded["links"],
        loaded["places"],
    )


def _known_names(case: _Case) -> frozenset[str]:
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


def _fixed_words(case: _Case) -> frozenset[str]:
    """Return the words of institutions' and of resolved places' names: one of them alone is never taken for a person."""
    names = [name for one in case.sources.values() if is_institution(one) for name in (one.name, *one.aliases)]
    names += [one.name for one in case.places]
    names += [one.name for one in case.mentions if one.resolved and one.kind is MentionKind.PLACE]
    return frozenset(word for name in names for word in in_words(name))


def _taken_for_others(case: _Case) -> frozenset[str]:
    """Return the forms of names that a name finder took for a place's or a body's more often than for a person's."""
    persons = Counter(squeezed(one.name) for one in case.mentions if one.kind is MentionKind.PERSON)
    others = Counter(
        squeezed(one.name)
        for one in case.mentions
        if one.kind in (MentionKind.PLACE, MentionKind.OUTLET, MentionKind.ORGANISATION)
    )
    return frozenset(form for form, how_many in others.items() if how_many > persons[form])


def _open_handles(case: _Case) -> frozenset[str]:
    return frozenset(
        squeezed(handle.rstrip("/").rsplit("/", 1)[-1])
        for one in case.sources.values()
        if is_institution(one)
        for handle in one.handles
    )


def _dossiers(
    case: _Case, known: frozenset[str], open_names: frozenset[str], open_handles: frozenset[str]
) -> dict[str, _Dossier]:
    found: dict[str, _Dossier] = defaultdict(_Dossier)
    by_document: dict[str, list[Mention]] = defaultdict(list)
    named: dict[str, list[Span]] = defaultdict(list)
    for mention in case.mentions:
        named[mention.document_id].append(Span(mention.start, mention.end))
        if mention.kind is MentionKind.PERSON:
            by_document[mention.document_id].append(mention)
    for document in case.documents.values():
        for mention in by_document[document.id]:
            _note_mention(found, document, mention, known, open_names, open_handles)
        _note_told(found, document, known, open_names, open_handles)
        _note_pairs(found, document, named[document.id], known | open_names)
        for author in _signed(document.author):
            if not _is_open(author, open_names):
                _note(found, author, author, document).told.append(SIGNS)
    return dict(found)


def _read_around(found: dict[str, _Dossier], case: _Case) -> None:
    """Read what stands beside a name wherever a text writes it in full, whether or not a name finder saw it there."""
    forms = sorted(found)
    index = NameIndex((form, number, True) for number, form in enumerate(forms))
    for document in case.documents.values():
        for hit in index.find(document.text, words_of(document.text)):
            dossier = found[forms[hit.owners[0]]]
            if hit.span.end - hit.span.start < len(forms[hit.owners[0]]):
                continue
            dossier.evidence += [(document.id, one) for one in evidence_for(document.text, *hit.span, None)]
            dossier.seen += 1
            dossier.seen_as_place += bool(_PLACED.search(document.text[max(hit.span.start - 12, 0) : hit.span.start]))
            if is_named_dead(document.text, *hit.span):
                dossier.dead_in.add(document.id)


def _note_mention(
    found: dict[str, _Dossier],
    document: Document,
    mention: Mention,
    known: frozenset[str],
    open_names: frozenset[str],
    open_handles: frozenset[str],
) -> None:
    form = squeezed(_bare(mention.full_name))
    short = squeezed(_bare(mention.name))
    others = open_names if len(in_words(mention.name)) == 1 else known
    if short in others or form in others or short in open_handles:
        return
    if not _may_be_a_name(mention.full_name, open_names):
        return
    dossier = _note(found, mention.full_name, mention.name, document)
    if short != form:
        dossier.evidence += [
            (document.id, one) for one in evidence_for(document.text, mention.start, mention.end, mention.role)
        ]
    elif mention.role and not dossier.evidence:
        role = role_of(mention.role)
        dossier.evidence += [] if role is None else [(document.id, Evidence(role is Role.PUBLIC, mention.role))]
    if is_named_dead(document.text, mention.start, mention.end):
        dossier.dead_in.add(document.id)


def _may_be_a_name(name: str, open_names: frozenset[str]) -> bool:
    """Say whether a name that a reader took for a person's can be one: no figure in it, and not only places and roles."""
    own = [word for word in words_of(name) if word_role(word.key) is None and word.key not in _TITLES]
    if any(char.isdigit() for char in name) and "@" not in name:
        return False
    return bool(own) and "".join(word.key for word in own) not in open_names


def _signed(author: str | None) -> list[str]:
    """Return the personal names in a byline: "By A. Writer and B. Writer"; a desk's or a role's words are none."""
    names = re.split(r"\s*[;,&|/]\s*|\s+and\s+", re.sub(r"^\s*[Bb]y\s+", "", author or ""))
    return [
        name
        for name in names
        if 1 < len(name.split()) < 5
        and all(w[:1].isupper() for w in name.split())
        and not ORGANISATION_WORDS.search(name)
        and role_of(name) is None
    ]


def _note(found: dict[str, _Dossier], full: str, name: str, document: Document) -> _Dossier:
    dossier = found[squeezed(_bare(full))]
    for spelling in {_bare(full), _bare(name)}:
        if spelling:
            dossier.spellings[spelling] += 1
    dossier.documents.add(document.id)
    return dossier


def _note_told(
    found: dict[str, _Dossier],
    document: Document,
    known: frozenset[str],
    open_names: frozenset[str],
    open_handles: frozenset[str],
) -> None:
    """Note the people whom only the words beside them tell, and the accounts that a text names."""
    for candidate in find_candidates(document.text):
        name = candidate.span.of(document.text)
        if not _is_open(name, known):
            dossier = _note(found, name, name, document)
            dossier.told.append(candidate.why)
            dossier.described += candidate.describes
    for one in find_addresses(document.text, lambda name: squeezed(name) in open_handles | open_names):
        name = one.span.of(document.text)
        if one.kind is Kind.HANDLE and "/" not in name:
            dossier = _note(found, name, name, document)
            dossier.told.append("an account's name")
            dossier.is_handle = True


def _note_pairs(
    found: dict[str, _Dossier], document: Document, named: Sequence[Span], open_names: frozenset[str]
) -> None:
    """Note what is written as a name is and no name finder saw: two capitals in a row, where people are spoken of."""
    taken = bytearray(len(document.text))
    for span in named:
        taken[span.start : span.end] = b"\x01" * (span.end - span.start)
    for candidate in find_pairs(document.text):
        name = candidate.span.of(document.text)
        if not any(taken[candidate.span.start : candidate.span.end]) and not _is_open(name, open_names):
            _note(found, name, name, document)


def _is_open(name: str, open_names: frozenset[str]) -> bool:
    return squeezed(name) in open_names


def _bare(name: str) -> str:
    """Return a name without titles before it and a possessive after it."""
    words = re.sub(r"['’]s$", "", name.strip()).split()
    while len(words) > 1 and squeezed(words[0]) in _TITLES:
        words = words[1:]
    return " ".join(words)


def _decided(decisions: Decisions) -> dict[str, tuple[str, Standing]]:
    """Return what was decided by folded name; where a name stands in two lists, the safer one holds."""
    lists = (
        (Standing.PUBLIC, decisions.public),
        (Standing.VICTIM, decisions.victims),
        (Standing.PRIVATE, decisions.private),
    )
    return {squeezed(name): (name, standing) for standing, names in lists for name in names if squeezed(name)}


def _person(form: str, dossier: _Dossier, decided: Mapping[str, tuple[str, Standing]], case: _Case) -> Person:
    spellings = tuple(sorted(dossier.spellings, key=lambda name: (-len(name), -dossier.spellings[name], name)))
    documents = tuple(sorted(dossier.documents))
    if form in decided:
        name, standing = decided[form]
        return Person(name, standing, "decided by a person", spellings, (), (), documents, DECIDED, dossier.is_handle)
    standing, reason = _standing(dossier, case)
    return Person(_display(spellings, form), standing, reason, spellings, (), (), documents, None, dossier.is_handle)


def _display(spellings: Sequence[str], form: str) -> str:
    return next((name for name in spellings if squeezed(name) == form), spellings[0])


def _standing(dossier: _Dossier, case: _Case) -> tuple[Standing, str]:
    if dossier.is_handle:
        return Standing.PRIVATE, "an account's name"
    public = [one for _, one in dossier.evidence if one.is_public]
    private = [one for _, one in dossier.evidence if not one.is_public]
    if public and len(public) > 2 * (len(private) + dossier.described):
        return Standing.PUBLIC, f"described as “{_commonest(public)}”"
    if _publishers(dossier.dead_in, case) >= 2:
        return Standing.VICTIM, "named as killed by several publishers"
    if private:
        return Standing.PRIVATE, f"described as “{_commonest(private)}”"
    if dossier.described:
        return Standing.PRIVATE, Counter(dossier.told).most_common(1)[0][0]
    if dossier.told:
        return Standing.UNDECIDED, Counter(dossier.told).most_common(1)[0][0]
    return Standing.UNDECIDED, "no role stands beside the name"


def _commonest(evidence: Sequence[Evidence]) -> str:
    return min(Counter(one.words for one in evidence).items(), key=lambda item: (-item[1], item[0]))[0]


def _publishers(document_ids: Iterable[str], case: _Case) -> int:
    """Return how many publishers name somebody, documents that a copy or a revision ties counting once."""
    group = {document_id: document_id for document_id in case.documents}

    def root(document_id: str) -> str:
        while group[document_id] != document_id:
            document_id = group[document_id]
        return document_id

    for link in case.links:
        if link.kind in (LinkKind.COPY, LinkKind.REVISION) and link.a_id in group and link.b_id in group:
            group[root(link.a_id)] = root(link.b_id)
    publisher_of: dict[str, set[str]] = defaultdict(set)
    for document_id in document_ids:
        source = case.source_of(document_id)
        if source is not None:
            publisher_of[root(document_id)].add(source.publisher or source.name)
    return min(len(publisher_of), len(set().union(*publisher_of.values())) if publisher_of else 0)


def _inherited(persons: Sequence[Person]) -> list[Person]:
    """Give a surname that stands alone in a document to the public person who alone bears it.

    A name of one word that any masked person's name holds stays what it is.
    """
    bearers: dict[str, list[Person]] = defaultdict(list)
    for person in persons:
        words = in_words(person.name)
        if len(words) > 1:
            for word in {words[0], words[-1]}:
                bearers[word].append(person)
    whole = []
    extra: dict[str, list[Person]] = defaultdict(list)
    for person in persons:
        form = squeezed(person.name)
        theirs = bearers.get(form, [])
        alone = len(in_words(person.name)) == 1 and person.standing is Standing.UNDECIDED and not person.is_handle
        if alone and theirs and not any(other.masked for other in theirs) and in_words(theirs[0].name)[-1] == form:
            extra[theirs[0].name].append(person)
        else:
            whole.append(person)
    return [
        replace(
            person,
            documents=tuple(
                sorted({*person.documents, *(one for other in extra[person.name] for one in other.documents)})
            ),
        )
        for person in whole
    ]


def _plain_in(case: _Case) -> frozenset[str]:
    """Return the words that the case's texts write without a capital: they are words, whatever else they are."""
    return frozenset(
        squeezed(word)
        for document in case.documents.values()
        if document.genre is not Genre.POST
        for word in set(re.findall(r"\b[a-zа-яё]{3,}\b", document.text))
    )


def _with_parts(persons: Sequence[Person], fixed: frozenset[str], plain: frozenset[str]) -> Iterator[Person]:
    """Give each masked person the words of the name that mean nobody who is shown.

    ``fixed`` are the words of institutions' and places' names, ``plain`` the words that texts write without a capital.
    """
    shown = {
        word
        for person in persons
        if not person.masked
        for name in (person.name, *person.spellings)
        for word in in_words(name)
    }
    for person in persons:
        if not person.masked:
            yield person
            continue
        parts = tuple(sorted(_own_parts(person, frozenset(shown), fixed)))
        words = {word for name in (person.name, *person.spellings) for word in in_words(name)}
        common = words if person.is_handle else {word for word in words if word in PLAIN_WORDS or word in plain}
        yield replace(person, parts=parts, plain_parts=tuple(sorted(common)))


def _own_parts(person: Person, shown: frozenset[str], fixed: frozenset[str]) -> Iterator[str]:
    """Yield the words of a masked person's name by which nobody and nothing shown is meant."""
    decided = person.decided_by is not None and len(in_words(person.name)) == 1
    for raw in {raw for name in (person.name, *person.spellings) for raw in re.split(r"[\s_\u200c-]+", name)}:
        word = squeezed(raw)
        if decided and word == squeezed(person.name):
            yield word
        elif word in shown or word in fixed or word_role(raw) is not None or word.isdigit() or word in _TITLES:
            continue
        elif person.is_handle:
            if " " in person.name and raw[:1].isupper() and len(word) > 3:
                yield word
        elif is_arabic_script(word):
            if len(word) > 1 and word not in PLAIN_WORDS:
                yield word
        elif len(word) > 2:
            yield word


def _order(person: Person) -> tuple[int, str]:
    """Order the list by what waits for a decision."""
    standings = (Standing.UNDECIDED, Standing.PRIVATE, Standing.VICTIM, Standing.PUBLIC)
    return standings.index(person.standing), person.name.casefold()


def _withheld(case: _Case, masker: PeopleMasker) -> Iterator[Withheld]:
    """Yield what a search would find in the documents that may be quoted: posts, and ages told with a place."""
    seen: set[tuple[str, ...]] = set()
    for document in case.documents.values():
        for one in masker.giveaways_in(document.text):
            words = in_words(one.span.of(document.text))
            fits = len(words) > 3 and (one.kind is Kind.POST or len(words) <= _LONGEST_AGE_PHRASE)
            if fits and words not in seen:
                seen.add(words)
                yield Withheld(words, one.kind)
