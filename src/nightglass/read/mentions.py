"""Names where they stand: persons, organisations, places, outlets; leads, never facts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Span as TokenRun
from spacy.tokens import Token

from nightglass.read.cues import DOCUMENTS, UNNAMED, words
from nightglass.read.names import (
    COURTESIES,
    bare_words,
    has_personal_title,
    inner,
    is_agency,
    is_office,
    is_outlet,
    is_outlet_when_told,
    longest_form,
)
from nightglass.read.parsed import Parsed
from nightglass.read.spans import phrase, token_span, trim
from nightglass.records.ids import make_id
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.text.fold import key
from nightglass.text.quotes import find_quotes, quote_at

MADE_BY = "read/mentions 1"

_KINDS = {
    "PERSON": MentionKind.PERSON,
    "ORG": MentionKind.ORGANISATION,
    "GPE": MentionKind.PLACE,
    "LOC": MentionKind.PLACE,
    "FAC": MentionKind.PLACE,
    "NORP": MentionKind.OTHER,
    "EVENT": MentionKind.OTHER,
    "WORK_OF_ART": MentionKind.OTHER,
    "PRODUCT": MentionKind.OTHER,
    "LAW": MentionKind.OTHER,
}
_HANDLES = (
    re.compile(r"(?<![\w.@/])@\w{2,}"),
    re.compile(
        r"(?:under|by|with|using) the (?:handle|username|user name|pseudonym|pen name|alias|screen name)"
        r"(?: of)? [“\"‘']?(?P<name>@?[^\W\d_][\w'’-]*(?:\.\w+)*(?: [A-Z][\w'’-]*){0,2})"
    ),
    re.compile(
        r"(?:posting|writing|tweeting|known(?: online)?|identified(?: only)?) as [“\"](?P<name>[^”\"\n]{2,40}?),?[”\"]"
    ),
)
_OUTLET_WORDS = re.compile(
    r"(?P<name>(?:[A-Z][\w’'-]*[ -]){0,3}?[A-Z][\w’'-]*) "
    r"(?:news agency|newspaper|daily|magazine|broadcaster|website|news site|television|TV channel|radio station)\b"
    r"|\b(?P<state>(?:[Ss]tate|[Oo]fficial|[Ss]emi-official|[Ss]tate-(?:affiliated|run|owned|linked))"
    r" (?:television|TV|media|radio|broadcaster|news agency))\b"
)


_HANDED = words("sent reviewed received obtained verified seen shared")


@dataclass(frozen=True, slots=True)
class _Found:
    span: Span
    kind: MentionKind
    role: str | None
    rank: int = 0


def find_mentions(parsed: Parsed) -> list[Mention]:
    """Return the names of a document in order, none overlapping another.

    Handles come first, then outlets known by the words beside them, then the model's names (cleaned), then the
    surnames of persons named in full elsewhere in the document. Texts that no model has parsed give handles alone.
    """
    length = len(parsed.text)
    taken = _without_overlaps([*_handles(parsed), *_outlets(parsed), *_names(parsed), *_agencies(parsed)], length)
    places, persons = _placed(taken, parsed.text), _persons_outside_quotes(taken, parsed.text)
    surnames = frozenset(words[-1] for words in map(bare_words, persons) if len(words) > 1) - places
    taken = _one_kind_a_name(taken, parsed.text, surnames)
    taken = _without_overlaps([*taken, *_bare_surnames(surnames, parsed)], length)
    taken.sort(key=lambda found: found.span)
    named = sorted({found.span.of(parsed.text) for found in taken if found.kind is MentionKind.PERSON})
    known = _persons_outside_quotes(taken, parsed.text)
    full = {name: name if key(name) in places else longest_form(name, known) for name in named}
    return [_mention(found, parsed, full) for found in taken]


def _without_overlaps(found: list[_Found], length: int) -> list[_Found]:
    """Keep the better-founded (lower rank), then the longer of two that share a code point."""
    covered = bytearray(length)
    kept: list[_Found] = []
    for one in sorted(found, key=lambda one: (one.rank, one.span.start - one.span.end, one.span.start)):
        if not any(covered[one.span.start : one.span.end]):
            covered[one.span.start : one.span.end] = b"\x01" * (one.span.end - one.span.start)
            kept.append(one)
    return kept


_STANDS_IN = re.compile(
    r"\b(?:in|across|near|throughout|inside|outside|around|within) (?:the )?(?:[\w-]+ )?$", re.IGNORECASE
)


def _placed(found: list[_Found], text: str) -> frozenset[str]:
    """Return the single words that are a place's name in this document: "in Varna", whoever is called Peter Varna."""
    return frozenset(
        key(name)
        for one in found
        if len((name := one.span.of(text)).split()) == 1
        and _STANDS_IN.search(text[max(one.span.start - 40, 0) : one.span.start])
    )


