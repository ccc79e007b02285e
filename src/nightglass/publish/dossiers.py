"""What a case's documents say of each name: how they write it, which words stand beside it, whether that one died."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nightglass.publish.descriptors import SIGNS, find_candidates, find_pairs
from nightglass.publish.evidence import Evidence, evidence_for, is_named_dead
from nightglass.publish.giveaways import Kind, find_addresses
from nightglass.publish.known_names import CaseRecords
from nightglass.publish.name_patterns import NUMBERS
from nightglass.publish.plain_words import OPENERS, ORGANISATION_WORDS, word_set
from nightglass.publish.roles import Role, role_of, word_role
from nightglass.publish.spelling import Found, NameIndex, in_words, squeezed, words_of
from nightglass.records.document import Document
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.text.fold import key

TITLES = word_set("""
    mr mrs ms miss dr prof professor sir lord lady president minister general colonel captain lieutenant sen senator
    rep gov governor king queen prince princess ayatollah sheikh imam nurse doctor
    """)
_SHORTEST = 3
_PLACED = re.compile(r"\b(?:[Ii]n|near|outside|across|around|into|[Aa]t) $")


@dataclass(slots=True)
class Dossier:
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


def gather_dossiers(
    case: CaseRecords, known: frozenset[str], open_names: frozenset[str], open_handles: frozenset[str]
) -> dict[str, Dossier]:
    """Return what the documents say of each name, by its folded form.

    ``known`` are institutions' and places' names; ``open_names`` these and what a name finder took for one.
    """
    found: dict[str, Dossier] = defaultdict(Dossier)
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


def read_around(found: dict[str, Dossier], case: CaseRecords) -> None:
    """Read what stands beside a name wherever a text writes it in full, whether or not a name finder saw it there."""
    forms = sorted(found)
    index = NameIndex((form, number, True) for number, form in enumerate(forms))
    for document in case.documents.values():
        for hit in _outermost(index.find(document.text, words_of(document.text))):
            dossier = found[forms[hit.owners[0]]]
            if hit.span.end - hit.span.start < len(forms[hit.owners[0]]):
                continue
            dossier.evidence += [(document.id, one) for one in evidence_for(document.text, *hit.span, None)]
            dossier.seen += 1
            dossier.seen_as_place += bool(_PLACED.search(document.text[max(hit.span.start - 12, 0) : hit.span.start]))
            if is_named_dead(document.text, *hit.span):
                dossier.dead_in.add(document.id)


def _outermost(hits: Sequence[Found]) -> Iterator[Found]:
    """Yield the names that do not stand inside a longer one, in order."""
    end = 0
    for hit in hits:
        if hit.span.end > end:
            yield hit
            end = hit.span.end


def _note_mention(
    found: dict[str, Dossier],
    document: Document,
    mention: Mention,
    known: frozenset[str],
    open_names: frozenset[str],
    open_handles: frozenset[str],
) -> None:
    form = squeezed(bare(mention.full_name))
    short = squeezed(bare(mention.name))
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
    """Say whether a name that a reader took for a person's can be one: no digit, and not only places and roles."""
    if len(words_of(name)) == 1 and (
        key(name).replace(" ", "") in OPENERS or (name.isascii() and len(name) < _SHORTEST)
    ):
        return False
    own = [word for word in words_of(name) if word_role(word.key) is None and word.key not in TITLES]
    if key(name) in NUMBERS or (any(char.isdigit() for char in name) and "@" not in name):
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


def _note(found: dict[str, Dossier], full: str, name: str, document: Document) -> Dossier:
    dossier = found[form_of(full)]
    for spelling in {bare(full), bare(name)}:
        if spelling:
            dossier.spellings[spelling] += 1
    dossier.documents.add(document.id)
    return dossier


def _note_told(
    found: dict[str, Dossier],
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
    found: dict[str, Dossier], document: Document, named: Sequence[Span], open_names: frozenset[str]
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


def form_of(name: str) -> str:
    """Return the form under which a person is known: an account ("@owl") is never the person of the same letters."""
    return f"@{squeezed(name)}" if name.startswith("@") else squeezed(_without_initials(bare(name)))


def _without_initials(name: str) -> str:
    """Return a name without initials in its middle: "Orvel J. Tann" and "Orvel Tann" are looked up together."""
    words = name.split()
    return " ".join([*words[:1], *(word for word in words[1:-1] if len(word.rstrip(".")) > 1), *words[1:][-1:]])


def bare(name: str) -> str:
    """Return a name without titles before it, numbers around it and a possessive after it."""
    words = re.sub(r"['’]s$", "", name.strip()).split()
    while len(words) > 1 and (squeezed(words[0]) in TITLES or key(words[0]) in NUMBERS):
        words = words[1:]
    while len(words) > 1 and key(words[-1]) in NUMBERS:
        words = words[:-1]
    return " ".join(words)
