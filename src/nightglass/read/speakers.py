"""Who a speaker's words stand for, within one document."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from nightglass.read.cues import DOCUMENTS, UNNAMED, words
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.records.statement import Sourcing

_SINGULAR = words("he she him her his")
_PLURAL = words("they them their")
_RELATIVE = words("who which that whom")
_NAMES = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.OUTLET)


@dataclass(frozen=True, slots=True)
class Speaker:
    """``name`` is null only where nobody stands there; ``head`` the folded head word of what was said of them."""

    name: str | None
    role: str | None
    sourcing: Sourcing
    head: str | None


NOBODY = Speaker(None, None, Sourcing.UNNAMED, None)


def resolve(span: Span, head: Token, text: str, mentions: Sequence[Mention], earlier: Sequence[Speaker]) -> Speaker:
    """Return who ``text[span]`` stands for: a name in it, else whom a pronoun or description points back to.

    ``earlier`` are the document's speakers so far, the latest last. Pronouns take the latest person that speaks or is
    named before in subject's place; a description ("the sources") the latest speaker with the same head word.
    """
    said_words = span.of(text)
    if head.lower_ in _RELATIVE and head.head.dep_ in ("relcl", "ccomp", "conj"):
        return _antecedent(head, text, mentions, earlier)
    if head.lower_ in _SINGULAR | _PLURAL or head.lower_ in ("it", "itself"):
        return _pronoun(head, span, mentions, earlier)
    inside = [
        mention
        for mention in mentions
        if mention.kind in (*_NAMES, MentionKind.PLACE) and span.overlaps(Span(mention.start, mention.end))
    ]
    at_head = [mention for mention in inside if mention.start <= head.idx < mention.end]
    if at_head and not _listed(head):
        return _named(at_head[0], head)
    by_apposition = [
        m
        for m in inside
        if m.kind is MentionKind.PERSON and any(c.dep_ == "appos" and m.start <= c.idx < m.end for c in head.children)
    ]
    if by_apposition:
        return _named(by_apposition[0], head)
    return _described(said_words, head, earlier, bool(at_head))


def _listed(head: Token) -> bool:
    return any(child.dep_ == "conj" for child in head.children)


def _named(mention: Mention, head: Token) -> Speaker:
    sourcing = Sourcing.MEDIA if mention.kind is MentionKind.OUTLET else Sourcing.NAMED
    return Speaker(mention.full_name, mention.role, sourcing, head.lemma_.lower())


def _antecedent(head: Token, text: str, mentions: Sequence[Mention], earlier: Sequence[Speaker]) -> Speaker:
    clause = head.head
    while clause.dep_ != "relcl" and clause.head.i != clause.i:
        clause = clause.head
    noun = clause.head
    if noun.i == clause.i or noun.i > head.i:
        return Speaker(head.text, None, Sourcing.UNNAMED, head.lower_)
    span = Span(noun.left_edge.idx, noun.idx + len(noun.text))
    return resolve(span, noun, text, mentions, earlier) if noun.lower_ not in _RELATIVE else NOBODY


def _pronoun(head: Token, span: Span, mentions: Sequence[Mention], earlier: Sequence[Speaker]) -> Speaker:
    if head.lower_ in _SINGULAR:
        persons = [m for m in mentions if m.kind is MentionKind.PERSON and m.end <= span.start]
        for speaker in reversed(earlier):
            if any(m.full_name == speaker.name for m in persons):
                latest = _latest_subject(head, persons)
                return _named(latest, head) if latest is not None else speaker
        if persons:
            return _named(_latest_subject(head, persons) or persons[-1], head)
    for speaker in reversed(earlier):
        if speaker.name is not None:
            return speaker
    return Speaker(head.text, None, Sourcing.UNNAMED, head.lower_)


def _latest_subject(head: Token, persons: Sequence[Mention]) -> Mention | None:
    """Return the last person who is a subject in this sentence or the one before."""
    doc = head.doc
    first = head.sent.start
    floor = doc[first - 1].sent.start_char if first else 0
    for mention in reversed(persons):
        if mention.start < floor:
            return None
        token = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if token is not None and token.root.dep_ in ("nsubj", "nsubjpass"):
            return mention
    return None


def _described(phrase_words: str, head: Token, earlier: Sequence[Speaker], named: bool) -> Speaker:
    lemma = head.lemma_.lower()
    definite = any(
        child.lower_ in ("the", "that", "this", "these", "those") for child in head.children if child.dep_ == "det"
    )
    bare = not any(child.dep_ in ("prep", "relcl", "acl", "appos") for child in head.children)
    if definite and bare:
        for speaker in reversed(earlier):
            if speaker.head == lemma or (speaker.role or "").lower().endswith(lemma):
                return speaker
            if lemma in ("report", "article", "story") and speaker.sourcing is Sourcing.MEDIA:
                return speaker
    plain = " ".join(phrase_words.strip(" ,").split())
    if named or head.pos_ == "PROPN":
        return Speaker(plain, None, Sourcing.NAMED, lemma)
    if lemma in DOCUMENTS:
        return Speaker(plain, None, Sourcing.DOCUMENT, lemma)
    if lemma in UNNAMED or head.pos_ in ("NOUN", "PRON", "DET", "NUM", "ADJ"):
        return Speaker(plain, None, Sourcing.UNNAMED, lemma)
    return Speaker(plain, None, Sourcing.NAMED, lemma)