def _persons_outside_quotes(found: list[_Found], text: str) -> list[str]:
    """Return persons' names in order, less those that only a quotation has: nobody else is "Mother Orsk" by them."""
    quotes = find_quotes(text)
    persons = [one for one in found if one.kind is MentionKind.PERSON and quote_at(quotes, one.span.start) is None]
    return sorted({one.span.of(text) for one in persons})


def _one_kind_a_name(found: list[_Found], text: str, surnames: frozenset[str]) -> list[_Found]:
    """Give a name that is an outlet's or a person's anywhere in the document that kind everywhere in it.

    A surname alone that the model took for a place or an organisation is the person's whose full name ends in it.
    """
    outlets = {key(one.span.of(text)) for one in found if one.kind is MentionKind.OUTLET}
    same: list[_Found] = []
    for one in found:
        name = key(one.span.of(text))
        if name in outlets:
            same.append(replace(one, kind=MentionKind.OUTLET))
        elif one.kind is not MentionKind.PERSON and (name in surnames or _is_titled(one, text)):
            same.append(replace(one, kind=MentionKind.PERSON))
        else:
            same.append(one)
    return same


def _is_titled(one: _Found, text: str) -> bool:
    """Say whether a name has a person's title, in it or right before it ("Mr Washington")."""
    before = text[max(one.span.start - 8, 0) : one.span.start].split()[-1:]
    name = one.span.of(text)
    return has_personal_title(name) or (bool(before) and has_personal_title(f"{before[0]} {name}"))


def _bare_surnames(surnames: frozenset[str], parsed: Parsed) -> list[_Found]:
    """Return capitalised words that are the surname of somebody named in full and that the model passed over."""
    long = {surname for surname in surnames if len(surname) > 3}
    if not long:
        return []
    return [
        _Found(Span(token.idx, token.idx + len(token.text)), MentionKind.PERSON, None, 3)
        for token in parsed.doc
        if token.pos_ == "PROPN" and token.text[:1].isupper() and key(token.text) in long
    ]


def _mention(found: _Found, parsed: Parsed, full_names: Mapping[str, str]) -> Mention:
    name = found.span.of(parsed.text)
    full = full_names[name] if found.kind is MentionKind.PERSON else name
    document = parsed.document.id
    return Mention(
        make_id("men", document, found.span.start, found.span.end, found.kind.value),
        document, found.kind, name, full, found.role, None, found.span.start, found.span.end, MADE_BY, (document,),
    )  # fmt: skip


def _handles(parsed: Parsed) -> list[_Found]:
    found: list[_Found] = []
    for pattern in _HANDLES:
        for match in pattern.finditer(parsed.text):
            group = "name" if "name" in pattern.groupindex else 0
            span = trim(Span(*match.span(group)), parsed.text, " .,;:'’-")
            if span is not None:
                found.append(_Found(span, MentionKind.PERSON, None))
    return found


def _outlets(parsed: Parsed) -> list[_Found]:
    found: list[_Found] = []
    for match in _OUTLET_WORDS.finditer(parsed.text):
        span = Span(*match.span("name" if match.group("name") else "state"))
        start, end = inner(span.of(parsed.text), keep_determiner=False)
        if end > start:
            found.append(_Found(Span(span.start + start, span.start + end), MentionKind.OUTLET, None, 1))
    return found


