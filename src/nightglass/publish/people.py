"""Who is in a case, and whom an account may name: public roles, published victims, nobody else unless decided."""

import csv
import io
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nightglass.errors import PublishError
from nightglass.preserve.judgements import ERASED
from nightglass.publish.dossiers import TITLES, Dossier, form_of, gather_dossiers, read_around
from nightglass.publish.evidence import Evidence
from nightglass.publish.giveaways import Kind
from nightglass.publish.known_names import (
    CaseRecords,
    fixed_words,
    known_names,
    open_handles_of,
    records_of,
    taken_for_others,
)
from nightglass.publish.masking import PeopleMasker
from nightglass.publish.name_patterns import NUMBERS
from nightglass.publish.person import People, Person, Standing, Withheld
from nightglass.publish.plain_words import NO_NAMES, PLAIN_WORDS
from nightglass.publish.roles import word_role
from nightglass.publish.shared_names import shared_places
from nightglass.publish.spelling import in_words, is_arabic_script, squeezed
from nightglass.records.document import Genre
from nightglass.records.judgement import Judgement, JudgementKind, in_force
from nightglass.records.link import LinkKind
from nightglass.text.fold import key

__all__ = ["Decisions", "People", "Person", "Standing", "find_people", "write_people"]

COLUMNS = ("number", "name", "class", "reason", "spellings", "documents", "decided_by")
DECIDED, JUDGED = "case.toml", "judgement"
"""Where a person decided it."""
_LONGEST_AGE_PHRASE = 14


@dataclass(frozen=True, slots=True)
class Decisions:
    """The names that a person decided in ``case.toml`` under ``[people]``, and those that people judged."""

    public: Sequence[str] = ()
    victims: Sequence[str] = ()
    private: Sequence[str] = ()
    judged: Sequence[tuple[str, Standing]] = ()

    def with_judged(self, judgements: Iterable[Judgement]) -> "Decisions":
        """Return them with what was judged and is in force; ids of persons are their names."""
        standing = [one for one in in_force(judgements) if one.about_id != ERASED]
        named = [one for one in standing if one.kind == JudgementKind.NAMING]
        return replace(self, judged=tuple((one.about_id, Standing(one.value)) for one in named))


def find_people(tables: Mapping[str, Any], decisions: Decisions) -> People:
    """Return everybody whom a case's documents name, in the order of the list that a person decides on.

    ``tables`` are Arrow tables by name; a missing one is empty. Names meet across documents where their folded words
    agree in full, never by sound or consonants.
    """
    case = records_of(tables)
    known, open_handles = known_names(case), open_handles_of(case)
    open_names = known | taken_for_others(case)
    plain, fixed = _plain_in(case), fixed_words(case)
    dossiers = gather_dossiers(case, known, open_names, open_handles)
    read_around(dossiers, case)
    decided = _decided(decisions)
    persons = [
        _person(form, dossier, decided, case)
        for form, dossier in dossiers.items()
        if form in decided
        or dossier.described
        or dossier.is_handle
        or not (form in NO_NAMES or _is_demonym(form, fixed) or dossier.is_place())
    ]
    persons += [
        Person(name, standing, "decided by a person", (name,), decided_by=by)
        for form, (name, standing, by) in decided.items()
        if form not in dossiers
    ]
    shown = {squeezed(one.name) for one in persons if not one.masked}
    persons = _inherited([one for one in persons if not (one.name.startswith("@") and squeezed(one.name) in shown)])
    people = _with_parts(persons, fixed, plain)
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


def _is_demonym(form: str, fixed: frozenset[str]) -> bool:
    """Say whether a single word is a place's name with an ending: "Vasmeran" of Vasmera."""
    return any(form[:length] in fixed for length in range(max(5, len(form) - 3), len(form)))


def _decided(decisions: Decisions) -> dict[str, tuple[str, Standing, str]]:
    """Return what was decided by folded name, and where; where a name was decided twice, the safer one holds."""
    lists = (
        (Standing.PUBLIC, decisions.public),
        (Standing.VICTIM, decisions.victims),
        (Standing.PRIVATE, decisions.private),
    )
    made = [(name, standing, DECIDED) for standing, names in lists for name in names]
    made += [(name, standing, JUDGED) for name, standing in decisions.judged]
    order = [standing for standing, _ in lists]
    return {form_of(one[0]): one for one in sorted(made, key=lambda one: order.index(one[1])) if squeezed(one[0])}


def _person(form: str, dossier: Dossier, decided: Mapping[str, tuple[str, Standing, str]], case: CaseRecords) -> Person:
    spellings = tuple(sorted(dossier.spellings, key=lambda name: (-len(name), -dossier.spellings[name], name)))
    documents = tuple(sorted(dossier.documents))
    if form in decided:
        name, standing, by = decided[form]
        return Person(name, standing, "decided by a person", spellings, (), (), documents, by, dossier.is_handle)
    standing, reason = _standing(dossier, case)
    return Person(_display(spellings, form), standing, reason, spellings, (), (), documents, None, dossier.is_handle)


def _display(spellings: Sequence[str], form: str) -> str:
    return next((name for name in spellings if form_of(name) == form), spellings[0])


def _standing(dossier: Dossier, case: CaseRecords) -> tuple[Standing, str]:
    public = [one for _, one in dossier.evidence if one.is_public]
    private = [one for _, one in dossier.evidence if not one.is_public]
    if dossier.is_handle and (not public or any("@" in name for name in dossier.spellings)):
        return Standing.PRIVATE, "an account's name"
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


def _publishers(document_ids: Iterable[str], case: CaseRecords) -> int:
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


def _plain_in(case: CaseRecords) -> frozenset[str]:
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
        elif word in shown or word in fixed or word in TITLES or word_role(raw) is not None or _counts(raw):
            continue
        elif person.is_handle:
            if " " in person.name and raw[:1].isupper() and len(word) > 3:
                yield word
        elif is_arabic_script(word):
            if len(word) > 1 and word not in PLAIN_WORDS:
                yield word
        elif len(word) > 2:
            yield word


def _counts(word: str) -> bool:
    return key(word) in NUMBERS or key(word).isdigit()


def _order(person: Person) -> tuple[int, str]:
    """Order the list by what waits for a decision."""
    standings = (Standing.UNDECIDED, Standing.PRIVATE, Standing.VICTIM, Standing.PUBLIC)
    return standings.index(person.standing), person.name.casefold()


def _withheld(case: CaseRecords, masker: PeopleMasker) -> Iterator[Withheld]:
    """Yield what a search would find in the documents that may be quoted: posts, and ages told with a place."""
    seen: set[tuple[str, ...]] = set()
    for document in case.documents.values():
        for one in masker.giveaways_in(document.text):
            words = in_words(one.span.of(document.text))
            fits = len(words) > 3 and (one.kind is Kind.POST or len(words) <= _LONGEST_AGE_PHRASE)
            if fits and words not in seen:
                seen.add(words)
                yield Withheld(words, one.kind)