def _agencies(parsed: Parsed) -> list[_Found]:
    """Return well-known agencies' names of one word, capitalised, which the model often passes over."""
    return [
        _Found(Span(token.idx, token.idx + len(token.text)), MentionKind.OUTLET, None, 3)
        for token in parsed.doc
        if token.text[:1].isupper() and is_agency(token.text)
    ]


def _names(parsed: Parsed) -> list[_Found]:
    return [found for entity in parsed.doc.ents for found in _cleaned(entity, parsed)]


def _cleaned(entity: TokenRun, parsed: Parsed) -> list[_Found]:
    kind = _KINDS.get(entity.label_)
    if kind is None:
        return []
    line = entity.text.split("\n")[0]
    start, end = inner(line, keep_determiner=False)
    if end <= start:
        return []
    span = Span(entity.start_char + start, entity.start_char + end)
    name = span.of(parsed.text)
    if len(entity) == 1 and entity.root.lemma_.lower().rstrip("s") in DOCUMENTS | UNNAMED:
        return []  # "Videos", "Doctors": a common noun with a sentence's capital
    told = _is_told(entity) and not is_office(name)
    if is_outlet(name) or (told and (entity.label_ in ("ORG", "FAC") or is_outlet_when_told(name))):
        kind = MentionKind.OUTLET
    role = _role(entity, parsed.text) if kind is MentionKind.PERSON else None
    return [_Found(span, kind, role, 2)]


def _is_told(entity: TokenRun) -> bool:
    """Say whether the name stands where an outlet's does: "told X", "sent to X", "reviewed by X"."""
    before = entity.doc[max(entity.start - 2, 0) : entity.start]
    words = [token.lower_ for token in before if token.lower_ not in ("the", "a")]
    if words and words[-1] in ("told", "tells", "telling"):
        return True
    return len(words) == 2 and words[0] in _HANDED and words[1] in ("to", "by", "with")


def _role(entity: TokenRun, text: str) -> str | None:
    """Return the words beside a person's name: before it ("Parliament speaker"), or set off by commas after it."""
    before = _words_before(entity, text)
    role = before or _apposition(entity.root, text) or _subject_before(entity.root, text)
    return None if role is None or _NO_ROLE.search(role) else role


_NO_ROLE = re.compile(
    r"\b(?:names?|surname|initials|pseudonym|words?|newspapers?|outlets?|agenc(?:y|ies)|cities|towns)$", re.IGNORECASE
)
"""What no person is: "she gave only her first name, Narin"."""


def _subject_before(root: Token, text: str) -> str | None:
    """Return "the foreign minister" of "the foreign minister, X said", which the model reads as two subjects."""
    for child in root.head.children:
        doubled = child.dep_ == root.dep_ == "nsubj" and child.pos_ == "NOUN" and child.i < root.left_edge.i
        if doubled and text[child.idx + len(child.text) : root.left_edge.idx].strip() == ",":
            return token_span(phrase(child)).of(text)
    return None


def _words_before(entity: TokenRun, text: str) -> str | None:
    first = entity[0].i
    beside: list[Token] = []
    at = first - 1
    while (
        at >= 0
        and entity.doc[at].head.i >= at
        and entity.doc[at].dep_ in ("compound", "amod", "nmod", "poss", "case", "punct")
        and entity.doc[at].text not in (",", ".", ";", ":", "“", "”", '"', "—", "–")
        and "\n" not in entity.doc[at].text_with_ws
    ):
        beside.insert(0, entity.doc[at])
        at -= 1
    if any(_says_what(token) for token in beside):
        return token_span(beside).of(text)
    return None


def _says_what(token: Token) -> bool:
    if token.pos_ not in ("NOUN", "PROPN") or token.ent_type_ == "PERSON":
        return False
    return token.lower_.rstrip(".") not in COURTESIES


def _apposition(root: Token, text: str) -> str | None:
    if root.dep_ == "appos" and root.head.pos_ == "NOUN":
        return token_span(phrase(root.head, lambda token: token.i >= root.i or token.dep_ == "punct")).of(text)
    for child in root.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN":
            start, end = inner(
                token_span(phrase(child, lambda token: token.dep_ == "relcl")).of(text), keep_determiner=True
            )
            return token_span(phrase(child, lambda token: token.dep_ == "relcl")).of(text)[start:end]
    return None
